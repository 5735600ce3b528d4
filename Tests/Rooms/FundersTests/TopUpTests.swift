import HouseTesting
import LearningAccount
import Storage
import StorageTesting
import Testing

@testable import Enrolments
@testable import Funders
@testable import Identity
@testable import Ledger

/// A training of 1 800 € that Amina's 1 650 € of usable rights do not pay, and a region that helps.
@Suite("Funders' money in a training file")
struct TopUpTests {
  private func euros(_ euros: Int64) -> Amount { Amount(minor: euros * 100, unit: Village.euro) }

  private struct Scene {
    let village: Village
    let funders: Funders
    let region: Int64

    init(_ test: TestInstallation, rights: Int64 = 1_000) async throws {
      village = try await Village(test, rights: rights)
      funders = Funders(test.installation)
      region = try await funders.open()
      try await funders.deposit(
        Amount(minor: 100_000, unit: Village.euro), to: region, commandID: "bank")
    }

    func address(_ file: Int64) -> EnrolmentAddress { EnrolmentAddress(account: village.amina.account, file: file) }

    @discardableResult
    func topUp(_ cents: Int64, _ file: Int64, as kind: String = "region", id: String = "top") async throws
      -> EnrolmentState
    {
      try await funders.topUp(
        Amount(minor: cents, unit: Village.euro), as: kind, from: region, for: address(file), commandID: id)
    }

    /// The deposit, what waits in the account, and what the file holds, in cents.
    func money(_ file: Int64) async throws -> [Int64] {
      [
        try await village.book(.deposit, of: region), try await village.book(.topUp(funder: region)),
        try await village.book(.reserved(file: file)) + village.book(.committed(file: file)),
      ]
    }

    func split(_ file: Int64) async throws -> [Int64] {
      let view = try await village.enrolments.view(file, for: village.amina)
      return try requireValue(view.split).answer.shares.map(\.amount.minor)
    }

    /// Requested, topped up, answered, accepted and paid: 1 000 € of rights, 400 € of the region's, 400 € of her own.
    func accepted(id: String = "request") async throws -> Int64 {
      let option = try village.option()
      let file = try await village.request(option, id: id)
      try await topUp(40_000, file, id: "top of \(id)")
      try await village.propose(file, option)
      try await village.holder(.accept, file)
      try await village.holder(.pay, file)
      return file
    }
  }

