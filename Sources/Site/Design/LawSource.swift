import LearningAccount
import Words

/// Since when a value holds, where it stands, how sure it is.
package struct LawSource {
  let value: Dated<LawValue>

  package init(value: Dated<LawValue>) {
    self.value = value
  }

  package func html(_ words: Words) -> HTML {
    "\(citation(words)) · <span class=\"confidence \(value.confidence.rawValue)\">\(words("reason.confidence.\(value.confidence.rawValue)"))</span>"
  }

  private func citation(_ words: Words) -> HTML {
    guard let link = value.reference.link, link.hasPrefix("https://") else { return words.native(value.reference.text) }
    return "<a href=\"\(link)\" rel=\"noopener\" hreflang=\"fr\">\(words.native(value.reference.text))</a>"
  }
}
