import LearningAccount
import Offers

extension DemoFileMaker {
  /// The files of the five people whom a visitor can be.
  mutating func addCast(_ random: inout DemoRandom) throws {
    try addAmina(&random)
    let yann = DemoCast.Role.yann.rawValue
    let heating = try find("CAP Monteur en installations thermiques", at: "Les Compagnons de la Truelle")
    add(yann, try find("CAP Monteur en installations sanitaires", at: "Bâtir Demain"), .refused, &random)
    add(yann, heating, .proposed, &random, topUpCents: 60_000)
    let sophie = DemoCast.Role.sophie.rawValue
    add(sophie, try find("Word, documents professionnels, Tosa", at: "Numérique Solidaire"), .exited, &random)
    add(sophie, try find("Permis B", at: "Permis Nord"), .inTraining, &random)
    let claire = DemoCast.Role.claire.rawValue
    add(claire, try find("Tuteur en entreprise", at: "Paie et Ressources"), .withdrawn, &random)
    add(claire, try find("Pratiquer la paie en cabinet comptable", at: "Paie et Ressources"), .acknowledged, &random)
    let fatou = DemoCast.Role.fatou.rawValue
    add(fatou, try find("CléA, le socle de connaissances et de compétences", at: "Mots et Métiers"), .exited, &random)
    add(fatou, try find("Français professionnel de premier niveau", at: "Mots et Métiers"), .notAccepted, &random)
    let cleaning = try find("Titre professionnel Agent de propreté et d’hygiène", at: "Sécurité et Propreté Formation")
    add(fatou, cleaning, .requested, &random)
  }

  /// Accepted a week ago, begins on a Monday in January: the file that the pictures show.
  private mutating func addAmina(_ random: inout DemoRandom) throws {
    let amina = DemoCast.Role.amina.rawValue
    let french = try find("Français langue étrangère, niveau A2", at: "Langues Vivantes Nancy")
    add(amina, french, .declined, &random)
    let pastry = try find("CAP Pâtissier", at: "Atelier des Halles")
    let monday = country.start.adding(days: 132)
    let first = monday.adding(days: 1 - monday.weekday.rawValue)
    var session = 0
    change(pastry) { made in
      made.offer.actions[0].price = Amount(minor: 180_000, unit: .ofOffers)
      session = made.add(session: first, first.adding(days: 78))
    }
    let full = script(.accepted, of: pastry)
    add(amina, pastry, session: session, full, &random)
  }

  /// The ordinary offer of an organisation in its own town.
  /// - Throws: ``DemoError/damaged(_:)`` where it offers no such training.
  private func find(_ title: String, at organisation: String) throws -> Int {
    let found = offers.firstIndex { offer in
      offer.offer.title == title && country.organisations[offer.organisation].name == organisation
    }
    guard let found else { throw DemoError.damaged("\(organisation) offers no \(title)") }
    return found
  }
}
