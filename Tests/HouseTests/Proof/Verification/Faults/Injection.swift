import HouseTesting
import LearningAccount
import Storage

@testable import Ledger
@testable import Proof

/// A change behind the ledger's back, and exactly what verification has to say of it.
struct Injection: Sendable {
  let statements: [String]
  /// Each of these must be among what is found.
  var required: [Expectation]
  /// What may be found beside, since it follows from the change.
  var consequences: [Expectation] = []

  /// A fault, as far as it is foreseen.
  struct Expectation: Hashable, Sendable, CustomStringConvertible {
    let code: Fault.Code
    /// Nil where it may be any: a transit has two sides.
    var account: Int64?
    var sequence: Int64?
    var file: Int64?

    init(_ code: Fault.Code, account: Int64?, sequence: Int64? = nil, file: Int64? = nil) {
      self.code = code
      self.account = account
      self.sequence = sequence
      self.file = file
    }

    func fits(_ fault: Fault) -> Bool {
      fault.code == code.rawValue
        && (account == nil || (fault.account == account && fault.sequence == sequence && fault.file == file))
    }

    var description: String { "\(code) of \(account ?? 0), entry \(sequence ?? 0), file \(file ?? 0)" }
  }

  /// What is missing from a list of faults, and what should not be in it.
  func differences(from faults: [Fault]) -> [String] {
    required.filter { expected in !faults.contains(where: expected.fits) }.map { "not found: \($0)" }
      + faults.filter { fault in !(required + consequences).contains { $0.fits(fault) } }.map {
        "found beside: account \($0.account), entry \($0.sequence ?? 0), file \($0.file ?? 0), \($0.code): \($0.message)"
      }
  }
}

extension Injection {
  /// What follows where an account's books no longer have these postings, or have them beside those that they had.
  ///
  /// - Parameter postings: by how much each book changes.
  mutating func follow(_ account: Int64, _ postings: [(book: String, change: Int64)]) throws {
    var changes: [String: Int64] = [:]
    for posting in postings { changes[posting.book, default: 0] &+= posting.change }
    for (code, change) in changes where change != 0 {
      switch try requireValue(Book(code: code)) {
      case .lot:
        required.append(Expectation(.available, account: account))
        consequences.append(Expectation(.negative, account: account))
      case .transit: required.append(Expectation(.transit, account: nil))
      case .reserved(let file), .committed(let file):
        consequences.append(Expectation(.reservation, account: account, file: file))
        consequences.append(Expectation(.negative, account: account))
      case .topUp:
        required.append(Expectation(.reservation, account: account))
        consequences.append(Expectation(.negative, account: account))
      default: consequences.append(Expectation(.negative, account: account))
      }
    }
  }
}
