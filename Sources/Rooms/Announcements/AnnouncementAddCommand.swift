import ArgumentParser
import Foundation
import LearningAccount
import Terminal

/// `acquis announcement add`.
struct AnnouncementAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Announce something on every page.",
    discussion: """
      Times are local ones of the scheme's time zone, by the machine's clock. Pages in a language without a text show \
      the French one. Pages show it within a second or two; the same again is done once.

      EXAMPLES
        acquis announcement add --fr "Les paiements sont interrompus." --until 2026-12-02T06:00
        acquis announcement add --fr "Site fermé cette nuit." --en "Closed tonight." --from 2026-12-01T22:00 \
      --until 2026-12-02T06:00
      """)

  @OptionGroup var options: InstallationOptions
  @Option(help: ArgumentHelp("What it says in French.", valueName: "text")) var fr: String
  @Option(help: ArgumentHelp("The same in English.", valueName: "text")) var en: String?
  @Option(help: ArgumentHelp("The same in Arabic.", valueName: "text")) var ar: String?
  @Option(help: ArgumentHelp("When it begins, YYYY-MM-DDTHH:MM; default: now.", valueName: "time")) var from: String?
  @Option(help: ArgumentHelp("When it ends; default: when it is ended.", valueName: "time")) var until: String?
  @Option(help: "Who announces it; default: who is signed in on this machine.") var by: String?

  func run() async throws {
    let installation = try await options.open()
    let local = installation.clocks.local
    let (begins, ends) = (try TypedTime.instant(from, "from", local), try TypedTime.instant(until, "until", local))
    let (announcement, isNew) = try await AnnouncementUsage.telling {
      try await Announcements(installation).add(
        AnnouncementTexts(french: fr, english: en, arabic: ar), from: begins, until: ends,
        by: by ?? ProcessInfo.processInfo.userName)
    }
    await installation.database.close()
    let answer = AnnouncementAnswer(announcement, at: installation.clocks.machine(), local)
    print("Announcement \(answer.id) \(isNew ? "is made" : "is there already"): \(answer.time).")
  }
}

/// What was typed wrong is a question that cannot be understood.
enum AnnouncementUsage {
  static func telling<Answer>(_ body: () async throws -> Answer) async throws -> Answer {
    do { return try await body() } catch let error as AnnouncementError where error.kind == .badInput {
      throw CommandFailure.usage(error.sentence)
    }
  }
}
