"""What people do on the site, step by step. Elements are found by address and field, so that texts may change."""

import re

from selenium.webdriver.common.by import By


class Walk:
    """One person after another at one browser."""

    def __init__(self, browser):
        self.browser = browser

    def speak(self, language):
        self.browser.language = language
        self.browser.driver.get(f"{self.browser.address}/?lang={language}")
        self.browser.settle()
        self.browser.look()

    def change_person(self):
        """The next person comes to the machine, with the same language."""
        self.browser.forget()
        self.speak(self.browser.language)

    # Signing in

    def sign_in(self, person, name="signed-in"):
        """Signs in by e-mail and password; `person` has both, as the demo's people do."""
        self.browser.visit("/sign-in")
        fields = {"identifier": person["email"], "password": person["password"]}
        self.browser.send("/sign-in", fields, name=name)

    def is_signed_in(self):
        return self.browser.has('form[action="/sign-out"]')

    # The clock

    def today(self):
        """The scheme's day, as the demo's banner says it."""
        return self.browser.find("aside.demo time").get_attribute("datetime")

    def move_clock(self, day):
        """Moves the scheme's clock forward until it shows `day`."""
        from datetime import date

        for _ in range(400):
            left = (date.fromisoformat(day) - date.fromisoformat(self.today())).days
            if left <= 0:
                return
            step = 30 if left >= 30 else 7 if left >= 7 else 1
            self.browser.visit("/demo/clock")
            form = self.browser.find('main form[action="/demo/clock"]')
            self.browser.click(form.find_element(By.CSS_SELECTOR, f'button[value="{step}"]'))
        raise AssertionError(f"the clock did not reach {day}; it shows {self.today()}")

    # The holder

    def search(self, text, place=""):
        self.browser.visit("/trainings")
        self.browser.send("/trainings", {"q": text, "near": place}, name="results")
        return [
            (int(link.get_attribute("href").rsplit("/", 1)[1].split("?")[0]), link.text)
            for link in self.browser.all('article.hit h2 a[href*="/trainings/"]')
        ]

    def sessions_to_ask_for(self):
        """Of the sheet that is open: (session, first day) of each session that one may ask for."""
        found = []
        for link in self.browser.all('#sessions a[href*="/sessions/"]'):
            session = re.search(r"/sessions/(\d+)/request", link.get_attribute("href")).group(1)
            item = link.find_element(By.XPATH, "ancestor::li")
            found.append((int(session), item.find_element(By.TAG_NAME, "time").get_attribute("datetime")))
        return found

    def request(self, session):
        """Asks for a session; returns the new file's number."""
        self.browser.follow(f'#sessions a[href$="/sessions/{session}/request"]', name="request")
        self.browser.send(f"/sessions/{session}/request", name="requested")
        return int(re.search(r"/enrolments/(\d+)", self.browser.path()).group(1))

    def decide(self, file, decision, name=None):
        """acceptance, declination, withdrawal or payment of one's own file."""
        self.browser.visit(f"/enrolments/{file}")
        self.browser.follow(f'a[href$="/enrolments/{file}/{decision}"]', name=decision)
        self.browser.send(f"/enrolments/{file}/{decision}", name=name or f"after-{decision}")

    def status(self, path):
        """The steps behind the file: how many are done, and whether it stands stopped."""
        self.browser.visit(path)
        return len(self.browser.all(".stepper .done, ol.stepper li.done")), self.browser.text()

    # The organisation

    def queued(self, file):
        """The address of a file in the organisation's queue: the holder's account stands before its number."""
        self.browser.visit("/organisation/enrolments")
        link = self.browser.find(f'a[href$="-{file}"]').get_attribute("href")
        return link.removeprefix(self.browser.address)

    def answer(self, file, step, fields=None, name=None):
        """proposal, refusal, entry or exit for a file of the queue; the days that its form offered."""
        address = self.queued(file)
        self.browser.visit(address)
        self.browser.follow(f'a[href$="{address}/{step}"]', name=step)
        offered = self.prefilled(f"{address}/{step}")
        self.browser.send(f"{address}/{step}", fields, name=name or f"after-{step}")
        return offered

    def prefilled(self, action):
        """The days that a form offers: {"starts": "2027-01-11", …}."""
        form = self.browser.find(f'form[action$="{action}"]')
        days = {}
        for box in form.find_elements(By.CSS_SELECTOR, 'input[name$="Year"]'):
            field = box.get_attribute("name")[: -len("Year")]
            part = lambda end: form.find_element(By.NAME, field + end).get_attribute("value")  # noqa: E731
            if part("Year"):
                days[field] = f"{int(part('Year')):04d}-{int(part('Month')):02d}-{int(part('Day')):02d}"
        return days


def day_fields(field, day):
    """A day for the three boxes of a field."""
    year, month, day_of_month = day.split("-")
    return {f"{field}Day": str(int(day_of_month)), f"{field}Month": str(int(month)), f"{field}Year": year}
