import LearningAccount

/// One run over a file of declarations: what to credit, from where, and how much memory sorting may take.
struct AccrualRun: Sendable {
  let year: Int
  let path: String
  /// Decides everything and writes nothing.
  var isDryRun = false
  /// Where sorting may put what memory does not hold.
  var scratchFolder = "/tmp"
  /// For each of the two sortings, in bytes.
  var memoryBytes = 128 << 20
  /// People whose accounts are found, and then credited, in one transaction.
  var batch = 2_000
}

/// What a run tells while it goes.
struct AccrualObserver: Sendable {
  let problem: @Sendable (AccrualProblem) -> Void
  /// How many people have been credited or looked at so far.
  let progress: @Sendable (Int) -> Void

  init(
    problem: @escaping @Sendable (AccrualProblem) -> Void = { _ in },
    progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) {
    self.problem = problem
    self.progress = progress
  }
}

/// One line, found by its person: the keyed hash of the number first, so that sorting brings a person together.
struct DeclaredLine {
  static let hashBytes = 32
  static let bodyBytes = 13

  let hash: [UInt8]
  let body: [UInt8]
  let line: Int
  let declaration: Declaration

  func record(_ coding: DeclarationCoding) -> [UInt8] {
    var record = hash
    record.reserveCapacity(Self.hashBytes + Self.bodyBytes + 8 + DeclarationCoding.byteCount)
    record.append(contentsOf: body)
    record.append(number: Int64(line))
    record.append(contentsOf: coding.bytes(of: declaration))
    return record
  }

  init(hash: [UInt8], number: NIR, line: Int, declaration: Declaration) {
    self.hash = hash
    body = Array(number.body.utf8)
    self.line = line
    self.declaration = declaration
  }

  /// Nil where these are not the bytes of a line.
  init?(record: [UInt8], _ coding: DeclarationCoding) {
    let start = Self.hashBytes + Self.bodyBytes
    guard record.count == start + 8 + DeclarationCoding.byteCount,
      let declaration = coding.declaration(record[(start + 8)...])
    else { return nil }
    hash = Array(record[..<Self.hashBytes])
    body = Array(record[Self.hashBytes..<start])
    line = Int(record.number(at: start, as: Int64.self))
    self.declaration = declaration
  }
}

/// A person's year, found by their account: its number first, so that posting goes through accounts in order.
struct AccountYear: Sendable {
  /// Zero for a person without an account in a run that opens none.
  let account: Int64
  let line: Int
  let birthYear: Int
  let declarations: [Declaration]
}

extension AccountYear {
  func record(_ coding: DeclarationCoding) -> [UInt8] {
    var record: [UInt8] = []
    record.append(number: account)
    record.append(number: Int64(line))
    record.append(number: Int16(truncatingIfNeeded: birthYear))
    for declaration in declarations { record.append(contentsOf: coding.bytes(of: declaration)) }
    return record
  }

  init?(record: [UInt8], _ coding: DeclarationCoding) {
    let body = record.dropFirst(18)
    guard record.count > 18, body.count % DeclarationCoding.byteCount == 0 else { return nil }
    account = record.number(at: 0)
    line = Int(record.number(at: 8, as: Int64.self))
    birthYear = Int(record.number(at: 16, as: Int16.self))
    declarations = stride(from: body.startIndex, to: body.endIndex, by: DeclarationCoding.byteCount).compactMap {
      coding.declaration(body[$0..<$0 + DeclarationCoding.byteCount])
    }
  }
}
