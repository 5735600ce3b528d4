"""What a power cut leaves of an SQLite database: see power.c, which is compiled here and loaded before the server."""

import os
import shutil
import struct
import subprocess
import tempfile

SOURCE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "power.c")
COMPANIONS = ("", "-wal", "-journal")


class Power:
    """The disk's copy of one database, kept beside it while its server runs."""

    def __init__(self, seed):
        self.folder = tempfile.mkdtemp(prefix="acquis-power.")
        self.library = os.path.join(self.folder, "power.so")
        self.seed = seed
        self.database = None
        subprocess.run(
            ["clang", "-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-Werror", "-o", self.library, SOURCE], check=True)

    def environment(self):
        """What a server is started with; `follow` says which database is meant before it starts."""
        return {
            "LD_PRELOAD": self.library, "POWER_DATABASE": self.database, "POWER_COPY": self.folder,
            "POWER_SEED": str(self.seed),
        }

    def follow(self, server):
        self.database = server.database.removeprefix("sqlite:")
        server.environment.update(self.environment())

    def syncs(self):
        """How often the disk was made to keep something."""
        with open(os.path.join(self.folder, "syncs"), "rb") as file:
            return struct.unpack("=Q", file.read(8))[0]

    def cut(self):
        """The server was killed: its database is now what the disk had been made to keep."""
        self.replace(self.database, self.copy)

    def keep(self):
        """The server was killed, and the machine lives: the disk gets all that was written."""
        self.replace(self.copy, self.database)

    @property
    def copy(self):
        return os.path.join(self.folder, os.path.basename(self.database))

    def replace(self, target, source):
        # What processes share of the log is made anew from the log.
        for path in (target + "-shm", source + "-shm"):
            if os.path.exists(path):
                os.remove(path)
        for suffix in COMPANIONS:
            if os.path.exists(source + suffix):
                shutil.copyfile(source + suffix, target + suffix)
            elif os.path.exists(target + suffix):
                os.remove(target + suffix)

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)
