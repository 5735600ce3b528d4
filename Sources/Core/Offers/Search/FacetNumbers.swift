/// The numbers that stand for the values of facets in one build: an answer counts numbers, which is several times
/// quicker than to count texts. They are given as values come and kept as a note of the build.
struct FacetNumbers {
  /// Letter and value, by number.
  private var keys: [String] = []
  private var numbers: [String: Int] = [:]

  static let noteName = "facets"

  init() {}

  init(note: String) {
    for key in note.split(separator: "\n") { _ = number(of: String(key)) }
  }

  var note: String { keys.joined(separator: "\n") }
  var count: Int { keys.count }

  /// Given now where the value has none yet.
  mutating func number(_ facet: SearchFacet, _ value: String) -> Int {
    number(of: "\(facet.letter)\(value.filter { !$0.isNewline })")
  }

  /// What a number stands for; nil where this program knows no such facet.
  func value(_ number: Int) -> (facet: SearchFacet, value: String)? {
    guard keys.indices.contains(number), let letter = keys[number].first,
      let facet = SearchFacet.all.first(where: { $0.letter == letter })
    else { return nil }
    return (facet, String(keys[number].dropFirst()))
  }

  private mutating func number(of key: String) -> Int {
    if let known = numbers[key] { return known }
    keys.append(key)
    numbers[key] = keys.count - 1
    return keys.count - 1
  }
}
