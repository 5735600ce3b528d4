import ArgumentParser
import Foundation
import Hummingbird
import LearningAccount
import Ledger
import Letters
import Words

/// One noun with all that it is: its pages and addresses, what it shows on other nouns' pages, its texts, letters, jobs
/// and commands. The house is a list of these (`Sources/acquis/House/House.swift`), and a room that is not in the list is not
/// there: nothing links to it.
///
/// A room never knows another (docs/decisions/0190). What it has nothing to say to costs it no line.
package protocol Room: Sendable {
  /// The name of its folder under `Sources/Rooms`.
  var name: String { get }
  /// What it says to people; nil where it says nothing.
  var texts: TextSource? { get }

  /// The tables that it keeps: a folder with one an engine, as the core's are; numbers are the whole house's.
  var migrations: URL? { get }

  /// Adds pages for browsers: with the visitor's session, and forms with their proof.
  func addPages(to pages: Pages, of site: Site)
  /// Adds what programs fetch: without session, form or language of a visit.
  func addData(to pages: Pages, of site: Site)
  /// What the API answers at, beside its own description.
  var api: [APIAddress] { get }

  /// Ways to its pages in the frame of every page.
  var menu: [MenuEntry] { get }
  /// What it shows on a page of the core or above every page.
  func panels(on place: PanelPlace, of site: Site, for context: WebContext) async throws -> [Panel]
  /// The page that a letter of this room leads to; nil for a letter of another.
  func address(of letter: Letter) -> (any Address)?
  /// What it has to say on `/readyz`, a line each.
  func notes(on installation: Installation) async throws -> [String]

  /// What runs by itself while the house serves.
  var jobs: [Job] { get }
  /// What it does in the demo's past.
  var demo: [DemoDeed] { get }
  /// Its part of the command line.
  var commands: [RoomCommand] { get }
}

extension Room {
  package var texts: TextSource? { nil }
  package var migrations: URL? { nil }
  package func addPages(to pages: Pages, of site: Site) {}
  package func addData(to pages: Pages, of site: Site) {}
  package var api: [APIAddress] { [] }
  package var menu: [MenuEntry] { [] }
  package func panels(on place: PanelPlace, of site: Site, for context: WebContext) async throws -> [Panel] { [] }
  package func address(of letter: Letter) -> (any Address)? { nil }
  package func notes(on installation: Installation) async throws -> [String] { [] }
  package var jobs: [Job] { [] }
  package var demo: [DemoDeed] { [] }
  package var commands: [RoomCommand] { [] }
}

/// A command of `acquis`, or of one of its groups.
package struct RoomCommand: Sendable {
  package let command: any ParsableCommand.Type
  /// `account` for `acquis account merge`; nil for `acquis credit`.
  package let group: String?
  /// Where it stands in the help; small numbers first.
  package let order: Int

  package init(_ command: any ParsableCommand.Type, in group: String? = nil, order: Int) {
    self.command = command
    self.group = group
    self.order = order
  }
}
