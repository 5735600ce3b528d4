import LearningAccount

/// Why a credit was not given or changed.
package enum CreditError: Error, Equatable, Sendable {
  case unknownSource(String, known: [String])
  /// The earmark names what is no kind of training of the scheme.
  case unknownKind(String, known: [String])
  /// No kind of third party of the scheme.
  case unknownThirdParty(String, known: [String])
  /// No amount above zero was named, and the law fixes none.
  case noAmount(String)
  /// More than anybody can mean: see `Amount.mostAtOnce`.
  case tooMuch(most: Amount)
  case otherUnit(String)
  /// The entry is no credit of the account.
  case noCredit(Int64)
  /// What a correction would take back was converted by these entries, which are to be corrected instead.
  case converted([EntryPlace])
  /// A funder's money that was spent does not come back to them; so much of it is left.
  case spent(left: Amount)
  /// The law of today turns no hours into euros.
  case noRate
  case words
  /// The accounts cannot be merged, and why.
  case cannotMerge(String)
  case noFunds(account: Int64)
  /// The operation is for accounts of another kind.
  case wrongKind(account: Int64, expected: Account.Kind)

  /// An entry by its account and its number there.
  package struct EntryPlace: Hashable, Sendable {
    let account: Int64
    let entry: Int64

    package init(account: Int64, entry: Int64) {
      self.account = account
      self.entry = entry
    }
  }
}

extension CreditError {
  /// - Throws: ``tooMuch(most:)``.
  package static func requireReason(_ amount: Amount) throws(CreditError) {
    guard amount.isWithinReason else { throw .tooMuch(most: Amount(minor: Amount.mostAtOnce, unit: amount.unit)) }
  }

  /// - Parameter earmark: kinds of training with a comma between them; nil: bound to none.
  /// - Throws: ``unknownKind(_:known:)``.
  package static func requireKinds(_ earmark: String?, _ scheme: Scheme) throws(CreditError) {
    let known = scheme.vocabulary.trainingKinds
    for kind in earmark?.split(separator: ",", omittingEmptySubsequences: false) ?? [] {
      guard known.contains(String(kind)) else { throw .unknownKind(String(kind), known: known) }
    }
  }
}

extension CreditError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknownSource(let source, let known):
      "the source \(source) is not among those of the scheme: \(known.joined(separator: ", "))"
    case .unknownKind(let kind, let known):
      "“\(kind)” is no kind of training of the scheme; those are, with commas between them: \(known.joined(separator: ", "))"
    case .unknownThirdParty(let kind, let known):
      "the kind \(kind) is not among the third parties of the scheme: \(known.joined(separator: ", "))"
    case .noAmount(let what):
      "name an amount above zero for \(what); only one that the law of today fixes may be left out"
    case .tooMuch(let most): "the amount is beyond all reason: at most \(most.decimal) \(most.unit.code) at once"
    case .otherUnit(let unit): "the credit is not in \(unit)"
    case .noCredit(let sequence): "entry \(sequence) is no credit of this account that could be corrected"
    case .converted(let places):
      "what would be taken back was converted: correct the conversion instead, to what it should have come to "
        + "(\(places.map { "--account \($0.account) --entry \($0.entry)" }.joined(separator: ", ")))"
    case .spent(let left):
      "a funder's money that was spent does not come back: \(left.decimal) \(left.unit.code) of it is left to take back"
    case .noRate: "nothing to convert: hours above zero and a rate in the law of today are needed"
    case .words: "the words must have 1 to 500 characters"
    case .cannotMerge(let why): "the accounts cannot be merged: \(why)"
    case .wrongKind(let account, let expected): "account \(account) is no account of a \(expected.rawValue)"
    case .noFunds(let account): "the deposit of account \(account) does not hold so much"
    }
  }
}

extension CreditError: Failure {
  package var kind: FailureKind {
    switch self {
    case .unknownSource, .unknownKind, .unknownThirdParty, .noAmount, .tooMuch, .otherUnit, .words: .badInput
    case .noCredit: .notFound
    case .converted, .spent, .noRate, .cannotMerge, .noFunds, .wrongKind: .refused
    }
  }
}
