import Explain
import LearningAccount
import Site

/// What a question may be, scheme by scheme: its fields and the identifiers that the scheme declares.
struct QuestionSchemas {
  let schemes: [Scheme]

  /// One shape for each scheme that has law on the topic, told apart by `scheme`; the first may be left unnamed.
  func question(on topic: Topic) -> JSONTree {
    let shapes = schemes.enumerated().filter { Self.hasLaw($0.element, on: topic) }.map { index, scheme in
      shape(topic, scheme, isStandard: index == 0)
    }
    return shapes.count == 1 ? shapes[0] : ["oneOf": .list(shapes)]
  }

  private static func hasLaw(_ scheme: Scheme, on topic: Topic) -> Bool {
    switch topic {
    case .accrual: true
    case .price: scheme.law.funding != nil
    case .deadlines: scheme.law.files != nil
    case .cancel: scheme.law.files != nil && scheme.law.cancellation != nil
    }
  }

  private func shape(_ topic: Topic, _ scheme: Scheme, isStandard: Bool) -> JSONTree {
    var fields =
      switch topic {
      case .accrual: accrual(scheme)
      case .price: price(scheme)
      case .deadlines: deadlines(scheme)
      case .cancel: cancel(scheme)
      }
    fields.members["scheme"] = ["type": "string", "enum": [.text(scheme.id)]]
    fields.members["knownOn"] = Self.orNull(Self.day)
    if !isStandard { fields.required.append("scheme") }
    return Self.object(fields.members, required: fields.required)
  }

  private typealias Fields = (members: [String: JSONTree], required: [String])

  private func accrual(_ scheme: Scheme) -> Fields {
    let words = scheme.vocabulary
    var members: [String: JSONTree] = [
      "year": ["type": "integer", "minimum": 1, "maximum": 9999],
      "unit": Self.one(of: scheme.header.units.map(\.code)), "birthDate": Self.day, "accruedBalance": Self.amount,
      "activities": Self.list(
        words.activities.isEmpty ? false : ["oneOf": .list(words.activities.flatMap(Self.activity))]),
    ]
    let required =
      members.keys.sorted()
      + flags(&members, words.holderTraits, contract: ["fullPension", "lowSkilled", "disabledWorker"])
    return (members, required)
  }

  private func price(_ scheme: Scheme) -> Fields {
    let words = scheme.vocabulary
    var members: [String: JSONTree] = [
      "day": Self.day, "actionType": Self.one(of: words.trainingKinds), "price": Self.amount,
      "holderStatus": Self.one(of: words.holderStatuses),
      "lots": Self.list(
        Self.object(
          [
            "id": Self.identifier, "source": Self.one(of: words.lotSources), "amount": Self.amount,
            "expiresOn": Self.day,
            "usableFor": Self.list(Self.one(of: words.trainingKinds)),
          ], required: ["id", "source", "amount"])),
      "thirdParties": Self.list(
        words.thirdPartyKinds.isEmpty
          ? false
          : Self.object(
            ["id": Self.identifier, "kind": Self.one(of: words.thirdPartyKinds), "amount": Self.amount],
            required: ["id", "kind", "amount"])),
    ]
    let required = members.keys.sorted() + flags(&members, words.certificationMarks, contract: ["cleA"])
    return (members, required)
  }

  private func deadlines(_ scheme: Scheme) -> Fields {
    let words = scheme.vocabulary
    var members: [String: JSONTree] = [
      "requestedAt": Self.instant, "prerequisites": Self.flag, "answeredAt": Self.orNull(Self.instant),
      "acceptedAt": Self.orNull(Self.instant), "startsOn": Self.orNull(Self.day), "endsOn": Self.orNull(Self.day),
      "enteredOn": Self.orNull(Self.day), "exitedOn": Self.orNull(Self.day), "serviceDoneAt": Self.orNull(Self.instant),
    ]
    let required = members.keys.sorted() + flags(&members, words.fundersOnInstruction, contract: ["franceTravail"])
    members["territory"] = Self.one(of: words.territories)
    return (members, required)
  }

  private func cancel(_ scheme: Scheme) -> Fields {
    var members: [String: JSONTree] = [
      "acceptedAt": Self.instant, "startsOn": Self.day, "endsOn": Self.day, "enteredOn": Self.orNull(Self.day),
      "at": Self.instant, "by": Self.one(of: CancellationParty.allCases.map(\.rawValue)), "forceMajeure": Self.flag,
      "attendedShare": Self.orNull(Self.share), "resumeProposed": Self.orNull(Self.flag), "price": Self.amount,
      "rights": Self.amount, "own": Self.amount,
    ]
    let required = members.keys.sorted()
    members["territory"] = Self.one(of: scheme.vocabulary.territories)
    members["thirdParties"] = Self.list(
      Self.object(["id": Self.identifier, "amount": Self.amount], required: ["id", "amount"]))
    return (members, required)
  }

  /// A boolean for each: those of the contract that the scheme declares are required, others may be there.
  private func flags(_ members: inout [String: JSONTree], _ declared: [String], contract: [String]) -> [String] {
    for name in declared + contract { members[name] = Self.flag }
    return contract.filter(declared.contains)
  }
}

extension QuestionSchemas {
  static let flag: JSONTree = ["type": "boolean"]
  static let day: JSONTree = ["type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]
  static let instant: JSONTree = [
    "type": "string", "format": "date-time",
    "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})$",
  ]
  static let amount: JSONTree = ["type": "string", "pattern": "^[0-9]+(\\.[0-9]{1,2})?$"]
  static let share: JSONTree = ["type": "string", "pattern": "^(0+(\\.[0-9]{1,12})?|0*1(\\.0{1,12})?)$"]
  static let quantity: JSONTree = ["type": "string", "pattern": "^[0-9]+(\\.[0-9]{1,12})?$"]
  static let identifier: JSONTree = ["type": "string", "not": ["const": "own"]]

  static func one(of known: [String]) -> JSONTree { ["type": "string", "enum": .list(known.map(JSONTree.text))] }
  static func list(_ element: JSONTree) -> JSONTree { ["type": "array", "items": element] }
  static func orNull(_ schema: JSONTree) -> JSONTree { ["anyOf": [schema, ["type": "null"]]] }

  static func object(_ members: [String: JSONTree], required: [String]) -> JSONTree {
    [
      "type": "object", "properties": .object(members), "required": .list(required.sorted().map(JSONTree.text)),
      "additionalProperties": false,
    ]
  }

  /// The shapes of an activity: one for each way of telling its figure.
  static func activity(_ kind: ActivityKind) -> [JSONTree] {
    let name: [String: JSONTree] = ["kind": one(of: [kind.id])]
    func shape(_ figure: [String: JSONTree]) -> JSONTree {
      object(name.merging(figure) { own, _ in own }, required: ["kind"] + figure.keys)
    }
    return switch kind.figure {
    case .workTime: [shape(["workShare": share]), shape(["hours": quantity]), shape(["days": quantity])]
    case .paidPeriod: [shape(["from": day, "to": day, "contributionPaid": flag])]
    case .categorisedShare:
      [shape(["workShare": share, "imposedPartTime": flag, "category": one(of: kind.categories)])]
    case .none: [shape([:])]
    }
  }
}
