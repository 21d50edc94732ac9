"""A follower's rows equal a newcomer's snapshot at every moment."""

from dataclasses import dataclass, field
from typing import get_args

import pytest
from hypothesis import settings, strategies as st
from hypothesis.stateful import precondition, rule
from msgspec import structs

from antesala.messages import decode_message
from antesala.messages.frames import Frame, Snapshot
from antesala.messages.kinds import PrinterState
from antesala.messages.rows import AnyRow, StatusRow
from server.domain.identity import CounterId
from server.domain.office import Office
from server.live.fanout import LISTS, ChannelKey
from server.live.office_room import Room
from server.store import Device
from server.views import (
    BoardView,
    CounterView,
    Devices,
    KioskView,
    Once,
    RowKey,
    SignsView,
    StaffView,
    StatusView,
    View,
)
from server.views.cache import DayFigures
from server.views.touching import is_anew
from tests.domain.builders import examples
from tests.domain.wishes import COUNTERS
from tests.hub.machine import Busy
from tests.live.discretion import check_discretion

DEVICES = [
    Device("kiosk-1", "town", "kiosk", "Entrance"),
    Device("display-1", "town", "display", "Hall"),
    Device("console-1", "town", "clerk", "Desk"),
]

pytestmark = pytest.mark.timeout(600)  # thousands of turns, where --full asks for them


@dataclass(eq=False)
class Reader:
    """A client's table of one topic: what the snapshot had, changed by each frame in turn."""

    key: ChannelKey
    seq: int = -1
    rows: dict[RowKey, AnyRow] = field(default_factory=dict)
    heard: list[bytes] = field(default_factory=list)

    def take(self, frame: bytes) -> None:
        self.heard.append(frame)
        message = decode_message(frame)
        assert isinstance(message, Snapshot | Frame)
        assert (message.topic, message.key) == self.key[:2]
        if isinstance(message, Snapshot):
            assert self.seq == -1
            self._put(message.rows)
        else:
            # A change without an event has no number of its own.
            assert message.previous == self.seq <= message.seq
            assert self.seq < message.seq or not message.events
            assert message.put or message.drop or message.events
            for dropped in message.drop:
                del self.rows[dropped]
            self._put(message.put)
        self.seq = message.seq

    def _put(self, rows: list[AnyRow]) -> None:
        self.rows.update({(str(row.__struct_config__.tag), row.id): row for row in rows})


def view_of(key: ChannelKey, devices: Devices, once: Once) -> View:
    """The view behind a channel, made anew."""
    topic, name, audience = key
    if topic == "board":
        return BoardView(once)
    if topic == "signs":
        return SignsView()
    if topic == "counter":
        return CounterView(name or "", once)
    if topic == "ticket":
        return StatusView(name or "", once)
    return KioskView(once) if audience == "kiosk" else StaffView(devices, once)


def fresh_rows(
    office: Office, key: ChannelKey, devices: Devices, seed: str = ""
) -> dict[RowKey, AnyRow]:
    """The snapshot for a newcomer; the hall's code is reckoned by `seed`."""
    view = view_of(key, devices, Once(presence_seed=seed))
    rows = {row_key: view.row(office, row_key) for row_key in view.keys(office)}
    return {row_key: row for row_key, row in rows.items() if row is not None}


def figures_of(day: DayFigures) -> tuple[object, ...]:
    """All that a day's figures have counted."""
    lines = {clerk: each for clerk, each in day._lines.items() if each}  # noqa: SLF001
    return day.equity.waits, lines, day._last  # noqa: SLF001


def changed_kinds(before: dict[RowKey, AnyRow], after: dict[RowKey, AnyRow]) -> set[str]:
    """The types of the rows that differ, but for those that no event names."""
    return {
        key[0]
        for key in before.keys() | after.keys()
        if _without_numbers(before.get(key)) != _without_numbers(after.get(key))
    } - {"device", "warning"}


def _without_numbers(row: AnyRow | None) -> AnyRow | None:
    if not isinstance(row, StatusRow):
        return row
    return structs.replace(row, people_ahead=None, is_served=True, clerk_number=None)


