import Testing

/// A line of the shipped scheme that is replaced by a wrong one, and what is said of it.
struct Breakage: CustomTestStringConvertible, Sendable {
  let file: String
  let search: String
  let text: String
  let key: String
  let reason: String
  var testDescription: String { "\(file) \(key): \(reason)" }
}

extension Breakage {
  static let all: [Breakage] = [
    accrual, ceilings, caps, eligibility, participation, fundingOrder, deadlines, withdrawal, calendar, scheme, credits,
  ].flatMap { $0 }
}
