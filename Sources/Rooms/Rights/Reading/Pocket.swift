import LearningAccount

/// A kind of book that a statement keeps a balance of: what somebody has, owes or holds. The books on the other side
/// (what was granted, transits, exchange) are left out.
enum Pocket: String, Sendable, CaseIterable {
  /// All lots together.
  case rights
  /// Set aside for files, all together.
  case reserved
  /// Owed to trainings that have started, all together.
  case committed
  case own, creditNote
  /// What funders have added to files and no reservation holds yet.
  case topUps
  /// What the holder owes.
  case debt
  /// What an organisation is owed.
  case owed
  /// A funder's money.
  case deposit
  /// The operator's: what is left in the fund, what the card provider holds, what lies at the bank.
  case fund, cardClearing, bank, unmatched

  /// Nil for the other side.
  init?(_ book: Book) {
    switch book {
    case .lot: self = .rights
    case .reserved: self = .reserved
    case .committed: self = .committed
    case .topUp: self = .topUps
    case .own: self = .own
    case .creditNote: self = .creditNote
    case .debt: self = .debt
    case .owed: self = .owed
    case .deposit: self = .deposit
    case .fund: self = .fund
    case .cardClearing: self = .cardClearing
    case .bank: self = .bank
    case .unmatched: self = .unmatched
    case .granted, .exchange, .transit: return nil
    }
  }

  /// Whether its books stand below zero by what there is: a statement says what is owed, or lies at the bank, above it.
  var isBelowZero: Bool {
    switch self {
    case .debt, .cardClearing, .bank: true
    default: false
    }
  }
}
