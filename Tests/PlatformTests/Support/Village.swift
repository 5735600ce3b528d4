import LearningAccount
import Storage

@testable import Platform

/// A few people for tests: Amina, who has rights, and an organisation in Nancy.
struct Village: Sendable {
  let test: TestInstallation
  let amina: HolderAccess
  let organisation: MemberAccess
  let enrolments: Enrolments

  static let euro = Unit(code: "EUR", decimals: 2)

  /// - Parameter rights: what Amina has, in euros.
  init(_ test: TestInstallation, rights: Int64 = 2000) async throws {
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

  func credit(euros: Int64, source: String = "accrual", id: String) async throws {
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
  func option(
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

  func request(_ option: TrainingOption, id: String = "request") async throws -> Int64 {
    try await enrolments.request(amina, session: option, holderStatus: "employee", commandID: id)
  }

  @discardableResult
  func holder(_ command: EnrolmentCommand, _ file: Int64, id: String? = nil) async throws -> EnrolmentState {
    try await enrolments.perform(command, on: file, by: amina, commandID: id ?? "holder:\(file):\(command.kind)")
  }

  @discardableResult
  func answer(_ command: EnrolmentCommand, _ file: Int64, id: String? = nil) async throws -> EnrolmentState {
    try await enrolments.perform(
      command, on: EnrolmentAddress(account: amina.account, file: file), by: organisation,
      commandID: id ?? "organisation:\(file):\(command.kind)")
  }

  func propose(_ file: Int64, _ option: TrainingOption) async throws {
    try await answer(.propose(startsOn: option.terms.startsOn, endsOn: option.terms.endsOn), file)
  }

  /// The free rights and what is reserved, in cents.
  func balance() async throws -> (free: Int64, reserved: Int64) {
    let view = try await Rights(test.installation).view(amina)
    return (view.balances[0].free.minor, view.balances[0].reserved.minor)
  }

  /// A training of 1 800 €, accepted and paid: 1 650 € of rights and 150 € of own money.
  func accepted(_ option: TrainingOption? = nil, id: String = "request") async throws -> Int64 {
    let file = try await reserved(option, id: id)
    try await holder(.pay, file)
    return file
  }

  /// A training of 1 800 €, accepted: 1 650 € of rights are reserved, and 150 € of own money are waited for.
  func reserved(_ option: TrainingOption? = nil, id: String = "request") async throws -> Int64 {
    let option = try option ?? self.option()
    let file = try await request(option, id: id)
    try await propose(file, option)
    try await holder(.accept, file)
    return file
  }

  /// The sum of a book of Amina's, in cents.
  func book(_ book: Book) async throws -> Int64 { try await self.book(book, of: amina.account) }

  /// The sum of a book of an account, in cents.
  func book(_ book: Book, of account: Int64) async throws -> Int64 {
    try await test.installation.database.read { transaction in
      let row = try transaction.row(
        "SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) AS total FROM posting WHERE account_id = $1 AND book = $2",
        .integer(account), .text(book.code))
      return try row?.integer("total") ?? 0
    }
  }

  /// What the organisation is owed, in cents.
  func owed() async throws -> Int64 { try await book(.owed, of: organisation.organisation) }

  /// Runs every deadline that is over.
  func passDeadlines() async throws { _ = try await DeadlineClock(test.installation).runAllDue() }

  func faults() async throws -> [Fault] { try await Verifier(test.installation).run().faults }
}
