/// A statement for somebody at a terminal.
struct StatementText {
  let answer: StatementAnswer

  init(_ answer: StatementAnswer) { self.answer = answer }

  var text: String {
    let head = "Account \(answer.account), \(answer.kind): as of \(answer.on), as known on \(answer.knownOn)"
    let balances = answer.balances.map { balance in
      let expired = balance.expired.contains { ("1"..."9").contains($0) }
      return "  \(balance.pocket): \(balance.amount) \(balance.unit)"
        + (expired ? ", of which expired \(balance.expired)" : "")
    }
    return ([head] + balances + answer.lines.flatMap(lines)).joined(separator: "\n")
  }

  private func lines(_ line: StatementAnswer.Line) -> [String] {
    let movements = line.movements.map { movement in
      let sign = movement.change.hasPrefix("-") ? "" : "+"
      return "      \(movement.pocket) \(sign)\(movement.change) \(movement.unit), then \(movement.balance)"
    }
    return ["\(line.sequence)  \(line.day)  \(line.code)  \(line.text)"] + movements
      + line.reasons.map { "      \(ReasonLine($0).text)" }
  }
}

/// A reason in one line.
struct ReasonLine {
  let text: String

  init(_ reason: ReasonAnswer) { text = reason.text + (reason.source.map { " [\($0)]" } ?? "") }
}
