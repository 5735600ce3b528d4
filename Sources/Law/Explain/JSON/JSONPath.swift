/// The path to the field at which a JSON text breaks off: `lots[1].source`. Told by brackets, commas and names alone, for
/// a text that is sound up to its end.
struct JSONPath: CustomStringConvertible {
  private enum Step {
    /// Nil before its first name.
    case object(name: String?)
    case array(index: Int)
  }

  private var steps: [Step] = []
  /// A string in an object is a name until its colon has come.
  private var awaitsName = false

  init(of text: some Sequence<UInt8>) {
    var string: [UInt8]?
    var isEscaped = false
    for byte in text {
      if string != nil {
        if isEscaped || (byte != UInt8(ascii: "\"")) {
          string?.append(byte)
          isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
        } else {
          if awaitsName, case .object = steps.last { set(name: String(decoding: string ?? [], as: UTF8.self)) }
          string = nil
        }
      } else if byte == UInt8(ascii: "\"") {
        string = []
      } else {
        take(byte)
      }
    }
  }

  private mutating func take(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "{"): open(.object(name: nil))
    case UInt8(ascii: "["): open(.array(index: 0))
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      _ = steps.popLast()
      awaitsName = false
    case UInt8(ascii: ":"): awaitsName = false
    case UInt8(ascii: ","): advance()
    default: break
    }
  }

  private mutating func open(_ step: Step) {
    steps.append(step)
    awaitsName = true
  }

  private mutating func advance() {
    switch steps.last {
    case .array(let index): steps[steps.count - 1] = .array(index: index + 1)
    case .object: steps[steps.count - 1] = .object(name: nil)
    case nil: break
    }
    awaitsName = true
  }

  private mutating func set(name: String) { steps[steps.count - 1] = .object(name: JSONExcerpt.cut(name)) }

  var description: String {
    var path = ""
    for step in steps {
      switch step {
      case .object(let name?): path += path.isEmpty ? name : ".\(name)"
      case .object(nil): break
      case .array(let index): path += "[\(index)]"
      }
    }
    return JSONExcerpt.cut(path)
  }
}
