import Identity
import LearningAccount
import Ledger

extension Enrolments {
  /// A holder's files, newest first, each with its deadlines.
  package func list(_ access: HolderAccess) async throws -> [EnrolmentLine] {
    try await installation.database.read { transaction in
      let deadlines = try EnrolmentViewReader(installation, transaction).deadlines(of: access.account)
      return try store.all(account: access.account, in: transaction).map { stored in
        EnrolmentLine(
          enrolment: stored.enrolment, training: stored.training, deadlines: deadlines[stored.enrolment.id] ?? [])
      }
    }
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

  /// An organisation's files: those that wait for it first, by their next deadline of the organisation's; then those that
  /// go on, then those that are over, the newest first. Each stands there once.
  ///
  /// - Parameters:
  ///   - place: where the page before ended; nil for the first page.
  ///   - limit: at most so many lines a page.
  package func queue(
    _ access: MemberAccess, after place: QueuePlace? = nil, limit: Int = 50
  ) async throws -> ListPage<QueueLine, QueuePlace> {
    let place = place ?? .beginning
    return try await installation.database.read { transaction in
      // The second look at the deadlines finds an earlier one; what has none is the earliest.
      let rows = try transaction.rows(
        """
        SELECT * FROM (
          SELECT e.*, s.first_names, s.birth_name, d.code AS next_code, d.due_at AS next_due, d.actor AS next_actor,
            d.consequence AS next_consequence, COALESCE(d.due_at, 0) AS place_due,
            CASE WHEN d.due_at IS NOT NULL THEN 0
              WHEN e.ended_at IS NULL AND e.execution NOT IN ('serviceDeclared', 'serviceDone') THEN 1
              ELSE 2 END AS place_group
          FROM enrolment e
          LEFT JOIN deadline d ON d.account_id = e.account_id AND d.file_id = e.file_id AND d.actor = 'organisation'
          LEFT JOIN deadline m ON m.account_id = e.account_id AND m.file_id = e.file_id AND m.actor = 'organisation'
            AND (m.due_at, m.code) < (d.due_at, d.code)
          LEFT JOIN sign_in s ON s.account_id = e.account_id AND s.verified_at IS NOT NULL AND s.ended_at IS NULL
          WHERE e.organisation_id = $1 AND e.contract <> 'draft' AND m.code IS NULL) AS queue
        WHERE (place_group, place_due, -file_id, account_id) > ($2, $3, -$4, $5)
        ORDER BY place_group, place_due, -file_id, account_id LIMIT $6
        """, .integer(access.organisation), .integer(place.group), .integer(place.due), .integer(place.file),
        .integer(place.account), .integer(limit + 1))
      let reader = EnrolmentViewReader(installation, transaction)
      return ListPage(try rows.map(reader.queueLine), limit: limit) { $0.place }
    }
  }
}
