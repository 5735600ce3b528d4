"""A real browser that looks at every page it meets as several people would.

A page is found faulty when axe names a serious or critical fault, when it is wider than the screen, when a script
failed or the Content-Security-Policy stopped something, when its direction does not fit its language, or when a text
is missing. Faults are gathered with their address, so that one run shows all of them (docs/decisions/0062).
"""

import hashlib
import importlib.util
import json
import os
import re
import time
from urllib.parse import urlsplit

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.by import By

PHONE = (375, 812)
DESKTOP = (1280, 900)
DIRECTIONS = {"fr": "ltr", "en": "ltr", "ar": "rtl"}
PICTURES = os.environ.get("ACQUIS_PICTURES")


def axe_rules():
    """The text of axe-core, from the package that carries it."""
    package = importlib.util.find_spec("axe_playwright_python").submodule_search_locations[0]
    with open(os.path.join(package, "axe.min.js"), encoding="utf-8") as file:
        return file.read()


def chromium(preferences=None):
    options = webdriver.ChromeOptions()
    options.add_experimental_option("prefs", preferences or {})
    options.binary_location = "/usr/bin/chromium"
    for argument in ("--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--lang=fr"):
        options.add_argument(argument)
    if os.getuid() == 0:
        # Chromium's own sandbox does not start for root; it only ever meets our pages.
        options.add_argument("--no-sandbox")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))
    driver.set_page_load_timeout(30)
    driver.set_script_timeout(60)
    return driver


