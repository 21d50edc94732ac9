"""An undo in the running server: after a restart, in the tables, in views, audit and figures."""

from collections.abc import Awaitable, Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from server.domain import commands as c
from server.domain.attention import Channel
from server.domain.identity import TicketId
from server.domain.office import Topic
from server.domain.refusals import Code
from server.domain.ticket import Occasion, State
from server.store import Reader
from server.store.history import life_of
from server.store.reading import read_past
from server.views import BoardView, CounterView, Once, StatusView
from tests.domain.builders import ANA, BRUNO, CONSOLES, ONE, TAX, TWO
from tests.hub.house import House, issue, tell

ACTS: dict[str, Callable[[TicketId], c.Command]] = {
    "no_show": lambda _: c.MarkNoShow(),
    "park": c.ParkTicket,
    "finish": lambda _: c.FinishService(),
    "transfer": lambda _: c.TransferTicket(TAX, "to be weighed"),
}


def opened(
    story: Callable[[House, TicketId], Awaitable[None]],
) -> Callable[[House], Awaitable[None]]:
    """A story with Ana and Bruno at their counters, and a person called by Ana."""

    async def whole(house: House) -> None:
        await house.sits(ANA, ONE)
        await house.sits(BRUNO, TWO)
        for _ in range(3):
            await house.grant(*issue())
        ticket = (await house.grant(CONSOLES[ANA], c.CallNext())).answer.ticket
        assert ticket is not None
        await story(house, ticket)

    return whole


@pytest.mark.parametrize("act", sorted(ACTS))
def test_an_undo_outlives_a_restart(tmp_path: Path, act: str) -> None:
    """The server was started anew between act and undo, and again after it: all is as before."""

    async def story(house: House, ticket: TicketId) -> None:
        if act != "no_show":
            await house.grant(CONSOLES[ANA], c.StartService())
            await house.grant(CONSOLES[ANA], c.SaveAttention(need="a permit", note="came twice"))
        before = house.published.tickets[ticket]
        attention = house.published.attention_of(ANA)
        await house.grant(CONSOLES[ANA], ACTS[act](ticket))
        house.pass_time(timedelta(seconds=5))
        await house.restart()
        await house.grant(CONSOLES[ANA], c.UndoAct())
        for _ in range(2):
            office = house.published
            assert office.tickets[ticket] == before
            assert office.attention_of(ANA) == attention
            if attention is not None:
                assert office.told(attention.id, Topic.NOTE) == "came twice"
                assert office.told(ticket, Topic.NEED) == ""
            assert house.store.replay(office.id) == office
            await house.restart()

    tell(tmp_path, opened(story))


@pytest.mark.both
def test_an_undone_finish_leaves_no_line_of_the_register(tmp_path: Path) -> None:
    """Neither on the clerk's screen nor in what a past day was; the audit has both acts."""

    async def story(house: House, ticket: TicketId) -> None:
        view = CounterView(ONE, Once())
        await house.grant(CONSOLES[ANA], c.StartService())
        house.pass_time(timedelta(minutes=4))
        await house.grant(CONSOLES[ANA], c.FinishService())
        row = view.row(house.published, ("desk", ONE))
        assert row.attended == 1  # type: ignore[union-attr]
        assert row.undo.act == "finish"  # type: ignore[union-attr]
        await house.grant(CONSOLES[ANA], c.UndoAct())
        row = view.row(house.published, ("desk", ONE))
        assert (row.attended, row.registered, row.undo) == (0, None, None)  # type: ignore[union-attr]
        zone = house.published.catalogue.time_zone
        past = read_past(house.database, house.published.id, ZoneInfo(zone))
        assert [visit.busy for visit in past.visits] == [None]
        assert [line[2] for line in house.audit()][-2:] == ["finish_service", "undo_act"]
        with closing(Reader.open(house.database)) as reader:
            life = life_of(reader, house.published.id, house.published.tickets[ticket])
        assert [each.asked.command for each in life if each.asked][-1] == "undo_act"

    tell(tmp_path, opened(story))


def test_a_wrong_call_is_withdrawn_from_wall_and_telephone(tmp_path: Path) -> None:
    """Its row leaves the board, and the person's page says again that they wait."""

    async def story(house: House, ticket: TicketId) -> None:
        board = BoardView()
        waiting = next(t.id for t in house.published.tickets.values() if t.state is State.WAITING)
        page = StatusView(waiting, Once())
        known = {key for key in board.keys(house.published) if key[0] == "call"}
        before = page.row(house.published, ("status", waiting))
        await house.grant(CONSOLES[BRUNO], c.CallTicket(waiting))
        wrong = {key for key in board.keys(house.published) if key[0] == "call"} - known
        assert len(wrong) == 1
        assert page.row(house.published, ("status", waiting)).state == "called"  # type: ignore[union-attr]
        await house.grant(CONSOLES[BRUNO], c.UndoAct())
        news = house.news[-1]
        assert wrong <= set(board.touched(house.published, news, known | wrong))
        assert [board.row(house.published, key) for key in wrong] == [None]
        assert ("status", waiting) in set(page.touched(house.published, news, ()))
        assert page.row(house.published, ("status", waiting)) == before
        await house.grant(CONSOLES[BRUNO], c.CallNext())
        anew = {key for key in board.keys(house.published) if key[0] == "call"} - known
        assert not anew & wrong
        assert ticket in house.published.tickets

    tell(tmp_path, opened(story))


