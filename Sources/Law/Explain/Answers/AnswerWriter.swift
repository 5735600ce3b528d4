import JSONWriting
import LearningAccount
import Words

/// Writes an answer as one JSON object: the contract's fields in the contract's order, then ours.
struct AnswerWriter {
  private(set) var json = JSONWriter()
  private let words: Words

  init(_ words: Words) { self.words = words }

  mutating func write(_ explanation: Explanation) {
    json.beginObject()
    switch explanation {
    case .accrual(_, let answer): write(answer)
    case .price(_, let names, let answer, let alternatives): write(answer, names, alternatives)
    case .deadlines(_, let answer, let local): write(answer, local)
    case .cancel(_, let names, let answer, let local): write(answer, names, local)
    }
    json.endObject()
  }
}

extension AnswerWriter {
  mutating func text(_ name: StaticString, _ text: String?) {
    json.name(name)
    if let text { json.string(text) } else { json.null() }
  }

  mutating func flag(_ name: StaticString, _ value: Bool) {
    json.name(name)
    json.flag(value)
  }

  mutating func amount(_ name: StaticString, _ amount: Amount?) { text(name, amount?.decimal) }

  mutating func day(_ name: StaticString, _ day: Day?) { text(name, day?.iso) }

  /// The instant up to which a deadline holds.
  mutating func endOfDay(_ name: StaticString, _ day: Day?, _ local: LocalTime) {
    text(name, day.map { local.iso(local.endOfDay($0)) })
  }

  mutating func objects<Element>(
    _ name: StaticString, _ elements: [Element], _ write: (inout AnswerWriter, Element) -> Void
  ) {
    json.name(name)
    json.beginList()
    for element in elements {
      json.beginObject()
      write(&self, element)
      json.endObject()
    }
    json.endList()
  }

  mutating func identifiers(_ name: StaticString, _ identifiers: [String]?) {
    json.name(name)
    guard let identifiers else { return json.null() }
    json.beginList()
    for identifier in identifiers { json.string(identifier) }
    json.endList()
  }

  mutating func reasons(_ reasons: [Reason]) { objects("reasons", reasons) { $0.write($1) } }

  mutating func reason(_ name: StaticString, _ reason: Reason?) {
    json.name(name)
    guard let reason else { return json.null() }
    json.beginObject()
    write(reason)
    json.endObject()
  }

  /// The members of a reason, into the object that is open.
  mutating func write(_ reason: Reason) {
    text("code", reason.code)
    json.name("text")
    json.string { words.writeSentence(reason, to: &$0) }
    text("source", reason.source?.text)
    text("confidence", reason.confidence.rawValue)
    text("link", reason.source?.link)
  }
}

extension AnswerWriter {
  mutating func write(_ answer: AccrualAnswer) {
    amount("credit", answer.credit)
    text("unit", answer.credit.unit.code)
    amount("computed", answer.computed)
    amount("ceiling", answer.ceiling)
    reasons(answer.reasons)
    objects("lots", answer.lots) { writer, lot in
      writer.text("source", lot.source)
      writer.amount("amount", lot.amount)
      writer.day("expiresOn", lot.expiresOn)
      writer.identifiers("usableFor", lot.usableFor)
    }
  }
}

extension AnswerWriter {
  mutating func write(_ answer: CancellationAnswer, _ names: AskedNames, _ local: LocalTime) {
    text("case", answer.code)
    endOfDay("withdrawUntil", answer.withdrawUntil, local)
    endOfDay("freeUntil", answer.freeUntil, local)
    amount("rightsReturned", answer.rightsReturned)
    amount("rightsDebited", answer.rightsDebited)
    amount("ownRefunded", answer.ownRefunded)
    amount("ownCreditNote", answer.ownCreditNote)
    amount("ownKept", answer.ownKept)
    objects("thirdParties", Array(zip(names.thirdParties, answer.thirdParties))) { writer, named in
      let (name, party) = named
      writer.text("id", name)
      writer.amount("returned", party.returned)
      writer.amount("debited", party.debited)
    }
    amount("toOrganisation", answer.toOrganisation)
    reasons(answer.reasons)
  }
}

extension AnswerWriter {
  mutating func write(_ answer: DeadlineAnswer, _ local: LocalTime) {
    objects("deadlines", answer.deadlines) { writer, deadline in
      writer.text("code", deadline.code.description)
      writer.text("actor", deadline.actor)
      writer.endOfDay("at", deadline.day, local)
      writer.text("consequence", deadline.consequence)
    }
    day("earliestStart", answer.earliestStart)
    reasons(answer.reasons)
  }
}
