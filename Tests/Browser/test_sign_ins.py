"""Opening a sign-in, confirming the e-mail, what a stranger does not see, a forgotten password, sessions."""

import unittest

from browser import Browser
from server import Server
from walk import Walk, day_fields

PASSWORD = "trois petits chats verts"
OTHER_PASSWORD = "quatre grands arbres bleus"


def social_security_number(first13):
    """The number with its key (97 less the remainder by 97)."""
    return first13 + f"{97 - int(first13) % 97:02d}"


class SignIns(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = Server.copy_of_filled()
        cls.addClassCleanup(cls.server.remove)
        cls.server.start()

    def setUp(self):
        self.browser = Browser(self.server.address, name=self._testMethodName)
        self.addCleanup(self.browser.close)
        self.walk = Walk(self.browser)
        self.walk.speak("fr")

    def tearDown(self):
        self.assertEqual(self.browser.faults, [], "\n" + "\n".join(self.browser.faults))

    def open_sign_in(self, number, email):
        self.browser.visit("/sign-ins/new")
        self.browser.send(
            "/sign-ins/new",
            {
                "number": number,
                "birthName": "Moreau",
                "firstNames": "Camille",
                **day_fields("birth", "1988-04-12"),
                "email": email,
                "password": PASSWORD,
            },
            name="opened",
        )

    def open_newest_link(self, part):
        """Follows the newest link in the mailbox whose address contains `part`."""
        self.browser.visit("/demo/mailbox")
        self.browser.follow(f'article a[href*="{part}"]', name="from-mail")

    def test_opening(self):
        """A new sign-in sees nothing of the account until it is verified"""
        number = social_security_number("2880475101234")
        self.open_sign_in(number, "camille.moreau@example.org")
        self.open_newest_link("/sign-ins/confirm/")
        self.browser.send(self.browser.path(), {"password": PASSWORD}, name="confirmed")
        self.assertTrue(self.walk.is_signed_in(), "the link and the password do not sign in")
        for path in ("/rights", "/enrolments"):
            self.browser.visit(path)
            self.assertNotIn("€", self.browser.text(), f"{path} shows an amount to someone unverified")
            self.assertFalse(self.browser.has("main svg.chart"), f"{path} shows a picture to someone unverified")
        self.browser.visit("/security")
        self.assertNotIn(number, self.browser.driver.page_source, "the number is shown")

    def test_mistakes(self):
        """A form with mistakes says what to correct and keeps what was typed"""
        self.browser.visit("/sign-ins/new")
        self.browser.send(
            "/sign-ins/new",
            {"number": "123", "birthName": "Moreau", **day_fields("birth", "1988-02-30"), "email": "moreau"},
            name="mistakes",
        )
        self.assertTrue(self.browser.has('[role="alert"] a[href^="#"]'), "no problem is linked to its field")
        self.assertEqual(self.browser.find('[name="birthName"]').get_attribute("value"), "Moreau")
        self.browser.visit("/sign-in")
        self.browser.send("/sign-in", {"identifier": "nobody@example.org", "password": "wrong"}, name="wrong")
        self.assertFalse(self.walk.is_signed_in())

    def test_forgotten(self):
        """A forgotten password is replaced by a link from the mailbox"""
        person = self.server.people()[0][0]
        self.browser.visit("/sign-ins/forgotten")
        self.browser.send("/sign-ins/forgotten", {"identifier": person["email"]}, name="asked")
        self.open_newest_link("/sign-ins/reset/")
        self.browser.send(self.browser.path(), {"password": OTHER_PASSWORD}, name="replaced")
        self.walk.change_person()
        self.walk.sign_in(person)
        self.assertFalse(self.walk.is_signed_in(), "the old password still opens")
        self.walk.sign_in({**person, "password": OTHER_PASSWORD})
        self.assertTrue(self.walk.is_signed_in(), "the new password does not open")

    def test_sessions(self):
        """Sessions are listed, another one can be ended, signing out ends one's own"""
        person = self.server.people()[0][2]
        other = Browser(self.server.address, name="other-device")
        self.addCleanup(other.close)
        other_walk = Walk(other)
        other_walk.speak("fr")
        other_walk.sign_in(person)
        self.walk.sign_in(person)
        self.browser.visit("/security")
        self.browser.follow('form[action^="/security/sessions/"] button', name="ended")
        other.visit("/rights")
        self.assertFalse(other_walk.is_signed_in(), "an ended session goes on")
        self.browser.visit("/security")
        cookie = self.browser.driver.get_cookies()
        self.browser.driver.find_element("css selector", 'header details:has(form[action="/sign-out"]) summary').click()
        self.browser.send("/sign-out", name="signed-out")
        for kept in cookie:
            self.browser.driver.add_cookie({"name": kept["name"], "value": kept["value"]})
        self.browser.visit("/rights")
        self.assertFalse(self.walk.is_signed_in(), "a cookie still opens after signing out")


if __name__ == "__main__":
    unittest.main()
