extension NaiveLedger {
  mutating func perform(_ command: ModelCommand) -> ModelOutcome {
    switch command.kind {
    case .give(let account, let source, let amount, let unit, let lastDay):
      return give(command, account, source, amount, unit, lastDay)
    case .correct(let account, let entry, let amount, let unit): return correct(command, account, entry, amount, unit)
    case .convert(let account, let lot, let hours): return convert(command, account, lot, hours)
    case .deposit(let funder, let amount): return deposit(command, funder, amount)
    case .endow(let funder, let holder, let amount, let source, let lastDay):
      return endow(command, funder, holder, amount, source, lastDay)
    case .topUp(let funder, let account, let file, let amount): return topUp(command, funder, account, file, amount)
    case .takeBack(let account, let file): return takeBack(command, account, file)
    case .reserve(let account, let file, let lots, let note, let card, let topUp):
      return reserve(command, account, file, lots, note, card, topUp)
    case .confirm(let account, let file):
      return onFile(command, account, file) { $0.book(account, []) }
    case .commit(let account, let file): return commit(command, account, file)
    case .void(let account, let file): return void(command, account, file)
    case .settle(let account, let file, let end, let organisation):
      return settle(command, account, file, end, organisation)
    case .pay(let organisation): return pay(command, organisation)
    case .merge(let account, let target): return merge(command, account, target)
    case .expire: return expire()
    case .pass(let days):
      today += days
      return .done("day \(today)")
    }
  }

  private static let sources = ["accrual", "corrective", "agreement", "employerEndowment", "accident"]

  private func isHolder(_ account: Int) -> Bool { account < Self.holders }

  /// - Parameter from: `granted`; nothing for a funder's money, whose other side is the deposit.
  private mutating func open(_ account: Int, _ amount: Int64, _ unit: String, _ lastDay: Int?, from: String?) {
    lots.append(Lot(unit: unit, lastDay: lastDay, isEndowed: from == nil))
    let lot = lots.count - 1
    var postings = [(book: "lot:\(lot)", unit: unit, amount: amount)]
    if let from { postings.append((from, unit, -amount)) }
    let entry = book(account, postings)
    credits[CreditPlace(account: account, entry: entry)] = Credit(lot: lot, unit: unit, granted: amount)
    recover(account, [lot: amount])
  }

  /// What is owed is paid from what comes into lots, the oldest first, all of it if need be. What has expired pays nothing.
  mutating func recover(_ account: Int, _ came: [Int: Int64]) {
    for (lot, amount) in came.sorted(by: { $0.key < $1.key }) where (lots[lot].lastDay ?? .max) >= today {
      let unit = lots[lot].unit
      let taken = min(amount, -sum(account, "debt", unit))
      if taken > 0 { book(account, [("lot:\(lot)", unit, -taken), ("debt", unit, taken)]) }
    }
  }

  /// A new debt is paid from all that is there.
  mutating func recoverFromAll(_ account: Int) {
    let there = lots.indices.map { ($0, sum(account, "lot:\($0)", lots[$0].unit)) }.filter { $0.1 > 0 }
    recover(account, Dictionary(uniqueKeysWithValues: there))
  }

  private mutating func give(
    _ command: ModelCommand, _ account: Int, _ source: String, _ amount: Int64?, _ unit: String, _ lastDay: Int?
  ) -> ModelOutcome {
    guard Self.sources.contains(source) else { return .refused("unknown source") }
    guard isHolder(account) else { return .refused("wrong kind") }
    return once(account, command) { ledger in
      // The law fixes 3 000 € for one of them, 7 500 € for another.
      guard let amount = amount ?? ["corrective": 300_000, "accident": 750_000][source], amount > 0 else {
        return .refused("no amount")
      }
      ledger.open(account, amount, unit, lastDay, from: "granted")
      return .done("lot \(ledger.lots.count - 1)")
    }
  }

  private mutating func correct(
    _ command: ModelCommand, _ account: Int, _ entry: Int64, _ amount: Int64, _ unit: String
  ) -> ModelOutcome {
    guard amount >= 0 else { return .refused("no amount") }
    guard isHolder(account) else { return .refused("wrong kind") }
    var place = account
    while commands[place]?[command.id] == nil, let next = mergedInto[place] { place = next }
    return once(place, command) { ledger in
      let name = CreditPlace(account: account, entry: entry)
      guard let credit = ledger.credits[name] else { return .refused("no credit") }
      guard credit.unit == unit else { return .refused("other unit") }
      let change = amount - credit.granted
      guard change != 0 else { return .done("lot \(credit.lot)") }
      let why = change > 0 ? ledger.raise(name, credit, change, place) : ledger.lower(name, credit, -change, place)
      return why.map { .refused($0) } ?? .done("lot \(credit.lot)")
    }
  }