class Browser:
    def __init__(self, address, language="fr", name="browser"):
        self.address = address
        self.language = language
        self.name = name
        self.driver = chromium()
        self.rules = axe_rules()
        self.faults = []
        self.seen = {}
        self.pictures = 0
        self.resize(PHONE)

    def close(self):
        self.driver.quit()

    # Looking

    def resize(self, size, dark=False):
        """A screen of that size. A window has a least width of 500, so the screen is emulated, as a phone's."""
        width, height = size
        is_phone = width < 500
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": is_phone},
        )
        features = [
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
            # Colours that are still fading are nobody's contrast.
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
        self.size = size

    def look(self, name=None):
        """Judges the page as it is now, on a phone; what is new also on a wide screen and in the dark."""
        self.judge_words()
        self.judge_log()
        if not self.is_new():
            return
        self.judge_screen("phone")
        self.picture(name, "375")
        self.resize(DESKTOP)
        self.judge_screen("wide")
        self.picture(name, "1280")
        self.resize(PHONE, dark=True)
        self.judge_screen("dark")
        self.resize(PHONE)

    def is_new(self):
        """Whether a page built like this one was not yet looked at in this language."""
        shape = self.driver.execute_script(
            "return [...document.body.querySelectorAll('*')].map(e => e.tagName + '.' + e.className).join(' ')"
        )
        key = (self.language, self.pattern(), hashlib.sha1(str(shape).encode()).hexdigest())
        is_new = key not in self.seen
        self.seen[key] = True
        return is_new

    def pattern(self):
        return re.sub(r"\d{4,}|[A-Za-z0-9_-]{30,}", ":id", self.path())

    def judge_screen(self, screen):
        wide = self.driver.execute_script("return document.documentElement.scrollWidth")
        if wide > self.size[0]:
            self.fault(f"{screen}: {wide} pixels wide on a screen of {self.size[0]}: {self.widest()}")
        for violation in self.axe():
            if violation["impact"] in ("serious", "critical"):
                where = "; ".join(str(node["target"][0]) for node in violation["nodes"][:3])
                self.fault(f"{screen}: axe {violation['id']} ({violation['impact']}): {violation['help']}: {where}")

    def widest(self):
        return self.driver.execute_script(
            "const w = document.documentElement.clientWidth;"
            "return [...document.body.querySelectorAll('*')].filter(e => {const r = e.getBoundingClientRect();"
            "return r.right > w + 1 || r.left < -1}).slice(0, 4).map(e => e.tagName + '.' + e.className).join(', ')"
        )

    def axe(self):
        if not self.driver.execute_script("return typeof axe === 'object'"):
            self.driver.execute_script(self.rules)
        result = self.driver.execute_async_script(
            "const done = arguments[arguments.length - 1];"
            "axe.run(document, {preload: false, resultTypes: ['violations']})"
            ".then(r => done(JSON.stringify(r.violations)), e => done(JSON.stringify([{id: 'axe', impact: 'critical',"
            "help: String(e), nodes: []}])));"
        )
        return json.loads(result)

    def judge_words(self):
        language, direction = self.driver.execute_script(
            "return [document.documentElement.lang, document.documentElement.dir]"
        )
        if (language, direction) != (self.language, DIRECTIONS[self.language]):
            self.fault(f"is in {language} ({direction}) and should be in {self.language}")
        if not self.driver.title.strip():
            self.fault("has no title")
        text = self.driver.find_element(By.TAG_NAME, "body").text
        holes = re.findall(r"\{[a-zA-Z]+\}|\b[a-z]+(?:\.[a-zA-Z]+){2,}\b(?!@)", text)
        holes = [hole for hole in holes if not re.search(r"\.(fr|test|example|org|com|net)$", hole)]
        if holes:
            self.fault(f"shows what should be words: {sorted(set(holes))[:5]}")

    def judge_log(self):
        for entry in self.driver.get_log("browser"):
            # A page that is an error by itself (a form to correct) is logged as one; what it loads must not be.
            is_page = entry["source"] == "network" and urlsplit(self.driver.current_url).path in entry["message"]
            if entry["level"] == "SEVERE" and not is_page:
                self.fault(f"the browser says: {entry['message'][:300]}")

    def fault(self, sentence):
        self.faults.append(f"{self.language} {self.pattern()} {sentence}")

    def picture(self, name, screen):
        if not PICTURES:
            return
        self.pictures += 1
        os.makedirs(PICTURES, exist_ok=True)
        words = name or self.pattern().strip("/").replace("/", "-").replace(":", "") or "home"
        path = os.path.join(PICTURES, f"{self.name}-{self.pictures:02d}-{words}-{screen}.png")
        height = self.driver.execute_script("return document.documentElement.scrollHeight")
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": self.size[0], "height": min(height, 6000), "deviceScaleFactor": 1, "mobile": self.size[0] < 500},
        )
        self.driver.save_screenshot(path)
        self.resize(self.size)

    # Moving about

    def path(self):
        return urlsplit(self.driver.current_url).path

    def visit(self, path, name=None):
        self.driver.get(self.address + path)
        self.settle()
        self.look(name)

    def settle(self):
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            try:
                if self.driver.execute_script("return document.readyState") == "complete":
                    return
            except WebDriverException:
                pass
            time.sleep(0.02)
        raise AssertionError(f"{self.driver.current_url} did not load")

    def find(self, selector):
        found = self.all(selector)
        if not found:
            raise AssertionError(f"{self.path()} has no {selector}:\n{self.text()[:1500]}")
        return found[0]

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def has(self, selector):
        return bool(self.all(selector))

    def text(self):
        return self.find("main").text

    def click(self, element, name=None):
        """Presses what a person would press, and looks at the page that comes."""
        # The next page has a window of its own, without this mark.
        self.driver.execute_script("window.isBefore = true; arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()
        deadline = time.monotonic() + 20
        while self.is_before() and time.monotonic() < deadline:
            time.sleep(0.02)
        self.settle()
        self.look(name)

    def is_before(self):
        """Whether the page that was clicked is still there; in between there is none."""
        try:
            return self.driver.execute_script("return window.isBefore === true")
        except WebDriverException:
            return True

    def follow(self, selector, name=None):
        self.click(self.find(selector), name)

    def send(self, action, fields=None, button="button", name=None):
        """Fills the form that is sent to `action` (the end of an address) and sends it."""
        # One address may have a form that asks (get) beside the one that does (post).
        forms = self.all(f'form[method="post"][action$="{action}"]') or [self.find(f'form[action$="{action}"]')]
        form = forms[0]
        for field, value in (fields or {}).items():
            self.fill(form, field, value)
        self.click(form.find_element(By.CSS_SELECTOR, button), name)

    def fill(self, form, field, value):
        element = form.find_element(By.CSS_SELECTOR, f'[name="{field}"]')
        if element.tag_name == "select":
            element.find_element(By.CSS_SELECTOR, f'option[value="{value}"]').click()
            return
        kind = element.get_attribute("type")
        if kind == "checkbox":
            if element.is_selected() != bool(value):
                element.click()
            return
        if kind == "date":
            # How a day is typed depends on the machine's language; what is sent does not.
            self.driver.execute_script("arguments[0].value = arguments[1]", element, value)
            return
        element.clear()
        element.send_keys(value)

    def forget(self):
        """A new person at the machine: no cookies."""
        self.driver.delete_all_cookies()
