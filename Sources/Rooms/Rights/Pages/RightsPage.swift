import LearningAccount
import Site
import Words

/// "My rights": the balance, what of it is reserved, where it comes from and why.
struct RightsPage: Page {
  var today: Day
  /// Everything on the account, reserved rights included.
  var balance: Amount
  var free: Amount
  /// What the account holds in another unit, such as a public agent's hours.
  var others: [Amount] = []
  /// Own money that an earlier training left for the next one; zero for nearly all.
  var creditNote: Amount?
  /// What was spent before a correction and must come back.
  var debts: [Amount] = []
  var reserved: [Reservation]
  var chart: BalanceChart
  var announcement: Announcement?
  /// Newest first.
  var lines: [RightsLine]
  var panels: [Panel] = []

  /// Rights held for one file.
  struct Reservation: Sendable {
    var enrolment: Int64
    var title: String
    var amount: Amount
  }

  /// A year's rights that are earned and not yet credited.
  struct Announcement: Sendable {
    var year: Int
    var by: Day
  }

  var place: MenuPlace? { .rights }

  func title(_ words: Words) -> String { words.plain("rights.title") }

  func main(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <div class="with-aside rights"><div><h1>\(words("rights.title"))</h1><p class="soft">\(words("rights.asOf", ["day": .day(today)]))</p>
      <p class="balance">\(words.amount(balance))</p>
      \(others.html { "<p class=\"lead\">\(words("rights.other", ["amount": .amount($0)]))</p>" })
      \(held(frame))
      \(creditNote.map { "<p>\(words("rights.creditNote", ["amount": .amount($0)]))</p>" as HTML })
      \(frame.mainLink(.trainings, "nav.trainings").within("p", class: "buttons"))</div>
      \(chart.html(frame))</div>
      \(debts.html { Callout(tone: .alarm, text: words("rights.debt", ["amount": .amount($0)])).html() })
      \(announced(words))
      \(lines.isEmpty ? EmptyState(title: words("rights.empty"), text: words("rights.emptyMore")).html() : statement(frame))
      \(panels.html(.main, frame))
      """
  }

  private func held(_ frame: Frame) -> HTML {
    let words = frame.words
    guard !reserved.isEmpty else { return "<p class=\"soft\">\(words("rights.allFree"))</p>" }
    return """
      <ul class="held">\(reserved.html { held in
        "<li>\(words("rights.reservedFor", ["amount": .amount(held.amount), "title": .native(held.title), "file": frame.to(.enrolment(.init(held.enrolment)))]))</li>"
      })<li>\(words("rights.free", ["amount": .amount(free)]))</li></ul>
      """
  }

  private func announced(_ words: Words) -> HTML {
    guard let announcement else { return "" }
    let arguments: [String: Argument] = ["year": .text(String(announcement.year)), "day": .day(announcement.by)]
    return Callout(tone: .sun, text: words("rights.announced", arguments)).html()
  }
}
