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


def read(path):
    with open(os.path.join(ROOT, path), encoding="utf-8") as file:
        return file.read()


def documents():
    listed = subprocess.run(["git", "ls-files", "*.md"], cwd=ROOT, capture_output=True, text=True, check=True)
    return listed.stdout.split()


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
        """Each decision has a number of its own, a title and about ten lines"""
        folder = os.path.join(ROOT, "docs/decisions")
        names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
        numbers = [name[:4] for name in names]
        self.assertEqual(len(numbers), len(set(numbers)), f"two decisions share a number: {names}")
        for name in names:
            self.assertRegex(name, r"^\d{4}-[a-z0-9-]+\.md$")
            self.assertLess(len(read(f"docs/decisions/{name}").splitlines()), 45, f"{name} is long")


if __name__ == "__main__":
    unittest.main()
