import Explain
import Hummingbird

/// What went wrong with a request to the API, as RFC 9457 has it.
package struct APIProblem: Error, Encodable, Sendable {
  /// Where the kind of problem is described; relative to the server.
  let type: String
  /// The same for every problem of the kind.
  let title: String
  let status: Int
  /// What is wrong this time and what was expected; one sentence.
  let detail: String
  /// The path to the field at fault, such as `lots[0].source`; absent where the whole request is.
  let field: String?

  package enum Kind: String, CaseIterable {
    case notJSON, notFound, methodNotAllowed, tooLarge, wrongType, badField, failure

    var status: HTTPResponse.Status {
      switch self {
      case .notJSON: .badRequest
      case .notFound: .notFound
      case .methodNotAllowed: .methodNotAllowed
      case .tooLarge: .contentTooLarge
      case .wrongType: .unsupportedMediaType
      case .badField: .unprocessableContent
      case .failure: .internalServerError
      }
    }

    package var title: String {
      switch self {
      case .notJSON: "The question is not JSON"
      case .notFound: "There is nothing at this address"
      case .methodNotAllowed: "This address is asked in another way"
      case .tooLarge: "The question is too long"
      case .wrongType: "The question is not sent as JSON"
      case .badField: "A field of the question cannot be answered"
      case .failure: "Something broke on our side"
      }
    }

    /// Where the API's description has it.
    var type: String { "\(Route.openAPI.path)#/components/responses/\(rawValue)" }
  }

  package init(_ kind: Kind, _ detail: String, field: String? = nil) {
    type = kind.type
    title = kind.title
    status = kind.status.code
    self.detail = detail
    self.field = field
  }

  package init(_ problem: ExplainProblem) {
    let kind: Kind =
      switch problem.kind {
      case .notJSON: .notJSON
      case .tooLarge: .tooLarge
      case .badInput: .badField
      }
    self.init(kind, problem.message, field: problem.field.isEmpty ? nil : problem.field)
  }

  func response(_ headers: HTTPFields = [:]) -> Response {
    var headers = headers
    headers[.contentType] = "application/problem+json"
    headers[.contentLanguage] = "en"
    // A struct of texts and a number is always encoded.
    let text = (try? JSONAnswer.text(self)) ?? "{}\n"
    return Response(
      status: .init(code: status), headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
