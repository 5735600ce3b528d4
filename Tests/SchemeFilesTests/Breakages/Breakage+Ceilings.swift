extension Breakage {
  /// Of `ceilings.yaml`.
  static let ceilings: [Breakage] = [
    Breakage(
      file: "ceilings.yaml", search: "from: 2017-01-01", text: "from: 2017-02-01", key: "hour.increased",
      reason: "no value on 2017-01-01")
  ]
}
