import LearningAccount
import Logging
import Secrets
import Storage

/// What every use case works with: put together once by the command line, and once by each test.
package struct Installation: Sendable {
  package let database: any Database
  /// The law that this value decides with. It never changes; ``current`` gives an installation with the newest.
  package let scheme: Scheme
  /// Every version that the process has read, and the one that is current now.
  package let schemes: SchemeShelf
  package let clocks: Clocks
  let identifiers: Identifiers
  package let keys: KeyRing
  /// The settings of signing in, and the threads that hash passwords: one for the whole process.
  package let signIns: SignInServices
  package let log: Logger

  package init(
    database: any Database, schemes: SchemeShelf, clocks: Clocks, identifiers: Identifiers = Identifiers(),
    keys: KeyRing,
    signIns: SignInServices = .standard, log: Logger
  ) {
    self.database = database
    self.scheme = schemes.current
    self.schemes = schemes
    self.clocks = clocks
    self.identifiers = identifiers
    self.keys = keys
    self.signIns = signIns
    self.log = log
  }

  /// The same with the scheme that is current now: what each request and each round of the clockwork begins with.
  package var current: Installation {
    Installation(
      database: database, schemes: schemes, clocks: clocks, identifiers: identifiers, keys: keys, signIns: signIns,
      log: log)
  }

  /// A new identifier, by the machine's clock.
  package func newIdentifier() -> Int64 { identifiers.next(at: clocks.machine()) }
}
