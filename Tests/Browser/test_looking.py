"""The looking itself: a page with faults must be found faulty, or the other tests say nothing."""

import http.server
import threading
import unittest

from browser import Browser

HEAD = '<!doctype html><html lang="fr" dir="ltr"><head><title>Titre</title><meta name="viewport" content="width=device-width">'
PAGES = {
    "/good": HEAD + "</head><body><main><h1>Bonjour</h1><p>Tout va bien.</p></main></body></html>",
    "/wide": HEAD + "</head><body><main><h1>Large</h1><pre>" + "x" * 200 + "</pre></main></body></html>",
    "/mute": HEAD + '</head><body><main><h1>Champ</h1><form><input name="a"></form></main></body></html>',
    "/script": HEAD + '</head><body><main><h1>Script</h1></main><script src="/no.js"></script></body></html>',
    "/style": HEAD + '</head><body><main><h1 style="color:red">Style</h1></main></body></html>',
    "/holes": HEAD + "</head><body><main><h1>{name}</h1><p>file.next.requested</p></main></body></html>",
    "/mirrored": HEAD.replace("ltr", "rtl") + "</head><body><main><h1>Miroir</h1></main></body></html>",
}


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = PAGES.get(self.path, "").encode()
        # A browser asks for an icon unbidden.
        self.send_response(200 if body or self.path == "/favicon.ico" else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Security-Policy", "default-src 'self'")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Looking(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=cls.server.serve_forever, daemon=True).start()
        cls.addClassCleanup(cls.server.server_close)
        cls.addClassCleanup(cls.server.shutdown)
        cls.browser = Browser(f"http://127.0.0.1:{cls.server.server_port}", name="looking")
        cls.addClassCleanup(cls.browser.close)

    def faults_of(self, path):
        self.browser.faults.clear()
        self.browser.visit(path)
        return "\n".join(self.browser.faults)

    def test_faults(self):
        """Each kind of fault is found on a page that has it, and none on one that has none"""
        self.assertEqual(self.faults_of("/good"), "")
        expected = {
            "/wide": "pixels wide on a screen of 375",
            "/mute": "axe label (critical)",
            "/script": "the browser says",
            "/style": "the browser says",
            "/holes": "shows what should be words: ['file.next.requested', '{name}']",
            "/mirrored": "is in fr (rtl)",
        }
        for path, words in expected.items():
            with self.subTest(path):
                self.assertIn(words, self.faults_of(path))


if __name__ == "__main__":
    unittest.main()
