import LearningAccount
import Secrets

/// Who is signed in, for one request.
package struct Session: Sendable {
  let stored: StoredSession
  /// What this session may do.
  package let access: Access

  package enum Access: Hashable, Sendable {
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

  var id: Int64 { stored.id }
  var kind: SignInKind { stored.kind }
  var signIn: Int64 { stored.signIn }
  package var email: String { stored.email }
  /// As the person gave them; nil for members.
  package var firstNames: String? { stored.firstNames }
  var birthName: String? { stored.birthName }
  var language: String { stored.language }
  var createdAt: Instant { stored.createdAt }
  var expiresAt: Instant { stored.expiresAt }

  package var holder: HolderAccess? { if case .holder(let access) = access { access } else { nil } }
  package var member: MemberAccess? { if case .member(let access) = access { access } else { nil } }
}

/// What a successful sign-in gives to the browser.
package struct IssuedSession: Sendable {
  /// The session cookie (`HttpOnly; Secure; SameSite=Lax`).
  package let token: SessionToken
  let id: Int64
  package let kind: SignInKind
  /// The session ends then at the latest.
  let expiresAt: Instant
  /// A second, long-lived cookie (`HttpOnly; Secure; SameSite=Strict`; path of signing in). It opens nothing: it only
  /// keeps strangers' wrong tries from slowing down this browser's.
  package let deviceToken: String
}

/// A line of the list of one's sessions.
package struct SessionSummary: Hashable, Sendable {
  package let id: Int64
  /// `Firefox, Android`; empty where unknown.
  package let device: String
  package let createdAt: Instant
  package let lastSeenAt: Instant
  /// The one that the list was asked in.
  package let isCurrent: Bool
}
