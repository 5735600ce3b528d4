import Enrolments
import HummingbirdTesting
import Identity
import LearningAccount
import Ledger
import Offers
import Testing
import Words

@testable import Credits
@testable import Funders
@testable import HolderEnrolments
@testable import Organisations
@testable import Payments
@testable import Site

@Suite("The whole way by HTTP")
struct WholeWayTests {
  @Test("a holder asks, the organisation proposes, the holder accepts and pays, the organisation declares entry")
  func wholeWay() async throws {
    try await TestSite.run { test, client in
      let amina = Browser(client)
      try await amina.signIn(TestSite.amina)
      #expect(amina.address == "/rights" && amina.has("2\u{202F}000,00\u{202F}€"))

      try await amina.open(.training(20))
      #expect(amina.has("150,00\u{202F}€"))
      try await amina.open(.request(30))
      try await amina.send(.request(30))
      #expect(amina.status == 200 && amina.has("Votre demande est envoyée"))
      let file = try requireValue(Int64(amina.address.split(separator: "/")[1].prefix { $0 != "?" }))

      let organisation = Browser(client)
      try await organisation.signIn(TestSite.organisation)
      #expect(organisation.address == "/organisation/enrolments" && organisation.has("Amina Benali"))
      let slot = Slot("\(test.account)-\(file)")
      try await organisation.open(OrganisationRoute.proposal(slot))
      try await organisation.send(OrganisationRoute.proposal(slot), Self.days)
      #expect(organisation.has("La proposition est envoyée"))

      try await amina.open(HolderEnrolmentRoute.acceptance(.init(file)))
      try await amina.send(HolderEnrolmentRoute.acceptance(.init(file)))
      #expect(amina.has("Paiement à faire"))
      try await amina.open(PaymentRoute.payment(.init(file)))
      #expect(amina.has("Paiement d’essai"))
      try await amina.send(PaymentRoute.payment(.init(file)))
      #expect(amina.has("Vous êtes inscrit"))
      try await amina.open(.rights)
      #expect(amina.has("350,00\u{202F}€") && amina.has("1\u{202F}650,00\u{202F}€"))

      test.clock.advance(days: 34)
      let later = Browser(client)
      try await later.signIn(TestSite.organisation)
      try await later.open(OrganisationRoute.entry(slot))
      try await later.send(
        OrganisationRoute.entry(slot), ["enteredDay": "5", "enteredMonth": "10", "enteredYear": "2026"])
      #expect(later.has("L’entrée est déclarée") && later.has("En formation"))
    }
  }

  @Test("before a holder stops, the page shows what the kernel decides for that day")
  func stopping() async throws {
    try await TestSite.run { test, client in
      let (amina, file) = try await enrolled(test, client)
      try await amina.open(HolderEnrolmentRoute.withdrawal(.init(file)))
      #expect(amina.has("Vos droits, rendus") && amina.has("Votre paiement, remboursé") && !amina.has("perdus"))
      // 30 September: less than the seven working days that the law asks for lie before 5 October.
      test.clock.advance(days: 29)
      let later = Browser(client)
      try await later.signIn(TestSite.amina)
      try await later.open(.enrolment(.init(file)))
      #expect(later.has("<li class=\"loss") && later.has("1\u{202F}650,00\u{202F}€ de droits perdus"))
      // The page that asks for another day has the same question, and the same answer for this one.
      let address =
        "/ask/cancel?acceptedOn=2026-09-01&startsOn=2026-10-05&endsOn=2026-11-13&territory=metropole"
        + "&rights=1650.00&own=150.00&at=2026-09-30"
      #expect(later.has(HTML(address).markup))
      let anyone = Browser(client)
      try await anyone.open(address)
      #expect(anyone.has("<p class=\"balance loss\">1\u{202F}650,00\u{202F}€</p>"))
      try await later.open(HolderEnrolmentRoute.withdrawal(.init(file)))
      #expect(later.has("Vos droits, perdus") && later.has("Votre paiement, en avoir"))
      #expect(later.has("name=\"shown\" value=\"1800.00\""))
      // Who was shown nothing to pay does not pay 1 800 €: the page comes again, with the new cost.
      try await later.send(HolderEnrolmentRoute.withdrawal(.init(file)), ["shown": "0.00"])
      #expect(later.status == 422 && later.has("name=\"shown\" value=\"1800.00\""))
      try await later.send(HolderEnrolmentRoute.withdrawal(.init(file)))
      #expect(later.has("Vous avez annulé cette formation") && later.has("Vos droits sont débités"))
      // The organisation learns that it was cancelled, and nothing of the holder's money or of what is said to them.
      let organisation = Browser(client)
      try await organisation.signIn(TestSite.organisation)
      try await organisation.open(.organisationEnrolment(Slot("\(test.account)-\(file)")))
      #expect(organisation.has("Dossier annulé par le titulaire"))
      #expect(!organisation.has("Vos droits sont débités") && !organisation.has("avoir pour une autre formation"))
    }
  }

