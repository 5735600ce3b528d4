import Testing

@testable import LearningAccount

@Suite("Settling a reservation")
struct SettlementTests {
  private let euro = Unit(code: "EUR", decimals: 2)
  private func euros(_ cents: Int64) -> Amount { Amount(minor: cents, unit: euro) }

  /// 1 000 € and 650 € of rights, 150 € of own money of which 60 € from a credit note.
  private var reservation: Reservation {
    Reservation(
      file: 8,
      parts: [
        .init(book: .lot(1), amount: euros(100_000)), .init(book: .lot(2), amount: euros(65_000)),
        .init(book: .creditNote, amount: euros(6_000)), .init(book: .own, amount: euros(9_000)),
      ])
  }

  private func settlement(
    returned: Int64 = 0, refunded: Int64 = 0, note: Int64 = 0, organisation: Int64
  ) -> Settlement {
    Settlement(
      code: .settled(by: "X"), rightsReturned: euros(returned), ownRefunded: euros(refunded),
      ownCreditNote: euros(note), toOrganisation: euros(organisation), reasons: [])
  }

  private func sums(_ settlement: Settlement, _ stage: Reservation.Stage = .reserved) throws -> [Book: Int64] {
    let plan = try reservation.plan(settlement)
    let draft = reservation.settling(
      settlement, plan, from: stage, organisation: .transit(91), fund: .transit(92))
    #expect(try draft.unbalancedUnit == nil)
    #expect(draft.postings.allSatisfy { !$0.amount.isZero })
    return Dictionary(draft.postings.map { ($0.book, $0.amount.minor) }, uniquingKeysWith: +)
  }

  @Test("service done: the whole price goes to the organisation, and nothing to the fund")
  func serviceDone() throws {
    let done = Settlement.serviceDone(price: euros(180_000), reasons: [])
    #expect(try sums(done, .committed) == [.committed(file: 8): -180_000, .transit(91): 180_000])
    #expect(try reservation.plan(done).uncovered.isZero)
  }

  @Test("a late cancellation: rights to organisation and fund, own money to the credit note")
  func lateCancellation() throws {
    let late = settlement(note: 15_000, organisation: 9_000)
    #expect(
      try sums(late) == [
        .reserved(file: 8): -180_000, .creditNote: 15_000, .transit(91): 9_000, .transit(92): 156_000,
      ])
  }

  @Test("what comes back comes back to what was used last, and of own money to the card first")
  func partOfIt() throws {
    let half = settlement(returned: 80_000, refunded: 10_000, organisation: 90_000)
    let plan = try reservation.plan(half)
    #expect(
      plan.returned == [
        .init(book: .lot(1), amount: euros(15_000)), .init(book: .lot(2), amount: euros(65_000)),
        .init(book: .creditNote, amount: euros(1_000)), .init(book: .own, amount: euros(9_000)),
      ])
    #expect(plan.refund == euros(9_000))
    #expect(plan.toFund == euros(0))
    _ = try sums(half)
  }

  @Test("where less is debited than the organisation is owed, others owe it the rest")
  func uncovered() throws {
    let plan = try reservation.plan(settlement(returned: 165_000, note: 15_000, organisation: 9_000))
    #expect(plan.toOrganisation == euros(0))
    #expect(plan.uncovered == euros(9_000))
  }

  @Test("more than was set aside never comes back")
  func tooMuch() {
    #expect(throws: SettlementError.moreThanReserved(euros(1))) {
      try reservation.plan(settlement(returned: 165_001, organisation: 0))
    }
    #expect(throws: SettlementError.moreThanReserved(euros(1))) {
      try reservation.plan(settlement(refunded: 15_000, note: 1, organisation: 0))
    }
  }

  @Test("a correction takes what is left and leaves the rest as debt; a later credit pays it back")
  func debt() throws {
    let credit = Credit(lot: 3, source: "accrual", granted: euros(50_000))
    let taken = try credit.correcting(to: euros(10_000), available: euros(15_000), entry: 4, reasons: [])
    #expect(taken.code == .corrected && taken.corrects == 4)
    #expect(
      taken.postings == [
        Posting(.lot(3), euros(-15_000)), Posting(.debt, euros(-25_000)), Posting(.granted, euros(40_000)),
      ])
    let reversed = try credit.correcting(to: euros(0), available: euros(50_000), entry: 4, reasons: [])
    #expect(reversed.code == .reversed && reversed.postings.count == 2)
    let raised = try credit.correcting(to: euros(80_000), available: euros(0), entry: 4, reasons: [])
    #expect(raised.postings == [Posting(.lot(3), euros(30_000)), Posting(.granted, euros(-30_000))])

    // What an earlier correction made the holder owe is undone first, as much as is owed still.
    let undone = try credit.correcting(
      to: euros(80_000), available: euros(0), owed: euros(25_000), entry: 4, reasons: [])
    #expect(
      undone.postings == [
        Posting(.lot(3), euros(5_000)), Posting(.debt, euros(25_000)), Posting(.granted, euros(-30_000)),
      ])
    let partly = try credit.correcting(
      to: euros(60_000), available: euros(0), owed: euros(25_000), entry: 4, reasons: [])
    #expect(partly.postings == [Posting(.debt, euros(10_000)), Posting(.granted, euros(-10_000))])

    let recovered = try credit.recovering(euros(25_000), atMost: .whole) { _ in [] }
    #expect(recovered?.postings == [Posting(.lot(3), euros(-25_000)), Posting(.debt, euros(25_000))])
    let quarter = try credit.recovering(euros(25_000), atMost: Proportion(1, over: 4)) { _ in [] }
    #expect(quarter?.postings.last?.amount == euros(12_500))
    #expect(try credit.recovering(euros(25_000), atMost: .zero) { _ in [] } == nil)
  }

  @Test("hours become euros over the exchange, in balance in both units")
  func conversion() throws {
    let hour = Unit(code: "hour", decimals: 0)
    let conversion = try Conversion(from: 1, hours: Amount(minor: 24, unit: hour), into: 2, rate: euros(1_500))
    #expect(conversion.euros == euros(36_000))
    #expect(try conversion.making(reasons: []).unbalancedUnit == nil)
  }

  @Test("merging moves every book over one transit, and both entries cancel out")
  func merge() throws {
    let merge = Merge(
      over: .transit(9),
      holdings: [
        Posting(.lot(1), euros(100)), Posting(.lot(2), Amount(minor: 5, unit: Unit(code: "hour", decimals: 0))),
        Posting(.creditNote, euros(20)), Posting(.debt, euros(-30)), Posting(.own, euros(0)),
      ])
    let leaving = try merge.leaving(reasons: [])
    let coming = try merge.coming(reasons: [])
    #expect(try leaving.unbalancedUnit == nil && coming.unbalancedUnit == nil)
    var sums: [Posting: Int] = [:]
    for posting in leaving.postings { sums[posting, default: 0] += 1 }
    for posting in coming.postings { sums[Posting(posting.book, -posting.amount), default: 0] -= 1 }
    #expect(sums.values.allSatisfy { $0 == 0 })
    #expect(!coming.postings.contains { $0.book == .own })
  }
}
