/// What a database can answer besides rows.
public enum StorageError: Error, Equatable, Sendable {
  /// The address given to `--database` is not one that can be opened; says what is wrong with it.
  case address(String)
  /// The connection was lost or cannot be made. Trying again later may succeed.
  case unavailable(String)
  /// A constraint said no: its name where the engine tells it, and the engine's words.
  case constraint(name: String?, message: String)
  /// The engine refused the statement; a fault of ours.
  case statement(String)
  /// A row does not have the shape that the code expects; a fault of ours.
  case shape(String)
  /// The migrations in the database and in this program do not agree.
  case migration(String)
}
