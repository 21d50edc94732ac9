"""Deliberate faults in the product, by name: each must be found by worlds, or worlds prove little.

Each is a slip that a programmer might make in one place, put there for the time of a context.
"""
# ruff: noqa: SLF001 - a slip may be anywhere

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any
from unittest import mock

from antesala.session.exchange import Pending
from antesala.session.subscriptions import Following, Verdict
from kiosk.alone.store import Store as Alone
from server import hub as hub_module
from server.domain import events as e
from server.domain.decide import day_end, staffing
from server.domain.evolve import evolve as evolve_module, ticket as ticket_module
from server.domain.office import copy_of
from server.domain.ticket import State
from server.live import fanout as fanout_module
from server.live.fanout import Fanout
from server.live.guests import Lobby
from server.store import loading, rows, turn as turn_module
from server.store.held import HeldConnection, driver_of
from server.store.turn import Turn

Fault = Callable[[], AbstractContextManager[object]]


def answer_before_commit() -> AbstractContextManager[object]:
    """A turn is answered, and committed with the next one."""

    @contextmanager
    def transaction(held: HeldConnection) -> Iterator[Any]:
        with held.undone_on_error() as connection:
            driver = driver_of(connection)
            if driver.in_transaction:
                driver.execute("COMMIT")
            driver.execute("BEGIN IMMEDIATE")
            yield connection

    return mock.patch.object(HeldConnection, "transaction", transaction)


def gap_ignored() -> AbstractContextManager[object]:
    """A client takes each newer frame, whatever its `previous` says."""

    def judge(following: Any, frame: Any) -> Verdict:  # noqa: ANN401 - a patch's
        follow = following._follows.get(frame.topic)
        if follow is None or follow.is_due or follow.awaited is not None:
            return Verdict.KNOWN
        follow.seen, follow.is_whole = frame.seq, False
        return Verdict.NEXT

    return mock.patch.object(Following, "judge", judge)


def pointer_not_kept() -> AbstractContextManager[object]:
    """The place in the cycle of calls is lost with a restart."""
    row_of = rows.office_row
    return mock.patch.object(
        turn_module, "office_row", lambda office: {**row_of(office), "pointers": "{}"}
    )


def id_decided_anew() -> AbstractContextManager[object]:
    """A repeated id is decided once more, as if it were another wish."""
    written = Turn.write

    def write(turn: Any) -> None:  # noqa: ANN401 - a patch's
        for device, command in list(turn._pending.commands):
            turn._cursor.execute(
                "DELETE FROM command WHERE device = ? AND id = ?", (device, command)
            )
        written(turn)

    return _both(
        mock.patch.object(Turn, "first_answer", return_value=None),
        mock.patch.object(Turn, "write", write),
    )


def event_not_published() -> AbstractContextManager[object]:
    """What is published misses one kind of event."""
    followed = evolve_module.evolve

    def evolve(office: Any, event: Any) -> None:  # noqa: ANN401 - a patch's
        if isinstance(event, e.TicketNoShow):
            office.seq += 1
        else:
            followed(office, event)

    return mock.patch.object(hub_module, "evolve", evolve)


def private_to_hall() -> AbstractContextManager[object]:
    """Displays hear of an event what staff hear of it."""
    told = fanout_module._told_to

    def all_told(office: Any, news: Any, _audience: Any) -> Any:  # noqa: ANN401 - a patch's
        return told(office, news, "staff")

    return mock.patch.object(fanout_module, "_told_to", all_told)


def counter_forgotten_at_night() -> AbstractContextManager[object]:
    """The day's end signs clerks out, and leaves their counters open."""
    departure = staffing.departure

    def left(*given: Any) -> tuple[Any, ...]:  # noqa: ANN401 - a patch's
        return tuple(each for each in departure(*given) if not isinstance(each, e.CounterClosed))

    return mock.patch.object(day_end, "departure", left)


