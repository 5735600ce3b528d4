import Enrolments
import LearningAccount
import Storage

extension EnrolmentAudit {
  /// What funders have added to files that their holder has not accepted yet lies in their books, and nothing else does.
  func topUps(_ files: [Row], _ events: [Int64: [Row]]) throws -> [Fault] {
    var expected: [LedgerAudit.BookKey: Int128] = [:]
    for file in files where try readState(file).map(EnrolmentTable.takesTopUps) ?? false {
      let unit = try file.text("unit")
      for (funder, amount) in try added(events[file.integer("file_id")] ?? [], in: unit) {
        expected[LedgerAudit.BookKey(book: .topUp(funder: funder), unit: unit), default: 0] += amount
      }
    }
    let standing = books.keys.filter { if case .topUp = $0.book { true } else { false } }
    return Set(standing).union(expected.keys).sorted { ($0.book.code, $0.unit) < ($1.book.code, $1.unit) }.compactMap {
      key in
      let (stands, due) = (books[key] ?? 0, expected[key] ?? 0)
      guard stands != due else { return nil }
      return Fault(
        account: account, .reservation, key.book.code, stands: scheme.units.written(stands, key.unit),
        expected: "\(scheme.units.written(due, key.unit)), what its funder adds to files that wait")
    }
  }

  /// What each funder added by this history and has not taken back.
  private func added(_ events: [Row], in unit: String) throws -> [Int64: Int128] {
    var added: [Int64: Int128] = [:]
    for event in events {
      guard let command = EnrolmentCommand.Kind(rawValue: try event.text("command")),
        command == .topUp || command == .takeBackTopUp
      else { continue }
      // What cannot be read adds nothing, and so shows.
      guard let details = try? StoredCommand(json: event.text("details")), let funder = details.funder else { continue }
      let amount = scheme.units[unit].flatMap { unit in details.amount.flatMap { Amount(decimal: $0, unit: unit) } }
      added[funder] = command == .topUp ? Int128(amount?.minor ?? 0) : nil
    }
    return added
  }
}
