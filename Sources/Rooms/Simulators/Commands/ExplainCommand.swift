import ArgumentParser
import Explain

/// `acquis explain`: what the law gives, costs or withholds, and why, without an account or a database.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "What the law gives, costs or withholds here, and why.",
    discussion: """
      Reads one JSON object on standard input and answers on standard output, with the article behind every step. \
      Amounts are decimal strings, days YYYY-MM-DD, instants ISO 8601 with an offset. Nothing is read but the law: no \
      account, no database.

      With --lines a bad line is answered by {"error": {"field", "message"}} and the next one is read; without, it ends \
      with status 2 and one line that names the field, its value and what was expected.
      """,
    subcommands: [
      ExplainTopicCommand<AccrualHelp>.self, ExplainTopicCommand<PriceHelp>.self,
      ExplainTopicCommand<DeadlinesHelp>.self, ExplainTopicCommand<CancelHelp>.self,
    ])
}

/// `acquis explain TOPIC`: one for each, which differ in what their help says alone.
struct ExplainTopicCommand<Help: TopicHelp>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: Help.topic.rawValue, abstract: Help.abstract, discussion: Help.discussion)
  }

  @OptionGroup var options: ExplainOptions

  func run() throws { try options.run(Help.topic) }
}

/// What the help of a topic says.
protocol TopicHelp {
  static var topic: Topic { get }
  static var abstract: String { get }
  static var discussion: String { get }
}

enum AccrualHelp: TopicHelp {
  static let topic = Topic.accrual
  static let abstract = "What a year of work credits."
  static let discussion = """
    EXAMPLES
      acquis explain accrual <<'QUESTION'
      {"year": 2025, "unit": "EUR", "birthDate": "1990-05-01", "fullPension": false,
       "accruedBalance": "4800.00", "activities": [{"kind": "employee", "workShare": "0.499"}],
       "lowSkilled": false, "disabledWorker": false}
      QUESTION
      acquis explain accrual --lines < questions.jsonl > answers.jsonl

    An activity is employee or apprentice with one of workShare, hours, days; selfEmployed with from, to and \
    contributionPaid; esat; or publicAgent with workShare, imposedPartTime and category.
    """
}

enum PriceHelp: TopicHelp {
  static let topic = Topic.price
  static let abstract = "Who pays what for a training."
  static let discussion = """
    EXAMPLES
      acquis explain price --lang en <<'QUESTION'
      {"day": "2026-09-01", "actionType": "rs", "cleA": false, "price": "2100.00", "holderStatus": "employee",
       "lots": [{"id": "a", "source": "accrual", "amount": "3000.00"}],
       "thirdParties": [{"id": "r", "kind": "region", "amount": "400.00"}]}
      QUESTION
      acquis explain price --json < question.json

    Lots are given oldest first, third parties in the order in which they are asked.
    """
}

enum DeadlinesHelp: TopicHelp {
  static let topic = Topic.deadlines
  static let abstract = "What must happen by when."
  static let discussion = """
    EXAMPLES
      acquis explain deadlines <<'QUESTION'
      {"requestedAt": "2026-03-02T10:00:00+01:00", "prerequisites": false, "franceTravail": false,
       "answeredAt": "2026-03-03T09:00:00+01:00", "acceptedAt": null, "startsOn": null, "endsOn": null,
       "enteredOn": null, "exitedOn": null, "serviceDoneAt": null, "territory": "metropole"}
      QUESTION

    What has not happened yet is null.
    """
}

enum CancelHelp: TopicHelp {
  static let topic = Topic.cancel
  static let abstract = "What an end costs, before anyone decides it."
  static let discussion = """
    EXAMPLES
      acquis explain cancel <<'QUESTION'
      {"acceptedAt": "2026-03-10T09:00:00+01:00", "startsOn": "2026-05-11", "endsOn": "2026-06-30",
       "enteredOn": null, "at": "2026-05-04T12:00:00+02:00", "by": "holder", "forceMajeure": false,
       "attendedShare": null, "resumeProposed": null, "territory": "metropole",
       "price": "2000.00", "rights": "1650.00", "own": "150.00",
       "thirdParties": [{"id": "r", "amount": "200.00"}]}
      QUESTION

    by is holder or organisation; attendedShare, from 0 to 1, is asked for once the training was entered.
    """
}
