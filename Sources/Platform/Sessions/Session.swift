import LearningAccount

/// Who is signed in, for one request.
public struct Session: Sendable {
  let stored: StoredSession
  /// What this session may do.
  public let access: Access

  public enum Access: Hashable, Sendable {
    case holder(HolderAccess)
    case member(MemberAccess)
    /// Signed in, but nobody has established that this is the holder: sees and spends nothing of the account.
    case unverified
  }

  init(_ stored: StoredSession) {
    self.stored = stored
    if let holder = HolderAccess(stored) {
      access = .holder(holder)
    } else if let member = MemberAccess(stored) {
      access = .member(member)
    } else {
      access = .unverified
    }
  }

  public var id: Int64 { stored.id }
  public var kind: SignInKind { stored.kind }
  public var signIn: Int64 { stored.signIn }
  public var email: String { stored.email }
  /// As the person gave them; nil for members.
  public var firstNames: String? { stored.firstNames }
  public var birthName: String? { stored.birthName }
  public var language: String { stored.language }
  public var createdAt: Instant { stored.createdAt }
  public var expiresAt: Instant { stored.expiresAt }

  public var holder: HolderAccess? { if case .holder(let access) = access { access } else { nil } }
  public var member: MemberAccess? { if case .member(let access) = access { access } else { nil } }
}

/// What a successful sign-in gives to the browser.
public struct IssuedSession: Sendable {
  /// The session cookie (`HttpOnly; Secure; SameSite=Lax`).
  public let token: SessionToken
  public let id: Int64
  public let kind: SignInKind
  /// The session ends then at the latest.
  public let expiresAt: Instant
  /// A second, long-lived cookie (`HttpOnly; Secure; SameSite=Strict`; path of signing in). It opens nothing: it only
  /// keeps strangers' wrong tries from slowing down this browser's.
  public let deviceToken: String
}

/// A line of the list of one's sessions.
public struct SessionSummary: Hashable, Sendable {
  public let id: Int64
  /// `Firefox, Android`; empty where unknown.
  public let device: String
  public let createdAt: Instant
  public let lastSeenAt: Instant
  /// The one that the list was asked in.
  public let isCurrent: Bool
}
