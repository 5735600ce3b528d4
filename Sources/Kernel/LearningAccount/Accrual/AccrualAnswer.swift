/// What a year credits, and why.
///
/// What only readers want, lots and reasons, is written when it is asked for: a nation's accrual decides faster than it
/// explains.
public struct AccrualAnswer: Sendable {
  /// After the ceiling.
  public let credit: Amount
  /// Before the ceiling.
  public let computed: Amount
  /// Nil where the scheme has none.
  public let ceiling: Amount?
  let question: AccrualQuestion
  let scheme: Scheme
  /// The law that decided.
  let law: AccrualParameters?
  let lotLaw: LotParameters
  let steps: [AccrualStep]

  init(
    _ part: AccrualPart, _ question: AccrualQuestion, _ law: AccrualParameters?, _ lotLaw: LotParameters,
    _ scheme: Scheme
  ) {
    credit = part.credit
    computed = part.computed
    ceiling = part.ceiling
    steps = part.steps
    self.question = question
    self.law = law
    self.lotLaw = lotLaw
    self.scheme = scheme
  }

  /// The credit by lots, with what binds each; empty where nothing is credited.
  public var lots: [AccrualLot] {
    steps.compactMap { step in
      switch step {
      case .credited(let amount), .ceilingCuts(_, let amount):
        scheme.vocabulary.accrualSource.map { AccrualLot(source: $0, amount: amount, lotLaw) }
      case .endowed(let place):
        AccrualLot(lotLaw.endowments[place].value, lotLaw)
      default: nil
      }
    }
  }

  /// The steps of the decision in the order in which they applied, each with its source.
  public var reasons: [Reason] {
    AccrualReasons(question: question, law: law, lots: lotLaw, scheme.vocabulary).reasons(steps)
  }
}

/// What one lot of a year's credit is.
public struct AccrualLot: Hashable, Sendable {
  public let source: String
  public let amount: Amount
  /// The last day on which it can be spent; nil: it does not expire.
  public let expiresOn: Day?
  /// The kinds of training that it may pay; nil: all.
  public let usableFor: [String]?

  /// - Parameter law: what binds it is that law's.
  init(source: String, amount: Amount, _ law: LotParameters) {
    let terms = law.terms[source]?.value
    self.source = source
    self.amount = amount
    expiresOn = terms?.expiresOn
    usableFor = terms?.usableFor
  }

  init(_ endowment: Endowment, _ law: LotParameters) {
    self.init(source: endowment.source, amount: endowment.amount, law)
  }
}
