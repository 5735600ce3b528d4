"""A server that cannot listen says why and ends; one that serves ends when told to, whatever became of its database."""

import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time
import unittest
import urllib.request
from urllib.parse import urlsplit

from server import free_port

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ACQUIS = os.environ["ACQUIS_EXECUTABLE"]
POSTGRES = os.environ.get("ACQUIS_TEST_POSTGRES")
# It takes a fraction of that; a machine that builds beside it takes longer.
PATIENCE = 20


class Serving(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="acquis-serving.")
        self.addCleanup(shutil.rmtree, self.folder, True)
        self.data = os.path.join(self.folder, "data")
        self.database = f"sqlite:{self.data}/acquis.sqlite"
        self.log_path = os.path.join(self.folder, "log")

    def run_to_end(self, *words, data=None, status=0):
        """What a command says on standard error; it must end by itself, and soon."""
        done = subprocess.run(
            [ACQUIS, *words, "--data", data or self.data], cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stderr

    def refused(self, *words, status=1, data=None):
        """The one line that a server says which cannot begin."""
        said = self.run_to_end(*words, data=data, status=status)
        self.assertRegex(said, r"\Aacquis: [^\n]+\n\Z")
        return said

    def start(self, *words):
        self.run_to_end("migrate", "--database", self.database)
        return self.begin("serve", "--insecure", "--database", self.database, *words)

    def begin(self, *words):
        port = free_port()
        server = self.spawn(port, *words)
        self.until(lambda: self.is_ready(port), seconds=300)
        return server, port

    def spawn(self, port, *words):
        with open(self.log_path, "wb") as log:
            server = subprocess.Popen(
                [ACQUIS, *words, "--port", str(port), "--data", self.data], cwd=ROOT, stdout=log, stderr=log)
        self.addCleanup(self.kill, server)
        return server

    @staticmethod
    def kill(server):
        server.kill()
        server.wait()

    def assert_ends(self, server):
        """A server that is told to stop stops, and well."""
        server.send_signal(signal.SIGTERM)
        self.assertEqual(server.wait(timeout=PATIENCE), 0, self.log())

    def until(self, holds, seconds=PATIENCE):
        started = time.monotonic()
        while not holds():
            self.assertLess(time.monotonic() - started, seconds, f"it did not happen in time:\n{self.log()}")
            time.sleep(0.05)

    def log(self):
        with open(self.log_path, encoding="utf-8", errors="replace") as log:
            return log.read()

    @staticmethod
    def is_ready(port):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=5):
                return True
        except OSError:
            return False


class Listening(Serving):
    def test_port_in_use(self):
        """A port in use is said in one line, before a demo is filled, and the first server serves on"""
        server, port = self.start()
        other = os.path.join(self.folder, "other")
        for command in (["serve", "--insecure", "--database", self.database], ["demo"]):
            said = self.refused(*command, "--port", str(port), data=other)
            self.assertIn(f"port {port} of 127.0.0.1 is in use", said)
            self.assertIn("--port", said)
        self.assertFalse(os.path.exists(other))
        self.assertTrue(self.is_ready(port))
        self.assert_ends(server)

    def test_port_taken_meanwhile(self):
        """A port that somebody takes while a demo is filled is said, too; elsewhere it serves, and ends when told to"""
        with socket.socket() as taken:
            # Who has not begun to listen keeps nobody else from it.
            taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            taken.bind(("127.0.0.1", 0))
            port = taken.getsockname()[1]
            filling = self.spawn(port, "demo")
            self.until(lambda: os.path.exists(os.path.join(self.data, "acquis.sqlite")))
            taken.listen()
            self.until(lambda: os.path.exists(os.path.join(self.data, "demo.json")), seconds=300)
            self.assertEqual(filling.wait(timeout=PATIENCE), 1, self.log())
        self.assertIn(f"port {port} of 127.0.0.1 is in use", self.log())
        server, _ = self.begin("demo")
        self.assert_ends(server)

    def test_addresses(self):
        """An address of another machine, a name that nobody has, and what is no host or port: one line each"""
        self.run_to_end("migrate")
        # No machine has it: RFC 5737 keeps it for documents.
        said = self.refused("serve", "--host", "203.0.113.7", "--port", "0")
        self.assertIn("203.0.113.7 is no address of this machine", said)
        self.assertIn("203.0.113.7", self.refused("demo", "--host", "203.0.113.7", data=os.path.join(self.folder, "d")))
        self.assertIn("nowhere.invalid is not known", self.refused("serve", "--host", "nowhere.invalid"))
        for words in (["--host", "not a host"], ["--host", ""], ["--host", "http://127.0.0.1"], ["--port", "70000"]):
            self.assertIn("was expected", self.refused("serve", *words, status=2))


class Link:
    """Passes bytes between clients and a server, until it is cut: then it takes every connection and drops it."""

    def __init__(self, server):
        self.server = server
        self.is_cut = False
        self.tries = 0
        self.ends = []
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            self.tries += 1
            if self.is_cut:
                client.close()
                continue
            server = socket.create_connection(self.server)
            self.ends += [client, server]
            for source, target in ((client, server), (server, client)):
                threading.Thread(target=self.copy, args=(source, target), daemon=True).start()

    @staticmethod
    def copy(source, target):
        try:
            while data := source.recv(1 << 16):
                target.sendall(data)
        except OSError:
            pass
        for end in (source, target):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def cut(self):
        self.is_cut = True
        self.tries = 0
        for end in self.ends:
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def join(self):
        self.is_cut = False


@unittest.skipUnless(POSTGRES, "ACQUIS_TEST_POSTGRES names no server; bin/test starts one")
class LostDatabase(Serving):
    def setUp(self):
        super().setUp()
        name = f"serving_{os.getpid()}"
        self.administrate(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)", f"CREATE DATABASE {name}")
        self.addCleanup(self.administrate, f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        direct = urlsplit(POSTGRES)._replace(path=f"/{name}")
        self.link = Link((direct.hostname, direct.port))
        self.addCleanup(self.link.listener.close)
        self.database = direct._replace(
            netloc=f"{direct.username}@127.0.0.1:{self.link.port}").geturl() + "?sslmode=disable"

    def administrate(self, *statements):
        for statement in statements:
            subprocess.run(["psql", "-q", POSTGRES, "-c", statement], check=True, capture_output=True)

    def said(self, words, job):
        """How often the log says it of a job."""
        return len(re.findall(rf"job={job}\b.*{words}", self.log()))

    def test_gone(self):
        """A database that goes away is said once a job, asked for ever less often, and keeps no server from ending"""
        server, port = self.start()
        self.link.cut()
        self.until(lambda: self.said("a job fails", "scheme"))
        self.link.join()
        self.until(lambda: self.said("a job works again", "scheme"))
        self.assertTrue(self.is_ready(port))

        self.link.cut()
        before = self.said("a job fails", "scheme"), self.said("a job fails", "deadlines")
        time.sleep(16)
        after = self.said("a job fails", "scheme"), self.said("a job fails", "deadlines")
        # The connection breaks, and then none can be made: two failures that are not alike.
        self.assertLessEqual(after[0] - before[0], 2, self.log())
        self.assertLessEqual(after[1] - before[1], 2, self.log())
        # Every two seconds and every five would be twelve times.
        self.assertLessEqual(self.link.tries, 8)
        self.assert_ends(server)


if __name__ == "__main__":
    unittest.main()
