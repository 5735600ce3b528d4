import LearningAccount
import Testing

@testable import Site

@Suite("The line of what stopping costs")
struct EndLineTests {
  private let question = CancellationQuestion(
    acceptedOn: SampleValues.day("2026-03-10"), startsOn: SampleValues.day("2026-05-11"),
    endsOn: SampleValues.day("2026-06-30"),
    at: SampleValues.day("2026-03-10"), by: .holder, territory: "metropole", price: SampleValues.euros(180_000),
    rights: SampleValues.euros(165_000), own: SampleValues.euros(15_000))

  @Test("is free through the last free day, then everything is lost, after entry the own money, too")
  func stretches() throws {
    let line = try #require(try EndLine(question, SampleValues.scheme, marked: SampleValues.day("2026-04-01")))
    #expect(line.stretches.map(\.through.iso) == ["2026-04-27", "2026-05-11", "2026-06-30"])
    #expect(
      line.stretches.map(\.cost) == [
        .nothing,
        .loss(rights: SampleValues.euros(165_000), creditNote: SampleValues.euros(15_000), kept: SampleValues.euros(0)),
        .loss(rights: SampleValues.euros(165_000), creditNote: SampleValues.euros(0), kept: SampleValues.euros(15_000)),
      ])
    #expect(line.stretches.map(\.hasEntered) == [false, false, true])
  }

  @Test("says on every day what the kernel decides for it")
  func everyDay() throws {
    let line = try #require(try EndLine(question, SampleValues.scheme, marked: SampleValues.day("2026-04-01")))
    var asked = question
    while asked.at <= asked.startsOn {
      let stretch = try #require(line.stretches.first { asked.at <= $0.through })
      #expect(stretch.cost == EndLine.Cost(try Cancellation.decide(asked, SampleValues.scheme)), "\(asked.at.iso)")
      asked.at = asked.at.adding(days: 1)
    }
  }

  @Test("is not drawn over years, nor backwards")
  func tooLong() throws {
    var asked = question
    asked.startsOn = SampleValues.day("2036-05-11")
    #expect(try EndLine(asked, SampleValues.scheme, marked: asked.at) == nil)
    asked.startsOn = SampleValues.day("2026-03-09")
    #expect(try EndLine(asked, SampleValues.scheme, marked: asked.at) == nil)
  }
}
