"""What the operator announces, from the command to the page."""

import json
import os
import re
import shutil
import subprocess
import tempfile
import time
import unittest
import urllib.request

from server import free_port

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ACQUIS = os.environ["ACQUIS_EXECUTABLE"]
FRENCH = "Les paiements sont interrompus."


class Announcements(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="acquis-announcements.")
        self.addCleanup(shutil.rmtree, self.folder, True)
        self.run_to_end("migrate")

    def run_to_end(self, *words, status=0):
        """What a command says on standard output and on standard error."""
        done = subprocess.run(
            [ACQUIS, *words, "--data", self.folder], cwd=ROOT, capture_output=True, text=True, timeout=120)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stdout, done.stderr

    def ask(self, *words):
        return self.run_to_end("announcement", *words)[0]

    def refused(self, *words, status=2):
        """The one sentence with which a command is refused."""
        output, said = self.run_to_end("announcement", *words, status=status)
        self.assertEqual(output, "")
        self.assertRegex(said, r"\Aacquis: [^\n]+\n\Z")
        return said

    def add(self, *words, french=FRENCH):
        return re.search(r"Announcement (\d+) is", self.ask("add", "--fr", french, *words)).group(1)

    def list(self, *words):
        return json.loads(self.ask("list", "--json", *words))["announcements"]

    def test_list(self):
        """What is announced is listed as it was made, until it is ended"""
        self.assertEqual(self.ask("list"), "Nothing is announced.\n")
        coming = self.add("--en", "Payments are stopped.", "--from", "2090-12-01T22:00", "--until", "2090-12-02T06:00",
                          "--by", "A. Martin")
        running = self.add()
        self.assertEqual([(line["id"], line["state"]) for line in self.list()],
                         [(running, "running"), (coming, "coming")])
        line = self.list()[1]
        del line["madeAt"]
        self.assertEqual(line, {
            "id": coming, "state": "coming", "from": "2090-12-01T22:00:00+01:00", "until": "2090-12-02T06:00:00+01:00",
            "texts": {"fr": FRENCH, "en": "Payments are stopped."}, "by": "A. Martin"})
        self.assertIn(f"{running}  running  from ", self.ask("list"))
        self.assertEqual(self.ask("end", running), f"Announcement {running} is ended.\n")
        self.assertIn("has ended already", self.refused("end", running, status=1))
        self.assertIn("there is no announcement 7", self.refused("end", "7", status=1))
        self.assertEqual([line["id"] for line in self.list()], [coming])
        self.assertEqual([line["state"] for line in self.list("--all")], ["ended", "coming"])

    def test_twice(self):
        """The same text of the same time is there once, from now on too"""
        for time_ in ([], ["--from", "2090-12-01T22:00"], ["--until", "2090-12-02T06:00"]):
            first = self.add(*time_)
            said = self.ask("add", "--fr", FRENCH, *time_)
            self.assertIn(f"Announcement {first} is there already", said)
            self.assertIn(f"announcement {first} says the same",
                          self.refused("add", "--fr", FRENCH, "--en", "Stopped.", *time_, status=1))
        self.assertEqual(len(self.list()), 3)

    def test_bad_input(self):
        """What cannot be understood is refused with one sentence, and nothing is announced"""
        for words, said in (
            (["--from", "tomorrow"], "from tomorrow: a time written YYYY-MM-DDTHH:MM was expected"),
            (["--until", "2090-12-01"], "until 2090-12-01: a time written"),
            (["--from", "2026-03-29T02:30"], "clocks skip this time"),
            (["--from", "2090-12-02T06:00", "--until", "2090-12-01T22:00"], "after the beginning"),
            (["--from", "2090-12-02T06:00", "--until", "2090-12-02T06:00"], "after the beginning"),
            (["--from", "2020-12-01T22:00", "--until", "2020-12-02T06:00"], "is over already"),
            (["--en", ""], "en: one line of 1 to 300 characters"),
            (["--ar", "م" * 301], "ar: one line of 1 to 300 characters"),
            (["--by", ""], "by: a name"),
        ):
            self.assertIn(said, self.refused("add", "--fr", FRENCH, *words))
        self.assertIn("fr: one line", self.refused("add", "--fr", " "))
        self.assertIn("fr: one line", self.refused("add", "--fr", "two\nlines"))
        self.assertIn("Missing expected argument '--fr", self.run_to_end("announcement", "add", status=2)[1])
        self.assertEqual(self.list("--all"), [])

    def test_page(self):
        """Every page shows it in its language while it runs, and /readyz names it"""
        port = free_port()
        with open(os.path.join(self.folder, "log"), "wb") as log:
            server = subprocess.Popen(
                [ACQUIS, "serve", "--insecure", "--port", str(port), "--data", self.folder], cwd=ROOT, stdout=log,
                stderr=log)
        self.addCleanup(server.wait)
        self.addCleanup(server.terminate)

        def get(path, language="fr"):
            request = urllib.request.Request(
                f"http://127.0.0.1:{port}{path}", headers={"Accept-Language": language})
            try:
                with urllib.request.urlopen(request, timeout=20) as answer:
                    return answer.read().decode()
            except OSError:
                return ""

        def until(condition):
            end = time.monotonic() + 60
            while not condition():
                self.assertLess(time.monotonic(), end)
                time.sleep(0.05)

        until(lambda: get("/readyz") == "ready\n")
        self.assertNotIn('class="announcement', get("/"))
        first = self.add("--en", "Payments are stopped.", "--until", "2090-12-02T06:00")
        until(lambda: FRENCH in get("/help"))
        self.assertRegex(get("/"), rf'<p>{FRENCH}</p><p class="soft fine">Jusqu.au <time datetime="2090-12-02T06:00">')
        self.assertIn("<p>Payments are stopped.</p>", get("/", "en"))
        self.assertIn(f'<p lang="fr" dir="ltr">{FRENCH}</p>', get("/", "ar"))
        self.assertEqual(get("/readyz"), f"ready\nannouncement {first} until 2090-12-02T06:00:00+01:00\n")
        self.ask("end", first)
        until(lambda: FRENCH not in get("/"))
        self.assertEqual(get("/readyz"), "ready\n")


if __name__ == "__main__":
    unittest.main()
