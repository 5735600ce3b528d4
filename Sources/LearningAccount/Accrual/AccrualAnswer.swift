/// What a year credits, and why.
public struct AccrualAnswer: Sendable {
  /// After the ceiling.
  public let credit: Amount
  /// Before the ceiling.
  public let computed: Amount
  /// Nil where the scheme has none.
  public let ceiling: Amount?
  /// The credit by lots, with what binds each; empty where nothing is credited.
  public let lots: [AccrualLot]
  /// The law that decided.
  let law: Parameters
  let steps: [AccrualStep]
  let question: AccrualQuestion

  init(_ part: AccrualPart, _ question: AccrualQuestion, _ law: Parameters) {
    credit = part.credit
    computed = part.computed
    ceiling = part.ceiling
    lots = part.lots
    steps = part.steps
    self.question = question
    self.law = law
  }

  /// The steps of the decision in the order in which they applied, each with its source. Written only when asked for:
  /// a nation's accrual decides faster than it explains.
  public var reasons: [Reason] { AccrualReasons(question: question, law: law).reasons(steps) }
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
}
