#!/usr/bin/python3
"""Changes each single value of a scheme's files, one at a time, and asks the decision tests whether they notice.

usage: Scripts/mutate-law.py [--file NAME] [--key TEXT] [--every N] [--jobs N] [--only TESTS] [--json FILE] [--list]

Mutated are all scalars (numbers by one in their last place, days by one, words to another valid one, texts by a
character) and all lists (each member left out); notes and links are not. A mutant ends in one of these ways:

  check      `acquis scheme check` refuses it
  facts      what Tests/LearningAccountTests/Facts states by hand from the sources says otherwise
  decisions  a test of decisions fails (accrual, price, deadlines, cancellation, calendar, words)
  stopped    the test program itself does not come to its end
  accepted   nothing fails, and docs/law-mutations.md names the value and the reason
  survived   nothing fails: it is named, and the run fails

Most mutants end with the facts; `--only decisions` leaves them out and says what the decisions alone notice. Run it
with the Python of the tests, .build-python/bin/python, after `bin/test`: it needs .build/release/acquis and the test
program beside it. All mutants take about twenty minutes on two cores.
"""

import argparse
import collections
import concurrent.futures
import datetime
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

import yaml

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SCHEME = os.path.join(ROOT, "Schemes/france-cpf")
ACQUIS = os.environ.get("ACQUIS_EXECUTABLE", os.path.join(ROOT, ".build/release/acquis"))
TESTS = os.environ.get("ACQUIS_TEST_PROGRAM", os.path.join(ROOT, ".build/release/acquisPackageTests.xctest"))
SKIPPED_KEYS = {"note", "link", "links"}
DAY = re.compile(r"^\d{4}-\d\d-\d\d$")
NUMBER = re.compile(r"^-?\d+(\.\d+)?$")
ACCEPTED = os.path.join(ROOT, "docs/law-mutations.md")
# Each kind of tests with its filter, in the order in which they are asked.
TESTS_OF = {
    "facts": ["--filter", r"^LearningAccountTests\.LawFactTests"],
    "decisions": ["--filter", r"^LearningAccountTests\.", "--skip", r"^LearningAccountTests\.LawFactTests"],
}
LONGEST = 300  # seconds
ENDS = ("check", "facts", "decisions", "stopped", "accepted", "survived")

Mutant = collections.namedtuple("Mutant", "file line key old new start end")


def main():
    options = arguments()
    mutants = [m for m in all_mutants() if wanted(m, options)][:: options.every]
    if options.list:
        for mutant in mutants:
            print(title(mutant))
        return 0
    started = time.monotonic()
    kinds = [options.only] if options.only else list(TESTS_OF)
    accepted = accepted_survivors()
    with tempfile.TemporaryDirectory(prefix="acquis-mutants.") as folder:
        require_green(kinds)
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            outcomes = list(pool.map(lambda pair: judged(folder, *pair, kinds, accepted), enumerate(mutants)))
    return report(mutants, outcomes, time.monotonic() - started, options)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--file", action="append", help="only this file: participation.yaml; may be given again")
    parser.add_argument("--key", help="only values whose path contains this")
    parser.add_argument("--every", type=int, default=1, help="only every Nth mutant")
    parser.add_argument("--jobs", type=int, default=2, help="how many at once")
    parser.add_argument("--only", choices=list(TESTS_OF), help="ask only these tests")
    parser.add_argument("--json", help="write every mutant and its end to this file")
    parser.add_argument("--list", action="store_true", help="only name the mutants")
    return parser.parse_args()


def wanted(mutant, options):
    return (not options.file or mutant.file in options.file) and (not options.key or options.key in mutant.key)


def title(mutant):
    return f"{mutant.file}:{mutant.line} {mutant.key}: {shown(mutant.old)} -> {shown(mutant.new)}"


def shown(text):
    text = " ".join(text.split())
    return (text if len(text) < 60 else text[:57] + "…") or "(left out)"


# Mutants -------------------------------------------------------------------------------------------------------------


