import Foundation
import LearningAccount

/// What an indexing did.
package struct IndexReport: Hashable, Codable, Sendable {
  /// Trainings put in, new or again.
  package var put = 0
  package var removed = 0
  /// Trainings that cannot be found, since their offer's document cannot be read; the log names them.
  package var unreadable = 0
  /// Trainings that the index holds now.
  package var total = 0
  /// Whether it was built anew.
  package var rebuilt = false
}

extension Offers {
  /// Brings the search index in `folder` up to the record: what changed since, or everything.
  ///
  /// Searches go on meanwhile and see the old state until the new one is whole. An index of another format, or one
  /// ahead of the record (the database is another one), is built anew.
  /// - Parameter progress: called with the number of trainings dealt with.
  /// - Throws: ``SearchError/locked(_:)`` where another process is indexing there.
  package func index(
    _ folder: String, rebuild: Bool = false, progress: @Sendable (Int) -> Void = { _ in }
  ) async throws -> IndexReport {
    let newest = try await newestChange()
    let present = rebuild ? nil : try Self.presentChange(folder, newest: newest)
    var report = IndexReport()
    report.rebuilt = present == nil
    var change = present ?? 0
    if change < newest || present == nil {
      let writer = try SearchIndexWriter(folder, rebuilding: present == nil)
      while let page = try await changes(after: change) {
        for training in page.trainings {
          guard let document = try document(training, &report) else { continue }
          try writer.put(document)
          report.put += 1
        }
        for action in page.gone {
          try writer.remove(actionID: action)
          report.removed += 1
        }
        change = page.last
        progress(report.put + report.removed)
      }
      try writer.commit(change: change)
    }
    report.total = try SearchIndex.open(folder).count()
    return report
  }

  /// One offer's fault does not hold up the others.
  private func document(
    _ training: CatalogueChanges.Training, _ report: inout IndexReport
  ) throws -> SearchDocument? {
    do {
      return try TrainingIndexing.document(training)
    } catch let error as DecodingError {
      report.unreadable += 1
      installation.log.error(
        "an offer's document cannot be read", metadata: ["action": "\(training.action)", "error": "\(error)"])
      return nil
    }
  }

  /// The change up to which the index stands; nil where it must be built anew.
  private static func presentChange(_ folder: String, newest: Int64) throws -> Int64? {
    do {
      let index = try SearchIndex.open(folder)
      guard try index.isReadable(), let change = try index.change(), change <= newest else { return nil }
      return change
    } catch SearchError.missing {
      return nil
    }
  }

  private func newestChange() async throws -> Int64 {
    try await installation.database.read { transaction in
      try transaction.row("SELECT COALESCE(MAX(change_number), 0) AS newest FROM offer")?.integer("newest") ?? 0
    }
  }
}

/// Some offers that changed, in the order of their changes.
struct CatalogueChanges: Sendable {
  struct Training: Sendable {
    let action: Int64
    let position: Int
    let kind: String?
    let document: String
    let today: Day
  }

  var trainings: [Training] = []
  /// Actions that are no longer offered.
  var gone: [Int64] = []
  var last: Int64
}

extension Offers {
  private static let pageSize = 200

  /// The next changes; nil where there are none.
  private func changes(after change: Int64) async throws -> CatalogueChanges? {
    let clocks = installation.clocks
    return try await installation.database.read { transaction -> CatalogueChanges? in
      let rows = try transaction.rows(
        """
        SELECT offer_id, kind, document, withdrawn, change_number FROM offer
        WHERE change_number > $1 ORDER BY change_number LIMIT \(Self.pageSize)
        """, .integer(change))
      guard let last = try rows.last?.integer("change_number") else { return nil }
      let today = try clocks.scheme(in: transaction).day
      var page = CatalogueChanges(last: last)
      for row in rows {
        let withdrawn = try row.flag("withdrawn")
        for action in try transaction.rows(
          "SELECT action_id, position, withdrawn FROM action WHERE offer_id = $1 ORDER BY position",
          .integer(try row.integer("offer_id")))
        {
          let id = try action.integer("action_id")
          if try withdrawn || action.flag("withdrawn") {
            page.gone.append(id)
          } else {
            page.trainings.append(
              .init(
                action: id, position: Int(try action.integer("position")), kind: try row.optionalText("kind"),
                document: try row.text("document"), today: today))
          }
        }
      }
      return page
    }
  }
}
