/// What ending an accepted file would cost: all that the answer depends on.
///
/// Days are local days of the scheme. Amounts are in the scheme's primary unit, zero or more, and `price` is the sum of
/// all that pays it. The order of the days is not checked: the answer follows from the facts that each line names.
public struct CancellationQuestion: Hashable, Sendable {
  /// The day whose law applies: the file was concluded under it.
  public var acceptedOn: Day
  public var startsOn: Day
  public var endsOn: Day
  /// Nil where the training was not entered.
  public var enteredOn: Day?
  /// The day of the end.
  public var at: Day
  public var by: CancellationParty
  public var forceMajeure: Bool
  /// From 0 to 1; needed by every line that counts what was attended.
  public var attendedShare: Proportion?
  /// The organisation that ends the training proposes to resume it later.
  public var resumeProposed: Bool
  /// Whose holidays count: the session's place, the mainland for remote trainings.
  public var territory: String
  public var price: Amount
  /// What the holder's rights pay.
  public var rights: Amount
  /// What the holder pays themselves.
  public var own: Amount
  /// What others pay, each by themselves.
  public var thirdParties: [Amount]
  /// The law as it was known that day; nil: all that is known now.
  public var knownOn: Day?

  public init(
    acceptedOn: Day, startsOn: Day, endsOn: Day, enteredOn: Day? = nil, at: Day, by: CancellationParty,
    forceMajeure: Bool = false, attendedShare: Proportion? = nil, resumeProposed: Bool = false, territory: String,
    price: Amount, rights: Amount, own: Amount, thirdParties: [Amount] = [], knownOn: Day? = nil
  ) {
    self.acceptedOn = acceptedOn
    self.startsOn = startsOn
    self.endsOn = endsOn
    self.enteredOn = enteredOn
    self.at = at
    self.by = by
    self.forceMajeure = forceMajeure
    self.attendedShare = attendedShare
    self.resumeProposed = resumeProposed
    self.territory = territory
    self.price = price
    self.rights = rights
    self.own = own
    self.thirdParties = thirdParties
    self.knownOn = knownOn
  }
}

/// Who ends a file.
public enum CancellationParty: String, Hashable, Sendable, CaseIterable { case holder, organisation }

extension CancellationQuestion {
  /// - Throws: ``BadInput`` for a territory that the scheme does not know, an amount below zero or in another unit, a
  ///   share above 1, and a price that its payers do not add up to; ``AmountError`` where their sum leaves the range.
  func check(_ scheme: Scheme) throws {
    try BadInput.check(territory, among: scheme.vocabulary.territories, "territory")
    if let attendedShare { try BadInput.check(attendedShare, "attendedShare") }
    for (field, amount) in [("price", price), ("rights", rights), ("own", own)] {
      try BadInput.check(amount, in: scheme.primaryUnit, field)
    }
    for (index, amount) in thirdParties.enumerated() {
      try BadInput.check(amount, in: scheme.primaryUnit, "thirdParties[\(index)].amount")
    }
    try checkSum()
  }

  private func checkSum() throws {
    let paid = try ([rights, own] + thirdParties).sum(in: price.unit)
    guard paid == price else {
      throw BadInput(
        field: "price", value: price.decimal, expected: "the sum of rights, own and thirdParties, \(paid.decimal)")
    }
  }
}
