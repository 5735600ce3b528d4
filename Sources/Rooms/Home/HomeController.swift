import Hummingbird
import LearningAccount
import Site

/// The front door and the pages that help.
struct HomeController {
  let site: Site

  func add(to pages: Pages) {
    pages.page(.home, home)
    pages.page(.help, help)
    pages.page(.scam) { _, context in try await site.render(ScamPage(), context) }
    pages.page(.ranking) { _, context in try await site.render(RankingPage(), context) }
  }

  @Sendable private func home(_ request: Request, _ context: WebContext) async throws -> Response {
    let scheme = site.installation.scheme
    let today = try await site.today()
    let law = try scheme.at(today, knownOn: today)
    let unit = try law.accrual?.unit(scheme.primaryUnit)
    let zero = Amount.zero(scheme.primaryUnit)
    let page = HomePage(
      yearlyCredit: unit?.annual?.value ?? zero, ceiling: unit?.ordinaryCeiling.value ?? zero,
      participation: try law.funding?.participation?.value ?? zero, answerWorkingDays: try law.days(.answer),
      acceptWorkingDays: try law.days(.accept), panels: try await site.panels(on: .home, for: context))
    return try await site.render(page, context, done: request.done)
  }

  @Sendable private func help(_ request: Request, _ context: WebContext) async throws -> Response {
    let today = try await site.today()
    let law = try site.installation.scheme.at(today, knownOn: today)
    let page = HelpPage(
      answerWorkingDays: try law.days(.answer), acceptWorkingDays: try law.days(.accept),
      freeCancelWorkingDays: try law.days(.cancelFree), panels: try await site.panels(on: .help, for: context))
    return try await site.render(page, context)
  }
}

extension LearningAccount.Parameters {
  /// How many days the ordinary rule of a deadline gives.
  fileprivate func days(_ code: DeadlineCode) throws -> Int {
    let rules = try deadlines(code.description)
    return (rules.first { $0.value.unit == .workingDays } ?? rules.first)?.value.count ?? 0
  }
}
