import Site

/// A year of work, credited to every account from a file of declarations.
package struct AccrualsRoom: Room {
  package let name = "Accruals"

  package init() {}

  package var demo: [DemoDeed] {
    [
      .creditYear { year, installation, transaction in
        let declared = DeclaredYear(
          year: year.year, birthYear: year.birthYear, activities: year.activities, traits: year.traits)
        try Accruals(installation).credit(declared, to: year.account, in: transaction)
      }
    ]
  }

  package var commands: [RoomCommand] { [RoomCommand(AccrueCommand.self, order: 60)] }
}
