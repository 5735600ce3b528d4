import Identity
import LearningAccount

extension Enrolments {
  /// A holder's files, newest first.
  package func list(_ access: HolderAccess) async throws -> [StoredEnrolment] {
    try await installation.database.read { try store.all(account: access.account, in: $0) }
  }

  /// One of the holder's files.
  /// - Throws: ``EnrolmentError/unknownFile(_:)``
  package func view(_ file: Int64, for access: HolderAccess) async throws -> EnrolmentView {
    let address = EnrolmentAddress(account: access.account, file: file)
    return try await installation.database.read {
      try EnrolmentViewReader(installation, $0).view(address, for: .holder)
    }
  }

  /// A file that was sent to the member's organisation.
  /// - Throws: ``EnrolmentError/unknownFile(_:)``, also for another organisation's file.
  package func view(_ address: EnrolmentAddress, for access: MemberAccess) async throws -> EnrolmentView {
    try await installation.database.read { transaction in
      let view = try EnrolmentViewReader(installation, transaction).view(address, for: .organisation)
      guard view.enrolment.terms.organisation == access.organisation else {
        throw EnrolmentError.unknownFile(address.file)
      }
      return view
    }
  }

  /// An organisation's files: those that wait for it first, by their next deadline.
  ///
  /// - Parameter limit: at most so many lines.
  package func queue(_ access: MemberAccess, limit: Int = 200) async throws -> [QueueLine] {
    try await installation.database.read { transaction in
      let rows = try transaction.rows(
        """
        SELECT e.*, d.code AS next_code, d.due_at AS next_due, d.actor AS next_actor, d.consequence AS next_consequence
        FROM enrolment e LEFT JOIN deadline d ON d.account_id = e.account_id AND d.file_id = e.file_id
          AND d.actor = 'organisation' AND d.due_at = (
            SELECT MIN(m.due_at) FROM deadline m
            WHERE m.account_id = e.account_id AND m.file_id = e.file_id AND m.actor = 'organisation')
        WHERE e.organisation_id = $1 AND e.contract <> 'draft'
        ORDER BY CASE WHEN d.due_at IS NULL THEN 1 ELSE 0 END, d.due_at, e.file_id DESC LIMIT $2
        """, .integer(access.organisation), .integer(limit))
      let reader = EnrolmentViewReader(installation, transaction)
      return try rows.map(reader.queueLine)
    }
  }
}
