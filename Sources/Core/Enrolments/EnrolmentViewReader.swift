import LearningAccount
import Ledger
import Storage

/// Puts a file's view together inside one transaction.
struct EnrolmentViewReader {
  private let installation: Installation
  private let transaction: any Transaction
  private let store: EnrolmentStore

  init(_ installation: Installation, _ transaction: any Transaction) {
    self.installation = installation
    self.transaction = transaction
    store = EnrolmentStore(installation: installation)
  }

  func view(_ address: EnrolmentAddress, for reader: Actor) throws -> EnrolmentView {
    guard let stored = try store.load(account: address.account, file: address.file, in: transaction),
      reader == .holder || stored.enrolment.state.contract != .draft
    else { throw EnrolmentError.unknownFile(address.file) }
    let now = try installation.clocks.scheme(in: transaction)
    let file = stored.enrolment
    let terms = file.terms
    let accepted = file.accepted?.day
    let money = try EnrolmentMoney.load(
      account: address.account, file: address.file, scheme: installation.scheme, in: transaction)
    let facts = try facts(file, money, for: reader)
    let possibilities = try file.possibilities(for: reader, at: now, facts: facts, scheme: installation.scheme)
    let topUps = try EnrolmentTable.takesTopUps(file.state) ? facts.topUps : money.taken(in: transaction)
    return EnrolmentView(
      address: address, enrolment: file, training: stored.training,
      history: try history(address, file.terms.price.unit),
      deadlines: try deadlines(address), possibilities: possibilities,
      payers: try file.payers(possibilities.split, reserved: money.shares, topUps: topUps),
      reserved: money.reservation, topUps: topUps,
      withdrawUntil: try accepted.flatMap {
        try Deadlines.withdrawUntil(accepted: $0, territory: terms.territory, installation.scheme, knownOn: now.day)
      },
      freeUntil: try accepted.flatMap {
        try Deadlines.freeUntil(
          accepted: $0, startsOn: terms.startsOn, territory: terms.territory, installation.scheme,
          knownOn: now.day)
      },
      earliestStart: try file.earliestStart(ifAnsweredAt: now, scheme: installation.scheme), now: now,
      holderName: reader == .organisation ? try holderName(address.account) : nil)
  }

  func queueLine(_ row: Row) throws -> QueueLine {
    let stored = try store.enrolment(from: row)
    let address = EnrolmentAddress(account: stored.enrolment.account, file: stored.enrolment.id)
    return QueueLine(
      address: address, enrolment: stored.enrolment, training: stored.training,
      holderName: try row.optionalText("birth_name").map { "\(try row.text("first_names")) \($0)" },
      next: try row.optionalText("next_code").map { code in
        try deadline(
          code, row.integer("next_due"), row.text("next_actor"), row.text("next_consequence"))
      },
      place: QueuePlace(
        group: try row.integer("place_group"), due: try row.integer("place_due"), file: address.file,
        account: address.account))
  }

  /// What the reader's possibilities turn on: only the holder's turn on what lies in the account. A file that is stored
  /// has been requested, so that no other requests count.
  private func facts(_ file: Enrolment, _ money: EnrolmentMoney, for reader: Actor) throws -> EnrolmentFacts {
    let topUps = try money.added(in: transaction)
    guard reader == .holder else { return EnrolmentFacts(reservation: money.reservation, topUps: topUps) }
    let holdings = try Holdings.load(account: file.account, scheme: installation.scheme, in: transaction)
    return EnrolmentFacts(
      lots: holdings.lots, reservation: money.reservation, topUps: topUps, creditNote: holdings.creditNote)
  }

  private func history(_ address: EnrolmentAddress, _ unit: Unit) throws -> [EnrolmentView.Event] {
    var thirdParties: [Int64: String] = [:]
    return try transaction.rows(
      """
      SELECT number, command, actor, happened_at, contract, execution, details, reasons FROM enrolment_event
      WHERE account_id = $1 AND file_id = $2 ORDER BY number
      """, .integer(address.account), .integer(address.file)
    ).map { row in
      guard let command = EnrolmentCommand.Kind(rawValue: try row.text("command")),
        let actor = Actor(rawValue: try row.text("actor")),
        let contract = ContractState(rawValue: try row.text("contract")),
        let execution = ExecutionState(rawValue: try row.text("execution"))
      else { throw LedgerError.damaged("an event of file \(address.file) has a name of no meaning") }
      let details = try StoredCommand(json: row.text("details"))
      if let funder = details.funder, let kind = details.thirdParty { thirdParties[funder] = kind }
      return EnrolmentView.Event(
        number: try row.integer("number"), command: command, actor: actor,
        happenedAt: installation.clocks.local.moment(Instant(milliseconds: try row.integer("happened_at"))),
        state: EnrolmentState(contract, execution), reasons: try StoredReasons.decode(row.text("reasons")),
        startsOn: details.startsOn.flatMap { Day($0) }, endsOn: details.endsOn.flatMap { Day($0) },
        day: details.day.flatMap { Day($0) },
        topUp: details.amount.flatMap { Amount(decimal: $0, unit: unit) },
        thirdParty: details.funder.flatMap { thirdParties[$0] }, deadline: details.deadline.map(DeadlineCode.init),
        completion: details.completion)
    }
  }

  private func deadlines(_ address: EnrolmentAddress) throws -> [EnrolmentView.StoredDeadline] {
    try transaction.rows(
      """
      SELECT code, due_at, actor, consequence FROM deadline WHERE account_id = $1 AND file_id = $2
      ORDER BY due_at, code
      """, .integer(address.account), .integer(address.file)
    ).map { try deadline($0.text("code"), $0.integer("due_at"), $0.text("actor"), $0.text("consequence")) }
  }

  /// Those of all files of an account, by file, the next one first.
  func deadlines(of account: Int64) throws -> [Int64: [EnrolmentView.StoredDeadline]] {
    let rows = try transaction.rows(
      """
      SELECT file_id, code, due_at, actor, consequence FROM deadline WHERE account_id = $1
      ORDER BY file_id, due_at, code
      """, .integer(account))
    return try Dictionary(grouping: rows) { try $0.integer("file_id") }.mapValues { rows in
      try rows.map { try deadline($0.text("code"), $0.integer("due_at"), $0.text("actor"), $0.text("consequence")) }
    }
  }

  private func deadline(
    _ code: String, _ due: Int64, _ actor: String, _ consequence: String
  ) throws -> EnrolmentView.StoredDeadline {
    guard let actor = Actor(rawValue: actor) else { throw LedgerError.damaged("a deadline waits for \(actor)") }
    return EnrolmentView.StoredDeadline(
      code: DeadlineCode(code), due: installation.clocks.local.moment(Instant(milliseconds: due)), actor: actor,
      consequence: consequence)
  }

  private func holderName(_ account: Int64) throws -> String? {
    try transaction.row(
      """
      SELECT first_names, birth_name FROM sign_in
      WHERE account_id = $1 AND verified_at IS NOT NULL AND ended_at IS NULL
      """, .integer(account)
    ).map { "\(try $0.text("first_names")) \(try $0.text("birth_name"))" }
  }
}
