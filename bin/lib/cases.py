"""Runs the unittest cases of one folder and writes "PASSED FAILED SKIPPED" to a file.

usage: cases.py FOLDER RESULT

A folder without a case is a failure: a test that is not found cannot fail.
"""

import os
import sys
import time
import unittest


class Sentences(unittest.TextTestResult):
    """One line a test: what it says of itself, and how long that took."""

    passed = 0

    def addSuccess(self, test):
        super().addSuccess(test)
        self.passed += 1

    def startTest(self, test):
        super().startTest(test)
        self.started = time.monotonic()

    def getDescription(self, test):
        return test.shortDescription() or str(test)

    def stopTest(self, test):
        super().stopTest(test)
        self.stream.writeln(f"  {self.getDescription(test)}: {time.monotonic() - self.started:.1f} s")
        self.stream.flush()


def main(folder, result_path):
    sys.path.insert(0, os.path.join(os.path.dirname(folder), "Support"))
    suite = unittest.TestLoader().discover(folder, pattern="test_*.py", top_level_dir=folder)
    result = unittest.TextTestRunner(resultclass=Sentences, verbosity=0, stream=sys.stderr).run(suite)
    failed = len(result.failures) + len(result.errors) + len(result.unexpectedSuccesses)
    skipped = len(result.skipped)
    if result.testsRun == 0:
        failed += 1
    with open(result_path, "w", encoding="utf-8") as file:
        file.write(f"{result.passed} {failed} {skipped}\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
