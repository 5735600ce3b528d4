"""Backups, restoring and keys, as an operator meets them when something has gone wrong."""

import os
import re
import resource
import shutil
import signal
import socket
import sqlite3
import stat
import subprocess
import tempfile
import time
import unittest
import urllib.request
from urllib.parse import urlsplit

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ACQUIS = os.environ["ACQUIS_EXECUTABLE"]
POSTGRES = os.environ.get("ACQUIS_TEST_POSTGRES")


class Keeping(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="acquis-keeping.")
        self.addCleanup(shutil.rmtree, self.folder, True)
        self.data = os.path.join(self.folder, "data")

    def ask(self, *words, status=0, limit=None, **environment):
        """The whole of what a command says. `limit` is the size in bytes that no file may grow beyond."""

        def bounded():
            # Without a handler the system says that the file is too large, as it says that a disk is full.
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        done = subprocess.run(
            [ACQUIS, *words, "--data", self.data], cwd=ROOT, capture_output=True, text=True, timeout=120,
            env={**os.environ, **environment}, restore_signals=limit is None, preexec_fn=bounded if limit else None)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stdout + done.stderr

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def funder(self, database=None):
        """Opens one more, and says how many there are."""
        words = ["--database", database] if database else []
        self.ask("funder", "open", *words)


