import LearningAccount
import SchemeFiles
import Storage

/// The versions of the law that a database has lived by: a new one is loaded while servers run, old ones stay.
package struct Schemes: Sendable {
  private let database: any Database
  private let machineNow: @Sendable () -> Instant

  /// `machineNow` is replaced in tests.
  package init(_ database: any Database, machineNow: @escaping @Sendable () -> Instant = Clocks.systemNow) {
    self.database = database
    self.machineNow = machineNow
  }

  /// What a load did, or would do.
  package struct LoadReport: Sendable {
    package let scheme: String
    package let contentHash: String
    /// Nil for the first load.
    package let previousHash: String?
    /// What it changes in law that was already in force.
    package let corrections: [StoredCorrection]
    /// False where the current version could not be read, so that nothing could be compared with it.
    package let isCompared: Bool

    package var isNew: Bool { contentHash != previousHash }
  }

  /// Makes a version current: checks it, keeps its files, appends the load. Running servers take it over by themselves.
  ///
  /// - Parameters:
  ///   - author: who loads it, for the history.
  ///   - correct: whether law that was already in force may change.
  ///   - dryRun: only reports.
  /// - Throws: ``SchemeFaults`` for files that do not hold together; ``SchemeLoadError/incompatible(_:)``,
  ///   ``SchemeLoadError/corrects(_:)``, ``SchemeLoadError/overtaken``, and ``SchemeLoadError/unreadable(hash:_:)`` where the current version cannot be
  ///   compared and `correct` is false.
  @discardableResult
  package func load(
    _ texts: SchemeTexts, by author: String, correct: Bool = false, dryRun: Bool = false
  ) async throws -> LoadReport {
    let scheme = try SchemeFiles.load(texts)
    guard let local = LocalTime(timeZone: scheme.timeZone) else {
      throw SchemeLoadError.incompatible(["this system knows no time zone \(scheme.timeZone)"])
    }
    let now = machineNow()
    let clocks = Clocks(local: local, machineNow: { now })
    do {
      return try await database.write { transaction in
        let current = try SchemeRows.current(in: transaction)
        let today = try clocks.scheme(in: transaction).day
        let report = try Self.report(scheme, after: current?.hash, correct: correct, today: today, in: transaction)
        guard report.isNew, !dryRun else { return report }
        try SchemeRows.store(texts, of: scheme.id, at: now, in: transaction)
        try SchemeRows.appendLoad(
          (current?.number ?? 0) + 1, report.contentHash, at: now, by: author,
          corrections: try StoredCorrection.encode(report.corrections), in: transaction)
        return report
      }
    } catch StorageError.constraint {
      throw SchemeLoadError.overtaken
    }
  }

  /// Every load, the newest first.
  package func history() async throws -> [SchemeVersion] {
    try await database.read { try SchemeRows.history(in: $0) }
  }

  /// The hash of the one stored version that begins so.
  ///
  /// - Throws: ``SchemeLoadError/unknownVersion(_:)`` where none does, or several do.
  package func hash(beginningWith prefix: String) async throws -> String {
    let found = Set(try await history().map(\.contentHash)).filter { $0.hasPrefix(prefix) }
    guard let hash = found.first, found.count == 1, !prefix.isEmpty else {
      throw SchemeLoadError.unknownVersion(prefix)
    }
    return hash
  }

  private static func report(
    _ scheme: Scheme, after previous: String?, correct: Bool, today: Day, in transaction: any Transaction
  ) throws -> LoadReport {
    func report(_ corrections: [StoredCorrection], isCompared: Bool) -> LoadReport {
      LoadReport(
        scheme: scheme.id, contentHash: scheme.contentHash, previousHash: previous, corrections: corrections,
        isCompared: isCompared)
    }
    guard let previous, previous != scheme.contentHash else { return report([], isCompared: true) }
    let current: Scheme
    do {
      current = try SchemeShelf.read(previous, in: transaction)
    } catch let error as SchemeLoadError {
      guard correct else { throw error }
      return report([], isCompared: false)
    }
    let obstacles = current.header.obstacles(to: scheme.header)
    guard obstacles.isEmpty else { throw SchemeLoadError.incompatible(obstacles) }
    let corrections = current.book.corrections(by: scheme.book, today: today).map(StoredCorrection.init)
    guard corrections.isEmpty || correct else { throw SchemeLoadError.corrects(corrections) }
    return report(corrections, isCompared: true)
  }
}
