import ArgumentParser

/// `acquis announcement`: what the operator says on every page.
struct AnnouncementCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "announcement", abstract: "Say on every page that something is down, from when to when.",
    subcommands: [AnnouncementAddCommand.self, AnnouncementListCommand.self, AnnouncementEndCommand.self])
}