def all_mutants():
    """Every mutant of every file, in the order of the files and their lines."""
    texts = {name: read(os.path.join(SCHEME, name)) for name in sorted(os.listdir(SCHEME)) if name.endswith(".yaml")}
    nodes = {name: list(values(yaml.compose(text))) for name, text in texts.items()}
    words = words_by_place(nodes)
    mutants = []
    for name, text in texts.items():
        found = []
        for key, node in nodes[name]:
            if isinstance(node, yaml.ScalarNode):
                found += scalar_mutants(name, key, node, text, words)
            else:
                found += member_mutants(name, key, node, text)
        mutants += sorted(found, key=lambda mutant: (mutant.line, mutant.start, mutant.new))
    return mutants


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def values(node, key="", seen=None):
    """Scalars that are values, and lists, each with its path. What an anchor shares comes once."""
    seen = set() if seen is None else seen
    if id(node) in seen:
        return
    seen.add(id(node))
    if isinstance(node, yaml.ScalarNode):
        yield key, node
    elif isinstance(node, yaml.SequenceNode):
        yield key, node
        for place, child in enumerate(node.value):
            yield from values(child, f"{key}.[{place + 1}]", seen)
    else:
        for name, child in node.value:
            if name.value not in SKIPPED_KEYS:
                yield from values(child, f"{key}.{name.value}" if key else name.value, seen)


def place_of(key):
    """What a word's place is called, whatever rule it stands in: `unit`, `when.[]`."""
    names = [part for part in re.sub(r"\[\d+\]", "[]", key).split(".") if part]
    last = [names[-1]]
    while last[0] == "[]" and len(names) > len(last):
        last.insert(0, names[-len(last) - 1])
    return ".".join(last)


def words_by_place(nodes):
    words = collections.defaultdict(set)
    for found in nodes.values():
        for key, node in found:
            if isinstance(node, yaml.ScalarNode) and is_word(node.value):
                words[place_of(key)].add(node.value)
    words["status"] |= {"inForce", "bill"}
    words["confidence"] |= {"confirmed", "disputed", "unverified"}
    for key, node in nodes["scheme.yaml"]:
        if isinstance(node, yaml.SequenceNode):
            declared = {child.value for child in node.value if isinstance(child, yaml.ScalarNode)}
            for word in declared:
                words["declared " + word] |= declared
    return words


def is_word(text):
    return re.match(r"^[A-Za-z][A-Za-z0-9.-]*$", text) is not None and text not in ("true", "false")


def scalar_mutants(name, key, node, text, words):
    old = text[node.start_mark.index:node.end_mark.index]
    quote = node.style if node.style in ('"', "'") else ""
    for new in changed(key, node.value, words):
        yield Mutant(
            name, node.start_mark.line + 1, key, old, f"{quote}{new}{quote}", node.start_mark.index,
            node.end_mark.index)


def changed(key, value, words):
    """Other values that could stand in this one's place."""
    if DAY.match(value):
        return [moved(value, -1), moved(value, 1)]
    if NUMBER.match(value):
        return [nudged(value, step) for step in (-1, 1) if not (nudged(value, step).startswith("-") and value == "0")]
    if value in ("true", "false"):
        return ["false" if value == "true" else "true"]
    if key.endswith(".confidence") or key.endswith(".status"):
        return sorted(words[place_of(key)] - {value})
    if is_word(value) and not key.endswith(("reference", "text", "name")):
        others = sorted((words.get("declared " + value) or words[place_of(key)]) - {value})
        return others[:2] if others else [value + "Other"]
    digits = list(re.finditer(r"\d", value))
    if digits:
        last = digits[-1]
        return [value[:last.start()] + str((int(last.group()) + 1) % 10) + value[last.end():]]
    return [value + "x"]


def moved(day, step):
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days=step)).isoformat()


def nudged(number, step):
    """One more or less in the last place that is written: 150.00 -> 150.01, 0.5 -> 0.4, 30 -> 31."""
    whole, point, places = number.partition(".")
    shifted = str(int(whole + places) + step)
    if not point:
        return shifted
    sign, digits = ("-", shifted[1:]) if shifted.startswith("-") else ("", shifted)
    digits = digits.rjust(len(places) + 1, "0")
    return f"{sign}{digits[:-len(places)]}.{digits[-len(places):]}"


def member_mutants(name, key, node, text):
    """The list without each of its members."""
    for place, child in enumerate(node.value):
        start, end = member_span(node, place, text)
        yield Mutant(name, child.start_mark.line + 1, f"{key}.[{place + 1}]", text[start:end], "", start, end)


def member_span(node, place, text):
    members = node.value
    if node.flow_style:
        if place + 1 < len(members):
            return members[place].start_mark.index, members[place + 1].start_mark.index
        before = members[place - 1].end_mark.index if place > 0 else node.start_mark.index + 1
        return before, members[place].end_mark.index
    start = text.rindex("\n", 0, members[place].start_mark.index) + 1
    if place + 1 < len(members):
        return start, text.rindex("\n", 0, members[place + 1].start_mark.index) + 1
    return start, members[place].end_mark.index


