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
    case .reserve(let account, let file, let lots, let note, let card):
      return reserve(command, account, file, lots, note, card)
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

  private mutating func open(_ account: Int, _ amount: Int64, _ unit: String, _ lastDay: Int?, from: String) -> Int64 {
    lots.append(Lot(unit: unit, lastDay: lastDay))
    let lot = lots.count - 1
    let entry = book(account, [("lot:\(lot)", unit, amount), (from, unit, -amount)])
    credits[CreditPlace(account: account, entry: entry)] = Credit(
      lot: lot, unit: unit, granted: from == "granted" ? amount : nil)
    recover(account, lot, unit, atMost: amount)
    return entry
  }

  /// What is owed is paid from a credit, all of it if need be.
  private mutating func recover(_ account: Int, _ lot: Int, _ unit: String, atMost amount: Int64) {
    let taken = min(amount, -sum(account, "debt", unit))
    if taken > 0 { book(account, [("lot:\(lot)", unit, -taken), ("debt", unit, taken)]) }
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
      _ = ledger.open(account, amount, unit, lastDay, from: "granted")
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
      guard let credit = ledger.credits[name], let granted = credit.granted else { return .refused("no credit") }
      guard credit.unit == unit else { return .refused("other unit") }
      let change = amount - granted
      guard change != 0 else { return .done("lot \(credit.lot)") }
      if change > 0 {
        ledger.book(place, [("lot:\(credit.lot)", unit, change), ("granted", unit, -change)])
        ledger.credits[name]?.granted = amount
        ledger.recover(place, credit.lot, unit, atMost: change)
      } else {
        let taken = min(-change, ledger.sum(place, "lot:\(credit.lot)", unit))
        // What has expired was never spent: nobody owes it.
        let owed = max(0, -change - taken - ledger.lots[credit.lot].expired)
        ledger.book(
          place, [("lot:\(credit.lot)", unit, -taken), ("debt", unit, -owed), ("granted", unit, taken + owed)])
        ledger.credits[name]?.granted = granted - taken - owed
      }
      return .done("lot \(credit.lot)")
    }
  }

  private mutating func convert(_ command: ModelCommand, _ account: Int, _ lot: Int, _ hours: Int64) -> ModelOutcome {
    guard isHolder(account) else { return .refused("wrong kind") }
    return once(account, command) { ledger in
      guard hours > 0 else { return .refused("no rate") }
      guard ledger.sum(account, "lot:\(lot)", "hour") >= hours, (ledger.lots[lot].lastDay ?? .max) >= ledger.today
      else {
        return .refused("insufficient")
      }
      ledger.lots.append(Lot(unit: "EUR", lastDay: nil))
      let new = ledger.lots.count - 1
      // 15 € an hour.
      ledger.book(
        account,
        [
          ("lot:\(lot)", "hour", -hours), ("exchange", "hour", hours), ("exchange", "EUR", -hours * 1_500),
          ("lot:\(new)", "EUR", hours * 1_500),
        ])
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
      _ = ledger.open(holder, amount, "EUR", lastDay, from: "")
      // The other side of the credit is the funder's deposit.
      ledger.sums[Place(account: holder, book: "", unit: "EUR")] = nil
      ledger.book(funder, [("deposit", "EUR", -amount)])
      return .done("done")
    }
  }
}
