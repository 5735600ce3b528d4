extension Breakage {
  /// Of `caps.yaml`.
  static let caps: [Breakage] = [
    Breakage(
      file: "caps.yaml", search: "skillsAssessment:", text: "skilAssessment:", key: "caps.skilAssessment",
      reason: "trainingKinds"),
    Breakage(
      file: "caps.yaml", search: "exemptMarks: [cleA]", text: "exemptMarks: [cleB]",
      key: "caps.rs.[1].value.exemptMarks.[1]", reason: "certificationMarks"),
  ]
}
