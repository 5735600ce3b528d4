import CommonTesting
import Foundation
import LearningAccount
import Testing

@Suite("Social security numbers") struct NIRTests {
  @Test(
    "valid numbers are read in every usual writing",
    arguments: [
      "255081416802538", "180126955222380", "295109912611193", "253072A07300443", "253072B07300470",
      "199017505600142", "2 55 08 14 168 025 38", "2.55.08.14.168.025.38", "2-55-08-14-168-025-38",
      "253072a07300443", "2 53 07 2b 073 004 70", "\u{202F}2 55 08 14 168 025\u{A0}38\n", "2–55—08 14 168 025 38",
      "880117511203539",
    ])
  func valid(_ text: String) throws {
    let nir = try NIR(text)
    #expect(nir.normalized.utf8.count == 15)
    #expect(try NIR(nir.body) == nir)
  }

  @Test("thirteen characters get their key, Corsica's letters counted as 19 and 18")
  func keys() throws {
    #expect(try NIR("2550814168025").key == "38")
    #expect(try NIR("253072A073004").key == "43")
    #expect(try NIR("253072b073004").normalized == "253072B07300470")
  }

  @Test(
    "what is wrong is named, the first in the order of the contract",
    arguments: [
      ("", .length), ("12345", .length), ("25508141680253", .length), ("2550814168025380", .length),
      ("6546546546546703", .length), ("2550814168O2538", .characters), ("2550814168025٣٨", .characters),
      ("X550814168025", .characters), ("255081A168025", .department), ("055081416802538", .sex),
      ("555081416802538", .sex),
      ("9550814168025", .sex), ("2550014168025", .month), ("2551314168025", .month), ("2551914168025", .month),
      ("2554314168025", .month), ("2554914168025", .month), ("253072C07300443", .department),
      ("253073A07300443", .department), ("2550800168025", .department), ("2550896168025", .department),
      ("2550814000025", .department), ("2550897016025", .department), ("2550897900025", .department),
      ("2550897400025", .department), ("2550898116025", .department), ("2550899000025", .department),
      ("2760820168025", .department), ("2550814168000", .serial), ("295109912611199", .key), ("255081416802500", .key),
      ("255081416802539", .key), ("055001400000000", .sex), ("255000000000000", .month),
    ] as [(String, NIRProblem)])
  func refused(text: String, problem: NIRProblem) {
    #expect(throws: problem) { try NIR(text) }
  }

  @Test(
    "months that are not months",
    arguments: [("01", 1), ("12", 12), ("20", nil), ("30", nil), ("31", 1), ("42", 12), ("50", nil), ("99", nil)]
      as [(String, Int?)])
  func months(written: String, month: Int?) throws {
    #expect(try NIR("255\(written)14168025").birthMonth == month)
  }

  @Test(
    "the place of birth is split where the country says",
    arguments: [
      ("2550814168025", "14", "168"), ("253072A073004", "2A", "073"), ("2550820073004", "20", "073"),
      ("2550897411025", "974", "11"), ("2550898735025", "987", "35"), ("2550899351025", "99", "351"),
      ("2550895500025", "95", "500"),
    ])
  func places(text: String, department: String, commune: String) throws {
    let nir = try NIR(text)
    #expect(nir.department == department && nir.commune == commune)
  }

  @Test(
    "the first digit tells the sex and whether a lasting number is to come",
    arguments: [
      (1, .male, false), (2, .female, false), (3, .male, true), (4, .female, true), (7, .male, true),
      (8, .female, true),
    ] as [(Int, NIR.Sex, Bool)])
  func firstDigit(digit: Int, sex: NIR.Sex, provisional: Bool) throws {
    let nir = try NIR("\(digit)550814168025")
    #expect(nir.sex == sex && nir.provisional == provisional)
  }

  @Test("a birth date agrees as far as the number tells")
  func births() throws {
    let nir = try NIR("2840514168025")
    #expect(nir.agrees(with: Day("1984-05-17")!) && nir.agrees(with: Day("1884-05-17")!))
    #expect(nir.mismatch(with: Day("1985-05-17")!) == .year)
    #expect(nir.mismatch(with: Day("1984-06-17")!) == .month)
    #expect(try NIR("2843514168025").mismatch(with: Day("1984-06-17")!) == .month)
    #expect(try NIR("2842014168025").agrees(with: Day("1984-06-17")!))
    #expect(try NIR("2050520073004").mismatch(with: Day("2005-05-17")!) == .department)
  }

  @Test("the century is the latest possible", arguments: [("84", 1984), ("09", 2009), ("10", 2010), ("11", 1911)])
  func century(short: String, year: Int) throws {
    #expect(try NIR("2\(short)0514168025").birthYear(notAfter: 2010) == year)
  }

  @Test("a number is only ever printed masked")
  func masked() throws {
    let nir = try NIR("2840514168025")
    #expect(nir.masked == "2 84 •• •• ••• ••• ••")
    var dumped = ""
    dump(nir, to: &dumped)
    for printed in ["\(nir)", String(reflecting: nir), "\([nir])", dumped] { #expect(!printed.contains("168")) }
  }

  @Test("the key catches every single wrong digit")
  func everyWrongDigit() throws {
    let right = Array("184127645108946")
    _ = try NIR(String(right))
    for position in right.indices {
      for digit in "0123456789" where digit != right[position] {
        var wrong = right
        wrong[position] = digit
        #expect(throws: NIRProblem.self) { try NIR(String(wrong)) }
      }
    }
  }

  @Test("no string makes it fall over, and what it reads it reads again")
  func randomStrings() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      let alphabet: [Character] = Array("0123456789012345678912ABab .-–\u{A0}٣é👩‍👧\u{0}\u{301}\u{10FFFF}")
      let text = String(
        (0..<Int.random(in: 0...24, using: &random)).map { _ in alphabet.randomElement(using: &random)! })
      if let nir = try? NIR(text) { #expect(try NIR(nir.normalized) == nir, "\(text.debugDescription)") }
    }
  }
}

@Suite("Published numbers", .enabled(if: SharedData.folder != nil, Comment(rawValue: SharedData.absence)))
struct PublishedNIRTests {
  /// Valid by length and key alone; month 45 is neither a month nor a fictitious one (domain §1.3).
  static let stricter = ["123456789012311": NIRProblem.month]

  @Test("verdicts agree with python-stdnum on length and key, and are stricter where the domain says so")
  func verdicts() throws {
    let lines = try SharedData.text("data/07-dsn-nir/nir_tests.csv").split(whereSeparator: \.isNewline).dropFirst()
    #expect(lines.count == 69)
    for line in lines {
      let fields = line.split(separator: ",", maxSplits: 2).map(String.init)
      let problem = problem(of: fields[0])
      switch fields[1] {
      case "valide": #expect(problem == Self.stricter[fields[0]], "\(fields[0])")
      case "InvalidLength": #expect(problem == .length, "\(fields[0])")
      case "InvalidFormat": #expect(problem == .department, "\(fields[0])")
      // A wrong month is named before a wrong key.
      default: #expect(problem == .key || problem == .month, "\(fields[0])")
      }
    }
  }

  @Test("the big list of naughty strings holds no number and does no harm")
  func naughtyStrings() throws {
    let data = Data(try SharedData.text("data/09-tests/blns.json").utf8)
    let strings = try JSONDecoder().decode([String].self, from: data)
    for string in strings { #expect(problem(of: string) != nil, "\(string)") }
    #expect(strings.count > 400)
  }

  private func problem(of text: String) -> NIRProblem? {
    do throws(NIRProblem) {
      _ = try NIR(text)
      return nil
    } catch { return error }
  }
}
