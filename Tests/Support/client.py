"""A browser without a screen: keeps cookies, finds forms and sends them. One for each person and thread."""

import http.client
import re
from html.parser import HTMLParser
from urllib.parse import urlencode, urljoin, urlsplit


class Form:
    """A form of a page: where it goes and what it would send."""

    def __init__(self, action, method):
        self.action = action
        self.is_post = method.lower() == "post"
        self.fields = {}


class Page(HTMLParser):
    """An answer: its status, its address after redirects, its forms and links."""

    def __init__(self, status, path, text):
        super().__init__(convert_charrefs=True)
        self.status = status
        self.path = path
        self.text = text
        self.forms = []
        self.links = []
        self.select = None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "form":
            self.forms.append(Form(values.get("action") or self.path, values.get("method") or "get"))
        elif tag == "a" and values.get("href"):
            self.links.append(values["href"])
        elif tag == "select":
            self.select = values.get("name")
        elif tag == "option" and self.forms and self.select and values.get("value"):
            fields = self.forms[-1].fields
            if "selected" in values or not fields.get(self.select):
                fields[self.select] = values["value"]
        elif tag == "input" and self.forms and values.get("name"):
            is_choice = values.get("type") in ("radio", "checkbox")
            if not is_choice or "checked" in values or values["name"] not in self.forms[-1].fields:
                self.forms[-1].fields[values["name"]] = values.get("value") or ""

    def handle_endtag(self, tag):
        if tag == "select":
            self.select = None

    def form(self, action):
        """The form that is posted to an address ending in `action`; None where the page has none."""
        return next((form for form in self.forms if form.is_post and form.action.split("?")[0].endswith(action)), None)

    def matches(self, pattern):
        """What a pattern's group finds in the links, each once, in order."""
        return list(dict.fromkeys(match.group(1) for link in self.links if (match := re.search(pattern, link))))


class Client:
    """Speaks to one server; raises OSError or http.client.HTTPException when it goes away."""

    def __init__(self, port, timeout=10):
        self.port = port
        self.timeout = timeout
        self.cookies = {}
        # The files that this person follows, and where they were found.
        self.files = []
        self.addresses = {}

    def get(self, path):
        return self.follow(*self.exchange("GET", path))

    def send(self, form, **fields):
        """Sends a form with other values for some fields; follows where it leads."""
        return self.follow(*self.post(form, **fields))

    def post(self, form, **fields):
        """Sends a form; (status, Location or None, path asked, text)."""
        return self.exchange("POST", form.action, urlencode({**form.fields, **fields}))

    def sign_in(self, identifier, password):
        """Signs in; whether that led on."""
        page = self.get("/sign-in")
        page = self.send(page.form("/sign-in"), identifier=identifier, password=password)
        return page.form("/sign-out") is not None

    def follow(self, status, location, path, text):
        for _ in range(5):
            if status not in (301, 302, 303, 307, 308) or not location:
                break
            status, location, path, text = self.exchange("GET", location)
        return Page(status, path, text)

    def exchange(self, method, address, body=None):
        """One request; (status, Location or None, path asked, text)."""
        parts = urlsplit(urljoin(f"http://127.0.0.1:{self.port}/", address))
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        headers = {"Accept-Language": "fr", "Origin": f"http://127.0.0.1:{self.port}"}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=self.timeout)
        try:
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            text = response.read().decode("utf-8", "replace")
            self.keep(response.headers.get_all("Set-Cookie") or [])
            return response.status, response.getheader("Location"), path, text
        finally:
            connection.close()

    def keep(self, cookies):
        for cookie in cookies:
            name, _, value = cookie.split(";")[0].partition("=")
            if re.search(r"max-age=0(;|$)", cookie, re.IGNORECASE) or not value:
                self.cookies.pop(name.strip(), None)
            else:
                self.cookies[name.strip()] = value.strip()
