import Foundation
import Identity
import LearningAccount
import Ledger
import Logging
import Offers
import SchemeFiles
import Secrets
import Storage
import Synchronization

@testable import Enrolments
@testable import Identity
@testable import Ledger
@testable import Offers

/// Accepts training files as fast as so many callers can: each acceptance splits the price, reserves rights, books two
/// entries, writes history, deadlines and notices, and is answered when it is durable.
///
/// usage: LedgerCommands ADDRESS SCHEME-FOLDER ACCOUNTS COMMANDS CALLERS; prints JSON.
@main
struct LedgerCommands: Sendable {
  let installation: Installation
  let accounts: Int
  let commands: Int
  let callers: Int

  static func main() async throws {
    let words = CommandLine.arguments
    guard words.count == 6, let accounts = Int(words[3]), let commands = Int(words[4]), let callers = Int(words[5]),
      commands <= accounts
    else {
      FileHandle.standardError.write(
        Data("usage: LedgerCommands ADDRESS SCHEME-FOLDER ACCOUNTS COMMANDS CALLERS\n".utf8))
      exit(2)
    }
    let database = try await Databases.open(words[1])
    try await Migrator(database).migrate()
    let scheme = try SchemeFiles.load(folder: words[2])
    guard let local = LocalTime(timeZone: scheme.timeZone) else { exit(2) }
    let installation = Installation(
      database: database, schemes: SchemeShelf(scheme), clocks: Clocks(local: local), keys: .inMemory(),
      log: Logger(label: "bench", factory: { _ in SwiftLogNoOpLogHandler() }))
    let bench = LedgerCommands(
      installation: installation, accounts: accounts, commands: commands, callers: callers)
    try await bench.run()
    await database.close()
  }

  private static let firstAccount: Int64 = 1_000_000
  private static let organisation: Int64 = 500

  private func run() async throws {
    try await OperatorAccount(installation).open()
    try await fill()
    let files = try await requestAll()
    let turns = Turns()
    let (started, processorBefore) = (ContinuousClock.now, Self.processorSeconds())
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<callers {
        group.addTask {
          while true {
            let index = turns.take()
            guard index < files.count else { return }
            try await accept(files[index])
          }
        }
      }
      try await group.waitForAll()
    }
    let seconds = (ContinuousClock.now - started) / .seconds(1)
    let processor = (Self.processorSeconds() - processorBefore) / Double(commands)
    print(
      """
      {"accounts": \(accounts), "commands": \(commands), "callers": \(callers), "seconds": \(seconds), \
      "perSecond": \(Double(commands) / seconds), "processorMicroseconds": \(processor * 1_000_000)}
      """)
  }

  /// What this process has used of the processors: it hardly depends on what else runs.
  private static func processorSeconds() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  /// Which caller takes what.
  private final class Turns: Sendable {
    private let next = Atomic(0)

    func take() -> Int { next.add(1, ordering: .relaxed).oldValue }
  }

  /// Every account with 2 000 € of rights.
  private func fill() async throws {
    let unit = installation.scheme.primaryUnit
    let rights = Amount(minor: 200_000, unit: unit)
    for start in stride(from: 0, to: accounts, by: 1_000) {
      try await installation.database.write { [installation, accounts] transaction in
        let now = try installation.clocks.scheme(in: transaction)
        let law = try installation.scheme.at(now.day, knownOn: now.day)
        if start == 0 {
          try Account.open(
            Self.organisation, kind: .organisation, unit: unit, at: installation.clocks.machine(), in: transaction)
        }
        for index in start..<min(start + 1_000, accounts) {
          let account = Self.firstAccount + Int64(index)
          try Account.open(account, kind: .holder, unit: unit, at: installation.clocks.machine(), in: transaction)
          let command = AccountLedger.Command(
            account: account, id: "fill", intent: "fill", effective: now.day,
            recordedAt: installation.clocks.machine(), schemeHash: installation.scheme.contentHash)
          _ = try AccountLedger.perform(command, in: transaction) { ledger in
            try ledger.credit(
              .init(id: installation.newIdentifier(), source: "accrual"), rights, law: law, reasons: [])
            return Done.done
          }
        }
      }
    }
  }

  private struct File: Sendable {
    let access: HolderAccess
    let file: Int64
  }

  /// One file each for as many accounts, spread over all of them, up to the organisation's proposal.
  private func requestAll() async throws -> [File] {
    var files: [File] = []
    let step = accounts / commands
    for start in stride(from: 0, to: commands, by: 500) {
      files += try await installation.database.write { [installation, commands] transaction in
        let now = try installation.clocks.scheme(in: transaction)
        return try (start..<min(start + 500, commands)).map { index in
          let account = Self.firstAccount + Int64(index * step)
          let run = try EnrolmentStep.caughtUp(installation, account: account, in: transaction).step
          let option = Self.option(from: now.day, installation.scheme)
          let file = try run.request(option, holderStatus: "jobseeker", signIn: nil, commandID: "request")
          _ = try run.perform(
            .propose(startsOn: option.terms.startsOn, endsOn: option.terms.endsOn), on: file, by: .organisation,
            signIn: nil, commandID: "propose")
          return File(
            access: try HolderAccess.find(account: account, by: OperatorAccess(commandLine: "bench"), in: transaction),
            file: file)
        }
      }
    }
    return files.shuffled()
  }

  private func accept(_ file: File) async throws {
    try await Enrolments(installation).perform(.accept, on: file.file, by: file.access, commandID: "accept")
  }

  private static func option(from day: Day, _ scheme: Scheme) -> TrainingOption {
    TrainingOption(
      terms: TrainingTerms(
        organisation: organisation, actionType: "rncp", marks: [],
        price: Amount(minor: 150_000, unit: scheme.primaryUnit), startsOn: day.adding(days: 60),
        endsOn: day.adding(days: 90), prerequisites: false, territory: scheme.vocabulary.remoteTerritory ?? ""),
      training: TrainingSnapshot(
        session: 1, action: 1, offer: 1, title: "Training", organisationName: "Organisation", place: "", address: [],
        remote: true, hours: 35, certification: nil))
  }
}
