"""The circumstances of the calls: the hall and its screen, the office, the hour, a lost server."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from antesala.messages import frames as f, rows as r
from antesala.messages.kinds import ArrowName
from antesala.messages.presence import presence_code
from antesala.opening_hours import Opening, calendar, opening
from antesala.settings import Screen
from antesala.sizes import Geometry
from antesala.wall.beside import Page
from antesala.wall.hall import Hall, usual_measure
from antesala.wall.own_calls import arrows_of, own_counters, own_series
from antesala.words import instant

USUAL_DIAGONAL, USUAL_DISTANCE = 55.0, 8.0
"""Inches of screen and metres of hall that are assumed where the settings do not say."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment. `since` is when the server was last heard, None while online.

    `ask_at` is the counter to ask at without it; `refusal` why the server does not let us in.
    `is_known`: the server has been heard at all. `door` tells whether the office is open; None
    where its hours are not known. `sample` is a code that is never given and a counter, to show
    what a call looks like. `is_clock_wrong` is about the device's own clock, `is_silent` about its
    sound, which must be mended; `is_heard`: calls are announced by sound. `lacks_words`: only the
    chime is heard, where a voice should be.
    """

    hall: Hall
    now: datetime
    zone: ZoneInfo
    office: str = ""
    room: str = ""
    places: Mapping[str, str] = field(default_factory=dict)
    ask_at: str | None = None
    since: datetime | None = None
    refusal: str | None = None
    is_known: bool = True
    door: Opening | None = None
    sample: tuple[str, str] | None = None
    is_clock_wrong: bool = False
    is_silent: bool = False
    awaits_touch: bool = False
    """Whether a browser lets no sound out before a person has touched the page."""
    is_heard: bool = False
    lacks_words: bool = False
    notice: str = ""
    pages: tuple[Page, ...] = ()
    """All that takes turns beside the calls; the place is as high as the highest of them needs."""
    page: Page | None = None
    """The one that stands there now; without it the notice does."""
    is_page_still: bool = False
    """Whether a video stands still, for a call is new."""
    """The office's message, until its hour has come."""
    ways: Mapping[str, ArrowName] = field(default_factory=dict)
    """Which way each counter is as seen from here, by its id, where the office file says so."""
    presence: str = ""
    """The code by which people prove on their telephones that they are in the hall."""
    waits: tuple[tuple[str, r.WaitPart], ...] = ()
    """How long each group of services waits, where this display shows it."""

    @property
    def local(self) -> datetime:
        """The office's local time, as on its door."""
        return self.now.astimezone(self.zone).replace(tzinfo=None)

    @property
    def is_closed(self) -> bool:
        """Whether the office is known to be closed now."""
        return self.door is not None and not self.door.is_open

    @property
    def is_of_another_day(self) -> bool:
        """Whether the server was last heard on another date: then no known call counts."""
        if self.since is None:
            return False
        return self.since.astimezone(self.zone).date() != self.now.astimezone(self.zone).date()


def moment_of(
    hall: Hall, now: datetime, welcome: f.Welcome | None, catalogue: r.CatalogueRow | None
) -> Moment:
    """The moment as far as the server told it."""
    name = welcome.name if welcome else ""
    counters = catalogue.counters if catalogue else []
    own = own_counters(catalogue, name)
    zone = ZoneInfo(welcome.time_zone if welcome else "UTC")
    return Moment(
        hall=hall,
        now=now,
        zone=zone,
        office=welcome.office_name if welcome else "",
        room=name,
        places={counter.id: counter.place for counter in counters},
        ask_at=own[0].number if own else None,
        is_known=welcome is not None,
        door=_door(catalogue, now.astimezone(zone).replace(tzinfo=None)),
        sample=_sample(catalogue, name),
        ways=arrows_of(catalogue, name),
    )


def notice_at(now: datetime, row: r.NoticeRow | None) -> str:
    """The office's message at a moment by the server's clock; empty once its hour has come."""
    return row.text if row is not None and now < instant(row.until) else ""


def presence_at(now: datetime, row: r.OfficeRow | None) -> str:
    """The code of the hall at a moment by the server's clock; empty where telephones get none."""
    return presence_code(row.presence_seed, now) if row is not None else ""


def _door(catalogue: r.CatalogueRow | None, local: datetime) -> Opening | None:
    if catalogue is None:
        return None
    return opening(calendar(catalogue.hours, catalogue.special_days), local)


def _sample(catalogue: r.CatalogueRow | None, name: str) -> tuple[str, str] | None:
    """A code of this office that no ticket ever has: numbers begin at 1."""
    series, counters = own_series(catalogue, name), own_counters(catalogue, name)
    if not series or not counters:
        return None
    return f"{series[0]}000", counters[0].number


def hall_of(
    screen: Screen,
    size: tuple[float, float],
    texts: tuple[set[str], set[str]],
    measure: Callable[[str], float] = usual_measure,
) -> Hall:
    """The hall seen through a window, which counts as the whole screen whatever its size."""
    width, height = size
    columns, rows = screen.width_px or round(width), screen.height_px or round(height)
    drawn = Geometry.of(screen.diagonal_inches or USUAL_DIAGONAL, columns, rows)
    distance = screen.viewing_distance_m or USUAL_DISTANCE
    code, number = (max(map(measure, some)) for some in texts)
    return Hall(
        width, height, drawn.unit_in(width, height), distance, code, number, measure=measure
    )


def texts_of(
    catalogue: r.CatalogueRow | None, calls: Iterable[r.CallRow], name: str = ""
) -> tuple[set[str], set[str]]:
    """The codes and counter numbers that must fit on a display of this name.

    One code for each letter is enough.
    """
    known = [(call.code, call.number) for call in calls]
    numbers = {counter.number for counter in own_counters(catalogue, name)}
    codes = {f"{letter}000" for letter in own_series(catalogue, name)} | {c for c, _ in known}
    return codes or {"M000"}, numbers | {number for _, number in known} or {"00"}
