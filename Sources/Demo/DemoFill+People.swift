import Identity
import LearningAccount
import Ledger
import Secrets
import Storage

extension DemoFill {
  /// Where the people of the country are found in the database.
  struct People: Sendable {
    /// By the holder's place in the country.
    var accounts: [Int64] = []
    var signIns: [Int: Int64] = [:]
    /// By the organisation's place.
    var organisations: [Int64] = []
    var members: [Int: Int64] = [:]
    /// The funder that helps: an account with a deposit.
    var region: Int64?
    /// By the session's own key.
    var sessions: [String: Int64] = [:]
  }

  /// The sign-ins that a visitor is told.
  var signIns: [DemoSignIn] {
    let holders = country.holders.compactMap { holder in
      holder.story.map {
        DemoSignIn(
          email: $0.email, password: Self.password, name: "\(holder.firstNames) \(holder.birthName)",
          story: $0.words, isOrganisation: false)
      }
    }
    let organisations = country.organisations.filter { DemoCountry.opened.contains($0.name) }
    return holders
      + organisations.map {
        DemoSignIn(
          email: memberEmail(of: $0), password: Self.password, name: $0.name,
          story: "\($0.name), organisme de formation à \($0.town.name), a des demandes à traiter.",
          isOrganisation: true)
      }
  }

  /// Every holder's account, a verified sign-in for those who have files, and members of two organisations.
  func openAccounts() async throws -> People {
    guard let password = Password(Self.password) else { throw DemoError.damaged("the password") }
    // One hash for all: argon2 takes its time on purpose, and the demo has one password.
    let hash = try await installation.signIns.hasher.hash(password)
    let active = Set(country.files.map(\.holder))
    return try await installation.database.write { transaction in
      var people = People()
      for (index, holder) in country.holders.enumerated() {
        let account = try HolderNumbers(installation).open(holder.nir, in: transaction)
        people.accounts.append(account)
        guard active.contains(index) || holder.story != nil || index.isMultiple(of: 3) else { continue }
        people.signIns[index] = try openSignIn(of: holder, account, hash, in: transaction)
      }
      try findCatalogue(&people, in: transaction)
      for (index, organisation) in country.organisations.enumerated()
      where DemoCountry.opened.contains(organisation.name) {
        people.members[index] = try openMember(of: organisation, people.organisations[index], hash, in: transaction)
      }
      return people
    }
  }

  /// A region with money to help with, which it paid in a year before the demo begins.
  func openRegion() async throws -> Int64? {
    let paidIn = instant(country.start.adding(days: -365), DemoCountry.startSeconds)
    try await installation.database.write { try installation.clocks.setScheme(to: paidIn, in: $0) }
    let deposit = Amount(minor: 500_000, unit: installation.scheme.primaryUnit)
    for case .openFunder(let open) in deeds { return try await open(deposit, installation) }
    return nil
  }

  private func openSignIn(
    of holder: DemoHolder, _ account: Int64, _ hash: String, in transaction: any Transaction
  ) throws -> Int64 {
    let email = holder.story?.email ?? holder.email
    let form = SignInApplication.Form(
      number: holder.nir.normalized, birthName: holder.birthName, firstNames: holder.firstNames,
      birthDate: holder.birthDate.iso, email: email, password: Self.password, language: holder.language)
    let signIns = SignIns(installation)
    let application = try SignInApplication(form, policy: installation.signIns.passwordPolicy, today: signIns.today)
    let id = try signIns.insertRow(application, account: account, passwordHash: hash, in: transaction)
    guard let signIn = try SignIn.find(account: account, id: id, in: transaction) else { return id }
    try signIns.claimAddress(of: signIn, in: transaction)
    try Accounts(installation).verify(
      Accounts.Verification(email: email, method: .demo, checkedBy: "demo", note: "an invented person"),
      in: transaction)
    return id
  }

  private func openMember(
    of organisation: DemoOrganisation, _ account: Int64, _ hash: String, in transaction: any Transaction
  ) throws -> Int64 {
    guard let email = EmailAddress(memberEmail(of: organisation)) else {
      throw DemoError.damaged("the address of \(organisation.name)")
    }
    let signIns = SignIns(installation)
    let id = try signIns.insertMember(email, account, passwordHash: hash, language: "fr", in: transaction)
    if let signIn = try SignIn.find(account: account, id: id, in: transaction) {
      try signIns.claimAddress(of: signIn, in: transaction)
    }
    return id
  }

  private func memberEmail(of organisation: DemoOrganisation) -> String {
    "\(DemoText.slug(organisation.name))@demo.example"
  }

  private func findCatalogue(_ people: inout People, in transaction: any Transaction) throws {
    var bySIRET: [String: Int64] = [:]
    for row in try transaction.rows("SELECT siret, organisation_id FROM organisation") {
      bySIRET[try row.text("siret")] = try row.integer("organisation_id")
    }
    people.organisations = try country.organisations.map { organisation in
      guard let id = bySIRET[organisation.siret] else { throw DemoError.damaged("\(organisation.name) is missing") }
      return id
    }
    for row in try transaction.rows("SELECT own_key, session_id FROM training_session") {
      people.sessions[try row.text("own_key")] = try row.integer("session_id")
    }
  }
}
