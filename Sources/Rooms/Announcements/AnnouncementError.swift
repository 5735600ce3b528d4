import LearningAccount
import Words

/// Why nothing was announced or ended.
enum AnnouncementError: Error, Hashable, Sendable {
  case text(Language)
  case author
  case endsBeforeItBegins
  /// Nobody would ever see it.
  case isPast
  /// The same French sentence of the same time is there with other translations.
  case otherTranslations(Int64)
  case unknown(Int64)
  /// It is not shown any more.
  case isOver(Int64)
}

extension AnnouncementError: Failure {
  var kind: FailureKind {
    switch self {
    case .text, .author, .endsBeforeItBegins, .isPast: .badInput
    case .otherTranslations, .isOver: .refused
    case .unknown: .notFound
    }
  }

  var sentence: String {
    switch self {
    case .text(let language):
      "\(language.rawValue): one line of 1 to \(AnnouncementTexts.longest) characters was expected"
    case .author: "by: a name of 1 to \(Announcements.longestAuthor) characters was expected"
    case .endsBeforeItBegins: "until: a time after the beginning was expected"
    case .isPast: "until: a time to come was expected, for nobody would see what is over already"
    case .otherTranslations(let id):
      "announcement \(id) says the same with other translations: end it first with `acquis announcement end \(id)`"
    case .unknown(let id): "there is no announcement \(id): see `acquis announcement list --all`"
    case .isOver(let id): "announcement \(id) has ended already"
    }
  }
}
