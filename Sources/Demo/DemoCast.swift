import LearningAccount

/// The five people whom a visitor of the demo can be.
struct DemoCast {
  let start: Day
  let towns: [DemoTown]

  /// Where each stands in the country's list of holders, which begins with them.
  enum Role: Int, CaseIterable, Sendable { case amina, yann, sophie, claire, fatou }

  func holders(_ numbers: inout DemoNumbers) throws -> [DemoHolder] {
    [try amina(&numbers), try yann(&numbers), try sophie(&numbers), try claire(&numbers), try fatou(&numbers)]
  }

  /// Six full years, then one just below half: the sum that everybody asks about.
  private func amina(_ numbers: inout DemoNumbers) throws -> DemoHolder {
    var years = fullYears(2019...2024, "Boulangerie du Pont, Nancy")
    years.append(
      DemoYear(
        year: 2025, employer: "Boulangerie du Pont, Nancy", activity: .employee(.share(Proportion(499, over: 1000)))))
    return try person(
      "Amina", "Benali", female: true, born: (1984, 5, 17), birthplace: "99", lives: "Nancy", status: "employee",
      language: "ar", years: years, &numbers, email: "amina@demo.example",
      "Amina, salariée à temps partiel, apprend encore le français. Sa formation de pâtisserie est acceptée.")
  }

  /// Began in June 2019, did not pay the contribution of 2020.
  private func yann(_ numbers: inout DemoNumbers) throws -> DemoHolder {
    let years = (2019...2025).map { year in
      DemoYear(
        year: year, employer: "Plomberie Le Goff, Quimper",
        activity: .selfEmployed(
          from: .first(of: year == 2019 ? 6 : 1, in: year), to: Day.first(of: 12, in: year).adding(days: 30),
          contributionPaid: year != 2020))
    }
    return try person(
      "Yann", "Le Goff", female: false, born: (1979, 11, 3), birthplace: "29", lives: "Quimper",
      status: "selfEmployed", years: years, &numbers, email: "yann@demo.example",
      "Yann, plombier à son compte, a une proposition à accepter avant qu’elle n’expire.")
  }

  private func sophie(_ numbers: inout DemoNumbers) throws -> DemoHolder {
    try person(
      "Sophie", "Marchand", female: true, born: (1996, 2, 9), birthplace: "59", lives: "Lille", status: "jobseeker",
      years: fullYears(2019...2024, "Agence Bleu Ciel, Lille"), &numbers, email: "sophie@demo.example",
      "Sophie, demandeuse d’emploi, passe le permis B et ne paie pas la participation.")
  }

  /// A year in a company, then the town hall: euros and hours.
  private func claire(_ numbers: inout DemoNumbers) throws -> DemoHolder {
    var years = fullYears(2019...2019, "Cabinet Lenoir, Limoges")
    years += (2020...2025).map { year in
      DemoYear(
        year: year, employer: "Mairie de Limoges",
        activity: .publicAgent(share: .whole, imposedPartTime: false, category: "B"))
    }
    return try person(
      "Claire", "Dubreuil", female: true, born: (1988, 9, 25), birthplace: "87", lives: "Limoges",
      status: "publicAgent", years: years, &numbers, email: "claire@demo.example",
      "Claire, agente publique, a des heures et, d’un ancien emploi, des euros.")
  }

  private func fatou(_ numbers: inout DemoNumbers) throws -> DemoHolder {
    let years = (2019...2025).map { year in
      DemoYear(
        year: year, employer: "Nettoyage Clair, Marseille", activity: .employee(.share(Proportion(2, over: 5))))
    }
    return try person(
      "Fatou", "Diarra", female: true, born: (1991, 7, 14), birthplace: "99", lives: "Marseille",
      status: "employee", lowSkilled: true, years: years, &numbers, email: "fatou@demo.example",
      "Fatou, sans diplôme et à temps partiel, a terminé CléA et demande une autre formation.")
  }

  private func fullYears(_ years: ClosedRange<Int>, _ employer: String) -> [DemoYear] {
    years.map { DemoYear(year: $0, employer: employer, activity: .employee(.share(.whole))) }
  }

  private func person(
    _ firstNames: String, _ birthName: String, female: Bool, born: (year: Int, month: Int, day: Int),
    birthplace: String, lives town: String, status: String, lowSkilled: Bool = false, language: String = "fr",
    years: [DemoYear], _ numbers: inout DemoNumbers, email: String, _ words: String
  ) throws -> DemoHolder {
    guard let birthDate = Day(year: born.year, month: born.month, day: born.day),
      let home = towns.first(where: { $0.name == town })
    else { throw DemoError.damaged("the cast: \(firstNames)") }
    return DemoHolder(
      nir: try numbers.next(female: female, born: birthDate, department: birthplace), birthName: birthName,
      firstNames: firstNames, birthDate: birthDate, town: home, status: status, lowSkilled: lowSkilled,
      language: language, years: years.filter { $0.year < start.year }, story: DemoStory(email: email, words: words))
  }
}
