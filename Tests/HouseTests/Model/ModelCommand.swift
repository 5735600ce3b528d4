/// What somebody asks of the ledger; accounts, lots and files are named by their places in the model.
///
/// Amounts are minor units, days are counted from the first day of the run.
struct ModelCommand: Sendable, CustomStringConvertible {
  /// The same for a command that is asked again.
  let id: String
  let kind: Kind

  var description: String { "\(id): \(kind)" }

  enum Kind: Sendable, Hashable {
    case give(to: Int, source: String, amount: Int64?, unit: String, lastDay: Int?)
    case correct(account: Int, entry: Int64, to: Int64, unit: String)
    case convert(account: Int, lot: Int, hours: Int64)
    case deposit(funder: Int, amount: Int64)
    case endow(funder: Int, holder: Int, amount: Int64, source: String, lastDay: Int?)
    /// A funder adds to a file that has reserved nothing yet, and takes it back.
    case topUp(funder: Int, account: Int, file: Int, amount: Int64)
    case takeBack(account: Int, file: Int)
    /// Rights of several lots, a credit note, own money from a card and what is used of the top-up, all set aside for one
    /// file. What is left of the top-up goes back.
    case reserve(account: Int, file: Int, lots: [LotShare], note: Int64, card: Int64, topUp: Int64 = 0)
    case confirm(account: Int, file: Int)
    case commit(account: Int, file: Int)
    case void(account: Int, file: Int)
    case settle(account: Int, file: Int, End, organisation: Int)
    case pay(organisation: Int)
    case merge(from: Int, into: Int)
    /// The worker that books what has expired.
    case expire
    case pass(days: Int)
  }

  struct LotShare: Sendable, Hashable, CustomStringConvertible {
    let lot: Int
    let amount: Int64

    var description: String { "\(amount) of lot \(lot)" }
  }

  /// How a file's money ends, in whole percents: what comes back of rights, as of top-ups, and of own money, what of own money stays as a
  /// credit note, and the organisation's part of the price.
  struct End: Sendable, Hashable, CustomStringConvertible {
    let code: String
    let rightsReturned: Int64
    let ownRefunded: Int64
    let ownCreditNote: Int64
    let toOrganisation: Int64

    var description: String { code }

    /// The contract's cases that cost something, and the service done. What is debited is rounded, what comes back is
    /// the rest.
    static func all(attended: Int64) -> [End] {
      let back = 100 - attended
      return [
        End(code: "serviceDone", rightsReturned: 0, ownRefunded: 0, ownCreditNote: 0, toOrganisation: 100),
        End(code: "C", rightsReturned: 0, ownRefunded: 0, ownCreditNote: 100, toOrganisation: 5),
        End(code: "E", rightsReturned: 0, ownRefunded: 0, ownCreditNote: 100, toOrganisation: 5),
        End(code: "G1", rightsReturned: 0, ownRefunded: 0, ownCreditNote: 0, toOrganisation: 25),
        End(code: "G2", rightsReturned: 0, ownRefunded: 0, ownCreditNote: 0, toOrganisation: attended),
        End(code: "G3", rightsReturned: 0, ownRefunded: 0, ownCreditNote: 0, toOrganisation: 100),
        End(code: "H", rightsReturned: back, ownRefunded: back, ownCreditNote: 0, toOrganisation: attended),
        End(code: "I1", rightsReturned: back, ownRefunded: back, ownCreditNote: 0, toOrganisation: attended),
        End(code: "I2", rightsReturned: 100, ownRefunded: 100, ownCreditNote: 0, toOrganisation: 0),
      ]
    }
  }
}

/// What came of a command: an answer, or why nothing was done.
enum ModelOutcome: Hashable, Sendable, CustomStringConvertible {
  case done(String)
  case refused(String)

  var description: String {
    switch self {
    case .done(let answer): answer
    case .refused(let why): "refused: \(why)"
    }
  }
}
