"""What the documents name must exist: a map that shows streets that are gone is worse than none."""

import hashlib
import os
import re
import subprocess
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
# The text as the Free Software Foundation publishes it.
AGPL_SHA256 = "0d96a4ff68ad6d4b6f1f30f713b18d5184912ba8dd389f86aa7710db079abcb0"
ROOMS = ("Sources/", "Tests/", "Schemes/", "bin/", "docs/", "Benchmarks/", ".ci/")
# A decision and its number, as another one links to it; and the three ways in which one can stand.
NOTE = r"\[(\d{4})\]\((\S+?)\)"
STATUS = (
    rf"^Status: (in force|superseded by {NOTE}|in force, but {NOTE} replaces a part of it"
    rf"|in force, but {NOTE}(, {NOTE})* and {NOTE} replace a part of it)\.$"
)


def read(path):
    with open(os.path.join(ROOT, path), encoding="utf-8") as file:
        return file.read()


def documents():
    listed = subprocess.run(["git", "ls-files", "*.md"], cwd=ROOT, capture_output=True, text=True, check=True)
    return listed.stdout.split()


def decisions():
    """The notes, without their index."""
    return sorted(name for name in os.listdir(os.path.join(ROOT, "docs/decisions")) if name != "README.md")


def status_of(decision):
    """What stands below the title, an empty line between them."""
    return (read(f"docs/decisions/{decision}").splitlines() + [""] * 3)[2]


class Documents(unittest.TestCase):
    def test_links(self):
        """Every link inside the repository leads to a file"""
        for document in documents():
            text = re.sub(r"`[^`]*`", "", read(document))
            for link in re.findall(r"\]\(([^)\s#]+)[^)]*\)", text):
                if "://" in link or link.startswith("mailto:"):
                    continue
                path = os.path.join(ROOT, os.path.dirname(document), link)
                self.assertTrue(os.path.exists(path), f"{document} links to {link}, which is not there")

    def test_paths(self):
        """Every path in backticks that begins with a room of ours exists"""
        for document in documents():
            for path in re.findall(r"`([A-Za-z.][\w./+-]*)`", read(document)):
                if path.startswith(ROOMS):
                    self.assertTrue(
                        os.path.exists(os.path.join(ROOT, path)), f"{document} names {path}, which is not there"
                    )

    def test_notices(self):
        """Every package in Package.swift and every linked library has its notice"""
        notices, manifest = read("NOTICE.md"), read("Package.swift")
        packages = re.findall(r'\.package\(url: "https://github.com/([^"]+)"', manifest)
        self.assertGreater(len(packages), 4)
        for package in packages:
            self.assertIn(f"https://github.com/{package}", notices, f"NOTICE.md lacks {package}")
        libraries = {"pq": "libpq", "xml2": "libxml2", "xapian": "Xapian", "argon2": "libargon2", "jansson": "Jansson", "stdc++": "libstdc++"}
        for library in re.findall(r'\.linkedLibrary\("([^"]+)"', manifest):
            self.assertIn(libraries.get(library, library), notices, f"NOTICE.md lacks {library}")

    def test_licence(self):
        """LICENSE is the GNU AGPL, word for word"""
        with open(os.path.join(ROOT, "LICENSE"), "rb") as file:
            self.assertEqual(hashlib.sha256(file.read()).hexdigest(), AGPL_SHA256)

    def test_decisions(self):
        """Each decision has a number of its own, its number in its title, and about ten lines"""
        numbers = [name[:4] for name in decisions()]
        self.assertGreater(len(numbers), 30)
        self.assertEqual(len(numbers), len(set(numbers)), f"two decisions share a number: {numbers}")
        for name in decisions():
            self.assertRegex(name, r"^\d{4}-[a-z0-9-]+\.md$")
            lines = read(f"docs/decisions/{name}").splitlines()
            self.assertLess(len(lines), 45, f"{name} is long")
            self.assertRegex(lines[0], rf"^# {name[:4]} \S", f"{name} has another title than its number")

    def test_decisions_stand(self):
        """Each decision says below its title whether it is in force, and what takes its place is there"""
        for name in decisions():
            status = status_of(name)
            self.assertRegex(status, STATUS, f"the third line of {name} does not say where it stands")
            for number, other in re.findall(NOTE, status):
                self.assertEqual(number, other[:4], f"{name} names {other} by another number")
                self.assertIn(other, decisions(), f"{name} gives way to {other}, which is not there")
                self.assertNotEqual(other, name, f"{name} gives way to itself")

    def test_decisions_index(self):
        """The index names every decision once, with its title and where it stands, and nothing else"""
        rows = re.findall(r"^\| (\d.*) \|$", read("docs/decisions/README.md"), re.MULTILINE)
        indexed = []
        for row in rows:
            number, linked, short, status = row.split(" | ")
            title, name = re.fullmatch(r"\[(.+)\]\((\S+)\)", linked).groups()
            indexed.append(name)
            self.assertIn(name, decisions(), f"the index names {name}, which is not there")
            self.assertEqual(f"# {number} {title}", read(f"docs/decisions/{name}").splitlines()[0])
            stands = re.sub(NOTE, r"\1", status_of(name)).removeprefix("Status: ").rstrip(".")
            self.assertEqual(status, stands, f"the index and {name} say differently where it stands")
            self.assertTrue(short.strip(), f"the index says nothing of {name}")
        self.assertEqual(sorted(indexed), decisions(), "the index lacks a decision or names one twice")

    def test_decisions_are_cited(self):
        """Each decision is cited where a reader would ask why, and nothing cites one that is not there"""
        cited = subprocess.run(
            ["git", "grep", "-hoIE", r"\bdecisions/[0-9]{4}", "--", ".", ":!docs/decisions"],
            cwd=ROOT, capture_output=True, text=True, check=True,
        ).stdout.split()
        self.assertEqual(
            {citation[-4:] for citation in cited}, {name[:4] for name in decisions()},
            "a decision that nobody is sent to, or a citation that leads nowhere",
        )


if __name__ == "__main__":
    unittest.main()
