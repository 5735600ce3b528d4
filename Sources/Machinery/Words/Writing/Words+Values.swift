import LearningAccount

extension Words {
  func html(_ argument: Argument) -> HTML {
    switch argument {
    case .amount(let amount): self.amount(amount)
    case .brief(let amount): self.brief(amount)
    case .day(let day): self.day(day)
    case .moment(let moment): isolated(plain(.moment(moment)))
    case .share(let share): number(self.share(share))
    case .count(let count): number(self.count(count))
    case .term(let identifier): termHTML(identifier)
    case .text(let text): name(text)
    case .native(let text): native(text)
    case .html(let html): html
    case .link: HTML()
    }
  }

  func plain(_ argument: Argument) -> String { String(writing: { write(argument, to: &$0) }) }

  func write(_ argument: Argument, to text: inout [UInt8]) {
    switch argument {
    case .amount(let amount): write(amount, to: &text)
    case .brief(let amount): write(Words.whole(amount), to: &text)
    case .day(let day): write(day, to: &text)
    case .moment(let moment): text.append("\(self.text(of: moment.day)), \(time(moment))")
    case .share(let share): write(share, to: &text)
    case .count(let count): write(count, to: &text)
    case .term(let identifier): text.append(term(identifier))
    case .text(let words), .native(let words): text.append(words)
    case .html(let html): text.append(html.markup)
    case .link(let target): text.append(target)
    }
  }

  /// Between two names.
  package var comma: HTML { language == .arabic ? "، " : ", " }

  /// A name, kept from mixing its direction with the words around it.
  package func name(_ text: String) -> HTML { "<bdi>\(text)</bdi>" }

  /// Words of a French source, marked as such for screen readers on pages in other languages.
  package func native(_ text: String) -> HTML {
    language == .french ? HTML(text) : "<bdi lang=\"fr\">\(text)</bdi>"
  }

  /// A figure that keeps its own order inside right-to-left words.
  package func number(_ text: String) -> HTML {
    language == .arabic ? "<bdi dir=\"rtl\">\(text)</bdi>" : HTML(text)
  }

  private func isolated(_ text: String) -> HTML {
    language == .arabic ? "<bdi>\(text)</bdi>" : HTML(text)
  }
}
