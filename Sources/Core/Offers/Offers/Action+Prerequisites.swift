extension Action {
  /// Whether the organisation asks for something beforehand, so that it has time to check it.
  ///
  /// LHEO has no flag for it but a text that must not be empty: organisations write "Aucun", "Néant", "Pas de prérequis"
  /// where they ask nothing. A text asks nothing where each of its sentences says so, as a whole: what merely begins
  /// like that ("Non-voyants accompagnés", "Aucune contre-indication médicale") asks for something.
  package var hasPrerequisites: Bool {
    PlainText.paragraphs(prerequisites ?? "").contains { !NothingAsked.isSaid(byAllOf: $0) }
  }
}

/// The sentences by which organisations say, in the field for what they ask, that they ask nothing.
private enum NothingAsked {
  static func isSaid(byAllOf paragraph: String) -> Bool {
    phrases.contains(words(of: paragraph).joined(separator: " "))
      || paragraph.split(whereSeparator: { ".;!•".contains($0) }).allSatisfy { sentence in
        // "Aucun prérequis, aucun diplôme exigé" says it twice; "Aucun diplôme, niveau ou titre requis" says it once.
        isSaid(by: sentence) || sentence.split(separator: ",").allSatisfy(isSaid)
      }
  }

  private static func words(of text: some StringProtocol) -> [String] {
    Folding.text(String(text)).split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  private static func isSaid(by sentence: Substring) -> Bool {
    let words = words(of: sentence)
    guard !words.isEmpty else { return true }
    if phrases.contains(words.joined(separator: " ")) { return true }
    guard words.contains(where: negations.contains) else { return false }
    if words.allSatisfy(vocabulary.contains) { return isMeant(words) }
    // "Aucune connaissance en informatique n'est requise": whatever stands between.
    return none.contains(words[0]) && words.last.map(demanded.contains) == true && exceptions.isDisjoint(with: words)
  }

  /// "Sans diplôme" and "non diplômés" describe whom a training is for; "sans condition de diplôme" asks nothing.
  private static func isMeant(_ words: [String]) -> Bool {
    words.contains(where: negations.subtracting(["sans", "non"]).contains)
      || !words.contains(where: possessions.contains)
      || words.contains(where: demands.union(demanded).contains)
  }

  private static let phrases: Set<String> = [
    "n a", "na", "s o", "so", "n c", "nc", "0", "non applicable", "non concerne", "non renseigne", "non precise",
    "tout public", "tous publics", "ouvert a tous", "ouverte a tous", "accessible a tous",
  ]
  private static let none: Set<String> = ["aucun", "aucune", "aucuns", "aucunes"]
  private static let negations: Set<String> = none.union(["neant", "nul", "nulle", "rien", "pas", "sans", "non", "ni"])
  private static let demands: Set<String> = [
    "prerequis", "pre", "prealable", "prealables", "condition", "conditions", "exigence", "exigences", "critere",
    "criteres", "contrainte", "contraintes", "restriction", "restrictions", "objet", "niveau", "niveaux", "minimum",
  ]
  private static let demanded: Set<String> = [
    "requis", "requise", "requises", "exige", "exigee", "exiges", "exigees", "necessaire", "necessaires", "demande",
    "demandee", "demandes", "demandees", "obligatoire", "obligatoires", "attendu", "attendue", "attendus", "attendues",
    "indispensable", "indispensables",
  ]
  private static let possessions: Set<String> = [
    "diplome", "diplomes", "experience", "experiences", "connaissance", "connaissances", "competence", "competences",
    "qualification", "qualifications", "titre", "titres", "bagage",
  ]
  private static let others: Set<String> = [
    "particulier", "particuliere", "particuliers", "particulieres", "specifique", "specifiques", "technique",
    "techniques", "professionnel", "professionnelle", "professionnelles", "professionnels", "scolaire", "scolaires",
    "anterieur", "anterieure", "anterieurs", "anterieures", "initial", "initiale", "acces", "entree", "inscription",
    "formation", "stage", "module", "entrer", "suivre", "a", "au", "aux", "ce", "cette", "d", "dans", "de", "des", "du",
    "en", "est", "et", "il", "l", "la", "le", "les", "n", "ne", "ou", "pour", "que", "sont", "un", "une", "y",
  ]
  private static let vocabulary = negations.union(demands).union(demanded).union(possessions).union(others)
  private static let exceptions: Set<String> = [
    "mais", "sauf", "hormis", "excepte", "cependant", "toutefois", "part", "si", "autre", "autres",
  ]
}
