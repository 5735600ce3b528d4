import LearningAccount
import Secrets

/// Tokens that prove that a form was shown by this site, against cross-site request forgery.
///
/// A signed-in form carries ``csrfToken(for:)``. A form shown before signing in carries an *anonymous* token: a random
/// nonce in a cookie of its own, and its signature in the form; another site can neither read nor set both.
extension Sessions {
  /// The token of the forms of one session; the same for as long as the session lasts.
  package func csrfToken(for session: Session) throws(KeyRingError) -> String {
    let text = "acquis.form.session.v1:\(session.stored.tokenHash.hex)"
    return SecretBytes.hmac(text, key: try installation.keys.current(.form).key).base64URL
  }

  /// Whether a submitted token is that of the session.
  package func isValid(csrfToken: String, for session: Session) throws(KeyRingError) -> Bool {
    SecretBytes.areEqual(Array(csrfToken.utf8), Array(try self.csrfToken(for: session).utf8))
  }

  /// A fresh nonce for the anonymous cookie (`HttpOnly; Secure; SameSite=Lax`): `MILLISECONDS.RANDOM`.
  package func newAnonymousNonce() -> String {
    "\(installation.clocks.machine().milliseconds).\(SecretBytes.random(18).base64URL)"
  }

  /// What a form carries beside the cookie with `nonce`.
  package func anonymousFormToken(nonce: String) throws(KeyRingError) -> String {
    let text = "acquis.form.anonymous.v1:\(nonce)"
    return SecretBytes.hmac(text, key: try installation.keys.current(.form).key).base64URL
  }

  /// Whether cookie and form belong together, and the cookie is not older than the settings allow.
  package func isValid(formToken: String, nonce: String) throws(KeyRingError) -> Bool {
    guard isFresh(nonce: nonce) else { return false }
    return SecretBytes.areEqual(Array(formToken.utf8), Array(try anonymousFormToken(nonce: nonce).utf8))
  }

  /// Whether a cookie's nonce may still be used for a form that is shown now.
  package func isFresh(nonce: String) -> Bool {
    guard nonce.utf8.count <= 64, let first = nonce.split(separator: ".").first, let made = Int64(first), made >= 0
    else {
      return false
    }
    let age = installation.clocks.machine().milliseconds - made
    return age >= 0 && age <= installation.signIns.settings.formTokenSeconds * 1000
  }
}
