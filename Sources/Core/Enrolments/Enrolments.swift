import Identity
import LearningAccount
import Ledger
import Offers
import Storage

/// What holders, organisations and the clock do to training files.
///
/// Every command runs the same way: the account's deadlines that have passed are run first, each dated to its due day;
/// then the kernel decides, and file, history, ledger, deadlines and notices are written in one transaction. A command
/// id makes it safe to send a command twice.
package struct Enrolments: Sendable {
  let installation: Installation

  package init(_ installation: Installation) { self.installation = installation }

  var store: EnrolmentStore { EnrolmentStore(installation: installation) }

  /// Asks an organisation for a place.
  ///
  /// - Parameters:
  ///   - holderStatus: what the holder declares to be: an identifier of the scheme.
  ///   - commandID: chosen by the form; the same form sent twice makes one file.
  /// - Returns: the file's id.
  /// - Throws: `Refusal` with its reason; ``EnrolmentError/unknownSession(_:)``.
  package func request(
    _ access: HolderAccess, session: TrainingOption, holderStatus: String, commandID: String
  ) async throws -> Int64 {
    guard installation.scheme.vocabulary.holderStatuses.contains(holderStatus) else {
      throw EnrolmentError.unknownStatus(holderStatus)
    }
    return try await installation.onFiles(of: access.account) { step in
      try step.request(session, holderStatus: holderStatus, signIn: access.signIn, commandID: commandID)
    }
  }

  /// A command of the holder on one of their files.
  ///
  /// - Parameter shown: what the page said that it costs them; another cost now is refused. Nil: nothing was said.
  /// - Throws: `Refusal`; ``EnrolmentError/unknownFile(_:)``.
  @discardableResult
  package func perform(
    _ command: EnrolmentCommand, on file: Int64, by access: HolderAccess, shown: Amount? = nil, commandID: String
  ) async throws -> EnrolmentState {
    try await installation.onFiles(of: access.account) { step in
      try step.perform(
        command, on: file, by: .holder, signIn: access.signIn, shown: shown, commandID: commandID)
    }
  }

  /// A command of a member of the organisation on a file that was sent to it.
  /// - Throws: `Refusal`; ``EnrolmentError/unknownFile(_:)``, also for another organisation's file.
  @discardableResult
  package func perform(
    _ command: EnrolmentCommand, on file: EnrolmentAddress, by access: MemberAccess, commandID: String
  ) async throws -> EnrolmentState {
    let isSentThere: @Sendable (any Transaction) throws -> Void = { transaction in
      let stored = try store.load(account: file.account, file: file.file, in: transaction)
      guard stored?.enrolment.terms.organisation == access.organisation else {
        throw EnrolmentError.unknownFile(file.file)
      }
    }
    return try await installation.onFiles(of: file.account, where: isSentThere) { step in
      try step.perform(
        command, on: file.file, by: .organisation, signIn: access.signIn, commandID: commandID)
    }
  }
}

extension Installation {
  /// One transaction on an account's files, whose deadlines are brought up to date before `body` does its command.
  ///
  /// - Parameter check: refuses who has no business there, before anything is done.
  package func onFiles<Result: Sendable>(
    of account: Int64, where check: @escaping @Sendable (any Transaction) throws -> Void = { _ in },
    _ body: @escaping @Sendable (EnrolmentStep) throws -> Result
  ) async throws -> Result {
    let (result, did) = try await database.write { transaction in
      try check(transaction)
      let (step, did) = try EnrolmentStep.caughtUp(self, account: account, in: transaction)
      return (try body(step), did)
    }
    did.report(to: self)
    return result
  }
}

/// Where a file lies: the holder's account, and the file in it.
package struct EnrolmentAddress: Hashable, Sendable {
  package let account: Int64
  package let file: Int64

  package init(account: Int64, file: Int64) {
    self.account = account
    self.file = file
  }
}

/// What is wrong with a request before the law is asked.
package enum EnrolmentError: Error, Equatable, Sendable {
  case unknownFile(Int64)
  case unknownSession(Int64)
  case unknownStatus(String)
}

extension EnrolmentError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknownFile(let file): "the account has no training file \(file)"
    case .unknownSession(let session): "there is no session \(session) that could be asked for"
    case .unknownStatus(let status): "“\(status)” is nothing that the scheme lets a holder be"
    }
  }
}

extension EnrolmentError: Failure {
  package var kind: FailureKind {
    switch self {
    case .unknownFile, .unknownSession: .notFound
    case .unknownStatus: .badInput
    }
  }
}
