import JSONWriting
import Words

extension Explanation {
  /// The answer as one JSON object on one line, its reasons in the language of `words`.
  package func json(_ words: Words) -> [UInt8] {
    var writer = AnswerWriter(words)
    writer.write(self)
    return writer.json.bytes
  }
}

extension ExplainProblem {
  /// `{"error": {"field", "message"}}` on one line.
  package var json: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.name("error")
    json.beginObject()
    json.name("field")
    json.string(field)
    json.name("message")
    json.string(message)
    json.endObject()
    json.endObject()
    return json.bytes
  }
}
