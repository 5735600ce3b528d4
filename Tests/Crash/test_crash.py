"""The server killed with SIGKILL again and again under a load of requests, acceptances and entries, by 64 people at once.

After each start `acquis verify` must find no fault, every command whose answer somebody saw must be in the history, and
what was sent but not answered is sent again, as a reloaded page would: it must be done once and not twice. On SQLite,
where half of the kills are power cuts, which leave only what was synced; on PostgreSQL; and with several servers on one
PostgreSQL, of which some are killed while the others go on. ACQUIS_CRASH_SEED repeats a run's choices, ACQUIS_CRASH_KILLS changes how often.
"""

import collections
import itertools
import json
import os
import random
import sqlite3
import subprocess
import time
import unittest
from urllib.parse import urlencode, urlsplit

from client import Client
from load import AWAY, Book, Holder, Organisation, client_for
from power import Power
from server import Server

PEOPLE = 64
KILLS = int(os.environ.get("ACQUIS_CRASH_KILLS", "20"))
SEED = int(os.environ.get("ACQUIS_CRASH_SEED", random.SystemRandom().randrange(10**6)))
EVENTS = "SELECT file_id, command, count(*) FROM enrolment_event GROUP BY file_id, command"


class Crash(unittest.TestCase):
    def test_sqlite(self):
        """Killed and cut from power under load on SQLite: nothing answered is lost, nothing is done twice"""
        power = Power(SEED)
        self.addCleanup(power.remove)
        server = Server()
        power.follow(server)
        self.kill_again_and_again([server], self.sqlite_events, power)

    def test_postgresql(self):
        """Killed under load on PostgreSQL: nothing answered is lost, nothing is done twice"""
        self.kill_again_and_again([Server(database=self.postgresql("crash"))], self.postgresql_events)

    def test_several_servers(self):
        """Three servers on one PostgreSQL, killed at random: nothing answered is lost, nothing is done twice"""
        server = Server(database=self.postgresql("crash_several"))
        self.kill_again_and_again([server, server.beside(), server.beside()], self.postgresql_events)

    def postgresql(self, name):
        """The address of a new database."""
        address = os.environ.get("ACQUIS_TEST_POSTGRES")
        if not address:
            self.skipTest("ACQUIS_TEST_POSTGRES names no server; bin/test starts one")
        name = f"{name}_{os.getpid()}"
        subprocess.run(["psql", "-q", address, "-c", f"CREATE DATABASE {name}"], check=True)
        return urlsplit(address)._replace(path=f"/{name}").geturl()

    def kill_again_and_again(self, servers, events, power=None):
        server = servers[0]
        for one in reversed(servers):
            self.addCleanup(one.remove if one is server else one.stop)
        print(f"  seed {SEED}: ACQUIS_CRASH_SEED={SEED} makes the same choices", flush=True)
        dice = random.Random(SEED)
        for one in servers:
            one.start()
        people, sessions, today = self.prepare(servers, power)
        book = Book()
        cuts = 0
        for kill in range(KILLS):
            workers = self.crew(people, book, dice, sessions, today)
            for worker in workers:
                worker.start()
            time.sleep(dice.uniform(0.8, 2.0))
            victims = dice.sample(servers, dice.randint(1, len(servers)))
            for victim in victims:
                victim.kill()
            if len(victims) < len(servers):
                time.sleep(0.5)
            for worker in workers:
                worker.stopping.set()
            for worker in workers:
                worker.join(15)
                self.assertIsNone(worker.fault, f"after {kill + 1} kills")
            if power is not None:
                is_cut = dice.random() < 0.5
                cuts += is_cut
                (power.cut if is_cut else power.keep)()
            for victim in victims:
                victim.start()
            self.check(server, events, book, f"after kill {kill + 1} of {KILLS} (seed {SEED})")
            self.send_again(book)
            today = self.next_days(server, kill)
        self.check(server, events, book, f"at the end (seed {SEED})")
        if power is not None:
            print(f"  {cuts} of {KILLS} kills were power cuts; the disk was synced {power.syncs()} times", flush=True)
        self.check_load(book)

    def prepare(self, servers, power):
        """64 people signed in on all servers, some on several devices; the sessions of organisations that can answer."""
        server = servers[0]
        people = sum(server.people(), [])
        synced = power.syncs() if power else 0
        clients = [
            (client_for(servers[number % len(servers)].port, person), person)
            for number, person in enumerate(itertools.islice(itertools.cycle(people), PEOPLE))
        ]
        if power is not None:
            # One after the other: each sign-in was kept before it was answered.
            self.assertGreaterEqual(power.syncs() - synced, PEOPLE, "answered, and the disk was not made to keep it")
        holders, organisations = (
            [client for client, person in clients if person["isOrganisation"] == kind] for kind in (False, True)
        )
        sessions = [
            session for person in server.people()[1] for session in self.sessions_of(holders[0], person["name"])
        ]
        self.assertGreaterEqual(len(sessions), 4, "too few sessions can be asked for")
        return (holders, organisations), sessions, self.today(server)

    def sessions_of(self, client, name):
        found = []
        for training in client.get("/trainings?" + urlencode({"q": name})).matches(r"/trainings/(\d+)$"):
            page = client.get(f"/trainings/{training}")
            if name in page.text:
                found += [int(session) for session in page.matches(r"/sessions/(\d+)/request")]
        return found

    def crew(self, people, book, dice, sessions, today):
        holders, organisations = people
        return [Holder(client, book, dice.random(), sessions) for client in holders] + [
            Organisation(client, book, dice.random(), today) for client in organisations
        ]

    def check(self, server, events, book, when):
        status, output, errors = server.ask("verify", "--json")
        self.assertEqual(status, 0, f"{when}: verify says {output[:2000]} {errors[:1000]}")
        self.assertEqual(json.loads(output)["faults"], [], when)
        counts = events(server)
        # Whoever stops a file after its withdrawal period cancels it: the same button, by the day.
        for (file, command), count in list(counts.items()):
            if command == "cancel":
                counts[file, "withdraw"] = counts.get((file, "withdraw"), 0) + count
        lost = [pair for pair in set(book.answered) if pair not in counts]
        self.assertEqual(lost, [], f"{when}: answered, and not there")
        twice = [pair for pair in book.answered if counts[pair] > 1]
        self.assertEqual(twice, [], f"{when}: done twice")

    def send_again(self, book):
        """What was not answered is sent again, with the same command id."""
        unanswered, book.unanswered = book.unanswered, []
        for client, form, file, command in unanswered:
            try:
                status, location, _, _ = client.post(form)
            except AWAY as error:
                self.fail(f"the server went away by itself: {error}")
            book.note(status, location, file, command)

    def next_days(self, server, kill):
        """The scheme's clock goes on; half-way it passes the start days of what was accepted before."""
        client = Client(server.port, timeout=120)
        for _ in range(3 if kill == KILLS // 2 else 0):
            client.send(client.get("/demo/clock").form("/demo/clock"), days="7")
        return self.today(server)

    def today(self, server):
        page = Client(server.port).get("/")
        return page.text.split('<aside class="demo"')[1].split('datetime="')[1][:10]

    def check_load(self, book):
        done = collections.Counter(command for _, command in book.answered)
        print(f"  answered: {dict(done)}", flush=True)
        for command in ("request", "propose", "accept", "pay", "declareEntry"):
            self.assertGreater(done[command], 0, f"the load did no {command}, so it tried nothing")

    def sqlite_events(self, server):
        path = server.database.removeprefix("sqlite:")
        connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=10)
        try:
            return {(file, command): count for file, command, count in connection.execute(EVENTS)}
        finally:
            connection.close()

    def postgresql_events(self, server):
        rows = subprocess.run(
            ["psql", "-qAt", "-F", " ", server.database, "-c", EVENTS], check=True, capture_output=True, text=True
        ).stdout.splitlines()
        return {(int(file), command): int(count) for file, command, count in (row.split() for row in rows)}


if __name__ == "__main__":
    unittest.main()
