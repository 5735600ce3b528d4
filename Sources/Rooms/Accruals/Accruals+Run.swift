import LearningAccount
import Sorting

extension Accruals {
  /// Credits a year from a file of declarations; lines of one person may stand anywhere in it and add up.
  ///
  /// Memory stays flat: lines are sorted by person, people by account, both on disk where they must, and accounts are
  /// credited in their order, a batch a transaction. A run that was cut short is run again: what it did stays done.
  /// Why sorted twice: docs/decisions/0013.
  /// - Throws: ``DeclarationFileError`` where nothing can be read, ``StorageError`` where the database fails.
  func run(_ run: AccrualRun, _ observer: AccrualObserver = AccrualObserver()) async throws -> AccrualSummary {
    var summary = AccrualSummary(year: run.year)
    let lines = try readLines(run, observer, &summary)
    let years = try await findAccounts(lines, run, &summary)
    try await credit(years, run, observer, &summary)
    return summary
  }

  /// The good lines, sorted by person.
  private func readLines(
    _ run: AccrualRun, _ observer: AccrualObserver, _ summary: inout AccrualSummary
  ) throws -> SortedRecords {
    let file = try FileLines.open(path: run.path)
    guard let header = try file.next() else { throw DeclarationFileError.empty }
    let reader = DeclarationLine(
      columns: try DeclarationColumns(header: header), year: run.year, words: installation.scheme.vocabulary)
    let sorter = ExternalSorter(folder: run.scratchFolder, memoryBytes: run.memoryBytes)
    while let bytes = try file.next() {
      // A blank line says nothing wrong.
      guard !bytes.isEmpty else { continue }
      summary.lines += 1
      let read: (number: NIR, declaration: Declaration)
      do {
        read = try reader.read(bytes)
      } catch {
        summary.refused += 1
        observer.problem(AccrualProblem(line: file.number, field: error.field, message: error.message))
        continue
      }
      let hash = try installation.keys.lookup(read.number)
      try sorter.add(
        DeclaredLine(hash: hash, number: read.number, line: file.number, declaration: read.declaration)
          .record(coding))
    }
    return try sorter.sorted()
  }
}
