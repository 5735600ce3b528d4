import LearningAccount

extension Words {
  /// A reason's sentence; for a code that no text knows, a sentence that leaves the reader to the article.
  package func sentence(_ reason: Reason) -> HTML { callAsFunction(key(of: reason), arguments(of: reason)) }

  package func plainSentence(_ reason: Reason) -> String { plain(key(of: reason), arguments(of: reason)) }

  /// Appends ``plainSentence(_:)`` as UTF-8.
  package func writeSentence(_ reason: Reason, to text: inout [UInt8]) {
    write(key(of: reason), arguments(of: reason), to: &text)
  }

  /// Article with its link, since when it holds where the reason says so, how sure it is.
  package func source(_ reason: Reason) -> HTML {
    var parts: [HTML] = []
    if let source = reason.source { parts.append(citation(source)) }
    if case .day(let since) = reason.arguments["since"] { parts.append(self("reason.since", ["day": .day(since)])) }
    parts.append(self("reason.confidence.\(reason.confidence.rawValue)"))
    return parts.enumerated().html { index, part in index == 0 ? part : " · \(part)" }
  }

  /// The same without markup and without the link: `L6323-11 · confirmed`.
  package func plainSource(_ reason: Reason) -> String {
    var parts: [String] = []
    if let source = reason.source { parts.append(source.text) }
    if case .day(let since) = reason.arguments["since"] { parts.append(plain("reason.since", ["day": .day(since)])) }
    parts.append(plain("reason.confidence.\(reason.confidence.rawValue)"))
    return parts.joined(separator: " · ")
  }

  private func citation(_ source: LegalReference) -> HTML {
    guard let link = source.link, link.hasPrefix("https://") else { return native(source.text) }
    return "<a href=\"\(link)\" rel=\"noopener\" hreflang=\"fr\">\(native(source.text))</a>"
  }

  private func key(of reason: Reason) -> String { has(reason.code) ? reason.code : "reason.other" }

  private func arguments(of reason: Reason) -> [String: Argument] { reason.arguments.mapValues(Argument.init) }
}
