import Identity
import Ledger
import Letters
import Site
import Words

/// Opening a sign-in, entering, and guarding it; at the terminal, who is whose.
package struct SigningInRoom: Room {
  package let name = "SigningIn"

  package init() {}

  package var texts: TextSource? {
    TextSource(in: .module, required: MessagePage.Message.allCases.map { "signIn.message.\($0).title" })
  }

  package func addPages(to pages: Pages, of site: Site) {
    SignInsController(site: site).add(to: pages)
    PasswordsController(site: site).add(to: pages)
    SecurityController(site: site).add(to: pages)
  }

  package func address(of letter: Letter) -> (any Address)? {
    guard letter.template.hasPrefix("signIn.") else { return nil }
    guard let token = letter.arguments["token"] else {
      return letter.template == "signIn.verified" ? Route.signIn : nil
    }
    return letter.template == "signIn.confirm" ? SignInRoute.confirmMail(.init(token)) : SignInRoute.reset(.init(token))
  }

  package var jobs: [Job] {
    [Job("sign-ins that were never finished", every: .seconds(3600)) { try await SignInSweep($0).run() }]
  }

  package var commands: [RoomCommand] {
    [
      RoomCommand(AccountShowCommand.self, in: "account", order: 10),
      RoomCommand(AccountVerifyCommand.self, in: "account", order: 20),
      RoomCommand(AccountUnverifyCommand.self, in: "account", order: 30),
      RoomCommand(AccountAddMemberCommand.self, in: "account", order: 40),
      RoomCommand(NIRCommand.self, order: 180),
    ]
  }
}
