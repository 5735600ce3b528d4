#!/usr/bin/env python3
"""Writes Sources/Core/Offers/Data/communes.tsv and departments.tsv from a folder with communes_france_*.csv.gz,
departements.csv and regions.csv (INSEE, La Poste, DILA; Licence Ouverte 2.0; see Data/ATTRIBUTION.md).

usage: Scripts/make-places.py FOLDER
"""
import csv, glob, gzip, os, re, sys, unicodedata

DATA = os.path.join(os.path.dirname(__file__), "..", "Sources", "Catalogue", "Data")
# Departments whose public holidays are not those of the mainland.
TERRITORIES = {"57": "alsace-moselle", "67": "alsace-moselle", "68": "alsace-moselle", "971": "guadeloupe",
               "972": "martinique", "973": "guyane", "974": "la-reunion", "976": "mayotte"}
# No departments in the sense of INSEE, but places of work all the same: code, name, territory.
COLLECTIVITIES = [("975", "Saint-Pierre-et-Miquelon", "saint-pierre-et-miquelon"),
                  ("977", "Saint-Barthélemy", "saint-barthelemy"), ("978", "Saint-Martin", "saint-martin"),
                  ("986", "Wallis-et-Futuna", "wallis-et-futuna"),
                  ("987", "Polynésie française", "polynesie-francaise"),
                  ("988", "Nouvelle-Calédonie", "nouvelle-caledonie")]


def folded(name):
    """As Folding.place in Swift; a test compares the two on every commune."""
    text = name.lower().replace("œ", "oe").replace("æ", "ae")
    text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    words = re.sub(r"[^a-z0-9]+", " ", text).split()
    return " ".join({"st": "saint", "ste": "sainte"}.get(word, word) for word in words)


def without_article(name):
    """`Le Rhône` -> `Rhône`, `L'Ain` -> `Ain`."""
    return re.sub(r"^(L'|Le |La |Les )", "", name)


def number(text):
    """The source writes `nan` for two communes."""
    return "" if text == "nan" else text


def rows(path):
    opened = gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")
    with opened as file:
        return list(csv.DictReader(file))


def write(name, lines):
    with open(os.path.join(DATA, name), "w", encoding="utf-8") as file:
        file.write("".join("\t".join(line) + "\n" for line in lines))


def main(folder):
    communes = []
    for row in rows(sorted(glob.glob(os.path.join(folder, "communes_france_*.csv.gz")))[-1]):
        if row["type"] not in ("COM", "ARM"):
            continue
        communes.append([folded(row["nom"]), row["code_insee"], row["nom"], row["departement"], row["codes_postaux"],
                         row["population_municipale"] or "0", number(row["lat"]), number(row["lon"])])
    write("communes.tsv", sorted(communes))
    regions = {row["code"]: without_article(row["nom"]) for row in rows(os.path.join(folder, "regions.csv"))}
    departments = [[row["code"], without_article(row["nom"]), row["region"], regions[row["region"]],
                    TERRITORIES.get(row["code"], "metropole")] for row in rows(os.path.join(folder, "departements.csv"))]
    departments += [[code, name, code, name, territory] for code, name, territory in COLLECTIVITIES]
    write("departments.tsv", sorted(departments))


if len(sys.argv) != 2:
    sys.exit(__doc__)
main(sys.argv[1])
