"""A page as lines of text: what a reader sees or hears, where its links lead and what its forms send; no markup.

One line a block. `# ` begins a heading, `- ` an item, `| ` a row; `[text](address)` is a link; `<input …>` and its like
are a form's fields; `{…}` says what is read out or shown otherwise than by words.
"""

import re
from html.parser import HTMLParser

INLINE = set("a abbr b bdi bdo br cite code em i img kbd mark q small span strong sub sup time wbr".split())
VOID = set("br hr img input link meta wbr rect path circle line".split())
# What lies inside these is set in by two spaces, so that one sees where they end.
INDENTED = {"blockquote", "details", "fieldset", "form", "li"}
HEADINGS = {f"h{level}": "#" * level + " " for level in range(1, 7)}
FIELD = ["type", "name", "value", "checked", "disabled", "placeholder", "inputmode", "maxlength", "autocomplete"]
# Differ from one showing of a form to the next; only that they are there is of interest.
UNSTEADY = {"formToken", "commandID"}
# Where a block of a row ends and where a cell begins, while the row is read.
BREAK, CELL = "\x00", "\x01"
# Classes that give a whole block its colour.
TONES = {"alarm", "done", "leaf", "sky", "sun", "wrong"}


class PageText(HTMLParser):
    """Reads a page; then `title`, `main` and `frame` (what surrounds every page) are lines, `links` addresses.

    `address` is the page's own; `time(moment, text, is_in_row)` gives what is kept of a `<time datetime=moment>`.
    """

    def __init__(self, html, address, time):
        super().__init__(convert_charrefs=True)
        self.address = address
        self.time = time
        self.title = ""
        self.place = ""
        self.main = []
        self.frame = []
        self.links = []
        self.out = self.frame
        self.pieces = []
        self.prefix = ""
        self.prefix_depth = 0
        self.depth = 0
        self.open = []
        self.marks = []
        self.language = ""
        self.in_row = self.in_header = False
        self.feed(html)
        self.close()
        self.flush()

    # Lines

    def flush(self):
        text = "".join(self.blocks("".join(self.pieces)))
        self.pieces = []
        if text:
            depth = self.prefix_depth if self.prefix else self.depth
            self.out.append("  " * depth + self.prefix + text)
            self.prefix = ""

    def break_line(self):
        """A block begins or ends; in a row, whose cells share a line if they can, that is only noted."""
        if self.in_row:
            self.pieces.append(BREAK)
        else:
            self.flush()

    def begin_with(self, prefix):
        """Says what the next line begins with."""
        if not self.prefix:
            self.prefix_depth = self.depth
        self.prefix += prefix

    def mark(self, *what):
        """Remembers where an element's text begins."""
        self.marks.append((len(self.pieces), *what))

    def taken(self):
        """The text since the last mark, taken away again, and what was remembered with it."""
        start, *what = self.marks.pop()
        text = re.sub(r"\s+", " ", "".join(self.pieces[start:]).strip())
        del self.pieces[start:]
        return (text, *what)

    # Elements

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag not in VOID:
            self.open.append(tag)
        begin = getattr(self, f"begin_{tag}", None)
        if tag not in INLINE:
            self.break_line()
        if tag in HEADINGS:
            self.begin_with(HEADINGS[tag])
        if begin:
            begin(values)
        self.say(tag, values)
        if tag in INDENTED and not self.in_row:
            if tag != "li":
                self.flush()
            self.depth += 1

    def handle_endtag(self, tag):
        if tag not in self.open:
            return
        # An element that was left open ends with the one around it.
        while True:
            last = self.open.pop()
            self.end(last)
            if last == tag:
                break

    def end(self, tag):
        end = getattr(self, f"end_{tag}", None)
        if end:
            end()
        if tag in INLINE:
            return
        self.break_line()
        self.prefix = ""
        if tag in INDENTED and not self.in_row:
            self.depth -= 1

    def handle_data(self, data):
        if "svg" not in self.open:
            self.pieces.append(data)

    def say(self, tag, values):
        """What an element says without words: a label, a role, another language, a colour."""
        said = []
        if values.get("aria-label"):
            said.append(values["aria-label"])
        if values.get("role") in ("alert", "status"):
            said.append(values["role"])
        if values.get("aria-invalid"):
            said.append("invalid")
        if values.get("aria-current"):
            if self.in_header and tag == "a":
                self.place = values.get("href", "") if values["aria-current"] == "page" else self.place
            else:
                said.append("current")
        if values.get("lang") and tag != "html" and not values.get("hreflang") and values["lang"] != self.language:
            said.append(values["lang"])
        classes = (values.get("class") or "").split()
        said += [name for name in classes if name in TONES]
        if said:
            self.pieces.append("{" + ", ".join(said) + "} ")

    def begin_html(self, values):
        self.language = values.get("lang", "")
        self.frame.append(f"language {self.language}, direction {values.get('dir', '')}")

    def begin_title(self, _):
        self.mark()

    def end_title(self):
        if self.marks and "svg" not in self.open:
            self.title = self.taken()[0]

    def begin_main(self, _):
        self.out = self.main

    def end_main(self):
        self.flush()
        self.out = self.frame

    def begin_header(self, _):
        self.in_header = self.out is self.frame

    def end_header(self):
        self.in_header = False

    def begin_li(self, _):
        lists = [tag for tag in self.open if tag in ("ol", "ul")]
        self.begin_with("1. " if lists and lists[-1] == "ol" else "- ")

    def begin_summary(self, _):
        self.begin_with("▸ ")

    def begin_details(self, values):
        if "open" in values:
            self.pieces.append("{open}")

    def begin_dd(self, _):
        self.begin_with("= ")

    def begin_tr(self, _):
        self.in_row = True

    def end_tr(self):
        """One line, unless a cell holds several blocks: then one line a block."""
        cells = [self.blocks(cell) for cell in "".join(self.pieces).split(CELL)[1:]]
        self.pieces = []
        self.in_row = False
        if all(len(blocks) < 2 for blocks in cells):
            self.out.append("  " * self.depth + "| " + " | ".join("".join(blocks) for blocks in cells))
            return
        for blocks in cells:
            first, *others = blocks or [""]
            self.out.append("  " * self.depth + "| " + first)
            self.out += ["  " * self.depth + "    " + block for block in others]

    def blocks(self, text):
        found = [re.sub(r"[ \t\r\n]+", " ", block).strip(" ") for block in text.split(BREAK)]
        return [block for block in found if block]

    def cell(self, _):
        self.pieces.append(CELL)

    begin_td = begin_th = cell

    def begin_br(self, _):
        self.pieces.append(" / ")

    def begin_hr(self, _):
        self.out.append("----")

    def begin_img(self, values):
        self.pieces.append(f"![{values.get('alt', '')}]")

    def begin_time(self, values):
        self.mark(values.get("datetime", ""))

    def end_time(self):
        text, moment = self.taken()
        self.pieces.append(self.time(moment, text, self.in_row))

    def begin_a(self, values):
        self.mark(values.get("href", ""))
        if values.get("href"):
            self.links.append(values["href"])

    def end_a(self):
        text, href = self.taken()
        self.pieces.append(f"[{text}]({self.without_self(href)})")

    def without_self(self, href):
        """The link to the same page in another language, said without the page's address."""
        path, _, query = self.address.partition("?")
        kept = [pair for pair in query.split("&") if pair and not pair.startswith("lang=")]
        match = re.fullmatch(r"(.*)([?&])lang=(\w+)", href)
        is_self = match and match.group(1) == path + ("?" + "&".join(kept) if kept else "")
        return f"this page in {match.group(3)}" if is_self else href

    # Pictures: only sizes carry meaning

    def begin_rect(self, values):
        if "mark" not in self.marks_of_svg():
            sizes = [f"{name} {values[name]}" for name in ("x", "y", "width", "height") if name in values]
            self.pieces.append("{" + " ".join([values.get("class", "bar"), *sizes]) + "} ")

    def begin_svg(self, values):
        self.mark("svg", values.get("class", ""))

    def end_svg(self):
        self.marks.pop()

    def marks_of_svg(self):
        return next((what[2] for what in reversed(self.marks) if what[1:2] == ("svg",)), "")

    # Forms

    def begin_form(self, values):
        method = values.get("method", "get")
        self.pieces.append(f"<form {method} {values.get('action', '')}>")
        if method == "get":
            self.links.append(values.get("action") or self.address)

    def begin_input(self, values):
        if values.get("name") in UNSTEADY:
            values = {**values, "value": "…"}
        if values.get("name") == "back" and values.get("value") == self.address:
            values = {**values, "value": "this page"}
        self.field("input", values)

    def field(self, tag, values, end=">"):
        said = [name if values[name] is None else f"{name}={values[name]}" for name in FIELD if name in values]
        self.pieces.append(f"<{' '.join([tag, *said])}{end}")

    def begin_button(self, values):
        self.field("button", values, ": ")

    def end_button(self):
        self.pieces.append(">")

    def begin_select(self, values):
        self.field("select", values)

    def begin_option(self, values):
        self.pieces.append(f"({'x' if 'selected' in values else ' '}) {values.get('value', '')}: ")

    def begin_textarea(self, values):
        self.field("textarea", values, ": ")

    def end_textarea(self):
        self.pieces.append(">")
