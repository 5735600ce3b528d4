/// The structure of LHEO as data that the validator walks: what may stand inside what, how often, in which order.
/// Why not the published schema: docs/decisions/0030.
struct LHEOStructure: Sendable {
  /// What an element may hold.
  enum Rule: Hashable, Sendable {
    case children([Particle])
    case text(minimum: Int, maximum: Int)
    case oneOf([String])
    case whole
    case date
    /// `extras` and `extra`: a producer's own additions, never looked into.
    case anything
  }

  struct Particle: Hashable, Sendable {
    let element: LHEOElement
    let minimum: Int
    /// Nil where there is no end to it.
    let maximum: Int?
  }

  static let lheo = LHEOStructure(table: table)

  private let rules: [Rule]
  /// The children of every element one after the other, and where each element's begin; flat, for the validator.
  private let allParticles: [Particle]
  private let firstParticle: [Int]
  /// For parent × element: the place of the element among the parent's children, or -1.
  private let places: [Int8]

  init(table: String) {
    let elements = LHEOElement.allCases
    var rules = [Rule](repeating: .anything, count: elements.count)
    var places = [Int8](repeating: -1, count: elements.count * elements.count)
    for (element, rule) in LHEOStructure.parse(table) {
      rules[element.place] = rule
      guard case .children(let particles) = rule else { continue }
      for (index, particle) in particles.enumerated() {
        places[element.place * elements.count + particle.element.place] = Int8(index)
      }
    }
    self.rules = rules
    self.places = places
    var flat: [Particle] = []
    var first: [Int] = []
    for rule in rules {
      first.append(flat.count)
      if case .children(let particles) = rule { flat += particles }
    }
    self.allParticles = flat
    self.firstParticle = first + [flat.count]
  }

  func rule(of element: LHEOElement) -> Rule { rules[element.place] }

  func childCount(of element: LHEOElement) -> Int { firstParticle[element.place + 1] - firstParticle[element.place] }

  func particle(_ place: Int, of element: LHEOElement) -> Particle {
    allParticles[firstParticle[element.place] + place]
  }

  /// Where `element` stands among the children of `parent`; nil where it is none of them.
  func place(of element: LHEOElement, in parent: LHEOElement) -> Int? {
    let place = places[parent.place * LHEOElement.count + element.place]
    return place < 0 ? nil : Int(place)
  }
}

extension LHEOStructure {
  /// Continuation lines begin with two spaces.
  private static func parse(_ table: String) -> [(LHEOElement, Rule)] {
    var entries: [[Substring]] = []
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ")
      if line.hasPrefix("  "), !entries.isEmpty { entries[entries.count - 1] += words } else { entries.append(words) }
    }
    return entries.compactMap { words in
      guard let name = words.first, let element = LHEOElement(rawValue: String(name)), words.count > 1 else {
        return nil
      }
      return (element, rule(words.dropFirst()))
    }
  }

  private static func rule(_ words: ArraySlice<Substring>) -> Rule {
    let rest = words.dropFirst()
    switch words.first {
    case "=": return .children(rest.compactMap(particle))
    case "one": return .oneOf(rest.dropFirst().map(String.init))
    case "text":
      let (low, high) = range(rest.first ?? "")
      return .text(minimum: low ?? 0, maximum: high ?? 0)
    case "whole": return .whole
    case "date": return .date
    default: return .anything
    }
  }

  private static func particle(_ word: Substring) -> Particle? {
    let name = word.prefix { !"?*+{".contains($0) }
    guard let element = LHEOElement(rawValue: String(name)) else { return nil }
    switch word.dropFirst(name.count) {
    case "": return Particle(element: element, minimum: 1, maximum: 1)
    case "?": return Particle(element: element, minimum: 0, maximum: 1)
    case "*": return Particle(element: element, minimum: 0, maximum: nil)
    case "+": return Particle(element: element, minimum: 1, maximum: nil)
    case let count:
      let (low, high) = range(count)
      return Particle(element: element, minimum: low ?? 0, maximum: high)
    }
  }

  private static func range(_ text: Substring) -> (Int?, Int?) {
    let numbers = text.split { !$0.isNumber }.map { Int($0) }
    return (numbers.first ?? nil, numbers.last ?? nil)
  }
}

extension LHEOElement {
  static let allElements = allCases
  static let count = allCases.count
  static let names = allCases.map(\.rawValue)

  /// Its place in `allCases`: an enum without associated values is stored as that number (a test holds it to this).
  var place: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}
