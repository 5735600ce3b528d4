extension Breakage {
  /// Of `withdrawal.yaml`.
  static let withdrawal: [Breakage] = [
    Breakage(
      file: "withdrawal.yaml", search: "when: [entered], rights", text: "when: [entered, byHolder], rights",
      key: "cancellation.[1].value", reason: "last line"),
    Breakage(
      file: "withdrawal.yaml", search: "attendedBelow: 0.25", text: "attendedBelow: 25",
      key: "cancellation.[1].value.[10].when.[2].attendedBelow", reason: "share from 0 to 1"),
  ]
}
