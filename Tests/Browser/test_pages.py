"""Every page that needs no file, in every language, at both widths, in light and in dark."""

import unittest

from browser import Browser
from server import Server
from walk import Walk

PUBLIC = [
    "/", "/help", "/help/scam", "/help/ranking", "/trainings", "/trainings?q=anglais&near=Lyon&radius=30",
    "/trainings?q=xyzzy", "/sign-in", "/sign-ins/new", "/sign-ins/forgotten", "/demo/mailbox", "/demo/clock",
    "/ask", "/ask/accrual", "/ask/price", "/ask/deadlines", "/ask/cancel", "/ask/price?price=abc&actionType=rncp",
    "/law", "/law?q=xyzzy", "/law/participation.amount", "/law/participation.supplement", "/law/funding-order.order",
    "/law/changes", "/law/changes?from=2025-11-01&to=2026-11-25", "/law/changes?from=x&to=2026-11-25",
    "/trainings/999", "/nowhere", "/nowhere/at/all", "/rights/nothing",
]
HOLDERS = [
    "/rights", "/rights/statement", "/rights/statement?on=2024-06-30", "/rights/statement?on=x", "/rights/statement/1",
    "/enrolments", "/security", "/organisation/enrolments",
]


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = Server.copy_of_filled()
        cls.addClassCleanup(cls.server.remove)
        cls.server.start()

    def look_at_all(self, language):
        browser = Browser(self.server.address, name=f"pages-{language}")
        self.addCleanup(browser.close)
        walk = Walk(browser)
        walk.speak(language)
        for path in PUBLIC:
            browser.visit(path)
        holders, organisations = self.server.people()
        for person in (holders[0], holders[3], organisations[0]):
            walk.change_person()
            walk.sign_in(person)
            for path in HOLDERS:
                browser.visit(path)
            for link in [a.get_attribute("href") for a in browser.all('main a[href*="/enrolments/"]')][:3]:
                browser.visit(link.removeprefix(self.server.address))
        self.assertEqual(browser.faults, [], "\n" + "\n".join(browser.faults))

    def test_french(self):
        """Every page in French"""
        self.look_at_all("fr")

    def test_english(self):
        """Every page in English"""
        self.look_at_all("en")

    def test_arabic(self):
        """Every page in Arabic"""
        self.look_at_all("ar")


if __name__ == "__main__":
    unittest.main()
