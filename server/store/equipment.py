"""What was observed of kiosks, displays and alarms: written by the minute, read as sums of days."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, Engine, Select, func, insert, select, update

from antesala.words.terminal import Sentence
from server.domain.equipment import (
    SESSIONS,
    AlarmEnd,
    AlarmKey,
    AlarmPart,
    DeviceDay,
    Observed,
    Standing,
)
from server.store import tables as t
from server.store.faults import faults
from server.store.rows import to_milliseconds

_TROUBLE = Sentence("store-access-unused")


@dataclass(frozen=True, slots=True)
class DeviceSums:
    """A kiosk or display over some days, in seconds; `out` are those that staff took it out for."""

    device: str
    kind: str
    name: str
    up: int
    expected: int
    out: int
    days: int
    """On how many days it was expected."""


@dataclass(frozen=True, slots=True)
class EquipmentSums:
    """What the equipment of an office came to over some days; nothing where `since` is None."""

    since: date | None = None
    """The first of these days on which anything was observed."""
    devices: tuple[DeviceSums, ...] = ()
    alarms: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """By cause, for each alarm the seconds that it stood within opening hours, sorted."""
    sessions: int = 0
    """How many people used a kiosk, of those since kiosks count them."""
    aids: Mapping[str, int] = field(default_factory=dict)
    """Of those, how many used each aid; one person may use several."""

    def up(self, kind: str) -> tuple[int, int]:
        """The seconds that all kiosks, or all displays, were up; and for which they should be."""
        of_kind = [each for each in self.devices if each.kind == kind]
        return sum(each.up for each in of_kind), sum(each.expected for each in of_kind)

    @property
    def lengths(self) -> tuple[int, ...]:
        """The seconds of every alarm, whatever its cause, sorted."""
        return tuple(sorted(each for some in self.alarms.values() for each in some))


def equipment_sums(connection: Connection, office: str, first: date, last: date) -> EquipmentSums:
    """The sums of these days, both included. What was not observed is in none of them."""
    devices = _devices(connection, office, first, last)
    uses = _uses(connection, office, first, last)
    days = [
        connection.execute(_within(select(func.min(table.c.day)), table, office, first, last))
        for table in (t.DEVICE_DAY, t.ALARM_PAST, t.AID_DAY)
    ]
    known = [found for each in days if (found := each.scalar()) is not None]
    return EquipmentSums(
        since=date.fromisoformat(min(known)) if known else None,
        devices=devices,
        alarms=_alarms(connection, office, first, last),
        sessions=uses.pop(SESSIONS, 0),
        aids=uses,
    )


def _within(
    query: Select[Any],
    table: Any,  # noqa: ANN401 - one of three
    office: str,
    first: date,
    last: date,
) -> Select[Any]:
    c = table.c
    return query.where(c.office == office, c.day.between(first.isoformat(), last.isoformat()))


def _devices(
    connection: Connection, office: str, first: date, last: date
) -> tuple[DeviceSums, ...]:
    """Kiosks first, each with the name that it had last."""
    query = _within(select(t.DEVICE_DAY), t.DEVICE_DAY, office, first, last)
    found: dict[str, list[Any]] = defaultdict(list)
    for row in connection.execute(query.order_by(t.DEVICE_DAY.c.day)):
        found[row.device].append(row)
    sums = (_device(name, rows) for name, rows in found.items())
    return tuple(sorted(sums, key=lambda each: (each.kind != "kiosk", each.name, each.device)))


def _device(name: str, rows: list[Any]) -> DeviceSums:
    return DeviceSums(
        *(name, rows[-1].kind, rows[-1].name),
        up=sum(row.up for row in rows),
        expected=sum(row.expected for row in rows),
        out=sum(row.out for row in rows),
        days=len(rows),
    )


def _alarms(
    connection: Connection, office: str, first: date, last: date
) -> dict[str, tuple[int, ...]]:
    """An alarm of several days is one: its seconds on these days."""
    c = t.ALARM_PAST.c
    query = select(c.cause, func.sum(c.seconds).label("seconds"))
    grouped = _within(query, t.ALARM_PAST, office, first, last).group_by(
        c.cause, c.subject, c.began_at
    )
    found: dict[str, list[int]] = defaultdict(list)
    for cause, seconds in connection.execute(grouped):
        found[cause].append(seconds)
    return {cause: tuple(sorted(found[cause])) for cause in sorted(found)}


def _uses(connection: Connection, office: str, first: date, last: date) -> dict[str, int]:
    c = t.AID_DAY.c
    query = _within(
        select(c.aid, func.sum(c.sessions).label("sessions")), t.AID_DAY, office, first, last
    )
    return {row.aid: row.sessions for row in connection.execute(query.group_by(c.aid))}


@dataclass(frozen=True, slots=True)
class EquipmentRows:
    """Small transactions, separate from any office's turn."""

    engine: Engine

    def keep(self, office: str, observed: Observed) -> None:
        """Add to what has been written."""
        with faults(self.engine, _TROUBLE), self.engine.begin() as connection:
            keep_observed(connection, office, observed)

    def standing(self, office: str) -> list[tuple[AlarmKey, Standing]]:
        """The alarms that have not been seen to end, the one seen last at the end."""
        c = t.ALARM_PAST.c
        query = (
            select(c.cause, c.subject, c.began_at, func.max(c.seen_at).label("seen"))
            .where(c.office == office, c.ended_at.is_(None))
            .group_by(c.cause, c.subject, c.began_at)
            .order_by("seen")
        )
        with faults(self.engine, _TROUBLE), self.engine.connect() as connection:
            return [
                (
                    (row.cause, row.subject),
                    Standing(_moment(row.began_at), _moment(row.seen), is_kept=True),
                )
                for row in connection.execute(query)
            ]

    def day(self, office: str, day: date) -> list[DeviceDay]:
        """What a day has come to so far."""
        c = t.DEVICE_DAY.c
        query = select(t.DEVICE_DAY).where(c.office == office, c.day == day.isoformat())
        with faults(self.engine, _TROUBLE), self.engine.connect() as connection:
            return [
                DeviceDay(day, row.device, row.kind, row.name, row.up, row.expected, row.out)
                for row in connection.execute(query)
            ]


