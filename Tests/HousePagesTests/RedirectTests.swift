import Hummingbird
import HummingbirdTesting
import Testing

@testable import Site

@Suite("After a form")
struct RedirectTests {
  @Test("a page that is not in this house is not led to: what was done stands, and the reader is at home")
  func absentRoom() async throws {
    let router = Router(context: WebContext.self)
    let pages = Pages(router.group(), addresses: AddressBook())
    pages.page(.home) { _, _ in Response(status: .ok) }
    pages.page(.trainings) { _, _ in Response(status: .ok) }
    pages.form(.signIn) { _, _ in .seeOther(.enrolment(.init(7)), done: "paid") }
    pages.form(.request(.init(1))) { _, _ in .seeOther(.trainings, done: "requested") }
    try await Application(router: router).test(.router) { client in
      try await client.execute(uri: Route.signIn.path, method: .post) { answer in
        #expect(answer.status == .seeOther)
        #expect(answer.headers[.location] == Route.home.path)
      }
      try await client.execute(uri: Route.request(.init(1)).path, method: .post) { answer in
        #expect(answer.headers[.location] == "\(Route.trainings.path)?done=requested")
      }
    }
  }
}
