"""The forms of a page as a browser reads them: where each is sent, and what it asks."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

_ENDS_FIELD = {"select", "textarea"}


@dataclass
class Question:
    """One field: what it says already, and the values to choose from, if any."""

    name: str
    value: str = ""
    options: list[str] = field(default_factory=list)
    kind: str = "text"
    """As an `input` names its type; `text` for all others."""

    @property
    def is_file(self) -> bool:
        """Whether it takes files."""
        return self.kind == "file"


@dataclass
class Blank:
    """One form that is sent by POST; `path` has its query."""

    path: str
    is_multipart: bool
    questions: dict[str, Question] = field(default_factory=dict)

    def add(self, question: Question) -> None:
        """Take a field in; several of one name are a choice among their values."""
        known = self.questions.setdefault(question.name, question)
        known.options += [question.value] if question.options == [] and question.value else []


class _Reader(HTMLParser):
    def __init__(self, url: str) -> None:
        super().__init__()
        self.url, self.blanks = url, list[Blank]()
        self._form: Blank | None = None
        self._field: Question | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form" and given.get("method") == "post":
            to = urlsplit(urljoin(self.url, given.get("action", "")))
            path = to.path + (f"?{to.query}" if to.query else "")
            self._form = Blank(path, given.get("enctype", "").startswith("multipart"))
            self.blanks.append(self._form)
        elif self._form is None:
            return
        elif tag == "option" and self._field is not None:
            self._field.options.append(given.get("value", ""))
        elif tag in {"input", "button", *_ENDS_FIELD} and given.get("name"):
            kind = given.get("type", "text")
            asked = Question(given["name"], given.get("value", ""), kind=kind)
            self._form.add(asked)
            self._field = self._form.questions[asked.name] if tag in _ENDS_FIELD else None

    def handle_data(self, data: str) -> None:
        if self._field is not None and not self._field.options:
            self._field.value += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = None
        if tag in _ENDS_FIELD:
            self._field = None


def blanks_of(url: str, page: str) -> Iterator[Blank]:
    """The forms of a page that stands at a URL."""
    reader = _Reader(url)
    reader.feed(page)
    yield from reader.blanks
