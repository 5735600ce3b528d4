import Site

/// Two accounts of one person become one.
package struct MergesRoom: Room {
  package let name = "Merges"

  package init() {}

  package var commands: [RoomCommand] { [RoomCommand(AccountMergeCommand.self, in: "account", order: 50)] }
}
