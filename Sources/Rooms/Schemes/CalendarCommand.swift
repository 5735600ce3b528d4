import ArgumentParser
import LearningAccount
import Terminal

/// `acquis calendar`: working days and public holidays of the scheme's territories.
struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "Working days and public holidays.", subcommands: [Add.self, Holidays.self])

  /// What both subcommands are told about the place.
  struct PlaceOptions: ParsableArguments {
    @Option(
      help: ArgumentHelp(
        "Whose public holidays count: metropole, alsace-moselle, la-reunion …",
        discussion: "Default: the territory that counts in the scheme where a training has no place."))
    var territory: String?
    @OptionGroup var law: SchemeOptions

    /// - Throws: a usage error that lists the territories for one that the scheme does not know.
    func workingDays() throws -> WorkingDays {
      let scheme = try law.load()
      guard let territory = territory ?? scheme.vocabulary.remoteTerritory else {
        throw CommandFailure.usage("the scheme \(scheme.id) has no calendar: it counts no working days")
      }
      guard let calendar = scheme.workingDays(territory) else {
        let known = scheme.calendars.map(\.territory).sorted().joined(separator: ", ")
        throw CommandFailure.usage("territory \(territory): one of \(known) was expected")
      }
      return calendar
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The day that lies so many working days after another, or before it.",
      discussion: """
        The day itself is never counted; 0 gives the day itself, working day or not.

        EXAMPLES
          acquis calendar add 2026-03-02 --working-days 11
          acquis calendar add 2026-05-11 --working-days=-7 --territory alsace-moselle --json
        """)

    @Argument(help: "A day, YYYY-MM-DD.") var day: String
    @Option(
      name: .customLong("working-days"), parsing: .unconditional,
      help: "How many working days; a negative number goes back.")
    var count: Int
    @OptionGroup var place: PlaceOptions
    @Flag(help: "Answer in JSON.") var json = false

    func run() throws {
      guard let start = Day(day) else {
        throw CommandFailure.usage("day \(day): a day written YYYY-MM-DD was expected")
      }
      // Some ninety years of working days: far more than any deadline, and an answer at once.
      guard (-25_000...25_000).contains(count) else {
        throw CommandFailure.usage("working days \(count): a number from -25000 to 25000 was expected")
      }
      let found = try place.workingDays().adding(count, to: start)
      guard (1...9999).contains(found.year) else {
        throw CommandFailure.usage("day \(day): the answer lies outside the years 1 to 9999")
      }
      if json { try JSONText.print(["day": found.iso]) } else { print(found.iso) }
    }
  }

  struct Holidays: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The public holidays of a year.",
      discussion: """
        Holidays follow from rules, so any year from 1 to 9999 has them.

        EXAMPLES
          acquis calendar holidays 2027
          acquis calendar holidays 2026 --territory la-reunion --json
        """)

    @Argument(help: "A year.") var year: Int
    @OptionGroup var place: PlaceOptions
    @Flag(help: "Answer in JSON.") var json = false

    func run() throws {
      guard (1...9999).contains(year) else {
        throw CommandFailure.usage("year \(year): a year from 1 to 9999 was expected")
      }
      let found = try place.workingDays().holidays(in: year)
      if json {
        let holidays = found.map { ["day": $0.day.iso, "name": $0.name] }
        try JSONText.print(["holidays": holidays])
      } else {
        for holiday in found { print("\(holiday.day.iso)  \(holiday.name)") }
      }
    }
  }
}
