import LearningAccount

/// What somebody has worked since the account counts euros, year by year.
struct DemoCareer {
  let birthYear: Int
  let lastYear: Int
  let status: String
  let town: String

  /// The first year whose work is declared to this account.
  static let firstYear = 2019

  func years(_ random: inout DemoRandom) -> [DemoYear] {
    let begins = max(Self.firstYear, birthYear + random.between(18, 23))
    guard begins <= lastYear else { return [] }
    var employer = random.pick(Self.employers)
    return (begins...lastYear).compactMap { year in
      if random.chance(percent: 18) { employer = random.pick(Self.employers) }
      let isLast = year == lastYear
      if status == "jobseeker", isLast, random.chance(percent: 60) { return nil }
      if random.chance(percent: 5) { return nil }
      return DemoYear(year: year, employer: "\(employer), \(town)", activity: activity(in: year, &random))
    }
  }

  private func activity(in year: Int, _ random: inout DemoRandom) -> Activity {
    switch status {
    case "selfEmployed": return selfEmployed(in: year, &random)
    case "publicAgent" where year >= 2020:
      return .publicAgent(share: .whole, imposedPartTime: false, category: random.pick(["A", "B", "B", "C", "C", "C"]))
    default: break
    }
    if birthYear + 18 >= year { return .apprentice(.share(.whole)) }
    switch random.below(100) {
    case ..<58: return .employee(.share(.whole))
    case ..<76: return .employee(.share(share(percent: random.between(50, 90))))
    case ..<90: return .employee(.share(share(percent: random.between(12, 49))))
    default: return .employee(.hours(Proportion(Int64(random.between(300, 1500)), over: 1)))
    }
  }

  private func selfEmployed(in year: Int, _ random: inout DemoRandom) -> Activity {
    let month = random.chance(percent: 80) ? 1 : random.between(2, 10)
    let from = Day.first(of: month, in: year)
    return .selfEmployed(
      from: from, to: Day.first(of: 12, in: year).adding(days: 30), contributionPaid: random.chance(percent: 88))
  }

  private func share(percent: Int) -> Proportion { Proportion(Int64(percent), over: 100) }

  private static let employers = [
    "Boulangerie du Pont", "Transports Mercier", "Clinique des Tilleuls", "Menuiserie Aubrac", "Hôtel des Voyageurs",
    "Mairie", "Nettoyage Clair", "Garage de la Poste", "Supermarché Belleville", "Société Hélium", "Atelier Nova",
    "Restaurant Le Chaudron", "Banque du Centre", "Maison de retraite Les Glycines", "Librairie Au Point du Jour",
    "Constructions Ferrand", "Logistique du Canal", "Pharmacie des Arcades", "École Jules-Verne", "Cabinet Lenoir",
    "Imprimerie Vidal", "Laiterie du Plateau", "Assurances Horizon", "Agence Bleu Ciel", "Fonderie Roche",
  ]
}
