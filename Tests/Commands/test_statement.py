"""What an operator asks of an account at the command line: its statement, one line explained, the way of its money."""

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
NUMBER = "190057500100163"
OPERATOR = "1"


class Statements(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="acquis-statement.")
        cls.addClassCleanup(shutil.rmtree, cls.folder, True)
        cls.data = os.path.join(cls.folder, "data")
        declarations = os.path.join(cls.folder, "declarations.csv")
        with open(declarations, "w", encoding="utf-8") as file:
            file.write(f"number,year,kind,share,birth_date\n{NUMBER},2024,employee,1,1990-05-17\n")
        cls.ask("migrate")
        cls.ask("accrue", "--year", "2024", "--from", declarations)
        cls.account = str(json.loads(cls.ask("statement", "--number", NUMBER, "--json"))["account"])
        words = '=HYPERLINK("http://x")'
        cls.ask("credit", "give", "--account", cls.account, "--source", "agreement", "--amount", "750", "--words", words)
        cls.ask("credit", "correct", "--account", cls.account, "--entry", "1", "--to", "400", "--words", "one month less")

    @classmethod
    def ask(cls, *words, status=0):
        done = subprocess.run([ACQUIS, *words, "--data", cls.data], cwd=ROOT, capture_output=True, text=True, timeout=60)
        if done.returncode != status:
            raise AssertionError(f"{words}: {done.returncode}, {done.stdout}{done.stderr}")
        return done.stdout if status == 0 else done.stderr

    def statement(self, *words):
        return json.loads(self.ask("statement", "--account", self.account, "--json", *words))

    def test_json(self):
        """Balances and lines with what each changed, why, and its hash"""
        answer = self.statement("--lang", "en")
        self.assertEqual((answer["kind"], len(answer["lines"])), ("holder", 3))
        rights = {"pocket": "rights", "unit": "EUR", "amount": "1150.00", "expired": "0.00"}
        self.assertEqual(answer["balances"], [rights])
        last = answer["lines"][-1]
        self.assertEqual(last["movements"], [{"pocket": "rights", "unit": "EUR", "change": "-100.00", "balance": "1150.00"}])
        self.assertIn("one month less", last["reasons"][0]["text"])
        self.assertEqual(len(last["hash"]), 64)

    def test_days(self):
        """As of a day, and as known on a day"""
        self.assertEqual(self.statement("--on", "2020-01-01")["lines"], [])
        self.assertEqual(self.statement("--known-on", "2020-01-01")["balances"], [])
        self.assertIn("a day written YYYY-MM-DD", self.ask("statement", "--account", OPERATOR, "--on", "x", status=2))

    def test_table(self):
        """A table that any program reads: a header, a line for each change, no mark before it"""
        text = self.ask("statement", "--account", self.account, "--csv", "--lang", "en")
        rows = list(csv.reader(io.StringIO(text, newline="")))
        self.assertEqual(rows[0][:9], ["line", "day", "written at", "code", "what", "where", "in", "out", "balance"])
        self.assertEqual([row[6:9] for row in rows[1:]], [["500.00", "", "500.00"], ["750.00", "", "1250.00"], ["", "100.00", "1150.00"]])
        self.assertEqual({len(row) for row in rows}, {13})
        for row in rows:
            for cell in row:
                self.assertNotIn(cell[:1], tuple("=+-@\t\r"), cell)

    def test_line(self):
        """One line with the law that decided it"""
        answer = json.loads(self.ask("statement", "--number", NUMBER, "--line", "1", "--json"))
        self.assertEqual((answer["code"], answer["correctedBy"]), ("credit.accrual", [3]))
        self.assertEqual([posting["amount"] for posting in answer["postings"]], ["500.00", "-500.00"])
        self.assertIsNotNone(answer["law"]["loadedAt"])
        self.assertIn("500.00 EUR", [rule["value"] for rule in answer["law"]["rules"]])
        text = self.ask("statement", "--number", NUMBER, "--line", "1", "--lang", "en")
        self.assertIn("the law that decided: " + answer["law"]["contentHash"][:12], text)
        self.assertIn("has no entry 9", self.ask("statement", "--account", self.account, "--line", "9", status=1))

    def test_trace(self):
        """From the credit to where the money is"""
        answer = json.loads(self.ask("trace", "--number", NUMBER, "--json"))
        trails = answer["trails"]
        self.assertEqual([(trail["granted"], trail["available"]) for trail in trails], [("500.00", "400.00"), ("750.00", "750.00")])
        origin = trails[0]["origin"]
        self.assertEqual((origin["code"], origin["from"], origin["into"][0]["next"][0]["code"]), ("credit.accrual", "granted", "credit.corrected"))
        text = self.ask("trace", "--account", self.account)
        self.assertIn("credit.corrected: 100.00 EUR from lot:", text)
        self.assertIn("has no lot 7", self.ask("trace", "--account", self.account, "--lot", "7", status=1))

    def test_who(self):
        """An account must be named, once, and be there"""
        self.assertIn("--number or --account", self.ask("statement", status=2))
        self.assertIn("--number or --account", self.ask("trace", "--number", NUMBER, "--account", "5", status=2))
        self.ask("statement", "--account", "77", status=1)
        self.ask("trace", "--account", "77", status=1)
        self.assertIn("one of fr, en, ar", self.ask("statement", "--account", OPERATOR, "--lang", "de", status=2))


if __name__ == "__main__":
    unittest.main()
