import Explain
import Site
import Words

/// The questions that anyone may ask, each with its way in.
struct SimulatorCards {
  var without: Topic?

  func html(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <ul class="asks">\(frame.simulators.filter { $0 != without }.html { simulator in
        """
        <li><a href="\(SimulatorRoute.simulator(simulator))">\(words("ask.\(simulator.rawValue).title"))</a>\
        <span class="soft">\(words("ask.\(simulator.rawValue).short"))</span></li>
        """
      })</ul>
      """
  }
}

/// "Ask before you act": where the questions stand together.
struct SimulatorsPage: Page {
  init() {}

  var place: MenuPlace? { .help }
  var width: PageWidth { .narrow }
  func title(_ words: Words) -> String { words.plain("ask.title") }

  func main(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <h1>\(words("ask.title"))</h1><p class="lede">\(words("ask.lede"))</p>
      \(SimulatorCards().html(frame))
      <p class="soft">\(words("ask.privacy"))</p>
      """
  }
}
