import LearningAccount
import Storage

/// A deadline that has passed.
struct DueDeadline: Sendable {
  let file: Int64
  let code: DeadlineCode
  let at: Instant
  /// How often it was tried in vain, and by the machine's clock when it is tried again.
  let attempts: Int
  let retryAt: Instant?
  /// Whether its passing leads the file to another state. Also where the file's state cannot be told.
  let leadsElsewhere: Bool

  func isToBeTried(at machine: Instant) -> Bool { retryAt.map { $0 <= machine } ?? true }
}

/// A deadline that has passed and could not be run: a fault of its file's rows, or of ours. It is tried again after a pause
/// that doubles each time: docs/decisions/0186.
package struct SetAsideDeadline: Sendable {
  package let account: Int64
  package let file: Int64
  package let code: DeadlineCode
  /// How often it was tried.
  package let attempts: Int
  /// By the machine's clock.
  let retryAt: Instant
  /// What the last try said, for operators.
  package let fault: String

  private static let firstPauseSeconds: Int64 = 60
  private static let longestPauseSeconds: Int64 = 86_400
  private static let mostFaultCharacters = 500

  init(account: Int64, _ due: DueDeadline, _ error: any Error, at machine: Instant) {
    self.account = account
    file = due.file
    code = due.code
    attempts = due.attempts + 1
    retryAt = machine.adding(seconds: Self.pauseSeconds(after: attempts))
    fault = String(Self.words(error).prefix(Self.mostFaultCharacters))
  }

  init(_ row: Row) throws {
    account = try row.integer("account_id")
    file = try row.integer("file_id")
    code = DeadlineCode(try row.text("code"))
    attempts = Int(try row.integer("attempts"))
    retryAt = try row.instant("retry_at")
    fault = try row.text("fault")
  }

  /// A minute, two, four … up to a day.
  static func pauseSeconds(after attempts: Int) -> Int64 {
    min(firstPauseSeconds << min(max(attempts - 1, 0), 30), longestPauseSeconds)
  }

  private static func words(_ error: any Error) -> String {
    (error as? Refusal)?.reason.code ?? "\(error)".replacing("\0", with: "")
  }
}

/// The deadlines that are set aside, of all accounts.
package struct SetAsideDeadlines: Sendable {
  private let database: any Database

  package init(_ database: any Database) { self.database = database }

  package func count() async throws -> Int {
    try await database.read { transaction in
      let row = try transaction.row("SELECT COUNT(*) AS total FROM deadline WHERE attempts > 0")
      return Int(try row?.integer("total") ?? 0)
    }
  }

  /// Those that have waited longest.
  package func oldest(_ limit: Int) async throws -> [SetAsideDeadline] {
    try await database.read { transaction in
      try transaction.rows(
        """
        SELECT account_id, file_id, code, attempts, retry_at, fault FROM deadline WHERE attempts > 0
        ORDER BY due_at, account_id, file_id, code LIMIT $1
        """, .integer(limit)
      ).map { try SetAsideDeadline($0) }
    }
  }
}
