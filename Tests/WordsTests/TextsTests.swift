import Foundation
import LearningAccount
import Testing

@testable import Words

@Suite("Texts")
struct TextsTests {
  private let euro = Unit(code: "EUR", decimals: 2)

  @Test("the shipped texts have the same keys and slots in every language")
  func shipped() throws { _ = try Texts.shipped() }

  @Test("a text that one language lacks stops the start, and so do other slots, an open brace, a key twice")
  func faults() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("texts-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (language, text) in [
      ("fr", "a: \"{x}\"\nb: oui\nc: \"{\"\nd: {other: \"{\", one: \"**\", many: \"]\"}"), ("en", "a: \"{y}\"\nc: d"),
      ("ar", "a: \"{x}\"\nb: نعم\nc: ج"),
    ] {
      let place = folder.appendingPathComponent(language)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      try text.write(to: place.appendingPathComponent("t.yaml"), atomically: true, encoding: .utf8)
    }
    let error = #expect(throws: TextsError.self) { try Texts([TextSource(folder: folder, required: ["z"])]) }
    let problems = error?.problems ?? []
    #expect(problems.contains("en: there is no text b"))
    #expect(problems.contains("ar: there is no text z"))
    #expect(problems.contains("a: the languages fill in different slots: {x} and {y}"))
    #expect(problems.contains("fr/t.yaml: c: { is not closed"))
    // One of several forms is named, always the same.
    #expect(problems.contains("fr/t.yaml: d: ] without [ or without (slot)"))
  }

  @Test(
    "amounts never break and are written as each language writes them",
    arguments: [
      (Language.french, 165_000, "1\u{202F}650,00\u{202F}€"), (.french, -15_000, "−150,00\u{202F}€"),
      (.english, 165_000, "€1,650.00"), (.arabic, 5, "\u{200E}0,05\u{202F}€"),
    ] as [(Language, Int64, String)])
  func amounts(_ language: Language, _ cents: Int64, _ expected: String) throws {
    #expect(try Texts.shipped().language(language).text(of: Amount(minor: cents, unit: euro)) == expected)
  }

  @Test(
    "days are written in words",
    arguments: [
      (Language.french, "2027-01-11", "11 janvier 2027"), (.french, "2027-03-01", "1er mars 2027"),
      (.english, "2027-01-11", "11 January 2027"), (.arabic, "2026-11-23", "23 نوفمبر 2026"),
    ])
  func days(_ language: Language, _ day: String, _ expected: String) throws {
    #expect(try Texts.shipped().language(language).text(of: Day(day)!) == expected)
  }

  @Test("a share is written with at most two decimals")
  func shares() throws {
    let words = try Texts.shipped().language(.french)
    #expect(words.share(Proportion(499, over: 1000)) == "49,9\u{202F}%")
    #expect(words.share(Proportion(1, over: 3)) == "33,33\u{202F}%")
    #expect(words.share(.whole) == "100\u{202F}%")
  }

  @Test(
    "Arabic counts with its six forms",
    arguments: [(0, PluralForm.zero), (1, .one), (2, .two), (3, .few), (11, .many), (100, .other), (103, .few)])
  func plurals(_ count: Int, _ form: PluralForm) { #expect(PluralForm.of(count, in: .arabic) == form) }

  @Test("French gets its narrow spaces and curly apostrophes")
  func typography() {
    #expect(Typography.set("L'heure : « oui » ?", in: .french) == "L’heure\u{202F}: «\u{202F}oui\u{202F}»\u{202F}?")
    #expect(Typography.set("Why?", in: .english) == "Why?")
  }

  @Test(
    "a browser's wishes are weighed",
    arguments: [("ar,fr;q=0.9", Language.arabic), ("de, en;q=0.4, fr;q=0.8", .french)])
  func acceptLanguage(_ header: String, _ expected: Language) { #expect(Language.preferred(in: header) == expected) }

  @Test("languages we do not speak give none")
  func noLanguage() { #expect(Language.preferred(in: "de, it;q=0.5") == nil) }
}
