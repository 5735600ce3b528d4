import Explain
import LearningAccount
import Site
import Words

/// "What would I pay?": who pays what for a training.
struct PriceSimulation: Simulation {
  static let simulator = Topic.price

  private(set) var reader: TypedQuestion
  let ground: SimulationGround
  private(set) var decided: (question: PriceQuestion, answer: PriceAnswer)?
  /// What the holder could do instead, where that would cost them less.
  private(set) var alternatives: [Alternative] = []

  var hasAnswer: Bool { decided != nil }
  var unit: LearningAccount.Unit { ground.scheme.primaryUnit }

  init(_ fields: FormFields, _ ground: SimulationGround) throws {
    self.ground = ground
    reader = TypedQuestion(fields)
    guard !reader.isBeginning else { return }
    let expected = reader.amount(Self.expected, unit)
    guard let question = Self.question(&reader, ground), reader.problems.isEmpty else { return }
    try Self.read(&reader, field: "day") {
      let answer = try PriceSplit.decide(question, ground.scheme)
      decided = (question, answer)
      alternatives = try Alternatives.decide(
        AlternativesQuestion(price: question, expectedAccrual: expected), now: answer, ground.scheme)
    }
  }

  /// A day that is left out is today, and the plain address says so: it answers the same tomorrow.
  private static func question(_ reader: inout TypedQuestion, _ ground: SimulationGround) -> PriceQuestion? {
    let words = ground.scheme.vocabulary
    let unit = ground.scheme.primaryUnit
    let price = reader.amount("price", unit, needed: true)
    let kind = reader.choice("actionType", among: words.trainingKinds, needed: true)
    let marks = words.certificationMarks.filter { reader.isTicked($0) }
    let status = reader.choice("holderStatus", among: words.holderStatuses, needed: true)
    let lots = words.lotSources.compactMap { source in
      reader.amount(rights(source), unit).map { PriceLot(source: source, amount: $0) }
    }
    let parties = words.thirdPartyKinds.compactMap { kind in
      reader.amount(party(kind), unit).map { PriceThirdParty(kind: kind, amount: $0) }
    }
    guard let day = reader.day("day", orElse: ground.today), let price, let kind, let status else { return nil }
    return PriceQuestion(
      day: day, knownOn: ground.today, actionType: kind, marks: Set(marks), price: price, holderStatus: status,
      lots: lots,
      thirdParties: parties)
  }

  /// The field of what the next yearly credit is expected to bring.
  static let expected = "expectedAccrual"

  /// The field of a source of rights or of a kind of third party.
  static func rights(_ source: String) -> String { "rights-\(source)" }
  static func party(_ kind: String) -> String { "party-\(kind)" }

  func example() -> [(String, String)] {
    let words = ground.scheme.vocabulary
    return [
      ("price", "1800"), ("actionType", words.trainingKinds.first ?? ""),
      ("holderStatus", words.holderStatuses.first ?? ""), (Self.rights(words.lotSources.first ?? ""), "1240"),
      ("day", ground.today.iso),
    ]
  }
}
