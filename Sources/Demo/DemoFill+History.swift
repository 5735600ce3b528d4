import Enrolments
import LearningAccount
import Offers
import Site
import Storage

extension DemoFill {
  /// Something that happened before the demo begins.
  private struct Event: Sendable {
    let day: Day
    let secondsOfDay: Int
    let what: What

    enum What: Sendable {
      /// The work of a year becomes rights, for everybody.
      case accrual(year: Int)
      /// A step of a file, by their places in the country and in the file.
      case step(file: Int, step: Int)
    }
  }

  /// Lives through all that happened, the earliest first.
  /// - Returns: what the law refused.
  func live(_ people: People) async throws -> [String] {
    let events = self.events
    return try await installation.database.write { transaction in
      var life = Life(fill: self, people: people, transaction: transaction)
      for event in events {
        try installation.clocks.setScheme(to: instant(event.day, event.secondsOfDay), in: transaction)
        switch event.what {
        case .accrual(let year): try life.credit(year)
        case .step(let file, let step): try life.take(step: step, of: file)
        }
      }
      return life.refusals
    }
  }

  private var events: [Event] {
    var events: [Event] = []
    let years = Set(country.holders.flatMap { $0.years.map(\.year) })
    for year in years {
      // Rights of a year come in during the spring of the next.
      let day = Day.first(of: 4, in: year + 1).adding(days: 11)
      if day < country.start { events.append(Event(day: day, secondsOfDay: 6 * 3600, what: .accrual(year: year))) }
    }
    for (file, made) in country.files.enumerated() {
      for (step, taken) in made.steps.enumerated() {
        events.append(Event(day: taken.day, secondsOfDay: taken.secondsOfDay, what: .step(file: file, step: step)))
      }
    }
    return events.sorted { ($0.day, $0.secondsOfDay) < ($1.day, $1.secondsOfDay) }
  }

  /// The past being lived, in one transaction.
  private struct Life {
    let fill: DemoFill
    let people: People
    let transaction: any Transaction
    /// The identifier of each file that was asked for, by its place in the country.
    var files: [Int: Int64] = [:]
    var refusals: [String] = []

    func credit(_ year: Int) throws {
      for (index, holder) in fill.country.holders.enumerated() {
        let activities = holder.years.filter { $0.year == year }.map(\.activity)
        guard !activities.isEmpty else { continue }
        let worked = WorkedYear(
          account: people.accounts[index], year: year, birthYear: holder.birthDate.year, activities: activities,
          traits: holder.lowSkilled ? ["lowSkilled"] : [])
        for case .creditYear(let credit) in fill.deeds { try credit(worked, fill.installation, transaction) }
      }
    }

    mutating func take(step number: Int, of file: Int) throws {
      let made = fill.country.files[file]
      let step = made.steps[number]
      do {
        guard number > 0 else { return try ask(file, made) }
        guard let id = files[file] else { return }
        if number == 1, let amount = made.topUp, let region = people.region {
          let topUp = TopUp(funder: region, kind: "region", amount: amount)
          _ = try perform(.topUp(topUp), on: id, made, by: .funder, "demo:\(file):topUp")
        }
        let state = try perform(step.command, on: id, made, by: step.actor, "demo:\(file):\(number)")
        if state.contract == .awaitingPayment, made.paysOwnShare { try pay(id, made, step, "demo:\(file):pay") }
      } catch let refusal as Refusal {
        refusals.append("\(made.fate) \(step.command.kind): \(refusal.reason.code)")
        files[file] = nil
      }
    }

    private mutating func ask(_ file: Int, _ made: DemoFile) throws {
      let record = fill.country.offers[made.offer].offer.actions[0].sessions[made.session]
      guard let session = people.sessions[record.number ?? ""] else {
        throw DemoError.damaged("session \(record.number ?? "") is missing")
      }
      let option = try OfferReader(fill.installation, transaction).option(session: session)
      let step = try step(made)
      files[file] = try step.request(
        option, holderStatus: fill.country.holders[made.holder].status, signIn: people.signIns[made.holder],
        commandID: "demo:\(file):0")
    }

    private func perform(
      _ command: EnrolmentCommand, on id: Int64, _ made: DemoFile, by actor: Actor, _ commandID: String
    ) throws -> EnrolmentState {
      let step = try step(made)
      let organisation = fill.country.offers[made.offer].organisation
      let signIn =
        switch actor {
        case .holder: people.signIns[made.holder]
        case .organisation: people.members[organisation]
        default: nil as Int64?
        }
      return try step.perform(command, on: id, by: actor, signIn: signIn, commandID: commandID)
    }

    private func step(_ made: DemoFile) throws -> EnrolmentStep {
      let account = people.accounts[made.holder]
      let (step, did) = try EnrolmentStep.caughtUp(fill.installation, account: account, in: transaction)
      if let failed = did.setAside.first { throw DemoError.damaged("the deadline \(failed.code): \(failed.fault)") }
      return step
    }

    /// Four minutes later, by the test card.
    private func pay(_ id: Int64, _ made: DemoFile, _ step: DemoStep, _ commandID: String) throws {
      try fill.installation.clocks.setScheme(to: fill.instant(step.day, step.secondsOfDay + 240), in: transaction)
      _ = try perform(.pay, on: id, made, by: .holder, commandID)
    }
  }
}
