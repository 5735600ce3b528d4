import LearningAccount
import Ledger
import Storage

/// An entry on a right's way, with its postings.
struct TrailEntry {
  let account: Int64
  let sequence: Int64
  let row: Row
  let postings: [Posting]

  var effective: Day {
    get throws {
      guard let day = Day(try row.text("effective")) else { throw LedgerError.damaged("entry \(sequence) has no day") }
      return day
    }
  }

  func put(into book: Book, in unit: Unit) throws -> Amount {
    try postings.filter { $0.book == book && $0.amount.unit == unit && $0.amount.isPositive }.map(\.amount).sum(
      in: unit)
  }

  func taken(from book: Book, in unit: Unit) throws -> Amount {
    -(try postings.filter { $0.book == book && $0.amount.unit == unit && $0.amount.isNegative }.map(\.amount).sum(
      in: unit))
  }

  /// The first book that it takes from.
  func source(in unit: Unit) -> Book? {
    postings.first { $0.amount.isNegative && $0.amount.unit == unit }?.book
  }

  /// What it puts into each book. Where all of a unit goes over the exchange book, what comes out of that in another.
  func targets(in unit: Unit) -> [Posting] {
    var targets: [Posting] = []
    for posting in postings where posting.amount.isPositive && posting.book != .exchange {
      if let known = targets.firstIndex(where: { $0.book == posting.book && $0.amount.unit == posting.amount.unit }) {
        let sum = targets[known].amount.minor + posting.amount.minor
        targets[known] = Posting(posting.book, Amount(minor: sum, unit: posting.amount.unit))
      } else {
        targets.append(posting)
      }
    }
    let same = targets.filter { $0.amount.unit == unit }
    return same.isEmpty ? targets : same
  }

  /// Whether it takes from other books beside `source`.
  func isPooled(from source: Book) -> Bool {
    postings.contains { $0.amount.isNegative && $0.book != source && $0.book != .exchange }
  }
}

extension Book {
  /// Whether money is followed on from here. Elsewhere its way ends: outside, or in what belongs to many.
  var isFollowed: Bool {
    switch self {
    case .lot, .reserved, .committed, .topUp, .transit, .owed: true
    case .own, .creditNote, .debt, .granted, .exchange, .deposit, .fund, .cardClearing, .bank, .unmatched: false
    }
  }

  /// Whether what an end of a file puts there came from there: of another lot, own money, a funder's.
  var givesBack: Bool {
    switch self {
    case .lot, .own, .topUp: true
    default: false
    }
  }
}
