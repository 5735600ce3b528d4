import LearningAccount
import Logging
import Storage

/// What every use case works with: put together once by the command line, and once by each test.
public struct Installation: Sendable {
  public let database: any Database
  public let scheme: Scheme
  public let clocks: Clocks
  public let identifiers: Identifiers
  public let keys: KeyRing
  /// The settings of signing in, and the threads that hash passwords: one for the whole process.
  public let signIns: SignInServices
  public let log: Logger

  public init(
    database: any Database, scheme: Scheme, clocks: Clocks, identifiers: Identifiers = Identifiers(), keys: KeyRing,
    signIns: SignInServices = .standard, log: Logger
  ) {
    self.database = database
    self.scheme = scheme
    self.clocks = clocks
    self.identifiers = identifiers
    self.keys = keys
    self.signIns = signIns
    self.log = log
  }

  /// A new identifier, by the machine's clock.
  public func newIdentifier() -> Int64 { identifiers.next(at: clocks.machine()) }
}
