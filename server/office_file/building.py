"""Builds the catalogue from a document without errors, and knows the names that it may use.

They are closed sets: the house's, the country's and the file's own.
"""

from collections.abc import Iterable, Iterator, Mapping
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any, TypeVar

import msgspec

from server.domain.attention import Kind
from server.domain.backup import BackupPlan
from server.domain.catalogue import (
    Arrow,
    Catalogue,
    Clerk,
    ClerkRole,
    ClosedDate,
    ComplaintBook,
    Counter,
    Display,
    Group,
    Hours,
    Kiosk,
    LawNotice,
    OpenDate,
    Pause,
    PhoneTickets,
    Roll,
    Series,
    Service,
    Unit,
    VoiceEngine,
    WaitingLimit,
)
from server.domain.identity import OfficeId
from server.domain.petition.terms import KINDS_OF_LAW
from server.domain.rights import PrivacyContact
from server.domain.target import AIMS
from server.office_file import fields as f
from server.office_file.checking import Document, entries
from server.office_file.hours import hours_of, stretch_of
from server.office_file.kinds import Names, day_of
from server.office_file.profile import RULES, Profile, countries
from server.office_file.punctual import punctual_note_of
from server.office_file.retention import retention_of
from server.office_file.targets import targets_of
from server.office_file.voice import voice_of
from server.public_holidays import subdivisions_of

AnyRow = TypeVar("AnyRow")


def catalogue_of(document: Document, profile: Profile) -> Catalogue:
    """Build the office from the file and its country's profile."""
    office = _filled(f.OFFICE, document["office"])
    limit = _own_limit(document) or _waiting_limit(profile, office)
    return Catalogue(
        office=OfficeId(office["id"]),
        name=office["name"],
        country=office["country"],
        time_zone=office["time_zone"],
        languages=tuple(office["languages"] or [profile.language]),
        rule=RULES[office["discipline"] or profile.discipline],
        accent=office["accent"],
        # The address on a phone continues with /t/….
        public_url=office["public_url"].rstrip("/"),
        waiting_room=office["waiting_room"],
        phone=office["phone"],
        ask_at=office["ask_at"],
        hours=_hours(office["hours"]),
        day_ends_after=office["day_ends_after"],
        console_locks_after=office["console_locks_after"],
        petitions_online=office["petitions_online"],
        finish_and_call=office["finish_and_call"],
        call_after_idle_seconds=office["call_after_idle_seconds"],
        target_minutes=office["target_minutes"],
        subdivision=office["subdivision"],
        closed_dates=tuple(_closed_dates(document)),
        open_dates=tuple(_open_dates(document)),
        law_notice=LawNotice(profile.law.notice, profile.law.checked_on, profile.law.asks_for),
        complaint_book=_complaint_book(profile, office),
        waiting_limit=limit,
        targets=targets_of(document, profile, limit),
        units=_rows(document, f.UNIT, Unit),
        series=_rows(document, f.SERIES, Series),
        groups=_rows(document, f.GROUP, Group),
        services=_rows(document, f.SERVICE, Service),
        classes=profile.classes_with(office["courtesies"]),
        counters=_rows(document, f.COUNTER, Counter),
        clerks=_rows(document, f.CLERK, Clerk),
        pauses=_rows(document, f.PAUSE, Pause) or profile.pauses,
        kiosks=_rows(document, f.KIOSK, Kiosk),
        displays=_rows(document, f.DISPLAY, Display),
        voice=voice_of(_filled(f.VOICE, document.get("voice", {}))),
        retention=retention_of(document, profile),
        backup=_backup(document),
        privacy=PrivacyContact(**_filled(f.PRIVACY, document.get("privacy", {}))),
        phone_tickets=_phone_tickets(_filled(f.PHONE, document.get("phone", {}))),
        is_data_open=_filled(f.OPEN_DATA, document.get("open_data", {}))["published"],
        punctual_note=punctual_note_of(document),
        roll=_roll(document),
    )


def _complaint_book(profile: Profile, office: Mapping[str, Any]) -> ComplaintBook | None:
    book = profile.book
    if book is None:
        return None
    return ComplaintBook(
        name=book.name,
        kinds=book.kinds,
        law=book.law,
        link=office["complaint_book"],
        code=office["complaint_book_code"],
    )


def _roll(document: Document) -> Roll | None:
    """The office's pre-printed roll of numbers, if it has one."""
    table = document.get("roll")
    return None if table is None else Roll(**_filled(f.ROLL, table))


def _backup(document: Document) -> BackupPlan | None:
    """The backups that the server is to make, in an office file that asks for them."""
    table = document.get("backup")
    return None if table is None else BackupPlan(**_filled(f.BACKUP, table))


def _phone_tickets(phone: Mapping[str, Any]) -> PhoneTickets | None:
    """How tickets are taken on telephones, in an office where they are."""
    if not phone["tickets"]:
        return None
    return PhoneTickets(per_hour=phone["per_hour"], expires_after=phone["expires_after"])


