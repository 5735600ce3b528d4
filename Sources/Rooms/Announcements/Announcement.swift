import LearningAccount
import Words

/// What the operator says on every page, from when to when by the machine's clock.
struct Announcement: Hashable, Sendable {
  let id: Int64
  let period: Period
  let texts: AnnouncementTexts
  /// When the operator ended it, whatever was announced.
  let endedAt: Instant?
  let madeBy: String
  let madeAt: Instant

  /// Its first instant is in it, its last is not.
  struct Period: Hashable, Sendable {
    let begins: Instant
    /// Nil until it is ended.
    let ends: Instant?

    /// - Throws: ``AnnouncementError/endsBeforeItBegins``.
    init(from begins: Instant, until ends: Instant?) throws(AnnouncementError) {
      if let ends, ends <= begins { throw .endsBeforeItBegins }
      self.begins = begins
      self.ends = ends
    }
  }

  enum State: String, Sendable, CaseIterable {
    case coming, running, over
    /// By the operator.
    case ended
  }

  func state(at now: Instant) -> State {
    if endedAt != nil { return .ended }
    if now < period.begins { return .coming }
    return period.ends.map { now >= $0 } == true ? .over : .running
  }
}

/// One sentence in every language that the operator wrote; French is always there.
struct AnnouncementTexts: Hashable, Sendable {
  static let longest = 300

  let french: String
  let english: String?
  let arabic: String?

  init(french: String, english: String? = nil, arabic: String? = nil) {
    self.french = french
    self.english = english
    self.arabic = arabic
  }

  /// - Throws: ``AnnouncementError/text(_:)`` where one is empty, too long or of several lines.
  func check() throws(AnnouncementError) {
    for language in Language.allCases {
      guard let text = text(in: language) else { continue }
      let isShown = text.contains { !$0.isWhitespace }
      let isOneLine = !text.unicodeScalars.contains(where: \.isControl)
      // Scalars, not characters: one character may hold any number of marks.
      guard isShown, isOneLine, text.unicodeScalars.count <= Self.longest else { throw .text(language) }
    }
  }

  func text(in language: Language) -> String? {
    switch language {
    case .french: french
    case .english: english
    case .arabic: arabic
    }
  }

  /// The sentence for a page in this language, and the language that it is in.
  func text(for language: Language) -> (text: String, language: Language) {
    text(in: language).map { ($0, language) } ?? (french, .french)
  }
}