  @Test("pays after the rights, and what the file does not use goes back at once", arguments: TestEngine.allCases)
  func used(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let scene = try await Scene(test)
      let option = try scene.village.option()
      let file = try await scene.village.request(option)
      try await scene.topUp(90_000, file)
      #expect(try await scene.topUp(90_000, file) == EnrolmentState(.requested))
      #expect(try await scene.money(file) == [10_000, 90_000, 0])
      #expect(try await scene.village.faults() == [])
      // 150 € are the participation, which a region does not take away.
      #expect(try await scene.split(file) == [100_000, 65_000, 15_000])
      try await scene.village.propose(file, option)
      try await scene.village.holder(.accept, file)
      #expect(try await scene.money(file) == [35_000, 0, 165_000])
      #expect(try await scene.village.faults() == [])
      try await scene.village.holder(.pay, file)
      let view = try await scene.village.enrolments.view(file, for: scene.village.amina)
      #expect(view.topUps == [TopUp(funder: scene.region, kind: "region", amount: euros(650))])
      try test.go(to: "2026-10-06")
      try await scene.village.answer(.declareEntry(on: try requireValue(Day("2026-10-05"))), file)
      try test.go(to: "2026-11-16")
      try await scene.village.answer(.declareExit(on: try requireValue(Day("2026-11-13")), .whole), file)
      try test.go(to: "2026-12-01")
      try await scene.village.passDeadlines()
      #expect(try await scene.money(file) == [35_000, 0, 0])
      #expect(try await scene.village.owed() == 180_000)
      #expect(try await scene.village.enrolments.view(file, for: scene.village.amina).topUps == view.topUps)
      #expect(try await scene.village.faults() == [])
    }
  }

  @Test("decides by its kind: an employer's frees from the participation", arguments: TestEngine.allCases)
  func kind(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let scene = try await Scene(test)
      let file = try await scene.village.request(try scene.village.option())
      try await scene.topUp(90_000, file, as: "employer")
      #expect(try await scene.split(file) == [100_000, 80_000])
      await #expect(throws: CreditError.self) { try await scene.topUp(1, file, as: "uncle", id: "b") }
      await #expect(throws: CreditError.self) { try await scene.topUp(0, file, id: "b") }
      let refusal = await #expect(throws: Refusal.self) { try await scene.topUp(1, file, id: "b") }
      #expect(refusal?.reason.code == "file.alreadyToppedUp")
    }
  }

  @Test("is asked in the order in which it was given, whoever gave it", arguments: TestEngine.allCases)
  func order(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let scene = try await Scene(test)
      let later = try await scene.funders.open()
      try await scene.funders.deposit(euros(900), to: later, commandID: "bank")
      let option = try scene.village.option()
      let file = try await scene.village.request(option)
      try await scene.funders.topUp(
        euros(500), as: "opco", from: later, for: scene.address(file), commandID: "first")
      try await scene.topUp(40_000, file)
      // An OPCO's money frees from the participation: 800 € are left to pay beside the rights.
      #expect(try await scene.split(file) == [100_000, 50_000, 30_000])
      try await scene.village.propose(file, option)
      try await scene.village.holder(.accept, file)
      #expect(try await scene.money(file) == [70_000, 0, 180_000])
      #expect(try await scene.village.book(.deposit, of: later) == 40_000)
      let view = try await scene.village.enrolments.view(file, for: scene.village.amina)
      #expect(view.topUps.map(\.kind) == ["opco", "region"] && view.enrolment.state.contract == .accepted)
      #expect(try await scene.village.faults() == [])
    }
  }

  @Test("is taken back until it is used, and needs a deposit that holds it", arguments: TestEngine.allCases)
  func takenBack(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let scene = try await Scene(test)
      let file = try await scene.village.request(try scene.village.option())
      await #expect(throws: CreditError.noFunds(account: scene.region)) { try await scene.topUp(100_001, file) }
      try await scene.topUp(100_000, file)
      for _ in 1...2 {
        try await scene.funders.takeBackTopUp(of: scene.region, from: scene.address(file), commandID: "back")
      }
      #expect(try await scene.money(file) == [100_000, 0, 0])
      #expect(try await scene.split(file) == [100_000, 80_000])
      let refusal = await #expect(throws: Refusal.self) {
        try await scene.funders.takeBackTopUp(of: scene.region, from: scene.address(file), commandID: "again")
      }
      #expect(refusal?.reason.code == "file.notToppedUp")
      try await scene.topUp(1, file, as: "other", id: "c")
      #expect(try await scene.money(file) == [99_999, 1, 0])
      #expect(try await scene.village.faults() == [])
    }
  }

  @Test("goes back whenever the file ends before it is accepted", arguments: TestEngine.allCases)
  func ends(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let scene = try await Scene(test)
      let village = scene.village
      let option = try village.option()
      for (place, end) in ["refused", "withdrawn", "unanswered", "declined", "notAccepted", "unpaid"].enumerated() {
        let file = try await village.request(option, id: "request \(end)")
        try await scene.topUp(20_000 + Int64(place), file, id: "top \(end)")
        if ["declined", "notAccepted", "unpaid"].contains(end) { try await village.propose(file, option) }
        switch end {
        case "refused": try await village.answer(.refuse(.sessionFull, words: nil), file)
        case "withdrawn": try await village.holder(.withdraw, file)
        case "declined": try await village.holder(.decline, file)
        case "unpaid":
          try await village.holder(.accept, file)
          #expect(try await scene.money(file) == [100_000 - 20_005, 0, 120_005])
          test.advance(days: 1)
        default: test.advance(days: 8)
        }
        try await village.passDeadlines()
        #expect(try await scene.money(file) == [100_000, 0, 0], "\(end)")
        let refusal = await #expect(throws: Refusal.self) { try await scene.topUp(1, file, id: "late \(end)") }
        #expect(refusal?.reason.code == "file.notInThisState")
        #expect(try await village.faults() == [], "\(end)")
      }
    }
  }

  @Test("fares as the rights do when an accepted file ends", arguments: TestEngine.allCases)
  func cancelled(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      // A: withdrawn in time, everything goes back.
      let scene = try await Scene(test)
      var file = try await scene.accepted()
      #expect(try await scene.money(file) == [60_000, 0, 180_000])
      try await scene.village.holder(.withdraw, file)
      #expect(try await scene.money(file) == [100_000, 0, 0])
      #expect(try await scene.village.balance() == (100_000, 0))
      #expect(try await scene.village.faults() == [])
      // C: too late, everything is debited, 5 % of the price is the organisation's.
      file = try await scene.accepted(id: "again")
      try test.go(to: "2026-10-02")
      let shown = try await scene.village.enrolments.view(file, for: scene.village.amina)
      let question = try shown.enrolment.cancellationQuestion(
        by: .holder, on: shown.now.day, try requireValue(shown.reserved))
      #expect(question.thirdParties == [euros(400)])
      #expect(question.rights == euros(1_000))
      // What it costs her is her own; the region's loss is not among it.
      try await scene.village.enrolments.perform(
        .cancel, on: file, by: scene.village.amina, shown: euros(1_400), commandID: "cancel")
      #expect(try await scene.money(file) == [60_000, 0, 0])
      #expect(try await scene.village.owed() == 9_000)
      #expect(try await scene.village.book(.creditNote) == 40_000)
      #expect(try await scene.village.faults() == [])
    }
  }

  @Test("gets its part back, to the cent, when a training is broken off", arguments: TestEngine.allCases)
  func brokenOff(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let scene = try await Scene(test)
      let file = try await scene.accepted()
      try test.go(to: "2026-10-06")
      try await scene.village.answer(.declareEntry(on: try requireValue(Day("2026-10-05"))), file)
      let third = try requireValue(Completion(attendedShare: Proportion(1, over: 8), cause: .resumptionProposed))
      try await scene.village.answer(.declareExit(on: try requireValue(Day("2026-10-06")), third), file)
      try test.go(to: "2026-10-20")
      try await scene.village.passDeadlines()
      // An eighth of each part is debited: 125 € of rights, 50 € of the region's, 50 € of her own.
      #expect(try await scene.village.owed() == 22_500)
      #expect(try await scene.money(file) == [95_000, 0, 0])
      #expect(try await scene.village.balance() == (87_500, 0))
      #expect(try await scene.village.faults() == [])
    }
  }

  @Test("opens a training that only others' money opens, which may be asked for before", arguments: TestEngine.allCases)
  func licence(engine: TestEngine) async throws {
    try await TestInstallation.on(engine) { test in
      let scene = try await Scene(test)
      let village = scene.village
      let option = try village.option(price: 900, actionType: "drivingLicenceLight")
      let file = try await village.request(option)
      try await village.propose(file, option)
      let refusal = await #expect(throws: Refusal.self) { try await village.holder(.accept, file) }
      #expect(refusal?.remedy?.code == "funding.remedy.thirdParties")
      try await scene.topUp(10_000, file)
      try await village.holder(.accept, file, id: "now")
      #expect(try await village.faults() == [])
      // What no money opens is refused at once.
      await #expect(throws: Refusal.self) {
        try await village.request(try village.option(actionType: "businessCreation"), id: "other")
      }
    }
  }
}
