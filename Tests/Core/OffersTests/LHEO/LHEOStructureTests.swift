import CommonTesting
import Foundation
import Testing

@testable import Offers

@Suite("The structure of LHEO")
struct LHEOStructureTests {
  @Test("an element's place is its number among all of them")
  func places() {
    for (index, element) in LHEOElement.allCases.enumerated() { #expect(element.place == index) }
  }

  @Test(
    "our table says what the published schema says, element by element",
    .enabled(if: SharedData.folder != nil, "\(SharedData.absence)"))
  func schema() throws {
    let published = try PublishedSchema(SharedData.text("data/01-formations/lheo/lheo.xsd"))
    for element in LHEOElement.allCases where element != .extra && element != .extras {
      #expect(published.rules[element.rawValue] == LHEOStructure.lheo.rule(of: element), "\(element.rawValue)")
    }
    #expect(published.rules.count > 150)
  }
}

/// The published XML Schema, read just far enough to be compared.
private struct PublishedSchema {
  var rules: [String: LHEOStructure.Rule] = [:]

  init(_ text: String) throws {
    let handler = Handler()
    let stream = try XMLStream(handler: handler, names: [])
    try Array(text.utf8).withUnsafeBytes { try stream.push($0) }
    try stream.finish()
    rules = handler.rules
  }

  private final class Handler: XMLHandler {
    var rules: [String: LHEOStructure.Rule] = [:]
    private var name: String?
    private var particles: [LHEOStructure.Particle] = []
    private var facets: [String: [String]] = [:]
    private var base = ""

    func start(_ tag: XMLTag) -> Bool {
      let attributes = Dictionary(tag.attributes().map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
      switch tag.name {
      case "complexType", "simpleType",
        "element" where attributes["ref"] == nil, "attributeGroup" where attributes["name"] != nil:
        finish()
        if let full = attributes["name"], full.hasSuffix("-subtype") { name = String(full.dropLast(8)) }
      case "element":
        let element = LHEOElement(rawValue: String((attributes["ref"] ?? "").dropFirst("lheo:".count)))
        guard let element else { break }
        particles.append(
          .init(
            element: element, minimum: Int(attributes["minOccurs"] ?? "1") ?? 1,
            maximum: Int(attributes["maxOccurs"] ?? "1")))
      case "restriction": base = attributes["base"] ?? ""
      case "minLength", "maxLength", "enumeration", "pattern":
        facets[tag.name, default: []].append(attributes["value"] ?? "")
      default: break
      }
      return true
    }

    func end(text: UnsafeRawBufferPointer, line: Int) -> Bool { true }

    private func finish() {
      defer { (name, particles, facets, base) = (nil, [], [:], "") }
      guard let name else { return }
      if !particles.isEmpty {
        rules[name] = .children(particles)
      } else if base == "xs:long" {
        rules[name] = .whole
      } else if facets["pattern"] != nil {
        rules[name] = .date
      } else if let values = facets["enumeration"] {
        rules[name] = .oneOf(values)
      } else {
        let bound = { (facet: String) in Int(self.facets[facet]?.first ?? "0") ?? 0 }
        rules[name] = .text(minimum: bound("minLength"), maximum: bound("maxLength"))
      }
    }
  }
}
