/// What is wrong with a text or a file of texts.
struct TextProblem: Hashable, Sendable, CustomStringConvertible {
  /// Empty where no file has the text.
  var file = ""
  var language: Language?
  /// Empty where a whole file is concerned.
  var key = ""
  let message: String

  var description: String {
    ([file, key].filter { !$0.isEmpty } + [message]).joined(separator: ": ")
  }
}
