import LearningAccount
import Testing

@testable import Offers

@Suite("Prerequisites of a training")
struct PrerequisitesTests {
  @Test(
    "a text that asks nothing is none",
    arguments: [
      "", "  ", "\n", "-", "/", ".", "Aucun", "aucun", "AUCUN.", "Aucune", "Aucuns", "Néant", "NEANT", "néant.", "Non",
      "Rien", "Rien de particulier", "Sans", "Sans objet", "N/A", "S.O.", "Aucun prérequis", "Aucun pré-requis",
      "Aucun prérequis.", "Aucun prérequis spécifique", "Aucun prérequis n’est nécessaire pour suivre cette formation.",
      "Pas de prérequis", "Pas de pré-requis particulier", "pas de pre requis", "Sans prérequis", "Sans pré-requis",
      "Prérequis : aucun", "Pré-requis : néant", "Niveau requis : aucun", "Aucune condition d'accès",
      "Aucune expérience requise", "Aucun diplôme exigé", "Aucun diplôme n'est exigé", "Pas de niveau requis",
      "Aucune connaissance en informatique n'est requise", "Aucun prérequis, aucun diplôme exigé",
      "Aucun diplôme, niveau ou titre requis", "Aucun. Tout public.", "<p>Aucun</p>",
      "<p>Aucun&nbsp;pr&eacute;requis</p>",
      "Il n'y a pas de prérequis pour cette formation", "Non obligatoire", "Tout public", "Sans condition de diplôme",
      "• Aucun",
    ])
  func none(_ text: String) { #expect(!has(text)) }

  @Test(
    "a text that asks for something is one, however it begins",
    arguments: [
      "Permis B", "Savoir lire et écrire", "Non-voyants accompagnés", "Non-fumeurs", "Nonante heures de pratique",
      "Rien n'est acquis sans le niveau B1", "Riens du tout, mais le permis B", "Aucune contre-indication médicale",
      "Aucune condamnation", "Aucun casier judiciaire", "Sans emploi", "Sans diplôme", "Non diplômés",
      "Ne pas avoir de diplôme", "Niveau bac requis", "Prérequis : permis B", "Connaissances nécessaires en anglais",
      "Aucun. Être âgé de 18 ans.", "Aucun diplôme requis, mais savoir nager",
      "Aucun prérequis hormis le permis B requis",
      "Aucun diplôme. Expérience requise.", "Aucunement fâché avec les chiffres", "Néanmoins le niveau B1",
      "Sans prérequis de diplôme ; niveau B1", "Passer un test de niveau", "Diplôme requis", "Oui",
      "<ul><li>Aucun diplôme</li><li>Permis B</li></ul>", "18",
    ])
  func some(_ text: String) { #expect(has(text)) }

  @Test("no text is none")
  func absent() { #expect(!Action().hasPrerequisites) }

  private func has(_ text: String) -> Bool {
    var action = Action()
    action.prerequisites = text
    return action.hasPrerequisites
  }
}

@Suite("Prices of an offer")
struct OfferPriceTests {
  @Test(
    "a price is the same amount in the file, in the record and on the page",
    arguments: [("12,50", 1_250), ("1 250,00 €", 125_000), ("0", 0), ("2100.00", 210_000)] as [(String, Int64)])
  func roundTrip(_ text: String, cents: Int64) throws {
    let price = try #require(OfferPrice.amount(text))
    #expect(price.minor == cents && price.unit == .ofOffers && price.unit.code == "EUR")
    #expect(Amount(inDocument: price.inDocument) == price)
  }

  @Test(
    "what is no amount of a document is none", arguments: ["", "12", "12.50", "EUR", "1 2 EUR", "-1 EUR", "1,5 EUR"])
  func unreadable(_ text: String) { #expect(Amount(inDocument: text) == nil) }
}
