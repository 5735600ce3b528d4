import LearningAccount
import Words

/// Where a file stands, from the request to the learner's opinion; upright on a phone.
package struct Stepper {
  var steps: [Step]

  struct Step: Sendable {
    /// The text under `file.step.`.
    var name: String
    var state: State
    var day: Day?

    enum State: String, Sendable { case done, current, ahead, stopped }
  }

  package func html(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <ol class="stepper" aria-label="\(words.plain("file.steps"))">\(steps.html { step in
        """
        <li class="\(step.state.rawValue)"\(attribute: "aria-current", step.state == .current ? "step" : nil)>\
        <span class="name">\(words("file.step.\(step.name)"))</span>\
        <span class="hidden"> — \(words("file.stepState.\(step.state.rawValue)"))</span>\
        \(step.day.map { "<span class=\"when\">\(words.shortDay($0))</span>" as HTML })</li>
        """
      })</ol>
      """
  }
}
