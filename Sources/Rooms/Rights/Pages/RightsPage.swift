import LearningAccount
import Words

/// "My rights": the balance, what of it is reserved, where it comes from and why.
package struct RightsPage: Page {
  package var today: Day
  /// Everything on the account, reserved rights included.
  package var balance: Amount
  package var free: Amount
  /// What the account holds in another unit, such as a public agent's hours.
  package var others: [Amount] = []
  /// Own money that an earlier training left for the next one; zero for nearly all.
  package var creditNote: Amount?
  /// What was spent before a correction and must come back.
  package var debts: [Amount] = []
  package var reserved: [Reservation]
  package var chart: BalanceChart
  package var announcement: Announcement?
  /// Newest first.
  package var lines: [RightsLine]

  package init(
    today: Day, balance: Amount, free: Amount, reserved: [Reservation], chart: BalanceChart,
    announcement: Announcement?, lines: [RightsLine]
  ) {
    self.today = today
    self.balance = balance
    self.free = free
    self.reserved = reserved
    self.chart = chart
    self.announcement = announcement
    self.lines = lines
  }

  /// Rights held for one file.
  package struct Reservation: Sendable {
    package var enrolment: Int64
    package var title: String
    package var amount: Amount

    package init(enrolment: Int64, title: String, amount: Amount) {
      self.enrolment = enrolment
      self.title = title
      self.amount = amount
    }
  }

  /// A year's rights that are earned and not yet credited.
  package struct Announcement: Sendable {
    package var year: Int
    package var by: Day

    package init(year: Int, by: Day) {
      self.year = year
      self.by = by
    }
  }

  package var place: MenuPlace? { .rights }

  package func title(_ words: Words) -> String { words.plain("rights.title") }

  package func main(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <div class="with-aside rights"><div><h1>\(words("rights.title"))</h1><p class="soft">\(words("rights.asOf", ["day": .day(today)]))</p>
      <p class="balance">\(words.amount(balance))</p>
      \(others.html { "<p class=\"lead\">\(words("rights.other", ["amount": .amount($0)]))</p>" })
      \(held(words))
      \(creditNote.map { "<p>\(words("rights.creditNote", ["amount": .amount($0)]))</p>" as HTML })
      <p class="buttons">\(frame.mainLink(.trainings, "nav.trainings"))</p></div>
      \(chart.html(frame))</div>
      \(debts.html { Callout(tone: .alarm, text: words("rights.debt", ["amount": .amount($0)])).html() })
      \(announced(words))
      \(lines.isEmpty ? EmptyState(title: words("rights.empty"), text: words("rights.emptyMore")).html() : statement(frame))
      <section class="others"><h2>\(words("ask.title"))</h2>\(SimulatorCards().html(frame))</section>
      """
  }

  private func held(_ words: Words) -> HTML {
    guard !reserved.isEmpty else { return "<p class=\"soft\">\(words("rights.allFree"))</p>" }
    return """
      <ul class="held">\(reserved.html { held in
        "<li>\(words("rights.reservedFor", ["amount": .amount(held.amount), "title": .native(held.title), "file": .to(.enrolment(.init(held.enrolment)))]))</li>"
      })<li>\(words("rights.free", ["amount": .amount(free)]))</li></ul>
      """
  }

  private func announced(_ words: Words) -> HTML {
    guard let announcement else { return "" }
    let arguments: [String: Argument] = ["year": .text(String(announcement.year)), "day": .day(announcement.by)]
    return Callout(tone: .sun, text: words("rights.announced", arguments)).html()
  }
}
