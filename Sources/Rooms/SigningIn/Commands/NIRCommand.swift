import ArgumentParser
import LearningAccount
import Terminal

/// `acquis nir`: social security numbers.
struct NIRCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nir", abstract: "Check social security numbers.", subcommands: [Check.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say whether a social security number is valid, and what it tells.",
      discussion: """
        Thirteen characters get their key, fifteen have it checked. Spaces, dots and dashes are ignored.
        Ends with 0 where the number is valid and with 1 where it is not.

        EXAMPLES
          acquis nir check 255081416802538
          acquis nir check "2 53 07 2A 073 004" --json
        """)

    @Argument(help: "The number.") var number: String
    @Flag(help: "Answer in JSON.") var json = false

    func run() throws {
      let answer = NIRAnswer(number)
      if json { try JSONText.print(answer) } else { print(answer.sentence) }
      if !answer.valid { throw CommandFailure.answerIsNo }
    }
  }
}
