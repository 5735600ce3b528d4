import Hummingbird
import Identity
import LearningAccount
import Words

/// What is known of one request on its way in: the middleware fills it, handlers read it.
package struct WebContext: RequestContext {
  package var coreContext: CoreRequestContextStorage
  let peer: String
  /// Names the request in the log and to its reader. A log handler that keeps no metadata has none to give.
  let requestID: String

  package var language = Language.french
  /// Path and query as they were asked for.
  package var address = "/"
  package var session: Session?
  package var formToken = ""
  package var client = Client(address: "")
  /// The fields of a form that was sent and proven ours.
  package var form = FormFields()

  package init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    peer = source.channel.remoteAddress?.ipAddress ?? ""
    requestID =
      source.logger[metadataKey: "hb.request.id"]?.description ?? String(UInt64.random(in: .min ... .max), radix: 16)
  }

  /// - Throws: ``SiteError/notFound`` where the address's `id` is no number.
  package func id() throws(SiteError) -> Int64 {
    guard let text = parameters.get("id"), let id = Int64(text), id > 0 else { throw .notFound }
    return id
  }

  /// The holder whose account it is.
  /// - Throws: ``SiteError`` that leads a stranger to the sign-in and an unverified person to what they can do.
  package func holder() throws(SiteError) -> HolderAccess {
    guard let session else { throw .signInNeeded }
    switch session.access {
    case .holder(let access): return access
    case .unverified: throw .notVerified
    case .member: throw .forbidden
    }
  }

  /// The member of an organisation.
  package func member() throws(SiteError) -> MemberAccess {
    guard let session else { throw .signInNeeded }
    guard let access = session.member else { throw .forbidden }
    return access
  }

  package func signedIn() throws(SiteError) -> Session {
    guard let session else { throw .signInNeeded }
    return session
  }
}

/// Why a request is not answered as asked; each has its page, or leads on.
package enum SiteError: Error, Equatable {
  case notFound, forbidden, formExpired, badRequest, tooLarge
  /// The address can be read and nothing else.
  case onlyRead
  /// Leads to the sign-in, and back afterwards.
  case signInNeeded
  /// Leads to the page that says how to become verified.
  case notVerified
}
