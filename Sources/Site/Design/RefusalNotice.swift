import LearningAccount
import Words

/// A "no" with what would turn it into a "yes".
package struct RefusalNotice {
  var refusal: Refusal
  /// Announced at once where it answers what was just done.
  var isAlert = true
  /// It may still become a yes while one waits.
  var isYet = false

  package init(refusal: Refusal, isAlert: Bool = true, isYet: Bool = false) {
    self.refusal = refusal
    self.isAlert = isAlert
    self.isYet = isYet
  }

  package func html(_ frame: Frame) -> HTML {
    let words = frame.words
    let remedy = refusal.remedy.map { " <strong>\(words.sentence($0))</strong>" as HTML } ?? ""
    return """
      <div class="notice \(isYet ? "sun" : "alarm")"\(attribute: "role", isAlert && !isYet ? "alert" : nil)>\
      <p class="lead">\(words(isYet ? "file.notYet" : "file.refusal"))</p>\
      <p>\(words.sentence(refusal.reason))\(remedy)</p><p class="source">\(words.source(refusal.reason))</p></div>
      """
  }
}
