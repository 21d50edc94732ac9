"""What an office no longer keeps is in no byte of its files, and every figure is what it was."""

import asyncio
import sqlite3
import zlib
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from server.domain.tally import Tally, merged
from server.store import past
from server.store.history import life_of, tickets_of
from server.store.tallies import tallies_between
from tests.domain.builders import small_office
from tests.hub.house import House
from tests.hub.years import TOWN, ageing_of, play_days

ZONE = ZoneInfo(small_office().time_zone)
FIRST, LAST = date(2026, 3, 2), date(2026, 12, 31)
PEOPLE = 12
OLD_DAYS, NEW_DAYS = (0, 1, 4, 29), (30, 100, 118, 119)
"""Days of work: those of which the last night keeps no ticket, and those that it keeps."""


def rows(house: House, query: str) -> list[str]:
    return [str(row[0]) for row in house.rows(query)]


def figures(house: House) -> Mapping[date, Tally]:
    return tallies_between(house.hub.reader, TOWN, FIRST, LAST, ZONE)


@dataclass(frozen=True)
class Past:
    """A house after its night, with what it had before."""

    house: House
    before: Mapping[date, Tally]
    tickets: Mapping[str, str]
    """The day of each ticket by its id."""
    texts: Mapping[str, str]
    """The subject of each text."""
    wiped: Mapping[str, int]


async def _lived(folder: Path) -> Past:
    house = House(folder)
    await house.__aenter__()
    begin = house.now
    await play_days(house, [*OLD_DAYS, *NEW_DAYS], people=PEOPLE)
    house.pass_time(begin + timedelta(days=120) - house.now)
    for _ in range(40):
        house.store.pack(TOWN, house.now)
    before = figures(house)
    tickets = {row[0]: row[1] for row in house.rows("SELECT id, day FROM ticket")}
    texts = {row[0]: row[1] for row in house.rows("SELECT text, subject FROM private")}
    return Past(house, before, tickets, texts, await ageing_of(house).age())


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Past]:
    """One house for all that is only looked at; packs of a few lines, so that it needs few."""
    with pytest.MonkeyPatch.context() as patch, asyncio.Runner() as runner:
        patch.setattr(past, "PACKED", 20)
        found = runner.run(_lived(tmp_path_factory.mktemp("lived")))
        yield found
        runner.run(found.house.__aexit__(None, None, None))


def bytes_of(lived: Past) -> bytes:
    return b"".join(file.read_bytes() for file in lived.house.place.parent.iterdir())


def test_every_figure_is_what_it_was(lived: Past) -> None:
    """Of each day, those of days whose tickets are gone too; and there is something to count."""
    after = figures(lived.house)
    assert after == lived.before
    assert len(after) == len(OLD_DAYS) + len(NEW_DAYS)
    total = merged(after.values())
    assert sum(each.issued for each in total.tickets.values()) == PEOPLE * 8
    for some in ("waits", "unmet", "walks", "attentions"):
        assert sum(len(getattr(each, some)) for each in total.tickets.values()) > 4
    assert any(each.no_shows for each in total.tickets.values())
    assert any(each.transferred for each in total.tickets.values())
    assert any(each.cancelled for each in total.tickets.values())


@pytest.mark.sqlite
def test_old_texts_are_in_no_byte(lived: Past) -> None:
    """Needs, notes, reasons and links of ninety days; those of the last month are still there."""
    raw, words = bytes_of(lived), rows(lived.house, "SELECT text FROM private")
    assert set(words) < set(lived.texts)
    gone = set(lived.texts) - set(words)
    assert len(gone) > 80
    assert [text for text in gone if text.encode() in raw] == []
    assert all(text.encode() in raw for text in words)
    assert any(text.startswith("note on") for text in words)


@pytest.mark.sqlite
def test_old_tickets_are_in_no_byte(lived: Past) -> None:
    """Neither in their table, nor in journal, audit, packs, indexes, or the write-ahead log."""
    kept = rows(lived.house, "SELECT id FROM ticket")
    oldest_kept = str(lived.house.now.astimezone(ZONE).date() - timedelta(days=90))
    assert sorted(kept) == sorted(name for name, day in lived.tickets.items() if day >= oldest_kept)
    gone = set(lived.tickets) - set(kept)
    assert len(gone) == PEOPLE * len(OLD_DAYS)
    raw = bytes_of(lived)
    assert [name for name in gone if name.encode() in raw] == []
    assert _in_packs(lived.house.place, gone) == []


def _in_packs(place: Path, names: set[str]) -> list[str]:
    found = []
    with closing(sqlite3.connect(place)) as database:
        for table in ("journal_past", "audit_past"):
            for (body,) in database.execute(f"SELECT body FROM {table}"):  # noqa: S608 - two names
                text = zlib.decompress(body).decode()
                found += [name for name in names if name in text]
    return found


def test_what_is_kept_is_as_it_was(lived: Past) -> None:
    """A start finds the same office, and a kept ticket's life is told whole."""
    house = lived.house
    assert house.store.load(TOWN) == house.published
    day = house.published.day
    assert day is not None
    served = [each for each in tickets_of(house.hub.reader, TOWN, day) if each.started_at]
    told = [str(type(each.event).__name__) for each in life_of(house.hub.reader, TOWN, served[0])]
    assert told[0] == "TicketIssued"
    assert "ServiceStarted" in told


def test_the_catalogue_of_then_is_still_known(lived: Past) -> None:
    """Planning and reports begin from the office as it was."""
    house = lived.house
    kinds = rows(house, "SELECT type FROM journal ORDER BY seq")
    assert kinds[0] == "catalogue_loaded"
    stranger = house.hub.reader.stranger(TOWN, house.published.seq)
    assert stranger.catalogue == house.published.catalogue


def test_what_was_wiped_is_told(lived: Past) -> None:
    assert lived.wiped["tickets"] == PEOPLE * len(OLD_DAYS)
    assert all(lived.wiped[kind] for kind in ("attentions", "journal", "audit", "words"))
