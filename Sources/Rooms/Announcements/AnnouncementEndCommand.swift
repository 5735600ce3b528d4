import ArgumentParser
import Terminal

/// `acquis announcement end`.
struct AnnouncementEndCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "end", abstract: "Take an announcement off every page now, or keep it from coming.",
    discussion: "EXAMPLES\n  acquis announcement end 917423415296000001")

  @OptionGroup var options: InstallationOptions
  @Argument(help: "The announcement's number, as `acquis announcement list` tells it.") var id: Int64

  func run() async throws {
    let installation = try await options.open()
    try await Announcements(installation).end(id)
    await installation.database.close()
    print("Announcement \(id) is ended.")
  }
}
