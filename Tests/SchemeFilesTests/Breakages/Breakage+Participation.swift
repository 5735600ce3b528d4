extension Breakage {
  /// Of `participation.yaml`.
  static let participation: [Breakage] = [
    Breakage(
      file: "participation.yaml", search: "exemptThirdParties:\n  - value: [employer, opco]",
      text: "exemptThirdParties:\n  - value: [boss]", key: "exemptThirdParties.[1].value.[1]", reason: "thirdPartyKinds"
    ),
    Breakage(
      file: "participation.yaml", search: "from: 2024-05-02", text: "from: 2024-05-02\n    until: 2024-12-31",
      key: "amount.[2]", reason: "leave out its \"until\""),
    Breakage(
      file: "participation.yaml", search: "from: 2024-05-02", text: "from: 2024-05-02\n    until: 2025-01-01",
      key: "amount.[2]", reason: "overlaps"),
    Breakage(
      file: "participation.yaml", search: "from: 2025-01-01\n    knownFrom: 2024-12-26",
      text: "from: 2024-05-02\n    knownFrom: 2024-04-30", key: "amount.[2]", reason: "second value"),
    Breakage(
      file: "participation.yaml", search: "from: 2024-05-02", text: "from: 2024-05-02\n    until: 2024-12-30",
      key: "amount.[2]", reason: "close the gap"),
    Breakage(
      file: "participation.yaml", search: "from: 2025-01-01", text: "from: 2025-01-01\n    resumes: true",
      key: "amount.[2]", reason: "resumes after no gap"),
    Breakage(
      file: "participation.yaml", search: "status: bill", text: "status: law", key: "supplement.[1].status",
      reason: "inForce, bill"),
    Breakage(
      file: "participation.yaml", search: "confidence: confirmed", text: "confidence: disputed",
      key: "amount.[1].confidence", reason: "needs a \"note\""),
    Breakage(
      file: "participation.yaml", search: "reference: \"Décret 2024-394\"", text: "reference: \"D\\e[2J\"",
      key: "amount.[1].reference", reason: "without control characters, not \"D\\u{1b}[2J\""),
  ]
}
