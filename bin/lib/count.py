"""Counts a JUnit XML file: prints "PASSED FAILED SKIPPED".

usage: count.py FILE STATUS

STATUS is the exit status of what wrote it: a run that failed without naming a test (it crashed, or ran none) counts as
one failure, so that nothing is lost.
"""

import sys
import xml.etree.ElementTree as xml


def counts(path, status):
    try:
        cases = list(xml.parse(path).getroot().iter("testcase"))
    except (OSError, xml.ParseError):
        return 0, 1, 0
    failed = sum(1 for case in cases if case.find("failure") is not None or case.find("error") is not None)
    skipped = sum(1 for case in cases if case.find("skipped") is not None)
    if status != 0 and failed == 0:
        failed = 1
        return max(len(cases) - skipped, 0), failed, skipped
    return len(cases) - failed - skipped, failed, skipped


if __name__ == "__main__":
    print(*counts(sys.argv[1], int(sys.argv[2])))
