import LearningAccount

/// One line of a year's declarations: one activity of one person, and what it says of the person.
struct Declaration: Hashable, Sendable {
  let activity: Activity
  let lowSkilled: Bool
  let disabledWorker: Bool
  let fullPension: Bool
  /// From the birth date where the line gives one.
  let birthYear: Int?
}

extension Declaration {
  static let byteCount = 30

  /// Thirty bytes; equal declarations have equal bytes.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.byteCount)
    let fields = self.fields
    bytes.append(UInt8(truncatingIfNeeded: ActivityKind.allCases.firstIndex(of: activity.kind) ?? 0))
    bytes.append(fields.measure)
    bytes.append(flags(fields))
    bytes.append(fields.category)
    bytes.append(number: fields.figure.numerator)
    bytes.append(number: fields.figure.denominator)
    bytes.append(number: fields.from)
    bytes.append(number: fields.to)
    bytes.append(number: Int16(truncatingIfNeeded: birthYear ?? 0))
    return bytes
  }

  /// Nil where these are not the bytes of a declaration.
  init?(bytes: ArraySlice<UInt8>) {
    guard bytes.count == Self.byteCount, let fields = Fields(bytes) else { return nil }
    let kind = Int(bytes[bytes.startIndex])
    guard kind < ActivityKind.allCases.count, let activity = fields.activity(ActivityKind.allCases[kind]) else {
      return nil
    }
    let flags = bytes[bytes.startIndex + 2]
    let year: Int16 = bytes.number(at: 28)
    self.init(
      activity: activity, lowSkilled: flags & 1 != 0, disabledWorker: flags & 2 != 0, fullPension: flags & 4 != 0,
      birthYear: year == 0 ? nil : Int(year))
  }

  private func flags(_ fields: Fields) -> UInt8 {
    (lowSkilled ? 1 : 0) | (disabledWorker ? 2 : 0) | (fullPension ? 4 : 0) | (fields.isPaid ? 8 : 0)
      | (fields.isImposed ? 16 : 0)
  }
}

extension Declaration {
  /// The parts of an activity, each in its place whatever the kind.
  private struct Fields {
    var measure: UInt8 = 0
    var figure = Proportion.zero
    var from: Int32 = 0
    var to: Int32 = 0
    var isPaid = false
    var isImposed = false
    var category: UInt8 = 0

    init() {}

    init?(_ bytes: ArraySlice<UInt8>) {
      let denominator: Int64 = bytes.number(at: 12)
      guard denominator > 0 else { return nil }
      measure = bytes[bytes.startIndex + 1]
      figure = Proportion(bytes.number(at: 4), over: denominator)
      from = bytes.number(at: 20)
      to = bytes.number(at: 24)
      isPaid = bytes[bytes.startIndex + 2] & 8 != 0
      isImposed = bytes[bytes.startIndex + 2] & 16 != 0
      category = bytes[bytes.startIndex + 3]
    }

    func activity(_ kind: ActivityKind) -> Activity? {
      switch kind {
      case .employee: time.map { .employee($0) }
      case .apprentice: time.map { .apprentice($0) }
      case .selfEmployed: .selfEmployed(from: Day(number: from), to: Day(number: to), contributionPaid: isPaid)
      case .esat: .esat
      case .publicAgent:
        PublicCategory.allCases.count > Int(category)
          ? .publicAgent(
            share: figure, imposedPartTime: isImposed, category: PublicCategory.allCases[Int(category)]) : nil
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

    mutating func set(_ time: WorkTime) {
      switch time {
      case .share(let share): (measure, figure) = (0, share)
      case .hours(let hours): (measure, figure) = (1, hours)
      case .days(let days): (measure, figure) = (2, days)
      }
    }
  }

  private var fields: Fields {
    var fields = Fields()
    switch activity {
    case .employee(let time), .apprentice(let time): fields.set(time)
    case .selfEmployed(let from, let to, let contributionPaid):
      fields.from = from.number
      fields.to = to.number
      fields.isPaid = contributionPaid
    case .esat: break
    case .publicAgent(let share, let imposed, let category):
      fields.figure = share
      fields.isImposed = imposed
      fields.category = UInt8(truncatingIfNeeded: PublicCategory.allCases.firstIndex(of: category) ?? 0)
    }
    return fields
  }
}
