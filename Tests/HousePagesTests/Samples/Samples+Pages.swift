import LearningAccount

@testable import Demo
@testable import HolderEnrolments
@testable import Home
@testable import Organisations
@testable import Payments
@testable import Rights
@testable import SigningIn
@testable import Site

extension Samples {
  /// A page with its name and visitor.
  struct Sample {
    let name: String
    let visitor: Visitor
    let page: any Page
  }

  static let amina = Visitor.holder(name: "Amina", isVerified: true)
  static let organisation = Visitor.organisation(name: "Atelier des Halles")

  static var all: [Sample] {
    strangers + simulators + law + trainings + holders + decisions + EnrolmentStatus.allCases.flatMap(files)
      + organisations
      + errors
  }

  private static var strangers: [Sample] {
    [
      Sample(name: "home", visitor: .stranger, page: home), Sample(name: "home-amina", visitor: amina, page: home),
      Sample(
        name: "help", visitor: .stranger,
        page: HelpPage(answerWorkingDays: 2, acceptWorkingDays: 4, freeCancelWorkingDays: 7)),
      Sample(name: "scam", visitor: .stranger, page: ScamPage()),
      Sample(name: "ranking", visitor: .stranger, page: RankingPage()),
      Sample(name: "open-sign-in", visitor: .stranger, page: OpenSignInPage(passwordLength: 12)),
      Sample(
        name: "open-sign-in-problems", visitor: .stranger, page: OpenSignInPage(state: problems, passwordLength: 12)),
      Sample(name: "sign-in", visitor: .stranger, page: SignInPage()),
      Sample(name: "sign-in-demo", visitor: .stranger, page: signIn),
      Sample(name: "forgotten", visitor: .stranger, page: ForgottenPage()),
      Sample(name: "reset", visitor: .stranger, page: ResetPage(token: "abc", passwordLength: 12)),
      Sample(name: "confirm", visitor: .stranger, page: ConfirmMailPage(token: "abc")),
      Sample(name: "mailbox", visitor: .stranger, page: mailbox),
      Sample(name: "mailbox-empty", visitor: .stranger, page: MailboxPage(messages: [])),
      Sample(name: "clock", visitor: .stranger, page: ClockPage(today: today, dueCount: 3)),
    ]
      + MessagePage.Message.allCases.map {
        Sample(name: "message-\($0)", visitor: .stranger, page: MessagePage($0, email: "amina@exemple.fr"))
      }
  }

  private static let home = HomePage(
    yearlyCredit: euros(50_000), ceiling: euros(500_000), participation: euros(15_000), answerWorkingDays: 2,
    acceptWorkingDays: 4)

  private static let problems = FormState(
    values: ["number": "2 90 05", "birthName": "Benali"],
    problems: [
      FieldProblem("number", "ask.problem.missing"), FieldProblem("birthDay", "form.problem.day"),
      FieldProblem("email", "ask.problem.missing"),
    ])

  private static let signIn = SignInPage(
    panels: [
      Panel(.main) { frame in
        DemoPeoplePanel(
          people: [.init(name: "Amina Benali", email: "amina@demo.example", password: "une tarte aux mirabelles")]
        ).html(frame)
      }
    ])

  private static let mailbox = MailboxPage(messages: [
    .init(
      to: "accueil@atelier.example", subject: "Nouvelle demande : Titre professionnel Pâtissier",
      body: "Une personne demande une place.\nRépondez au plus tard le 4 novembre 2026.",
      at: moment("2026-11-02", 21, 40), language: .french, link: "/organisation/enrolments/42-7001")
  ])

  private static var holders: [Sample] {
    [
      Sample(name: "rights", visitor: amina, page: rights),
      Sample(
        name: "rights-empty", visitor: amina,
        page: RightsPage(
          today: today, balance: euros(0), free: euros(0), reserved: [], chart: BalanceChart(years: []),
          announcement: nil, lines: [])),
      Sample(
        name: "enrolments", visitor: amina,
        page: EnrolmentsPage(files: [file(.proposed), file(.accepted), file(.unanswered, deadline: nil)])),
      Sample(name: "statement", visitor: amina, page: statement),
      Sample(name: "statement-line", visitor: amina, page: statementLine),
      Sample(name: "enrolments-empty", visitor: amina, page: EnrolmentsPage(files: [])),
      Sample(name: "security", visitor: amina, page: security),
    ]
  }

