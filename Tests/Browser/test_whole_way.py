"""The whole way of a file in a real browser, as the holder and as the organisation, in French and in Arabic."""

import re
import unittest

from browser import Browser
from server import Server
from walk import Walk, day_fields


class WholeWay(unittest.TestCase):
    """A demo for each language, because a walk moves its clock."""

    def setUp(self):
        self.server = Server.copy_of_filled()
        self.addCleanup(self.server.remove)
        self.server.start()

    def browse(self, language):
        browser = Browser(self.server.address, name=f"way-{language}")
        self.addCleanup(browser.close)
        walk = Walk(browser)
        walk.speak(language)
        return browser, walk

    def test_french(self):
        """The whole way in French, as holder and as organisation"""
        self.walk_through("fr", person=0)

    def test_arabic(self):
        """The whole way in Arabic, as holder and as organisation"""
        self.walk_through("ar", person=1)

    def test_refused(self):
        """A request that is refused: the reason reaches the holder, who may ask elsewhere"""
        browser, walk = self.browse("fr")
        holders, organisations = self.server.people()
        walk.sign_in(holders[0])
        file, _ = self.request_from(walk, organisations[1])
        walk.change_person()
        walk.sign_in(organisations[1])
        walk.answer(file, "refusal", {}, name="refusal-without-reason")
        self.assertTrue(browser.has('[role="alert"] a[href="#reason"]'), "a refusal needs a reason")
        words = "Trop peu d’inscrits, la session de mars reste ouverte."
        walk.answer(file, "refusal", {"reason": "sessionCancelled", "message": words}, name="refused")
        walk.change_person()
        walk.sign_in(holders[0])
        browser.visit(f"/enrolments/{file}", name="refused-for-holder")
        self.assertIn(words, browser.text())
        self.assertFalse(browser.has(f'main a[href$="/enrolments/{file}/acceptance"]'))
        self.assertTrue(browser.has('main a[href^="/trainings"]'), "there is no way on to another training")
        self.assertEqual(browser.faults, [], "\n" + "\n".join(browser.faults))

    def walk_through(self, language, person):
        browser, walk = self.browse(language)
        holders, organisations = self.server.people()
        holder, organisation = holders[person], organisations[0]

        # The holder looks at the rights, finds a training of that organisation and asks for a session.
        walk.sign_in(holder)
        self.assertTrue(walk.is_signed_in(), "the holder is not signed in")
        browser.visit("/rights")
        self.assertTrue(browser.has("svg"), "my rights show no picture")
        self.assertTrue(browser.has("table"), "my rights have no table")
        file, starts = self.request_from(walk, organisation)
        browser.visit("/enrolments")
        self.assertTrue(browser.has(f'a[href$="/enrolments/{file}"]'), "the new file is not in the list")

        # The organisation finds it in its queue and proposes the dates that were asked for.
        walk.change_person()
        walk.sign_in(organisation)
        offered = walk.answer(file, "proposal", {"message": "Bienvenue."})
        self.assertEqual(offered["starts"], starts, "the form offers other days than were asked for")

        # The holder accepts and pays the own share by the test payment.
        walk.change_person()
        walk.sign_in(holder)
        walk.decide(file, "acceptance")
        browser.visit(f"/enrolments/{file}/payment", name="payment")
        # Whatever the language writes around it: 150,00 and not 0,00.
        own = re.sub(r"[^0-9]", "", browser.find(".big-own").text)
        self.assertGreater(int(own), 0, "there is nothing to pay, though a participation is due")
        browser.send(f"/enrolments/{file}/payment", name="after-payment")
        browser.visit(f"/enrolments/{file}")
        self.assertTrue(
            browser.has(f'a[href$="/enrolments/{file}/withdrawal"]'), "an accepted file offers no way out"
        )
        browser.follow(f'a[href$="/enrolments/{file}/withdrawal"]', name="what-it-would-cost")
        browser.visit("/rights", name="rights-reserved")

        # The start day comes; the organisation declares entry and, at the end, exit.
        walk.move_clock(offered["starts"])
        walk.change_person()
        walk.sign_in(organisation)
        walk.answer(file, "entry", day_fields("entered", offered["starts"]))
        walk.move_clock(offered["ends"])
        walk.answer(file, "exit", day_fields("exited", offered["ends"]))
        self.assertFalse(
            browser.has(f'a[href$="-{file}/exit"]'), "the exit can be declared twice"
        )

        # The holder sees all of it in the file's history and in the mailbox.
        walk.change_person()
        walk.sign_in(holder)
        browser.visit(f"/enrolments/{file}", name="finished")
        history = len(browser.all("main time"))
        self.assertGreaterEqual(history, 6, "the file's history has fewer than six moments")
        browser.visit("/demo/mailbox")
        self.assertTrue(browser.has("article"), "the mailbox is empty")
        self.assertEqual(browser.faults, [], "\n" + "\n".join(browser.faults))

    def request_from(self, walk, organisation):
        """Finds a session of that organisation through the search and asks for it; (file, first day)."""
        hits = walk.search(organisation["name"])
        self.assertTrue(hits, f"nothing is found for {organisation['name']}")
        for training, _ in hits:
            walk.browser.visit(f"/trainings/{training}")
            if organisation["name"] not in walk.browser.text():
                continue
            # The law leaves two and a half weeks between the answer and the start: a later session is taken.
            sessions = sorted(walk.sessions_to_ask_for(), key=lambda session: session[1])
            for session, starts in sessions[-1:]:
                return walk.request(session), starts
        self.fail(f"no session of {organisation['name']} can be asked for")


if __name__ == "__main__":
    unittest.main()
