/// One step of a decision on a price. Lots and third parties stand by their place in the question.
enum PriceStep: Hashable, Sendable {
  case openToAll
  case openToStatus
  case openByThirdParties(offered: Amount, needed: Amount)
  case closed
  case restricted(needed: Amount)
  /// So much more from third parties would open it.
  case thirdPartiesWouldOpen(missing: Amount)
  case nothingWouldOpen
  case lotNotYet(Int, from: Day)
  case lotExpired(Int, on: Day)
  case lotForOthers(Int)
  /// The training has a mark that frees it from the cap.
  case capExempt(mark: String, Amount)
  case capNotReached(Amount)
  case capReached(Amount, rights: Amount, kept: Amount)
  case noParticipationYet
  case exemptStatus
  case exemptThirdParty(Int)
  case exemptLot(Int)
  case participation(Amount)
  /// On top of the participation.
  case participationSupplement(Amount)
  case participationIsPrice(Amount)
  /// A third party that pays would free the holder from so much.
  case thirdPartyWouldExempt(Amount)
  /// Where several sources could pay, their order mattered.
  case lotsPay(Amount, first: Int, inOrder: Bool)
  case thirdPartiesPay(Amount)
  case thirdPartiesNotNeeded
  case ownNothing
  /// The participation and nothing else.
  case ownParticipation(Amount)
  /// The participation and what nobody else pays.
  case ownIncludes(Amount, participation: Amount)
  case ownRest(Amount)
}

extension PriceStep {
  /// Whether it follows from the steps before it and rests on no rule of its own.
  var sumsUp: Bool {
    switch self {
    case .thirdPartiesPay, .thirdPartiesNotNeeded, .ownNothing, .ownParticipation, .ownIncludes, .ownRest: true
    default: false
    }
  }

  /// What would be otherwise, on which nothing of the answer rests.
  var isAdvice: Bool {
    switch self {
    case .thirdPartyWouldExempt, .thirdPartiesWouldOpen: true
    default: false
    }
  }
}
