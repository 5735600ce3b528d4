"""The explain contract over HTTP: its worked cases, its description held to by schemathesis, and bad bodies."""

import http.client
import http.server
import json
import os
import subprocess
import sys
import tempfile
import threading
import unittest

from server import Server

CASES = os.path.join(os.path.dirname(__file__), "..", "LearningAccountTests", "Cases")
TOPICS = ("accrual", "price", "deadlines", "cancel")
# Bounded by examples for each operation, and in time whatever happens.
EXAMPLES = 150
SECONDS = 300


def judged(address, examples=EXAMPLES):
    """What schemathesis says of the API at `address`: (exit status, its words).

    One check is left out: a question that fits the description may still contradict itself (a price that its payers do
    not add up to, a day before the law began), which no schema can say, and is then rightly refused.
    """
    with tempfile.TemporaryDirectory(prefix="acquis-schemathesis.") as folder:
        command = [
            sys.executable, "-m", "schemathesis.cli", "run", f"{address}/api/v1/openapi.json",
            "--phases", "examples,coverage,fuzzing", "--checks", "all", "--exclude-checks", "positive_data_acceptance",
            "--seed", "20261125", "--max-examples", str(examples), "--request-timeout", "20", "--warnings", "off",
        ]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=SECONDS, check=False)
    return done.returncode, done.stdout + done.stderr


class API(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = Server.copy_of_filled()
        cls.addClassCleanup(cls.server.remove)
        cls.server.start()

    def setUp(self):
        self.connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=30)
        self.addCleanup(self.connection.close)

    def post(self, topic, body, content_type="application/json"):
        self.connection.request("POST", f"/api/v1/explain/{topic}", body=body, headers={"Content-Type": content_type})
        response = self.connection.getresponse()
        return response.status, json.loads(response.read())

    def test_cases(self):
        """The worked cases of the contract have their answers"""
        for topic in TOPICS:
            with open(os.path.join(CASES, f"{topic}.jsonl"), encoding="utf-8") as file:
                lines = [json.loads(line) for line in file]
            self.assertGreater(len(lines), 20, topic)
            for case in lines[:150]:
                status, answer = self.post(topic, json.dumps(case["question"]))
                self.assertEqual(status, 200, f"{case['question']}: {answer}")
                if topic == "deadlines":
                    answer["deadlines"] = {line["code"]: line["at"] for line in answer["deadlines"]}
                self.assertEqual({name: answer[name] for name in case["answer"]}, case["answer"], case["question"])
                self.assertTrue(answer["reasons"])

    def test_examples(self):
        """The description's own examples are answered"""
        self.connection.request("GET", "/api/v1/openapi.json")
        document = json.loads(self.connection.getresponse().read())
        found = 0
        for topic in TOPICS:
            content = document["paths"][f"/api/v1/explain/{topic}"]["post"]["requestBody"]["content"]
            for example in content["application/json"]["examples"].values():
                status, answer = self.post(topic, json.dumps(example["value"]))
                self.assertEqual(status, 200, answer)
                found += 1
        self.assertGreaterEqual(found, 6)

    def test_bad_bodies(self):
        """Ten megabytes, deep nesting, a name twice and bytes that are no text get one sentence each"""
        big = b'{"day": "' + b"9" * 10_000_000 + b'"}'
        for body, expected in (
            (big, 413), (b"[" * 100_000, 400), (b'{"a":' * 50_000, 400), (b'{"price":"1","price":"2"}', 422),
            (b'{"price": "\xff"}', 400), (b"\x00", 400), (b"null", 400), (b"[1]", 422), (b'{"price": 1e999}', 422),
        ):
            try:
                status, problem = self.post("price", body)
            except (BrokenPipeError, ConnectionResetError):
                # The server may stop listening to a body that is too long before all of it was sent.
                self.assertEqual(expected, 413)
                self.connection.close()
                continue
            self.assertEqual((status, problem["status"]), (expected, expected), body[:40])
            self.assertLess(len(problem["detail"]), 500)
            self.assertNotIn("\n", problem["detail"])

    def test_description(self):
        """schemathesis finds nothing that is not as described"""
        status, words = judged(self.server.address)
        self.assertEqual(status, 0, words[-6000:])
        self.assertIn("passed", words)


class Broken(http.server.BaseHTTPRequestHandler):
    """Says that it is the API, and breaks at every question."""

    document = b""

    def do_GET(self):
        self.answer(200, "application/json", self.document)

    def do_POST(self):
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.answer(500, "text/plain", b"oh")

    def answer(self, status, kind, body):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Judging(unittest.TestCase):
    def test_broken(self):
        """An API that breaks is found broken, or the other test says nothing"""
        document = {
            "openapi": "3.1.0", "info": {"title": "broken", "version": "1"},
            "paths": {"/api/v1/explain/price": {"post": {
                "requestBody": {"content": {"application/json": {"schema": {"type": "object"}}}},
                "responses": {"200": {"description": "fine"}},
            }}},
        }
        Broken.document = json.dumps(document).encode()
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Broken)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        status, words = judged(f"http://127.0.0.1:{server.server_port}", examples=3)
        self.assertNotEqual(status, 0, words[-2000:])
        self.assertIn("500", words)


if __name__ == "__main__":
    unittest.main()