  /// - Returns: why not; nil where it was done.
  private mutating func raise(_ name: CreditPlace, _ credit: Credit, _ change: Int64, _ place: Int) -> String? {
    let (lot, unit) = (credit.lot, credit.unit)
    // What an earlier correction of the same credit made the holder owe is undone first.
    let undone = min(change, credit.debt, -sum(place, "debt", unit))
    if lots[lot].isEndowed {
      guard sum(Self.funder, "deposit", unit) >= change else { return "no funds" }
      book(place, [("lot:\(lot)", unit, change)])
      book(Self.funder, [("deposit", unit, -change)])
    } else {
      book(place, [("lot:\(lot)", unit, change - undone), ("debt", unit, undone), ("granted", unit, -change)])
    }
    credits[name]?.granted += change
    credits[name]?.debt -= undone
    recover(place, [lot: change - undone])
    return nil
  }

  /// - Returns: why not; nil where it was done.
  private mutating func lower(_ name: CreditPlace, _ credit: Credit, _ change: Int64, _ place: Int) -> String? {
    let (lot, unit) = (credit.lot, credit.unit)
    let taken = min(change, sum(place, "lot:\(lot)", unit))
    // What has expired was never spent: nobody owes it.
    let owed = max(0, change - taken - lots[lot].expired)
    if owed > 0, lots[lot].isEndowed { return "spent" }
    if owed > 0, lots[lot].isConverted { return "converted" }
    if lots[lot].isEndowed {
      book(place, [("lot:\(lot)", unit, -taken)])
      if taken > 0 { book(Self.funder, [("deposit", unit, taken)]) }
    } else {
      book(place, [("lot:\(lot)", unit, -taken), ("debt", unit, -owed), ("granted", unit, taken + owed)])
    }
    credits[name]?.granted -= taken + owed
    credits[name]?.debt += owed
    if owed > 0 { recoverFromAll(place) }
    return nil
  }

  private mutating func convert(_ command: ModelCommand, _ account: Int, _ lot: Int, _ hours: Int64) -> ModelOutcome {
    guard isHolder(account) else { return .refused("wrong kind") }
    return once(account, command) { ledger in
      guard hours > 0 else { return .refused("no rate") }
      guard ledger.sum(account, "lot:\(lot)", "hour") >= hours, (ledger.lots[lot].lastDay ?? .max) >= ledger.today
      else {
        return .refused("insufficient")
      }
      ledger.lots.append(Lot(unit: "EUR", lastDay: ledger.lots[lot].lastDay))
      ledger.lots[lot].isConverted = true
      let new = ledger.lots.count - 1
      // 15 € an hour.
      let entry = ledger.book(
        account,
        [
          ("lot:\(lot)", "hour", -hours), ("exchange", "hour", hours), ("exchange", "EUR", -hours * 1_500),
          ("lot:\(new)", "EUR", hours * 1_500),
        ])
      ledger.credits[CreditPlace(account: account, entry: entry)] = Credit(
        lot: new, unit: "EUR", granted: hours * 1_500)
      ledger.recover(account, [new: hours * 1_500])
      return .done("lot \(new)")
    }
  }

  private mutating func deposit(_ command: ModelCommand, _ funder: Int, _ amount: Int64) -> ModelOutcome {
    guard amount != 0 else { return .refused("no amount") }
    return once(funder, command) { ledger in
      guard funder == Self.funder else { return .refused("wrong kind") }
      guard ledger.sum(funder, "deposit", "EUR") + amount >= 0 else { return .refused("no funds") }
      ledger.book(funder, [("deposit", "EUR", amount)])
      ledger.book(Self.operatorAccount, [("bank", "EUR", -amount)])
      return .done("done")
    }
  }

  private mutating func endow(
    _ command: ModelCommand, _ funder: Int, _ holder: Int, _ amount: Int64, _ source: String, _ lastDay: Int?
  ) -> ModelOutcome {
    guard Self.sources.contains(source) else { return .refused("unknown source") }
    guard amount > 0 else { return .refused("no amount") }
    return once(holder, command) { ledger in
      guard funder == Self.funder, ledger.isHolder(holder) else { return .refused("wrong kind") }
      guard ledger.sum(funder, "deposit", "EUR") >= amount else { return .refused("no funds") }
      ledger.open(holder, amount, "EUR", lastDay, from: nil)
      ledger.book(funder, [("deposit", "EUR", -amount)])
      return .done("done")
    }
  }
}
