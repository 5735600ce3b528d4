import Enrolments
import LearningAccount
import Ledger
import Offers
import Site

/// Fills an empty installation with a ``DemoCountry``, through the use cases that real people and years go through.
///
/// The scheme's clock is moved from one event of the past to the next, so that every credit was decided by the law of
/// its day, every deadline fell when it fell, and the histories read as if they had been lived. It ends at nine in
/// the morning of the country's first day.
/// Why no row is written directly: docs/decisions/0073.
package struct DemoFill: Sendable {
  let installation: Installation
  let country: DemoCountry
  let deeds: [DemoDeed]

  /// What everybody in the demo signs in with.
  static let password = "une tarte aux mirabelles"

  /// - Parameter deeds: what the rooms of the house do in the country's past.
  package init(_ installation: Installation, _ country: DemoCountry, deeds: [DemoDeed]) {
    self.installation = installation
    self.country = country
    self.deeds = deeds
  }

  /// What stands there afterwards.
  package struct Report: Sendable {
    /// Those that a visitor is told, the holders first.
    package let signIns: [DemoSignIn]
    /// Steps that the law refused; none, unless the tables and the law no longer fit together.
    let refusals: [String]
    let offers: Int
    let organisations: Int
    let holders: Int
    let files: Int
  }

  /// - Parameter announce: told what is being done, for a person who waits.
  /// - Throws: ``DemoError/notEmpty`` where anybody has an account already; ``StorageError``.
  @discardableResult
  package func fill(announce: @Sendable (String) -> Void = { _ in }) async throws -> Report {
    try await checkEmpty()
    announce("\(country.offers.count) offers of \(country.organisations.count) organisations")
    try await OperatorAccount(installation).open()
    try await Offers(installation).save(country.offers.map(\.offer))
    announce("\(country.holders.count) holders")
    var people = try await openAccounts()
    people.region = try await openRegion()
    announce("years of work and \(country.files.count) training files")
    let refusals = try await live(people)
    try await arrive()
    return Report(
      signIns: signIns, refusals: refusals, offers: country.offers.count, organisations: country.organisations.count,
      holders: country.holders.count, files: country.files.count)
  }

  private func checkEmpty() async throws {
    let found = try await installation.database.read { transaction in
      try transaction.row("SELECT account_id FROM account WHERE kind = 'holder' OR kind = 'organisation' LIMIT 1")
    }
    guard found == nil else { throw DemoError.notEmpty }
  }

  /// The day begins: what fell due in the meantime is run, and letters that nobody will read are taken away.
  private func arrive() async throws {
    let begin = instant(country.start, DemoCountry.startSeconds)
    try await installation.database.write { try installation.clocks.setScheme(to: begin, in: $0) }
    try await DeadlineClock(installation).runAllDue()
    try await installation.database.write { transaction in
      _ = try transaction.execute(
        "DELETE FROM notice WHERE recipient LIKE $1", .text("%@\(DemoHolder.unreadDomain)"))
    }
  }

  func instant(_ day: Day, _ secondsOfDay: Int) -> Instant {
    installation.clocks.local.instant(day, secondsOfDay: secondsOfDay)
  }
}
