/// One question with the table and the days that answer it.
struct CancellationCalculation {
  var question: CancellationQuestion
  let table: Dated<[CancellationRule]>
  let withdrawal: DeadlineSearch.Found?
  let free: DeadlineSearch.Found?

  init(_ question: CancellationQuestion, _ scheme: Scheme) throws {
    self.question = question
    let law = try scheme.at(question.acceptedOn, knownOn: question.knownOn)
    table = try scheme.topic(try law.cancellation, "rules on what an end costs")
    let facts = DeadlineFacts(
      requested: question.acceptedOn, accepted: question.acceptedOn, startsOn: question.startsOn,
      territory: question.territory)
    let search = try DeadlineSearch(facts, scheme, knownOn: question.knownOn)
    withdrawal = try search.found(.withdraw)
    free = try search.found(.cancelFree)
  }

  /// The first line of the table whose conditions all hold.
  func line() throws(BadInput) -> CancellationRule {
    for rule in table.value where try rule.conditions.allSatisfyThrowing(holds) { return rule }
    // The scheme's reading proves that some line decides.
    throw BadInput(field: "enteredOn", value: question.enteredOn?.iso ?? "null", expected: "a case that the law knows")
  }

  /// What each payer gets back and loses under a line, each part from its own base.
  func split(_ rule: CancellationRule) throws -> CancellationSplit {
    let thirdParties = try question.thirdParties.map { amount in
      let (returned, debited) = try parts(of: amount, rule.rights)
      return CancellationThirdPartyShare(returned: returned, debited: debited)
    }
    return CancellationSplit(
      rights: try parts(of: question.rights, rule.rights), own: try ownParts(rule.own), thirdParties: thirdParties,
      organisation: try organisation(rule.organisation))
  }

  /// The share attended, by whatever needs it.
  func attended() throws(BadInput) -> Proportion {
    guard let share = question.attendedShare else {
      throw BadInput(
        field: "attendedShare", value: "null", expected: "a share from 0 to 1, since what was attended counts here")
    }
    return share
  }

  private func holds(_ condition: CancellationCondition) throws(BadInput) -> Bool {
    switch condition {
    case .entered: question.enteredOn != nil
    case .notEntered: question.enteredOn == nil
    case .byHolder: question.by == .holder
    case .byOrganisation: question.by == .organisation
    case .forceMajeure: question.forceMajeure
    case .resumeProposed: question.resumeProposed
    case .withinWithdrawal: withdrawal.map { question.at <= $0.deadline.day } ?? false
    case .beforeStart: question.at < question.startsOn
    case .afterStart: question.at > question.startsOn
    case .freeOfCharge: free.map { question.at <= $0.deadline.day } ?? false
    case .attendedBelow(let threshold): try attended() < threshold
    }
  }

  private func parts(of base: Amount, _ outcome: RightsOutcome) throws -> (returned: Amount, debited: Amount) {
    let nothing = Amount.zero(base.unit)
    switch outcome {
    case .returned: return (base, nothing)
    case .debited: return (nothing, base)
    case .proRata:
      let debited = try attended().roundedHalfUp(of: base)
      return (try base - debited, debited)
    }
  }

  private func ownParts(_ outcome: OwnMoneyOutcome) throws -> CancellationSplit.Own {
    let nothing = Amount.zero(question.own.unit)
    switch outcome {
    case .refunded: return .init(refunded: question.own, creditNote: nothing, kept: nothing)
    case .creditNote: return .init(refunded: nothing, creditNote: question.own, kept: nothing)
    case .kept: return .init(refunded: nothing, creditNote: nothing, kept: question.own)
    case .proRata:
      let kept = try attended().roundedHalfUp(of: question.own)
      return .init(refunded: try question.own - kept, creditNote: nothing, kept: kept)
    }
  }

  private func organisation(_ outcome: OrganisationOutcome) throws -> Amount {
    switch outcome {
    case .nothing: .zero(question.price.unit)
    case .proRata: try attended().roundedHalfUp(of: question.price)
    case .wholePrice: question.price
    case .share(let share): try share.roundedHalfUp(of: question.price)
    }
  }
}

extension Sequence {
  /// `allSatisfy` for a condition that may throw one kind of error.
  fileprivate func allSatisfyThrowing<Failure: Error>(
    _ condition: (Element) throws(Failure) -> Bool
  ) throws(Failure) -> Bool {
    for element in self where try !condition(element) { return false }
    return true
  }
}
