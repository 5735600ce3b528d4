import LearningAccount
import Testing

@testable import Site

@Suite("Numbers and days as people type them")
struct TypedNumberTests {
  @Test(
    "a sum is read however its thousands and decimals are written",
    arguments: [
      ("1500", "1500"), ("1 500,50", "1500.50"), ("1\u{202F}500,50 €", "1500.50"), ("1,500.50", "1500.50"),
      ("1.500,50", "1500.50"), ("1'500.50", "1500.50"), ("1,500", "1500"), ("1.500", "1500"), ("12,5", "12.5"),
      ("1 234 567", "1234567"), ("1,234,567.8", "1234567.8"), ("0,05", "0.05"), ("007", "7"), ("0", "0"),
      ("€1,500.50", "1500.50"), ("1500.50 EUR", "1500.50"), ("١٥٠٠٫٥", "1500.5"), ("١٬٥٠٠٫٥٠", "1500.50"),
      ("۱۵۰۰", "1500"), ("\u{200E}1 500,00\u{202F}€", "1500.00"),
    ])
  func sums(_ text: String, _ expected: String) {
    #expect(TypedNumber(text, decimals: 2)?.plain == expected)
  }

  @Test(
    "what is no sum is refused, not guessed",
    arguments: [
      "", " ", "abc", "-4", "+4", "1e3", "1,5,0", "15,00,000", "1 50", "1.500,5.0", "1,500,50", ",50", "50,", "1..5",
      "12.345,678", "0.500", "1.2345", "½", "1 500.000,50", "NaN", "0x10", "1\u{0}2",
    ])
  func refused(_ text: String) {
    #expect(TypedNumber(text, decimals: 2) == nil)
  }

  @Test("three decimals are decimals where as many are possible")
  func decimals() {
    #expect(TypedNumber("49,995", decimals: 4)?.plain == "49.995")
    #expect(TypedNumber("1,607", decimals: 0)?.plain == "1607")
    #expect(TypedNumber("1,6", decimals: 0) == nil)
  }

  @Test("a number of any length is refused without effort")
  func long() {
    #expect(TypedNumber(String(repeating: "9", count: 100_000), decimals: 2) == nil)
  }

  @Test(
    "a day is read as browsers send it and as people write it",
    arguments: [
      ("2027-01-11", "2027-01-11"), ("11/01/2027", "2027-01-11"), ("1.3.2027", "2027-03-01"),
      ("11 01 2027", "2027-01-11"), ("١١/٠١/٢٠٢٧", "2027-01-11"), ("2024-02-29", "2024-02-29"),
    ])
  func days(_ text: String, _ expected: String) { #expect(TypedDay.day(text)?.iso == expected) }

  @Test(
    "what is no day is refused",
    arguments: ["", "2027-02-30", "29/02/2027", "01/13/2027", "11/01/27", "hier", "2027-01", "1/1/1/2027", "0/1/2027"])
  func noDays(_ text: String) { #expect(TypedDay.day(text) == nil) }
}
