/// Follows the structure as the tags come and says every fault, without the false ones that follow from another:
/// an unknown tag stands for the one that is missing there, and a tag out of place is not missing elsewhere.
struct LHEOValidator {
  private let structure = LHEOStructure.lheo
  private var frames: [Frame] = []
  /// How often each child of each open element has come; one run a frame.
  private var counts: [Int32] = []
  /// Required children that had not come when a later one did, with that one's line; one run a frame.
  private var missing: [(place: Int, line: Int)] = []
  private var faults: [LHEOFault] = []
  /// The parser keeps one copy of each namespace, so its address tells it from others.
  private var namespace: UnsafePointer<CChar>?
  private var periodStart: PartialDay?

  /// More of them in one offer help nobody.
  static let mostFaults = 200

  private struct Frame {
    let element: LHEOElement
    let line: Int
    /// Its number among its like, where there may be several.
    let occurrence: Int32?
    let firstCount: Int
    /// The place among its children that was reached.
    var reached = 0
    /// Unknown children since the last known one.
    var unknown = 0
    /// Where its missing children begin in `missing`.
    let firstMissing: Int
    var stray = false
  }

  var depth: Int { frames.count }

  mutating func takeFaults() -> [LHEOFault] {
    defer { faults.removeAll(keepingCapacity: true) }
    return faults.isEmpty ? [] : faults
  }

  /// The element of a tag; nil where what is inside it must be skipped.
  mutating func enter(_ tag: XMLTag) -> LHEOElement? {
    if frames.isEmpty { namespace = tag.rawNamespace }
    if tag.followsText { noteStrayText(line: tag.line) }
    let element = tag.id.map { LHEOElement.allElements[$0] }
    guard let element, tag.rawNamespace == namespace, let occurrence = count(element, line: tag.line) else {
      noteUnknown(tag)
      return nil
    }
    if structure.isOpaque(element) { return nil }
    let repeats = frames.last.map { structure.repeats(element, in: $0.element) } ?? false
    frames.append(
      Frame(
        element: element, line: tag.line, occurrence: repeats ? occurrence : nil, firstCount: counts.count,
        firstMissing: missing.count))
    for _ in 0..<structure.childCount(of: element) { counts.append(0) }
    if tag.hasAttributes { checkAttributes(tag, of: element) }
    return element
  }

  /// The element that ends here.
  mutating func leave(text: UnsafeRawBufferPointer, line: Int) -> LHEOElement? {
    guard let frame = frames.last else { return nil }
    if structure.childCount(of: frame.element) > 0 {
      if text.contains(where: { !$0.isSpace }) { noteStrayText(line: line) }
      reportMissing()
      counts.removeLast(counts.count - frame.firstCount)
      missing.removeLast(missing.count - frame.firstMissing)
    } else {
      checkValue(of: frame.element, text: text, line: frame.line)
    }
    frames.removeLast()
    return frame.element
  }
}

// MARK: Children

extension LHEOValidator {
  /// Counts a child of the present element; nil where it is none of its children.
  private mutating func count(_ element: LHEOElement, line: Int) -> Int32? {
    guard let parent = frames.last else { return element == .lheo ? 1 : nil }
    guard let place = structure.place(of: element, in: parent.element) else { return nil }
    let top = frames.count - 1
    if place < parent.reached {
      let next = structure.particle(parent.reached, of: parent.element).element.rawValue
      report(
        .elementMisplaced, line: line, under: element,
        "<\(element.rawValue)> must stand before <\(next)>; the order is fixed")
    } else if place > parent.reached {
      noteMissing(upTo: place, line: line)
    }
    frames[top].reached = place
    frames[top].unknown = 0
    counts[parent.firstCount + place] += 1
    let times = counts[parent.firstCount + place]
    if let most = structure.particle(place, of: parent.element).maximum, Int(times) == most + 1 {
      let allowed = most == 1 ? "only one" : "at most \(most)"
      report(
        .elementTooMany, line: line, under: element,
        "<\(parent.element.rawValue)> may hold \(allowed) <\(element.rawValue)>")
    }
    return times
  }

