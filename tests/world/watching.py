"""What must hold in a world, whatever happens: looked at with each step, and once all is quiet.

`tests.domain.checks` says what holds of an office and its events; here is what holds between the
database, the office that is published, what was told, and what each client has understood.
"""

import sqlite3
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import msgspec

from antesala.messages import decode_message
from antesala.messages.frames import Answer, Frame, Refusal, ServerMessage, Snapshot
from antesala.mirror import Mirror
from server.domain import events as e
from server.domain.discipline import Basis
from server.domain.evolve.evolve import evolve
from server.domain.office import OF_THE_DAY, Office, copy_of, new_office
from server.domain.ticket import State, Ticket
from server.domain.waiting import seat_at
from server.hub import News, Result, Wish
from server.live.fanout import ChannelKey
from server.live.following import channel_for
from server.store import Device as Known
from server.store.loading import catch_up
from server.store.past import lines
from server.views import Once, RowKey, StatusView, View
from tests.domain.builders import PUNCTUAL
from tests.domain.checks import Witness, check_office
from tests.live.discretion import check_discretion
from tests.world.disk import Disk
from tests.world.founding import DEVICES, KIOSKS, TOWN, Founding
from tests.world.network import Line
from tests.world.serving import Server

if TYPE_CHECKING:
    from server.domain.identity import Profile

PASSING = frozenset(
    {"store_unavailable", "too_many", "unknown_token", "not_signed_in", "malformed"}
)
"""Refusals that are not kept as a first answer: made before the office is asked, or they pass."""
_PAPER_LETTERS = frozenset(each.emergency_letter for each in KIOSKS)


@lru_cache(maxsize=512)
def decoded(text: bytes) -> ServerMessage:
    """A message; many are sent the same one."""
    return decode_message(text)


