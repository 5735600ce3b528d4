import Ledger
import Site

/// What an operator gives, corrects and converts, and what expires.
package struct CreditsRoom: Room {
  package let name = "Credits"

  package init() {}

  package var jobs: [Job] { [Job("expired rights", every: .seconds(3600)) { try await LotExpiry($0).run() }] }

  package var commands: [RoomCommand] { [RoomCommand(CreditCommand.self, order: 70)] }
}
