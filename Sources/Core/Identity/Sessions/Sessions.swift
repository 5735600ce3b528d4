import LearningAccount
import Ledger
import Secrets
import Storage

/// Finds, lists and ends sessions. All of it is by the machine's clock.
package struct Sessions: Sendable {
  let installation: Installation

  package init(_ installation: Installation) { self.installation = installation }

  private var settings: SignInSettings { installation.signIns.settings }

  /// Who is signed in with this token; nil where the session is unknown, ended, idle for too long or too old.
  package func find(_ token: SessionToken) async throws -> Session? {
    let now = installation.clocks.machine()
    let (idleSeconds, keys) = (settings.sessionIdleSeconds, installation.keys)
    let stored = try await installation.database.read { transaction in
      try StoredSession.find(token, at: now, idleSeconds: idleSeconds, keys: keys, in: transaction)
    }
    guard let stored else { return nil }
    if stored.lastSeenAt.adding(seconds: settings.sessionTouchSeconds) <= now { try await touch(stored, at: now) }
    return Session(stored)
  }

  /// The sessions of the person who is signed in, the last used first.
  ///
  /// - Parameters:
  ///   - place: where the page before ended; nil for the first page.
  ///   - limit: at most so many a page.
  package func list(
    of session: Session, after place: SessionPlace? = nil, limit: Int = 50
  ) async throws -> ListPage<SessionSummary, SessionPlace> {
    let place = place ?? .beginning
    let now = installation.clocks.machine()
    let idleSince = now.adding(seconds: -settings.sessionIdleSeconds)
    let stored = session.stored
    return try await installation.database.read { transaction in
      let found = try transaction.rows(
        """
        SELECT session_id, device, created_at, last_seen_at FROM session
        WHERE account_id = $1 AND sign_in_id = $2 AND expires_at > $3 AND last_seen_at > $4
          AND (last_seen_at, session_id) < ($5, $6)
        ORDER BY last_seen_at DESC, session_id DESC LIMIT $7
        """,
        .integer(stored.account), .integer(stored.signIn), .integer(now.milliseconds),
        .integer(idleSince.milliseconds), .integer(place.lastSeen), .integer(place.session), .integer(limit + 1)
      ).map { try SessionSummary(row: $0, current: stored.id) }
      return ListPage(found, limit: limit) { line in
        SessionPlace(lastSeen: line.lastSeenAt.milliseconds, session: line.id)
      }
    }
  }

  /// Signs out.
  package func end(_ session: Session) async throws { try await end(session.id, of: session) }

  /// Ends one of the person's own sessions; another's identifier does nothing.
  package func end(_ id: Int64, of session: Session) async throws {
    let stored = session.stored
    _ = try await installation.database.write { transaction in
      try transaction.execute(
        "DELETE FROM session WHERE account_id = $1 AND sign_in_id = $2 AND session_id = $3",
        .integer(stored.account), .integer(stored.signIn), .integer(id))
    }
  }

  /// Ends every session of the person, this one among them.
  func endAll(of session: Session) async throws {
    let stored = session.stored
    try await installation.database.write { transaction in
      try Self.endAll(account: stored.account, signIn: stored.signIn, in: transaction)
    }
  }

  /// Ends every session of the person but this one.
  package func endOthers(of session: Session) async throws {
    let stored = session.stored
    _ = try await installation.database.write { transaction in
      try transaction.execute(
        "DELETE FROM session WHERE account_id = $1 AND sign_in_id = $2 AND session_id <> $3",
        .integer(stored.account), .integer(stored.signIn), .integer(stored.id))
    }
  }

  static func endAll(account: Int64, signIn: Int64, in transaction: any Transaction) throws {
    try transaction.execute(
      "DELETE FROM session WHERE account_id = $1 AND sign_in_id = $2", .integer(account), .integer(signIn))
  }

  /// Starts a session with a token of its own: nothing that a browser had before signing in goes on.
  func start(
    account: Int64, signIn: Int64, kind: SignInKind, passwordHash: String, device: String,
    in transaction: any Transaction
  ) throws -> IssuedSession {
    let now = installation.clocks.machine()
    let issued = IssuedSession(
      token: SessionToken(account: account), id: installation.newIdentifier(), kind: kind,
      expiresAt: now.adding(seconds: settings.sessionAbsoluteSeconds),
      deviceToken: try DeviceToken.issue(signIn: signIn, passwordHash: passwordHash, keys: installation.keys))
    let bytes = StoredSession.closedBytes(
      account: account, tokenHash: issued.token.hash, id: issued.id, signIn: signIn, passwordHash: passwordHash,
      createdAt: now, expiresAt: issued.expiresAt)
    let closing = try installation.keys.close(bytes, .session)
    try transaction.execute(
      """
      INSERT INTO session (account_id, token_hash, session_id, sign_in_id, device, created_at, last_seen_at, expires_at,
        key_id, mac)
      VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9)
      """,
      .integer(account), .blob(issued.token.hash), .integer(issued.id), .integer(signIn), .text(device),
      .integer(now.milliseconds), .integer(issued.expiresAt.milliseconds), .text(closing.keyID), .blob(closing.mac))
    try transaction.execute(
      "UPDATE sign_in SET last_entered_at = $1 WHERE account_id = $2 AND sign_in_id = $3",
      .integer(now.milliseconds), .integer(account), .integer(signIn))
    return issued
  }

  private func touch(_ session: StoredSession, at now: Instant) async throws {
    _ = try await installation.database.write { transaction in
      try transaction.execute(
        "UPDATE session SET last_seen_at = $3 WHERE account_id = $1 AND token_hash = $2 AND last_seen_at < $3",
        .integer(session.account), .blob(session.tokenHash), .integer(now.milliseconds))
    }
  }
}

/// A place in a person's list of sessions, as an address carries it: `1788472799000.302455`.
package struct SessionPlace: Hashable, Sendable {
  /// In milliseconds.
  let lastSeen: Int64
  let session: Int64

  /// Before all others.
  static let beginning = SessionPlace(lastSeen: .max, session: .max)

  init(lastSeen: Int64, session: Int64) {
    self.lastSeen = lastSeen
    self.session = session
  }

  /// Nil for what ``text`` never writes.
  package init?(text: String) {
    guard let numbers = [Int64](places: text, count: 2) else { return nil }
    self.init(lastSeen: numbers[0], session: numbers[1])
  }

  package var text: String { [lastSeen, session].places }
}

extension SessionSummary {
  fileprivate init(row: Row, current: Int64) throws {
    id = try row.integer("session_id")
    device = try row.text("device")
    createdAt = try row.instant("created_at")
    lastSeenAt = try row.instant("last_seen_at")
    isCurrent = id == current
  }
}
