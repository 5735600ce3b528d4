import ArgumentParser
import LearningAccount
import Ledger
import Words

/// Names one account, a holder's by the number of their card or anybody's by its own, and the language of the answer.
package struct AnyAccountOptions: ParsableArguments {
  package init() {}

  @Option(help: "The holder's social security number.") var number: String?
  @Option(help: "The account's number; 1 is the operator's.") var account: Int64?
  @Option(help: "The language of reasons and names: \(Language.anyCode).")
  var lang = Language.reference.rawValue

  package func words() throws -> Words {
    try Texts.shipped(with: HouseTexts.sources).language(Language(typed: lang))
  }

  package func find(_ installation: Installation) async throws -> Int64 {
    switch (number, account) {
    case (let number?, nil):
      let nir = try AccountKeyOptions.nir(number)
      let found = try await installation.database.read { try HolderNumbers(installation).find(nir, in: $0) }
      guard let found else { throw CommandFailure.failed("no account has this number") }
      return found
    case (nil, let account?): return account
    default: throw CommandFailure.usage("name the account: either --number or --account")
    }
  }
}
