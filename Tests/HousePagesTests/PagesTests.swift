import Foundation
import Testing
import Words

@testable import Demo
@testable import Site

@Suite("Every page in every language")
struct PagesTests {
  let texts: Texts
  let assets: Assets

  init() throws {
    texts = try TestHouse.texts()
    assets = try Assets.shipped()
  }

  private func document(_ sample: Samples.Sample, _ language: Language) -> String {
    Frame(
      words: texts.language(language), visitor: sample.visitor, address: "/here?q=1", formToken: "token",
      assets: assets, menu: TestHouse.rooms.flatMap(\.menu),
      panels: [Panel(.top) { DemoBanner(today: Samples.today).html($0) }]
    ).document(sample.page).markup
  }

  @Test("closes what it opens, names ids once and ties labels to fields", arguments: Language.allCases)
  func wellFormed(_ language: Language) {
    for sample in Samples.all {
      let faults = MarkupCheck(document(sample, language)).faults
      #expect(faults.isEmpty, "\(sample.name) in \(language.rawValue): \(faults)")
    }
  }

  @Test("keeps the strict Content-Security-Policy", arguments: Language.allCases)
  func noInlineScriptOrStyle(_ language: Language) {
    for sample in Samples.all {
      let html = document(sample, language)
      for forbidden in ["<script", " style=", "<style", "javascript:", " onclick="] {
        let isThere = html.contains(forbidden)
        #expect(!isThere, "\(sample.name) has \(forbidden)")
      }
    }
  }

  @Test("has one h1 with words, a title, and no slot left open", arguments: Language.allCases)
  func hasWords(_ language: Language) {
    for sample in Samples.all {
      let html = document(sample, language)
      let headings = html.components(separatedBy: "<h1").count - 1
      #expect(headings == 1, "\(sample.name)")
      for empty in [
        "{", "**", "<h1></h1>", "<title> ·", "<p></p>", "\"></a>", "<bdi></bdi>", "<h2></h2>",
        "<h2 class=\"small\"></h2>", "<button></button>", "<strong></strong>",
      ] {
        let isThere = html.contains(empty)
        #expect(!isThere, "\(sample.name) in \(language.rawValue) has \(empty)")
      }
    }
  }

  @Test(
    "is written to a folder for looking at it",
    .enabled(if: ProcessInfo.processInfo.environment["ACQUIS_GALLERY"] != nil))
  func gallery() throws {
    let folder = URL(fileURLWithPath: ProcessInfo.processInfo.environment["ACQUIS_GALLERY"]!)
    for language in Language.allCases {
      let place = folder.appendingPathComponent(language.rawValue)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      for sample in Samples.all {
        try document(sample, language).write(
          to: place.appendingPathComponent("\(sample.name).html"), atomically: true, encoding: .utf8)
      }
    }
    let address = assets.address(of: "acquis.css").split(separator: "/").last.map(String.init)!
    let css = folder.appendingPathComponent("assets")
    try FileManager.default.createDirectory(at: css, withIntermediateDirectories: true)
    try Data(assets.asset(at: address)!.bytes).write(to: css.appendingPathComponent(address))
  }
}
