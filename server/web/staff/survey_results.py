"""What people said of their attentions, as a page: by service, unit, channel and period.

Which answers are counted, so that no figure gives a person or a clerk away, is
`domain.survey_results`. Nothing here tells of a clerk or a counter: an answer has neither.
"""

import asyncio
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from starlette.responses import Response

from antesala.words import Words
from antesala.words.typed import tidied
from server.domain.catalogue import Catalogue, local_time
from server.domain.office import Office
from server.domain.period import Length, Period
from server.domain.survey import USUAL, Answer, Dimension, Opinion, Scale, Share, scale_of, screened
from server.domain.survey_results import (
    Cell,
    Results,
    has,
    least_by,
    periods_until,
    results,
)
from server.store import Reader
from server.store.survey_reading import answers_between, attended_between, first_month
from server.web.staff.page_templates import draw
from server.web.staff.visit import StaffPage, Visit

BAR = 160
"""Units of a bar's width, as its drawing counts them."""
WORDS_SHOWN = 200
"""Texts of one service on a page: more are read month by month."""
CHANNELS = ("kiosk", "staff", "telephone", "phone", "roll", "written", "online", "screen")
"""The channels that have a word of their own."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row: a name, and what people said or why that is not shown. `bar` has its three places."""

    name: str
    hidden: str = ""
    share: str = ""
    between: str = ""
    count: str = ""
    bar: tuple[str, str, str] = ("", "", "")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a heading."""

    heading: str
    first: str
    """What the rows are, at the head of their column."""
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """The results on one scale."""

    heading: str
    whole: Line
    grades: tuple[tuple[str, str, str], ...]
    """Each grade in words, how many gave it, and the width of its bar."""
    reasons: tuple[tuple[str, str, str], ...]
    tables: tuple[Table, ...]
    words: tuple[tuple[str, tuple[str, ...]], ...]


async def show(visit: Visit) -> Response:
    """The results of the period that the address names, or else of the running month."""
    hub, office = visit.at.room.hub, visit.office
    today = local_time(hub.clock(), office.catalogue.time_zone).date()
    begin = await asyncio.to_thread(first_month, hub.reader, office.id)
    first = date.fromisoformat(f"{begin}-01") if begin else today.replace(day=1)
    offered = periods_until(max(today, first), first)
    asked = visit.request.query_params.get("period", "")
    period = next((each for each in offered if each.name == asked), None)
    problem = visit.words.say("results-no-period") if asked and period is None else ""
    period = period or offered[0]
    told = ResultsInWords(visit.words, office.catalogue)
    # A year of answers takes a second to read and count: no command waits for it.
    read = await asyncio.to_thread(_read, hub.reader, office, period)
    parts = tuple(
        told.part(found, read.answers, is_of_faces=found.scale != scale_of(told.country))
        for found in read.found
    )
    return draw(
        "survey_results.html",
        visit,
        404 if problem else 200,
        title=visit.words.say("results-title"),
        problem=problem,
        period=period.name,
        periods=[(each.name, told.period(each)) for each in offered],
        heading=told.period(period),
        parts=parts,
        rate=told.rate(read.answers, read.attended, period),
    )


@dataclass(frozen=True, slots=True)
class _Read:
    """What the database has of a period."""

    answers: Sequence[Answer]
    attended: Mapping[str, int]
    found: tuple[Results, ...]


def _read(reader: Reader, office: Office, period: Period) -> _Read:
    """Runs in a thread."""
    answers = answers_between(reader, office.id, period.first, period.last)
    return _Read(
        answers,
        attended_between(reader, office.id, period.first, period.last),
        tuple(
            results(answers, period, scale, office.catalogue)
            for scale in _scales(answers, office.catalogue)
        ),
    )


def _scales(answers: Sequence[Answer], catalogue: Catalogue) -> Iterator[Scale]:
    """The country's scale, and that of five faces apart where it is another and was used."""
    own = scale_of(catalogue.country)
    yield own
    if own != USUAL and any(each.highest == USUAL.highest for each in answers):
        yield USUAL


