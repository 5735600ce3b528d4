import LearningAccount
import Letters
import Words

/// A letter in words: what an e-mail says, and where it leads.
package struct WrittenLetter: Sendable {
  package let to: String
  package let subject: String
  package let body: String
  /// The page that the reader should go to next; nil where the letter leads nowhere, or its room is not there.
  package let address: (any Address)?

  package init(_ letter: Letter, _ words: Words, rooms: [any Room]) {
    if case .email(let address) = letter.recipient { to = address } else { to = "" }
    let arguments = letter.arguments.mapValues { value in Day(value).map(Argument.day) ?? .text(value) }
    let key = "notice.\(letter.template)"
    subject =
      words.has("\(key).subject") ? words.plain("\(key).subject", arguments) : words.plain("notice.other.subject")
    body = words.has("\(key).body") ? words.plain("\(key).body", arguments) : words.plain("notice.other.body")
    address = rooms.lazy.compactMap { $0.address(of: letter) }.first
  }
}
