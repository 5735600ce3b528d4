/// The answer of `acquis trace`; amounts are decimal strings, days `YYYY-MM-DD`.
struct TraceAnswer: Encodable {
  let account: Int64
  let trails: [Trail]

  struct Trail: Encodable {
    let lot: Int64
    let unit: String
    let granted: String
    let available: String
    let origin: Step

    init(_ trail: MoneyTrail) {
      lot = trail.lot
      unit = trail.granted.unit.code
      granted = trail.granted.decimal
      available = trail.available.decimal
      origin = Step(trail.origin)
    }
  }

  /// An entry that took the money from a book, and where it put it.
  struct Step: Encodable {
    let account: Int64
    let kind: String
    let sequence: Int64
    let day: String
    let code: String
    let file: Int64?
    let training: String?
    let from: String
    /// How much of the lot's money it can be; exactly that where `shared` is false.
    let amount: String
    let unit: String
    let shared: Bool
    let into: [Target]

    init(_ step: MoneyTrail.Step) {
      account = step.account
      kind = step.kind.rawValue
      sequence = step.sequence
      day = step.effective.iso
      code = step.code.description
      file = step.file
      training = step.training?.title
      from = step.from.code
      amount = step.amount.decimal
      unit = step.amount.unit.code
      shared = step.isShared
      into = step.into.map(Target.init)
    }
  }

  struct Target: Encodable {
    let book: String
    let amount: String
    let unit: String
    let next: [Step]
    /// Whether the way goes on in another place of this answer.
    let followedElsewhere: Bool

    init(_ target: MoneyTrail.Target) {
      book = target.book.code
      amount = target.amount.decimal
      unit = target.amount.unit.code
      next = target.next.map(Step.init)
      followedElsewhere = target.isFollowedElsewhere
    }
  }
}