class ResultsInWords:
    """Results in the words of one language."""

    def __init__(self, words: Words, catalogue: Catalogue) -> None:
        self._say = words.say
        self.country = catalogue.country
        self._catalogue = catalogue
        self._least = least_by(catalogue)
        self._names = {str(each.id): each.name for each in catalogue.services}
        self._units = {str(each.id): each.name for each in catalogue.units}

    def period(self, period: Period) -> str:
        """A month, a quarter or a year."""
        year = str(period.first.year)
        match period.length:
            case Length.MONTH:
                return self._say("results-month", month=period.first.month, year=year)
            case Length.QUARTER:
                return self._say("results-quarter", quarter=period.quarter, year=year)
            case _:
                return self._say("results-year", year=year)

    def rate(self, answers: Iterable[Answer], attended: Mapping[str, int], period: Period) -> str:
        """How many of the attentions of the period people spoke of; empty where that is unknown."""
        given, of = sum(has(period, each) for each in answers), sum(attended.values())
        if not of or given > of:
            return ""
        return self._say("results-rate", attended=of, share=_percent(given / of))

    def part(self, found: Results, answers: Sequence[Answer], *, is_of_faces: bool) -> Part:
        """The results on one scale."""
        say, scale = self._say, found.scale
        least = {each.service: self._least(each) for each in answers}
        tables: tuple[tuple[str, tuple[Cell, ...], Callable[[str], str], dict[str, int]], ...] = (
            ("units", found.units, self._unit, {}),
            ("services", found.services, self.service, least),
            ("channels", found.channels, self._channel, {}),
            ("parts", found.parts, self._part_name, {}),
        )
        best = say(f"results-satisfied-{scale.highest}")
        whole = self._line(Cell("", found.whole), best, self._few(0))
        return Part(
            heading=say("results-faces") if is_of_faces else "",
            whole=whole,
            grades=tuple(self._grades(found.whole, scale)),
            reasons=tuple(self._reasons(found.whole)),
            tables=tuple(
                self._table(kind, cells, name, fewest)
                for kind, cells, name, fewest in tables
                if cells
            ),
            words=tuple(self._words_of(found)),
        )

    def _table(
        self,
        kind: str,
        cells: Iterable[Cell],
        name: Callable[[str], str],
        least: Mapping[str, int],
    ) -> Table:
        """Rows of one kind; `least` says from how many answers on each is shown, where known."""
        lines = (
            self._line(cell, name(cell.name), self._few(least.get(cell.name, 0))) for cell in cells
        )
        heading, first = self._say(f"results-{kind}"), self._say(f"results-{kind}-one")
        return Table(heading, first, tuple(lines))

    def service(self, name: str) -> str:
        """A service, or the office alone."""
        return self._names.get(name, name) if name else self._say("results-office-alone")

    def _unit(self, name: str) -> str:
        return self._units.get(name, name)

    def _channel(self, name: str) -> str:
        return self._say(f"results-channel-{name if name in CHANNELS else 'other'}")

    def _part_name(self, name: str) -> str:
        year, _, rest = name.partition("-")
        if rest.startswith("T"):
            return self._say("results-quarter", quarter=int(rest[1:]), year=year)
        return self._say("results-month", month=int(rest), year=year)

    def _few(self, least: int) -> str:
        return self._say("results-few", least=least) if least else self._say("results-few-here")

    def _line(self, cell: Cell, name: str, few: str) -> Line:
        if cell.opinion is None:
            return Line(name, hidden=few)
        found = cell.opinion.satisfied
        return Line(
            name,
            share=self._say("results-share", share=_percent(found.value)),
            between=self._say("results-between", low=_down(found.low), high=_up(found.high)),
            count=self._say("results-count", count=found.n),
            bar=_bar(found),
        )

    def _grades(self, found: Opinion | None, scale: Scale) -> Iterator[tuple[str, str, str]]:
        if found is None:
            return
        for grade in range(scale.highest, 0, -1):
            word = self._say(f"survey-of-{scale.highest}-{grade}")
            count = found.grades[grade - 1]
            said = self._say("results-grade", grade=grade, word=word)
            yield said, str(count), f"{BAR * count / found.satisfied.n:.1f}"

    def _reasons(self, found: Opinion | None) -> Iterator[tuple[str, str, str]]:
        named = found.dimensions if found else {}
        if not found or not any(named.values()):
            return
        for each in sorted(Dimension, key=lambda one: -named[one]):
            width = f"{BAR * named[each] / found.satisfied.n:.1f}"
            yield self._say(f"survey-{each}"), str(named[each]), width

    def _words_of(self, found: Results) -> Iterator[tuple[str, tuple[str, ...]]]:
        """What people added, without what would name a member of staff."""
        staff = [each.name for each in self._catalogue.clerks]
        for cell in found.services:
            said = found.words.get(cell.name, ())
            if said:
                shown = [screened(tidied(each), staff) for each in said[:WORDS_SHOWN]]
                if len(said) > WORDS_SHOWN:
                    shown.append(self._say("results-words-more", count=len(said) - WORDS_SHOWN))
                yield self.service(cell.name), tuple(shown)


def _percent(part: float) -> int:
    return round(100 * part)


def _down(part: float) -> int:
    """Whole percent below, so that the interval is never told narrower than it is."""
    return int(100 * part)


def _up(part: float) -> int:
    return -int(-100 * part // 1)


def _bar(found: Share) -> tuple[str, str, str]:
    value, low, high = (f"{BAR * each:.1f}" for each in (found.value, found.low, found.high))
    return value, low, high


PAGES = (StaffPage("/survey", show, page="survey", tab="message-square"),)
