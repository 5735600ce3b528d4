import Hummingbird
import Identity
import Words

/// The cookies of the site, all `HttpOnly`; with `Secure` and the `__Host-` prefix unless the demo runs without HTTPS.
package struct SiteCookies: Sendable {
  let isSecure: Bool

  var session: String { isSecure ? "__Host-acquis" : "acquis" }
  /// The nonce of forms shown before signing in.
  var form: String { isSecure ? "__Host-acquis-form" : "acquis-form" }
  var language: String { "acquis-language" }
  var device: String { "acquis-device" }

  package func sessionCookie(_ issued: IssuedSession) -> Cookie { cookie(session, issued.token.text) }

  package func endSession() -> Cookie { cookie(session, "", maxAge: 0) }

  func formCookie(_ nonce: String) -> Cookie { cookie(form, nonce) }

  func languageCookie(_ chosen: Language) -> Cookie { cookie(language, chosen.rawValue, maxAge: 365 * 86_400) }

  /// Tells a browser that signed in before; opens nothing.
  package func deviceCookie(_ issued: IssuedSession) -> Cookie {
    Cookie(
      name: device, value: issued.deviceToken, maxAge: 365 * 86_400, path: Route.signIn.path, secure: isSecure,
      httpOnly: true, sameSite: .strict)
  }

  private func cookie(_ name: String, _ value: String, maxAge: Int? = nil) -> Cookie {
    Cookie(name: name, value: value, maxAge: maxAge, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
  }
}

extension Site {
  package var cookies: SiteCookies { SiteCookies(isSecure: settings.isSecure) }
}
