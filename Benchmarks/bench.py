"""What bin/bench runs: requests a second and p99 of four pages beside a bare handler, memory, start, LHEO import, the law.

Everything runs on this machine, one thing at a time, for a bounded time. Ratios are taken within one run, side by side:
absolute figures say more about the machine than about Acquis. Prints a table and writes JSON.

usage: bench.py [--seconds N] [--megabytes N] [--json FILE] [--rounds N]
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(ROOT, "Tests/Support"))

import law  # noqa: E402
from client import Client  # noqa: E402
from lheo import write  # noqa: E402
from server import EXECUTABLE, Server, free_port  # noqa: E402

CONNECTIONS = 16
UNITS = {"us": 0.001, "ms": 1, "s": 1000, "m": 60000}


def main():
    options = parse()
    results = {"cores": os.cpu_count(), "connections": CONNECTIONS, "seconds": options.seconds}
    server = Server()
    try:
        results["fillSeconds"] = round(server.start(patience=600), 1)
        server.stop()
        results["startSeconds"] = round(server.start(), 2)
        time.sleep(2)
        results["idleMegabytes"] = memory(server.process.pid)
        results["pages"] = pages(server, options)
        results["megabytesAfterLoad"] = memory(server.process.pid)
    finally:
        server.remove()
    results["import"] = imports(options)
    results["law"] = law.measure(EXECUTABLE, ROOT, options)
    show(results)
    with open(options.json, "w", encoding="utf-8") as file:
        json.dump(results, file, indent=2)
        file.write("\n")
    print(f"\nWritten: {options.json}")


def parse():
    parser = argparse.ArgumentParser(description="Measures Acquis on this machine.")
    parser.add_argument("--seconds", type=int, default=5, help="length of one measurement")
    parser.add_argument("--rounds", type=int, default=3, help="measurements of each; the median is taken")
    parser.add_argument("--megabytes", type=float, default=50, help="size of the LHEO file")
    parser.add_argument("--json", default=os.path.join(ROOT, ".build-bench.json"), help="where the figures go")
    options = parser.parse_args()
    if not (1 <= options.seconds <= 60 and 1 <= options.rounds <= 9 and 1 <= options.megabytes <= 1000):
        parser.error("seconds are 1 to 60, rounds 1 to 9, megabytes 1 to 1000")
    return options


def pages(server, options):
    """Each page and a bare handler that sends as many bytes, in turn, so that both meet the same machine."""
    client = Client(server.port)
    training = next(iter(client.get("/trainings?q=anglais").matches(r"/trainings/(\d+)$")), None)
    if training is None:
        training = client.get("/trainings").matches(r"/trainings/(\d+)$")[0]
    person = server.people()[0][0]
    if not client.sign_in(person["email"], person["password"]):
        sys.exit(f"bin/bench: {person['name']} cannot sign in.")
    cookie = "; ".join(f"{name}={value}" for name, value in client.cookies.items())
    asked = [
        ("home", "/", None), ("search", "/trainings?q=anglais&near=Lyon&radius=50", None),
        ("sheet", f"/trainings/{training}", None), ("my rights (signed in)", "/rights", cookie),
    ]
    measured = []
    for name, path, cookies in asked:
        page = client.get(path) if cookies else Client(server.port).get(path)
        if page.status != 200:
            sys.exit(f"bin/bench: {path} answers {page.status}.")
        size = len(page.text.encode())
        bare = Bare(size)
        try:
            ours, theirs = [], []
            for _ in range(options.rounds):
                ours.append(wrk(server.port, path, options.seconds, cookies))
                theirs.append(wrk(bare.port, "/page", options.seconds, cookies))
        finally:
            bare.stop()
        us, them = median(ours), median(theirs)
        measured.append({
            "page": name, "bytes": size, "requestsPerSecond": us[0], "p99Milliseconds": us[1],
            "bareRequestsPerSecond": them[0], "bareP99Milliseconds": them[1], "ratio": round(us[0] / them[0], 3),
        })
    return measured


class Bare:
    """Hummingbird alone, with a body of that many bytes."""

    def __init__(self, size):
        self.port = free_port()
        program = os.path.join(os.path.dirname(EXECUTABLE), "BareHandler")
        self.process = subprocess.Popen(
            [program, str(self.port), str(size)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        client = Client(self.port)
        for _ in range(200):
            try:
                client.exchange("GET", "/page")
                return
            except OSError:
                time.sleep(0.05)
        sys.exit("bin/bench: the bare handler did not start.")

    def stop(self):
        self.process.terminate()
        self.process.wait()


def wrk(port, path, seconds, cookie):
    """(requests a second, p99 in milliseconds) of one measurement; ends the run where an answer was an error."""
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency"]
    if cookie:
        command += ["-H", f"Cookie: {cookie}"]
    output = subprocess.run(
        command + [f"http://127.0.0.1:{port}{path}"], capture_output=True, text=True, check=True
    ).stdout
    if "Non-2xx" in output:
        sys.exit(f"bin/bench: {path} answered with errors under load:\n{output}")
    rate = float(re.search(r"Requests/sec:\s*([\d.]+)", output).group(1))
    amount, unit = re.search(r"99%\s+([\d.]+)(us|ms|s|m)", output).groups()
    return round(rate, 1), round(float(amount) * UNITS[unit], 2)


def median(pairs):
    return sorted(pairs)[len(pairs) // 2]


def memory(pid):
    """Resident megabytes of a process."""
    with open(f"/proc/{pid}/status", encoding="ascii") as status:
        return round(int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1)) / 1024, 1)


def imports(options):
    """The import into a fresh SQLite database beside xmllint, which only parses; memory at two sizes."""
    with tempfile.TemporaryDirectory(prefix="acquis-bench.") as folder:
        measured = {}
        for part, megabytes in (("small", options.megabytes / 5), ("large", options.megabytes)):
            path = os.path.join(folder, f"{part}.xml")
            size, offers = write(megabytes, path)
            data = ["--data", os.path.join(folder, part)]
            run([EXECUTABLE, "migrate", *data])
            seconds, peak = run([EXECUTABLE, "import", "lheo", path, *data])
            reference, _ = run(["xmllint", "--stream", "--noout", path])
            measured[part] = {
                "megabytes": round(size / 1e6, 1), "offers": offers, "seconds": round(seconds, 2),
                "megabytesPerSecond": round(size / 1e6 / seconds, 1), "peakMegabytes": peak,
                "xmllintSeconds": round(reference, 2), "ratio": round(reference / seconds, 3),
            }
            os.remove(path)
        return measured


def run(command):
    """(seconds, peak resident megabytes) of a command that must succeed."""
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"bin/bench: {' '.join(command)} failed:\n{errors.decode()[-2000:]}")
    return time.monotonic() - started, round(usage.ru_maxrss / 1024, 1)


def show(results):
    print(f"{results['cores']} cores, {CONNECTIONS} connections, {results['seconds']} s each, median of the rounds\n")
    print(f"{'page':<24}{'bytes':>8}{'req/s':>10}{'p99 ms':>9}{'bare req/s':>12}{'bare p99':>10}{'ratio':>8}")
    for page in results["pages"]:
        print(
            f"{page['page']:<24}{page['bytes']:>8}{page['requestsPerSecond']:>10.0f}{page['p99Milliseconds']:>9.1f}"
            f"{page['bareRequestsPerSecond']:>12.0f}{page['bareP99Milliseconds']:>10.1f}{page['ratio']:>8.2f}"
        )
    print("(the bare handler sends as many bytes from memory and reads nothing: no page can reach 1)")
    print(f"\nfilling the demo {results['fillSeconds']} s; start {results['startSeconds']} s; memory idle "
          f"{results['idleMegabytes']} MB, after the load {results['megabytesAfterLoad']} MB")
    print(f"\n{'LHEO import':<24}{'MB':>8}{'offers':>10}{'s':>9}{'MB/s':>12}{'peak MB':>10}{'xmllint s':>11}{'ratio':>8}")
    for part, figures in results["import"].items():
        print(
            f"{part:<24}{figures['megabytes']:>8.1f}{figures['offers']:>10}{figures['seconds']:>9.1f}"
            f"{figures['megabytesPerSecond']:>12.1f}{figures['peakMegabytes']:>10.1f}"
            f"{figures['xmllintSeconds']:>11.2f}{figures['ratio']:>8.2f}"
        )
    law.show(results["law"])


if __name__ == "__main__":
    main()
