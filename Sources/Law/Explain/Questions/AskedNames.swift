import LearningAccount

/// What a question calls its lots and third parties, by their places in it. The kernel has no use for names.
package struct AskedNames: Hashable, Sendable {
  /// Under which the holder's own share stands in an answer.
  static let own = "own"

  let lots: [String]
  let thirdParties: [String]

  /// - Throws: ``ExplainProblem`` for a name that stands twice, or is that of the own share.
  init(lots: [String] = [], thirdParties: [String]) throws(ExplainProblem) {
    self.lots = lots
    self.thirdParties = thirdParties
    let all = lots + thirdParties
    guard let place = Self.firstTaken(all) else { return }
    let field = place < lots.count ? "lots[\(place)].id" : "thirdParties[\(place - lots.count)].id"
    throw .expected(
      "an identifier that stands once and is not \"\(Self.own)\"", field, JSONExcerpt.plain(all[place]))
  }

  func name(of payer: PricePayer) -> String {
    switch payer {
    case .lot(let place): lots[place]
    case .thirdParty(let place): thirdParties[place]
    case .holder: Self.own
    }
  }

  /// Names are as different as their bytes are: Swift's own equality takes `é` and `e` with an accent for one.
  private static func firstTaken(_ names: [String]) -> Int? {
    // A few are compared faster than hashed.
    if names.count <= 8 {
      return names.indices.first { place in
        names[place] == own || names[..<place].contains { $0.utf8.elementsEqual(names[place].utf8) }
      }
    }
    var seen: Set = [Array(own.utf8)]
    return names.firstIndex { !seen.insert(Array($0.utf8)).inserted }
  }
}