class OnSQLite(Keeping):
    def setUp(self):
        super().setUp()
        self.ask("migrate")

    def funders(self):
        with sqlite3.connect(os.path.join(self.data, "acquis.sqlite")) as database:
            return database.execute("SELECT count(*) FROM account WHERE kind = 'funder'").fetchone()[0]

    def test_deadlines(self):
        """doctor names the deadlines that could not be run, and what stops them"""
        self.assertIn("deadlines: none is set aside", self.ask("doctor", status=1))
        with sqlite3.connect(os.path.join(self.data, "acquis.sqlite")) as database:
            database.execute(
                "INSERT INTO deadline (account_id, file_id, code, due_at, actor, consequence, attempts, retry_at, fault)"
                " VALUES (7, 9, 'holder.accept', 1, 'holder', 'cancelled', 3, 2, 'account 500 is locked')")
        said = self.ask("doctor", status=1)
        self.assertIn("MISSING deadlines: 1 set aside", said)
        self.assertIn("account 7, file 9: holder.accept, tried 3 times: account 500 is locked", said)

    def test_old_log(self):
        """After a kill, the log of the damaged database is not played back into the restored one"""
        self.funder()
        self.ask("backup", self.path("kept"))
        # Somebody who has the database open keeps its log from being taken in, as a kill does.
        reader = sqlite3.connect(os.path.join(self.data, "acquis.sqlite"))
        reader.execute("SELECT count(*) FROM account").fetchone()
        self.funder()
        shutil.copy(os.path.join(self.data, "acquis.sqlite-wal"), self.path("wal"))
        reader.close()
        os.rename(os.path.join(self.data, "acquis.sqlite"), os.path.join(self.data, "damaged.sqlite"))
        log = os.path.join(self.data, "acquis.sqlite-wal")
        shutil.copy(self.path("wal"), log)
        said = self.ask("restore", self.path("kept"), "--verify", status=1)
        self.assertIn(log, said)
        self.assertFalse(os.path.exists(os.path.join(self.data, "acquis.sqlite")))
        os.rename(log, os.path.join(self.data, "damaged.sqlite-wal"))
        self.assertIn("0 fault(s)", self.ask("restore", self.path("kept"), "--verify"))
        self.assertEqual(self.funders(), 1)

    def test_full_disk(self):
        """A backup for which there is no room says so and leaves nothing; so does a restoration"""
        self.ask("backup", self.path("kept"))
        before = sorted(os.listdir(self.folder))
        size = os.path.getsize(self.path("kept"))
        said = self.ask("backup", self.path("second"), status=1, limit=size // 2)
        self.assertRegex(said, r"second.* could not be written \((disk I/O error|database or disk is full)\): is there room")
        target = "sqlite:" + self.path("restored")
        said = self.ask("restore", self.path("kept"), "--database", target, status=1, limit=size // 2)
        self.assertIn("could not be copied", said)
        self.assertEqual(sorted(os.listdir(self.folder)), before)

    def test_killed(self):
        """A restoration that is killed leaves no database under its name"""
        with sqlite3.connect(os.path.join(self.data, "acquis.sqlite")) as database:
            database.execute("CREATE TABLE ballast (bytes BLOB)")
            database.execute("INSERT INTO ballast VALUES (zeroblob(100000000))")
        database.close()
        self.ask("backup", self.path("kept"))
        target = self.path("restored")
        words = [ACQUIS, "restore", self.path("kept"), "--database", "sqlite:" + target, "--data", self.data]
        running = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while not os.path.exists(target + ".partial") and running.poll() is None:
            time.sleep(0.001)
        running.kill()
        running.wait()
        self.assertEqual(running.returncode, -signal.SIGKILL, "it ended before it was killed")
        self.assertFalse(os.path.exists(target))
        self.ask("restore", self.path("kept"), "--database", "sqlite:" + target)
        self.assertFalse(os.path.exists(target + ".partial"))

    def test_prepared_key(self):
        """A prepared key seals nothing until the rotation; a server takes it over while it serves"""
        number = re.search(r"Key (\w+) is prepared", self.ask("keys", "rotate", "--prepare")).group(1)
        current = os.path.join(self.data, "keys", "current")
        with open(current, encoding="utf-8") as file:
            self.assertNotIn(number, file.read())
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        log = self.path("log")
        with open(log, "wb") as out:
            server = subprocess.Popen(
                [ACQUIS, "serve", "--insecure", "--port", str(port), "--data", self.data], cwd=ROOT, stdout=out,
                stderr=out)
        try:
            self.until(lambda: self.answers(port))
            self.assertIn(f"Key {number} is the current one", self.ask("keys", "rotate"))
            self.until(lambda: number in self.text(log))
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(timeout=20)
        self.assertEqual(self.ask("keys", "rotate", "--continue"), "0 number(s) sealed with the current key.\n")

    def until(self, holds, seconds=30):
        started = time.monotonic()
        while not holds():
            self.assertLess(time.monotonic() - started, seconds, "it did not happen in time")
            time.sleep(0.1)

    @staticmethod
    def text(path):
        with open(path, encoding="utf-8") as file:
            return file.read()

    @staticmethod
    def answers(port):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=5):
                return True
        except OSError:
            return False


@unittest.skipUnless(POSTGRES, "ACQUIS_TEST_POSTGRES names no server; bin/test starts one")
class OnPostgreSQL(Keeping):
    def setUp(self):
        super().setUp()
        self.made = 0
        self.database = self.new()
        self.role = f"acquis_role_{os.getpid()}"
        self.administrate(f"DROP ROLE IF EXISTS {self.role}", f"CREATE ROLE {self.role} LOGIN")
        self.ask("migrate", "--database", self.database, "--application-role", self.role)

    def tearDown(self):
        for place in range(self.made):
            self.administrate(f"DROP DATABASE IF EXISTS keeping_{os.getpid()}_{place} WITH (FORCE)")
        self.administrate(f"DROP ROLE IF EXISTS {self.role}")

    def administrate(self, *statements):
        for statement in statements:
            subprocess.run(["psql", "-q", POSTGRES, "-c", statement], check=True, capture_output=True)

    def new(self):
        name = f"keeping_{os.getpid()}_{self.made}"
        self.made += 1
        self.administrate(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)", f"CREATE DATABASE {name}")
        return urlsplit(POSTGRES)._replace(path=f"/{name}").geturl()

    def test_dump(self):
        """A dump is its owner's alone, restores without the application's role, and is refused over tables"""
        self.ask("backup", self.path("kept"), "--database", self.database)
        self.assertEqual(stat.S_IMODE(os.stat(self.path("kept")).st_mode), 0o600)
        other = self.new()
        said = self.ask("restore", self.path("kept"), "--database", other, "--verify")
        self.assertIn("0 fault(s)", said)
        self.assertIn("migrate --application-role", said)
        self.assertIn("has tables already", self.ask("restore", self.path("kept"), "--database", other, status=1))
        # What the words say next works: the role serves.
        self.ask("migrate", "--database", other, "--application-role", self.role)
        self.ask("verify", "--database", urlsplit(other)._replace(
            netloc=urlsplit(other).netloc.replace("acquis@", self.role + "@")).geturl())

    def test_move(self):
        """From SQLite into a PostgreSQL database that was only migrated, as the page on it has it"""
        self.ask("migrate")
        self.funder()
        said = self.ask("move", "--to", self.database)
        self.assertIn("all heads are equal", said)
        self.assertIn("0 fault(s)", said)
        self.funder(self.database)
        self.assertIn("not empty", self.ask("move", "--to", self.database, status=1))

    def test_doctor(self):
        """doctor names what the server's settings take from durability"""
        said = self.ask("doctor", "--database", self.database, status=1)
        self.assertIn("fsync is off", said)


if __name__ == "__main__":
    unittest.main()
