import Site

/// What holds the ledger against its records: verify and seals.
package struct ProofRoom: Room {
  package let name = "Proof"

  package init() {}

  package var commands: [RoomCommand] {
    [RoomCommand(VerifyCommand.self, order: 120), RoomCommand(SealCommand.self, order: 130)]
  }
}
