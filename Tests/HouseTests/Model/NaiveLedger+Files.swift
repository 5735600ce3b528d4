@testable import Ledger
@testable import Offers

extension NaiveLedger {
  mutating func topUp(
    _ command: ModelCommand, _ funder: Int, _ account: Int, _ file: Int, _ amount: Int64
  ) -> ModelOutcome {
    once(account, command) { ledger in
      guard funder == Self.funder else { return .refused("wrong kind") }
      guard amount > 0 else { return .refused("no amount") }
      let known = ledger.files[file]
      guard known == nil || (known?.added == 0 && known?.isReserved == false) else { return .refused("not now") }
      guard ledger.sum(funder, "deposit", "EUR") >= amount else { return .refused("no funds") }
      ledger.move(amount, to: account)
      ledger.files[file] = File(account: account, parts: [], stage: nil, added: amount, isReserved: false)
      return .done("done")
    }
  }

  mutating func takeBack(_ command: ModelCommand, _ account: Int, _ file: Int) -> ModelOutcome {
    once(account, command) { ledger in
      guard let added = ledger.files[file]?.added, added > 0 else { return .refused("not now") }
      ledger.move(-added, to: account)
      ledger.files[file]?.added = 0
      return .done("done")
    }
  }

  /// A funder's money into a holder's account, or back.
  private mutating func move(_ amount: Int64, to account: Int) {
    guard amount != 0 else { return }
    book(account, [("topUp", "EUR", amount)])
    book(Self.funder, [("deposit", "EUR", -amount)])
  }

  mutating func reserve(
    _ command: ModelCommand, _ account: Int, _ file: Int, _ lots: [ModelCommand.LotShare], _ note: Int64, _ card: Int64,
    _ topUp: Int64
  ) -> ModelOutcome {
    once(account, command) { ledger in
      let added = ledger.files[file]?.added ?? 0
      guard ledger.files[file]?.isReserved != true, topUp <= added else { return .refused("not now") }
      if card > 0 {
        ledger.book(account, [("own", "EUR", card)])
        ledger.book(Self.operatorAccount, [("cardClearing", "EUR", -card)])
      }
      let parts =
        lots.map { Part(book: "lot:\($0.lot)", amount: $0.amount) }
        + [
          Part(book: "creditNote", amount: note), Part(book: "own", amount: card), Part(book: "topUp", amount: topUp),
        ].filter { $0.amount > 0 }
      for part in parts where ledger.sum(account, part.book, "EUR") < part.amount { return .refused("insufficient") }
      ledger.book(account, parts.map { ($0.book, "EUR", -$0.amount) })
      ledger.put(parts.map(\.amount).reduce(0, +), "reserved:\(file)", account)
      ledger.move(topUp - added, to: account)
      ledger.files[file] = File(account: account, parts: parts, stage: "reserved")
      return .done("reserved")
    }
  }

  /// A part of the entry that was booked before.
  private mutating func put(_ amount: Int64, _ book: String, _ account: Int, unit: String = "EUR") {
    let place = Place(account: account, book: book, unit: unit)
    sums[place, default: 0] += amount
    if sums[place] == 0 { sums[place] = nil }
  }

  mutating func onFile(
    _ command: ModelCommand, _ account: Int, _ file: Int, _ body: (inout NaiveLedger) -> Void
  ) -> ModelOutcome {
    once(account, command) { ledger in
      guard ledger.files[file]?.stage != nil else { return .refused("not now") }
      body(&ledger)
      return .done("done")
    }
  }

  mutating func commit(_ command: ModelCommand, _ account: Int, _ file: Int) -> ModelOutcome {
    once(account, command) { ledger in
      guard let known = ledger.files[file], known.stage == "reserved" else { return .refused("not now") }
      let total = known.parts.map(\.amount).reduce(0, +)
      ledger.book(account, [("reserved:\(file)", "EUR", -total), ("committed:\(file)", "EUR", total)])
      ledger.files[file]?.stage = "committed"
      return .done("done")
    }
  }

  mutating func void(_ command: ModelCommand, _ account: Int, _ file: Int) -> ModelOutcome {
    once(account, command) { ledger in
      guard let known = ledger.files[file], known.stage == "reserved" else { return .refused("not now") }
      ledger.book(account, known.parts.map { ($0.book, "EUR", $0.amount) })
      ledger.put(-known.parts.map(\.amount).reduce(0, +), "reserved:\(file)", account)
      ledger.files[file]?.stage = nil
      ledger.recover(account, Self.came(known.parts))
      ledger.move(-Self.added(known.parts), to: account)
      ledger.refund(known.parts.first { $0.book == "own" }?.amount ?? 0, account)
      return .done("done")
    }
  }

  /// What of the parts is rights, by lot.
  private static func came(_ parts: [Part]) -> [Int: Int64] {
    let lots = parts.filter { $0.book.hasPrefix("lot:") }.map { (Int($0.book.dropFirst(4)) ?? 0, $0.amount) }
    return Dictionary(lots, uniquingKeysWith: +)
  }

  /// What of the parts is a funder's.
  private static func added(_ parts: [Part]) -> Int64 { parts.first { $0.book == "topUp" }?.amount ?? 0 }

  private mutating func refund(_ amount: Int64, _ account: Int) {
    guard amount > 0 else { return }
    book(account, [("own", "EUR", -amount)])
    book(Self.operatorAccount, [("cardClearing", "EUR", amount)])
  }

