"""What scripts rely on of `acquis scheme`: answers in JSON, faults by file and line, and exit statuses."""

import csv
import io
import json
import os
import shutil
import subprocess
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ACQUIS = os.environ["ACQUIS_EXECUTABLE"]


def acquis(*words):
    return subprocess.run([ACQUIS, "scheme", *words], cwd=ROOT, capture_output=True, text=True, timeout=60)


def answer(*words):
    done = acquis(*words, "--json")
    return json.loads(done.stdout), done.returncode


class Check(unittest.TestCase):
    def test_shipped(self):
        """Every scheme that is shipped holds together, by its name and by its folder"""
        for name in sorted(os.listdir(os.path.join(ROOT, "Schemes"))):
            for words in ([name], [f"Schemes/{name}"]):
                found, status = answer("check", *words)
                self.assertEqual((status, found["ok"], found["scheme"], found["faults"]), (0, True, name, []))
                self.assertGreater(found["values"], 0)

    def test_faults(self):
        """All faults at once, each with its file and line; status 1"""
        with tempfile.TemporaryDirectory() as folder:
            broken = os.path.join(folder, "broken")
            shutil.copytree(os.path.join(ROOT, "Schemes/france-cpf"), broken)
            path = os.path.join(broken, "participation.yaml")
            with open(path, encoding="utf-8") as file:
                text = file.read()
            with open(path, "w", encoding="utf-8") as file:
                file.write(text.replace("value: 150.00", "value: 150.001").replace("from: 2025-01-01", "from: 2025-02-30"))
            found, status = answer("check", broken)
            self.assertEqual((status, found["ok"], found["scheme"] if "scheme" in found else None), (1, False, None))
            keys = [(fault["file"], fault["key"]) for fault in found["faults"]]
            self.assertEqual(
                keys, [("participation.yaml", "amount.[2].from"), ("participation.yaml", "amount.[4].value")])
            for fault in found["faults"]:
                self.assertGreater(fault["line"], 0)
            self.assertIn(f"{broken}/participation.yaml:", acquis("check", broken).stdout)

    def test_no_scheme(self):
        """A name that is no scheme is bad usage"""
        done = acquis("check", "atlantis")
        self.assertEqual((done.returncode, done.stdout), (2, ""))


class Show(unittest.TestCase):
    def test_over_time(self):
        """A rule with all its values, and every rule that begins with a word"""
        found, status = answer("show", "participation.amount")
        self.assertEqual((status, len(found["rules"])), (0, 1))
        values = found["rules"][0]["values"]
        self.assertIn({"amount": "102.23", "unit": "EUR"}, [value["value"] for value in values])
        self.assertEqual([value["from"] for value in values], sorted(value["from"] for value in values))
        several, _ = answer("show", "participation")
        self.assertGreater(len(several["rules"]), 3)

    def test_on_a_day(self):
        """The value of a day, as it was known on another"""
        words = ["show", "participation.amount", "--on", "2026-04-15"]
        self.assertEqual(answer(*words)[0]["rules"][0]["value"]["value"]["amount"], "150.00")
        known = answer(*words, "--known-on", "2026-03-29")[0]["rules"][0]
        self.assertEqual((known["value"]["value"]["amount"], known["knownOn"]), ("103.20", "2026-03-29"))

    def test_no(self):
        """No value on a day, and no rule of that name, are status 1"""
        found, status = answer("show", "participation.amount", "--on", "2024-05-01")
        self.assertEqual((status, found["rules"][0]["value"]), (1, None))
        done = acquis("show", "amount")
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertIn("participation.amount", done.stderr)

    def test_bad_usage(self):
        """Days that are none, and --known-on without a day, are status 2"""
        for words in (["--on", "2026-02-30"], ["--known-on", "2026-02-20"], ["--on", "2026-02-20", "--known-on", "x"]):
            done = acquis("show", "participation.amount", *words)
            self.assertEqual((done.returncode, done.stdout), (2, ""), words)


class Difference(unittest.TestCase):
    def test_difference(self):
        """What changed, and apart from it what bills would change"""
        found, status = answer("diff", "2026-01-01", "2026-11-01")
        changed = {change["key"]: change for change in found["changes"]}
        self.assertEqual(status, 0)
        self.assertIsNone(changed["caps.rs"]["before"])
        self.assertEqual(changed["participation.amount"]["after"]["value"]["amount"], "150.00")
        self.assertIn("participation.supplement", [bill["key"] for bill in found["bills"]])
        self.assertNotIn("participation.supplement", changed)
        known, _ = answer("diff", "2026-01-01", "2026-11-01", "--known-on", "2026-02-24")
        self.assertNotIn("caps.rs", [change["key"] for change in known["changes"]])
        same, _ = answer("diff", "2026-05-01", "2026-05-01")
        self.assertEqual(same["changes"], [])

    def test_bad_usage(self):
        """Days in the wrong order are status 2"""
        done = acquis("diff", "2026-11-01", "2026-01-01", "--json")
        self.assertEqual((done.returncode, done.stdout), (2, ""))


class Export(unittest.TestCase):
    def test_both_forms(self):
        """The table has a line for each value of the JSON, and no field that a spreadsheet would run"""
        law = json.loads(acquis("export", "--json").stdout)
        values = [(rule["key"], value["from"]) for rule in law["rules"] for value in rule["values"]]
        done = subprocess.run([ACQUIS, "scheme", "export", "--csv"], cwd=ROOT, capture_output=True, timeout=60)
        table = list(csv.DictReader(io.StringIO(done.stdout.decode("utf-8"), newline="")))
        self.assertEqual([(line["key"], line["from"]) for line in table], values)
        for line in table:
            for field in line.values():
                self.assertNotIn(field[:1], ("=", "+", "-", "@", "\t", "\r"))

    def test_bad_usage(self):
        """A form must be named, and only one"""
        for words in ([], ["--json", "--csv"]):
            self.assertEqual(acquis("export", *words).returncode, 2)


if __name__ == "__main__":
    unittest.main()
