/// The law of every day, resolved once: a list of days for each state of knowledge.
/// Why at load and not when asked: docs/decisions/0011.
struct LawSnapshots: Sendable {
  private let opens: Day
  /// In the order of `since`; each holds until the next.
  private let epochs: [Epoch]

  /// What was known from one day on.
  private struct Epoch: Sendable {
    let since: Day
    let days: [(from: Day, law: Parameters)]
  }

  init(_ law: Law, opens: Day) throws(MissingValue) {
    self.opens = opens
    let boundaries = Set(law.boundaries.filter { $0 > opens } + [opens]).sorted()
    // Before anything was known, there is an epoch in which every topic is missing.
    let known = law.knowledge.sorted()
    let knowledge = (known.first.map { [$0.adding(days: -1)] } ?? []) + known
    var epochs: [Epoch] = []
    for since in knowledge {
      let days = boundaries.map { day in (from: day, law: Parameters(law, on: day, knownOn: since)) }
      epochs.append(Epoch(since: since, days: days))
    }
    // With everything known nothing may be missing.
    for day in epochs.last?.days ?? [] { try day.law.proveWhole() }
    self.epochs = epochs
  }

  func at(_ day: Day, knownOn: Day?) throws(SchemeError) -> Parameters {
    guard day >= opens else { throw .beforeOpening(day: day, opens: opens) }
    let epoch = knownOn.map { known in epochs[last(in: epochs) { $0.since <= known } ?? 0] } ?? epochs[epochs.count - 1]
    let index = last(in: epoch.days) { $0.from <= day } ?? 0
    return epoch.days[index].law
  }

  /// The index of the last element that satisfies a condition which holds for a first part of them.
  private func last<Element>(in elements: [Element], where holds: (Element) -> Bool) -> Int? {
    var (low, high) = (0, elements.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(elements[middle]) { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }
}
