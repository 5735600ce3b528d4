extension Breakage {
  /// Of `credits.yaml`.
  static let credits: [Breakage] = [
    Breakage(
      file: "credits.yaml", search: "worth: 15.00", text: "worth: 0", key: "conversions.hour.[1].value",
      reason: "worth something")
  ]
}
