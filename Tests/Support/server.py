"""A server of the demo for the tests: its own folder and port, stopped with them."""

import atexit
import copy
import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time

EXECUTABLE = os.environ.get("ACQUIS_EXECUTABLE", os.path.join(os.getcwd(), ".build/release/acquis"))


def free_port():
    """A port of 127.0.0.1 on which nothing listens now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """`acquis demo` in a folder of its own. Start it, use `address`, stop it.

    The data is kept between `stop` and `start`, so that a test may look at what was kept; `remove` ends it.
    The database is the data folder's SQLite file unless an address is given. Filling a demo takes a while, so it is
    done once and copied: the same seed gives the same country.
    """

    filled = None

    def __init__(self, *options, database=None, environment=None):
        self.folder = tempfile.mkdtemp(prefix="acquis-demo.")
        self.options = list(options)
        self.data = os.path.join(self.folder, "data")
        self.database = database or f"sqlite:{self.data}/acquis.sqlite"
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.log_path = os.path.join(self.folder, "server.log")
        self.environment = {**os.environ, **(environment or {})}
        self.process = None

    def beside(self):
        """Another server of the same data and database, at its own port; to be stopped before this one is removed."""
        other = copy.copy(self)
        other.port = free_port()
        other.address = f"http://127.0.0.1:{other.port}"
        other.log_path = os.path.join(self.folder, f"server-{other.port}.log")
        other.process = None
        return other

    def installation(self):
        """The options by which any command of `acquis` finds this server's data."""
        return ["--data", self.data, "--database", self.database]

    @classmethod
    def copy_of_filled(cls):
        """A server whose demo is filled already."""
        if cls.filled is None:
            cls.filled = cls()
            atexit.register(cls.filled.remove)
            cls.filled.start()
            cls.filled.stop()
        server = cls()
        shutil.copytree(cls.filled.data, server.data, symlinks=True)
        return server

    def start(self, patience=300):
        """Starts it and waits until it is ready; returns the seconds that took. Raises with the log's end."""
        started = time.monotonic()
        with open(self.log_path, "ab") as log:
            self.process = subprocess.Popen(
                [EXECUTABLE, "demo", "--port", str(self.port)] + self.installation() + self.options,
                stdout=log, stderr=log, stdin=subprocess.DEVNULL, start_new_session=True,
                env=self.environment,
            )
        while time.monotonic() - started < patience:
            if self.process.poll() is not None:
                raise RuntimeError(f"the server ended with {self.process.returncode}:\n{self.log()[-3000:]}")
            if self.is_ready():
                return time.monotonic() - started
            time.sleep(0.05)
        self.stop()
        raise RuntimeError(f"the server was not ready within {patience} s:\n{self.log()[-3000:]}")

    def is_ready(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=2)
        try:
            connection.request("GET", "/readyz")
            return connection.getresponse().status == 200
        except OSError:
            return False
        finally:
            connection.close()

    def stop(self):
        """Asks it to end and waits; returns its exit status."""
        if self.process is None or self.process.poll() is not None:
            return None if self.process is None else self.process.returncode
        self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.kill()
            return -signal.SIGKILL

    def kill(self):
        """Ends it as a power cut would."""
        self.process.kill()
        self.process.wait()

    def remove(self):
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def ask(self, *command):
        """Runs another command of `acquis` on the same data; (exit status, standard output, standard error)."""
        done = subprocess.run(
            [EXECUTABLE, *command, *self.installation()], capture_output=True, text=True, timeout=300, check=False
        )
        return done.returncode, done.stdout, done.stderr

    def people(self):
        """Who can sign in: (holders, organisations), each with name, email and password."""
        with open(os.path.join(self.data, "demo.json"), encoding="utf-8") as file:
            people = json.load(file)["signIns"]
        organisations = [person for person in people if person["isOrganisation"]]
        return [person for person in people if not person["isOrganisation"]], organisations

    def log(self):
        with open(self.log_path, encoding="utf-8", errors="replace") as log:
            return log.read()
