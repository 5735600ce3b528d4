"""What scripts rely on of `acquis explain`: the explain contract through the program as it is built."""

import json
import os
import select
import subprocess
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ACQUIS = os.environ["ACQUIS_EXECUTABLE"]
TOPICS = ("accrual", "price", "deadlines", "cancel")
PRICE = {
    "day": "2026-09-01", "actionType": "rs", "cleA": False, "price": "2100.00", "holderStatus": "employee",
    "lots": [{"id": "a", "source": "accrual", "amount": "3000.00"}],
    "thirdParties": [{"id": "r", "kind": "region", "amount": "400.00"}],
}


def explain(topic, *words, text):
    """Runs `acquis explain` as a script would; `text` is what it reads."""
    if isinstance(text, str):
        text = text.encode()
    return subprocess.run([ACQUIS, "explain", topic, *words], cwd=ROOT, input=text, capture_output=True, timeout=120)


def cases(topic):
    with open(os.path.join(ROOT, "Tests/LearningAccountTests/Cases", f"{topic}.jsonl"), encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def price(**changes):
    return json.dumps({**PRICE, **changes})


class Answers(unittest.TestCase):
    def test_cases(self):
        """Every worked case gets its answer from --lines, in order"""
        for topic in TOPICS:
            worked = cases(topic)
            self.assertEqual(len(worked), 60)
            done = explain(topic, "--lines", text="\n".join(json.dumps(case["question"]) for case in worked))
            self.assertEqual((done.returncode, done.stderr), (0, b""), topic)
            answers = [json.loads(line) for line in done.stdout.splitlines()]
            self.assertEqual(len(answers), 60)
            for number, (case, answer) in enumerate(zip(worked, answers), start=1):
                self.check(answer, case["answer"], f"{topic}, line {number}")

    def check(self, answer, expected, context):
        if "deadlines" in answer:
            answer["deadlines"] = {deadline["code"]: deadline["at"] for deadline in answer["deadlines"]}
        for name, value in expected.items():
            self.assertEqual(answer[name], value, f"{context}: {name}")
        for reason in answer["reasons"]:
            self.assertLessEqual({"code", "text", "source", "confidence"}, set(reason), context)
            self.assertTrue(reason["text"], context)

    def test_order_of_fields(self):
        """An answer holds the contract's fields in the contract's order, before ours"""
        names = {
            "accrual": ["credit", "unit", "computed", "ceiling", "reasons"],
            "price": ["eligible", "cap", "usable", "participation", "shares", "own", "debited", "reasons"],
            "deadlines": ["deadlines", "earliestStart", "reasons"],
            "cancel": [
                "case", "withdrawUntil", "freeUntil", "rightsReturned", "rightsDebited", "ownRefunded",
                "ownCreditNote", "ownKept", "thirdParties", "toOrganisation", "reasons",
            ],
        }
        for topic in TOPICS:
            done = explain(topic, "--json", text=json.dumps(cases(topic)[0]["question"]))
            self.assertEqual(list(json.loads(done.stdout))[: len(names[topic])], names[topic])

    def test_languages(self):
        """--lang gives the language of the reasons; French is the default"""
        texts = {}
        for words in ((), ("--lang", "fr"), ("--lang", "en"), ("--lang", "ar")):
            done = explain("price", "--json", *words, text=price())
            texts[words] = [reason["text"] for reason in json.loads(done.stdout)["reasons"]]
        self.assertEqual(texts[()], texts["--lang", "fr"])
        self.assertEqual(len({tuple(text) for text in texts.values()}), 3)
        self.assertIn("Vos droits paient", " ".join(texts[()]))
        self.assertEqual(explain("price", "--lang", "de", text=price()).returncode, 2)

    def test_schemes(self):
        """A question names its scheme; --scheme names where schemes lie, or one of them"""
        answers = [
            explain("price", "--json", *words, text=question).stdout
            for words, question in [
                ((), price()), ((), price(scheme="france-cpf")), (("--scheme", "france-cpf"), price()),
                (("--scheme", "Schemes/france-cpf"), price()), (("--scheme", "Schemes"), price(knownOn=None)),
            ]
        ]
        self.assertTrue(answers[0])
        self.assertEqual(len(set(answers)), 1)
        unknown = explain("price", text=price(scheme="atlantis"))
        self.assertEqual(unknown.returncode, 2)
        self.assertIn(b'scheme "atlantis": one of france-cpf', unknown.stderr)

    def test_readable(self):
        """Without --json a person reads who pays what in columns, and numbered reasons with their articles"""
        done = explain("price", "--lang", "en", text=price())
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        lines = done.stdout.decode().splitlines()
        figures = [line for line in lines[1:6] if "€" in line]
        self.assertEqual(len(figures), 4)
        self.assertEqual(len({len(line) for line in figures}), 1, figures)
        self.assertTrue(any(line.startswith("1. ") for line in lines))
        self.assertIn("Code du travail", done.stdout.decode())
        for topic in TOPICS:
            done = explain(topic, text=json.dumps(cases(topic)[1]["question"]))
            self.assertEqual((done.returncode, done.stderr), (0, b""))
            self.assertNotIn("{", done.stdout.decode())

    def test_alternatives(self):
        """Who has something to pay reads what else they could do, what they would pay then and why; others do not"""
        done = explain("price", "--lang", "en", text=price())
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        _, title, instead = done.stdout.decode().partition("What could I do instead?")
        self.assertTrue(title)
        self.assertIn("less than now", instead)
        self.assertIn("Code du travail", instead)
        free = explain("price", "--lang", "en", text=price(holderStatus="jobseeker", price="1900.00"))
        self.assertEqual(free.returncode, 0)
        self.assertNotIn("instead", free.stdout.decode())


class BadInput(unittest.TestCase):
    QUESTIONS = [
        (price(prise="1.00"), "prise"), (price(price="12.345"), "price"), (price(price="1e3"), "price"),
        (price(price=-1), "price"), (price(price="-1.00"), "price"), (price(day="2026-02-30"), "day"),
        (price(lots={}), "lots"), (price(cleA="yes"), "cleA"), (price(holderStatus="king"), "holderStatus"),
        (price(lots=PRICE["lots"] * 2), "lots[1].id"),
        (price(thirdParties=[{"id": "own", "kind": "region", "amount": "1.00"}]), "thirdParties[0].id"),
        (price().replace('"cleA": false', '"cleA": false, "cleA": true'), "cleA"), ("", ""), ("{", ""), ("[]", ""),
        ("[" * 100_000, ""), ('{"x":' * 100_000, "x"), ("nul", ""), ("\x00", ""), ("{}", "day"),
        (" " * 10_000_000 + "{}", ""), (price(price="9" * 400), "price"), ('{"day": ' + "9" * 400 + "}", "day"),
    ]

    def test_one_question(self):
        """Bad input ends with 2, one line on standard error, nothing on standard output"""
        for question, field in self.QUESTIONS:
            for words in ((), ("--json",)):
                done = explain("price", *words, text=question)
                self.assertEqual((done.returncode, done.stdout), (2, b""), question[:80])
                self.assertEqual(done.stderr.count(b"\n"), 1, done.stderr)
                self.assertIn(field.split(".")[0], done.stderr.decode())
                self.assertLess(len(done.stderr), 600)

    def test_lines(self):
        """With --lines a bad line is answered as such, and the next one is read"""
        questions = [(question, field) for question, field in self.QUESTIONS if question.strip()]
        lines = [line for question, _ in questions for line in (question.encode(), b"", price().encode())]
        done = explain("price", "--lines", text=b"\n".join(lines))
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual(len(answers), 2 * len(questions))
        for (question, field), problem, answer in zip(questions, answers[::2], answers[1::2]):
            self.assertEqual(list(problem), ["error"], question[:80])
            self.assertEqual(list(problem["error"]), ["field", "message"])
            self.assertTrue(problem["error"]["field"].startswith(field), problem)
            self.assertIn(problem["error"]["field"], problem["error"]["message"])
            self.assertTrue(answer["eligible"])

    def test_encodings(self):
        """Bytes that are no UTF-8 are refused, wherever they stand"""
        for spoiled in (b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xe9"):
            done = explain("price", text=price(lots=[]).encode().replace(b"employee", b"empl" + spoiled))
            self.assertEqual((done.returncode, done.stdout), (2, b""))
            self.assertEqual(done.stderr.count(b"\n"), 1)
            done.stderr.decode()


class Lines(unittest.TestCase):
    def test_blank(self):
        """Blank lines are skipped; the last line needs no newline; none at all is no question"""
        for text, count in [("", 0), ("\n\n \r\n\t\n", 0), (f"\n{price()}\r\n\n  {price()}", 2)]:
            done = explain("price", "--lines", text=text)
            self.assertEqual((done.returncode, done.stdout.count(b"\n")), (0, count))

    def test_order(self):
        """Twenty thousand answers come in the order of their questions"""
        lots = [[{"id": f"lot{number}", "source": "accrual", "amount": "1.00"}] for number in range(20_000)]
        done = explain("price", "--lines", text="\n".join(price(lots=lot) for lot in lots))
        ids = [json.loads(line)["shares"][0]["id"] for line in done.stdout.splitlines()]
        self.assertEqual(ids, [f"lot{number}" for number in range(20_000)])

    def test_long_line(self):
        """A line of 10 MB is refused and costs neither memory nor the line after it"""
        text = b'{"x": "' + b"x" * 10_000_000 + b'"}\n' + price().encode() + b"\n" + b"x" * 3_000_000
        done = explain("price", "--lines", text=text)
        first, second, third = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertIn("longer than", first["error"]["message"])
        self.assertTrue(second["eligible"])
        self.assertIn("longer than", third["error"]["message"])

    def test_interactive(self):
        """A line is answered before the next one is given"""
        command = [ACQUIS, "explain", "price", "--lines"]
        with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
            for part in (price() + "\n", price()[:40], price()[40:] + "\n"):
                process.stdin.write(part.encode())
                process.stdin.flush()
                if not part.endswith("\n"):
                    continue
                ready, _, _ = select.select([process.stdout], [], [], 30)
                self.assertTrue(ready, "no answer within 30 seconds")
                self.assertTrue(json.loads(process.stdout.readline())["eligible"])
            process.stdin.close()
            self.assertEqual(process.wait(timeout=30), 0)

    def test_reader_gone(self):
        """It ends when nobody reads its answers any more"""
        reading, writing = os.pipe()
        os.close(reading)
        command = [ACQUIS, "explain", "price", "--lines"]
        text = "\n".join([price()] * 2_000).encode()
        done = subprocess.run(command, cwd=ROOT, input=text, stdout=writing, stderr=subprocess.PIPE, timeout=60)
        os.close(writing)
        self.assertEqual((done.returncode, done.stderr.count(b"\n")), (1, 1), done.stderr)


if __name__ == "__main__":
    unittest.main()
