"""`acquis texts check`: the house's texts are whole, and what is not is told with its file and key."""

import json
import os
import shutil
import subprocess
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ACQUIS = os.environ["ACQUIS_EXECUTABLE"]


def check(*words, cwd=ROOT):
    return subprocess.run([ACQUIS, "texts", "check", *words], cwd=cwd, capture_output=True, text=True, timeout=120)


class Check(unittest.TestCase):
    def test_project(self):
        """Nothing is missing, unused or badly shaped"""
        done = check()
        self.assertEqual((done.returncode, done.stderr), (0, ""), done.stdout)
        self.assertIn("nothing to tell", done.stdout)

    def test_without_sources(self):
        """An installed program checks its own texts, and says what it cannot tell"""
        with tempfile.TemporaryDirectory() as folder:
            done = check(cwd=folder)
            self.assertEqual(done.returncode, 0, done.stdout)
            self.assertIn("cannot be told without the program's sources", done.stdout)
            self.assertEqual(check("--sources", "nowhere", cwd=folder).returncode, 2)

    def test_spoiled(self):
        """A text taken from one language, one that no code names, an open brace"""
        with tempfile.TemporaryDirectory() as folder:
            copy = os.path.join(folder, "Sources")
            shutil.copytree(os.path.join(ROOT, "Sources"), copy)
            english = os.path.join(copy, "Site/Texts/en/errors.yaml")
            with open(english, encoding="utf-8") as file:
                lines = file.read().split("\n")
            with open(english, "w", encoding="utf-8") as file:
                file.write("\n".join(line for line in lines if not line.lstrip().startswith("todo:")))
            for language, text in [("fr", "mot"), ("en", "word {"), ("ar", "كلمة")]:
                with open(os.path.join(copy, f"Site/Texts/{language}/spoiled.yaml"), "w", encoding="utf-8") as file:
                    file.write(f'spoiled:\n  text: "{text}"\n')
            done = check("--sources", copy, "--json")
            answer = json.loads(done.stdout)
            found = {(each["kind"], each.get("language"), each["file"]) for each in answer["findings"]}
            self.assertEqual((done.returncode, answer["ok"]), (1, False))
            self.assertEqual(
                found,
                {
                    ("missing", "en", "Sources/Site/Texts/fr/errors.yaml"),
                    ("shape", "en", "Sources/Site/Texts/en/spoiled.yaml"),
                    ("unused", None, "Sources/Site/Texts/fr/spoiled.yaml"),
                },
            )
            lines = check("--sources", copy).stdout
            self.assertIn("unused   Sources/Site/Texts/fr/spoiled.yaml: spoiled.text: no code names it", lines)


if __name__ == "__main__":
    unittest.main()
