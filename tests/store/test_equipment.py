"""What was observed of the equipment is added up by day, and read as sums of days."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from server.domain.equipment import AlarmEnd, AlarmPart, DeviceDay, Observed
from server.store import Store
from server.store.equipment import EquipmentSums, equipment_sums
from tests.databases import migrated

MONDAY = date(2026, 3, 2)
TUESDAY = MONDAY + timedelta(days=1)
AT = datetime(2026, 3, 2, 15, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    shutil.copy(migrated(), tmp_path / "office.db")
    with Store.open(tmp_path / "office.db") as opened:
        yield opened


def sums(store: Store, first: date = MONDAY, last: date = TUESDAY) -> EquipmentSums:
    with store.engine.connect() as connection:
        return equipment_sums(connection, "town", first, last)


def device(name: str, kind: str, up: int, out: int = 0, day: date = MONDAY) -> DeviceDay:
    return DeviceDay(day, name, kind, name.title(), up, 60, out)


def stood(subject: str, seconds: int, day: date = MONDAY, began: datetime = AT) -> AlarmPart:
    return AlarmPart(day, "printer", subject, began, began + MINUTE, seconds)


def test_minutes_add_up_to_a_day(store: Store) -> None:
    """Devices by their ids, kiosks first, with the name that each had last; days apart."""
    rows = store.equipment
    rows.keep("town", Observed((device("one", "kiosk", 60), device("hall", "display", 30))))
    renamed = DeviceDay(MONDAY, "one", "kiosk", "Puerta", 20, 60, 40)
    rows.keep("town", Observed((renamed, device("hall", "display", 0, day=TUESDAY))))
    rows.keep("village", Observed((device("one", "kiosk", 5),)))
    found = sums(store)
    assert [(each.name, each.up, each.expected, each.out, each.days) for each in found.devices] == [
        ("Puerta", 80, 120, 40, 1),
        ("Hall", 30, 120, 0, 2),
    ]
    assert (found.up("kiosk"), found.up("display")) == ((80, 120), (30, 120))
    assert sums(store, MONDAY, MONDAY).up("display") == (30, 60)
    assert rows.day("town", TUESDAY) == [device("hall", "display", 0, day=TUESDAY)]


def test_an_alarm_of_two_days_is_one(store: Store) -> None:
    """Its seconds are of the days that are asked for; one that comes later is another."""
    store.equipment.keep("town", Observed(alarms=(stood("one", 60), stood("two", 5))))
    store.equipment.keep("town", Observed(alarms=(stood("one", 30, TUESDAY),)))
    later = AT + timedelta(hours=20)
    store.equipment.keep("town", Observed(alarms=(stood("two", 7, TUESDAY, later),)))
    assert sums(store).alarms == {"printer": (5, 7, 90)}
    assert sums(store).lengths == (5, 7, 90)
    assert sums(store, TUESDAY).alarms == {"printer": (7, 30)}


def test_alarms_stand_until_they_end(store: Store, tmp_path: Path) -> None:
    """Those without an end are found at the next start, on whichever day they were seen last."""
    one, two = stood("one", 60), stood("two", 60)
    store.equipment.keep("town", Observed(alarms=(one, two, stood("one", 9, TUESDAY))))
    end = AlarmEnd("printer", "two", AT, AT + 2 * MINUTE)
    store.equipment.keep("town", Observed(ends=(end,)))
    [(key, standing)] = store.equipment.standing("town")
    assert (key, standing.began_at, standing.is_kept) == (("printer", "one"), AT, True)
    store.equipment.keep("town", Observed(ends=(AlarmEnd("printer", "one", AT, AT + MINUTE),)))
    assert store.equipment.standing("town") == []
    with closing(sqlite3.connect(tmp_path / "office.db")) as database:
        ended = database.execute("SELECT DISTINCT subject, ended_at - began_at FROM alarm_past")
        assert sorted(ended) == [("one", 60_000), ("two", 120_000)]


def test_people_with_an_aid_are_counted_apart(store: Store) -> None:
    """The sessions are everyone; one person may have used several aids."""
    store.equipment.keep("town", Observed(uses={(MONDAY, "all"): 9, (MONDAY, "voice"): 1}))
    store.equipment.keep("town", Observed(uses={(MONDAY, "all"): 1, (TUESDAY, "low"): 2}))
    found = sums(store)
    assert (found.sessions, found.aids) == (10, {"low": 2, "voice": 1})


def test_days_without_observation_have_no_sums(store: Store) -> None:
    """Nothing observed is not the same as never up: there is no first day."""
    assert sums(store) == EquipmentSums()
    store.equipment.keep("town", Observed(uses={(TUESDAY, "all"): 1}))
    assert sums(store).since == TUESDAY
