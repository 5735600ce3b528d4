"""No Swift file holds law: numbers, articles and institutions stand in Schemes/, where they have a day and a source.

Comments may cite the law. French by nature, and left out: the social security number, LHEO and the demo's country.
"""

import functools
import glob
import os
import re
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FRENCH_BY_NATURE = ("Kernel/LearningAccount/Person/", "Core/Offers/LHEO/", "Demo/")

# Numbers of the kernel that are no law, by the line that holds them.
KERNEL_NUMBERS = {
    "Ledger/Entry+CanonicalBytes.swift": ({"2"}, "the version of the layout"),
    "Ledger/CommandRecord.swift": ({"2"}, "the version of the layout"),
    "Accrual/MixedYear.swift": ({"12"}, "months of a year"),
    "Accrual/Accrual.swift": ({"12", "31"}, "the last day of a year"),
    "Accrual/AccrualCalculation.swift": ({"6", "12"}, "room for the steps of a usual decision; months of a year"),
    "Enrolment/EnrolmentQuestion+Money.swift": ({"60"}, "seconds of a minute"),
    "Ledger/Book.swift": ({"2"}, "parts of a code"),
    "Ledger/CanonicalWriter.swift": ({"8", "56", "512"}, "bits of a byte, of an integer; room for an entry's bytes"),
    "Scheme/BadInput+Check.swift": ({"8"}, "up to how many ids a list is quicker than a set"),
    "Scheme/LawSnapshots.swift": ({"2"}, "halves of a search"),
}
# Calendars, amounts, text and time are arithmetic of their own and hold no law by their nature.
ARITHMETIC = ("Calendar/", "Money/", "Text/")

# Names of France's law outside the kernel, by the room that needs them.
NAMED_ELSEWHERE = {
    "Law/Explain/Questions/": "the contract fixes these fields, which a scheme declares or not",
    "Rooms/Accruals/Declarations/": "the columns of the declarations that employers send",
    "Core/Offers/Offers/": "registers of certifications that LHEO names",
    "Core/Offers/Search/": "registers of certifications that people type",
    "Core/Offers/Storing/": "registers of certifications, and the list that turns them into kinds",
    "Rooms/Trainings/Pages/TrainingPage+Platform.swift": "registers of certifications",
    "Rooms/Home/": "whom the account is for and who is advised by whom: keys of texts",
    "Rooms/Simulators/": "the contract's fields described, and forms of its questions",
    "Rooms/Accruals/AccrueCommand.swift": "examples in help",
    "Rooms/Credits/CreditCommand.swift": "examples in help",
    "Rooms/Funders/FunderCommand.swift": "examples in help",
    "Rooms/Trainings/Commands/": "examples in help",
    "acquis/Commands/": "examples in help",
    "Rooms/Schemes/": "examples in help",
    "Terminal/": "the scheme that is shipped",
    "acquis/Acquis.swift": "examples in help",
}

# Figures of the law that are sizes and limits, too, and the number of PostgreSQL 15.
COINCIDENCES = {"120", "150", "240", "150000"}


@functools.cache
def sources():
    """Every Swift file that may hold no law: its path under Sources, and its code without comments."""
    found = []
    for path in sorted(glob.glob(os.path.join(ROOT, "Sources/**/*.swift"), recursive=True)):
        name = os.path.relpath(path, os.path.join(ROOT, "Sources"))
        if not name.startswith(FRENCH_BY_NATURE):
            with open(path, encoding="utf-8") as file:
                found.append((name, without_comments(file.read())))
    return found


STRING = r'"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"'


def without_comments(text):
    """The code and its strings; a comment leaves its line's end."""
    parts = re.compile(rf"(?P<string>{STRING})|//[^\n]*|/\*[\s\S]*?\*/")
    return parts.sub(lambda found: found.group("string") or "", text)


def numbers(code):
    """Numbers that stand as such, strings left out."""
    code = re.sub(STRING, '""', code)
    return re.findall(r"(?<![\w.$])(\d[\d_]*(?:\.\d+)?)(?!\w)", code)


def names_of_the_law():
    """What the shipped scheme declares, common words aside, and who is at work around it."""
    with open(os.path.join(ROOT, "Schemes/france-cpf/scheme.yaml"), encoding="utf-8") as file:
        header = file.read()
    names = set()
    for key in ("trainingKinds", "certificationMarks", "lotSources", "thirdPartyKinds", "holderStatuses", "holderTraits"):
        names |= set(re.search(rf"^{key}:\s*\[([^\]]*)\]", header, re.M).group(1).replace(",", " ").split())
    names |= set(re.findall(r"^  (\w+): \{ figure:", header, re.M))
    names |= {"cpf", "dif", "opco", "edof", "urssaf", "agefiph", "qualiopi", "legifrance", "moncompteformation", "france"}
    return names - {"state", "other", "employer", "employee", "agreement", "accident", "region", "prevention", "accrual"}


class NoLawInSwift(unittest.TestCase):
    def test_kernel_numbers(self):
        """The kernel has no number that could be law"""
        seen = set()
        for name, code in sources():
            room = name.removeprefix("Kernel/LearningAccount/")
            if room == name or room.startswith(ARITHMETIC):
                continue
            seen.add(room)
            found = {number for number in numbers(code) if number not in ("0", "1")}
            allowed = KERNEL_NUMBERS.get(room, (set(), ""))[0]
            self.assertLessEqual(found, allowed, f"{name} holds numbers that nothing here explains")
        self.assertGreater(len(seen), 60)
        self.assertLessEqual(set(KERNEL_NUMBERS), seen, "a file of the list is gone: take it off")

    def test_articles(self):
        """No code cites an article: a reason takes its source from the value that it rests on"""
        for name, code in sources():
            found = re.findall(r"\b[LRD]\.? ?\d{3,4}-\d+|\bdécret\b|\bloi n", code)
            self.assertEqual(found, [], name)

    def test_amounts(self):
        """No code holds an amount or a figure of the law that is like no other number"""
        telling = self.telling_figures()
        self.assertGreater(len(telling), 10)
        for name, code in sources():
            found = telling & {number.replace("_", "") for number in numbers(code)}
            self.assertEqual(found, set(), name)

    def telling_figures(self):
        """The scheme's amounts and counts, but for those that a size, a status or a limit may be, too: round ones."""
        found = set()
        for path in glob.glob(os.path.join(ROOT, "Schemes/*/*.yaml")):
            with open(path, encoding="utf-8") as file:
                for value in re.findall(r"(?:value|amount|worth|count|annual|balance): (\d+(?:\.\d+)?)", file.read()):
                    cents = value.replace(".", "") if "." in value else None
                    found |= {figure for figure in (value, cents) if figure}
        return {figure for figure in found if len(figure.strip("0.")) > 1 and len(figure) > 2} - COINCIDENCES

    def test_names(self):
        """No code names an institution or a word that a scheme declares, but where a room is there for it"""
        names = {name.lower() for name in names_of_the_law()}
        self.assertIn("francetravail", names)
        self.assertIn("skillsassessment", names)
        for name, code in sources():
            if name.startswith(tuple(NAMED_ELSEWHERE)):
                continue
            found = sorted(word for word in set(re.findall(r"[A-Za-zé]+", code)) if word.lower() in names)
            self.assertEqual(found, [], name)


if __name__ == "__main__":
    unittest.main()
