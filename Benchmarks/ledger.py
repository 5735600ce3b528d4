"""The ledger's part of bin/bench: durable commands a second beside what the engines do bare, and how the cost of one
command grows with the number of accounts, and how long `acquis verify` takes for all of them.

usage: ledger.py PROGRAM SCHEME POSTGRES-URL [--commands N] [--accounts N] [--large N] [--verify ACQUIS] [--json FILE]
"""

import argparse
import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import time

CALLERS = 64


def main():
    parser = argparse.ArgumentParser(description="Measures the ledger beside the bare engines.")
    parser.add_argument("program")
    parser.add_argument("scheme")
    parser.add_argument("postgres", help="the URI of a private cluster; a database of its own is made in it")
    parser.add_argument("--commands", type=int, default=20_000)
    parser.add_argument("--accounts", type=int, default=20_000)
    parser.add_argument("--large", type=int, default=0, help="a second size, to see the growth; 1000000 takes minutes")
    parser.add_argument("--verify", metavar="ACQUIS", help="the program that verifies the ledgers on SQLite")
    parser.add_argument("--json")
    options = parser.parse_args()
    results = {"callers": CALLERS}
    with tempfile.TemporaryDirectory(prefix="acquis-bench.", dir=os.environ.get("TMPDIR")) as folder:
        results["bareSqlitePerSecond"] = bare_sqlite(os.path.join(folder, "bare.sqlite"))
        for name, accounts in (("sqlite", options.accounts), ("sqliteLarge", options.large)):
            if accounts:
                address = f"sqlite:{folder}/{name}.sqlite"
                results[name] = commands(options, address, accounts)
                if options.verify:
                    results[name]["verify"] = verification(options, address, folder, accounts)
    results["pgbenchPerSecond"] = pgbench(options.postgres)
    results["postgresql"] = commands(options, database(options.postgres, "acquis_ledger"), options.accounts)
    show(results)
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(results, file, indent=2)


def commands(options, address, accounts):
    answer = subprocess.run(
        [options.program, address, options.scheme, str(accounts), str(min(options.commands, accounts)), str(CALLERS)],
        capture_output=True, text=True, check=False,
    )
    if answer.returncode != 0:
        sys.exit(f"the ledger's program failed:\n{answer.stderr[-2000:]}")
    return json.loads(answer.stdout)


def verification(options, address, folder, accounts):
    """How long the whole history takes to be recomputed, and the most memory that takes."""
    here = ["--database", address, "--data", folder, "--scheme", options.scheme]
    # Makes the keys that numbers are opened with, though this ledger has none.
    subprocess.run([options.verify, "migrate", *here], check=True, capture_output=True)
    started = time.monotonic()
    with open(os.path.join(folder, "verify.txt"), "wb+") as output:
        process = subprocess.Popen(
            [options.verify, "verify", *here], stdout=output, stderr=output)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - started
        if os.waitstatus_to_exitcode(status) != 0:
            output.seek(0)
            sys.exit(f"verify failed:\n{output.read()[-2000:].decode()}")
    return {
        "seconds": round(seconds, 1), "accountsPerSecond": round(accounts / seconds),
        "peakMegabytes": round(usage.ru_maxrss / 1024, 1),
    }


def bare_sqlite(path, seconds=3.0):
    """Single durable transactions of one small row, one after the other."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE entry (id INTEGER PRIMARY KEY, text TEXT)")
    done, started = 0, time.monotonic()
    while time.monotonic() - started < seconds:
        connection.execute("INSERT INTO entry (text) VALUES ('an entry of some sixty bytes, about as long as a posting')")
        done += 1
    return round(done / (time.monotonic() - started))


def database(uri, name):
    base, _, _ = uri.rpartition("/")
    subprocess.run(["psql", "-q", "-d", uri, "-c", f"DROP DATABASE IF EXISTS {name}"], check=True, capture_output=True)
    subprocess.run(["psql", "-q", "-d", uri, "-c", f"CREATE DATABASE {name}"], check=True, capture_output=True)
    return f"{base}/{name}"


def pgbench(uri, seconds=10):
    target = database(uri, "acquis_pgbench")
    subprocess.run(["pgbench", "-q", "-i", "-s", "50", target], check=True, capture_output=True)
    output = subprocess.run(
        ["pgbench", "-c", "16", "-j", "2", "-M", "prepared", "-T", str(seconds), target],
        check=True, capture_output=True, text=True,
    ).stdout
    return round(float(re.search(r"tps = ([\d.]+)", output).group(1)))


def show(results):
    print(f"{'ledger commands, ' + str(CALLERS) + ' callers':<40}{'a second':>12}{'against':>24}{'ratio':>8}")
    for name, figures, bare, label in (
        ("SQLite", results["sqlite"], results["bareSqlitePerSecond"], "bare transactions"),
        ("PostgreSQL", results["postgresql"], results["pgbenchPerSecond"], "pgbench"),
    ):
        title = f"{name}, {figures['accounts']} accounts"
        print(f"{title:<40}{figures['perSecond']:>12.0f}{bare:>12} {label:<11}{figures['perSecond'] / bare:>8.2f}")
    if "sqliteLarge" in results:
        large = results["sqliteLarge"]
        growth = large["processorMicroseconds"] / results["sqlite"]["processorMicroseconds"]
        title = f"SQLite, {large['accounts']} accounts"
        print(f"{title:<40}{large['perSecond']:>12.0f}{'growth of the cost':>24}{growth:>8.2f}")
    for name in ("sqlite", "sqliteLarge"):
        verified = results.get(name, {}).get("verify")
        if verified:
            title = f"verify, {results[name]['accounts']} accounts"
            memory = f"peak {verified['peakMegabytes']:.0f} MB"
            print(f"{title:<40}{verified['accountsPerSecond']:>12}{memory:>24}{verified['seconds']:>6} s")


if __name__ == "__main__":
    main()
