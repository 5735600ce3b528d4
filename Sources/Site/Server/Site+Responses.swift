import Hummingbird
import Identity
import LearningAccount
import Words

extension Site {
  func frame(_ context: WebContext, done: String? = nil) async throws -> Frame {
    Frame(
      words: texts.language(context.language), visitor: visitor(context), address: context.address,
      formToken: context.formToken, assets: assets, done: done.map { "done.\($0)" }, menu: rooms.flatMap(\.menu),
      panels: try await panels(on: .everyPage, for: context), addresses: addresses)
  }

  /// The scheme's day.
  package func today() async throws -> Day {
    let clocks = installation.clocks
    return try await installation.database.read { try clocks.scheme(in: $0).day }
  }

  package func render(
    _ page: some Page, _ context: WebContext, status: HTTPResponse.Status = .ok, done: String? = nil
  ) async throws -> Response {
    Response.html(try await frame(context, done: done).document(page), status: status)
  }

  private func visitor(_ context: WebContext) -> Visitor {
    guard let session = context.session else { return .stranger }
    switch session.access {
    case .member: return .organisation(name: session.email)
    case .holder: return .holder(name: firstName(session), isVerified: true)
    case .unverified: return .holder(name: firstName(session), isVerified: false)
    }
  }

  private func firstName(_ session: Session) -> String {
    session.firstNames?.split(whereSeparator: { $0 == " " || $0 == "," }).first.map(String.init) ?? session.email
  }

  /// Where a way on leads: the first of these pages that this house has.
  package func first(of routes: Route...) -> Route? { routes.first { addresses.has($0.path) } }

  /// A moment in the scheme's time zone.
  package func local(_ instant: Instant) -> LocalMoment {
    let clocks = installation.clocks
    let seconds = clocks.local.secondsOfDay(instant)
    return LocalMoment(day: clocks.local.day(of: instant), hour: seconds / 3600, minute: seconds / 60 % 60)
  }

  /// A new id for a form, so that sending it twice does the thing once.
  package func newCommandID() -> String { "web:\(installation.newIdentifier())" }

  /// The id that a form brought: every form that does a command has one.
  /// - Throws: ``SiteError/badRequest`` where it brought none of ours: sent twice it would do the thing twice.
  package func commandID(_ context: WebContext) throws(SiteError) -> String {
    let sent = context.form["commandID"]
    let digits = sent.dropFirst(4)
    let isOurs = sent.hasPrefix("web:") && (1...19).contains(digits.utf8.count) && digits.allSatisfy(\.isWholeNumber)
    guard isOurs, sent.utf8.count == sent.count else { throw .badRequest }
    return sent
  }
}

extension Response {
  static func html(_ html: HTML, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: html.bytes)))
  }

  /// After a form: the browser asks for the next page anew, so that reloading sends nothing again.
  package static func seeOther(_ address: String) -> Response {
    Response(status: .seeOther, headers: [.location: address])
  }

  package static func seeOther(_ address: some Address, done: String? = nil) -> Response {
    seeOther(done.map { address.with([("done", $0)]) } ?? address.path)
  }

  package static func seeOther(_ route: Route, done: String? = nil) -> Response {
    seeOther(done.map { route.with([("done", $0)]) } ?? route.path)
  }
}
