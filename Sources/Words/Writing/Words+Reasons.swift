import LearningAccount

extension Words {
  /// A reason's sentence; for a code that no text knows, a sentence that leaves the reader to the article.
  public func sentence(_ reason: Reason) -> HTML { callAsFunction(key(of: reason), arguments(of: reason)) }

  public func plainSentence(_ reason: Reason) -> String { plain(key(of: reason), arguments(of: reason)) }

  /// Article with its link, since when it holds where the reason says so, how sure it is.
  public func source(_ reason: Reason) -> HTML {
    var parts: [HTML] = []
    if let source = reason.source { parts.append(citation(source)) }
    if case .day(let since) = reason.arguments["since"] { parts.append(self("reason.since", ["day": .day(since)])) }
    parts.append(self("reason.confidence.\(reason.confidence.rawValue)"))
    return parts.enumerated().html { index, part in index == 0 ? part : " · \(part)" }
  }

  private func citation(_ source: LegalReference) -> HTML {
    guard let link = source.link, link.hasPrefix("https://") else { return native(source.text) }
    return "<a href=\"\(link)\" rel=\"noopener\" hreflang=\"fr\">\(native(source.text))</a>"
  }

  private func key(of reason: Reason) -> String { has(reason.code) ? reason.code : "reason.other" }

  private func arguments(of reason: Reason) -> [String: Argument] { reason.arguments.mapValues(Argument.init) }
}
