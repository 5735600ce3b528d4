extension Breakage {
  /// Of `deadlines.yaml`.
  static let deadlines: [Breakage] = [
    Breakage(
      file: "deadlines.yaml", search: "actor: funder", text: "actor: donor",
      key: "deadlines.franceTravail.answer.[1].value.actor", reason: "actors"),
    Breakage(
      file: "deadlines.yaml", search: "unit: workingDays", text: "unit: weeks",
      key: "deadlines.organisation.acknowledge.[1].value.unit", reason: "workingDays, calendarDays"),
    Breakage(
      file: "deadlines.yaml", search: "condition: { funderAsked: franceTravail },\n          actor",
      text: "condition: { funderAsked: region },\n          actor",
      key: "deadlines.franceTravail.answer.[1].value.condition.funderAsked", reason: "fundersOnInstruction"),
    Breakage(
      file: "deadlines.yaml", search: "condition: withPrerequisites", text: "condition: perhaps",
      key: "deadlines.organisation.acknowledge.[1].value.condition", reason: "funderAsked"),
    Breakage(
      file: "deadlines.yaml", search: "count: 14, unit: calendarDays",
      text: "count: 9223372036854775807, unit: calendarDays",
      key: "deadlines.holder.withdraw.[1].value.count", reason: "from 0 to 3660"),
    Breakage(
      file: "deadlines.yaml", search: "count: 4, unit: workingDays", text: "count: 99999999999, unit: workingDays",
      key: "deadlines.holder.accept.[1].value.count", reason: "from 0 to 3660"),
    Breakage(
      file: "deadlines.yaml", search: "value: 30\n", text: "value: 999999999999\n", key: "reservationMinutes.[1].value",
      reason: "from 0 to 527040"),
  ]
}
