import ArgumentParser

/// `acquis scheme`: the law as dated data.
struct SchemeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scheme", abstract: "The law as dated data: check it, read it, compare it, give it away, load it.",
    subcommands: [
      SchemeCheckCommand.self, SchemeShowCommand.self, SchemeDiffCommand.self, SchemeExportCommand.self,
      SchemeLoadCommand.self, SchemeHistoryCommand.self,
    ])
}
