"""`/data`: the last quarter's figures for all, where the office publishes them.

A page says when to come for each service and leads to the data: a CSV, its description for
machines, and a dictionary for people. All of it is worked out once a day, beside the event loop.
"""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from starlette.requests import Request
from starlette.responses import Response

from antesala.words import Words
from server.domain.catalogue import Catalogue, local_time
from server.domain.period import Period, quarter_of
from server.report.assembly import figures_of
from server.report.best_hours import HourWait, ServiceHours, best_hours
from server.report.dictionary import datapackage, defined, note_in_words
from server.report.figures import LEAST_SHOWN, Figures
from server.report.judgement import minutes
from server.report.out.csv import as_csv
from server.store import StoreError
from server.store.reading import Reader
from server.web.people.page_templates import draw, notice, too_many, unknown
from server.web.people.services import INDEXED, tongues_of
from server.web.shared.languages import asked_for, words_of
from server.web.shared.rate_limits import Doors
from server.web.shared.rooms import Room

_MONTHS_OF_QUARTER = 3


@dataclass(frozen=True, slots=True)
class Published:
    """What is published on one day: the figures, when to come, and the file of the figures."""

    day: date
    catalogue: Catalogue
    figures: Figures
    hours: tuple[ServiceHours, ...]
    csv: bytes


@dataclass(frozen=True, slots=True)
class Advice:
    """When to come for a service, as sentences."""

    service: str
    best: str
    lines: tuple[str, ...]


class OpenData:
    """The pages of an office: the first of those that are given."""

    def __init__(self, rooms: Sequence[Room], doors: Doors) -> None:
        self._room, self._doors = rooms[0], doors
        self._last: Published | None = None
        self._turn = asyncio.Lock()

    async def show(self, request: Request) -> Response:
        """When to come, and what there is to take."""
        data = await self._data(request)
        if isinstance(data, Response):
            return data
        words, catalogue = asked_for(request), data.catalogue
        page = draw(
            "data.html",
            request,
            words,
            catalogue=catalogue,
            title=words.say("open-data-title"),
            say=words.say,
            quarter=words.say(
                "open-data-quarter",
                quarter=data.figures.period.quarter,
                year=str(data.figures.period.first.year),
            ),
            advice=[_advice(each, words) for each in data.hours],
            notes=[note_in_words(each, words) for each in data.figures.notes],
            least=LEAST_SHOWN,
            size=f"{max(1, round(len(data.csv) / 1000))} kB",
            tongues=tongues_of(request, catalogue, words),
        )
        page.headers.update(INDEXED)
        return page

    async def dictionary(self, request: Request) -> Response:
        """What each indicator means, for people."""
        if not self._is_open:
            return unknown(request)
        if not self._doors.allow(_client(request), time.monotonic()):
            return too_many(request)
        words, catalogue = asked_for(request), self._catalogue
        page = draw(
            "data_dictionary.html",
            request,
            words,
            catalogue=catalogue,
            title=words.say("open-data-dictionary"),
            say=words.say,
            indicators=[*defined(words)],
            tongues=tongues_of(request, catalogue, words),
        )
        page.headers.update(INDEXED)
        return page

    async def file(self, request: Request) -> Response:
        """The figures, or their description for machines."""
        data = await self._data(request)
        if isinstance(data, Response):
            return data
        if not self._doors.allow_document(f"data {_client(request)}", time.monotonic()):
            return too_many(request)
        if request.path_params["name"] == "indicators.csv":
            name = f"{data.figures.office}-{data.figures.period.name}.csv"
            headers = {"Content-Disposition": f'attachment; filename="{name}"', **INDEXED}
            return Response(data.csv, media_type="text/csv; charset=utf-8", headers=headers)
        if request.path_params["name"] == "datapackage.json":
            words = words_of(data.catalogue.languages[0], data.catalogue.country)
            body = datapackage(data.figures, data.catalogue, words, data.day, with_tickets=False)
            return Response(body, media_type="application/json", headers=INDEXED)
        return unknown(request)

    @property
    def _catalogue(self) -> Catalogue:
        return self._room.hub.published.catalogue

    @property
    def _is_open(self) -> bool:
        return self._catalogue.is_data_open

    async def _data(self, request: Request) -> Published | Response:
        """What is published today; else why there is nothing to be had."""
        if not self._is_open:
            return unknown(request)
        if not self._doors.allow(_client(request), time.monotonic()):
            return too_many(request)
        try:
            return await self._today()
        except StoreError:
            words = asked_for(request)
            said = (words.say("open-data-failed"), words.say("open-data-failed-do"))
            return notice(request, words, 503, said, None, self._catalogue)

    async def _today(self) -> Published:
        """Worked out for the first who asks on a day, or after a new office file."""
        async with self._turn:
            catalogue, hub = self._catalogue, self._room.hub
            day = local_time(hub.clock(), catalogue.time_zone).date()
            last = self._last
            if last is None or last.day != day or last.catalogue is not catalogue:
                last = await asyncio.to_thread(_published, hub.reader, catalogue, day)
                self._last = last
            return last


def _published(reader: Reader, catalogue: Catalogue, today: date) -> Published:
    """Runs in a thread. Raises `StoreError`."""
    period = last_quarter(today)
    figures = figures_of(reader, catalogue, period, today)
    return Published(
        today, catalogue, figures, best_hours(reader, catalogue, period), as_csv(figures)
    )


def last_quarter(today: date) -> Period:
    """The quarter that ended last."""
    return quarter_of(today.year, (today.month - 1) // _MONTHS_OF_QUARTER + 1).previous


def _advice(hours: ServiceHours, words: Words) -> Advice:
    say, name, best, worst = words.say, hours.service.name, hours.best, hours.worst
    if best is None:
        return Advice(name, "", (say("open-data-unknown"),))
    if worst is None:
        return Advice(name, say("open-data-alike"), (_said("open-data-waits", best, words),))
    return Advice(
        name,
        say("open-data-best", begin=_clock(best.hour), end=_clock(best.hour + 1)),
        (_said("open-data-waits", best, words), _said("open-data-worst", worst, words)),
    )


def _said(key: str, hour: HourWait, words: Words) -> str:
    return words.say(
        key,
        begin=_clock(hour.hour),
        end=_clock(hour.hour + 1),
        half=minutes(hour.half),
        most=minutes(hour.nine_of_ten),
    )


def _clock(hour: int) -> str:
    """A whole hour as offices' hours are written; the end of the last one is 24:00."""
    return f"{hour}:00"


def _client(request: Request) -> str:
    return request.client.host if request.client else ""
