import Enrolments
import Hummingbird
import LearningAccount
import Letters
import Site
import Words

/// What only a demo has: everybody's mail, and a date that moves.
struct DemoController {
  let site: Site

  /// The furthest that one press moves the date.
  private static let mostDays = 366

  func add(to pages: Pages) {
    pages.page(DemoRoute.mailbox, mailbox)
    pages.page(DemoRoute.clock) { request, context in
      let due = request.query("due")
      let count = due.flatMap { Int($0) }
      guard due == nil || count != nil else { throw SiteError.badRequest }
      let page = ClockPage(today: try await site.today(), dueCount: count)
      return try await site.render(page, context)
    }
    pages.form(DemoRoute.clock, move)
  }

  @Sendable private func mailbox(_ request: Request, _ context: WebContext) async throws -> Response {
    let before = try request.place { Int64($0).flatMap { $0 > 0 ? $0 : nil } }
    let posted = try await Outbox(site.installation).newest(before: before, limit: 50)
    let messages = posted.lines.map { posted in
      let language = Language.of(posted.letter.language)
      let letter = WrittenLetter(posted.letter, site.texts.language(language), rooms: site.rooms)
      return MailboxPage.Message(
        to: letter.to, subject: letter.subject, body: letter.body, at: site.local(posted.createdAt), language: language,
        link: letter.address?.path)
    }
    var page = MailboxPage(messages: messages)
    page.paging = Paging(DemoRoute.mailbox, after: before.map(String.init), next: posted.next.map(String.init))
    return try await site.render(page, context)
  }

  /// Moves the scheme's clock and runs what fell due on the way.
  @Sendable private func move(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let days = Int(context.form["days"]), (1...Self.mostDays).contains(days) else { throw SiteError.badRequest }
    let clocks = site.installation.clocks
    try await site.installation.database.write { transaction in
      let now = try clocks.scheme(in: transaction).instant
      try clocks.moveScheme(to: now.adding(seconds: Int64(days) * 86_400), in: transaction)
    }
    let due = try await DeadlineClock(site.installation).runAllDue()
    return .seeOther(DemoRoute.clock.with([("due", String(due))]))
  }
}