  /// What is returned is the rest of what is debited, which is rounded half up.
  private static func returned(_ percent: Int64, of amount: Int64) -> Int64 {
    amount - rounded(100 - percent, of: amount)
  }
  private static func rounded(_ percent: Int64, of amount: Int64) -> Int64 { (amount * percent * 2 + 100) / 200 }

  mutating func settle(
    _ command: ModelCommand, _ account: Int, _ file: Int, _ end: ModelCommand.End, _ organisation: Int
  ) -> ModelOutcome {
    once(account, command) { ledger in
      guard let known = ledger.files[file], let stage = known.stage else { return .refused("not now") }
      let own = known.parts.filter { $0.book == "own" || $0.book == "creditNote" }
      let rights = known.parts.filter { $0.book.hasPrefix("lot:") }
      let (ownTotal, rightsTotal) = (own.map(\.amount).reduce(0, +), rights.map(\.amount).reduce(0, +))
      let others = Self.added(known.parts)
      let price = ownTotal + rightsTotal + others
      let othersBack = Self.returned(end.rightsReturned, of: others)
      // Rights used last come back first; money from the card comes back before a credit note.
      var back = Self.last(rights.reversed(), Self.returned(end.rightsReturned, of: rightsTotal))
      let cardFirst = own.sorted { $0.book == "own" && $1.book != "own" }
      let refunds = Self.last(cardFirst, Self.returned(end.ownRefunded, of: ownTotal))
      back += refunds + [Part(book: "topUp", amount: othersBack)]
      let note = Self.rounded(end.ownCreditNote, of: ownTotal)
      let earned = Self.rounded(end.toOrganisation, of: price)
      let gone = price - back.map(\.amount).reduce(0, +) - note
      ledger.book(account, back.map { ($0.book, "EUR", $0.amount) } + [("creditNote", "EUR", note)])
      ledger.put(-price, "\(stage):\(file)", account)
      ledger.recover(account, Self.came(back))
      if earned > 0 { ledger.book(organisation, [("owed", "EUR", earned)]) }
      ledger.move(-othersBack, to: account)
      ledger.refund(refunds.first { $0.book == "own" }?.amount ?? 0, account)
      if gone != earned { ledger.book(Self.operatorAccount, [("fund", "EUR", gone - earned)]) }
      ledger.files[file]?.stage = nil
      return .done("done")
    }
  }

  /// So much of the parts, from the first on.
  private static func last(_ parts: [Part], _ amount: Int64) -> [Part] {
    var left = amount
    return parts.compactMap { part in
      let share = min(left, part.amount)
      left -= share
      return share > 0 ? Part(book: part.book, amount: share) : nil
    }
  }

  mutating func pay(_ command: ModelCommand, _ organisation: Int) -> ModelOutcome {
    guard Self.organisations.contains(organisation) else { return .refused("wrong kind") }
    // Nothing is owed: nothing is remembered, and the id is free.
    if commands[organisation]?[command.id] == nil, sum(organisation, "owed", "EUR") == 0 { return .done("0") }
    return once(organisation, command) { ledger in
      let owed = ledger.sum(organisation, "owed", "EUR")
      ledger.book(organisation, [("owed", "EUR", -owed)])
      ledger.book(Self.operatorAccount, [("bank", "EUR", owed)])
      return .done("\(owed)")
    }
  }

  mutating func merge(_ command: ModelCommand, _ account: Int, _ target: Int) -> ModelOutcome {
    guard account != target else { return .refused("cannot merge") }
    return once(account, command) { ledger in
      for one in [account, target] where one >= Self.holders || ledger.mergedInto[one] != nil {
        return .refused("cannot merge")
      }
      guard !ledger.files.values.contains(where: { $0.account == account && ($0.stage != nil || $0.added > 0) }) else {
        return .refused("cannot merge")
      }
      let moved = ledger.sums.filter {
        $0.key.account == account
          && ($0.key.book.hasPrefix("lot:") || ["own", "creditNote", "debt"].contains($0.key.book))
      }
      if !moved.isEmpty {
        if let done = ledger.commands[target]?[command.id], done.kind != command.kind {
          return .refused("another command had this id")
        }
        ledger.book(account, moved.map { ($0.key.book, $0.key.unit, -$0.value) })
        ledger.book(target, moved.map { ($0.key.book, $0.key.unit, $0.value) })
        ledger.recoverFromAll(target)
        ledger.commands[target, default: [:]][command.id] = Done(kind: command.kind, outcome: .done("done"))
      }
      ledger.mergedInto[account] = target
      return .done("done")
    }
  }

  mutating func expire() -> ModelOutcome {
    for (lot, known) in lots.enumerated() where (known.lastDay ?? .max) < today {
      for account in 0..<Self.holders where mergedInto[account] == nil {
        let left = sum(account, "lot:\(lot)", known.unit)
        guard left > 0 else { continue }
        if known.isEndowed {
          book(account, [("lot:\(lot)", known.unit, -left)])
          book(Self.funder, [("deposit", known.unit, left)])
        } else {
          book(account, [("lot:\(lot)", known.unit, -left), ("granted", known.unit, left)])
        }
        lots[lot].expired += left
      }
    }
    return .done("done")
  }
}
