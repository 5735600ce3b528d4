import CommonTesting
import HouseTesting
import LearningAccount
import Storage

@testable import Credits
@testable import Enrolments
@testable import Funders
@testable import Identity
@testable import Ledger
@testable import Offers

/// A few holders and organisations who do random things in a random order, the same for the same seed.
///
/// Every step goes through the use cases, as a page or the command line would; what the law refuses is refused and life
/// goes on.
struct RandomLife {
  let test: TestInstallation
  var dice: SeededRandom
  let holders: [HolderAccess]
  let organisations: [MemberAccess]
  /// Has money enough to help anybody.
  let funder: Int64
  private(set) var files: [LifeFile] = []
  private var steps = 0

  static let euro = Unit(code: "EUR", decimals: 2)

  /// - Parameter holders: 2 to 9; the last one has rights and never asks for a training.
  init(_ database: any Database, seed: UInt64, holders count: Int = 4, organisations: Int = 2) async throws {
    let test = try TestInstallation(database, identifiers: Identifiers(count: 0))
    self.test = test
    dice = SeededRandom(seed: seed)
    let installation = test.installation
    try await OperatorAccount(installation).open()
    let operatorAccess = OperatorAccess(commandLine: "test")
    holders = try await database.write { transaction in
      try (1...count).map { place in
        let digits = "19005\(75)00100\(place)"
        let key = 97 - (Int64(digits) ?? 0) % 97
        let number = try NIR("\(digits)\(key < 10 ? "0" : "")\(key)")
        let account = try HolderNumbers(installation).open(number, in: transaction)
        return try HolderAccess.find(account: account, by: operatorAccess, in: transaction)
      }
    }
    self.organisations = try await database.write { transaction in
      try (0..<organisations).map { place in
        let account = Int64(500 + place)
        try Account.open(
          account, kind: .organisation, unit: Self.euro, at: installation.clocks.machine(), in: transaction)
        return MemberAccess(organisation: account, by: operatorAccess)
      }
    }
    funder = try await Self.funder(installation)
  }

  private static func funder(_ installation: Installation) async throws -> Int64 {
    let account: Int64 = 400
    try await installation.database.write { transaction in
      try Account.open(account, kind: .funder, unit: euro, at: installation.clocks.machine(), in: transaction)
    }
    try await Funders(installation).deposit(Amount(minor: 10_000_000, unit: euro), to: account, commandID: "deposit")
    return account
  }

  mutating func live(steps count: Int) async throws {
    for _ in 0..<count { _ = try await step() }
  }

  /// Chooses a step and takes it.
  mutating func step() async throws -> LifeStep {
    steps += 1
    let step = choose()
    try await take(step, id: "step \(steps)")
    return step
  }

  private mutating func choose() -> LifeStep {
    switch dice.number(1...100) {
    case ...15:
      let source = dice.one(of: ["accrual", "accrual", "employerEndowment", "corrective", "prevention"]) ?? "accrual"
      return .credit(holder: dice.number(0...holders.count - 1), cents: dice.number(100...90_000), source: source)
    case ...30:
      return .request(
        holder: dice.number(0...holders.count - 2), organisation: dice.number(0...organisations.count - 1),
        price: dice.number(10_000...300_000), startsIn: dice.number(20...60), days: dice.number(1...40))
    case ...36: return .pass(seconds: dice.happens(percent: 80) ? dice.number(60...7_200) : dice.number(60...900_000))
    default: return chooseForFile() ?? .pass(seconds: 60)
    }
  }

  /// Most files go their way; some end before.
  private mutating func chooseForFile() -> LifeStep? {
    let open = files.indices.filter { !EnrolmentTable.kinds(from: files[$0].state).isEmpty }
    guard let file = dice.one(of: open) else { return nil }
    let kinds = EnrolmentTable.kinds(from: files[file].state)
    let onward = kinds.filter(Self.onward.contains)
    guard let kind = dice.one(of: onward.isEmpty || dice.happens(percent: 25) ? kinds : onward) else { return nil }
    return .file(file, kind, seconds: dice.number(0...900))
  }

  /// Often the whole training, otherwise any part of it for any cause.
  private mutating func completion() -> Completion {
    let cause = Completion.Cause.allCases[dice.number(0...Completion.Cause.allCases.count - 1)]
    let share = Proportion(Int64(dice.number(0...100)), over: 100)
    return (dice.number(0...1) == 0 ? nil : Completion(attendedShare: share, cause: cause)) ?? .whole
  }

  private static let onward: Set<EnrolmentCommand.Kind> = [
    .propose, .topUp, .accept, .pay, .declareEntry, .declareExit,
  ]

  /// What the law, or a lack of money, refuses changes nothing.
  mutating func take(_ step: LifeStep, id: String) async throws {
    do {
      switch step {
      case .credit(let holder, let cents, let source):
        try await credit(holders[holder].account, cents, source, id: id)
      case .request(let holder, let organisation, let price, let startsIn, let days):
        try await request(holder, organisation, price, startsIn, days, id: id)
      case .pass(let seconds):
        test.advance(seconds: seconds)
        try await DeadlineClock(test.installation).runAllDue()
        try await lookAtFiles()
      case .file(let place, let kind, let seconds):
        test.advance(seconds: seconds)
        try await perform(kind, place, id: id)
        try await lookAtFiles()
      }
    } catch is Refusal {}
  }

