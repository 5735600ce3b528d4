import LearningAccount
import Storage

@testable import Enrolments
@testable import Identity
@testable import Ledger
@testable import Offers
@testable import Proof

/// A few people for tests: Amina, who has rights, and an organisation in Nancy.
package struct Village: Sendable {
  package let test: TestInstallation
  package let amina: HolderAccess
  package let organisation: MemberAccess
  package let enrolments: Enrolments

  package static let euro = Unit(code: "EUR", decimals: 2)

  /// - Parameter rights: what Amina has, in euros.
  package init(_ test: TestInstallation, rights: Int64 = 2000) async throws {
    self.test = test
    let installation = test.installation
    let organisationID: Int64 = 500
    amina = try await installation.database.write { transaction in
      let number = try NIR("255081416802538")
      let account = try HolderNumbers(installation).open(number, in: transaction)
      try Account.open(
        organisationID, kind: .organisation, unit: Self.euro, at: installation.clocks.machine(), in: transaction)
      return try HolderAccess.find(account: account, by: OperatorAccess(commandLine: "test"), in: transaction)
    }
    organisation = MemberAccess(organisation: organisationID, by: OperatorAccess(commandLine: "test"))
    enrolments = Enrolments(installation)
    if rights > 0 { try await credit(euros: rights, id: "first") }
  }

  package func credit(euros: Int64, source: String = "accrual", id: String) async throws {
    let installation = test.installation
    let account = amina.account
    _ = try await installation.database.write { transaction in
      let now = try installation.clocks.scheme(in: transaction)
      let command = AccountLedger.Command(
        account: account, id: "credit:\(id)", intent: "\(euros)", effective: now.day,
        recordedAt: installation.clocks.machine(), schemeHash: installation.scheme.contentHash)
      return try AccountLedger.perform(command, in: transaction) { ledger in
        try ledger.credit(
          .init(id: installation.newIdentifier(), source: source), Amount(minor: euros * 100, unit: Self.euro),
          law: try installation.scheme.at(now.day), reasons: [Reason("accrual.whole")])
        return Done.done
      }
    }
  }

  /// A session of six weeks from 5 October 2026.
  package func option(
    price euros: Int64 = 1800, prerequisites: Bool = false, startsOn: String = "2026-10-05",
    endsOn: String = "2026-11-13", action: Int64 = 20, actionType: String = "rncp"
  ) throws -> TrainingOption {
    TrainingOption(
      terms: TrainingTerms(
        organisation: organisation.organisation, actionType: actionType,
        price: Amount(minor: euros * 100, unit: Self.euro), startsOn: try requireValue(Day(startsOn)),
        endsOn: try requireValue(Day(endsOn)), prerequisites: prerequisites, territory: "metropole"),
      training: TrainingSnapshot(
        session: 30, action: action, offer: 10, title: "Titre professionnel Pâtissier",
        organisationName: "Atelier des Halles", place: "Nancy", address: ["12 rue de la Salle", "54000 Nancy"],
        remote: false, hours: 420, certification: "RNCP38765"))
  }

  package func request(_ option: TrainingOption, id: String = "request") async throws -> Int64 {
    try await enrolments.request(amina, session: option, holderStatus: "employee", commandID: id)
  }

  @discardableResult
  package func holder(_ command: EnrolmentCommand, _ file: Int64, id: String? = nil) async throws -> EnrolmentState {
    try await enrolments.perform(command, on: file, by: amina, commandID: id ?? "holder:\(file):\(command.kind)")
  }

  @discardableResult
  package func answer(_ command: EnrolmentCommand, _ file: Int64, id: String? = nil) async throws -> EnrolmentState {
    try await enrolments.perform(
      command, on: EnrolmentAddress(account: amina.account, file: file), by: organisation,
      commandID: id ?? "organisation:\(file):\(command.kind)")
  }

  package func propose(_ file: Int64, _ option: TrainingOption) async throws {
    try await answer(.propose(startsOn: option.terms.startsOn, endsOn: option.terms.endsOn), file)
  }

  /// The free rights and what is reserved, in cents.
  package func balance() async throws -> (free: Int64, reserved: Int64) {
    let (installation, account) = (test.installation, amina.account)
    return try await installation.database.read { transaction in
      let today = try installation.clocks.scheme(in: transaction).day
      let lots = try Holdings.load(account: account, scheme: installation.scheme, in: transaction).lots
      let free = lots.filter { $0.available.unit == Self.euro && $0.isSpendable(on: today) }.map(\.available.minor)
      let reserved = try transaction.row(
        """
        SELECT CAST(COALESCE(-SUM(p.amount), 0) AS BIGINT) AS total
        FROM ledger_entry e JOIN posting p ON p.account_id = e.account_id AND p.sequence = e.sequence
        JOIN enrolment f ON f.account_id = e.account_id AND f.file_id = e.file_id
        WHERE e.account_id = $1 AND e.code IN ('reservation.made', 'reservation.voided') AND p.book LIKE 'lot:%'
          AND p.unit = 'EUR' AND f.execution = 'notStarted'
          AND NOT EXISTS (
            SELECT 1 FROM ledger_entry s
            WHERE s.account_id = e.account_id AND s.file_id = e.file_id AND s.code LIKE 'settlement.%')
        """, .integer(account))
      return (free.reduce(0, +), try reserved?.integer("total") ?? 0)
    }
  }

  /// A training of 1 800 €, accepted and paid: 1 650 € of rights and 150 € of own money.
  package func accepted(_ option: TrainingOption? = nil, id: String = "request") async throws -> Int64 {
    let file = try await reserved(option, id: id)
    try await holder(.pay, file)
    return file
  }

  /// A training of 1 800 €, accepted: 1 650 € of rights are reserved, and 150 € of own money are waited for.
  package func reserved(_ option: TrainingOption? = nil, id: String = "request") async throws -> Int64 {
    let option = try option ?? self.option()
    let file = try await request(option, id: id)
    try await propose(file, option)
    try await holder(.accept, file)
    return file
  }

  /// The sum of a book of Amina's, in cents.
  package func book(_ book: Book) async throws -> Int64 { try await self.book(book, of: amina.account) }

  /// The sum of a book of an account, in cents.
  package func book(_ book: Book, of account: Int64) async throws -> Int64 {
    try await test.installation.database.read { transaction in
      let row = try transaction.row(
        "SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) AS total FROM posting WHERE account_id = $1 AND book = $2",
        .integer(account), .text(book.code))
      return try row?.integer("total") ?? 0
    }
  }

  /// What the organisation is owed, in cents.
  package func owed() async throws -> Int64 { try await book(.owed, of: organisation.organisation) }

  /// Runs every deadline that is over.
  package func passDeadlines() async throws { _ = try await DeadlineClock(test.installation).runAllDue() }

  package func faults() async throws -> [Fault] { try await Verifier(test.installation).run().faults }
}
