import ArgumentParser
import Explain
import Foundation
import Ledger
import Terminal
import Words

/// What all topics of `acquis explain` take, and how a question is read and answered.
struct ExplainOptions: ParsableArguments {
  @Flag(help: "Answer in JSON.") var json = false
  @Flag(help: "Read one question a line, and answer each in JSON on a line, in order; blank lines are skipped.")
  var lines = false
  @Option(help: "The language of the reasons: \(Language.anyCode).") var lang = Language.reference.rawValue
  @Option(
    help: ArgumentHelp(
      "A folder of schemes, or one scheme: its folder or its name.",
      discussion: "Default: Schemes, in the current folder or in one above the program.", valueName: "folder"))
  var scheme: String?

  /// - Throws: a usage error for a question that cannot be answered.
  func run(_ topic: Topic) throws {
    let language = try Language(typed: lang)
    let words = try Texts.shipped().language(language)
    let explainer = Explainer(try AskedSchemes(folder: scheme))
    if lines { return try answerLines(topic, explainer, words) }
    let question = try FileHandle.standardInput.read(upToCount: ExplainProblem.mostBytes + 1) ?? Data()
    do {
      let explanation = try Array(question).withUnsafeBytes {
        try explainer.explain(topic, $0, now: Clocks.systemNow())
      }
      if json {
        FileHandle.standardOutput.write(Data(explanation.json(words) + [UInt8(ascii: "\n")]))
      } else {
        print(explanation.readable(words))
      }
    } catch let problem as ExplainProblem {
      throw CommandFailure.usage(problem.message)
    }
  }

  private func answerLines(_ topic: Topic, _ explainer: Explainer, _ words: Words) throws {
    let service = LineService(from: STDIN_FILENO, to: STDOUT_FILENO, mostBytes: ExplainProblem.mostBytes) {
      line, answers in
      do throws(ExplainProblem) {
        answers += try explainer.explain(topic, line, now: Clocks.systemNow()).json(words)
      } catch {
        answers += error.json
      }
      answers.append(UInt8(ascii: "\n"))
    }
    do {
      try service.run()
    } catch {
      throw CommandFailure.failed("the lines cannot be read or answered: \(error.localizedDescription)")
    }
  }
}
