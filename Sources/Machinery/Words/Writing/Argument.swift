import LearningAccount

/// A value that a text fills in; each language formats it in its own way.
package enum Argument: Sendable {
  case amount(Amount)
  /// Without decimals where there are none to tell: `500 €`.
  case brief(Amount)
  case day(Day)
  case moment(LocalMoment)
  case share(Proportion)
  case count(Int)
  /// A word that the texts translate, found under `term.`: a kind of training, a territory.
  case term(String)
  /// Words that stay as they are: a name, an address.
  case text(String)
  /// Words of a French source, such as a training's title, marked as French on pages in other languages.
  case native(String)
  case html(HTML)
  /// Where a `[linked text](slot)` leads.
  case link(String)

  package init(_ argument: Reason.Argument) {
    self =
      switch argument {
      case .amount(let amount): .amount(amount)
      case .day(let day): .day(day)
      case .share(let share): .share(share)
      case .count(let count): .count(count)
      case .term(let term): .term(term)
      case .text(let text): .native(text)
      }
  }
}
