import ArgumentParser
import Enrolments
import Foundation
import LearningAccount
import Ledger
import Secrets
import Storage
import Terminal

/// `acquis doctor`: what is configured, from where, and what is missing.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "What is configured, from where, and what is missing.",
    discussion: """
      Looks and changes nothing. Exit status 1 where something is missing.

      EXAMPLES
        acquis doctor
        acquis doctor --database postgres:///acquis --json
      """)

  @OptionGroup var options: InstallationOptions
  @Flag(help: "Answer in JSON.") var json = false

  /// One thing that was looked at.
  private struct Finding: Encodable {
    let name: String
    let value: String
    let origin: String
    let ok: Bool
    let advice: String?
  }

  func run() async throws {
    let findings = (await database()) + [await scheme()] + [keys(), signIns(), tables(), index()]
    if json { try JSONText.print(["findings": findings]) } else { print(findings) }
    guard findings.allSatisfy(\.ok) else { throw CommandFailure.answerIsNo }
  }

  private func print(_ findings: [Finding]) {
    for finding in findings {
      Swift.print("\(finding.ok ? "ok     " : "MISSING") \(finding.name): \(finding.value) (\(finding.origin))")
      if let advice = finding.advice { Swift.print("        \(advice)") }
    }
  }

  private func tables() -> Finding {
    let missing = ShippedTables.missing
    return Finding(
      name: "tables", value: missing.isEmpty ? "all there" : missing.joined(separator: "; "),
      origin: "beside the program", ok: missing.isEmpty, advice: missing.isEmpty ? nil : "install the program whole")
  }

  private func signIns() -> Finding {
    let known = KnownPasswords.shipped.count
    do {
      let settings = try SignInSettings(environment: ProcessInfo.processInfo.environment)
      let value = "passwords of \(settings.passwordMinimumLength) characters or more, \(known) known ones refused"
      return Finding(name: "sign-ins", value: value, origin: "environment or default", ok: true, advice: nil)
    } catch {
      return Finding(name: "sign-ins", value: "not usable", origin: "environment", ok: false, advice: "\(error)")
    }
  }

  /// The law that the database decides with; beside it, whether the shipped one is another.
  private func scheme() async -> Finding {
    do {
      let current = try await currentScheme()
      return schemeFinding(
        "\(current.id), \(current.contentHash.prefix(12))", ok: true, comparedWithShipped(current))
    } catch {
      return schemeFinding("not usable", ok: false, FailureText.sentence(for: error))
    }
  }

  /// What is to be known of the shipped files; nil where they are those that decide.
  private func comparedWithShipped(_ current: Scheme) -> String? {
    do {
      let shipped = try SchemeOptions.texts(named: options.scheme).contentHash
      guard shipped != current.contentHash else { return nil }
      return "the shipped files are another version: `acquis scheme load --dry-run` compares them"
    } catch {
      return "the shipped files cannot be compared: \(FailureText.sentence(for: error))"
    }
  }

  private func schemeFinding(_ value: String, ok: Bool, _ advice: String?) -> Finding {
    Finding(name: "scheme", value: value, origin: "database", ok: ok, advice: advice)
  }

  private func currentScheme() async throws -> Scheme {
    // An empty file would be made by opening it.
    guard !options.lacksDatabaseFile else { throw SchemeLoadError.none }
    let database = try await Databases.open(options.databaseAddress.value)
    guard try await Migrator(database).pending().isEmpty else { throw SchemeLoadError.none }
    let scheme = try await SchemeShelf.open(database).current
    await database.close()
    return scheme
  }

  private func database() async -> [Finding] {
    let address = options.databaseAddress
    func finding(_ value: String, ok: Bool, _ advice: String? = nil) -> Finding {
      Finding(name: "database", value: value, origin: address.origin, ok: ok, advice: advice)
    }
    if options.lacksDatabaseFile {
      return [finding("\(options.shownAddress) does not exist", ok: false, "run `acquis migrate`")]
    }
    do {
      let database = try await Databases.open(address.value)
      let pending = try await Migrator(database).pending()
      let weaknesses = try await Durability.weaknesses(of: database)
      let deadlines = pending.isEmpty ? [try await self.deadlines(database)] : []
      await database.close()
      let durability = weaknesses.map {
        Finding(
          name: "durability", value: $0.words, origin: "database", ok: $0.isMended,
          advice: "set it on, unless all of this database may be lost")
      }
      return durability + [
        finding(options.shownAddress, ok: true),
        Finding(
          name: "migrations",
          value: pending.isEmpty ? "all applied" : pending.map(\.title).joined(separator: ", "),
          origin: "database", ok: pending.isEmpty, advice: pending.isEmpty ? nil : "run `acquis migrate`"),
      ] + deadlines
    } catch {
      return [finding(options.shownAddress, ok: false, FailureText.sentence(for: error))]
    }
  }

  /// Deadlines that could not be run: they hold up their files, and nobody sees it there but the people concerned.
  private func deadlines(_ database: any Database) async throws -> Finding {
    let list = SetAsideDeadlines(database)
    let count = try await list.count()
    let told = try await list.oldest(Self.mostDeadlinesTold).map { deadline in
      "account \(deadline.account), file \(deadline.file): \(deadline.code), tried \(deadline.attempts) times: \(deadline.fault)"
    }
    let more = count > told.count ? ["and \(count - told.count) more"] : []
    return Finding(
      name: "deadlines", value: count == 0 ? "none is set aside" : "\(count) set aside", origin: "database",
      ok: count == 0,
      advice: count == 0
        ? nil
        : (["they are tried again by themselves; what stops them:"] + told + more).joined(separator: "\n        "))
  }

  private static let mostDeadlinesTold = 5

  private func keys() -> Finding {
    do {
      _ = try KeyRing.open(folder: options.keyFolder)
      return Finding(
        name: "keys", value: options.keyFolder, origin: options.dataFolder.origin, ok: true, advice: nil)
    } catch {
      return Finding(
        name: "keys", value: options.keyFolder, origin: options.dataFolder.origin, ok: false,
        advice: FailureText.sentence(for: error))
    }
  }

  private func index() -> Finding {
    let exists = FileManager.default.fileExists(atPath: options.indexFolder)
    return Finding(
      name: "search index", value: options.indexFolder, origin: options.dataFolder.origin, ok: exists,
      advice: exists ? nil : "run `acquis index`")
  }
}
