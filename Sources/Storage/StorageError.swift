/// What a database can answer besides rows.
package enum StorageError: Error, Equatable, Sendable {
  /// The address given to `--database` is not one that can be opened; says what is wrong with it.
  case address(String)
  /// The connection was lost or cannot be made. Nothing was written; trying again later may succeed.
  case unavailable(String)
  /// The connection was lost while a write was being committed: it was written wholly or not at all, and nobody knows.
  /// The same command with the same id may be given again.
  /// Why nothing tries again by itself: docs/decisions/0023.
  case outcomeUnknown(String)
  /// A constraint said no: its name where the engine tells it, and the engine's words.
  case constraint(name: String?, message: String)
  /// The engine refused the statement; a fault of ours.
  case statement(String)
  /// A row does not have the shape that the code expects; a fault of ours.
  case shape(String)
  /// The migrations in the database and in this program do not agree.
  case migration(String)
  /// A copy cannot be made, or nothing can be made of it: says what stands in the way and what to do.
  case keeping(String)
}