class Watch:
    """Follows everything that is published, kept, sent and heard."""

    def __init__(self, founding: Founding, disk: Disk) -> None:
        self._disk = disk
        self.shadow: Office = copy_of(founding.office)
        self.shadow.touched.clear()
        self.events: list[e.Event] = list(founding.events)
        self._witness = Witness()
        self._calls = Calls()
        replayed = new_office(TOWN)
        for event in founding.events:
            evolve(replayed, event)
            self._witness.see(replayed, event)
        self._first: dict[tuple[str, str], Answer | Refusal] = {}
        self._promised: set[tuple[str, str]] = set()
        self._chain: dict[tuple[Line, str, str | None], int] = {}
        self._database: sqlite3.Connection | None = None
        self._looked_at = -1
        self._discreet: set[tuple[ChannelKey, bytes]] = set()
        """What was looked at already: many are sent the same."""

    # What is published

    def hear(self, news: News) -> None:
        """A turn was published: the same events, one by one, on an office of our own."""
        assert news.before == self.shadow.seq, "a turn was published out of order"
        for event in news.events:
            self._follow(event)
        assert news.seq == self.shadow.seq, "the office has not followed all events"

    def _follow(self, event: e.Event) -> None:
        self._calls.see(self.shadow, event)
        evolve(self.shadow, event)
        self._witness.see(self.shadow, event)
        self.shadow.touched.clear()
        self.events.append(event)

    # What is sent and heard

    def sent(self, server: Server, line: Line, text: bytes) -> None:
        """The server says something on a line."""
        message, name = decoded(text), line.name
        if isinstance(message, Snapshot | Frame):
            self._check_chain(line, message)
            key = _channel(name, message)
            if (key, text) not in self._discreet:
                self._discreet.add((key, text))
                check_discretion(server.hub.published, key, text)
        elif isinstance(message, Answer | Refusal) and message.id is not None:
            assert not isinstance(message, Refusal) or message.code != "fault", message
            self._check_first(name, message)

    def _check_chain(self, line: Line, message: Snapshot | Frame) -> None:
        """Each frame goes on from the one before it, and none comes twice."""
        key = (line, message.topic, message.key)
        if isinstance(message, Frame):
            assert message.previous == self._chain[key] <= message.seq, "a frame out of order"
            assert message.seq > message.previous or not message.events, "an event twice"
        self._chain[key] = message.seq

    def _check_first(self, name: str, message: Answer | Refusal) -> None:
        """The same id gets its first answer, over any number of connections and restarts."""
        if isinstance(message, Refusal) and (message.code in PASSING or message.asked == "sign_in"):
            return
        key = (name, str(message.id))
        if isinstance(message, Answer) and (message.code or "")[:1] in _PAPER_LETTERS:
            # Handed in with the code on the paper: an answer of its own, about the same ticket.
            before = self._first.get(key)
            assert not isinstance(before, Answer) or before.ticket == message.ticket, message
            key = (name, f"alone:{message.id}")
        first = self._first.setdefault(key, message)
        assert _essence(first) == _essence(message), f"another answer: {first}, {message}"

    def answered(self, device: str, command_id: str) -> None:
        """A client has an answer of the office: it stands in the database, and stays there."""
        self._promised.add((device, command_id))
        self._check_promises()

    def check_result(self, wish: Wish, result: Result) -> None:
        """The same for what a page has asked of the hub."""
        assert getattr(result, "code", "") != "fault", wish

    def _check_promises(self) -> None:
        if self._database is None:
            return
        kept = set(self._database.execute("SELECT device, id FROM command"))
        assert self._promised <= kept, f"answered and not kept: {self._promised - kept}"

    # Starts and ends of a server

    def opened(self, server: Server) -> None:
        """A server has started: what it has loaded is all that was ever told."""
        self._database = sqlite3.connect(self._disk.path, check_same_thread=False)
        with server.store.engine.connect() as connection:
            untold = [line.event() for line in lines(connection, TOWN, self.shadow.seq)]
        for event in untold:
            self._follow(event)
        (kept,) = self._database.execute("SELECT max(seq) FROM journal").fetchone()
        assert kept == len(self.events), f"the journal has {kept} events of {len(self.events)}"
        self._check_promises()
        self._check_published(server)
        server.hub.listen(self.hear)

    def closed(self) -> None:
        """The server has ended."""
        if self._database is not None:
            self._database.close()
        self._database = None

    def check_books(self, server: Server) -> None:
        """Journal, tables, and both copies in memory tell the same office."""
        published, store = server.hub.published, server.store
        assert store.load(TOWN) == published, "the tables have another office"
        replayed = new_office(TOWN)
        with store.engine.connect() as connection:
            found = catch_up(connection, replayed)
        assert list(found.events) == self.events, "the journal has other events"
        assert replayed == published, "the journal has another office"
        working = server.hub._deciding.working  # noqa: SLF001 - only a test may look inside
        assert working == published, "the next turn is decided on another office"
        self._check_published(server)

    def _check_published(self, server: Server) -> None:
        """What is published, or has been loaded at a start, is what the events make of it."""
        published = server.hub.published
        # No event has what is private.
        self.shadow.private = dict(published.private)
        assert self.shadow == published, "the office is not what its events make of it"

    # With each step

    def look(self, server: Server) -> None:
        """What is cheap to look at."""
        office = server.hub.published
        assert server.fault is None, repr(server.fault)
        if office.seq == self._looked_at:
            return
        self._looked_at = office.seq
        check_office(office)
        if office.is_day_closed:
            assert not any(topic in OF_THE_DAY for _, topic in office.private), "help is kept"
            self._check_wiped(office)

    def _check_wiped(self, office: Office) -> None:
        if self._database is None:
            return
        (seq,) = self._database.execute("SELECT seq FROM office").fetchone()
        if seq == office.seq:
            (left,) = self._database.execute("SELECT count(*) FROM private_of_day").fetchone()
            assert not left, "help of a day that is over is still in the database"

    # Once all is quiet

    def check_mirror(self, server: Server, known: Known, mirror: Mirror, lost: set[str]) -> None:
        """A device's rows equal a fresh snapshot, but for topics whose newest frame was lost."""
        for topic, view in mirror._views.items():  # noqa: SLF001 - only a test may look
            if topic not in lost:
                found = channel_for(
                    server.hub.published, _Shown(server.room), known, topic, view.key
                )
                if isinstance(found, tuple):
                    _check_rows(known.id, server, found[1], view.rows)
                else:
                    # Such as a ticket that is forgotten with its day.
                    assert not view.rows, f"{known.id} still has {topic} {view.key}"

    def check_phone(self, server: Server, mirror: Mirror, lost: set[str]) -> None:
        """The same for a telephone."""
        for topic, view in mirror._views.items():  # noqa: SLF001 - as above
            if topic not in lost:
                status = StatusView(view.key or "", _Shown(server.room).once)
                _check_rows("a phone", server, status, view.rows)


