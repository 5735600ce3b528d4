import ArgumentParser
import Demo
import Enrolments
import Explain
import Foundation
import Identity
import LearningAccount
import Ledger
import Offers
import Site
import Terminal

/// `acquis demo`: an invented small country, filled once and served on this machine.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Fill an invented small country once, and serve it on this machine.",
    discussion: """
      The same seed always gives the same country. The data lies in .acquis-demo unless --data says otherwise; remove \
      the folder to begin again. Everybody's e-mails lie on the page /demo/mailbox, and a control on every page moves \
      the scheme's clock forward, so that one can watch deadlines pass.

      EXAMPLES
        acquis demo
        acquis demo --port 9000 --clock 2026-10-05
      """)

  @OptionGroup var options: InstallationOptions
  @OptionGroup var listen: ListenOptions

  @Option(help: "The scheme's clock is moved forward to nine in the morning of this day, YYYY-MM-DD.")
  var clock: String?

  @Option(help: "What the country is made of.") var seed: UInt64 = 1

  private static let standardFolder = ".acquis-demo"
  private static let firstDay = "2026-09-01"

  func run() async throws {
    let day = try clock.map { text in
      guard let day = Day(text) else { throw CommandFailure.usage("clock \(text): a day YYYY-MM-DD was expected") }
      return day
    }
    // Before the country is filled, which takes a while.
    try listen.check()
    var options = options
    if options.data == nil, ProcessInfo.processInfo.environment["ACQUIS_DATA"] == nil {
      options.data = Self.standardFolder
    }
    let installation = try await options.prepare(takesNewScheme: true, announce: { _ in })
    let people = try await DemoPeople.filled(
      installation, options: options, start: day.map { min($0, firstDay) } ?? firstDay, seed: seed)
    if let day { try await move(to: day, installation) }
    try await serve(installation, options, people)
  }

  private var firstDay: Day { Day(Self.firstDay) ?? Day(number: 0) }

  /// Forward only: what has happened stays happened.
  private func move(to day: Day, _ installation: Installation) async throws {
    let target = installation.clocks.local.instant(day, secondsOfDay: 9 * 3600)
    try await installation.database.write { transaction in
      guard try installation.clocks.scheme(in: transaction).instant < target else { return }
      try installation.clocks.moveScheme(to: target, in: transaction)
    }
    try await DeadlineClock(installation).runAllDue()
  }

  private func serve(
    _ installation: Installation, _ options: InstallationOptions, _ people: DemoPeople
  ) async throws {
    var settings = Site.Settings()
    settings.isSecure = false
    settings.isDemo = true
    settings.otherSchemes = AskedSchemes.shippedEntries(installation.log)
    settings.testPayments = true
    settings.indexFolder = options.indexFolder
    let demo = DemoRoom(
      people: people.signIns.map { DemoRoom.Person(name: $0.name, email: $0.email, password: $0.password) })
    let site = try Site(installation: installation, rooms: House.rooms + [demo], settings: settings)
    let server = Server(installation: installation, site: site, listen: listen) { [listen] port in
      print(people.text)
      print("\nServing on \(listen.url(port: port))  (stop with Ctrl-C)")
      fflush(nil)
    }
    try await server.run()
  }
}

/// Who can sign in to a demo. Written beside its data when the filling is done, and so the mark that it is.
struct DemoPeople: Codable {
  struct SignIn: Codable {
    let name: String
    let email: String
    let password: String
    let story: String
    let isOrganisation: Bool
  }

  let signIns: [SignIn]

  /// Those of a demo that is filled already, or that is filled now.
  static func filled(
    _ installation: Installation, options: InstallationOptions, start: Day, seed: UInt64
  ) async throws -> DemoPeople {
    let mark = "\(options.dataFolder.value)/demo.json"
    if let data = FileManager.default.contents(atPath: mark) {
      let people = try JSONDecoder().decode(DemoPeople.self, from: data)
      try await people.check(installation, options)
      return people
    }
    let country = try DemoCountry(seed: seed, start: start, scheme: installation.scheme)
    let report: DemoFill.Report
    do {
      report = try await DemoFill(installation, country, deeds: House.rooms.flatMap(\.demo)).fill { print("· \($0) …") }
    } catch DemoError.notEmpty {
      throw CommandFailure.failed(
        "the database \(options.shownAddress) holds something, but no whole demo: remove \(options.dataFolder.value) "
          + "and the database to begin again")
    }
    print("· the search index …")
    _ = try await Offers(installation).index(options.indexFolder, rebuild: true)
    let people = DemoPeople(
      signIns: report.signIns.map {
        SignIn(
          name: $0.name, email: $0.email, password: $0.password, story: $0.story, isOrganisation: $0.isOrganisation)
      })
    try JSONEncoder().encode(people).write(to: URL(fileURLWithPath: mark), options: .atomic)
    return people
  }

  /// A demo shows everybody's letters and moves the clock, so it serves nothing but a database of these people.
  private func check(_ installation: Installation, _ options: InstallationOptions) async throws {
    let address = signIns.first?.email ?? ""
    let found = try await installation.database.read { transaction in
      try transaction.row("SELECT account_id FROM sign_in_email WHERE email = $1", .text(address))
    }
    guard found == nil else { return }
    throw CommandFailure.failed("the database \(options.shownAddress) is not the demo of \(options.dataFolder.value)")
  }

  var text: String {
    var lines = ["Who can sign in (password: \(signIns.first?.password ?? "")):", ""]
    for person in signIns {
      lines.append("  \(person.email)")
      lines.append("      \(person.isOrganisation ? "Organisation: " : "")\(person.name). \(person.story)")
    }
    return lines.joined(separator: "\n")
  }
}
