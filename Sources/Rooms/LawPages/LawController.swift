import Foundation
import HTTPTypes
import Hummingbird
import LearningAccount
import SchemeFiles
import Site

/// The law that decides here, for people and as open data.
/// What can be pointed at, and what is open to any page: docs/decisions/0133.
struct LawController {
  let site: Site

  private var scheme: Scheme { site.installation.scheme }

  func addPages(to pages: Pages) {
    pages.page(.law) { request, context in
      let search = String(FormFields(request.uri.query ?? "").trimmed("q").prefix(100))
      return try await site.render(LawPage(scheme: scheme, today: site.today(), search: search), context)
    }
    pages.page(LawRoute.changes, changes)
    pages.page(.lawRule(.any)) { _, context in
      let key = context.parameters.get("id") ?? ""
      guard let rule = scheme.book.rule(key) else { throw SiteError.notFound }
      return try await site.render(LawRulePage(rule: rule, scheme: scheme, today: site.today()), context)
    }
  }

  /// The same bytes as `acquis scheme export` writes.
  func addData(to pages: Pages) {
    pages.page(LawRoute.table) { request, _ in
      data(PublishedLaw.csv(scheme.book), "text/csv; charset=utf-8", request)
    }
    pages.page(LawRoute.object) { request, _ in
      data(try JSONAnswer.text(PublishedLaw(scheme)), "application/json", request)
    }
  }

  @Sendable private func changes(_ request: Request, _ context: WebContext) async throws -> Response {
    var reader = TypedQuestion(FormFields(request.uri.query ?? ""))
    guard !reader.isBeginning else {
      let today = try await site.today()
      let state = FormState(values: ["from": today.adding(days: -365).iso, "to": today.iso])
      return try await site.render(LawChangesPage(scheme: scheme, difference: nil, state: state), context)
    }
    let from = reader.day("from", needed: true)
    let to = reader.day("to", needed: true)
    reader.checkOrder([("from", from), ("to", to)])
    var difference: LawDifference?
    if reader.problems.isEmpty, let from, let to { difference = scheme.book.difference(from: from, to: to) }
    return try await site.render(
      LawChangesPage(scheme: scheme, difference: difference, state: reader.state), context,
      status: difference == nil ? .unprocessableContent : .ok)
  }

  /// Anyone may read it from anywhere; it stays the same while the law does.
  private func data(_ text: String, _ type: String, _ request: Request) -> Response {
    let tag = "\"\(scheme.contentHash.prefix(32))\""
    var headers: HTTPFields = [
      .contentType: type, .cacheControl: "public, max-age=300", .eTag: tag, .accessControlAllowOrigin: "*",
    ]
    guard request.headers[.ifNoneMatch] != tag else { return Response(status: .notModified, headers: headers) }
    headers[.contentLength] = String(text.utf8.count)
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
