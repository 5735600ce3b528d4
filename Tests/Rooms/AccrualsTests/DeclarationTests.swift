import HouseTesting
import LearningAccount
import Testing

@testable import Accruals

@Suite("One line of a declaration file")
struct DeclarationTests {
  static let header =
    "number,year,employer,kind,share,hours,days,from,to,contribution_paid,imposed_part_time,category,low_skilled,disabled,full_pension,birth_date"

  private func read(_ line: String, header: String = header) throws -> (number: NIR, declaration: Declaration) {
    let reader = DeclarationLine(
      columns: try DeclarationColumns(header: Array(header.utf8)), year: 2025, words: try France.scheme().vocabulary)
    return try reader.read(Array(line.utf8))
  }

  @Test(
    "each kind of activity is read, and survives its bytes",
    arguments: [
      ("employee,0.499,,,,,,,,,,", "employee"), ("employee,,600.5,,,,,,,,,", "employee"),
      ("apprentice,,,109,,,,,,,,", "apprentice"),
      ("selfEmployed,,,,2025-06-01,2026-01-31,1,,,,,", "selfEmployed"), ("esat,,,,,,,,,,,", "esat"),
      ("publicAgent,0.8,,,,,,true,C,1,0,", "publicAgent"),
    ])
  func kinds(fields: String, kind: String) throws {
    let declaration = try read("255081416802538,2025,Boulangerie Le Goff,\(fields),").declaration
    #expect(declaration.activity.kind == kind)
    let coding = DeclarationCoding(try France.scheme().vocabulary)
    #expect(coding.declaration(coding.bytes(of: declaration)[...]) == declaration)
  }

  @Test("figures and facts come out as they went in")
  func figures() throws {
    let agent = try read("1 80 12 69 552 223 80,2025,\"Mairie, Brest\",publicAgent,0.8,,,,,,1,B,true,1,0,1980-12-24")
    let share = try #require(Proportion(decimal: "0.8"))
    #expect(
      agent.declaration.activity
        == Activity(kind: "publicAgent", figure: .categorisedShare(share, imposedPartTime: true, category: "B")))
    #expect(agent.declaration.traits == ["lowSkilled", "disabledWorker"])
    #expect(agent.declaration.birthYear == 1980)
    // The bytes are what a credited year remembers: kind, measure, flags and category keep their places for good.
    let bytes = DeclarationCoding(try France.scheme().vocabulary).bytes(of: agent.declaration)
    #expect(Array(bytes.prefix(4)) == [4, 0, 1 | 2 | 16, 1])
    #expect(agent.number.normalized == "180126955222380")
  }

  @Test("columns stand in any order, optional ones may be missing, and semicolons separate too")
  func columns() throws {
    let line = try read("esat;2025;255081416802538;Les Ateliers, Quimper", header: "kind;year;number;employer")
    #expect(line.declaration.activity == Activity(kind: "esat", figure: .none))
  }

  @Test(
    "a bad line names its field",
    arguments: [
      ("255081416802539,2025,,employee,1,,,,,,,,,,,", "number"), (",2025,,employee,1,,,,,,,,,,,", "number"),
      ("255081416802538,2024,,employee,1,,,,,,,,,,,", "year"), ("255081416802538,2025,,clown,1,,,,,,,,,,,", "kind"),
      ("255081416802538,2025,,employee,1.1,,,,,,,,,,,", "share"),
      ("255081416802538,2025,,employee,1,10,,,,,,,,,,", "share"),
      ("255081416802538,2025,,employee,,,,,,,,,,,,", "share"),
      ("255081416802538,2025,,employee,,-5,,,,,,,,,,", "hours"),
      ("255081416802538,2025,,employee,,,1e2,,,,,,,,,", "days"),
      ("255081416802538,2025,,selfEmployed,,,,2025-01-01,,1,,,,,,", "from"),
      ("255081416802538,2025,,selfEmployed,,,,2025-03-01,2025-02-01,1,,,,,,", "from"),
      ("255081416802538,2025,,selfEmployed,,,,2025-02-30,2025-03-01,1,,,,,,", "from"),
      ("255081416802538,2025,,selfEmployed,,,,2025-02-01,2025-03-01,,,,,,,", "contribution_paid"),
      ("255081416802538,2025,,publicAgent,1,,,,,,,D,,,,", "category"),
      ("255081416802538,2025,,employee,1,,,,,,,,maybe,,,", "low_skilled"),
      ("255081416802538,2025,,employee,1,,,,,,,,,,,1956-08-01", "birth_date"),
      ("255081416802538,2025,,employee,1", "line"), ("255081416802538,2025,\"open,employee,1,,,,,,,,,,,", "line"),
    ])
  func badLines(line: String, field: String) throws {
    let fault = #expect(throws: LineFault.self) { try read(line) }
    #expect(fault?.field == field)
    #expect(fault?.message.contains("2550814") == false)
  }

  @Test("a first line that lacks a column, repeats one or names an unknown one is refused")
  func header() {
    #expect(throws: DeclarationFileError.missingColumn("kind")) {
      try DeclarationColumns(header: Array("number,year".utf8))
    }
    #expect(throws: DeclarationFileError.columnTwice("year")) {
      try DeclarationColumns(header: Array("number,year,year,kind".utf8))
    }
    #expect(throws: DeclarationFileError.unknownColumn("salary")) {
      try DeclarationColumns(header: Array("number,year,kind,salary".utf8))
    }
  }
}
