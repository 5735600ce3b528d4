import LearningAccount
import Storage

/// Every transit over all accounts: what one account puts in, another takes out.
///
/// Read in one go and as of one moment, in the order of the index that only transits have, so that nothing is held but
/// the sums of one transit.
struct TransitAudit {
  /// The entries that are named, of a transit that does not come to zero.
  private static let namedEntries = 4

  private let units: [String: Unit]
  private var faults: [Fault] = []
  private var book = ""
  private var sums: [String: Sum] = [:]

  /// What a transit comes to in one unit, and who posted to it.
  private struct Sum {
    var total: Int128 = 0
    var postings: [(account: Int64, sequence: Int64, amount: Int64)] = []
  }

  init(units: [String: Unit]) { self.units = units }

  func run(_ transaction: any Transaction) throws -> [Fault] {
    var copy = self
    try copy.look(transaction)
    return copy.faults
  }

  private mutating func look(_ transaction: any Transaction) throws {
    try transaction.forEach(
      """
      SELECT book, account_id, sequence, unit, amount FROM posting
      WHERE book >= 'transit:' AND book < 'transit;' ORDER BY book, unit, amount, account_id, sequence
      """, []
    ) { row in
      let next = try row.text("book")
      if next != book {
        close()
        book = next
      }
      let amount = try row.integer("amount")
      let unit = try row.text("unit")
      sums[unit, default: Sum()].total += Int128(amount)
      if sums[unit, default: Sum()].postings.count < Self.namedEntries {
        sums[unit]?.postings.append((try row.integer("account_id"), try row.integer("sequence"), amount))
      }
      return true
    }
    close()
  }

  private mutating func close() {
    for (unit, sum) in sums.sorted(by: { $0.key < $1.key }) where sum.total != 0 {
      guard let first = sum.postings.first else { continue }
      let sides = sum.postings.map {
        "account \($0.account), entry \($0.sequence): \(units.written(Int128($0.amount), unit))"
      }
      faults.append(
        Fault(
          account: first.account, sequence: first.sequence, .transit, "\(book) over all accounts",
          stands: "\(units.written(sum.total, unit)) (\(sides.joined(separator: "; ")))",
          expected: units.written(0, unit)))
    }
    sums.removeAll(keepingCapacity: true)
  }
}