def number_forgotten() -> AbstractContextManager[object]:
    """A server that starts does not know the last numbers of the day."""
    load = loading._load_self

    def forgetful(office: Any, row: Any) -> None:  # noqa: ANN401 - a patch's
        load(office, row)
        office.numbers = {}

    return mock.patch.object(loading, "_load_self", forgetful)


def cancelled_still_waits() -> AbstractContextManager[object]:
    """A cancelled ticket stays in its line, and may be called."""
    put = ticket_module.put

    def kept(office: Any, ticket: Any) -> None:  # noqa: ANN401 - a patch's
        before = office.tickets.get(ticket.id)
        put(office, ticket)
        waited = before is not None and before.state is State.WAITING
        if waited and ticket.state is State.CANCELLED:
            office.waiting.add(before)

    return mock.patch.object(ticket_module, "put", kept)


def frame_sent_twice() -> AbstractContextManager[object]:
    """A frame with its events goes out twice."""
    send = Fanout._send

    def twice(fanout: Any, channel: Any, frame: Any) -> None:  # noqa: ANN401 - a patch's
        send(fanout, channel, frame)
        if any(type(each).__name__ == "TicketRecalled" for each in frame.events):
            send(fanout, channel, frame)

    return mock.patch.object(Fanout, "_send", twice)


def help_kept_at_night() -> AbstractContextManager[object]:
    """What help people wanted outlives the day in the database."""
    return mock.patch.object(Turn, "_wipe_day")


def command_forgotten() -> AbstractContextManager[object]:
    """A client that reconnects does not send again what is under way."""
    return mock.patch.object(Pending, "begin_connection")


def lost_turn_kept() -> AbstractContextManager[object]:
    """After a commit that failed the next turn goes on from what was not kept."""
    copy, copies = copy_of, dict[int, tuple[Any, Any]]()

    def once(office: Any) -> Any:  # noqa: ANN401 - a patch's
        # Both are kept, so that no other office ever has the same place in memory.
        return copies.setdefault(id(office), (office, copy(office)))[1]

    return mock.patch.object(hub_module, "copy_of", once)


def gone_clerk_still_told() -> AbstractContextManager[object]:
    """A console whose clerk has left goes on hearing of the office."""
    return mock.patch.object(Lobby, "_see_out")


def kept_in_two() -> AbstractContextManager[object]:
    """A turn's state is committed before its journal."""
    state = Turn._write_state

    def write_state(turn: Any) -> None:  # noqa: ANN401 - a patch's
        state(turn)
        turn._cursor.connection.execute("COMMIT")
        turn._cursor.connection.execute("BEGIN IMMEDIATE")

    return mock.patch.object(Turn, "_write_state", write_state)


def paper_settled_unheard() -> AbstractContextManager[object]:
    """A kiosk lets a ticket that it gave alone go once it has asked, before any answer."""
    return mock.patch.object(Alone, "ask", Alone.settle)


def paper_counted_anew() -> AbstractContextManager[object]:
    """A kiosk that gives tickets alone counts those that it still has, and not all that it gave."""
    give = Alone.give

    def anew(store: Any, wanted: Any, floor: int) -> Any:  # noqa: ANN401 - a patch's
        store._file.execute("DELETE FROM given WHERE state = 'settled'")
        return give(store, wanted, 0 * floor)

    return mock.patch.object(Alone, "give", anew)


@contextmanager
def _both(*patches: AbstractContextManager[object]) -> Iterator[None]:
    one, other = patches
    with one, other:
        yield


FAULTS: dict[str, Fault] = {
    each.__name__: each
    for each in (
        answer_before_commit,
        gap_ignored,
        pointer_not_kept,
        id_decided_anew,
        event_not_published,
        private_to_hall,
        counter_forgotten_at_night,
        number_forgotten,
        cancelled_still_waits,
        frame_sent_twice,
        help_kept_at_night,
        command_forgotten,
        lost_turn_kept,
        gone_clerk_still_told,
        kept_in_two,
        paper_settled_unheard,
        paper_counted_anew,
    )
}
"""All faults by name."""
