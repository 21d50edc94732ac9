"""Builds the catalogue from a document without errors."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

import msgspec

from server.domain.catalogue import Catalogue, Clerk, Counter, Group, Series, Service, Unit
from server.domain.identity import OfficeId
from server.domain.premises import ClosedDate, Hours, LawNotice, OpenDate, Screen
from server.office_file import fields as f
from server.office_file.checking import Document, entries
from server.office_file.hours import hours_of, stretch_of
from server.office_file.kinds import day_of
from server.office_file.profile import RULES, Profile

AnyRow = TypeVar("AnyRow")


def catalogue_of(document: Document, profile: Profile) -> Catalogue:
    """Build the office from the file and its country's profile."""
    office = _filled(f.OFFICE, document["office"])
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
        subdivision=office["subdivision"],
        closed_dates=tuple(_closed_dates(document)),
        open_dates=tuple(_open_dates(document)),
        law_notice=LawNotice(profile.law.notice, profile.law.checked_on, profile.law.asks_for),
        units=_rows(document, f.UNIT, Unit),
        series=_rows(document, f.SERIES, Series),
        groups=_rows(document, f.GROUP, Group),
        services=_rows(document, f.SERVICE, Service),
        classes=profile.classes_with(office["courtesies"]),
        counters=_rows(document, f.COUNTER, Counter),
        clerks=_rows(document, f.CLERK, Clerk),
        kiosks=_rows(document, f.KIOSK, Screen),
        displays=_rows(document, f.DISPLAY, Screen),
    )


def _rows(document: Document, table: f.Table, kind: type[AnyRow]) -> tuple[AnyRow, ...]:
    return tuple(
        msgspec.convert(_renamed(_filled(table, row)), kind) for _, row in entries(document, table)
    )


def _filled(table: f.Table, row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: row.get(name, field.default) for name, field in table.fields.items()}


def _renamed(row: dict[str, Any]) -> dict[str, Any]:
    """Rename keys as in the catalogue, where booleans read as a statement."""
    statements = {"featured": "is_featured", "low": "is_low"}
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
