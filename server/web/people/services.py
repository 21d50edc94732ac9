"""What the office does for people, to read before coming: `/services` and `/services/ID`.

Each service with what to bring, its steps, price, term and law, where and when it is attended and
how full it is now; to be searched in a citizen's own words, printed and linked. The pages need no
script, and search engines may list them, unlike any page of a ticket.
"""

import json
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby

from starlette.requests import Request
from starlette.responses import Response

from antesala.messages.rows import ServiceRow
from antesala.words import Words, said_wait
from antesala.words.doors import clock
from antesala.words.lookup import rank, terms
from server.domain.catalogue import Catalogue, Counter, Hours, Service, Standing, local_time
from server.domain.identity import ServiceId
from server.domain.office import Office
from server.domain.opening import Stretch, service_day
from server.public_holidays import holidays_around
from server.views import KioskView
from server.web.people.page_templates import draw, too_many, unknown
from server.web.shared.languages import asked_for, following, words_of
from server.web.shared.page_templates import Html
from server.web.shared.rate_limits import Doors
from server.web.shared.rooms import Room

MOST_TYPED = 100
"""Letters of a search that count; people type fewer into one line."""
INDEXED = {"X-Robots-Tag": "all"}


@dataclass(frozen=True, slots=True)
class Listed:
    """A service in a list: its address, and how full it is now in one sentence."""

    id: str
    name: str
    now: str


@dataclass(frozen=True, slots=True)
class ListedGroup:
    """A group of services under its heading, which is empty for what a search found."""

    name: str
    examples: str
    services: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A counter that attends a service."""

    name: str
    place: str


@dataclass(frozen=True, slots=True)
class HoursLine:
    """Days of the week, and the times on them."""

    days: str
    times: str


@dataclass(frozen=True, slots=True)
class Tongues:
    """What keeps a page's language (`chosen`), and the page itself in the office's next one."""

    chosen: str
    other: str = ""
    name: str = ""
    address: str = ""


class Services:
    """The pages of an office: the first of those that are given."""

    def __init__(self, rooms: Sequence[Room], doors: Doors) -> None:
        self._room, self._doors = rooms[0], doors

    async def show_all(self, request: Request) -> Response:
        """All services by group, or those that answer a search."""
        if not self._allows(request):
            return too_many(request)
        office, words = self._room.hub.published, asked_for(request)
        typed = " ".join(request.query_params.get("q", "")[:MOST_TYPED].split())
        found = self._found(office, typed, words) if terms(typed) else None
        groups = found or self._groups(office, words)
        page = draw(
            "services.html",
            request,
            words,
            catalogue=office.catalogue,
            title=words.say("services-title"),
            say=words.say,
            typed=typed,
            groups=groups,
            is_found=bool(found),
            is_missed=found is not None and not found,
            is_data_open=office.catalogue.is_data_open,
            tongues=tongues_of(request, office.catalogue, words),
        )
        page.headers.update(INDEXED)
        return page

    async def show(self, request: Request) -> Response:
        """One service."""
        if not self._allows(request):
            return too_many(request)
        office, words = self._room.hub.published, asked_for(request)
        service = office.catalogue.service.get(ServiceId(request.path_params["service"]))
        if service is None:
            return unknown(request)
        page = draw(
            "service.html",
            request,
            words,
            catalogue=office.catalogue,
            title=service.name,
            say=words.say,
            service=service,
            unit=office.catalogue.unit[service.unit].name,
            places=tuple(_places(office.catalogue, service, words)),
            hours=tuple(_hours(office.catalogue, service, words)),
            today=self._today(office.catalogue, service, words),
            now=how_full(self._room, office, service.id, words),
            facts=Html(facts_of(office.catalogue, service, str(request.url))),
            needed=tuple(each for each in service.requirements if each not in service.optional),
            tongues=tongues_of(request, office.catalogue, words),
        )
        page.headers.update(INDEXED)
        return page

    def _allows(self, request: Request) -> bool:
        address = request.client.host if request.client else ""
        return self._doors.allow(address, time.monotonic())

    def _groups(self, office: Office, words: Words) -> tuple[ListedGroup, ...]:
        catalogue = office.catalogue
        listed = (
            ListedGroup(
                group.name,
                group.examples,
                tuple(
                    self._listed(office, service, words)
                    for service in catalogue.services
                    if service.group == group.id
                ),
            )
            for group in catalogue.groups
        )
        return tuple(group for group in listed if group.services)

    def _found(self, office: Office, typed: str, words: Words) -> tuple[ListedGroup, ...]:
        """The services that have all the typed words, the best first; empty where none has."""
        wanted, catalogue = terms(typed), office.catalogue
        ranked = [(rank(wanted, _texts(catalogue, each)), each) for each in catalogue.services]
        best = sorted((each for each in ranked if each[0]), key=lambda each: -each[0])
        if not best:
            return ()
        listed = tuple(self._listed(office, service, words) for _, service in best)
        return (ListedGroup("", "", listed),)

    def _listed(self, office: Office, service: Service, words: Words) -> Listed:
        return Listed(service.id, service.name, how_full(self._room, office, service.id, words))

    def _today(self, catalogue: Catalogue, service: Service, words: Words) -> str:
        """When it is attended today, or that it is not and why."""
        day = local_time(self._room.hub.clock(), catalogue.time_zone).date()
        found = service_day(catalogue, service, day, holidays_around(catalogue, day))
        if not (service.hours or catalogue.hours):
            return ""
        if found.stretches:
            return words.say("services-today", times=_stretches(found.stretches, words))
        if found.reason:
            return words.say("services-not-today-for", reason=found.reason.removesuffix("."))
        return words.say("services-not-today")


def how_full(room: Room, office: Office, service: ServiceId, words: Words) -> str:
    """How many people wait and how long one who comes now would, where a counter is open."""
    row = KioskView(room.once).row(office, ("service", service))
    if not isinstance(row, ServiceRow) or not row.counters:
        return ""
    general = next(
        each.id for each in office.catalogue.classes if each.standing is Standing.GENERAL
    )
    wait = said_wait(row.waits.get(general), words)
    people = words.say("services-waiting", count=row.waiting)
    return words.say("services-now", people=people, wait=wait) if wait else people


def chosen_language(request: Request) -> str:
    """The part of an address that keeps the language its reader chose."""
    chosen = request.query_params.get("lang", "")
    return f"?lang={chosen}" if chosen.isalpha() and len(chosen) == len("es") else ""


def tongues_of(request: Request, catalogue: Catalogue, words: Words) -> Tongues:
    """The page's language where its reader chose it, and the office's next one."""
    chosen, other = chosen_language(request), following(words.language, catalogue.languages)
    if other is None:
        return Tongues(chosen)
    address = request.url.include_query_params(lang=other)
    itself = f"{address.path.rpartition('/')[2]}?{address.query}"
    return Tongues(chosen, other, words_of(other, "").say("phone-language"), itself)


def _texts(catalogue: Catalogue, service: Service) -> Iterator[tuple[int, str]]:
    """What a search reads, with how much a word there counts."""
    yield 8, service.name
    group = next((each for each in catalogue.groups if each.id == service.group), None)
    if group is not None:
        yield 3, group.name
        yield 3, group.examples
    yield 2, catalogue.unit[service.unit].name
    for each in (*service.requirements, *service.optional, *service.steps):
        yield 1, each


def _places(catalogue: Catalogue, service: Service, words: Words) -> Iterator[Place]:
    """The counters whose services it is one of; people find them by number and place."""
    for counter in catalogue.counters:
        if not counter.services or service.id in counter.services:
            yield Place(_counter_name(counter, words), counter.place)


def _counter_name(counter: Counter, words: Words) -> str:
    return words.say("services-counter", number=counter.number)


_MONDAY = date(2024, 1, 1)
"""The first day of a week without holidays or special dates."""


def _hours(catalogue: Catalogue, service: Service, words: Words) -> Iterator[HoursLine]:
    """The week: days that follow each other with the same hours share a line."""
    if not (service.hours or catalogue.hours):
        return
    usual = replace(catalogue, closed_dates=(), open_dates=())
    week = [
        service_day(usual, service, _MONDAY + timedelta(days=ahead), {}).stretches
        for ahead in range(7)
    ]
    first = 1
    for same, days in groupby(week):
        last = first + len(list(days)) - 1
        if same:
            yield HoursLine(_days(first, last, words), _stretches(same, words))
        first = last + 1


def _days(first: int, last: int, words: Words) -> str:
    """Days of the week by their numbers, of which Monday's is 1."""
    begin = words.say("kiosk-weekday", weekday=first)
    if first == last:
        return begin
    key = "services-days-two" if last == first + 1 else "services-days"
    return words.say(key, first=begin, last=words.say("kiosk-weekday", weekday=last))


