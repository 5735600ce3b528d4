/// Members by name. What is absent is left out.
extension JSONWriter {
  package mutating func object(_ key: StaticString? = nil, _ body: (inout JSONWriter) -> Void) {
    if let key { name(key) }
    beginObject()
    body(&self)
    endObject()
  }

  package mutating func list<Element>(
    _ key: StaticString, _ elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void
  ) {
    name(key)
    beginList()
    for element in elements { body(&self, element) }
    endList()
  }

  package mutating func text(_ key: StaticString, _ value: String?) {
    guard let value else { return }
    name(key)
    string(value)
  }

  package mutating func texts(_ key: StaticString, _ values: [String]) {
    list(key, values) { writer, value in writer.string(value) }
  }

  package mutating func number(_ key: StaticString, _ value: (some BinaryInteger)?) {
    guard let value else { return }
    name(key)
    number(value)
  }

  /// What JSON cannot hold (infinity, what is no number) is left out too.
  package mutating func real(_ key: StaticString, _ value: Double?) {
    guard let value, value.isFinite else { return }
    name(key)
    real(value)
  }

  package mutating func flag(_ key: StaticString, _ value: Bool) {
    name(key)
    flag(value)
  }
}
