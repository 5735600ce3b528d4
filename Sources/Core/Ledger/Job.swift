/// Something that runs by itself, again and again, while a house serves.
///
/// Any number of processes may run the same job on one database, so it must do no harm when two meet.
package struct Job: Sendable {
  /// For the log: what is done.
  package let name: String
  package let every: Duration
  package let run: @Sendable (Installation) async throws -> Void

  package init(_ name: String, every: Duration, run: @escaping @Sendable (Installation) async throws -> Void) {
    self.name = name
    self.every = every
    self.run = run
  }
}
