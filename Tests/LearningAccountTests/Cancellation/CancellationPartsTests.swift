import LearningAccount
import Testing

/// Yann's training for 2 000 €, of which his rights pay 1 650, a region 200 and he 150: what each end does with it.
@Suite("Cancellation: what becomes of everybody's money") struct CancellationPartsTests {
  struct End: Sendable, CustomTestStringConvertible {
    let code: String
    let at: String
    var by = CancellationParty.holder
    var forceMajeure = false
    var attended: String?
    var resumeProposed = false
    /// Rights debited, the region debited, own money refunded, as credit note, kept, and what the organisation gets.
    let parts: [String]
    var testDescription: String { "\(code) on \(at)" }
  }

  private static let free = ["0.00", "0.00", "150.00", "0.00", "0.00", "0.00"]

  static let ends = [
    End(code: "F", at: "2026-05-04", by: .organisation, parts: free),
    End(code: "A", at: "2026-03-24", parts: free),
    End(code: "D", at: "2026-05-04", forceMajeure: true, parts: free),
    End(code: "B", at: "2026-04-27", parts: free),
    // Late, or never come: 5 % of the price for the organisation, own money for a later training.
    End(code: "C", at: "2026-04-28", parts: ["1650.00", "200.00", "0.00", "150.00", "0.00", "100.00"]),
    End(code: "E", at: "2026-05-12", parts: ["1650.00", "200.00", "0.00", "150.00", "0.00", "100.00"]),
    // Ended by the organisation: in proportion where it proposed to resume, else as if nothing had been.
    End(
      code: "I1", at: "2026-06-01", by: .organisation, attended: "0.3", resumeProposed: true,
      parts: ["495.00", "60.00", "105.00", "0.00", "45.00", "600.00"]),
    End(code: "I2", at: "2026-06-01", by: .organisation, attended: "0.3", parts: free),
    End(
      code: "H", at: "2026-06-01", forceMajeure: true, attended: "0.3",
      parts: ["495.00", "60.00", "105.00", "0.00", "45.00", "600.00"]),
    // Given up: all is debited, and the organisation gets a quarter, its proportion, or the price.
    End(
      code: "G1", at: "2026-06-01", attended: "0.2499",
      parts: ["1650.00", "200.00", "0.00", "0.00", "150.00", "500.00"]),
    End(
      code: "G2", at: "2026-06-01", attended: "0.3",
      parts: ["1650.00", "200.00", "0.00", "0.00", "150.00", "600.00"]),
    End(
      code: "G3", at: "2026-06-01", attended: "0.8",
      parts: ["1650.00", "200.00", "0.00", "0.00", "150.00", "2000.00"]),
  ]

  @Test("each line of the table, computed by hand", arguments: ends)
  func parts(end: End) throws {
    func day(_ text: String) throws -> Day { try #require(Day(text)) }
    func euros(_ text: String) throws -> Amount { try #require(Amount(decimal: text, unit: France.euro)) }
    let answer = try Cancellation.decide(
      CancellationQuestion(
        acceptedOn: day("2026-03-10"), startsOn: day("2026-05-11"), endsOn: day("2026-06-30"),
        enteredOn: end.attended == nil ? nil : day("2026-05-11"), at: day(end.at), by: end.by,
        forceMajeure: end.forceMajeure, attendedShare: end.attended.flatMap { Proportion(decimal: $0) },
        resumeProposed: end.resumeProposed, territory: "metropole", price: euros("2000.00"), rights: euros("1650.00"),
        own: euros("150.00"), thirdParties: [euros("200.00")]),
      France.scheme)
    #expect(answer.code == end.code)
    let region = try #require(answer.thirdParties.first)
    let parts = [
      answer.rightsDebited, region.debited, answer.ownRefunded, answer.ownCreditNote, answer.ownKept,
      answer.toOrganisation,
    ]
    #expect(parts.map(\.decimal) == end.parts)
    let decided = try #require(answer.reasons.first { $0.code == "cancellation.case.\(end.code)" })
    // The percentages are those of summaries that were not read again in later terms.
    #expect(decided.confidence == .disputed)
    #expect(decided.source?.text.contains("art. 6") == true)
  }
}
