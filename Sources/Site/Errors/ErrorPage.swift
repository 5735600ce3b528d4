import Words

/// What went wrong and what to do now.
struct ErrorPage: Page {
  enum Problem: String, Sendable, CaseIterable {
    case notFound, forbidden, formExpired, badRequest, tooLarge, slowDown, refused, unavailable, failure
  }

  var problem: Problem
  /// Finds the event in the logs.
  var reference: String?
  /// After how many minutes to try again.
  var waitMinutes: Int?
  /// A decision's "no".
  var reasons: [HTML]

  init(_ problem: Problem, reference: String? = nil, waitMinutes: Int? = nil, reasons: [HTML] = []) {
    self.problem = problem
    self.reference = reference
    self.waitMinutes = waitMinutes
    self.reasons = reasons
  }

  var width: PageWidth { .narrow }
  func title(_ words: Words) -> String { words.plain("errors.\(problem.rawValue).title") }

  func main(_ frame: Frame) -> HTML {
    let words = frame.words
    let ways: HTML = """
      \(frame.mainLink(.home, "errors.toHome")) \(when: problem == .notFound, frame.secondLink(.trainings, "nav.trainings"))
      """
    return """
      <h1>\(title(words))</h1>
      <p class="lede">\(words("errors.\(problem.rawValue).text", ["count": .count(waitMinutes ?? 1)]))</p>
      \(reasons.html { "<p>\($0)</p>" })
      <p>\(words("errors.\(problem.rawValue).todo"))</p>
      \(ways.within("p", class: "buttons"))
      \(reference.map { "<p class=\"soft\">\(words("errors.reference")) <code dir=\"ltr\">\($0)</code></p>" as HTML })
      """
  }
}
