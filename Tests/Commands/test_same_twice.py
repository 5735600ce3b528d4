"""What `acquis` prints is the same however often it is asked: nothing of it may follow the order in which a process happens
to keep a set or a dictionary, which is another one each time it starts."""

import json
import os
import shutil
import subprocess
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ACQUIS = os.environ["ACQUIS_EXECUTABLE"]
TOPICS = ("accrual", "price", "deadlines", "cancel")
# Of two ways that are equally likely, one alone comes about by chance once in two thousand such runs.
RUNS = 12
# Before anything was known, between two laws, and since.
KNOWN = ("1700-01-01", "2014-03-05", "2014-03-06", "2016-08-08", "2018-12-29", "2025-12-03", "2026-11-23")


def acquis(*words, text=""):
    done = subprocess.run([ACQUIS, *words], cwd=ROOT, input=text.encode(), capture_output=True, timeout=120)
    return done.returncode, done.stdout, done.stderr


def questions(topic):
    with open(os.path.join(ROOT, "Tests/LearningAccountTests/Cases", f"{topic}.jsonl"), encoding="utf-8") as file:
        return [json.loads(line)["question"] for line in file]


class SameTwice(unittest.TestCase):
    def same(self, *words, text=""):
        first = acquis(*words, text=text)
        for _ in range(RUNS - 1):
            self.assertEqual(acquis(*words, text=text), first, words)
        return first

    def test_not_yet_known(self):
        """A question that nobody could answer then says the same every time"""
        for topic in TOPICS:
            question = {**questions(topic)[0], "knownOn": "2014-03-05"}
            status, output, problem = self.same("explain", topic, text=json.dumps(question))
            self.assertEqual((status, output), (2, b""))
            self.assertIn(b"knownOn 2014-03-05: a day on which", problem)

    def test_explain(self):
        """Every worked case, by what was known on any day, gets the same bytes every time"""
        for topic in TOPICS:
            asked = [{**question, "knownOn": day} for question in questions(topic) for day in KNOWN]
            status, output, _ = self.same(
                "explain", topic, "--lines", text="\n".join(json.dumps(question) for question in asked))
            self.assertEqual((status, output.count(b"\n")), (0, len(asked)))

    def test_faults(self):
        """The faults of a scheme's files stand in one order, several of one place too"""
        with tempfile.TemporaryDirectory() as folder:
            broken = os.path.join(folder, "broken")
            shutil.copytree(os.path.join(ROOT, "Schemes/france-cpf"), broken)
            for name in os.listdir(broken):
                path = os.path.join(broken, name)
                with open(path, encoding="utf-8") as file:
                    text = file.read()
                with open(path, "w", encoding="utf-8") as file:
                    file.write(text.replace("knownFrom:", "knownSince:").replace("confidence: confirmed", "sure: yes"))
            status, output, _ = self.same("scheme", "check", broken)
            self.assertEqual(status, 1)
            self.assertGreater(output.count(b"\n"), 100)


if __name__ == "__main__":
    unittest.main()