  @Test("a funder helps to pay: the page says who, an end shows what becomes of it, for another day too")
  func topUp() async throws {
    try await TestSite.run { test, client in
      let (amina, file) = try await helped(test, client)
      try await amina.open(.enrolment(.init(file)))
      #expect(amina.has("Un financeur ajoute 900,00\u{202F}€") && amina.has("Employeur"))
      #expect(amina.has("800,00\u{202F}€") && !amina.has("Moi, par carte"))
      try await propose(file, test, client)
      try await amina.open(HolderEnrolmentRoute.acceptance(.init(file)))
      try await amina.send(HolderEnrolmentRoute.acceptance(.init(file)))
      #expect(amina.has("Votre place est acceptée") && amina.has("Employeur") && amina.has("1\u{202F}000,00\u{202F}€"))
      test.clock.advance(days: 29)
      let later = Browser(client)
      try await later.signIn(TestSite.amina)
      try await later.open(.enrolment(.init(file)))
      let sums = "&rights=1000.00&own=0.00&others=800.00&at=2026-09-30"
      #expect(later.has(HTML(sums).markup))
      try await later.open(HolderEnrolmentRoute.withdrawal(.init(file)))
      // What it costs her is her rights; the employer's loss is shown beside.
      #expect(later.has("name=\"shown\" value=\"1000.00\"") && later.has("Les autres financeurs, non remboursés"))
      try await later.send(HolderEnrolmentRoute.withdrawal(.init(file)))
      #expect(later.has("Vous avez annulé cette formation"))
    }
  }

  @Test("who was to pay what stands in a file that ended and gave everything back")
  func topUpGivenBack() async throws {
    try await TestSite.run { test, client in
      let (amina, file) = try await helped(test, client)
      try await propose(file, test, client)
      for step in [HolderEnrolmentRoute.acceptance(.init(file)), .withdrawal(.init(file))] {
        try await amina.open(step)
        try await amina.send(step)
      }
      #expect(amina.has("<td class=\"money\">1\u{202F}000,00\u{202F}€</td>"))
      #expect(amina.has("Employeur") && amina.has("<td class=\"money\">800,00\u{202F}€</td>"))
    }
  }

  @Test("a place that only others' money opens cannot be accepted before, and no share is named")
  func hindered() async throws {
    try await TestSite.run { test, client in
      let by = OperatorAccess(commandLine: "test")
      let enrolments = Enrolments(test.installation)
      let option = TrainingOption(
        terms: TrainingTerms(
          organisation: TestSite.organisationID, actionType: "drivingLicenceLight",
          price: Amount(minor: 90_000, unit: test.installation.scheme.primaryUnit),
          startsOn: try requireValue(Day("2026-10-05")), endsOn: try requireValue(Day("2026-11-13")),
          prerequisites: false, territory: "metropole"),
        training: TrainingSnapshot(
          session: 31, action: 21, offer: 11, title: "Permis B", organisationName: "Atelier des Halles", place: "Nancy",
          address: [], remote: false, hours: 20, certification: nil))
      let access = try await test.installation.database.read {
        try HolderAccess.find(account: test.account, by: by, in: $0)
      }
      let file = try await enrolments.request(access, session: option, holderStatus: "employee", commandID: "ask")
      try await propose(file, test, client)
      let amina = Browser(client)
      try await amina.signIn(TestSite.amina)
      try await amina.open(.enrolment(.init(file)))
      #expect(amina.has("Vous ne pouvez pas l’accepter pour l’instant") && amina.has("Pas encore possible"))
      #expect(!amina.has("votre part est de") && !amina.has("Accepter la place"))
      try await amina.open(HolderEnrolmentRoute.acceptance(.init(file)))
      #expect(amina.has("Ce n’est pas possible") && !amina.has("name=\"shown\""))
      try await help(10_000, as: "region", file, test)
      try await amina.open(.enrolment(.init(file)))
      #expect(amina.has("votre part est de") && amina.has("Accepter la place") && !amina.has("Pas encore possible"))
    }
  }

