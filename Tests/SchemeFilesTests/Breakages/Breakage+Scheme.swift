extension Breakage {
  /// Of `scheme.yaml`.
  static let scheme: [Breakage] = [
    Breakage(file: "scheme.yaml", search: "Europe/Paris", text: "Europe/Pari", key: "timeZone", reason: "no time zone"),
    Breakage(
      file: "scheme.yaml", search: "primaryUnit: EUR", text: "primaryUnit: FRF", key: "primaryUnit", reason: "units"),
    Breakage(
      file: "scheme.yaml", search: "links:", text: "links:\n  spare: https://example.org/", key: "links.spare",
      reason: "no value names"),
    Breakage(
      file: "scheme.yaml", search: "figure: none", text: "figure: weight", key: "activities.esat.figure",
      reason: "workTime, paidPeriod, categorisedShare, none"),
    Breakage(
      file: "scheme.yaml", search: ", categories: [A, B, C]", text: "", key: "activities.publicAgent",
      reason: "needs categories"),
    Breakage(
      file: "scheme.yaml", search: "fundersOnInstruction: [franceTravail]", text: "fundersOnInstruction: [bank]",
      key: "fundersOnInstruction.[1]", reason: "thirdPartyKinds"),
    Breakage(
      file: "scheme.yaml", search: "selfDeclaredTraits: [lowSkilled]", text: "selfDeclaredTraits: [tall]",
      key: "selfDeclaredTraits.[1]", reason: "holderTraits"),
    Breakage(
      file: "scheme.yaml", search: "accrualSource: accrual", text: "accrualSource: work", key: "accrualSource",
      reason: "lotSources"),
    Breakage(
      file: "scheme.yaml", search: "equivalentKinds: [[rncp, rs]]", text: "equivalentKinds: [[rncp, car]]",
      key: "equivalentKinds.[1].[2]", reason: "trainingKinds"),
    Breakage(
      file: "scheme.yaml", search: "equivalentKinds: [[rncp, rs]]", text: "equivalentKinds: [[rncp]]",
      key: "equivalentKinds", reason: "at least two"),
    Breakage(
      file: "scheme.yaml", search: "equivalentKinds: [[rncp, rs]]", text: "equivalentKinds: [[rncp, rs], [rs, vae]]",
      key: "equivalentKinds", reason: "names one twice"),
    Breakage(
      file: "scheme.yaml", search: "  - credits\n", text: "  - credits\n  - credits\n", key: "files.[10]",
      reason: "listed twice"),
    Breakage(file: "scheme.yaml", search: "guide: https", text: "guide: http", key: "links.guide", reason: "https://"),
  ]
}
