import Foundation
import LearningAccount
import Testing

@testable import Words

@Suite("Texts")
struct TextsTests {
  private let euro = Unit(code: "EUR", decimals: 2)

  @Test("the shipped texts can be used")
  func shipped() throws { _ = try Texts.shipped() }

  /// A folder of texts, a file a language.
  private func source(_ texts: [Language: String], required: [String] = []) throws -> TextSource {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("texts-\(UUID())")
    for (language, text) in texts {
      let place = folder.appendingPathComponent(language.rawValue)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      try text.write(to: place.appendingPathComponent("t.yaml"), atomically: true, encoding: .utf8)
    }
    return TextSource(folder: folder, required: required)
  }

  @Test("a text that French lacks stops the start, and so do other slots, an open brace, a key twice")
  func faults() throws {
    let source = try source(
      [
        .french: "a: \"{x}\"\nb: oui\nc: \"{\"\nd: {other: \"{\", one: \"**\", many: \"]\"}",
        .english: "a: \"{y}\"\nc: d\ne: f",
        .arabic: "a: \"{x}\"\nb: نعم\nc: ج",
      ], required: ["z"])
    defer { try? FileManager.default.removeItem(at: source.folder) }
    let error = #expect(throws: TextsError.self) { try Texts([source, source]) }
    let problems = error?.problems ?? []
    #expect(problems.contains("z: there is no text in fr"))
    #expect(problems.contains("e: there is no text in fr"))
    #expect(!problems.contains { $0.contains("no text in en") })
    #expect(problems.contains("fr/t.yaml: a: the languages fill in different slots: {x} and {y}"))
    #expect(problems.contains("fr/t.yaml: c: { is not closed"))
    #expect(problems.contains("fr/t.yaml: b: given twice, in fr/t.yaml too"))
    // One of several forms is named, always the same.
    #expect(problems.contains("fr/t.yaml: d: ] without [ or without (slot)"))
  }

  @Test("a text that a language lacks stands in French, marked, with days and figures as French writes them")
  func lacking() throws {
    let french = """
      t: {due: "Le **{day}** : {share}", days: {one: "{count} jour", other: "{count} jours"}}
      term: {x: mot}
      u: v
      """
    let lacking = try source([.french: french, .english: "u: v", .arabic: "u: w"])
    defer { try? FileManager.default.removeItem(at: lacking.folder) }
    let texts = try Texts.shipped(with: [lacking])
    let arguments: [String: Argument] = ["day": .day(Day("2027-03-01")!), "share": .share(Proportion(1, over: 2))]
    let inside = "Le <strong><time datetime=\"2027-03-01\">1er mars 2027</time></strong>\u{202F}: 50\u{202F}%"
    let (english, arabic) = (texts.language(.english), texts.language(.arabic))
    #expect(texts.language(.french)("t.due", arguments).markup == inside)
    #expect(english("t.due", arguments).markup == "<span lang=\"fr\">\(inside)</span>")
    #expect(arabic("t.due", arguments).markup == "<span lang=\"fr\" dir=\"ltr\">\(inside)</span>")
    #expect(arabic.plain("t.due", arguments) == "Le 1er mars 2027\u{202F}: 50\u{202F}%")
    // French counts nothing as one.
    #expect(english.plain("t.days", ["count": .count(0)]) == "0 jour")
    #expect(english.has("t.due") && !english.has("t.other"))
    #expect(english.html(.term("x")).markup == "<span lang=\"fr\">mot</span>")
    #expect(english("t.other").isEmpty && english.plain("t.other").isEmpty)
    #expect(english("u").markup == "v")
  }

  @Test("the check tells what is missing, unused and badly shaped, each with its file and key")
  func check() throws {
    let source = try source(
      [
        .french: "a: {b: x, c: \"x \", d: \"{n}\", e: \"**x\", f: {one: x}, g: \"}\"}",
        .english: "a: {b: x, c: x, d: x, e: x, f: x, g: x}",
        .arabic: "a: {c: x, d: \"{n}\", e: x, f: x, g: \"\"}",
      ], required: ["z.z"])
    defer { try? FileManager.default.removeItem(at: source.folder) }
    let uses = TextUses(TextLiteral.all(in: "words(\"a.c\"); words(\"a.\\(d)\")"))
    let lines = TextCheck([source], uses: uses).findings.map {
      "\($0.kind) \($0.language?.rawValue ?? "-") \($0.file) \($0.key) \($0.message)"
    }
    #expect(
      lines.sorted() == [
        "missing ar  z.z there is no text in ar", "missing ar fr/t.yaml a.b there is no text in ar",
        "missing en  z.z there is no text in en", "missing fr  z.z there is no text in fr",
        "shape - fr/t.yaml a.d the languages fill in different slots: {n} and {}",
        "shape ar ar/t.yaml a.g empty", "shape fr fr/t.yaml a.c a space at an end",
        "shape fr fr/t.yaml a.e ** is not closed", "shape fr fr/t.yaml a.f plural forms without other",
        "shape fr fr/t.yaml a.g } without {",
      ])
    let unused = TextCheck([source], uses: TextUses([])).findings.filter { $0.kind == .unused }
    #expect(Set(unused.map(\.key)) == ["a.b", "a.c", "a.d", "a.e", "a.f", "a.g"])
    #expect(!TextCheck([source], uses: nil).findings.contains { $0.kind == .unused })
  }

  @Test(
    "a key is named by a literal in full, in parts, or after a key that is named",
    arguments: [
      ("page.title", true), ("file.accepted.title", true), ("file.accepted.text", false), ("file..title", false),
      ("form.emailHint", true), ("form.otherHint", false), ("message.sent.step2", true), ("prefix.anything", true),
      ("nested.key", true), ("comment.key", false), ("term.source.own", true), ("term.level.3", true),
      ("term.other.x", false), ("long.one", false),
    ])
  func uses(_ key: String, _ isNamed: Bool) {
    let source = ##"""
      // "comment.key" and /* "comment.key"
      let title = words("page.title") + words("file.\(status.map { name($0, ")") }).title") + "prefix." + rest
      /* "comment.key" */ let field = Field(label: "form.email"); let hint = "\(label)Hint"
      let key = "message.\(message.rawValue)"; let step = words("\(key).step\(number)")
      let html = "<p class=\"x\">\(words("nested.key"))</p>"; let term = "term.\(identifier)"
      let own = Argument.term("source.\(source)"); let level = terms("level")
      let quote = /"[a-z]*/
      let long = """
        long.one
        """
      """##
    #expect(TextUses(TextLiteral.all(in: source)).names(key) == isNamed)
  }

  @Test("the languages are told in one way")
  func codes() {
    #expect(Language.codes == "fr, en, ar")
    #expect(Language.anyCode == "fr, en or ar")
    #expect(Language.of("en") == .english && Language.of("de") == .french)
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
