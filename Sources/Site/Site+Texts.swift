import Words

extension Site {
  /// What the frame, the forms and the core's nouns say.
  package static var texts: TextSource {
    TextSource(
      in: .module,
      required: EnrolmentStatus.allCases.flatMap { ["file.status.\($0)", "organisation.status.\($0)"] }
        + EnrolmentMilestone.Kind.allCases.map { "file.step.\($0)" }
        + ["done", "current", "ahead", "stopped"].map { "file.stepState.\($0)" }
        + ["safe", "partial"].map { "ends.cost.\($0)" }
        + ["rights", "creditNote", "kept"].map { "ends.lost.\($0)" } + MoneyFate.texts
        + ErrorPage.Problem.allCases.flatMap { ["errors.\($0).title", "errors.\($0).text", "errors.\($0).todo"] }
        + ["confirmed", "disputed", "unverified"].map { "reason.confidence.\($0)" }
        + (1...12).flatMap { ["calendar.month.m\($0)", "calendar.short.m\($0)"] })
  }
}
