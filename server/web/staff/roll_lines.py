"""A line of the pre-printed roll as staff type it: read whole, or what is wrong with it.

The same for the page's form and for a file from a spreadsheet. Hours are the office's, of the day
that the line is of; an office that closes after midnight has its last hours on the next date.
"""

import csv
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from antesala.words import Words, hour
from antesala.words.typed import tidied
from server.domain.catalogue import Catalogue, Roll
from server.domain.commands import EnterRollTicket
from server.domain.daybook import ends_at, moment_of
from server.domain.identity import ClassId, ClerkId, CounterId, ServiceId
from server.domain.ticket import PastCall, code_of

ATTENDED, ABSENT, LEFT, STAYED = "attended", "absent", "left", "stayed"
RESULTS = (ATTENDED, ABSENT, LEFT, STAYED)
"""What became of a person; one who stayed waits still, or waited until the end of the day."""
WAITS = "waits"
"""How the form says on the same day that a person stayed; a file may say it too."""
COLUMNS = (
    *("number", "service", "class", "arrival", "result"),
    *("called", "started", "ended", "counter", "clerk"),
)
"""The fields of a line, in the order in which they are typed, and the columns of a file."""
LONGEST = 80
"""Characters that are read of a field."""
_CLOCK = re.compile(r"(\d{1,2})[:.hH ]?(\d{2})")

Line = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong with a line, in a sentence, and the field to mend."""

    field: str
    said: str


class LineReader:
    """Reads lines of one day, with an office's names and in the words of its staff."""

    def __init__(self, catalogue: Catalogue, roll: Roll, words: Words, day: date) -> None:
        self._catalogue, self._roll, self._words, self._day = catalogue, roll, words, day
        self._zone = ZoneInfo(catalogue.time_zone)

    def read(self, line: Line) -> EnterRollTicket | Wrong:
        """The command that enters a line."""
        try:
            return self._read(line)
        except _WrongError as found:
            return found.wrong

    def _read(self, line: Line) -> EnterRollTicket:
        service = ServiceId(self._one_of("service", line, self._services()))
        general = str(self._catalogue.classes[-1].id)
        preference = self._one_of("class", line, self._classes(), general)
        result = self._one_of("result", line, self._results())
        result = STAYED if result == WAITS else result
        times = {"arrival": self._needed("arrival", line)}
        call, left = None, None
        if result in {ATTENDED, ABSENT}:
            times["called"] = self._needed("called", line)
        started = self._moment("started", line) if result == ATTENDED else None
        if started is not None:
            times["started"] = started
        if result in {ATTENDED, LEFT}:
            times["ended"] = self._needed("ended", line)
        self._check_order(times)
        if "called" in times:
            counter = CounterId(self._one_of("counter", line, self._counters()))
            clerk = ClerkId(self._one_of("clerk", line, self._clerks()))
            came = times.get("started", times["called"]) if result == ATTENDED else None
            call = PastCall(clerk, counter, times["called"], came, times.get("ended"))
        elif result == LEFT:
            left = times["ended"]
        return EnterRollTicket(
            code=self._code(line),
            service=service,
            ticket_class=ClassId(preference),
            arrival=times["arrival"],
            call=call,
            left_at=left,
            language=self._catalogue.languages[0],
        )

    def _code(self, line: Line) -> str:
        typed, letter = _text(line, "number"), self._roll.letter
        digits = typed.upper().removeprefix(letter).strip(" -.")
        if not digits.isascii() or not digits.isdigit() or not 1 <= int(digits) <= self._roll.last:
            raise self._wrong("number", "roll-number-wrong", last=self._roll.last, typed=typed)
        return code_of(letter, int(digits))

    def _needed(self, field: str, line: Line) -> datetime:
        found = self._moment(field, line)
        if found is None:
            raise self._wrong(field, "roll-field-missing")
        return found

    def _moment(self, field: str, line: Line) -> datetime | None:
        typed = _text(line, field)
        if not typed:
            return None
        found = _CLOCK.fullmatch(typed)
        if found is None or int(found[1]) > 23 or int(found[2]) > 59:  # noqa: PLR2004 - a clock's
            raise self._wrong(field, "roll-time-wrong", typed=typed)
        clock, zone = time(int(found[1]), int(found[2])), self._catalogue.time_zone
        moment = moment_of(self._day, clock, zone)
        is_of_before = moment < ends_at(self._catalogue, self._day - timedelta(days=1))
        return moment_of(self._day + timedelta(days=1), clock, zone) if is_of_before else moment

    def _check_order(self, times: Mapping[str, datetime]) -> None:
        """Tell which hour comes before the one that it has to follow."""
        for (before, early), (field, late) in pairwise(times.items()):
            if late < early:
                said = {"before": self._label(before), "early": hour(early, self._zone)}
                late_said = hour(late, self._zone)
                raise self._wrong(field, "roll-times-order", **said, late=late_said)

    def _one_of(self, field: str, line: Line, known: Mapping[str, str], otherwise: str = "") -> str:
        """What a field names: by an id, or by a name however it is written."""
        typed = _text(line, field)
        if not typed:
            if otherwise:
                return otherwise
            raise self._wrong(field, "roll-field-missing")
        if typed in known:
            return typed
        found = [each for each, name in known.items() if _plain(name) == _plain(typed)]
        if not found:
            raise self._wrong(field, "roll-not-known", typed=typed)
        return found[0]

    def _services(self) -> dict[str, str]:
        return {str(each.id): each.name for each in self._catalogue.services}

    def _classes(self) -> dict[str, str]:
        return {str(each.id): each.name for each in self._catalogue.classes}

    def _counters(self) -> dict[str, str]:
        return {str(each.id): each.number for each in self._catalogue.counters}

    def _clerks(self) -> dict[str, str]:
        return {str(each.id): each.name for each in self._catalogue.clerks}

    def _results(self) -> dict[str, str]:
        return {each: self._words.say(f"roll-result-{each}") for each in (*RESULTS, WAITS)}

    def _label(self, field: str) -> str:
        return self._words.say(f"roll-{field}")

    def _wrong(self, field: str, key: str, **facts: str | int) -> "_WrongError":
        said = self._words.say(key, field=self._label(field), **facts)
        return _WrongError(Wrong(field, said))


