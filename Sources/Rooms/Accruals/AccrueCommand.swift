import ArgumentParser
import Foundation
import LearningAccount
import Sorting
import Synchronization
import Terminal

/// `acquis accrue`: credits a year of work from a file of declarations.
struct AccrueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accrue", abstract: "Credit every account with a year of work, from a file of declarations.",
    discussion: """
      The file is CSV with a first line that names its columns, in any order: number, year, kind, and as far as they \
      apply employer, share or hours or days, from, to, contribution_paid, imposed_part_time, category, low_skilled, \
      disabled, full_pension, birth_date. Kinds: employee, apprentice, selfEmployed, esat, publicAgent. Lines of one \
      person add up wherever they stand. A number without an account gets a dormant one.

      A bad line is named on standard error and the rest goes in. Running the same file again credits nothing twice, \
      so a run that was cut short is simply run again.

      EXAMPLES
        acquis accrue --year 2025 --from declarations.csv --dry-run
        acquis accrue --year 2025 --from declarations.csv --json
      """)

  @OptionGroup var options: InstallationOptions
  @Option(help: "The year of work.") var year: Int
  @Option(name: .customLong("from"), help: ArgumentHelp("The declarations.", valueName: "file")) var path: String
  @Flag(help: "Decide everything and write nothing.") var dryRun = false
  @Option(help: ArgumentHelp("Where to sort what memory does not hold.", valueName: "folder")) var scratch = "/tmp"
  @Flag(help: "Answer in JSON.") var json = false

  func run() async throws {
    let installation = try await options.open()
    let progress = Progress("people")
    let problems = ReportedProblems(isQuiet: json)
    var run = AccrualRun(year: year, path: path)
    run.isDryRun = dryRun
    run.scratchFolder = scratch
    let summary: AccrualSummary
    do {
      summary = try await Accruals(installation).run(
        run, AccrualObserver(problem: { problems.add($0) }, progress: { progress.show($0) }))
    } catch let error as DeclarationFileError {
      throw CommandFailure.failed(error.description)
    } catch let error as ScratchError {
      throw CommandFailure.failed(error.description)
    }
    progress.end()
    await installation.database.close()
    if json { try JSONText.print(AccrualReport(summary, problems)) } else { print(text(summary)) }
  }

  private func text(_ summary: AccrualSummary) -> String {
    let sums = summary.sums.map { "\($0.decimal) \($0.unit.code)" }.joined(separator: " and ")
    return """
      \(dryRun ? "Nothing was written. " : "")\(summary.year): \(summary.lines) lines, \(summary.refused) refused; \
      \(summary.people) people, \(summary.opened) accounts \(dryRun ? "to open" : "opened").
      Credited \(summary.credited)\(sums.isEmpty ? "" : " with \(sums)"); nothing for \(summary.nothing), already done \
      \(summary.already), failed \(summary.failed).
      """
  }
}

/// Problems as they come: each on standard error, the first of them kept for the JSON answer.
final class ReportedProblems: Sendable {
  private static let limit = 1_000
  private let isQuiet: Bool
  private let found = Mutex<(kept: [AccrualProblem], count: Int)>(([], 0))

  init(isQuiet: Bool) { self.isQuiet = isQuiet }

  func add(_ problem: AccrualProblem) {
    found.withLock { found in
      found.count += 1
      if found.kept.count < Self.limit { found.kept.append(problem) }
    }
    guard !isQuiet else { return }
    let line = "line \(problem.line): \(problem.field): \(problem.message)\n"
    FileHandle.standardError.write(Data(line.utf8))
  }

  var kept: [AccrualProblem] { found.withLock { $0.kept } }
  var leftOff: Int { found.withLock { $0.count - $0.kept.count } }
}

/// The JSON answer.
struct AccrualReport: Encodable {
  struct Sum: Encodable {
    let unit: String
    let amount: String
  }

  struct Problem: Encodable {
    let line: Int
    let field: String
    let message: String
  }

  let year: Int
  let lines: Int
  let refused: Int
  let people: Int
  let opened: Int
  let credited: Int
  let already: Int
  let nothing: Int
  let failed: Int
  let sums: [Sum]
  let problems: [Problem]
  let problemsLeftOff: Int

  init(_ summary: AccrualSummary, _ reported: ReportedProblems) {
    year = summary.year
    lines = summary.lines
    refused = summary.refused
    people = summary.people
    opened = summary.opened
    credited = summary.credited
    already = summary.already
    nothing = summary.nothing
    failed = summary.failed
    sums = summary.sums.map { Sum(unit: $0.unit.code, amount: $0.decimal) }
    problems = reported.kept.map { Problem(line: $0.line, field: $0.field, message: $0.message) }
    problemsLeftOff = reported.leftOff
  }
}