def _stretches(stretches: Iterable[Stretch], words: Words) -> str:
    said = [
        words.say("services-stretch", opens=clock(begin), closes=clock(end))
        for begin, end in stretches
    ]
    return words.say("services-and").join(said)


def facts_of(catalogue: Catalogue, service: Service, address: str) -> str:
    """The page for machines: schema.org's GovernmentService as JSON-LD.

    It stands within the page, so no text of an office may end its element.
    """
    facts = {
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "name": service.name,
        "url": address,
        "provider": {"@type": "GovernmentOffice", "name": catalogue.name},
        "serviceOperator": {
            "@type": "GovernmentOrganization",
            "name": catalogue.unit[service.unit].name,
        },
        "areaServed": {"@type": "Country", "name": catalogue.country},
        "availableChannel": {
            "@type": "ServiceChannel",
            "serviceLocation": {
                "@type": "Place",
                "name": catalogue.name,
                "openingHoursSpecification": _for_machines(service.hours or catalogue.hours),
            },
            **({"servicePhone": catalogue.phone} if catalogue.phone else {}),
        },
        **({"termsOfService": service.legal_basis} if service.legal_basis else {}),
        **({"description": " ".join(service.steps)} if service.steps else {}),
    }
    text = json.dumps(facts, ensure_ascii=False)
    return text.translate({ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&"})


_DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _for_machines(hours: Iterable[Hours]) -> list[dict[str, object]]:
    return [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": [_DAY_NAMES[day - 1] for day in each.days],
            "opens": f"{each.opens:%H:%M}",
            "closes": f"{each.closes:%H:%M}",
        }
        for each in hours
    ]
