"""The questions that anyone may ask before they act: filled in by a person, answered, passed on by their address."""

import unittest

from selenium.webdriver.common.by import By

from browser import DESKTOP, PHONE, Browser, chromium
from server import Server
from walk import Walk

# What is typed, what the address then says (numbers and days in plain form), and what stands large in the answer,
# whatever the language: figures, or a day as machines read it.
QUESTIONS = {
    "accrual": (
        {"year": "2026", "birthYear": "1990", "activity1": "employee", "work1": "40", "balance": "4 800,00"},
        ["year=2026", "work1=40", "balance=4800.00"], "200",
    ),
    "price": (
        {"price": "1 800,00 €", "actionType": "rncp", "holderStatus": "employee", "rights-accrual": "1.240"},
        ["price=1800.00", "rights-accrual=1240.00", "day=2026-"], "560",
    ),
    "deadlines": (
        {"requestedOn": "2026-11-20", "answeredOn": "2026-11-23", "acceptedOn": "2026-11-24", "startsOn": "2026-12-20"},
        ["requestedOn=2026-11-20", "startsOn=2026-12-20"], "2026-12-08",
    ),
    "cancel": (
        {
            "acceptedOn": "2026-11-05", "startsOn": "2026-12-07", "endsOn": "2027-01-24", "rights": "1650", "own": "١٥٠",
            "at": "2026-12-20", "entered": True, "attendedShare": "40",
        },
        ["rights=1650.00", "own=150.00", "entered=1", "attendedShare=40"], "650",
    ),
}


class Ask(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = Server.copy_of_filled()
        cls.addClassCleanup(cls.server.remove)
        cls.server.start()

    def ask_all(self, language, size):
        browser = Browser(self.server.address, language, name=f"ask-{language}-{size[0]}")
        self.addCleanup(browser.close)
        Walk(browser).speak(language)
        for topic, (typed, address, large) in QUESTIONS.items():
            with self.subTest(topic=topic):
                browser.visit(f"/ask/{topic}")
                browser.resize(size)
                browser.send(f"/ask/{topic}#answer", typed, name=f"answer-{topic}")
                for part in address:
                    self.assertIn(part, browser.driver.current_url)
                self.assertIn(large, self.largest(browser))
                self.assertTrue(browser.has(".answer .reasons .source"), "the reasons have no source")
                self.shared(browser)
        self.assertEqual(browser.faults, [], "\n" + "\n".join(browser.faults))

    def largest(self, browser):
        """What stands large in the answer: the figures of a sum, or a day."""
        day = browser.all(".answer .big-day time")
        return day[0].get_attribute("datetime") if day else browser.find(".answer .balance").text

    def shared(self, browser):
        """Who gets the address sees the same answer; the page names it too."""
        address, answer = browser.driver.current_url, browser.find(".answer").text
        link = browser.find(".share a").get_attribute("href")
        self.assertEqual(link.split("#")[0], address.split("#")[0])
        browser.forget()
        Walk(browser).speak(browser.language)
        browser.driver.get(link)
        browser.settle()
        self.assertEqual(browser.find(".answer").text, answer)

    def test_french_phone(self):
        """In French on a phone"""
        self.ask_all("fr", PHONE)

    def test_french_wide(self):
        """In French on a wide screen"""
        self.ask_all("fr", DESKTOP)

    def test_arabic_phone(self):
        """In Arabic on a phone"""
        self.ask_all("ar", PHONE)

    def test_arabic_wide(self):
        """In Arabic on a wide screen"""
        self.ask_all("ar", DESKTOP)

    def test_bad_values(self):
        """A bad value is told beside its field and stays, and a phone is brought to what is wrong"""
        browser = Browser(self.server.address, "fr", name="ask-bad")
        self.addCleanup(browser.close)
        Walk(browser).speak("fr")
        browser.visit("/ask/price")
        browser.send("/ask/price#answer", {"price": "mille", "actionType": "rs", "rights-accrual": "1 500"}, name="bad")
        self.assertEqual(browser.find("#price").get_attribute("value"), "mille")
        self.assertEqual(browser.find("#rights-accrual").get_attribute("value"), "1 500")
        self.assertTrue(browser.find("#price-problem").is_displayed())
        self.assertEqual(browser.find("#answer").get_attribute("role"), "alert")
        browser.send("/ask/price#answer", {"price": "1000", "holderStatus": "jobseeker"}, name="mended")
        self.assertIn("0,00", self.largest(browser))
        self.assertEqual(browser.faults, [], "\n" + "\n".join(browser.faults))

    def test_fields_of_an_activity(self):
        """An activity shows the fields that it needs, and the next one is offered"""
        browser = Browser(self.server.address, "fr", name="ask-fields")
        self.addCleanup(browser.close)
        browser.visit("/ask/accrual")
        shown = lambda name: browser.find(f'[name="{name}"]').is_displayed()  # noqa: E731
        form = browser.find("form[action^='/ask/accrual']")
        self.assertFalse(shown("work1") or shown("from1") or shown("category1"))
        for kind, fields in {
            "employee": ["work1", "measure1"], "selfEmployed": ["from1", "paid1"], "publicAgent": ["work1", "category1"],
            "esat": [],
        }.items():
            browser.fill(form, "activity1", kind)
            names = ["work1", "measure1", "from1", "paid1", "category1", "imposed1"]
            visible = [name for name in names if shown(name)]
            self.assertTrue(set(fields) <= set(visible) and bool(fields) == bool(visible), f"{kind}: {visible}")
        browser.find("details.another summary").click()
        self.assertTrue(shown("activity2"))
        self.assertEqual(len([s for s in browser.all("details.another summary") if s.is_displayed()]), 2)

    def test_without_javascript(self):
        """Without JavaScript a question is asked and answered all the same"""
        driver = chromium({"profile.managed_default_content_settings.javascript": 2})
        self.addCleanup(driver.quit)
        # The answer is another page; nothing here can ask whether it has come.
        driver.implicitly_wait(20)
        driver.get("data:text/html,<noscript>off</noscript>")
        self.assertEqual(driver.find_element(By.TAG_NAME, "body").text, "off")
        driver.get(f"{self.server.address}/ask/price?lang=fr")
        for field, value in (("price", "1000"), ("rights-accrual", "600")):
            driver.find_element(By.NAME, field).send_keys(value)
        for field, value in (("actionType", "vae"), ("holderStatus", "employee")):
            driver.find_element(By.CSS_SELECTOR, f'[name="{field}"] option[value="{value}"]').click()
        driver.find_element(By.CSS_SELECTOR, "form[action^='/ask/price'] button").click()
        self.assertIn("400,00", driver.find_element(By.CSS_SELECTOR, ".answer .balance").text)


if __name__ == "__main__":
    unittest.main()
