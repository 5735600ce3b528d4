extension Offers {
  /// Reads LHEO files into the record: every offer whole or refused with all its faults.
  ///
  /// Files are read as streams while earlier batches are written, each in one transaction; memory does not grow with
  /// them. The same files again change nothing. An import that is interrupted has written whole batches, and can be
  /// begun again.
  /// - Parameter progress: called with the number of offers dealt with.
  /// - Throws: ``StorageError`` where the record cannot be written; what is wrong in a file stands in the report.
  package func importLHEO(_ files: [String], progress: @Sendable (Int) -> Void = { _ in }) async throws -> ImportReport
  {
    let reading = OfferFileReading(files: files)
    reading.start()
    var report = ImportReport()
    var writing: Task<[OfferRecord.Outcome], any Error>?
    do {
      for await events in reading.batches {
        let prepared = Self.gather(events, into: &report)
        // The next batch is read and prepared while this one is written.
        if let earlier = writing { report.count(try await earlier.value) }
        writing = prepared.isEmpty ? nil : Task { try await write(prepared) }
        reading.next()
        progress(report.read)
      }
      if let last = writing { report.count(try await last.value) }
      // To a cancelled task the files seem to have come to their end.
      try Task.checkCancellation()
    } catch {
      reading.stop()
      throw error
    }
    progress(report.read)
    return report
  }

  private static func gather(_ events: [OfferFileReading.Event], into report: inout ImportReport) -> [PreparedOffer] {
    var prepared: [PreparedOffer] = []
    for event in events {
      switch event {
      case .offers(let offers): prepared += offers.map(PreparedOffer.init)
      case .fault(let problem): report.add(problem)
      case .refusal:
        report.read += 1
        report.refused += 1
      }
    }
    return prepared
  }

  private func write(_ batch: [PreparedOffer]) async throws -> [OfferRecord.Outcome] {
    try await installation.database.write { try OfferRecord(installation, in: $0).save(batch) }
  }
}

extension ImportReport {
  fileprivate mutating func count(_ outcomes: [OfferRecord.Outcome]) {
    read += outcomes.count
    for outcome in outcomes {
      switch outcome {
      case .added: accepted += 1
      case .updated: updated += 1
      case .unchanged: unchanged += 1
      }
    }
  }
}
