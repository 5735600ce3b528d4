extension Breakage {
  /// Of `calendar.yaml`.
  static let calendar: [Breakage] = [
    Breakage(
      file: "calendar.yaml", search: "month: 1, day: 1", text: "month: 2, day: 30", key: "holidays.newYear.[1].value",
      reason: "no such day"),
    Breakage(
      file: "calendar.yaml", search: "territories: [mayotte]", text: "territories: [mayote]",
      key: "holidays.abolition.mayotte.[1].value.territories.[1]", reason: "territories"),
    Breakage(
      file: "calendar.yaml", search: "easter: 1 }", text: "easter: 5000 }",
      key: "holidays.easterMonday.[1].value.easter",
      reason: "from -80 to 250"),
  ]
}
