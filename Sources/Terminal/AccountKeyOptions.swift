import ArgumentParser
import Identity
import LearningAccount

/// How a command names an account.
package struct AccountKeyOptions: ParsableArguments {
  package init() {}

  @Option(help: "The account's identifier.") var id: Int64?
  @Option(help: "A holder's social security number.") var number: String?
  @Option(help: "A confirmed address.") var email: String?
  @Option(help: ArgumentHelp("A training organisation's SIRET.", valueName: "siret")) var organisation: String?

  package func validate() throws {
    let given = [id != nil, number != nil, email != nil, organisation != nil].count { $0 }
    guard given == 1 else { throw ValidationError("Name one account: --id, --number, --email or --organisation.") }
  }

  package func key() throws -> AccountSummary.Key {
    if let id { return .id(id) }
    if let number { return .number(try Self.nir(number)) }
    if let email { return .email(email) }
    return .siret(organisation ?? "")
  }

  package static func nir(_ text: String) throws -> NIR {
    do { return try NIR(text) } catch {
      throw CommandFailure.usage("--number is no social security number: \(error.rawValue). See acquis nir check.")
    }
  }
}
