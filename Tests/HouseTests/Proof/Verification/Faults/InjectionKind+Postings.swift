import CommonTesting
import HouseTesting
import LearningAccount
import Storage

@testable import Ledger
@testable import Proof

extension InjectionKind {
  func onPosting(_ evidence: Evidence, _ dice: inout SeededRandom) throws -> Injection? {
    guard let entry = dice.one(of: evidence.entries.filter { !$0.postings.isEmpty }),
      let posting = dice.one(of: entry.postings)
    else { return nil }
    let amount = try posting.integer("amount")
    let book = try posting.text("book")
    let place = "\(entry.place) AND place = \(try posting.integer("place"))"
    func hash(_ statements: [String], isUnbalanced: Bool = true) -> Injection {
      var found = Injection(
        statements: statements, required: [.init(.hash, account: entry.account, sequence: entry.sequence)])
      if isUnbalanced { found.required.append(.init(.balance, account: entry.account, sequence: entry.sequence)) }
      return found
    }
    func changed(to new: Int64) throws -> Injection {
      var found = hash(["UPDATE posting SET amount = \(new) WHERE \(place)"])
      try found.follow(entry.account, [(book, new &- amount)])
      return found
    }
    switch self {
    case .digitOfAnAmount:
      let power = dice.one(of: [1, 10, 100, 1_000, 10_000] as [Int64]) ?? 1
      let new = amount + (dice.happens(percent: 50) ? power : -power)
      return new == 0 ? nil : try changed(to: new)
    case .signOfAnAmount: return try changed(to: -amount)
    case .hugeAmount: return try changed(to: dice.happens(percent: 50) ? Int64.max : Int64.min)
    case .lostPosting:
      var found = hash(["DELETE FROM posting WHERE \(place)"])
      try found.follow(entry.account, [(book, -amount)])
      return found
    case .addedPostings:
      let next = entry.postings.count
      let cents: Int64 = dice.number(1...5_000)
      let columns = "INSERT INTO posting (account_id, sequence, place, book, unit, amount) VALUES"
      func row(_ place: Int, _ book: String, _ amount: Int64) -> String {
        "\(columns) (\(entry.account), \(entry.sequence), \(place), '\(book)', 'EUR', \(amount))"
      }
      var found = hash([row(next, book, cents), row(next + 1, "granted", -cents)], isUnbalanced: false)
      try found.follow(entry.account, [(book, cents), ("granted", -cents)])
      return found
    case .unknownBook:
      var found = Injection(
        statements: ["UPDATE posting SET book = 'slush' WHERE \(place)"],
        required: [.init(.unreadable, account: entry.account, sequence: entry.sequence)])
      try found.follow(entry.account, [(book, -amount)])
      return found
    default: return nil
    }
  }
}
