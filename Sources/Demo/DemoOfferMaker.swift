import LearningAccount
import Site

/// Makes the catalogue of the demo: each organisation offers what it is good at, in its town and in those around.
struct DemoOfferMaker {
  /// One training, one town, one way of doing it.
  private struct Choice {
    let training: DemoTraining
    let town: DemoTown
    let rhythm: DemoRhythm
  }

  let start: Day
  let calendar: WorkingDays
  let organisations: [DemoOrganisation]
  let trainings: [DemoTraining]

  /// Exactly `count` offers while there are as many ways; the first of each organisation is the ordinary one.
  func offers(count: Int, _ random: inout DemoRandom) -> [DemoOffer] {
    var choices = organisations.map { self.choices(of: $0, &random) }
    var offers: [DemoOffer] = []
    // One round after the other, so that every organisation gets its share; big houses take two in a round.
    let big = organisations.map { _ in random.chance(percent: 25) }
    while offers.count < count, choices.contains(where: { !$0.isEmpty }) {
      for index in organisations.indices {
        for _ in 0..<(big[index] ? 2 : 1) where offers.count < count && !choices[index].isEmpty {
          offers.append(offer(choices[index].removeFirst(), of: index, number: offers.count + 1, &random))
        }
      }
    }
    return offers
  }

  private func choices(of organisation: DemoOrganisation, _ random: inout DemoRandom) -> [Choice] {
    let own = trainings.filter { organisation.families.contains($0.family) }
    let first = own.map { Choice(training: $0, town: organisation.town, rhythm: .ordinary) }
    var others: [Choice] = []
    for training in own {
      for town in organisation.towns {
        for rhythm in DemoRhythm.all(for: training) {
          let isFirst = town.commune == organisation.town.commune && rhythm.words.isEmpty
          // A remote training has no town of its own.
          let isRepeated = rhythm.mode == .remote && town.commune != organisation.town.commune
          if !isFirst, !isRepeated { others.append(Choice(training: training, town: town, rhythm: rhythm)) }
        }
      }
    }
    return first + random.shuffled(others)
  }

  private func offer(_ choice: Choice, of index: Int, number: Int, _ random: inout DemoRandom) -> DemoOffer {
    let organisation = organisations[index]
    let writer = DemoOfferWriter(training: choice.training, town: choice.town, rhythm: choice.rhythm)
    var offer = writer.offer(number: "DEMO-\(DemoText.padded(number, to: 5))", of: organisation)
    offer.actions = [writer.action(of: organisation, &random)]
    var made = DemoOffer(
      offer: offer, organisation: index, training: choice.training, town: choice.town, rhythm: choice.rhythm)
    // The first session is far enough to be asked for.
    var day = start.adding(days: random.between(31, 80))
    for _ in 0..<random.between(2, 4) {
      let (first, last) = days(of: choice.training, choice.rhythm, around: day)
      _ = made.add(session: first, last)
      day = first.adding(days: random.between(45, 100))
    }
    return made
  }

  /// A session begins on the Monday of that week, or on the first working day after it.
  func days(of training: DemoTraining, _ rhythm: DemoRhythm, around day: Day) -> (first: Day, last: Day) {
    let monday = day.adding(days: 1 - day.weekday.rawValue)
    let first = calendar.workingDay(onOrAfter: monday)
    let weeks = max(1, training.weeks * rhythm.weeksPercent / 100)
    let last = training.hours <= 14 && weeks == 1 ? first.adding(days: 1) : monday.adding(days: weeks * 7 - 3)
    return (first, max(last, first))
  }
}
