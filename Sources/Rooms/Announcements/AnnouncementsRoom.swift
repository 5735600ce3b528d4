import ArgumentParser
import Foundation
import LearningAccount
import Ledger
import Site
import Words

/// The operator says on every page that something is down, from when to when.
package struct AnnouncementsRoom: Room {
  package let name = "Announcements"
  private let board = AnnouncementBoard()

  package init() {}

  package var texts: TextSource? { TextSource(in: .module) }

  package var migrations: URL? { Bundle.module.bundleURL.appendingPathComponent("Migrations") }

  package func panels(on place: PanelPlace, of site: Site, for context: WebContext) async throws -> [Panel] {
    guard case .everyPage = place else { return [] }
    let running = await board.running(on: site.installation, log: context.logger)
    guard !running.isEmpty else { return [] }
    let panel = AnnouncementPanel(announcements: running.map { ($0.texts, $0.period.ends.map(site.local)) })
    return [Panel(.top, order: -10) { panel.html($0) }]
  }

  package func notes(on installation: Installation) async throws -> [String] {
    let local = installation.clocks.local
    return try await Announcements(installation).running().map { announcement in
      "announcement \(announcement.id)" + (announcement.period.ends.map { " until \(local.iso($0))" } ?? "")
    }
  }

  package var commands: [RoomCommand] { [RoomCommand(AnnouncementCommand.self, order: 205)] }
}

/// `acquis announcement`: what the operator says on every page.
struct AnnouncementCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "announcement", abstract: "Say on every page that something is down, from when to when.",
    subcommands: [AnnouncementAddCommand.self, AnnouncementListCommand.self, AnnouncementEndCommand.self])
}

/// What runs now, above a page.
struct AnnouncementPanel {
  /// With the local moment of the end, where there is one.
  let announcements: [(texts: AnnouncementTexts, until: LocalMoment?)]

  func html(_ frame: Frame) -> HTML { announcements.html { aside($0.texts, until: $0.until, frame.words) } }

  private func aside(_ texts: AnnouncementTexts, until: LocalMoment?, _ words: Words) -> HTML {
    let (text, language) = texts.text(for: words.language)
    let isOther = language != words.language
    return """
      <aside class="announcement notice sun" role="status"><div class="row">\
      <p\(attribute: "lang", isOther ? language.rawValue : nil)\(attribute: "dir", isOther ? language.direction : nil)>\(text)</p>\
      \(until.map { "<p class=\"soft fine\">\(words("announcement.until", ["moment": .html(words.moment($0))]))</p>" })\
      </div></aside>

      """
  }
}
