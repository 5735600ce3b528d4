"""What scripts rely on of `acquis nir` and `acquis calendar`: answers in JSON, and exit statuses."""

import json
import os
import subprocess
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ACQUIS = os.environ["ACQUIS_EXECUTABLE"]


def acquis(*words):
    return subprocess.run([ACQUIS, *words], cwd=ROOT, capture_output=True, text=True, timeout=60)


class Numbers(unittest.TestCase):
    FIELDS = {
        "valid", "normalized", "key", "sex", "birthYearShort", "birthMonth", "department", "commune", "provisional",
        "problem",
    }

    def check(self, number):
        done = acquis("nir", "check", number, "--json")
        answer = json.loads(done.stdout)
        self.assertEqual(set(answer), self.FIELDS)
        self.assertEqual(done.returncode, 0 if answer["valid"] else 1)
        return answer

    def test_valid(self):
        """Thirteen characters get their key; separators and lower case are accepted"""
        answer = self.check("2 53-07.2a 073 004")
        self.assertEqual(answer["normalized"], "253072A07300443")
        self.assertEqual((answer["key"], answer["department"], answer["commune"]), ("43", "2A", "073"))
        self.assertEqual((answer["birthYearShort"], answer["birthMonth"], answer["problem"]), (53, 7, None))

    def test_problems(self):
        """The first problem is named, in the order of the contract"""
        cases = {
            "25508141680253": "length", "2550814168O2538": "characters", "555081416802538": "sex",
            "2551314168025": "month", "253072C07300443": "department", "2550814168000": "serial",
            "295109912611199": "key",
        }
        for number, problem in cases.items():
            answer = self.check(number)
            self.assertEqual((answer["problem"], answer["normalized"]), (problem, None), number)

    def test_fictitious_month(self):
        """A fictitious month is valid and tells no month"""
        self.assertIsNone(self.check("2552014168025")["birthMonth"])


class Calendar(unittest.TestCase):
    def add(self, *words):
        done = acquis("calendar", "add", *words, "--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def test_add(self):
        """Forwards, backwards, not at all, and by the holidays of a territory"""
        self.assertEqual(self.add("2026-03-02", "--working-days", "11"), {"day": "2026-03-17"})
        self.assertEqual(self.add("2026-05-11", "--working-days", "-7"), {"day": "2026-04-28"})
        self.assertEqual(self.add("2026-03-01", "--working-days", "0"), {"day": "2026-03-01"})
        mayotte = self.add("2026-04-24", "--working-days", "1", "--territory", "mayotte")
        self.assertEqual(mayotte, {"day": "2026-04-28"})

    def test_holidays(self):
        """Any year has its holidays"""
        done = acquis("calendar", "holidays", "2124", "--territory", "alsace-moselle", "--json")
        days = [holiday["day"] for holiday in json.loads(done.stdout)["holidays"]]
        self.assertEqual((done.returncode, len(days), days), (0, 13, sorted(days)))
        self.assertIn("2124-12-26", days)

    def test_bad_usage(self):
        """Status 2, a word on standard error, nothing on standard output"""
        cases = [
            ["add", "2026-02-30", "--working-days", "1"], ["add", "2026-02-20"], ["holidays", "0"], ["holidays", "x"],
            ["add", "2026-02-20", "--working-days", "1.5"], ["holidays", "2026", "--territory", "paris"],
            ["add", "9999-12-31", "--working-days", "9"], ["holidays", "2026", "--scheme", "singapore-skillsfuture"],
        ]
        for words in cases:
            done = acquis("calendar", *words, "--json")
            self.assertEqual((done.returncode, done.stdout), (2, ""), words)
            self.assertTrue(done.stderr, words)


if __name__ == "__main__":
    unittest.main()
