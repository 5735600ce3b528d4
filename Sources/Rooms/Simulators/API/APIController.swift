import Explain
import HTTPTypes
import Hummingbird
import LearningAccount
import Site
import Words

/// The explain contract over HTTP: a question in JSON, the answer of the same functions as the command line's. No
/// session, no cookie, no account: nothing is read but the question, the law and the date.
struct APIController {
  let site: Site

  func add(to pages: Pages) {
    for topic in Topic.allCases {
      pages.form(SimulatorRoute.explain(topic)) { request, context in
        try await explain(topic, request, context)
      }
    }
    pages.page(.openAPI) { _, _ in
      Response.json(
        try JSONAnswer.text(OpenAPIDocument(schemes: schemes.map(\.scheme), examples: try APIExamples.shipped()).json))
    }
  }

  private func explain(_ topic: Topic, _ request: Request, _ context: WebContext) async throws -> Response {
    let language = try language(request, context)
    let question = try await question(request)
    let explainer = Explainer(AskedSchemes(schemes, standard: site.installation.scheme.id))
    let now = try await now()
    do {
      let answer = try question.withUnsafeReadableBytes { try explainer.explain(topic, $0, now: now) }
      var response = Response.json(answer.json(site.texts.language(language)))
      response.headers[.contentLanguage] = language.rawValue
      response.headers[.vary] = "Accept-Language"
      return response
    } catch let problem as ExplainProblem {
      throw APIProblem(problem)
    }
  }

  /// The scheme that decides here first, then the others that may be asked about.
  private var schemes: [AskedSchemes.Entry] {
    let installation = site.installation
    let own = AskedSchemes.Entry(scheme: installation.scheme, local: installation.clocks.local)
    return [own] + site.settings.otherSchemes.filter { $0.scheme.id != own.scheme.id }
  }

  /// The day whose law is known: the scheme's, which a demo moves.
  private func now() async throws -> Instant {
    let installation = site.installation
    guard site.settings.isDemo else { return installation.clocks.machine() }
    return try await installation.database.read { try installation.clocks.scheme(in: $0).instant }
  }

  /// `?lang=` before `Accept-Language`, French for who says nothing.
  private func language(_ request: Request, _ context: WebContext) throws -> Language {
    guard let asked = request.query("lang") else { return context.language }
    guard let language = Language(rawValue: asked) else {
      throw APIProblem(.badField, "lang \(asked.prefix(40)): one of \(Language.codes) was expected", field: "lang")
    }
    return language
  }

  private func question(_ request: Request) async throws -> ByteBuffer {
    guard request.headers[.contentType].map(isJSON) ?? false else {
      throw APIProblem(.wrongType, "Content-Type was expected to be application/json")
    }
    guard request.headers[.contentEncoding] == nil || request.headers[.contentEncoding] == "identity" else {
      throw APIProblem(.wrongType, "the question was expected as it is, without a Content-Encoding")
    }
    var request = request
    do {
      return try await request.collectBody(upTo: ExplainProblem.mostBytes)
    } catch let error as any HTTPResponseError where error.status == .contentTooLarge {
      throw APIProblem(ExplainProblem.tooLarge)
    }
  }

  private func isJSON(_ type: String) -> Bool {
    let name = type.prefix { $0 != ";" }.filter { !$0.isWhitespace }.lowercased()
    return name == "application/json"
  }
}
