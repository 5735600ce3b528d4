import Explain
import LearningAccount
import Ledger
import Words

/// The web site: what every handler works with, put together once.
package struct Site: Sendable {
  private let opened: Installation
  /// The rooms of this house, in their order.
  package let rooms: [any Room]
  package let settings: Settings
  package let texts: Texts
  let assets: Assets
  let addresses = AddressBook()

  /// - Throws: ``TextsError`` where a text is missing; what reading the shipped files may throw.
  package init(installation: Installation, rooms: [any Room], settings: Settings) throws {
    opened = installation
    self.rooms = rooms
    self.settings = settings
    texts = try Texts.shipped(with: [Site.texts] + rooms.compactMap(\.texts))
    assets = try Assets.shipped()
  }

  /// With the law that is current now: whoever asks keeps the answer for as long as one thing is being done.
  package var installation: Installation { opened.current }

  package struct Settings: Sendable {
    /// Whether browsers come by HTTPS; false only for a demo on the machine itself, whose cookies are not `Secure`.
    package var isSecure = true
    /// Addresses whose `X-Forwarded-For` is believed.
    package var trustedProxies: Set<String> = []
    /// A demo shows its date, a mailbox and its people's sign-ins.
    package var isDemo = false
    /// Whether the own share is "paid" by a button. Never where people have real rights.
    package var testPayments = false
    /// Where the search index lies.
    package var indexFolder = ""
    /// Schemes that may be asked about beside the one that decides here.
    package var otherSchemes: [AskedSchemes.Entry] = []
    /// The largest form, in bytes.
    var formBytes = 64 * 1024
    /// The longest address, in bytes.
    var addressBytes = 4 * 1024

    package init() {}
  }
}
