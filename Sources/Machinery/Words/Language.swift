/// A language that the pages speak.
package enum Language: String, CaseIterable, Sendable {
  case french = "fr"
  case english = "en"
  case arabic = "ar"

  /// The one that has every text: another that lacks a text says it in this one.
  package static let reference = Language.french

  /// The language with this code, and ``reference`` for a code that we do not speak.
  package static func of(_ code: String) -> Language { Language(rawValue: code) ?? .reference }

  /// `fr, en, ar`, for messages.
  package static var codes: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// `fr, en or ar`, for help.
  package static var anyCode: String {
    let codes = allCases.map(\.rawValue)
    return codes.dropLast().joined(separator: ", ") + " or " + codes.suffix(1).joined()
  }

  /// The language's own name for itself.
  package var ownName: String {
    switch self {
    case .french: "Français"
    case .english: "English"
    case .arabic: "العربية"
    }
  }

  package var direction: String { self == .arabic ? "rtl" : "ltr" }

  /// The first language of an `Accept-Language` header that we speak, weights considered.
  package static func preferred(in header: String) -> Language? {
    let wishes = header.split(separator: ",").enumerated().compactMap { index, part -> (Language, Double, Int)? in
      let pieces = part.split(separator: ";").map { $0.trimmingPrefix(while: { $0 == " " }) }
      guard let tag = pieces.first, let language = Language(rawValue: String(tag.prefix(2)).lowercased()) else {
        return nil
      }
      let weight = pieces.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
      return weight > 0 ? (language, weight, index) : nil
    }
    return wishes.max { ($0.1, -$0.2) < ($1.1, -$1.2) }?.0
  }
}