def keep_observed(connection: Connection, office: str, observed: Observed) -> None:
    """Add what was observed to the rows of its days."""
    for device in observed.devices:
        _add_device(connection, office, device)
    for part in observed.alarms:
        _add_alarm(connection, office, part)
    for end in observed.ends:
        _end_alarm(connection, office, end)
    for (day, aid), count in observed.uses.items():
        key = {"office": office, "day": day.isoformat(), "aid": aid}
        _add(connection, t.AID_DAY, key, {"sessions": count}, {})


def add_observed(connection: Connection, office: str, observed: Observed) -> None:
    """Write what was observed on a day of which no row is there yet, all alarms with their end."""
    ends = {(each.cause, each.subject, each.began_at): each.ended_at for each in observed.ends}
    devices = [
        {
            "office": office,
            "day": each.day.isoformat(),
            "device": each.device,
            "kind": each.kind,
            "name": each.name,
            "up": each.up,
            "expected": each.expected,
            "out": each.out,
        }
        for each in observed.devices
    ]
    alarms = [
        {
            "office": office,
            "day": each.day.isoformat(),
            "cause": each.cause,
            "subject": each.subject,
            "seconds": each.seconds,
            "began_at": to_milliseconds(each.began_at),
            "seen_at": to_milliseconds(each.seen_at),
            "ended_at": to_milliseconds(ends[each.cause, each.subject, each.began_at]),
        }
        for each in observed.alarms
    ]
    uses = [
        {"office": office, "day": day.isoformat(), "aid": aid, "sessions": count}
        for (day, aid), count in observed.uses.items()
    ]
    for table, rows in ((t.DEVICE_DAY, devices), (t.ALARM_PAST, alarms), (t.AID_DAY, uses)):
        if rows:
            connection.execute(insert(table), rows)


def _add_device(connection: Connection, office: str, device: DeviceDay) -> None:
    key = {"office": office, "day": device.day.isoformat(), "device": device.device}
    sums = {"up": device.up, "expected": device.expected, "out": device.out}
    _add(connection, t.DEVICE_DAY, key, sums, {"kind": device.kind, "name": device.name})


def _add_alarm(connection: Connection, office: str, part: AlarmPart) -> None:
    key = {
        "office": office,
        "day": part.day.isoformat(),
        "cause": part.cause,
        "subject": part.subject,
        "began_at": to_milliseconds(part.began_at),
    }
    said = {"seen_at": to_milliseconds(part.seen_at), "ended_at": None}
    _add(connection, t.ALARM_PAST, key, {"seconds": part.seconds}, said)


def _end_alarm(connection: Connection, office: str, end: AlarmEnd) -> None:
    c = t.ALARM_PAST.c
    same = (c.cause == end.cause, c.subject == end.subject)
    begun = c.began_at == to_milliseconds(end.began_at)
    ended = update(t.ALARM_PAST).where(c.office == office, c.ended_at.is_(None), *same, begun)
    connection.execute(ended.values(ended_at=to_milliseconds(end.ended_at)))


def _add(
    connection: Connection,
    table: Any,  # noqa: ANN401 - one of three
    key: dict[str, Any],
    sums: dict[str, int],
    said: dict[str, Any],
) -> None:
    """Add to the sums of a row, or write it; what is `said` replaces what was there."""
    same = [table.c[name] == value for name, value in key.items()]
    more = {name: table.c[name] + count for name, count in sums.items()}
    done = connection.execute(update(table).where(*same).values({**more, **said}))
    if not done.rowcount:
        connection.execute(insert(table).values({**key, **sums, **said}))


def _moment(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1000, UTC)
