"""Writes an LHEO 2.3 file of invented offers, all valid and all different, of about the size asked for.

usage: lheo.py MEGABYTES FILE

The texts are as long as real ones, so that a reader has as much to do as with a real catalogue.
"""

import sys

SUBJECTS = ["boulangerie", "comptabilité", "soudure", "développement web", "soins infirmiers", "logistique", "anglais",
            "maçonnerie", "électricité", "vente", "secrétariat", "mécanique automobile"]
TOWNS = [("69003", "Lyon", "69383"), ("54000", "Nancy", "54395"), ("13001", "Marseille", "13201"),
         ("29200", "Brest", "29019"), ("59000", "Lille", "59350"), ("33000", "Bordeaux", "33063")]
SENTENCE = ("La personne formée apprend à préparer son travail, à l'exécuter avec soin, à en contrôler le résultat et à "
            "en rendre compte, seule et en équipe, dans le respect des règles de sécurité du métier. ")

FORMATION = """<formation numero="F{number}">
<domaine-formation><code-FORMACODE>21538</code-FORMACODE><code-ROME>D1102</code-ROME></domaine-formation>
<intitule-formation>{title}</intitule-formation>
<objectif-formation>{objective}</objectif-formation>
<resultats-attendus>{results}</resultats-attendus>
<contenu-formation>{content}</contenu-formation>
<certifiante>1</certifiante>
<contact-formation><coordonnees><nom>Amina Benali</nom><courriel>amina@example.org</courriel></coordonnees></contact-formation>
<parcours-de-formation>2</parcours-de-formation>
<code-niveau-entree>1</code-niveau-entree>
<certification><code-RNCP>RNCP37537</code-RNCP></certification>
<code-niveau-sortie>13</code-niveau-sortie>
<action numero="A{number}">
<rythme-formation>Temps plein</rythme-formation>
<code-public-vise>80056</code-public-vise>
<niveau-entree-obligatoire>0</niveau-entree-obligatoire>
<modalites-alternance>-</modalites-alternance>
<modalites-enseignement>0</modalites-enseignement>
<conditions-specifiques>-</conditions-specifiques>
<prise-en-charge-frais-possible>0</prise-en-charge-frais-possible>
<lieu-de-formation><coordonnees><adresse><ligne>{street} rue Paul Bert</ligne><codepostal>{postal}</codepostal>
<ville>{town}</ville><code-INSEE-commune>{commune}</code-INSEE-commune></adresse></coordonnees></lieu-de-formation>
<modalites-entrees-sorties>0</modalites-entrees-sorties>
<session numero="S{number}"><periode><debut>20270{month}04</debut><fin>20270{month}28</fin></periode>
<adresse-inscription><adresse><ligne>{street} rue Paul Bert</ligne><codepostal>{postal}</codepostal>
<ville>{town}</ville></adresse></adresse-inscription><etat-recrutement>1</etat-recrutement></session>
<prix-total-TTC>{price}.00</prix-total-TTC>
<nombre-heures-total>{hours}</nombre-heures-total>
</action>
<organisme-formation-responsable>
<numero-activite>84691234567</numero-activite>
<SIRET-organisme-formation><SIRET>19290076900014</SIRET></SIRET-organisme-formation>
<nom-organisme>École du soir</nom-organisme><raison-sociale>École du soir SARL</raison-sociale>
<coordonnees-organisme><coordonnees><courriel>contact@example.org</courriel></coordonnees></coordonnees-organisme>
<contact-organisme><coordonnees><courriel>contact@example.org</courriel></coordonnees></contact-organisme>
</organisme-formation-responsable>
</formation>
"""


def formation(number):
    postal, town, commune = TOWNS[number % len(TOWNS)]
    subject = SUBJECTS[number % len(SUBJECTS)]
    return FORMATION.format(
        number=number, title=f"{subject.capitalize()}, parcours {number}", objective=f"{subject} {number}. {SENTENCE * 2}",
        results=SENTENCE * 4, content=SENTENCE * (6 + number % 9), street=1 + number % 200, postal=postal, town=town,
        commune=commune, month=1 + number % 9, price=400 + number % 3000, hours=14 + number % 500,
    )


def write(megabytes, path):
    """Writes the file; returns (bytes, offers)."""
    number = 0
    with open(path, "w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n<lheo xmlns="http://lheo.gouv.fr/2.3">\n<offres>\n')
        while file.tell() < megabytes * 1_000_000:
            for _ in range(50):
                number += 1
                file.write(formation(number))
        file.write("</offres>\n</lheo>\n")
        return file.tell(), number


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    print("{} bytes, {} offers".format(*write(float(sys.argv[1]), sys.argv[2])))
