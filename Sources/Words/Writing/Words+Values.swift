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
    case .term(let identifier): HTML(term(identifier))
    case .text(let text): name(text)
    case .native(let text): native(text)
    case .html(let html): html
    case .link: HTML()
    }
  }

  func plain(_ argument: Argument) -> String {
    switch argument {
    case .amount(let amount): text(of: amount)
    case .brief(let amount): text(of: Words.whole(amount))
    case .day(let day): text(of: day)
    case .moment(let moment): "\(text(of: moment.day)), \(time(moment))"
    case .share(let share): self.share(share)
    case .count(let count): self.count(count)
    case .term(let identifier): term(identifier)
    case .text(let text), .native(let text): text
    case .html(let html): html.markup
    case .link(let target): target
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
