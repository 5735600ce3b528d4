import Sorting

/// Brings together what was declared under several numbers of one account, given that records come in the order of
/// accounts: after a merge they are one person's year.
struct YearsOfAccounts {
  private let records: SortedRecords
  private let coding: DeclarationCoding
  private var ahead: AccountYear?

  init(_ records: SortedRecords, _ coding: DeclarationCoding) throws {
    self.records = records
    self.coding = coding
    ahead = try Self.year(records, coding)
  }

  mutating func next() throws -> AccountYear? {
    guard var year = ahead else { return nil }
    ahead = try Self.year(records, coding)
    // Zero is nobody's account: two people without one are two people.
    while year.account != 0, let more = ahead, more.account == year.account {
      year = year.joined(with: more)
      ahead = try Self.year(records, coding)
    }
    return year
  }

  private static func year(_ records: SortedRecords, _ coding: DeclarationCoding) throws -> AccountYear? {
    while let record = try records.next() {
      if let year = AccountYear(record: record, coding) { return year }
    }
    return nil
  }
}

extension AccountYear {
  /// The year of one person under two numbers. A birth year that a line gives stands before one that a number says.
  fileprivate func joined(with other: AccountYear) -> AccountYear {
    let all = declarations + other.declarations
    return AccountYear(
      account: account, line: min(line, other.line), birthYear: all.lazy.compactMap(\.birthYear).first ?? birthYear,
      declarations: all)
  }
}
