import Explain
import LearningAccount
import Site
import Words

/// The API's description, in OpenAPI 3.1: made from the schemes that it answers for, so that every identifier that may be
/// asked with stands in it.
/// Why it is not a file kept by hand: docs/decisions/0132.
struct OpenAPIDocument {
  /// The one that a question means which names none comes first.
  let schemes: [Scheme]
  let examples: APIExamples

  var json: JSONTree {
    [
      "openapi": "3.1.0",
      "info": [
        "title": "Acquis: ask before you act", "version": "1",
        "description": .text(Self.description),
        "license": ["name": "AGPL-3.0-or-later", "identifier": "AGPL-3.0-or-later"],
      ],
      "servers": [["url": "/"]],
      "tags": [["name": "explain", "description": "What the law gives, costs or withholds, and why."]],
      "paths": paths,
      "components": ["schemas": schemas, "responses": responses, "parameters": parameters],
    ]
  }

  private static let description = """
    What the law gives, costs or withholds here, and why: the same answers as the pages under /ask and the command \
    `acquis explain`. Nobody signs in, no cookie is set or read, nothing is kept, and any page may ask (CORS). Amounts \
    are decimal strings, days YYYY-MM-DD, instants ISO 8601 with an offset. More members may be added to answers; none \
    of those described here will change. A question has at most \(ExplainProblem.mostBytes) bytes.
    """

  private var paths: JSONTree {
    var paths = Dictionary(
      uniqueKeysWithValues: Topic.allCases.map { (SimulatorRoute.explain($0).path, operation(on: $0)) })
    paths[Route.openAPI.path] = [
      "get": [
        "operationId": "describe", "summary": "This description.", "tags": ["explain"],
        "responses": [
          "200": ["description": "OpenAPI 3.1", "content": ["application/json": ["schema": ["type": "object"]]]],
          "405": ["$ref": "#/components/responses/methodNotAllowed"],
        ],
      ]
    ]
    return .object(paths)
  }

  private func operation(on topic: Topic) -> JSONTree {
    let name = topic.schemaName
    return [
      "post": [
        "operationId": .text("explain\(name)"), "summary": .text(topic.summary), "tags": ["explain"],
        "parameters": [["$ref": "#/components/parameters/lang"], ["$ref": "#/components/parameters/acceptLanguage"]],
        "requestBody": [
          "required": true,
          "content": [
            "application/json": [
              "schema": ["$ref": .text("#/components/schemas/\(name)Question")],
              "examples": .object(examples(on: topic)),
            ]
          ],
        ],
        "responses": [
          "200": [
            "description": "The answer, with its reasons in the order in which they applied.",
            "headers": ["Content-Language": ["schema": languages]],
            "content": ["application/json": ["schema": ["$ref": .text("#/components/schemas/\(name)Answer")]]],
          ],
          "400": ["$ref": "#/components/responses/notJSON"], "405": ["$ref": "#/components/responses/methodNotAllowed"],
          "413": ["$ref": "#/components/responses/tooLarge"], "415": ["$ref": "#/components/responses/wrongType"],
          "422": ["$ref": "#/components/responses/badField"],
        ],
      ]
    ]
  }

  private func examples(on topic: Topic) -> [String: JSONTree] {
    let known = Set(schemes.map(\.id))
    return examples.questions(on: topic).filter { known.contains($0.key) }.mapValues { ["value": $0] }
  }

  private var languages: JSONTree { ["type": "string", "enum": .list(Language.allCases.map { .text($0.rawValue) })] }

  private var parameters: JSONTree {
    [
      "lang": [
        "name": "lang", "in": "query", "required": false, "schema": languages,
        "description": "The language of the reasons' texts; before Accept-Language.",
      ],
      "acceptLanguage": [
        "name": "Accept-Language", "in": "header", "required": false, "schema": ["type": "string"],
        "description": "As RFC 9110 has it; French where it names none of ours.",
      ],
    ]
  }

  private var responses: JSONTree {
    .object(
      Dictionary(
        uniqueKeysWithValues: APIProblem.Kind.allCases.map { kind in
          var response: JSONTree = [
            "description": .text(kind.title),
            "content": ["application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]],
          ]
          if kind == .methodNotAllowed {
            let allow: JSONTree = ["Allow": ["required": true, "schema": ["type": "string"]]]
            response = response.adding(["headers": allow])
          }
          return (kind.rawValue, response)
        }))
  }

  private var schemas: JSONTree {
    var schemas = AnswerSchemas.all
    for topic in Topic.allCases {
      schemas["\(topic.schemaName)Question"] = QuestionSchemas(schemes: schemes).question(on: topic)
    }
    return .object(schemas)
  }
}

extension Topic {
  fileprivate var schemaName: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  fileprivate var summary: String {
    switch self {
    case .accrual: "What a year of work credits."
    case .price: "Who pays what for a training."
    case .deadlines: "What must happen by when, and the earliest start."
    case .cancel: "What an end costs, before anyone decides it."
    }
  }
}
