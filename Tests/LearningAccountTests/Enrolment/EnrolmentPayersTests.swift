import CommonTesting
import Testing

@testable import LearningAccount

@Suite("Who pays what for a file")
struct EnrolmentPayersTests {
  private func euros(_ cents: Int64) -> Amount { SampleFile.euros(cents) }

  @Test("is the same before the acceptance, after it, and once the file has given everything back")
  func fixed() throws {
    var sample = SampleFile(state: EnrolmentState(.proposed))
    (sample.rights, sample.region) = (100_000, 40_000)
    let split = try sample.file.split(sample.facts, at: sample.now, scheme: France.scheme)
    let before = try #require(try sample.file.payers(split, reserved: [], topUps: sample.topUps))
    #expect(
      before.shares == [
        .init(payer: .rights, amount: euros(100_000)),
        .init(payer: .funder(SampleFile.funder, kind: "region"), amount: euros(40_000)),
        .init(payer: .holder, amount: euros(40_000)),
      ])
    let accepted = try sample.decide(.accept, by: .holder)
    var file = accepted.enrolment
    #expect(try file.payers(nil, reserved: split.parts, topUps: sample.topUps) == before)
    // Own money that has come in stands among the parts, and is the own share still.
    let paid =
      split.parts + [.init(book: .creditNote, amount: euros(10_000)), .init(book: .own, amount: euros(30_000))]
    file.state = EnrolmentState(.withdrawn)
    #expect(try file.payers(nil, reserved: paid, topUps: sample.topUps) == before)
    #expect(before.amount(of: .holder) == euros(40_000) && before.amount(of: .rights) == euros(100_000))
  }

  @Test("comes out of the very lots and top-ups that pay, whatever else lies beside them")
  func books() throws {
    let sample = SampleFile(state: EnrolmentState(.proposed))
    let yesterday = sample.today.adding(days: -1)
    let hours = Amount(minor: 24, unit: France.hour)
    let facts = EnrolmentFacts(
      lots: [
        Lot(id: 31, source: "accrual", available: euros(9_000), expiresOn: yesterday),
        Lot(id: 32, source: "accrual", available: hours), Lot(id: 33, source: "accrual", available: euros(0)),
        Lot(id: 35, source: "accrual", available: euros(20_000)),
        Lot(id: 34, source: "corrective", available: euros(50_000)),
      ],
      topUps: [
        TopUp(funder: 71, kind: "region", amount: euros(60_000)),
        TopUp(funder: 70, kind: "opco", amount: euros(30_000)),
      ])
    let split = try sample.file.split(facts, at: sample.now, scheme: France.scheme)
    // An OPCO that pays frees from the participation.
    #expect(
      split.parts == [
        .init(book: .lot(34), amount: euros(50_000)), .init(book: .lot(35), amount: euros(20_000)),
        .init(book: .topUp(funder: 71), amount: euros(60_000)), .init(book: .topUp(funder: 70), amount: euros(30_000)),
      ])
    #expect(split.answer.own == euros(20_000))
  }

  @Test("comes back to the very funders who paid, where an end gives something back")
  func returned() throws {
    var file = SampleFile(state: EnrolmentState(.accepted, .serviceDeclared)).file
    file.completion = Completion(attendedShare: Proportion(1, over: 4), cause: .resumptionProposed)
    let parts: [Reservation.Part] = [
      .init(book: .lot(1), amount: euros(100_000)), .init(book: .topUp(funder: 71), amount: euros(60_000)),
      .init(book: .topUp(funder: 70), amount: euros(20_000)),
    ]
    let decision = try file.decide(
      .lapse(.validateService), by: .clock, at: SampleFile.moment(SampleFile.ends.adding(days: 10)),
      facts: EnrolmentFacts(reservation: Reservation(file: 8, parts: parts)), scheme: France.scheme)
    guard case .settle(let order) = decision.movements.first else {
      Issue.record("nothing is settled")
      return
    }
    #expect(
      order.settlement.topUpsReturned == [
        .init(book: .topUp(funder: 71), amount: euros(45_000)), .init(book: .topUp(funder: 70), amount: euros(15_000)),
      ])
    #expect(order.settlement.rightsReturned == euros(75_000))
    #expect(decision.reasons.dropFirst() == order.settlement.reasons[...])
  }

  @Test("is known to nobody while it is open and nobody may see it, nor where nothing may pay or nothing was fixed")
  func unknown() throws {
    for state in [ContractState.requested, .proposed, .refused, .notAccepted] {
      let file = SampleFile(state: EnrolmentState(state)).file
      #expect(try file.payers(nil, reserved: [], topUps: []) == nil)
    }
    var closed = SampleFile(state: EnrolmentState(.requested))
    closed.actionType = "businessCreation"
    let split = try closed.file.split(closed.facts, at: closed.now, scheme: France.scheme)
    #expect(split.payers == nil && split.parts.isEmpty && split.answer.refusal != nil)
  }

  @Test("comes to the price, whatever rights there are and whoever adds", arguments: 1...40)
  func sums(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<25 {
      let split = try random.split()
      let payers = try #require(split.payers)
      #expect(try payers.shares.map(\.amount).sum(in: France.euro) == euros(180_000), "seed \(seed)")
      #expect(payers.shares.allSatisfy { $0.amount.isPositive }, "seed \(seed)")
      #expect(payers.amount(of: .holder) ?? euros(0) == split.answer.own, "seed \(seed)")
      #expect(payers.amount(of: .rights) ?? euros(0) == split.answer.debited, "seed \(seed)")
      let reserved = try split.parts.map(\.amount).sum(in: France.euro)
      #expect(try reserved + #require(split.answer.own) == euros(180_000), "seed \(seed)")
    }
  }
}

extension SeededRandom {
  /// Lots of any source and size, some expired or in hours, and up to three funders.
  fileprivate mutating func split() throws -> EnrolmentSplit {
    let words = France.scheme.vocabulary
    let sample = SampleFile(state: EnrolmentState(.proposed))
    let lots = (0..<Int.random(in: 0...4, using: &self)).map { place in
      Lot(
        id: Int64(place) + 1, source: words.lotSources.randomElement(using: &self) ?? "",
        available: Amount(
          minor: Int64.random(in: 0...120_000, using: &self),
          unit: Bool.random(using: &self) ? France.euro : Unit(code: "hour", decimals: 0)),
        expiresOn: Bool.random(using: &self) ? nil : sample.today.adding(days: Int.random(in: -3...3, using: &self)))
    }
    let topUps = (0..<Int.random(in: 0...3, using: &self)).map { place in
      TopUp(
        funder: Int64(70 + place), kind: words.thirdPartyKinds.randomElement(using: &self) ?? "",
        amount: SampleFile.euros(Int64.random(in: 1...90_000, using: &self)))
    }
    let facts = EnrolmentFacts(lots: lots, topUps: topUps)
    return try sample.file.split(facts, at: sample.now, scheme: France.scheme)
  }
}
