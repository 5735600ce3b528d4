import LearningAccount

/// Makes the many holders of the demo, each with years of work behind them.
struct DemoPeopleMaker {
  let start: Day
  let towns: [DemoTown]

  func holders(
    count: Int, numbers: inout DemoNumbers, _ random: inout DemoRandom
  ) throws -> [DemoHolder] {
    let weights = towns.map(\.thousands)
    var seen: Set<String> = []
    var holders: [DemoHolder] = []
    while holders.count < count {
      let female = random.chance(percent: 52)
      let name = random.pick(DemoNames.family)
      let first = random.pick(female ? DemoNames.women : DemoNames.men)
      // Two people of one name would only confuse.
      guard seen.insert("\(first) \(name)").inserted else { continue }
      let town = towns[random.pick(weights: weights)]
      holders.append(try holder(first, name, female: female, town: town, &numbers, &random))
    }
    return holders
  }

  private func holder(
    _ first: String, _ name: String, female: Bool, town: DemoTown, _ numbers: inout DemoNumbers,
    _ random: inout DemoRandom
  ) throws -> DemoHolder {
    let age = random.between(19, 63)
    let born = start.adding(days: -age * 365 - random.between(0, 364))
    let status = ["employee", "jobseeker", "selfEmployed", "publicAgent"][random.pick(weights: [62, 22, 8, 8])]
    let lowSkilled = status != "selfEmployed" && random.chance(percent: 14)
    let career = DemoCareer(birthYear: born.year, lastYear: start.year - 1, status: status, town: town.name)
    return DemoHolder(
      nir: try numbers.next(female: female, born: born, department: birthplace(town, &random)), birthName: name,
      firstNames: first, birthDate: born, town: town, status: status, lowSkilled: lowSkilled,
      language: random.chance(percent: 4) ? "ar" : random.chance(percent: 4) ? "en" : "fr",
      years: career.years(&random), story: nil)
  }

  /// Most people live where they were born; some were born abroad, under a code that no country has.
  private func birthplace(_ town: DemoTown, _ random: inout DemoRandom) -> String {
    if random.chance(percent: 9) { return "99" }
    return random.chance(percent: 65) ? town.department : random.pick(towns).department
  }
}
