import ArgumentParser
import LearningAccount
import Platform
import Web
import Words

/// `acquis statement`: what an account holds, line by line, and why.
struct StatementCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statement", abstract: "What an account holds, line by line, and why.",
    discussion: """
      For the operator, beside the database and its keys.

      EXAMPLES
        acquis statement --number 255081416802538
        acquis statement --account 880812739584000123 --lang en --json
      """)

  @OptionGroup var options: InstallationOptions
  @Option(help: "The holder's social security number.") var number: String?
  @Option(help: "The account's number.") var account: Int64?
  @Option(help: "The language of the reasons: fr, en or ar.") var lang = "fr"
  @Flag(help: "Answer in JSON.") var json = false

  func run() async throws {
    guard let language = Language(rawValue: lang) else {
      throw CommandFailure.usage("lang \(lang): one of fr, en, ar was expected")
    }
    let words = try Texts.shipped().language(language)
    let installation = try await options.open()
    let found = try await findAccount(installation)
    let operatorAccess = OperatorAccess(commandLine: "acquis statement")
    let access = try await installation.database.read {
      try HolderAccess(account: found, by: operatorAccess, in: $0)
    }
    let view = try await Rights(installation).view(access)
    await installation.database.close()
    let answer = StatementAnswer(account: found, view, words)
    if json { try JSONText.print(answer) } else { print(answer.text) }
  }

  private func findAccount(_ installation: Installation) async throws -> Int64 {
    switch (number, account) {
    case (let number?, nil):
      let nir: NIR
      do { nir = try NIR(number) } catch {
        throw CommandFailure.usage("number: not a social security number (\(error.rawValue))")
      }
      let found = try await installation.database.read { try HolderNumbers(installation).find(nir, in: $0) }
      guard let found else { throw CommandFailure.failed("no account has this number") }
      return found
    case (nil, let account?): return account
    default: throw CommandFailure.usage("name the account: either --number or --account")
    }
  }
}

/// The answer of `acquis statement`; amounts are decimal strings, days `YYYY-MM-DD`.
struct StatementAnswer: Encodable {
  struct Balance: Encodable {
    let unit: String
    let free: String
    let reserved: String
  }

  struct Line: Encodable {
    let sequence: Int64
    let day: String
    let code: String
    let amount: String
    let balance: String
    let unit: String
    let file: Int64?
    let reasons: [ReasonAnswer]
  }

  let account: Int64
  let today: String
  let balances: [Balance]
  let lines: [Line]

  init(account: Int64, _ view: RightsView, _ words: Words) {
    self.account = account
    today = view.today.iso
    balances = view.balances.map {
      Balance(unit: $0.free.unit.code, free: $0.free.decimal, reserved: $0.reserved.decimal)
    }
    lines = view.statement.reversed().map { line in
      Line(
        sequence: line.sequence, day: line.effective.iso, code: line.code.description, amount: line.amount.decimal,
        balance: line.balance.decimal, unit: line.amount.unit.code, file: line.file?.id,
        reasons: line.reasons.map { ReasonAnswer($0, words) })
    }
  }

  var text: String {
    var text = balances.map { "\($0.free) \($0.unit) free, \($0.reserved) \($0.unit) reserved, on \(today)" }
    for line in lines {
      text.append("\(line.day)  \(line.code)  \(line.amount) \(line.unit)  (\(line.balance))")
      text += line.reasons.map { "            \($0.text)" + ($0.source.map { " [\($0)]" } ?? "") }
    }
    return text.joined(separator: "\n")
  }
}

/// A reason as interfaces give it.
struct ReasonAnswer: Encodable {
  let code: String
  let text: String
  let source: String?
  let confidence: String

  init(_ reason: Reason, _ words: Words) {
    code = reason.code
    text = words.plainSentence(reason)
    source = reason.source?.text
    confidence = reason.confidence.rawValue
  }
}
