/// An amount put into a book (positive) or taken out of it (negative).
public struct Posting: Hashable, Sendable {
  public let book: Book
  public let amount: Amount

  public init(_ book: Book, _ amount: Amount) {
    self.book = book
    self.amount = amount
  }
}

/// What the kernel decides to book: an entry before it has its place in an account's chain.
public struct EntryDraft: Hashable, Sendable {
  public let code: EntryCode
  public let postings: [Posting]
  /// The training file that it concerns.
  public let file: Int64?
  /// When a reservation that nobody confirms ends.
  public let expiresAt: Instant?
  /// The sequence of the entry that this one corrects or reverses.
  public let corrects: Int64?
  public let reasons: [Reason]
  /// The lots that come to be with it, in the order of their numbers.
  public var opens: [LotOpening] = []

  public init(
    _ code: EntryCode, _ postings: [Posting], file: Int64? = nil, expiresAt: Instant? = nil, corrects: Int64? = nil,
    reasons: [Reason] = []
  ) {
    self.code = code
    self.postings = postings
    self.file = file
    self.expiresAt = expiresAt
    self.corrects = corrects
    self.reasons = reasons
  }

  /// The first unit, in the order of the postings, in which they do not come to zero; nil for a sound entry.
  public var unbalancedUnit: Unit? {
    get throws(AmountError) {
      var sums: [Amount] = []
      for posting in postings {
        if let place = sums.firstIndex(where: { $0.unit == posting.amount.unit }) {
          sums[place] = try sums[place] + posting.amount
        } else {
          sums.append(posting.amount)
        }
      }
      return sums.first { !$0.isZero }?.unit
    }
  }
}

/// An entry in its place: the `sequence`-th of its account, joined to the one before it by `previousHash`.
public struct Entry: Hashable, Sendable {
  public let account: Int64
  public let sequence: Int64
  public let commandID: String
  /// The day from which it counts: the due day of a deadline that was run later.
  public let effective: Day
  /// When it was written, by the machine's clock.
  public let recordedAt: Instant
  /// The content hash of the scheme that decided it.
  public let schemeHash: String
  /// The hash of its reasons as stored; the reasons themselves can be erased while the chain stays whole.
  public let reasonsHash: [UInt8]
  public let previousHash: [UInt8]
  public let draft: EntryDraft

  public init(
    account: Int64, sequence: Int64, commandID: String, effective: Day, recordedAt: Instant, schemeHash: String,
    reasonsHash: [UInt8], previousHash: [UInt8], draft: EntryDraft
  ) {
    self.account = account
    self.sequence = sequence
    self.commandID = commandID
    self.effective = effective
    self.recordedAt = recordedAt
    self.schemeHash = schemeHash
    self.reasonsHash = reasonsHash
    self.previousHash = previousHash
    self.draft = draft
  }
}
