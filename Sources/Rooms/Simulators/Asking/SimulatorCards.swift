import Explain
import LearningAccount
import Site
import Words

/// The questions that anyone may ask, each with its way in.
struct SimulatorCards {
  private let topics: [Topic]

  /// Those on which the scheme has law.
  init(_ scheme: Scheme, without: Topic? = nil) {
    topics = Topic.allCases.filter { $0 != without && $0.isAnswered(by: scheme) }
  }

  func html(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <ul class="asks">\(topics.html { topic in
        """
        <li><a href="\(SimulatorRoute.simulator(topic))">\(words("ask.\(topic.rawValue).title"))</a>\
        <span class="soft">\(words("ask.\(topic.rawValue).short"))</span></li>
        """
      })</ul>
      """
  }

  /// With a title, as other rooms' pages show them.
  func section(_ frame: Frame, id: String? = nil, note: String? = nil) -> HTML {
    let words = frame.words
    return """
      <section\(attribute: "id", id)\(attribute: "class", id == nil ? "others" : nil)><h2>\(words("ask.title"))</h2>\
      \(note.map { "<p class=\"soft\">\(words($0))</p>" as HTML })\(html(frame))</section>
      """
  }
}

/// "Ask before you act": where the questions stand together.
struct SimulatorsPage: Page {
  let scheme: Scheme

  var place: MenuPlace? { .help }
  var width: PageWidth { .narrow }
  func title(_ words: Words) -> String { words.plain("ask.title") }

  func main(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <h1>\(words("ask.title"))</h1><p class="lede">\(words("ask.lede"))</p>
      \(SimulatorCards(scheme).html(frame))
      <p class="soft">\(words("ask.privacy"))</p>
      """
  }
}
