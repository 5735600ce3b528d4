import Identity
import LearningAccount
import Site
import Words

extension TrainingPage {
  func main(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <p class="crumb"><a href="\(Route.trainings)">\(words("training.back"))</a></p>
      <h1>\(words.native(title))</h1>
      <p class="lede">\(words.name(organisation))\(sessions.first?.place.map { " · \(words.name($0))" as HTML })\(hours.map { " · \(words.hours($0))" as HTML })</p>
      <div class="with-aside"><div>
      \(facts(words))
      \(prose("training.objective", objective, words))
      \(prose("training.results", results, words))
      \(prose("training.content", content, words))
      \(prose("training.prerequisites", prerequisites, words))
      \(prose("training.pace", pace, words))
      \(prose("training.admission", admission, words))
      \(prose("training.access", access, words))
      </div><aside aria-label="\(words.plain("training.whatYouPay"))">\(payBox(frame))</aside></div>
      \(dates(frame))
      \(whom(words))
      """
  }

  private func facts(_ words: Words) -> HTML {
    Facts(lines: [
      (words("training.certification"), certification.map(words.native)),
      (words("training.level"), level.map(words.label)),
      (words("training.audience"), audience.map(words.native)),
      (words("training.duration"), hours.map(words.hours)),
      (words("training.price"), price.map(words.amount)),
    ]).html()
  }

  private func prose(_ key: String, _ text: String?, _ words: Words) -> HTML {
    guard let text, !text.isEmpty else { return "" }
    let paragraphs = text.split(whereSeparator: \.isNewline).html { "<p>\(words.native(String($0)))</p>" }
    return "<section class=\"prose\"><h2>\(words(key))</h2>\(paragraphs)</section>"
  }

  private func payBox(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <section class="card"><h2>\(words("training.whatYouPay"))</h2>\
      \(price.map { "<p class=\"soft\">\(words("training.priceIs", ["price": .amount($0)]))</p>" as HTML })\
      \(payAnswer(frame))\(panels.html(.action, frame))</section>
      """
  }

  private func payAnswer(_ frame: Frame) -> HTML {
    let words = frame.words
    switch pay {
    case .signInToSee:
      return "<p>\(words("training.signInToSee"))</p>\(frame.mainLink(.signIn, "nav.signIn").within("p"))"
    case .verifyToSee:
      return "<p>\(words("training.verifyToSee"))</p>\(frame.mainLink(.notVerified, "training.verifyLink").within("p"))"
    case .unknown:
      return "<p>\(words("training.payUnknown"))</p>"
    case .refused(let reasons):
      return Callout(tone: .alarm, title: words("training.refused"), text: Why.list(reasons, frame)).html()
    case .split(let split):
      return """
        <p class="big-own">\(words.amount(split.own)) <span class="soft">\(words("training.youPay"))</span></p>\(split.html(frame))\
        \(when: sessions.contains { $0.closed == nil }, "<p><a class=\"button main\" href=\"#sessions\">\(words("training.choose"))</a></p>")
        """
    }
  }

  private func dates(_ frame: Frame) -> HTML {
    let words = frame.words
    let list: HTML =
      sessions.isEmpty
      ? "<p>\(words("training.noSessions"))</p>"
      : "<ol class=\"sessions\">\(sessions.html { "<li>\(session($0, frame))</li>" })</ol>"
    return
      "<section id=\"sessions\"><h2>\(words("training.sessions"))</h2>\(list)\(panels.html(.link, frame))</section>"
  }

  private func session(_ session: Session, _ frame: Frame) -> HTML {
    let words = frame.words
    let away = session.distanceKm.map {
      ", \(words("training.away", ["distance": .html(words.kilometres($0))]))" as HTML
    }
    return """
      <div><p class="lead">\(words("training.fromTo", ["from": .day(session.startsOn), "to": .day(session.endsOn)]))</p>
      <p class="soft">\(when: session.isRemote, words("training.remote"))\(when: session.isRemote && session.place != nil, " · ")\(session.place.map(words.name))\(away)\(session.address.map { " — \(words.name($0))" as HTML })</p></div>
      <div>\(session.closed.map { "<p class=\"soft\">\(words($0))</p>" as HTML } ?? ask(session, frame))</div>
      """
  }

  private func ask(_ session: Session, _ frame: Frame) -> HTML {
    guard !frame.visitor.isOrganisation else { return "" }
    let words = frame.words
    let day: [String: Argument] = ["day": .day(session.startsOn)]
    return frame.link(
      .request(.init(session.id)),
      "\(words("training.ask"))<span class=\"hidden\"> \(words("training.askFor", day))</span>", class: "button")
  }

  private func whom(_ words: Words) -> HTML {
    guard !contacts.isEmpty else { return "" }
    return """
      <section class="prose"><h2>\(words("training.contact"))</h2>\(contacts.html { contact in
        Facts(lines: [
          (words("training.contactName"), contact.name.map(words.name)),
          (words("training.phone"), contact.phone.map { "<bdi dir=\"ltr\">\($0)</bdi>" }),
          (words("training.email"), contact.email.map { "<a href=\"mailto:\($0)\"><bdi>\($0)</bdi></a>" }),
          (words("training.web"), contact.web.flatMap(TrainingPage.webLink)),
        ]).html()
      })</section>
      """
  }

  /// A link only where the catalogue gives a web address; anything else could run a script.
  private static func webLink(_ address: String) -> HTML? {
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else { return nil }
    return "<a href=\"\(address)\" rel=\"noopener nofollow\"><bdi>\(address)</bdi></a>"
  }
}
