import Foundation
import LearningAccount
import SchemeFiles
import Site
import Testing
import Words

@Suite("Texts of the law")
struct LawTextsTests {
  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: SampleValues.schemes).filter { !$0.hasPrefix(".") }.sorted()
  }

  @Test("every rule, file, word, field and counted unit of every shipped scheme has its words in every language")
  func complete() throws {
    let texts = try Texts.shipped(with: [Site.texts])
    for name in try Self.names() {
      let book = try SchemeFiles.load(folder: "\(SampleValues.schemes)/\(name)").book
      #expect(book.rules.count > 5)
      var keys = Set(book.rules.map { "law.title.\($0.key)" })
      for rule in book.rules {
        keys.insert("law.file.\(rule.file.prefix { $0 != "." })")
        for dated in rule.values { collect(dated.value, into: &keys) }
      }
      for language in Language.allCases {
        let words = texts.language(language)
        let missing = keys.filter { !words.has($0) }.sorted()
        #expect(missing.isEmpty, "\(name), \(language.rawValue): \(missing.joined(separator: ", "))")
      }
    }
  }

  private func collect(_ value: LawValue, into keys: inout Set<String>) {
    switch value {
    case .word(let word): keys.insert("law.word.\(word)")
    case .list(let values): for value in values { collect(value, into: &keys) }
    case .map(let fields):
      for field in fields {
        keys.insert("law.field.\(field.name)")
        collect(field.value, into: &keys)
      }
      if case .word(let unit) = value["unit"] ?? .count(0), value["count"] != nil { keys.insert("law.count.\(unit)") }
    default: break
    }
  }
}
