import Catalogue
import Explain
import Words

extension Texts {
  /// Keys that pages put together at run time from what a type enumerates; their absence stops the start.
  package static var required: [String] {
    EnrolmentStatus.allCases.flatMap {
      [
        "file.status.\($0)", "file.next.\($0)", "file.brief.\($0)", "organisation.next.\($0)",
        "organisation.status.\($0)",
      ]
    }
      + EnrolmentMilestone.Kind.allCases.map { "file.step.\($0)" }
      + ["done", "current", "ahead", "stopped"].map { "file.stepState.\($0)" }
      + ["safe", "partial"].map { "ends.cost.\($0)" }
      + ["rights", "creditNote", "kept"].map { "ends.lost.\($0)" }
      + MoneyFate.texts + Topic.texts + StatementPage.texts
      + DecisionPage.Decision.allCases.flatMap { ["file.\($0).title", "file.\($0).text", "file.\($0).button"] }
      + AnswerPage.Answer.allCases.flatMap {
        ["organisation.\($0).title", "organisation.\($0).text", "organisation.\($0).button"]
      }
      + SearchFacet.all.map { "search.facet.\($0.name)" }
      + ErrorPage.Problem.allCases.flatMap { ["errors.\($0).title", "errors.\($0).text", "errors.\($0).todo"] }
      + MessagePage.Message.allCases.map { "signIn.message.\($0).title" }
      + ["confirmed", "disputed", "unverified"].map { "reason.confidence.\($0)" }
      + (1...12).flatMap { ["calendar.month.m\($0)", "calendar.short.m\($0)"] }
  }
}