# Judging -------------------------------------------------------------------------------------------------------------


def require_green(kinds):
    """Nothing may fail before anything is changed, or every mutant would seem caught."""
    commands = [(check_command(SCHEME), {})] + [(test_command(kind), {"ACQUIS_TEST_SCHEME": SCHEME}) for kind in kinds]
    for command, environment in commands:
        if run(command, environment) != 0:
            sys.exit(f"The scheme as it stands fails already: {' '.join(command)}")


def check_command(scheme):
    return [ACQUIS, "scheme", "check", scheme]


def test_command(kind):
    return [TESTS, "--testing-library", "swift-testing", *TESTS_OF[kind]]


def run(command, environment):
    """Its exit status; below zero where it was stopped, by a signal or because it came to no end."""
    # A test program that stops has answered; a picture of its stack takes seconds.
    environment = {**os.environ, "SWIFT_BACKTRACE": "enable=no", **environment}
    try:
        return subprocess.run(
            command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=LONGEST
        ).returncode
    except subprocess.TimeoutExpired:
        return -1


def judged(folder, number, mutant, kinds, accepted):
    scheme = os.path.join(folder, str(number))
    os.mkdir(scheme)
    for name in os.listdir(SCHEME):
        if name.endswith(".yaml") and name != mutant.file:
            os.symlink(os.path.join(SCHEME, name), os.path.join(scheme, name))
    text = read(os.path.join(SCHEME, mutant.file))
    with open(os.path.join(scheme, mutant.file), "w", encoding="utf-8") as file:
        file.write(text[:mutant.start] + mutant.new + text[mutant.end:])
    try:
        outcome = named(mutant, judge(scheme, kinds), accepted)
    finally:
        shutil.rmtree(scheme)
    if outcome in ("survived", "stopped"):
        print(f"  {outcome}: {title(mutant)}", file=sys.stderr, flush=True)
    if number % 50 == 49:
        print(f"  {number + 1} are judged", file=sys.stderr, flush=True)
    return outcome


def judge(scheme, kinds):
    stopped = False
    for kind in kinds:
        status = run(test_command(kind), {"ACQUIS_TEST_SCHEME": scheme})
        if status > 0:
            return kind
        if status < 0:
            # A signal: the scheme could not be read, or some test fell over what it took for granted.
            if run(check_command(scheme), {}) != 0:
                return "check"
            stopped = True
    return "stopped" if stopped else "survived"


def accepted_survivors():
    """What docs/law-mutations.md names: the lines of its table that begin with a file, as (file, pattern of keys)."""
    rows = [[cell.strip(" `") for cell in line.split("|")[1:-1]] for line in read(ACCEPTED).splitlines()]
    return [(row[0], row[1]) for row in rows if len(row) == 3 and row[0].endswith(".yaml") and row[2]]


def named(mutant, outcome, accepted):
    if outcome != "survived":
        return outcome
    return "accepted" if any(fits(mutant, file, keys) for file, keys in accepted) else "survived"


def fits(mutant, file, keys):
    """Whether the mutant's key is `keys`, in which * stands for anything."""
    return mutant.file == file and re.fullmatch(re.escape(keys).replace(r"\*", ".*"), mutant.key) is not None


# Reporting -----------------------------------------------------------------------------------------------------------


def report(mutants, outcomes, seconds, options):
    table = collections.defaultdict(collections.Counter)
    for mutant, outcome in zip(mutants, outcomes):
        table[mutant.file][outcome] += 1
        table["all"][outcome] += 1
    print(f"{'file':32}{'mutants':>9}" + "".join(f"{kind:>11}" for kind in ENDS) + f"{'caught':>9}")
    for name in sorted(set(table) - {"all"}) + ["all"]:
        counts = table[name]
        total = sum(counts.values())
        caught = 100 * (total - counts["survived"] - counts["accepted"]) / total if total else 100
        print(f"{name:32}{total:>9}" + "".join(f"{counts[kind]:>11}" for kind in ENDS) + f"{caught:>8.1f}%")
    print(f"{len(mutants)} mutants in {seconds:.0f} s")
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            rows = [{"mutant": title(mutant), "end": outcome} for mutant, outcome in zip(mutants, outcomes)]
            json.dump(rows, file, ensure_ascii=False, indent=1)
    return report_survivors([mutant for mutant, outcome in zip(mutants, outcomes) if outcome == "survived"])


def report_survivors(survivors):
    for mutant in survivors:
        print("survived: " + title(mutant))
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main())