  private static let rights = RightsPage(
    today: today, balance: euros(324_950), free: euros(159_950),
    reserved: [.init(enrolment: 7001, title: "Titre professionnel Pâtissier", amount: euros(165_000))],
    chart: BalanceChart(
      years: zip(2019...2026, [34_950, 70_000, 105_000, 145_000, 185_000, 225_000, 275_000, 324_950]).map {
        ($0, euros($1))
      }), announcement: .init(year: 2026, by: day("2027-06-30")),
    lines: [
      RightsLine(
        day: day("2026-11-04"), kind: "reserved",
        arguments: ["title": .native("Titre professionnel Pâtissier"), "organisation": .text("Atelier des Halles")],
        change: euros(-165_000), balance: euros(159_950), enrolment: 7001),
      RightsLine(
        day: day("2026-04-12"), kind: "accrualYear", arguments: ["year": .text("2025")], change: euros(24_950),
        balance: euros(324_950), reasons: [halfTime]),
      RightsLine(
        day: day("2025-04-09"), kind: "accrualYear", arguments: ["year": .text("2024")], change: euros(50_000),
        balance: euros(300_000), reasons: [halfTime, withdrawal]),
    ])

  private static let security = SecurityPage(
    sessions: [
      .init(
        id: "a", device: "Firefox, Linux", since: moment("2026-11-23", 8, 0), lastSeen: moment("2026-11-23", 9, 5),
        isThisOne: true),
      .init(
        id: "b", device: nil, since: moment("2026-11-20", 8, 0), lastSeen: moment("2026-11-21", 9, 5),
        isThisOne: false),
    ], maskedNumber: "2 90 •• •• ••• ••• ••", email: "amina@exemple.fr", passwordLength: 12)

  private static var decisions: [Sample] {
    DecisionPage.Decision.allCases.map { decision in
      Sample(
        name: "decision-\(decision)", visitor: amina,
        page: DecisionPage(
          decision, file: file(.proposed), split: split,
          ending: decision == .withdraw ? ending : nil, shown: euros(15_000), state: FormState(commandID: "7")))
    } + [
      Sample(
        name: "payment", visitor: amina,
        page: PaymentPage(file: file(.awaitingPayment), split: split, state: FormState(commandID: "7"))),
      Sample(name: "request", visitor: amina, page: request(nil)),
      Sample(name: "request-refused", visitor: amina, page: request(refusal)),
    ]
  }

  static let refusal = Refusal(
    Reason("file.sessionStarted", ["start": .day(day("2026-11-01"))]), remedy: Reason("file.chooseLater"))

  private static func request(_ refusal: Refusal?) -> RequestPage {
    RequestPage(
      session: 9, training: 8, title: "Titre professionnel Pâtissier", organisation: "Atelier des Halles",
      place: "Nancy", startsOn: day("2027-01-11"), endsOn: day("2027-03-30"), split: split,
      answerBy: day("2026-11-25"), status: "employee", statuses: ["employee", "selfEmployed", "jobseeker"],
      state: FormState(commandID: "7"), refusal: refusal)
  }

  private static func files(_ status: EnrolmentStatus) -> [Sample] {
    [
      Sample(
        name: "file-\(status)", visitor: amina,
        page: EnrolmentPage(
          file: file(status), steps: steps, split: split, ends: status == .accepted ? ends : nil, history: history,
          actions: status == .proposed ? [.accept, .decline] : status == .accepted ? [.withdraw] : [])),
      Sample(
        name: "organisation-file-\(status)", visitor: organisation,
        page: OrganisationEnrolmentPage(
          file: file(status), steps: steps, split: splitOfThree, history: history,
          actions: status == .requested ? [.acknowledge, .propose, .refuse] : [])),
    ]
  }

  private static var requestsBetween: RequestsPage {
    var page = RequestsPage(today: today, files: [file(.declined)])
    page.paging = Paging(Route.requests, after: "0.1.2.3", next: "2.0.7001.42")
    return page
  }

  private static var organisations: [Sample] {
    [
      Sample(
        name: "requests", visitor: organisation,
        page: RequestsPage(
          today: today,
          files: [
            file(.requested), file(.accepted, deadline: "2027-01-14"), file(.inTraining, deadline: "2026-11-20"),
            file(.declined),
          ])),
      Sample(name: "requests-empty", visitor: organisation, page: RequestsPage(today: today, files: [])),
      Sample(name: "requests-paged", visitor: organisation, page: requestsBetween),
    ]
      + AnswerPage.Answer.allCases.map { answer in
        Sample(
          name: "answer-\(answer)", visitor: organisation,
          page: AnswerPage(
            answer, file: file(.requested), refusalReasons: RefusalGround.allCases.map(\.rawValue),
            earliestStart: answer == .propose ? day("2026-12-08") : nil,
            state: FormState(problems: [FieldProblem("startsDay", "form.problem.day")], commandID: "7"),
            refusal: answer == .exit ? refusal : nil))
      }
  }

  private static var errors: [Sample] {
    ErrorPage.Problem.allCases.map {
      Sample(
        name: "error-\($0)", visitor: .stranger,
        page: ErrorPage($0, reference: $0 == .failure ? "7f3a-91c2" : nil, waitMinutes: 15))
    }
  }
}