  /// Required children that were passed over are missing, unless they come later out of place.
  private mutating func noteMissing(upTo place: Int, line: Int) {
    let frame = frames[frames.count - 1]
    var absorbed = frame.unknown
    for index in frame.reached..<place
    where counts[frame.firstCount + index] == 0 && structure.particle(index, of: frame.element).minimum > 0 {
      if absorbed > 0 { absorbed -= 1 } else { missing.append((index, line)) }
    }
  }

  private mutating func reportMissing() {
    guard let frame = frames.last else { return }
    noteMissing(upTo: structure.childCount(of: frame.element), line: frame.line)
    for (place, line) in missing[frame.firstMissing...] where counts[frame.firstCount + place] == 0 {
      let child = structure.particle(place, of: frame.element).element
      report(
        .elementMissing, line: line, under: child,
        "<\(frame.element.rawValue)> must hold <\(child.rawValue)>, which is missing")
    }
  }

  private mutating func noteUnknown(_ tag: XMLTag) {
    guard let frame = frames.last else { return }
    frames[frames.count - 1].unknown += 1
    let children = structure.childCount(of: frame.element)
    if children == 0 {
      report(.elementUnknown, line: tag.line, named: tag.name, "<\(frame.element.rawValue)> holds text, no elements")
      return
    }
    let expected = (frame.reached..<children).map { structure.particle($0, of: frame.element).element }
      .filter { $0 != .extras }.prefix(3).map { "<\($0.rawValue)>" }
    let hint = expected.isEmpty ? "" : "; expected here: \(expected.joined(separator: ", "))"
    report(
      .elementUnknown, line: tag.line, named: tag.name,
      "<\(tag.name)> is not known in <\(frame.element.rawValue)>\(hint)")
  }

  private mutating func noteStrayText(line: Int) {
    guard let frame = frames.last, !frame.stray, structure.childCount(of: frame.element) > 0 else { return }
    frames[frames.count - 1].stray = true
    report(.textUnexpected, line: line, "<\(frame.element.rawValue)> holds elements, no text of its own")
  }
}

// MARK: Values

extension LHEOValidator {
  private mutating func checkValue(
    of element: LHEOElement, text: UnsafeRawBufferPointer, line: Int
  ) {
    guard frames.last?.unknown == 0 else { return }
    if let (code, message) = LHEOValue.fault(text, rule: structure.rule(of: element), element: element) {
      report(code, line: line, message)
      return
    }
    switch element {
    case .debut:
      periodStart = PartialDay(lheo: text)
    case .fin:
      guard let start = periodStart?.earliest, let end = PartialDay(lheo: text)?.latest, end < start else { return }
      report(.periodReversed, line: line, "The period ends (\(end.iso)) before it begins (\(start.iso))")
    default: break
    }
  }

  private mutating func checkAttributes(_ tag: XMLTag, of element: LHEOElement) {
    for attribute in tag.attributes() where attribute.namespace == nil {
      if let (code, message) = LHEOValue.fault(attribute, of: element) { report(code, line: tag.line, message) }
    }
  }
}

// MARK: Reporting

extension LHEOValidator {
  private mutating func report(
    _ code: LHEOFault.Code, line: Int, under child: LHEOElement? = nil, named name: String? = nil, _ message: String
  ) {
    if faults.count > LHEOValidator.mostFaults { return }
    let full = faults.count == LHEOValidator.mostFaults
    faults.append(
      full
        ? LHEOFault(line: line, path: path(), code: .tooManyFaults, message: "There are more faults than are listed.")
        : LHEOFault(line: line, path: path(child: child, named: name), code: code, message: message + "."))
  }

  private func path(child: LHEOElement? = nil, named name: String? = nil) -> String {
    var path = ""
    for frame in frames { path += "/\(frame.element.rawValue)" + (frame.occurrence.map { "[\($0)]" } ?? "") }
    if let name { path += "/\(name)" }
    guard let child, let frame = frames.last, let place = structure.place(of: child, in: frame.element) else {
      return path
    }
    let number = max(1, counts[frame.firstCount + place])
    return path + "/\(child.rawValue)" + (structure.repeats(child, in: frame.element) ? "[\(number)]" : "")
  }
}

extension LHEOStructure {
  func repeats(_ element: LHEOElement, in parent: LHEOElement) -> Bool {
    place(of: element, in: parent).map { particle($0, of: parent).maximum != 1 } ?? false
  }

  func isOpaque(_ element: LHEOElement) -> Bool { element == .extras || element == .extra }
}
