"""How fast the law is asked: decisions of one core without texts, and lines of `acquis explain --lines` with them."""

import json
import os
import subprocess
import sys
import tempfile
import time

TOPICS = ("accrual", "price", "deadlines", "cancel")
LINES = 120_000


def measure(executable, root, options):
    """For each topic the decisions a second of one core, the lines a second of all, and the peak megabytes of that."""
    cases = os.path.join(root, "Tests/LearningAccountTests/Cases")
    decisions = decide(executable, root, cases, options)
    measured = {}
    for topic in TOPICS:
        rounds = [lines(executable, root, cases, topic) for _ in range(options.rounds)]
        seconds, peak, size = sorted(rounds)[len(rounds) // 2]
        measured[topic] = {
            "decisionsPerSecond": decisions[topic], "lines": LINES, "linesPerSecond": round(LINES / seconds),
            "answerMegabytes": round(size / 1e6, 1), "peakMegabytes": peak,
        }
    return measured


def decide(executable, root, cases, options):
    program = os.path.join(os.path.dirname(executable), "LawDecisions")
    scheme = os.path.join(root, "Schemes/france-cpf")
    done = subprocess.run([program, scheme, cases, str(options.seconds)], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"bin/bench: the decisions failed:\n{done.stderr[-2000:]}")
    return json.loads(done.stdout)


def lines(executable, root, cases, topic):
    """(seconds, peak resident megabytes, bytes answered) of one run, from a file into a file."""
    with open(os.path.join(cases, f"{topic}.jsonl"), encoding="utf-8") as file:
        questions = [json.dumps(json.loads(line)["question"]) for line in file]
    with tempfile.TemporaryFile() as asked, tempfile.TemporaryFile() as answered:
        for _ in range(LINES // len(questions)):
            asked.write(("\n".join(questions) + "\n").encode())
        asked.seek(0)
        started = time.monotonic()
        process = subprocess.Popen([executable, "explain", topic, "--lines"], cwd=root, stdin=asked, stdout=answered)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        size = answered.seek(0, os.SEEK_END)
        answered.seek(0)
        if process.returncode != 0 or sum(1 for _ in answered) != LINES:
            sys.exit(f"bin/bench: acquis explain {topic} --lines failed.")
        return seconds, round(usage.ru_maxrss / 1024, 1), size


def show(measured):
    print(f"\n{'the law':<24}{'decisions/s':>13}{'lines/s':>10}{'answers MB':>12}{'peak MB':>9}")
    for topic, figures in measured.items():
        print(
            f"{topic:<24}{figures['decisionsPerSecond']:>13}{figures['linesPerSecond']:>10}"
            f"{figures['answerMegabytes']:>12.1f}{figures['peakMegabytes']:>9.1f}"
        )
    print("(decisions: one core, no texts; lines: JSON in, JSON with texts out, the start of the program included)")
