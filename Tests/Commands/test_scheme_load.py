"""A running server takes over a scheme that is loaded beside it."""

import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import unittest
import urllib.request

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ACQUIS = os.environ["ACQUIS_EXECUTABLE"]


class LoadWhileServing(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="acquis-load.")
        self.addCleanup(shutil.rmtree, self.folder, True)
        self.data = os.path.join(self.folder, "data")
        self.ask("migrate")
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        with open(os.path.join(self.folder, "log"), "wb") as log:
            self.server = subprocess.Popen(
                [ACQUIS, "serve", "--insecure", "--port", str(self.port), "--data", self.data], cwd=ROOT, stdout=log,
                stderr=log)
        self.addCleanup(self.stop)
        self.until(lambda: self.page("/readyz", quietly=True) != "")

    def stop(self):
        self.server.send_signal(signal.SIGTERM)
        self.server.wait(timeout=20)

    def ask(self, *words, status=0):
        done = subprocess.run(
            [ACQUIS, *words, "--data", self.data], cwd=ROOT, capture_output=True, text=True, timeout=60)
        self.assertEqual(done.returncode, status, done.stderr)
        return done.stdout

    def page(self, path, quietly=False):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=5) as answer:
                return answer.read().decode("utf-8")
        except OSError:
            if quietly:
                return ""
            raise

    def until(self, holds, seconds=20):
        """The seconds that it took."""
        started = time.monotonic()
        while not holds():
            self.assertLess(time.monotonic() - started, seconds, "it did not happen in time")
            time.sleep(0.1)
        return time.monotonic() - started

    def test_takes_over(self):
        """A page shows the new participation within seconds, and the history who loaded it"""
        changed = os.path.join(self.folder, "changed")
        shutil.copytree(os.path.join(ROOT, "Schemes/france-cpf"), changed)
        path = os.path.join(changed, "participation.yaml")
        with open(path, encoding="utf-8") as file:
            text = file.read()
        with open(path, "w", encoding="utf-8") as file:
            file.write(text.replace("value: 150.00", "value: 187.65"))
        self.assertNotIn("187", self.page("/?lang=en"))
        self.ask("scheme", "load", changed, status=1)
        answer = json.loads(self.ask("scheme", "load", changed, "--correct", "--by", "Amina", "--json"))
        self.assertEqual((answer["loaded"], [one["key"] for one in answer["corrections"]]), (True, ["participation.amount"]))
        self.assertLess(self.until(lambda: "187.65" in self.page("/?lang=en")), 6)

        versions = json.loads(self.ask("scheme", "history", "--json"))["versions"]
        self.assertEqual([version["current"] for version in versions], [True, False])
        self.assertEqual((versions[0]["loadedBy"], versions[0]["contentHash"]), ("Amina", answer["contentHash"]))
        words = ["scheme", "show", "participation.amount", "--on", "2026-09-01", "--json", "--stored"]
        for stored, amount in (("current", "187.65"), (versions[1]["contentHash"][:10], "150.00")):
            shown = json.loads(self.ask(*words, stored))["rules"][0]["value"]["value"]
            self.assertEqual(shown["amount"], amount)

    def test_the_same_again(self):
        """The same version again is no load"""
        answer = json.loads(self.ask("scheme", "load", "--json"))
        self.assertFalse(answer["loaded"])


if __name__ == "__main__":
    unittest.main()
