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
