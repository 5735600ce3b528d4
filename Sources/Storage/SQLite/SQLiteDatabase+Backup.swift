import GRDB

extension SQLiteDatabase {
  /// Copies a database file as of one moment while others read and write it.
  static func backUp(_ source: String, to target: String) async throws {
    try await onItsOwnThread {
      try makePrivateFile(target)
      try SQLiteFailure.translated {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(lockWaitSeconds)
        let from = try DatabaseQueue(path: source, configuration: configuration)
        let to = try DatabaseQueue(path: target)
        // All pages in one step: in WAL mode this reads one moment and keeps nobody from writing.
        try from.backup(to: to)
        try from.close()
        try to.close()
      }
    }
  }
}
