import Explain
import LearningAccount
import Site
import Words

/// A question of an address with its answer: reads the fields, lets the kernel decide, and shows both.
///
/// The address holds the whole question and nothing that tells who asks, so it can be passed on.
/// Why a form that is fetched and not sent: docs/decisions/0130.
protocol Simulation: Page {
  static var simulator: Topic { get }
  var ground: SimulationGround { get }
  var reader: TypedQuestion { get }
  var hasAnswer: Bool { get }

  /// - Throws: what the kernel throws for a question that the reading let through; never for what people type.
  init(_ fields: FormFields, _ ground: SimulationGround) throws

  func fields(_ frame: Frame) -> HTML
  /// Asked only where there is an answer.
  func answer(_ frame: Frame) -> HTML
  /// What a field is called, for the list of what is wrong.
  func name(of field: String, _ words: Words) -> HTML?
  /// A question to try, as fields of an address.
  func example() -> [(String, String)]
}

/// What every simulation stands on.
struct SimulationGround: Sendable {
  let scheme: Scheme
  /// The scheme's day, by whose knowledge of the law every simulator answers.
  let today: Day
}

extension Simulation {
  var place: MenuPlace? { .help }
  var width: PageWidth { .wide }

  func title(_ words: Words) -> String { words.plain("ask.\(Self.simulator.rawValue).title") }

  /// Where this very question is asked again.
  var address: String { SimulatorRoute.simulator(Self.simulator).with(reader.plain) }

  func main(_ frame: Frame) -> HTML {
    let words = frame.words
    let key = "ask.\(Self.simulator.rawValue)"
    return """
      <p class="crumb"><a href="\(SimulatorRoute.simulators)">\(words("ask.title"))</a></p>
      <h1>\(title(words))</h1><p class="lede">\(words("\(key).lede"))</p>
      <div class="ask\(hasAnswer ? " answered" : "")">
      <section class="question" aria-label="\(words.plain("ask.question"))">\(form(frame))</section>
      \(hasAnswer ? answerSection(frame) : beginning(frame))
      </div>
      <section class="others"><h2>\(words("ask.others"))</h2>\(SimulatorCards(ground.scheme, without: Self.simulator).html(frame))</section>
      """
  }

  private func form(_ frame: Frame) -> HTML {
    let state = reader.state
    // The fragment brings a phone to the answer, which stands under the form there.
    return """
      \(frame.problems(state, id: "answer") { name(of: $0, frame.words) })
      <form method="get" action="\(SimulatorRoute.simulator(Self.simulator))#answer" novalidate>\(fields(frame))\
      <p class="buttons">\(frame.button(hasAnswer ? "ask.again" : "ask.button"))</p></form>
      """
  }

  private func answerSection(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <section class="answer" id="answer" aria-label="\(words.plain("ask.answer"))" tabindex="-1">\(answer(frame))
      <p class="share soft">\(words("ask.share", ["address": .link("\(address)#answer")]))</p></section>
      """
  }

  private func beginning(_ frame: Frame) -> HTML {
    let words = frame.words
    let address = SimulatorRoute.simulator(Self.simulator).with(example()) + "#answer"
    return """
      <aside class="beginning"\(attribute: "id", reader.problems.isEmpty ? "answer" : nil) aria-label="\(words.plain("ask.begin"))">
      <p class="lead">\(words("ask.begin"))</p><p>\(words("ask.privacy"))</p>
      <p><a class="button" href="\(address)" rel="nofollow">\(words("ask.example"))</a></p></aside>
      """
  }

  /// The reader's sums are bounded, so that the kernel refuses only a day without law and what no field can say alone.
  static func read(
    _ reader: inout TypedQuestion, field: String, _ decide: () throws -> Void
  ) throws {
    do { try decide() } catch let error as SchemeError {
      reader.fail(field, "ask.problem.noLaw", SimulationGround.arguments(error))
    } catch is BadInput {
      reader.fail(field, "ask.problem.other")
    } catch is AmountError {
      reader.fail(field, "ask.problem.other")
    }
  }
}

extension SimulationGround {
  static func arguments(_ error: SchemeError) -> [String: Argument] {
    switch error {
    case .beforeOpening(_, let opens): ["day": .day(opens)]
    case .notYetKnown(let value): ["day": .day(value.day)]
    }
  }
}
