"""The register of processing activities, made of the schema: each table and column, in words.

Tables come from the schema itself, and what they are for from `server.store.processing`. A column
without an entry raises, so that no register leaves one out.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from antesala.words import Words
from server.domain.catalogue import Catalogue
from server.domain.processing import BASES, SENSITIVE, Activity, Data, Keep, Kept
from server.domain.retention import Retention
from server.domain.rights import DataLaw
from server.store.processing import REGISTER, unregistered


class UnregisteredError(Exception):
    """The schema has tables or columns without a purpose, or the register entries without one."""


@dataclass(frozen=True, slots=True)
class TableEntry:
    """A table: how long its rows are kept, and what each column holds of people."""

    name: str
    keep: Keep
    columns: dict[str, Data]


@dataclass(frozen=True, slots=True)
class ActivityEntry:
    """An activity in the reader's words, with the tables that serve it."""

    activity: Activity
    title: str
    purpose: str
    basis: str
    people: str
    seen_by: str
    data: tuple[str, ...]
    is_sensitive: bool
    tables: tuple[TableEntry, ...]


def register(words: Words) -> tuple[ActivityEntry, ...]:
    """All activities that have tables. Raises `UnregisteredError` for a column without an entry."""
    missing = unregistered()
    if missing:
        raise UnregisteredError(", ".join(missing))
    return tuple(_entry(activity, words) for activity in Activity if _tables(activity))


def _entry(activity: Activity, words: Words) -> ActivityEntry:
    tables = _tables(activity)
    data = {held for _, entry in tables for held in entry.data}
    say = words.say
    return ActivityEntry(
        activity,
        title=say(f"privacy-activity-{activity}"),
        purpose=say(f"privacy-purpose-{activity}"),
        basis=say(f"privacy-basis-{BASES[activity]}"),
        people=say(f"privacy-people-{activity}"),
        seen_by=say(f"privacy-seen-{activity}"),
        data=tuple(say(f"privacy-data-{held}") for held in Data if held in data)
        or (say("privacy-data-none"),),
        is_sensitive=bool(data & SENSITIVE),
        tables=tuple(TableEntry(name, entry.keep, entry.columns) for name, entry in tables),
    )


def _tables(activity: Activity) -> list[tuple[str, Kept]]:
    return [(name, entry) for name, entry in REGISTER.items() if entry.activity is activity]


def said_keep(keep: Keep, retention: Retention, words: Words) -> str:
    """How long rows are kept, in words, by an office's own periods."""
    periods = {
        Keep.TEXTS: retention.words_days,
        Keep.TICKETS: retention.tickets_days,
        Keep.SURVEY: retention.survey_days,
        Keep.PETITIONS: retention.petitions_years,
    }
    return words.say(f"privacy-keep-{keep}", number=periods.get(keep, 0))


def lines(
    entries: tuple[ActivityEntry, ...],
    words: Words,
    catalogue: Catalogue | None,
    law: DataLaw | None,
    retention: Retention,
) -> Iterator[str]:
    """The register as text, for a terminal or a file."""
    say = words.say
    if catalogue is None:
        yield say("privacy-register-country")
    else:
        yield say("privacy-register-title", office=catalogue.name)
    if law is not None:
        yield say("privacy-register-law", law=law.law, authority=law.authority)
        if not law.is_verified:
            yield say("privacy-unverified")
    for number, entry in enumerate(entries, 1):
        yield ""
        yield f"{number}. {entry.title}"
        yield from (f"   {line}" for line in _told(entry, words, retention))


def _told(entry: ActivityEntry, words: Words, retention: Retention) -> Iterator[str]:
    say = words.say
    yield say("privacy-purpose", text=entry.purpose)
    yield say("privacy-basis", text=entry.basis)
    yield say("privacy-people", text=entry.people)
    yield say("privacy-data", text="; ".join(entry.data))
    yield say("privacy-seen", text=entry.seen_by)
    if entry.is_sensitive:
        yield say("privacy-sensitive")
    for table in entry.tables:
        columns = ", ".join(table.columns)
        keep = said_keep(table.keep, retention, words)
        yield say("privacy-table", table=table.name, keep=keep, columns=columns)


def rows(
    entries: tuple[ActivityEntry, ...], words: Words, retention: Retention
) -> list[dict[str, object]]:
    """The same with a row for each column, to be read by other programs."""
    return [
        {
            "table": table.name,
            "column": column,
            "activity": str(entry.activity),
            "purpose": entry.purpose,
            "basis": entry.basis,
            "people": entry.people,
            "data": words.say(f"privacy-data-{held}"),
            "seen_by": entry.seen_by,
            "retention": said_keep(table.keep, retention, words),
        }
        for entry in entries
        for table in entry.tables
        for column, held in table.columns.items()
    ]