class _WrongError(Exception):
    """A line cannot be read."""

    def __init__(self, wrong: Wrong) -> None:
        super().__init__(wrong.said)
        self.wrong = wrong


def _text(line: Line, field: str) -> str:
    return tidied(line.get(field, "")[:LONGEST]).strip()


def _plain(text: str) -> str:
    """A name without what people leave out as they type it."""
    bare = unicodedata.normalize("NFD", text.casefold())
    return "".join(sign for sign in bare if sign.isalnum())


MOST_LINES = 1000
"""Lines of a file: more than a roll has numbers."""


def headings(words: Words) -> dict[str, str]:
    """What the columns of a file are called in the words of the staff."""
    return {column: words.say(f"roll-{column}") for column in COLUMNS}


def lines_of(content: bytes, said: Mapping[str, str]) -> list[dict[str, str]] | None:
    """The lines of a file from a spreadsheet, by its columns; None where it is none of ours.

    Semicolons or commas, in UTF-8 or as older spreadsheets of the region write. A column is called
    as the page says it (`said`), however that is written, or by its own name.
    """
    known = {_plain(name): column for column, name in said.items()}
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    head = text.partition("\n")[0]
    separator = ";" if head.count(";") >= head.count(",") else ","
    rows = list(csv.reader(text.splitlines(), delimiter=separator))[: MOST_LINES + 1]
    names = [known.get(_plain(each), _plain(each)) for each in rows[0]] if rows else []
    if not {"number", "service", "arrival", "result"} <= set(names):
        return None
    return [dict(zip(names, _cells(row), strict=False)) for row in rows[1:] if any(_cells(row))]


def _cells(row: Iterable[str]) -> list[str]:
    return [each.strip().removeprefix("'") for each in row]