def _check_rows(name: str, server: Server, view: View, rows: dict[RowKey, Any]) -> None:
    office = server.hub.published
    made = ((key, view.row(office, key)) for key in view.keys(office))
    fresh = {key: row for key, row in made if row is not None}
    assert rows == fresh, f"{name} has another picture: {_difference(rows, fresh)}"


class _Shown:
    """What a newcomer's snapshot is made from; no figure of an earlier moment."""

    def __init__(self, room: Any) -> None:  # noqa: ANN401 - a room
        self.devices, self.shelf = room.devices, room.shelf
        self.once = Once(None, room.hub.presence_seed)


class Calls:
    """The promise of `k-then-oldest`: of k + 1 calls of a profile one goes to the longest wait."""

    def __init__(self) -> None:
        self._favoured: dict[Profile, int] = defaultdict(int)

    def see(self, office: Office, event: e.Event) -> None:
        """An event that the office is about to follow."""
        if isinstance(event, e.DisciplineChanged | e.CatalogueLoaded | e.ActUndone):
            # Another k; or a pointer that goes back with a call.
            self._favoured.clear()
        if not isinstance(event, e.TicketCalled) or event.profile is None:
            return
        if event.reason.basis is Basis.PREFERENTIAL_SLOT:
            self._favoured[event.profile] += 1
            assert self._favoured[event.profile] <= office.rule.k, "too many favoured in a row"
        elif event.reason.basis is Basis.OLDEST_SLOT:
            self._favoured[event.profile] = 0
            self._check_oldest(office, event)

    def _check_oldest(self, office: Office, event: e.TicketCalled) -> None:
        seat = seat_at(office.catalogue, event.counter, event.clerk)
        called = office.tickets[event.ticket]
        passed = {each.ticket for each in event.passed}
        for other in office.tickets.live().values():
            if other.state is not State.WAITING or other.id in passed or not seat.calls(other):
                continue
            if other.ticket_class != PUNCTUAL and not passed:
                assert _place(called) <= _place(other), f"{other.code} has waited longer"


def _place(ticket: Ticket) -> tuple[Any, int]:
    candidate = ticket.as_candidate()
    return candidate.arrival, candidate.seq


def _channel(name: str, message: Snapshot | Frame) -> ChannelKey:
    role = DEVICES.get(name, "holder")
    if message.topic == "office":
        return message.topic, message.key, "kiosk" if role == "kiosk" else "staff"
    audience: Any = {"counter": "staff", "ticket": "holder"}.get(message.topic, "hall")
    return message.topic, message.key, audience


def _essence(message: Answer | Refusal) -> object:
    """What of an answer never changes; its link goes with the day."""
    if isinstance(message, Answer):
        return msgspec.structs.replace(message, link_token=None)
    return message.code, message.facts


def _difference(had: dict[Any, Any], fresh: dict[Any, Any]) -> str:
    names = [name for name in had.keys() | fresh.keys() if had.get(name) != fresh.get(name)]
    shown = [f"{name}: {_fields(had.get(name), fresh.get(name))}" for name in sorted(names)]
    return "; ".join(shown[:3])


def _fields(had: Any, fresh: Any) -> str:  # noqa: ANN401 - rows
    if had is None or fresh is None:
        return f"{had} and not {fresh}"
    one, other = map(msgspec.structs.asdict, (had, fresh))
    return ", ".join(
        f"{name} {one[name]!r} and not {other[name]!r}" for name in one if one[name] != other[name]
    )
