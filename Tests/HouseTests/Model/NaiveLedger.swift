/// A ledger as one would write it in an afternoon: sums in a dictionary, no database, nothing of the kernel's.
///
/// It knows the rules in their plainest words and exists to be compared with the real one.
/// What to do here when the ledger gains an operation: docs/decisions/0145.
struct NaiveLedger {
  /// Holders, then a funder, then organisations; the operator is the last.
  static let holders = 4
  static let funder = 4
  static let organisations = [5, 6]
  static let operatorAccount = 7

  struct Place: Hashable, Comparable {
    let account: Int
    let book: String
    let unit: String

    static func < (one: Place, other: Place) -> Bool {
      (one.account, one.book, one.unit) < (other.account, other.book, other.unit)
    }
  }

  struct Lot {
    let unit: String
    /// The last day on which it can be spent.
    let lastDay: Int?
    /// Whether it is a funder's money.
    var isEndowed = false
    /// What expired of it unspent.
    var expired: Int64 = 0
    /// Whether some of it was converted.
    var isConverted = false
  }

  struct Credit {
    let lot: Int
    let unit: String
    /// With all corrections.
    var granted: Int64
    /// What corrections made the holder owe, less what later ones undid.
    var debt: Int64 = 0
  }

  struct CreditPlace: Hashable {
    let account: Int
    let entry: Int64
  }

  struct Part: Hashable {
    let book: String
    let amount: Int64
  }

  struct File {
    let account: Int
    var parts: [Part]
    /// The book in which its money lies: `reserved`, `committed`, or nil before and once it is gone.
    var stage: String?
    /// What a funder has added, until the file reserves.
    var added: Int64 = 0
    var isReserved = true
  }

  struct Done {
    let kind: ModelCommand.Kind
    let outcome: ModelOutcome
  }

  var today = 0
  /// What every book holds; transits are left out, for they come to nothing.
  var sums: [Place: Int64] = [:]
  /// How many entries each account has.
  var entries: [Int: Int64] = [:]
  var lots: [Lot] = []
  var credits: [CreditPlace: Credit] = [:]
  var files: [Int: File] = [:]
  var mergedInto: [Int: Int] = [:]
  var commands: [Int: [String: Done]] = [:]

  func sum(_ account: Int, _ book: String, _ unit: String) -> Int64 {
    sums[Place(account: account, book: book, unit: unit)] ?? 0
  }

  /// Books an entry: each posting into its book.
  @discardableResult
  mutating func book(_ account: Int, _ postings: [(book: String, unit: String, amount: Int64)]) -> Int64 {
    for posting in postings where posting.amount != 0 {
      let place = Place(account: account, book: posting.book, unit: posting.unit)
      sums[place, default: 0] += posting.amount
      if sums[place] == 0 { sums[place] = nil }
    }
    entries[account, default: 0] += 1
    return entries[account] ?? 0
  }

  /// Does a command once: the same again gets the first answer, another one under its name is refused, and what is
  /// refused leaves nothing behind.
  mutating func once(
    _ account: Int, _ command: ModelCommand, _ body: (inout NaiveLedger) -> ModelOutcome
  ) -> ModelOutcome {
    if let done = commands[account]?[command.id] {
      return done.kind == command.kind ? done.outcome : .refused("another command had this id")
    }
    if mergedInto[account] != nil { return .refused("locked") }
    let before = self
    let outcome = body(&self)
    if case .refused = outcome {
      self = before
    } else {
      commands[account, default: [:]][command.id] = Done(kind: command.kind, outcome: outcome)
    }
    return outcome
  }
}
