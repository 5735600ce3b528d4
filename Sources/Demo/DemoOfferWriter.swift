import LearningAccount
import Offers

/// Writes one offer's record in the words of an organisation.
struct DemoOfferWriter {
  let training: DemoTraining
  let town: DemoTown
  let rhythm: DemoRhythm

  func offer(number: String, of organisation: DemoOrganisation) -> Offer {
    var offer = Offer()
    offer.number = number
    offer.title = rhythm.words.isEmpty ? training.title : "\(training.title), \(rhythm.words)"
    offer.objective = training.aim
    offer.expectedResults = expectedResults
    offer.content = content
    offer.certifying = training.code != nil
    offer.certifications = certification.map { [$0] } ?? []
    offer.typeCodes = Self.typeCodes[training.actionType].map { [$0] } ?? []
    offer.occupations = training.occupation.map { [$0] } ?? []
    offer.exitLevel = training.level.map { TrainingLevel(code: $0 + 10) }
    offer.pathway = rhythm.words == "en petit groupe" ? .mixed : .group
    offer.generalAim = training.actionType == "rncp" ? 6 : 7
    offer.contacts = [organisation.contact]
    offer.organisation = organisation.record
    return offer
  }

  func action(of organisation: DemoOrganisation, _ random: inout DemoRandom) -> Action {
    var action = Action()
    action.rhythm = rhythm.words.isEmpty ? "En journée, du lundi au vendredi" : rhythm.words.capitalizedFirst
    action.mode = rhythm.mode
    action.prerequisites = training.prerequisites
    action.publicInformation = "Tout public"
    action.price = price(&random)
    action.hoursTotal = training.hours
    action.hoursAtCentre = rhythm.mode == .remote ? nil : training.hours
    action.admission = "Un entretien avec l’organisme, puis votre demande d’inscription."
    action.teaching = rhythm.mode == .remote ? "Classes virtuelles et exercices suivis par un formateur." : nil
    action.languages = ["fr"]
    action.accessibility = random.chance(percent: 70) ? "Locaux accessibles en fauteuil roulant." : nil
    action.places = [place(of: organisation, &random)]
    return action
  }

  /// In tens of euros, as organisations set prices.
  private func price(_ random: inout DemoRandom) -> Amount {
    let ten: Int64 = 1000
    let steps = (training.highestPrice.minor - training.leastPrice.minor) / ten
    let price = training.leastPrice.minor + Int64(random.below(Int(steps) + 1)) * ten
    return Amount(minor: price * Int64(rhythm.pricePercent) / 100 / ten * ten, unit: .ofOffers)
  }

  private func place(of organisation: DemoOrganisation, _ random: inout DemoRandom) -> Place {
    let isHome = town.commune == organisation.town.commune
    let street = isHome ? organisation.street : "\(random.between(1, 90)) \(random.pick(Self.streets))"
    var place = Place()
    place.siret = organisation.siret
    place.contact = organisation.contact
    place.contact.lines = [street]
    place.contact.address = organisation.address(in: town, street: street)
    return place
  }

  private var certification: Certification? {
    guard let code = training.code else { return nil }
    return code.hasPrefix("RNCP")
      ? Certification(rncp: String(code.dropFirst(4))) : Certification(rs: String(code.dropFirst(2)))
  }

  private var expectedResults: String {
    switch training.actionType {
    case "rncp": "Obtenir la certification « \(training.title) », ou l’un de ses blocs de compétences."
    case "rs": "Passer l’examen qui prouve les compétences acquises."
    case "skillsAssessment": "Un document de synthèse, et un projet à mettre en œuvre."
    case "vae": "Un dossier prêt pour le jury."
    default: "Passer l’examen du permis."
    }
  }

  private var content: String {
    let lines = Self.contents[training.family] ?? Self.ordinaryContent
    return ([training.aim] + lines.map { "– \($0)" }).joined(separator: "\n")
  }
}

extension DemoOfferWriter {
  /// The operator's codes for what leads to no certification.
  static let typeCodes = [
    "vae": "200", "skillsAssessment": "202", "drivingLicenceLight": "204", "drivingLicenceHeavy": "205",
  ]

  private static let streets = [
    "rue des Écoles", "rue du Marché", "avenue de la Gare", "rue des Tilleuls", "place de la Mairie",
    "rue du Moulin", "boulevard des Platanes", "rue de la Fontaine", "chemin des Vignes", "rue des Lilas",
  ]

  private static let ordinaryContent = [
    "Les gestes et les outils du métier", "Des exercices tirés de situations réelles",
    "La santé et la sécurité au travail", "La préparation de l’examen",
  ]

  private static let contents = [
    "langues": ["Compréhension et expression orales", "Lecture et écriture", "Mises en situation", "Examen blanc"],
    "permis": ["Code de la route", "Conduite en ville, sur route et sur autoroute", "Préparation de l’examen"],
    "bilan": ["Votre parcours et vos compétences", "Vos envies et le marché du travail", "Votre plan d’action"],
    "vae": ["Choix du diplôme", "Écriture du dossier", "Préparation de l’entretien avec le jury"],
    "bureautique": [
      "Prise en main", "Exercices sur vos propres documents", "Astuces et raccourcis", "Passage du test",
    ],
    "numerique": ["Les notions", "Un projet à réaliser", "Les bonnes pratiques", "La présentation du projet"],
    "socle": ["Évaluation de départ", "Français, calcul, informatique", "Travail en équipe", "Évaluation finale"],
    "cuisine": ["Hygiène et produits", "Techniques de base et recettes", "Organisation du poste", "Examen blanc"],
    "soin": ["La relation avec la personne", "Les gestes du quotidien", "La prévention", "Stage en structure"],
  ]
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
