"""Whoever follows a topic knows at every moment what a newcomer would be told, and nothing more."""

from dataclasses import dataclass, field

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from antesala.messages import decode_message
from antesala.messages.frames import Frame, Snapshot
from antesala.messages.rows import AnyRow
from server.domain.identity import CounterId
from server.domain.office import Office
from server.live.fanout import ChannelKey, Fanout
from server.views import (
    BoardView,
    CounterView,
    LobbyView,
    Once,
    RowKey,
    StaffView,
    StatusView,
    View,
)
from tests.domain.builders import examples
from tests.domain.wishes import COUNTERS
from tests.hub.machine import Busy
from tests.live.discretion import check_discretion

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
            assert message.previous == self.seq < message.seq
            assert message.put or message.drop or message.events
            for dropped in message.drop:
                del self.rows[dropped]
            self._put(message.put)
        self.seq = message.seq

    def _put(self, rows: list[AnyRow]) -> None:
        self.rows.update({(str(row.__struct_config__.tag), row.id): row for row in rows})


def view_of(key: ChannelKey) -> View:
    """The view behind a channel, made anew."""
    topic, name, audience = key
    if topic == "board":
        return BoardView()
    if topic == "counter":
        return CounterView(name or "", Once())
    if topic == "ticket":
        return StatusView(name or "", Once())
    return LobbyView(Once()) if audience == "kiosk" else StaffView(Once())


def fresh_rows(office: Office, key: ChannelKey) -> dict[RowKey, AnyRow]:
    """What somebody who came now would be told."""
    view = view_of(key)
    rows = {row_key: view.row(office, row_key) for row_key in view.keys(office)}
    return {row_key: row for row_key, row in rows.items() if row is not None}


class Followed(Busy):
    """Readers of all topics come and go while the office works."""

    def begin(self) -> None:
        self.fanout = Fanout(self.house.hub)
        self.readers: list[Reader] = []
        for key in self._channels():
            self._follow(key)

    def _channels(self) -> list[ChannelKey]:
        office = self.house.published
        counters: list[ChannelKey] = [("counter", counter, "staff") for counter in COUNTERS]
        tickets: list[ChannelKey] = [("ticket", name, "holder") for name in office.tickets]
        return [
            ("board", None, "hall"),
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

    def _follow(self, key: ChannelKey) -> None:
        reader = Reader(key)
        self.fanout.follow("subscribe", key, view_of(key), reader)
        self.readers.append(reader)
        self._check(reader)

    def look(self) -> None:
        for reader in self.readers:
            self._check(reader)

    def _check(self, reader: Reader) -> None:
        office = self.house.published
        assert reader.rows == fresh_rows(office, reader.key), reader.key
        for frame in reader.heard:
            check_discretion(office, reader.key, frame)
        reader.heard.clear()


TestFollowed = Followed.TestCase
TestFollowed.settings = settings(examples(60), stateful_step_count=25)


def test_every_counter_can_be_followed() -> None:
    """The counters that the test follows are those of its office, and one that there is not."""
    assert CounterId("nowhere") in COUNTERS
