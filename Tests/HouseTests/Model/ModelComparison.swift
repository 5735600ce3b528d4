import LearningAccount
import Storage

@testable import Enrolments
@testable import Ledger

/// Everything that both ledgers hold, as sentences that can be compared.
///
/// The operator's account is every run's; what it held before is taken off.
struct ModelComparison {
  private var before: [String: Int64] = [:]

  init(_ real: RealLedger) async throws {
    before = try await sums(of: OperatorAccount.id, real)
  }

  /// What differs; empty where nothing does.
  func differences(_ real: RealLedger, _ model: NaiveLedger) async throws -> [String] {
    let (expected, found) = (lines(model), try await lines(real))
    return expected.subtracting(found).sorted().map { "the model has \($0)" }
      + found.subtracting(expected).sorted().map { "the ledger has \($0)" }
  }

  private func lines(_ model: NaiveLedger) -> Set<String> {
    var lines = Set(model.sums.map { "\($0.key.account) \($0.key.book) \($0.value) \($0.key.unit)" })
    for (account, count) in model.entries { lines.insert("\(account) \(count) entries") }
    for account in model.mergedInto.keys { lines.insert("\(account) locked") }
    for place in model.sums.keys where place.book == "debt" { lines.insert("\(place.account) indebted") }
    for (place, amount) in model.sums where place.book.hasPrefix("lot:") {
      lines.insert("\(place.account) \(place.book) has \(amount) available")
    }
    for (number, file) in model.files where file.stage != nil {
      lines.insert("\(file.account) file \(number) of \(file.parts.map { "\($0.book) \($0.amount)" })")
    }
    return lines
  }

  private func lines(_ real: RealLedger) async throws -> Set<String> {
    var books = Dictionary(
      uniqueKeysWithValues: real.lots.enumerated().map { ("lot:\($0.element)", "lot:\($0.offset)") })
    books[Book.topUp(funder: real.accounts[NaiveLedger.funder]).code] = "topUp"
    var lines: Set<String> = []
    for (name, account) in real.accounts.enumerated() {
      let isShared = account == OperatorAccount.id
      for (place, sum) in try await sums(of: account, real) {
        let own = sum - (isShared ? before[place] ?? 0 : 0)
        guard own != 0 else { continue }
        let parts = place.split(separator: " ").map(String.init)
        lines.insert(
          parts[1] == "entries"
            ? "\(name) \(own) entries" : "\(name) \(books[parts[0]] ?? parts[0]) \(own) \(parts[1])")
      }
      guard !isShared else { continue }
      lines.formUnion(try await rest(of: account, books, real).map { "\(name) \($0)" })
    }
    return lines
  }

  /// The sum of each book by its name and unit, and the number of entries.
  private func sums(of account: Int64, _ real: RealLedger) async throws -> [String: Int64] {
    try await real.test.installation.database.read { transaction in
      var sums: [String: Int64] = [:]
      for row in try transaction.rows(
        """
        SELECT book, unit, CAST(SUM(amount) AS BIGINT) AS total FROM posting
        WHERE account_id = $1 AND book NOT LIKE 'transit:%' GROUP BY book, unit
        """, .integer(account))
      { sums["\(try row.text("book")) \(try row.text("unit"))"] = try row.integer("total") }
      let head = try transaction.row("SELECT sequence FROM account_head WHERE account_id = $1", .integer(account))
      sums["- entries"] = try head?.integer("sequence")
      return sums
    }
  }

  /// Lots, lock, debt and reservations, which only holders have.
  private func rest(of account: Int64, _ books: [String: String], _ real: RealLedger) async throws -> [String] {
    let installation = real.test.installation
    return try await installation.database.read { transaction in
      var lines: [String] = []
      for row in try transaction.rows(
        "SELECT lot_id, available FROM lot WHERE account_id = $1 AND available <> 0", .integer(account))
      {
        let book = "lot:\(try row.integer("lot_id"))"
        lines.append("\(books[book] ?? book) has \(try row.integer("available")) available")
      }
      let head = try transaction.row(
        "SELECT locked, indebted FROM account_head WHERE account_id = $1", .integer(account))
      if try head?.flag("locked") == true { lines.append("locked") }
      if try head?.flag("indebted") == true { lines.append("indebted") }
      return try lines + files(account, books, installation.scheme, transaction)
    }
  }

  private func files(
    _ account: Int64, _ books: [String: String], _ scheme: Scheme, _ transaction: any Transaction
  ) throws -> [String] {
    let files = try transaction.rows(
      "SELECT DISTINCT file_id FROM ledger_entry WHERE account_id = $1 AND file_id IS NOT NULL", .integer(account)
    ).map { try $0.integer("file_id") }
    return try files.compactMap { file in
      guard
        let reservation = try EnrolmentMoney.load(account: account, file: file, scheme: scheme, in: transaction)
          .reservation
      else { return nil }
      let parts = reservation.parts.map { "\(books[$0.book.code] ?? $0.book.code) \($0.amount.minor)" }
      return "file \(file) of \(parts)"
    }
  }
}