  @Test("the same form sent twice makes one file")
  func twice() async throws {
    try await TestSite.run { _, client in
      let amina = Browser(client)
      try await amina.signIn(TestSite.amina)
      try await amina.open(.request(30))
      let fields = [
        "formToken": try requireValue(amina.hidden("formToken")),
        "commandID": try requireValue(amina.hidden("commandID")), "status": "employee",
      ]
      try await amina.post(Route.request(30).path, fields)
      let first = amina.address
      try await amina.post(Route.request(30).path, fields)
      #expect(amina.address == first)
      try await amina.open(.enrolments)
      #expect(amina.text.components(separatedBy: "<article").count == 2)
    }
  }

  @Test("an organisation refuses with a reason, which the holder reads")
  func refusal() async throws {
    try await TestSite.run { test, client in
      let amina = Browser(client)
      try await amina.signIn(TestSite.amina)
      try await amina.open(.request(30))
      try await amina.send(.request(30))
      let file = try requireValue(Int64(amina.address.split(separator: "/")[1].prefix { $0 != "?" }))
      let organisation = Browser(client)
      try await organisation.signIn(TestSite.organisation)
      let slot = Slot("\(test.account)-\(file)")
      try await organisation.open(OrganisationRoute.refusal(slot))
      try await organisation.send(OrganisationRoute.refusal(slot), ["reason": ""])
      #expect(organisation.status == 422 && organisation.has("Choisissez une raison"))
      try await organisation.send(
        OrganisationRoute.refusal(slot), ["reason": "sessionFull", "message": "Revenez en <janvier>."])
      #expect(organisation.has("Le refus est envoyé"))
      try await amina.open(.enrolment(.init(file)))
      #expect(amina.has("La session est complète") && amina.has("Revenez en &lt;janvier&gt;."))
    }
  }

  /// Amina, whose file is accepted and paid on 1 September for 5 October to 13 November 2026.
  private func enrolled(
    _ test: TestSite, _ client: any TestClientProtocol
  ) async throws -> (holder: Browser, file: Int64) {
    let (amina, file) = try await requested(client)
    try await propose(file, test, client)
    try await amina.pass(HolderEnrolmentRoute.acceptance(.init(file)))
    try await amina.pass(PaymentRoute.payment(.init(file)))
    return (amina, file)
  }

  private func requested(_ client: any TestClientProtocol) async throws -> (holder: Browser, file: Int64) {
    let amina = Browser(client)
    try await amina.signIn(TestSite.amina)
    try await amina.open(.request(30))
    try await amina.send(.request(30))
    return (amina, try requireValue(Int64(amina.address.split(separator: "/")[1].prefix { $0 != "?" })))
  }

  private func propose(_ file: Int64, _ test: TestSite, _ client: any TestClientProtocol) async throws {
    let organisation = Browser(client)
    try await organisation.signIn(TestSite.organisation)
    let slot = Slot("\(test.account)-\(file)")
    try await organisation.open(OrganisationRoute.proposal(slot))
    try await organisation.send(OrganisationRoute.proposal(slot), Self.days)
  }

  /// A request for 1 800 € of Amina, who has 1 000 €: an employer pays the rest, and frees her from the participation.
  private func helped(
    _ test: TestSite, _ client: any TestClientProtocol
  ) async throws -> (holder: Browser, file: Int64) {
    let (amina, file) = try await requested(client)
    try await Credits(test.installation).correct(
      Credits.Order(account: test.account, commandID: "less", words: "test"), entry: 1,
      to: Amount(minor: 100_000, unit: test.installation.scheme.primaryUnit))
    try await help(90_000, as: "employer", file, test)
    return (amina, file)
  }

  private func help(_ cents: Int64, as kind: String, _ file: Int64, _ test: TestSite) async throws {
    let funders = Funders(test.installation)
    let (funder, amount) = (try await funders.open(), Amount(minor: cents, unit: test.installation.scheme.primaryUnit))
    try await funders.deposit(amount, to: funder, commandID: "bank")
    try await funders.topUp(
      amount, as: kind, from: funder, for: EnrolmentAddress(account: test.account, file: file), commandID: "help")
  }

  private static let days = [
    "startsDay": "5", "startsMonth": "10", "startsYear": "2026", "endsDay": "13", "endsMonth": "11", "endsYear": "2026",
  ]
}
