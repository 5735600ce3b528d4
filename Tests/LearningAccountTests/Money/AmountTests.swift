import Testing

@testable import LearningAccount

@Suite("Amounts")
struct AmountTests {
  static let euro = Unit(code: "EUR", decimals: 2)
  static let hour = Unit(code: "hour", decimals: 0)

  @Test(
    "a decimal text is read exactly",
    arguments: [("0", 0), ("0.5", 50), ("12", 1200), ("186.69", 18_669), ("92233720368547758.07", Int64.max)])
  func reads(text: String, cents: Int64) {
    #expect(Amount(decimal: text, unit: Self.euro)?.minor == cents)
  }

  @Test(
    "what is no plain decimal of the unit is refused",
    arguments: [
      "", ".", ".5", "5.", "-1", "+1", "1e3", "1.234", "1,5", "1 000", " 1", "٣", "0x1", "1.2.3",
      "92233720368547758.08",
    ])
  func refuses(text: String) {
    #expect(Amount(decimal: text, unit: Self.euro) == nil)
  }

  @Test("hours have no decimals")
  func hours() {
    #expect(Amount(decimal: "25", unit: Self.hour)?.minor == 25)
    #expect(Amount(decimal: "25.0", unit: Self.hour) == nil)
  }

  @Test(
    "the written form has the unit's decimals",
    arguments: [(0, "0.00"), (5, "0.05"), (18_669, "186.69"), (-500, "-5.00"), (Int64.min, "-92233720368547758.08")])
  func writes(cents: Int64, text: String) {
    #expect(Amount(minor: cents, unit: Self.euro).decimal == text)
  }

  @Test("euros and hours do not mix, and a sum beyond the range is an error")
  func errors() {
    let cent = Amount(minor: 1, unit: Self.euro)
    #expect(throws: AmountError.unitsDiffer("EUR", "hour")) { try cent + Amount(minor: 1, unit: Self.hour) }
    #expect(throws: AmountError.outOfRange) { try Amount(minor: .max, unit: Self.euro) + cent }
    #expect(throws: AmountError.outOfRange) { try Amount(minor: .min, unit: Self.euro) - cent }
  }
}

@Suite("Proportions")
struct ProportionTests {
  private let euro = Unit(code: "EUR", decimals: 2)

  @Test(
    "a proportion of an amount is rounded as its name says",
    arguments: [
      // 600 hours of 1 607, of 500 €: 186.6833… (the worked example of the domain's sources)
      (Int64(50_000), Int64(600), Int64(1607), Int64(18_669), Int64(18_668)),
      (50_000, 499, 1000, 24_950, 24_950), (1, 1, 2, 1, 1), (1, 1, 3, 1, 0), (0, 1, 3, 0, 0),
      (-1, 1, 2, 0, -1), (100, 1, 1, 100, 100),
    ])
  func rounds(minor: Int64, numerator: Int64, denominator: Int64, up: Int64, half: Int64) throws {
    let amount = Amount(minor: minor, unit: euro)
    let share = Proportion(numerator, over: denominator)
    #expect(try share.roundedUp(of: amount).minor == up)
    #expect(try share.roundedHalfUp(of: amount).minor == half)
  }

  @Test("shares are read exactly and compare by value")
  func reads() {
    #expect(Proportion(decimal: "0.4999") == Proportion(4999, over: 10_000))
    #expect(Proportion(decimal: "0.50") == Proportion(1, over: 2))
    #expect(Proportion(decimal: "0.4999999999999") == nil)
    #expect(Proportion(1, over: 3) < Proportion(decimal: "0.334") ?? .zero)
  }
}
