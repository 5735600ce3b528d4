"""People who use a demo all at once, and a book of what the server told them was done."""

import http.client
import random
import re
import threading
from datetime import date, timedelta

from client import Client

# Going away in the middle, in every way that shows.
AWAY = (OSError, http.client.HTTPException)
STEPS = {
    "proposal": "propose", "acceptance": "accept", "payment": "pay", "withdrawal": "withdraw",
    "entry": "declareEntry", "exit": "declareExit",
}


class Book:
    """Every command that was answered, and the files that are on their way."""

    def __init__(self):
        self.lock = threading.Lock()
        self.answered = []
        self.unanswered = []
        self.files = {}

    def note(self, status, location, file, command):
        """Keeps what an answer says was done; the file, or None where nothing was done."""
        if status not in (302, 303) or "sign-in" in (location or ""):
            return None
        if file is None:
            file = int(re.search(r"/enrolments/(\d+)", location).group(1))
        with self.lock:
            self.answered.append((file, command))
            self.files[file] = command
        return file

    def lose(self, client, form, file, command):
        with self.lock:
            self.unanswered.append((client, form, file, command))

    def take(self, *commands):
        """A file whose last answered command is one of these, for one worker alone; None where there is none."""
        with self.lock:
            for file, last in self.files.items():
                if last in commands:
                    self.files[file] = "taken"
                    return file
        return None

    def give_back(self, file, command):
        """Puts it at the end of the row, unless something was done to it meanwhile."""
        with self.lock:
            if self.files[file] == "taken":
                del self.files[file]
                self.files[file] = command


class Worker(threading.Thread):
    """One person who goes on until told to stop or until the server goes away."""

    def __init__(self, client, book, seed):
        super().__init__(daemon=True)
        self.client = client
        self.book = book
        self.random = random.Random(seed)
        self.stopping = threading.Event()
        self.fault = None

    def run(self):
        try:
            while not self.stopping.is_set():
                self.turn()
        except AWAY:
            pass
        except Exception as error:  # noqa: BLE001 # shown by the test, which fails with it
            self.fault = error

    def do(self, path, action, file, command, **fields):
        """Opens a page and sends its form; whether the server said that it was done."""
        form = self.client.get(path).form(action)
        if form is None:
            return None
        form.fields.update(fields)
        try:
            status, location, _, _ = self.client.post(form)
        except AWAY:
            self.book.lose(self.client, form, file, command)
            raise
        return self.book.note(status, location, file, command)


class Holder(Worker):
    """Asks for sessions, accepts what is proposed, pays, and now and then withdraws."""

    def __init__(self, client, book, seed, sessions):
        super().__init__(client, book, seed)
        self.sessions = sessions
        # Kept with the person, who goes on after the server came back.
        self.mine = client.files

    def turn(self):
        if len(self.mine) >= 6 or self.mine and self.random.random() < 0.6:
            self.go_on(self.random.choice(self.mine))
            return
        session = self.random.choice(self.sessions)
        file = self.do(f"/sessions/{session}/request", f"/sessions/{session}/request", None, "request")
        if file is not None:
            self.mine.append(file)

    def go_on(self, file):
        last = self.book.files.get(file)
        if last == "propose":
            self.step(file, "acceptance")
        elif last == "accept":
            self.step(file, "payment")
        elif last == "pay" and self.random.random() < 0.2:
            self.step(file, "withdrawal")
        elif last in ("request", "taken"):
            self.stopping.wait(0.01)
        elif last != "pay":
            self.mine.remove(file)
        elif self.random.random() < 0.2:
            # Left to the organisation, which declares the entry when the day has come.
            self.mine.remove(file)

    def step(self, file, step):
        path = f"/enrolments/{file}/{step}"
        if self.do(path, path, file, STEPS[step]) is None:
            self.mine.remove(file)


class Organisation(Worker):
    """Proposes near dates for what is asked, declares the entry of those whose day has come, and their exit."""

    def __init__(self, client, book, seed, today):
        super().__init__(client, book, seed)
        self.today = date.fromisoformat(today)

    def turn(self):
        step, last = self.random.choice([("proposal", "request"), ("entry", "pay"), ("exit", "declareEntry")])
        file = self.book.take(last)
        if file is None:
            self.stopping.wait(0.01)
            return
        fields = {"attended": "100"} if step == "exit" else {}
        if step == "proposal":
            # The law leaves eleven working days before a start: the nearest lawful days are soon reached.
            starts = self.today + timedelta(days=self.random.randint(17, 21))
            fields = {**boxes("starts", starts), **boxes("ends", starts + timedelta(days=self.random.randint(1, 5)))}
        self.step(file, step, last, fields)

    def address(self, file):
        """Where the organisation finds a file: the holder's account stands before its number."""
        if file not in self.client.addresses:
            for slot in self.client.get("/organisation/enrolments").matches(r"/organisation/enrolments/(\d+-\d+)$"):
                self.client.addresses[int(slot.split("-")[1])] = f"/organisation/enrolments/{slot}"
        return self.client.addresses.get(file)

    def step(self, file, step, last, fields):
        try:
            address = self.address(file)
            if address is None:
                # Of the other organisation.
                self.book.give_back(file, last)
                return
            path = f"{address}/{step}"
            if self.do(path, path, file, STEPS[step], **fields) is None:
                # A request whose time is over stays unanswered; an entry is tried again another day.
                self.book.give_back(file, "over" if step == "proposal" else last)
        except AWAY:
            self.book.give_back(file, last)
            raise


def boxes(field, day):
    return {f"{field}Day": str(day.day), f"{field}Month": str(day.month), f"{field}Year": str(day.year)}


def client_for(port, person):
    client = Client(port)
    if not client.sign_in(person["email"], person["password"]):
        raise AssertionError(f"{person['name']} cannot sign in")
    return client
