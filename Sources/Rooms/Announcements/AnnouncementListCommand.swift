import ArgumentParser
import LearningAccount
import Terminal
import Words

/// `acquis announcement list`.
struct AnnouncementListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "What is announced now or to come, the earliest first.",
    discussion: "EXAMPLES\n  acquis announcement list\n  acquis announcement list --all --json")

  @OptionGroup var options: InstallationOptions
  @Flag(help: "What is over, too.") var all = false
  @Flag(help: "Answer in JSON.") var json = false

  func run() async throws {
    let installation = try await options.open()
    let found = try await Announcements(installation).list(all: all)
    await installation.database.close()
    let now = installation.clocks.machine()
    let answers = found.map { AnnouncementAnswer($0, at: now, installation.clocks.local) }
    if json {
      try JSONText.print(["announcements": answers])
    } else {
      print(answers.isEmpty ? "Nothing is announced." : answers.map(\.text).joined(separator: "\n"))
    }
  }
}

/// One as `acquis announcement list` tells it.
struct AnnouncementAnswer: Encodable {
  let id: String
  let state: String
  /// ISO 8601, local.
  let from: String
  let until: String?
  let endedAt: String?
  let texts: [String: String]
  let by: String
  let madeAt: String

  init(_ announcement: Announcement, at now: Instant, _ local: LocalTime) {
    id = String(announcement.id)
    state = announcement.state(at: now).rawValue
    from = local.iso(announcement.period.begins)
    until = announcement.period.ends.map(local.iso)
    endedAt = announcement.endedAt.map(local.iso)
    texts = Language.allCases.reduce(into: [:]) { $0[$1.rawValue] = announcement.texts.text(in: $1) }
    by = announcement.madeBy
    madeAt = local.iso(announcement.madeAt)
  }

  var time: String { "from \(from) \(until.map { "until \($0)" } ?? "until it is ended")" }

  var text: String {
    let head = "\(id)  \(state)\(endedAt.map { " \($0)" } ?? "")  \(time)  by \(by)"
    let lines = Language.allCases.compactMap { language in
      texts[language.rawValue].map { "      \(language.rawValue)  \($0)" }
    }
    return ([head] + lines).map(\.printable).joined(separator: "\n")
  }
}
