import CommonTesting
import HouseTesting

/// Makes random commands that fit the state of a model more often than not.
struct ModelMaker {
  var dice: SeededRandom
  private var made: [ModelCommand] = []
  private var files = 0

  init(seed: UInt64) { dice = SeededRandom(seed: seed) }

  mutating func next(for ledger: NaiveLedger) -> ModelCommand {
    if dice.happens(percent: 12), let earlier = dice.one(of: made) {
      // The same again, or something else under the same name.
      if dice.happens(percent: 60) { return earlier }
      return ModelCommand(id: earlier.id, kind: kind(for: ledger))
    }
    let command = ModelCommand(id: "c\(made.count + 1)", kind: kind(for: ledger))
    made.append(command)
    return command
  }

  private mutating func kind(for ledger: NaiveLedger) -> ModelCommand.Kind {
    switch dice.number(1...100) {
    case ...20: give(ledger)
    case ...27: correct(ledger)
    case ...32: convert(ledger)
    case ...36: .deposit(funder: account(NaiveLedger.funder), amount: cents(from: -40_000, to: 200_000))
    case ...43:
      .endow(
        funder: account(NaiveLedger.funder), holder: holder(), amount: cents(from: -100, to: 60_000), source: source(),
        lastDay: lastDay(ledger))
    case ...45: topUp(ledger)
    case ...62: reserve(ledger) ?? give(ledger)
    case ...86: file(ledger) ?? reserve(ledger) ?? give(ledger)
    case ...90: .pay(organisation: account(dice.one(of: NaiveLedger.organisations) ?? 5))
    case ...93: .merge(from: holder(), into: account(holder()))
    case ...96: .expire
    default: .pass(days: dice.number(1...9))
    }
  }

  private mutating func holder() -> Int { dice.number(0...NaiveLedger.holders - 1) }

  /// Mostly the right one; now and then an account of any kind.
  private mutating func account(_ usual: Int) -> Int {
    dice.happens(percent: 4) ? dice.number(0...NaiveLedger.operatorAccount - 1) : usual
  }

  private mutating func source() -> String {
    dice.happens(percent: 3)
      ? "gift" : dice.one(of: ["accrual", "corrective", "agreement", "employerEndowment", "accident"]) ?? "accrual"
  }

  private mutating func cents(from least: Int64, to most: Int64) -> Int64 {
    dice.happens(percent: 3) ? 0 : dice.number(least...most)
  }

  private mutating func lastDay(_ ledger: NaiveLedger) -> Int? {
    dice.happens(percent: 35) ? ledger.today + dice.number(0...25) : nil
  }

  private mutating func give(_ ledger: NaiveLedger) -> ModelCommand.Kind {
    let inHours = dice.happens(percent: 25)
    let amount = dice.happens(percent: 8) ? nil : inHours ? dice.number(0...60) : cents(from: -50, to: 90_000)
    return .give(
      to: account(holder()), source: source(), amount: amount, unit: inHours && amount != nil ? "hour" : "EUR",
      lastDay: lastDay(ledger))
  }

  /// Credits are corrected most; an entry that is none, and the wrong unit, now and then.
  private mutating func correct(_ ledger: NaiveLedger) -> ModelCommand.Kind {
    let known = ledger.credits.keys.sorted { ($0.account, $0.entry) < ($1.account, $1.entry) }
    guard let place = dice.one(of: known), !dice.happens(percent: 8), let credit = ledger.credits[place] else {
      return .correct(account: account(holder()), entry: dice.number(1...9), to: cents(from: -5, to: 900), unit: "EUR")
    }
    let granted = credit.granted
    let amount = dice.one(of: [
      0, granted, granted / 2, granted + dice.number(1...5_000), dice.number(-3...granted + 3),
    ])
    return .correct(
      account: place.account, entry: place.entry, to: amount ?? 0,
      unit: dice.happens(percent: 5) ? "EUR" : credit.unit)
  }

  private mutating func convert(_ ledger: NaiveLedger) -> ModelCommand.Kind {
    let lots = ledger.lots.indices.filter { ledger.lots[$0].unit == "hour" || dice.happens(percent: 5) }
    guard let lot = dice.one(of: lots) else { return give(ledger) }
    let owner = (0..<NaiveLedger.holders).first { ledger.sum($0, "lot:\(lot)", "hour") > 0 } ?? holder()
    let most = max(1, ledger.sum(owner, "lot:\(lot)", "hour"))
    return .convert(account: account(owner), lot: lot, hours: dice.number(0...most + 1))
  }

  /// Mostly what is there; now and then more than that. Own money is never set aside that is not there: a file's life
  /// sees to it.
  private mutating func reserve(_ ledger: NaiveLedger) -> ModelCommand.Kind? {
    let owner = holder()
    let lots = ledger.lots.indices.filter { lot in
      ledger.sum(owner, "lot:\(lot)", "EUR") > 0 && (ledger.lots[lot].lastDay ?? .max) >= ledger.today
    }
    let tooMuch = dice.happens(percent: 8)
    let shares = lots.shuffled(using: &dice).prefix(dice.number(1...3)).map { lot in
      let available = ledger.sum(owner, "lot:\(lot)", "EUR")
      return ModelCommand.LotShare(lot: lot, amount: dice.number(1...available) + (tooMuch ? available : 0))
    }
    let credit = ledger.sum(owner, "creditNote", "EUR")
    let note = credit > 0 && dice.happens(percent: 60) ? dice.number(1...credit) : 0
    let card: Int64 = dice.happens(percent: 60) ? dice.number(1...30_000) : 0
    guard !shares.isEmpty || note + card > 0 else { return nil }
    let known = ledger.files.filter { $0.value.account == owner && (!$0.value.isReserved || dice.happens(percent: 2)) }
    let file = dice.happens(percent: 80) ? dice.one(of: known.keys.sorted()) : nil
    if file == nil { files += 1 }
    let added = file.flatMap { ledger.files[$0]?.added } ?? 0
    let topUp = dice.number(0...added) + (dice.happens(percent: 2) ? 1 : 0)
    return .reserve(
      account: owner, file: file ?? files, lots: Array(shares), note: note, card: card, topUp: topUp)
  }

  private mutating func topUp(_ ledger: NaiveLedger) -> ModelCommand.Kind {
    let known = dice.happens(percent: 40) ? dice.one(of: ledger.files.keys.sorted()) : nil
    if known == nil { files += 1 }
    let owner = known.flatMap { ledger.files[$0]?.account } ?? holder()
    return .topUp(
      funder: account(NaiveLedger.funder), account: owner, file: known ?? files, amount: cents(from: -10, to: 30_000))
  }

  private mutating func file(_ ledger: NaiveLedger) -> ModelCommand.Kind? {
    let open = ledger.files.keys.sorted().filter { number in
      ledger.files[number]?.stage != nil || (ledger.files[number]?.added ?? 0) > 0 || dice.happens(percent: 5)
    }
    guard let file = dice.one(of: open), let known = ledger.files[file] else { return nil }
    let owner = known.account
    if known.added > 0, dice.happens(percent: 40) { return .takeBack(account: owner, file: file) }
    let organisation = dice.one(of: NaiveLedger.organisations) ?? 5
    let ends = ModelCommand.End.all(attended: dice.number(0...100))
    switch dice.number(1...10) {
    case ...2: return .confirm(account: owner, file: file)
    case ...5: return .commit(account: owner, file: file)
    case 6: return .void(account: owner, file: file)
    default:
      return .settle(account: owner, file: file, dice.one(of: ends) ?? ends[0], organisation: organisation)
    }
  }
}
