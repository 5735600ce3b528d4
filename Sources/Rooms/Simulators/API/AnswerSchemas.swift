import LearningAccount
import Site

/// What answers and problems hold. More members may stand beside those described.
enum AnswerSchemas {
  static var all: [String: JSONTree] {
    [
      "Reason": object(reasonMembers), "Alternative": alternative, "Problem": problem, "AccrualAnswer": accrual,
      "PriceAnswer": price,
      "DeadlinesAnswer": deadlines, "CancelAnswer": cancel,
    ]
  }

  private static let text: JSONTree = ["type": "string"]
  private static let amount: JSONTree = ["type": "string", "pattern": "^-?[0-9]+(\\.[0-9]{2})?$"]
  private static let reasons: JSONTree = QuestionSchemas.list(["$ref": "#/components/schemas/Reason"])

  private static func object(
    _ members: [String: JSONTree], optional: [String: JSONTree] = [:]
  ) -> JSONTree {
    [
      "type": "object", "properties": .object(members.merging(optional) { own, _ in own }),
      "required": .list(members.keys.sorted().map(JSONTree.text)),
    ]
  }

  private static var reasonMembers: [String: JSONTree] {
    [
      "code": text, "text": text, "source": QuestionSchemas.orNull(text), "link": QuestionSchemas.orNull(text),
      "confidence": QuestionSchemas.one(of: Confidence.allCases.map(\.rawValue)),
    ]
  }

  /// RFC 9457; `field` is there where one field is at fault.
  private static var problem: JSONTree {
    let members: [String: JSONTree] = [
      "type": ["type": "string", "format": "uri-reference"], "title": text, "status": ["type": "integer"],
      "detail": text,
    ]
    return object(members, optional: ["field": text])
  }

  private static var accrual: JSONTree {
    object([
      "credit": amount, "unit": text, "computed": amount, "ceiling": QuestionSchemas.orNull(amount), "reasons": reasons,
      "lots": QuestionSchemas.list(
        object([
          "source": text, "amount": amount, "expiresOn": QuestionSchemas.orNull(QuestionSchemas.day),
          "usableFor": QuestionSchemas.orNull(QuestionSchemas.list(text)),
        ])),
    ])
  }

  private static var price: JSONTree {
    object([
      "eligible": QuestionSchemas.flag, "cap": QuestionSchemas.orNull(amount), "usable": amount,
      "participation": amount, "shares": QuestionSchemas.list(object(["id": text, "amount": amount])),
      "own": QuestionSchemas.orNull(amount), "debited": QuestionSchemas.orNull(amount), "reasons": reasons,
      "remedy": QuestionSchemas.orNull(["$ref": "#/components/schemas/Reason"]),
      "alternatives": QuestionSchemas.list(["$ref": "#/components/schemas/Alternative"]),
    ])
  }

  /// A reason with the own share that it would leave and what is saved, and what one would do: wait until `day` for
  /// `amount`, find a third party of `kind` that pays `amount`, take another `actionType`, or one with a `mark`.
  private static var alternative: JSONTree {
    object(
      reasonMembers.merging(["own": amount, "saved": QuestionSchemas.orNull(amount)]) { own, _ in own },
      optional: ["day": QuestionSchemas.day, "amount": amount, "kind": text, "actionType": text, "mark": text])
  }

  private static var deadlines: JSONTree {
    object([
      "deadlines": QuestionSchemas.list(
        object(["code": text, "actor": text, "at": QuestionSchemas.instant, "consequence": text])),
      "earliestStart": QuestionSchemas.orNull(QuestionSchemas.day), "reasons": reasons,
    ])
  }

  private static var cancel: JSONTree {
    object([
      "case": text, "withdrawUntil": QuestionSchemas.orNull(QuestionSchemas.instant),
      "freeUntil": QuestionSchemas.orNull(QuestionSchemas.instant), "rightsReturned": amount, "rightsDebited": amount,
      "ownRefunded": amount, "ownCreditNote": amount, "ownKept": amount, "toOrganisation": amount, "reasons": reasons,
      "thirdParties": QuestionSchemas.list(object(["id": text, "returned": amount, "debited": amount])),
    ])
  }
}