class Followed(Busy):
    """Readers of all topics come and go while the office works."""

    def begin(self) -> None:
        self.room = Room(self.house.hub, later=lambda _seconds, _act: None, burst=0)
        self.is_rushing = True
        self.fanout = self.room.fanout
        self.standing: list[Device] = []
        self.readers: list[Reader] = []
        self.before: dict[ChannelKey, dict[RowKey, AnyRow]] = {}
        for key in self._channels():
            self._follow(key)

    def _channels(self) -> list[ChannelKey]:
        office = self.house.published
        counters: list[ChannelKey] = [("counter", counter, "staff") for counter in COUNTERS]
        tickets: list[ChannelKey] = [("ticket", name, "holder") for name in office.tickets]
        return [
            ("board", None, "hall"),
            ("signs", None, "hall"),
            ("office", None, "kiosk"),
            ("office", None, "staff"),
            *counters,
            *tickets[-6:],
        ]

    @rule(data=st.data())
    def follow(self, data: st.DataObject) -> None:
        self._follow(data.draw(st.sampled_from(self._channels())))

    @precondition(lambda self: self.readers)
    @rule(data=st.data())
    def leave(self, data: st.DataObject) -> None:
        reader = data.draw(st.sampled_from(self.readers))
        self.fanout.leave(reader.key, reader)
        self.readers.remove(reader)
        heard = len(reader.heard)
        self.govern(data)
        assert len(reader.heard) == heard

    @rule()
    def rush(self) -> None:
        """A rush begins, or ends: while it lasts, lists may be behind."""
        self.is_rushing = not self.is_rushing
        self.look()

    @rule(device=st.sampled_from(DEVICES))
    def connect(self, device: Device) -> None:
        self.standing.append(device)
        self.room.arrive(device, "2026-03-02T12:00:00Z")

    @precondition(lambda self: DEVICES[0] in self.standing)
    @rule(printer=st.sampled_from(get_args(PrinterState)))
    def report(self, printer: PrinterState) -> None:
        self.room.report(DEVICES[0], printer)

    @precondition(lambda self: self.standing)
    @rule(data=st.data())
    def disconnect(self, data: st.DataObject) -> None:
        device = data.draw(st.sampled_from(self.standing))
        self.standing.remove(device)
        self.room.leave(device, "2026-03-02T12:00:00Z")

    @precondition(lambda self: self.standing)
    @rule(data=st.data())
    def revoke(self, data: st.DataObject) -> None:
        device = data.draw(st.sampled_from(self.standing))
        self.standing = [each for each in self.standing if each != device]
        self.room.forget(device.id)

    @rule()
    def beat(self) -> None:
        self.room.beat()

    def _follow(self, key: ChannelKey) -> None:
        reader = Reader(key)
        self.fanout.follow(
            "subscribe", key, view_of(key, self.room.devices, self.room.once), reader
        )
        self.readers.append(reader)
        self._check(reader)

    def look(self) -> None:
        self._check_tables()
        # What the queue alone moves is told once a second.
        self.room.renew_numbers()
        if not self.is_rushing:
            self.fanout.tell_now()
        for reader in self.readers:
            if not self.is_rushing or reader.key[0] not in LISTS:
                self._check(reader)
        office = self.house.published
        followed, counted = self.room.once._day, DayFigures()  # noqa: SLF001 - what no row shows
        if self.house.published.seq:
            # It follows each turn by itself; only another day or office file is counted anew.
            followed.catch_up(office)
            counted.catch_up(office)
        assert figures_of(followed) == figures_of(counted)

    def _check_tables(self) -> None:
        """Only the events in a view's table change a row, where nothing changes all of them."""
        office, devices = self.house.published, self.room.devices
        keys = self._channels()
        before = self.before
        self.before = {key: fresh_rows(office, key, devices) for key in keys}
        news, self.house.news[:] = list(self.house.news), []
        if any(map(is_anew, news)):
            return
        happened = {kind for each in news for kind in each.kinds}
        for key in before.keys() & self.before.keys():
            table = view_of(key, devices, Once()).touched_by
            for kind in changed_kinds(before[key], self.before[key]):
                assert not table[kind].isdisjoint(happened), (key, kind, happened)

    def _fresh_rows(self, office: Office, key: ChannelKey) -> dict[RowKey, AnyRow]:
        return fresh_rows(office, key, self.room.devices, self.room.hub.presence_seed)

    def _check(self, reader: Reader) -> None:
        office = self.house.published
        assert reader.rows == self._fresh_rows(office, reader.key), reader.key
        for frame in reader.heard:
            check_discretion(office, reader.key, frame)
        reader.heard.clear()


TestFollowed = Followed.TestCase
TestFollowed.settings = settings(examples(20), stateful_step_count=25)


def test_every_counter_can_be_followed() -> None:
    """The counters that the test follows are those of its office, and one that there is not."""
    assert CounterId("nowhere") in COUNTERS
