import Hummingbird
import LearningAccount
import Site

/// The statement of a holder's account, as a page and to take away, and each of its lines explained.
struct StatementsController {
  let site: Site

  private var statements: Statements { Statements(site.installation) }
  private var local: LocalTime { site.installation.clocks.local }

  func add(to pages: Pages) {
    pages.page(RightsRoute.statement) { request, context in
      let access = try context.holder()
      let (period, state) = period(request)
      let statement = try await statements.statement(access, period)
      return try await site.render(
        StatementPage(statement: statement, state: state), context,
        status: state.problems.isEmpty ? .ok : .unprocessableContent)
    }
    pages.page(RightsRoute.statementTable) { request, context in
      let statement = try await asked(request, context)
      let table = StatementTable(statement, site.texts.language(context.language), local: local)
      return file(StatementTable.forSpreadsheets(table.csv), "text/csv; charset=utf-8", statement, "csv")
    }
    pages.page(RightsRoute.statementObject) { request, context in
      let statement = try await asked(request, context)
      let answer = StatementAnswer(statement, site.texts.language(context.language), local: local)
      return file(try JSONAnswer.text(answer), "application/json", statement, "json")
    }
    pages.page(RightsRoute.statementLine(.any)) { _, context in
      let access = try context.holder()
      let entry = try await statements.explain(try context.id(), access)
      let page = StatementLinePage(
        entry: entry, recordedAt: site.local(entry.recordedAt), lawLoadedAt: entry.law.loadedAt.map(site.local))
      return try await site.render(page, context)
    }
  }

  private func asked(_ request: Request, _ context: WebContext) async throws -> AccountStatement {
    let access = try context.holder()
    let (period, state) = period(request)
    guard state.problems.isEmpty else { throw SiteError.badRequest }
    return try await statements.statement(access, period)
  }

  /// Both days may be left out: everything up to today, as it is known now.
  private func period(_ request: Request) -> (Statements.Period, FormState) {
    var reader = TypedQuestion(FormFields(request.uri.query ?? ""))
    let period = Statements.Period(on: reader.day("on"), knownOn: reader.day("knownOn"))
    return (period, reader.state)
  }

  /// Somebody's own: kept by no cache, and saved under a name that says what it is.
  private func file(_ text: String, _ type: String, _ statement: AccountStatement, _ ending: String) -> Response {
    let name = "acquis-\(statement.account)-\(statement.on.iso).\(ending)"
    return Response(
      status: .ok,
      headers: [
        .contentType: type, .cacheControl: "no-store", .contentDisposition: "attachment; filename=\"\(name)\"",
        .contentLength: String(text.utf8.count),
      ], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
