import Foundation

/// LHEO files of invented offers, in a folder of their own.
package enum SampleOffers {
  /// Writes a file and calls `body` with its path.
  package static func withFile<Result>(
    _ formations: [String], _ body: (String) async throws -> Result
  ) async throws -> Result {
    let path = NSTemporaryDirectory() + "acquis-lheo-\(UUID().uuidString).xml"
    try file(formations).write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try await body(path)
  }

  package static func file(_ formations: [String], namespace: String = "http://lheo.gouv.fr/2.3") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <lheo xmlns="\(namespace)">
    <offres>
    \(formations.joined(separator: "\n"))
    </offres>
    </lheo>
    """
  }

  package static func formation(
    number: String = "F1", title: String = "CAP boulanger", start: String = "20260901", end: String = "20261218",
    siret: String = "19290076900014", price: String = "2100.00", session: String = "S1", prerequisites: String = "-",
    certification: String = "<code-RNCP>RNCP37537</code-RNCP>", isPermanent: Bool = false
  ) -> String {
    """
    <formation numero="\(number)">
    <domaine-formation>
    <code-FORMACODE>21538</code-FORMACODE>
    <code-ROME>D1102</code-ROME>
    </domaine-formation>
    <intitule-formation>\(title)</intitule-formation>
    <objectif-formation>Faire du pain</objectif-formation>
    <resultats-attendus>Le diplôme</resultats-attendus>
    <contenu-formation>Pétrir, façonner, cuire</contenu-formation>
    <certifiante>1</certifiante>
    <contact-formation>
    <coordonnees>
    <nom>Amina Benali</nom>
    <courriel>amina@example.org</courriel>
    </coordonnees>
    </contact-formation>
    <parcours-de-formation>2</parcours-de-formation>
    <code-niveau-entree>1</code-niveau-entree>
    <certification>
    \(certification)
    </certification>
    <code-niveau-sortie>13</code-niveau-sortie>
    <action numero="A1">
    <rythme-formation>Temps plein</rythme-formation>
    <code-public-vise>80056</code-public-vise>
    <niveau-entree-obligatoire>0</niveau-entree-obligatoire>
    <modalites-alternance>-</modalites-alternance>
    <modalites-enseignement>0</modalites-enseignement>
    <conditions-specifiques>\(prerequisites)</conditions-specifiques>
    <prise-en-charge-frais-possible>0</prise-en-charge-frais-possible>
    <lieu-de-formation>
    <coordonnees>
    <adresse>
    <ligne>12 rue Paul Bert</ligne>
    <codepostal>69003</codepostal>
    <ville>Lyon</ville>
    <code-INSEE-commune>69383</code-INSEE-commune>
    </adresse>
    </coordonnees>
    </lieu-de-formation>
    <modalites-entrees-sorties>\(isPermanent ? 1 : 0)</modalites-entrees-sorties>
    <session numero="\(session)">
    <periode>
    <debut>\(start)</debut>
    <fin>\(end)</fin>
    </periode>
    <adresse-inscription>
    <adresse>
    <ligne>12 rue Paul Bert</ligne>
    <codepostal>69003</codepostal>
    <ville>Lyon</ville>
    </adresse>
    </adresse-inscription>
    <etat-recrutement>1</etat-recrutement>
    </session>
    <prix-total-TTC>\(price)</prix-total-TTC>
    <nombre-heures-total>420</nombre-heures-total>
    </action>
    <organisme-formation-responsable>
    <numero-activite>84691234567</numero-activite>
    <SIRET-organisme-formation>
    <SIRET>\(siret)</SIRET>
    </SIRET-organisme-formation>
    <nom-organisme>École du pain</nom-organisme>
    <raison-sociale>École du pain SARL</raison-sociale>
    <coordonnees-organisme>
    <coordonnees>
    <courriel>contact@example.org</courriel>
    </coordonnees>
    </coordonnees-organisme>
    <contact-organisme>
    <coordonnees>
    <courriel>contact@example.org</courriel>
    </coordonnees>
    </contact-organisme>
    </organisme-formation-responsable>
    </formation>
    """
  }
}
