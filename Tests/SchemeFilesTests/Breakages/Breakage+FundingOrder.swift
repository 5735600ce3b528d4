extension Breakage {
  /// Of `funding-order.yaml`.
  static let fundingOrder: [Breakage] = [
    Breakage(
      file: "funding-order.yaml", search: "- [corrective]", text: "- [agreement]", key: "order.[1].value",
      reason: "ranks no corrective"),
    Breakage(
      file: "funding-order.yaml", search: "- [corrective]", text: "- [agreement]", key: "order.[1].value",
      reason: "ranks agreement twice"),
  ]
}
