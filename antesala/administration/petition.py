"""`petition due`: until when an office has to answer a petition, and how that was counted."""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from antesala.administration.chosen import add_choice, office_file
from antesala.administration.output import ASKED_WRONGLY, DONE, fail, say
from antesala.words import Figures, Words
from antesala.words.terminal import Arguments, sentence, speak_as, terminal_words
from server.domain.catalogue import Catalogue
from server.domain.petition.terms import (
    KINDS_OF_LAW,
    DayKind,
    DayOff,
    DueDate,
    NoExtensionError,
    PetitionKind,
    Right,
    Term,
    WorkingDays,
    due_date,
)
from server.office_file import OfficeFileError, countries, profile_of, read_office_file
from server.office_folder import ServiceError
from server.public_holidays import holidays_in, subdivisions_of


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a petition was received: a country and, where one is named, an office of it."""

    country: str
    zone: ZoneInfo
    subdivision: str = ""
    closed: tuple[tuple[date, str], ...] = ()


class _AskedError(Exception):
    """What was asked cannot be counted; the message says why."""


def petition(arguments: Sequence[str]) -> int:
    """Print a due date, ISO first, and how it was counted: 0 done, 2 asked wrongly."""
    parser = _parser()
    asked = parser.parse_args(arguments)
    try:
        place = _place(asked)
        received = _received(asked.received, place.zone)
        kind = PetitionKind(asked.kind)
        term = profile_of(place.country).term_of(kind, _right(asked.right, kind))
        say(*_lines(place, term, received, is_extended=asked.extend))
    except OfficeFileError as error:
        return fail("\n".join(finding.in_file(str(asked.office)) for finding in error.findings), 2)
    except (_AskedError, ServiceError, OSError) as error:
        return fail(str(error), ASKED_WRONGLY)
    return DONE


def _parser() -> Arguments:
    parser = Arguments("petition", "help-petition")
    due = parser.add_subparsers(
        dest="act", required=True, metavar=sentence("value-command")
    ).add_parser("due", help=sentence("help-petition-due"))
    due.add_argument(
        "--country", choices=countries(), metavar=sentence("value-country"),
        help=sentence("help-petition-country", countries=", ".join(countries())),
    )  # fmt: skip
    kinds = [str(kind) for kind in KINDS_OF_LAW]
    due.add_argument(
        "--kind", required=True, choices=kinds, metavar=sentence("value-kind"),
        help=sentence("help-petition-kind", kinds=", ".join(kinds)),
    )  # fmt: skip
    due.add_argument(
        "--received", required=True, metavar=sentence("value-received"),
        help=sentence("help-petition-received"),
    )  # fmt: skip
    rights = [str(right) for right in Right]
    due.add_argument(
        "--right", choices=rights, metavar=sentence("value-right"),
        help=sentence("help-petition-right", rights=", ".join(rights)),
    )  # fmt: skip
    due.add_argument("--extend", action="store_true", help=sentence("help-petition-extend"))
    due.add_argument(
        "--office", type=Path, metavar=sentence("value-file"), help=sentence("help-petition-office")
    )
    add_choice(due)
    due.add_argument(
        "--region", default="", metavar=sentence("value-region"),
        help=sentence("help-petition-region"),
    )  # fmt: skip
    return parser


def _place(asked: argparse.Namespace) -> _Place:
    """The country's usual place, or that of the office which was named."""
    country, file, region = asked.country, asked.office, asked.region
    if file is not None:
        return _of_office(read_office_file(office_file(file, asked.of)), country)
    if country is None:
        raise _AskedError(sentence("petition-no-country"))
    codes, names = subdivisions_of(country)
    if region and region not in codes and region not in names:
        known = ", ".join(codes) or "-"
        raise _AskedError(sentence("petition-no-region", region=region, known=known))
    profile = profile_of(country)
    speak_as(profile.language, country)
    return _Place(country, ZoneInfo(profile.time_zones[0]), region)


def _of_office(catalogue: Catalogue, country: str | None) -> _Place:
    if country is not None and country != catalogue.country:
        raise _AskedError(
            sentence("petition-other-country", country=country, own=catalogue.country)
        )
    speak_as(catalogue.languages[0], catalogue.country)
    closed = tuple((each.date, each.reason) for each in catalogue.closed_dates)
    zone = ZoneInfo(catalogue.time_zone)
    return _Place(catalogue.country, zone, catalogue.subdivision, closed)


def _received(text: str, zone: ZoneInfo) -> datetime:
    """The local time at which it came; a time with an offset is taken to the office's zone."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise _AskedError(sentence("petition-no-date", text=text)) from None
    try:
        return at.replace(tzinfo=zone) if at.tzinfo is None else at.astimezone(zone)
    except OverflowError:
        raise _AskedError(sentence("petition-no-date", text=text)) from None


def _right(text: str | None, kind: PetitionKind) -> Right | None:
    """The right that was named; only requests about one's own data have one."""
    if text is None:
        return None
    if kind is not PetitionKind.DERECHOS:
        raise _AskedError(sentence("petition-no-right", kind=kind))
    return Right(text)


def _lines(place: _Place, term: Term, received: datetime, *, is_extended: bool) -> Iterator[str]:
    """The due date, and how it was counted, in the terminal's language."""
    words = terminal_words()
    day = received.date()
    if not _FIRST <= day.year <= _LAST:
        raise _AskedError(sentence("petition-far", first=_FIRST, last=_LAST))
    holidays = holidays_in(place.country, place.subdivision, words.language, day)
    working = WorkingDays(holidays, dict(place.closed))
    try:
        due = due_date(term, day, working, is_extended=is_extended)
    except NoExtensionError:
        raise _AskedError(sentence("petition-no-extension", law=term.law, days=term.days)) from None
    yield due.day.isoformat()
    yield _counted(term, due, received, words)
    yield from _left_out(due, words)
    if term.counted is DayKind.CALENDAR and due.moved_from is not None:
        yield words.say("petition-moved", day=_date(due.moved_from, words))
    key = "petition-law" if term.is_verified else "petition-law-unverified"
    yield words.say(key, law=term.law, day=_date(term.checked_on, words))
    if not is_extended and term.extension:
        longer = due_date(term, day, working, is_extended=True)
        yield words.say(
            "petition-may-extend", day=_date(longer.day, words), until=longer.day.isoformat()
        )


_FIRST, _LAST = 2000, 2099
"""The years whose holidays are known well enough to count with."""


def _counted(term: Term, due: DueDate, received: datetime, words: Words) -> str:
    return words.say(
        f"petition-counted-{term.counted}",
        days=due.days,
        first=_date(due.first, words),
        received=_date(received.date(), words),
        hour=f"{received:%H:%M}",
    )


def _left_out(due: DueDate, words: Words) -> Iterator[str]:
    """The days that do not count: weekends by their number, others by their names."""
    weekend = sum(each.why is DayOff.WEEKEND for each in due.left_out)
    named = [
        words.say("petition-day-off", day=_date(each.day, words), name=each.name)
        for each in due.left_out
        if each.why is not DayOff.WEEKEND
    ]
    if weekend or named:
        yield words.say("petition-left-out", weekend=weekend, named=len(named))
    yield from (f"    {each}" for each in named)


def _date(day: date, words: Words) -> str:
    return words.say(
        "petition-date",
        weekday=day.isoweekday(),
        day=day.day,
        month=day.month,
        year=Figures(day.year),
    )
