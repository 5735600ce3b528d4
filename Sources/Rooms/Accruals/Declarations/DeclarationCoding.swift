import LearningAccount

/// Declarations as thirty bytes each; equal declarations have equal bytes.
///
/// Kinds, categories and traits stand by their place in the scheme's lists. The bytes are the intent under which a year
/// was credited, so those lists only ever grow at their ends.
struct DeclarationCoding: Sendable {
  static let byteCount = 30

  private let kinds: [ActivityKind]
  private let traits: [String]

  init(_ words: Vocabulary) {
    kinds = words.activities
    traits = words.holderTraits
  }

  func bytes(of declaration: Declaration) -> [UInt8] {
    let kind = kinds.firstIndex { $0.id == declaration.activity.kind } ?? 0
    let fields = CodedFields(declaration.activity.figure, categories: kinds.isEmpty ? [] : kinds[kind].categories)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.byteCount)
    bytes.append(UInt8(truncatingIfNeeded: kind))
    bytes.append(fields.measure)
    bytes.append(flags(declaration.traits) | fields.flags)
    bytes.append(fields.category)
    bytes.append(number: fields.figure.numerator)
    bytes.append(number: fields.figure.denominator)
    bytes.append(number: fields.from)
    bytes.append(number: fields.to)
    bytes.append(number: Int16(truncatingIfNeeded: declaration.birthYear ?? 0))
    return bytes
  }

  /// Nil where these are not the bytes of a declaration.
  func declaration(_ bytes: ArraySlice<UInt8>) -> Declaration? {
    guard bytes.count == Self.byteCount, let fields = CodedFields(bytes) else { return nil }
    let place = Int(bytes[bytes.startIndex])
    guard place < kinds.count, let figure = fields.figure(of: kinds[place]) else { return nil }
    let flags = bytes[bytes.startIndex + 2]
    let year: Int16 = bytes.number(at: 28)
    return Declaration(
      activity: Activity(kind: kinds[place].id, figure: figure),
      traits: Set(traits.indices.filter { flags & Self.flag($0) != 0 }.map { traits[$0] }),
      birthYear: year == 0 ? nil : Int(year))
  }

  private func flags(_ holding: Set<String>) -> UInt8 {
    traits.indices.reduce(0) { holding.contains(traits[$1]) ? $0 | Self.flag($1) : $0 }
  }

  /// The bits of traits leave out the two that belong to figures.
  private static func flag(_ place: Int) -> UInt8 { 1 << (place < 3 ? place : place + 2) }
}

/// The parts of a figure, each in its place whatever the kind.
private struct CodedFields {
  private static let isPaid: UInt8 = 8
  private static let isImposed: UInt8 = 16

  var measure: UInt8 = 0
  var flags: UInt8 = 0
  var figure = Proportion.zero
  var from: Int32 = 0
  var to: Int32 = 0
  var category: UInt8 = 0

  init(_ activity: Activity.Figure, categories: [String]) {
    switch activity {
    case .workTime(.share(let share)): (measure, figure) = (0, share)
    case .workTime(.hours(let hours)): (measure, figure) = (1, hours)
    case .workTime(.days(let days)): (measure, figure) = (2, days)
    case .paidPeriod(let first, let last, let contributionPaid):
      (from, to) = (first.number, last.number)
      flags = contributionPaid ? Self.isPaid : 0
    case .categorisedShare(let share, let imposed, let name):
      figure = share
      flags = imposed ? Self.isImposed : 0
      category = UInt8(truncatingIfNeeded: categories.firstIndex(of: name) ?? 0)
    case .none: break
    }
  }

  init?(_ bytes: ArraySlice<UInt8>) {
    let denominator: Int64 = bytes.number(at: 12)
    guard denominator > 0 else { return nil }
    measure = bytes[bytes.startIndex + 1]
    flags = bytes[bytes.startIndex + 2]
    figure = Proportion(bytes.number(at: 4), over: denominator)
    from = bytes.number(at: 20)
    to = bytes.number(at: 24)
    category = bytes[bytes.startIndex + 3]
  }

  func figure(of kind: ActivityKind) -> Activity.Figure? {
    switch kind.figure {
    case .workTime: time.map { .workTime($0) }
    case .paidPeriod:
      .paidPeriod(from: Day(number: from), to: Day(number: to), contributionPaid: flags & Self.isPaid != 0)
    case .categorisedShare:
      kind.categories.indices.contains(Int(category))
        ? .categorisedShare(
          figure, imposedPartTime: flags & Self.isImposed != 0, category: kind.categories[Int(category)]) : nil
    case .none: Activity.Figure.none
    }
  }

  private var time: WorkTime? {
    switch measure {
    case 0: .share(figure)
    case 1: .hours(figure)
    case 2: .days(figure)
    default: nil
    }
  }
}
