import Site

/// Who puts money on accounts and files.
package struct FundersRoom: Room {
  package let name = "Funders"

  package init() {}

  package var demo: [DemoDeed] {
    [
      .openFunder { amount, installation in
        let funders = Funders(installation)
        let funder = try await funders.open()
        try await funders.deposit(amount, to: funder, commandID: "demo:deposit")
        return funder
      }
    ]
  }

  package var commands: [RoomCommand] { [RoomCommand(FunderCommand.self, order: 80)] }
}
