import ArgumentParser
import LearningAccount
import SchemeFiles
import Terminal

/// `acquis scheme diff`: what changed in the law between two days.
struct SchemeDiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "What changed in the law between two days.",
    discussion: """
      What bills would change stands apart from what is in force.

      EXAMPLES
        acquis scheme diff 2026-01-01 2026-11-01
        acquis scheme diff 2026-01-01 2026-11-01 --known-on 2026-02-24
        acquis scheme diff 2024-05-01 2024-05-02 --json
      """)

  @Argument(help: "The earlier day, YYYY-MM-DD.") var first: String
  @Argument(help: "The later day, YYYY-MM-DD.") var second: String
  @Option(help: "The law as it was known on this day, YYYY-MM-DD; default: all that is known.")
  var knownOn: String?
  @OptionGroup var law: LawOptions
  @Flag(help: "Answer in JSON.") var json = false

  func run() async throws {
    let (first, second) = (try Typed.day(first, "first day"), try Typed.day(second, "second day"))
    let knownOn = try Typed.day(knownOn, "known-on")
    guard first <= second else {
      throw CommandFailure.usage("second day \(second.iso): a day not before \(first.iso) was expected")
    }
    let difference = try await law.load().book.difference(from: first, to: second, knownOn: knownOn)
    if json {
      try JSONText.print(PublishedDifference(difference))
    } else {
      print(LawText.difference(difference))
    }
  }
}
