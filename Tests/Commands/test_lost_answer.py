"""The answer to a COMMIT is lost on its way from PostgreSQL: the command asks, and says what became of it."""

import os
import re
import shutil
import socket
import subprocess
import tempfile
import threading
import unittest
from urllib.parse import urlsplit

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ACQUIS = os.environ["ACQUIS_EXECUTABLE"]
POSTGRES = os.environ.get("ACQUIS_TEST_POSTGRES")


class Cut:
    """Passes bytes between a client and the server, and cuts the first connection that writes, at its COMMIT: before
    the server has it (`arrives` false), or after the server has answered."""

    def __init__(self, server, arrives):
        self.server, self.arrives = server, arrives
        self.waits = True
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self.link, args=(client,), daemon=True).start()

    def link(self, client):
        link = {"writes": False, "cut": False}
        with client, socket.create_connection(self.server) as server:
            asking = threading.Thread(target=self.ask, args=(client, server, link), daemon=True)
            asking.start()
            self.answer(client, server, link)
            asking.join()

    def ask(self, client, server, link):
        while data := self.received(client):
            link["writes"] = link["writes"] or b"INSERT INTO ledger_command" in data
            if self.waits and link["writes"] and b"COMMIT" in data:
                self.waits = False
                link["cut"] = True
                if not self.arrives:
                    break
            self.passed(server, data)
        self.end(client, server)

    def answer(self, client, server, link):
        while data := self.received(server):
            if link["cut"] and b"COMMIT" in data:
                break
            if not link["cut"]:
                self.passed(client, data)
        self.end(client, server)

    @staticmethod
    def passed(end, data):
        try:
            end.sendall(data)
        except OSError:
            pass

    @staticmethod
    def received(end):
        try:
            return end.recv(1 << 16)
        except OSError:
            return b""

    @staticmethod
    def end(*ends):
        for end in ends:
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass


@unittest.skipUnless(POSTGRES, "ACQUIS_TEST_POSTGRES names no server; bin/test starts one")
class LostAnswer(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="acquis-answer.")
        self.addCleanup(shutil.rmtree, self.folder, True)
        self.name = f"answer_{os.getpid()}"
        self.administrate(f"DROP DATABASE IF EXISTS {self.name} WITH (FORCE)", f"CREATE DATABASE {self.name}")
        self.addCleanup(self.administrate, f"DROP DATABASE IF EXISTS {self.name} WITH (FORCE)")
        self.direct = urlsplit(POSTGRES)._replace(path=f"/{self.name}").geturl()
        self.run_on(self.direct, "migrate")
        opened = self.run_on(self.direct, "funder", "open").stdout
        self.funder = re.search(r"Account (\d+) is open", opened).group(1)

    def administrate(self, *statements):
        for statement in statements:
            subprocess.run(["psql", "-q", POSTGRES, "-c", statement], check=True, capture_output=True)

    def run_on(self, database, *words, status=0):
        done = subprocess.run(
            [ACQUIS, *words, "--data", self.folder, "--database", database], cwd=ROOT, capture_output=True, text=True,
            timeout=60)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done

    def deposits(self):
        found = subprocess.run(
            ["psql", "-qAt", self.direct, "-c", "SELECT count(*) FROM posting WHERE book = 'deposit'"], check=True,
            capture_output=True, text=True)
        return int(found.stdout)

    def through(self, arrives, *words, status):
        parts = urlsplit(self.direct)
        cut = Cut((parts.hostname, parts.port), arrives)
        self.addCleanup(cut.listener.close)
        address = parts._replace(netloc=f"{parts.username}@127.0.0.1:{cut.port}").geturl() + "?sslmode=disable"
        done = self.run_on(
            address, "funder", "deposit", "--account", self.funder, "--amount", "30", *words, status=status)
        self.assertFalse(cut.waits, "no COMMIT came by")
        return done

    def test_done(self):
        """A deposit that was done is said to be done, with its id, and is there once"""
        done = self.through(True, status=0)
        used = re.search(r"the command's id is (operator:\d+)", done.stderr).group(1)
        self.assertIn(f"the command {used} was done", done.stderr)
        self.assertEqual(done.stdout, "Booked.\n")
        self.assertEqual(self.deposits(), 1)

    def test_not_done(self):
        """A deposit that never arrived is said not to be done, and how to give it again"""
        done = self.through(False, "--id", "bank-17", status=1)
        self.assertIn("the command bank-17 was not done: give it again with --id bank-17", done.stderr)
        self.assertEqual(self.deposits(), 0)
        for _ in range(2):
            self.run_on(
                self.direct, "funder", "deposit", "--account", self.funder, "--amount", "30", "--id", "bank-17")
        self.assertEqual(self.deposits(), 1)


if __name__ == "__main__":
    unittest.main()