def _waiting_limit(profile: Profile, office: Mapping[str, Any]) -> WaitingLimit | None:
    """The limit of the office's region, which its file gives by its code or its name.

    The names come with the library of holidays, which is loaded where a country has such limits.
    """
    if not profile.limits:
        return None
    region = office["subdivision"]
    codes = subdivisions_of(office["country"])[1] if region else {}
    return profile.limit_in(codes.get(region, region), is_seated=office["seats"])


def _own_limit(document: Document) -> WaitingLimit | None:
    """The limit that a law of the municipality itself has set."""
    if "waiting_limit" not in document:
        return None
    own = _filled(f.WAITING_LIMIT, document["waiting_limit"])
    checked_on = day_of(own["checked_on"])
    assert checked_on is not None  # noqa: S101 - it has been checked
    return WaitingLimit(own["minutes"], own["law"], checked_on, own["near_holidays"])


def _rows(document: Document, table: f.Table, kind: type[AnyRow]) -> tuple[AnyRow, ...]:
    return tuple(
        msgspec.convert(_renamed(_filled(table, row)), kind) for _, row in entries(document, table)
    )


def _filled(table: f.Table, row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: row.get(name, field.default) for name, field in table.fields.items()}


def _renamed(row: dict[str, Any]) -> dict[str, Any]:
    """Rename keys as in the catalogue: booleans read as a statement, several tables as several."""
    statements = {"featured": "is_featured", "low": "is_low", "direction": "directions"}
    renamed = {statements.get(name, name): value for name, value in row.items()}
    if "hours" in renamed:
        renamed["hours"] = _hours(renamed["hours"])
    return renamed


def _closed_dates(document: Document) -> Iterator[ClosedDate]:
    for _, row in entries(document, f.CLOSED):
        day = day_of(row["date"])
        if day is not None:
            yield ClosedDate(day, row["reason"])


def _open_dates(document: Document) -> Iterator[OpenDate]:
    for _, row in entries(document, f.OPEN):
        day = day_of(row["date"])
        if day is not None:
            found = map(stretch_of, row["hours"])
            yield OpenDate(day, tuple(each for each in found if each is not None))


def _hours(texts: list[str]) -> tuple[Hours, ...]:
    return tuple(hours for hours in map(hours_of, texts) if hours is not None)


def languages() -> list[str]:
    """The languages of the house's texts, without the variants of single countries."""
    folders = resources.files("antesala.words").iterdir()
    spoken = [folder.name for folder in folders if folder.joinpath("terms.ftl").is_file()]
    return sorted(name for name in spoken if "-" not in name)


def names_of(document: Document, profile: Profile | None, profiles: Traversable) -> Names:
    """All names that a value may use, by set."""
    own = {
        table.name: [row.get(table.key) for _, row in entries(document, table)]
        for table in (f.UNIT, f.SERIES, f.GROUP, f.SERVICE, f.COUNTER)
    }
    return {
        **{name: _texts(keys) for name, keys in own.items()},
        "class": _classes_in(document, profile) if profile else _classes_of(document),
        "courtesy": list(profile.courtesies) if profile else _courtesies_of(document),
        "zone": _texts(filter(None, (row.get("zone") for _, row in entries(document, f.COUNTER)))),
        "arrow": list(Arrow),
        "engine": list(VoiceEngine),
        "country": countries(profiles),
        "subdivision": _regions_of(document),
        "discipline": list(RULES),
        "kind": list(Kind),
        "petition": list(KINDS_OF_LAW),
        "indicator": list(AIMS),
        "language": languages(),
        "role": list(ClerkRole),
    }


def _regions_of(document: Document) -> list[str]:
    """The regions with public holidays in the file's country, by code and by name.

    They are only loaded for a file that names one: a country's calendar takes 30 ms.
    """
    office = document.get("office")
    if not isinstance(office, dict) or "subdivision" not in office:
        return []
    country = office.get("country")
    codes, named = subdivisions_of(country) if isinstance(country, str) else ((), {})
    return [*codes, *named]


def _texts(values: Iterable[object]) -> dict[str, None]:
    """The texts in order without duplicates, as a dict for fast look-up."""
    return dict.fromkeys(value for value in values if isinstance(value, str))


def _classes_in(document: Document, profile: Profile) -> dict[str, None]:
    return _texts(each.id for each in profile.classes_with(_courtesies_of(document)))


def _courtesies_of(document: Document) -> dict[str, None]:
    """The courtesies that the file names; in an unknown country any are allowed."""
    office = document.get("office")
    named = office.get("courtesies") if isinstance(office, dict) else None
    return _texts(named if isinstance(named, list) else ())


def _classes_of(document: Document) -> dict[str, None]:
    """All classes that the file mentions; in an unknown country any are allowed."""
    lists = [row.get("classes") for _, row in entries(document, f.COUNTER)]
    return _texts(each for some in lists if isinstance(some, list) for each in some)
