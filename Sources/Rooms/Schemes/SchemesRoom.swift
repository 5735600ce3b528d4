import Site

/// The law's files and versions, and its calendar, at the terminal.
package struct SchemesRoom: Room {
  package let name = "Schemes"

  package init() {}

  package var commands: [RoomCommand] {
    [RoomCommand(CalendarCommand.self, order: 190), RoomCommand(SchemeCommand.self, order: 200)]
  }
}