def test_a_late_undo_is_refused_and_changes_nothing(tmp_path: Path) -> None:
    async def story(house: House, ticket: TicketId) -> None:
        await house.grant(CONSOLES[ANA], c.MarkNoShow())
        house.pass_time(timedelta(seconds=10, milliseconds=1))
        assert await house.refuse(CONSOLES[ANA], c.UndoAct()) is Code.NOTHING_TO_UNDO
        assert house.published.tickets[ticket].state is State.NO_SHOW
        assert house.audit()[-1][2:] == ("undo_act", "nothing_to_undo")

    tell(tmp_path, opened(story))


def test_an_end_that_was_told_later_is_in_a_tickets_life(tmp_path: Path) -> None:
    """With its line of the register, though that was written after the end."""

    async def story(house: House, ticket: TicketId) -> None:
        await house.grant(CONSOLES[ANA], c.StartService())
        ended = house.now + timedelta(minutes=4)
        house.pass_time(timedelta(minutes=50))
        await house.grant(CONSOLES[ANA], c.FinishService(ended_at=ended))
        with closing(Reader.open(house.database)) as reader:
            life = life_of(reader, house.published.id, house.published.tickets[ticket])
        assert type(life[-1].event).__name__ == "AttentionRegistered"
        assert house.published.tickets[ticket].ended_at == ended

    tell(tmp_path, opened(story))


@pytest.mark.both
def test_a_finish_with_its_call_outlives_a_restart(tmp_path: Path) -> None:
    """Both are taken back at once: on the wall, in the tables and in both tickets' lives."""

    async def story(house: House, ticket: TicketId) -> None:
        await house.grant(CONSOLES[ANA], c.StartService())
        attention, line = house.published.attention_of(ANA), list(house.published.calls)
        await house.grant(CONSOLES[ANA], c.FinishService())
        await house.grant(CONSOLES[ANA], c.CallNext(Occasion.FINISH))
        called = house.published.held_by(ANA)
        assert called is not None
        row = CounterView(ONE, Once()).row(house.published, ("desk", ONE))
        assert (row.undo.act, row.undo.called) == ("finish", called.id)  # type: ignore[union-attr]
        await house.restart()
        await house.grant(CONSOLES[ANA], c.UndoAct())
        for _ in range(2):
            office = house.published
            assert (office.attention_of(ANA), office.calls) == (attention, line)
            assert office.tickets[called.id].state is State.WAITING
            assert office.call_number == 2
            assert house.store.replay(office.id) == office
            await house.restart()
        with closing(Reader.open(house.database)) as reader:
            lives = [
                life_of(reader, house.published.id, house.published.tickets[each])
                for each in (ticket, called.id)
            ]
        for life in lives:
            assert [each.asked.command for each in life if each.asked][-1] == "undo_act"

    tell(tmp_path, opened(story))


@pytest.mark.parametrize("channel", ["telephone", "written"])
def test_an_attention_without_a_ticket_outlives_a_restart(tmp_path: Path, channel: str) -> None:
    """Registered by mistake, the server started anew: it goes on, with its note."""

    async def story(house: House, _: TicketId) -> None:
        await house.grant(CONSOLES[ANA], c.MarkNoShow())
        await house.grant(CONSOLES[ANA], c.StartAttention(Channel(channel), TAX))
        await house.grant(CONSOLES[ANA], c.SaveAttention(note="calls back at ten"))
        attention = house.published.attention_of(ANA)
        assert attention is not None
        view = CounterView(ONE, Once())
        await house.grant(CONSOLES[ANA], c.RegisterAttention())
        row = view.row(house.published, ("desk", ONE))
        assert (row.undo.act, row.undo.ticket, row.attended) == ("register", None, 1)  # type: ignore[union-attr]
        await house.restart()
        await house.grant(CONSOLES[ANA], c.UndoAct())
        for _again in range(2):
            assert house.published.attention_of(ANA) == attention
            assert house.published.told(attention.id, Topic.NOTE) == "calls back at ten"
            assert house.store.replay(house.published.id) == house.published
            await house.restart()
        zone = house.published.catalogue.time_zone
        past = read_past(house.database, house.published.id, ZoneInfo(zone))
        assert [visit.busy for visit in past.visits] == [None]

    tell(tmp_path, opened(story))


def test_a_call_by_a_console_left_alone_is_named_so(tmp_path: Path) -> None:
    async def story(house: House, _: TicketId) -> None:
        await house.grant(CONSOLES[BRUNO], c.CallNext(Occasion.IDLE))
        view = CounterView(TWO, Once())
        row = view.row(house.published, ("desk", TWO))
        assert row.undo.act == "call_alone"  # type: ignore[union-attr]
        await house.grant(CONSOLES[BRUNO], c.UndoAct())
        assert house.published.held_by(BRUNO) is None
        await house.grant(CONSOLES[BRUNO], c.CallNext())
        assert view.row(house.published, ("desk", TWO)).undo is None  # type: ignore[union-attr]

    tell(tmp_path, opened(story))
