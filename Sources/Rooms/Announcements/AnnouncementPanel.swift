import LearningAccount
import Site
import Words

/// What runs now, above a page.
struct AnnouncementPanel {
  /// With the local moment of the end, where there is one.
  let announcements: [(texts: AnnouncementTexts, until: LocalMoment?)]

  func html(_ frame: Frame) -> HTML { announcements.html { aside($0.texts, until: $0.until, frame.words) } }

  private func aside(_ texts: AnnouncementTexts, until: LocalMoment?, _ words: Words) -> HTML {
    let (text, language) = texts.text(for: words.language)
    let isOther = language != words.language
    return """
      <aside class="announcement notice sun" role="status"><div class="row">\
      <p\(attribute: "lang", isOther ? language.rawValue : nil)\(attribute: "dir", isOther ? language.direction : nil)>\(text)</p>\
      \(until.map { "<p class=\"soft fine\">\(words("announcement.until", ["moment": .html(words.moment($0))]))</p>" })\
      </div></aside>

      """
  }
}
