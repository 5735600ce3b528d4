import ArgumentParser
import Site

/// The law's files and versions, and its calendar, at the terminal.
package struct SchemesRoom: Room {
  package let name = "Schemes"

  package init() {}

  package var commands: [RoomCommand] {
    [RoomCommand(CalendarCommand.self, order: 190), RoomCommand(SchemeCommand.self, order: 200)]
  }
}

/// `acquis scheme`: the law as dated data.
struct SchemeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scheme", abstract: "The law as dated data: check it, read it, compare it, give it away, load it.",
    subcommands: [
      SchemeCheckCommand.self, SchemeShowCommand.self, SchemeDiffCommand.self, SchemeExportCommand.self,
      SchemeLoadCommand.self, SchemeHistoryCommand.self,
    ])
}
