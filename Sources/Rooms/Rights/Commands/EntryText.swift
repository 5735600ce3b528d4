/// One entry explained for somebody at a terminal.
struct EntryText {
  let answer: EntryAnswer

  init(_ answer: EntryAnswer) { self.answer = answer }

  var text: String {
    var lines = [
      "Line \(answer.sequence) of account \(answer.account): \(answer.code), \(answer.text)",
      "  counts from \(answer.day), written \(answer.recordedAt), by the command \(answer.commandID)",
    ]
    if let corrected = answer.corrects { lines.append("  corrects line \(corrected)") }
    lines += answer.correctedBy.map { "  corrected by line \($0)" }
    lines += answer.reasons.map { "  why: \(ReasonLine($0).text)" }
    lines += answer.postings.map { "  \($0.amount.hasPrefix("-") ? "" : "+")\($0.amount) \($0.unit)  \($0.book)" }
    let loaded = answer.law.loadedAt.map { ", loaded \($0)" } ?? ""
    lines.append("  the law that decided: \(answer.law.contentHash.prefix(12))\(loaded)")
    if let rules = answer.law.rules {
      lines += rules.map { "    \($0.key) = \($0.value), since \($0.from), \($0.confidence) [\($0.source)]" }
    } else {
      lines.append("    this version cannot be read here; the reasons above were kept with the line")
    }
    lines.append("  hash \(answer.hash)")
    return lines.joined(separator: "\n")
  }
}
