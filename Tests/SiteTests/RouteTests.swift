import Testing
import Words

@testable import Site

@Suite("Routes")
struct RouteTests {
  @Test("the same case makes the link and the router's pattern")
  func patterns() {
    #expect(Route.enrolment(7).path == "/enrolments/7")
    #expect(Route.enrolment(.any).path == "/enrolments/:id")
  }

  @Test("a query is percent-encoded")
  func queries() {
    #expect(
      Route.trainings.with([("q", "pâtissier & co"), ("level", "3")])
        == "/trainings?q=p%C3%A2tissier%20%26%20co&level=3")
  }
}

@Suite("The address book")
struct AddressBookTests {
  @Test("has what was added, with anything in its slots, and no more")
  func lookup() {
    let book = AddressBook()
    book.add(Route.enrolment(.any).path, isForm: false)
    book.add(Route.signIn.path, isForm: true)
    #expect(book.has("/enrolments/7") && book.has("/enrolments/7?done=requested#now"))
    #expect(
      !book.has("/enrolments") && !book.has("/enrolments/7/acceptance") && !book.has("/enrolments/7", isForm: true))
    #expect(book.has("/sign-in", isForm: true) && !book.has("/sign-in"))
  }

  @Test("a link to a page that no room has is not there, and a text stands unlinked")
  func links() throws {
    let book = AddressBook()
    book.add(Route.help.path, isForm: false)
    let frame = Frame(
      words: try Words.shipped(.french), assets: try Assets.shipped(), addresses: book)
    #expect(frame.link(.help, "Aide").markup == "<a href=\"/help\">Aide</a>")
    #expect(frame.link(.rights, "Droits").markup.isEmpty)
    #expect(frame.linked(.rights, "Droits").markup == "Droits")
    #expect(frame.linked(.help, "Aide").markup == "<a href=\"/help\">Aide</a>")
  }
}

extension Words {
  /// The site's own texts.
  static func shipped(_ language: Language) throws -> Words {
    try Texts.shipped(with: [Site.texts]).language(language)
  }
}