  private func credit(_ account: Int64, _ cents: Int64, _ source: String, id: String) async throws {
    try await Credits(test.installation).give(
      Credits.Order(account: account, commandID: id, words: "life"), source: source,
      amount: Amount(minor: cents, unit: Self.euro))
  }

  private mutating func request(
    _ holder: Int, _ organisation: Int, _ price: Int64, _ startsIn: Int, _ days: Int, id: String
  ) async throws {
    let today = test.installation.clocks.local.day(of: test.installation.clocks.machine())
    let start = today.adding(days: startsIn)
    let option = TrainingOption(
      terms: TrainingTerms(
        organisation: organisations[organisation].organisation, actionType: "rncp",
        price: Amount(minor: price, unit: Self.euro), startsOn: start, endsOn: start.adding(days: days),
        prerequisites: false, territory: "metropole"),
      training: TrainingSnapshot(
        session: Int64(files.count) + 1, action: Int64(files.count) + 1, offer: 1, title: "Soudage à l’arc",
        organisationName: "Atelier des Halles", place: "Nancy", address: [], remote: false, hours: 35,
        certification: nil))
    let status = dice.one(of: ["employee", "employee", "jobseeker"]) ?? "employee"
    let file = try await Enrolments(test.installation).request(
      holders[holder], session: option, holderStatus: status, commandID: id)
    files.append(
      LifeFile(
        holder: holder, organisation: organisation,
        address: EnrolmentAddress(account: holders[holder].account, file: file), option: option,
        state: EnrolmentState(.requested)))
  }

  private mutating func perform(_ kind: EnrolmentCommand.Kind, _ place: Int, id: String) async throws {
    let file = files[place]
    guard let command = try await command(kind, file),
      let row = EnrolmentTable.rows(from: file.state, kind).first
    else { return }
    let enrolments = Enrolments(test.installation)
    switch row.actor {
    case .holder:
      try await enrolments.perform(command, on: file.address.file, by: holders[file.holder], commandID: id)
    case .organisation:
      try await enrolments.perform(command, on: file.address, by: organisations[file.organisation], commandID: id)
    case .funder: try await perform(command, file.address, id: id)
    case .operator, .clock: break
    }
  }

  private func perform(_ command: EnrolmentCommand, _ file: EnrolmentAddress, id: String) async throws {
    let funders = Funders(test.installation)
    switch command {
    case .topUp(let topUp):
      try await funders.topUp(topUp.amount, as: topUp.kind, from: topUp.funder, for: file, commandID: id)
    default: try await funders.takeBackTopUp(of: funder, from: file, commandID: id)
    }
  }

  /// The command with details that the law may or may not like; nil for the clock's.
  private mutating func command(_ kind: EnrolmentCommand.Kind, _ file: LifeFile) async throws -> EnrolmentCommand? {
    // What can only be done, or costs something, near the start or after it: life waits for that now and then.
    if [.declareEntry, .cancel, .declareNoShow].contains(kind), dice.happens(percent: kind == .declareEntry ? 20 : 60) {
      test.advance(days: dice.number(5...25))
    }
    let today = test.installation.clocks.local.day(of: test.installation.clocks.machine())
    switch kind {
    case .propose:
      let start = max(file.option.terms.startsOn, today.adding(days: dice.number(14...25)))
      return .propose(startsOn: start, endsOn: start.adding(days: dice.number(0...30)))
    case .refuse: return .refuse(.sessionFull, words: nil)
    case .declareEntry: return .declareEntry(on: today)
    case .declareExit: return .declareExit(on: today, completion())
    case .lapse, .request: return nil
    case .topUp:
      let kind = dice.one(of: test.installation.scheme.vocabulary.thirdPartyKinds) ?? "other"
      return .topUp(
        TopUp(funder: funder, kind: kind, amount: Amount(minor: dice.number(1...60_000), unit: Self.euro)))
    case .takeBackTopUp: return .takeBackTopUp(funder: funder)
    case .acknowledge: return .acknowledge
    case .accept: return .accept
    case .pay: return .pay
    case .decline: return .decline
    case .withdraw: return .withdraw
    case .cancel: return .cancel
    case .cancelSession: return .cancelSession
    case .declareNoShow: return .declareNoShow
    }
  }

  /// Deadlines may have moved any file.
  private mutating func lookAtFiles() async throws {
    let known = files
    let installation = test.installation
    let states = try await installation.database.read { transaction in
      let store = EnrolmentStore(installation: installation)
      return try known.map {
        try store.load(account: $0.address.account, file: $0.address.file, in: transaction)?.enrolment.state ?? $0.state
      }
    }
    for (place, state) in states.enumerated() { files[place].state = state }
  }
}

/// A file of a life, as it was last seen.
struct LifeFile: Sendable {
  let holder: Int
  let organisation: Int
  let address: EnrolmentAddress
  let option: TrainingOption
  var state: EnrolmentState
}

/// What somebody does; people and files are named by their places.
enum LifeStep: Sendable {
  case credit(holder: Int, cents: Int64, source: String)
  case request(holder: Int, organisation: Int, price: Int64, startsIn: Int, days: Int)
  case file(Int, EnrolmentCommand.Kind, seconds: Int64)
  case pass(seconds: Int64)
}

extension EnrolmentTable {
  /// What somebody other than the clock may try in this state.
  static func kinds(from state: EnrolmentState) -> [EnrolmentCommand.Kind] {
    transitions.filter { $0.from == state && $0.actor != .clock }.map(\.command)
  }
}
