"""The rows of a counter: its own work only."""

from pathlib import Path

import msgspec

from antesala.messages.frames import Snapshot
from antesala.messages.rows import CounterRow, DeskRow
from server.domain import commands as c
from tests.domain.builders import (
    ANA,
    BRUNO,
    CONSOLES,
    ONE,
    TWO,
)
from tests.hub.house import granted, issue
from tests.live.foyer import Foyer, tell


def test_a_counter_keeps_its_new_clerks_work(tmp_path: Path) -> None:
    """The former clerk's console does not hear of it, though all of it is one turn."""

    async def story(foyer: Foyer) -> None:
        await foyer.house.sits(ANA, ONE)
        await foyer.house.grant(CONSOLES[BRUNO], c.SignIn(BRUNO))
        guest, ear = foyer.console(ANA)
        foyer.follow(guest, "counter", ONE)
        await foyer.house.turn([issue()])
        ear.heard.clear()
        bruno: list[c.Command] = [
            c.OpenCounter(ONE),
            c.CallNext(),
            c.StartService(),
            c.SaveAttention(note="weeps", need="a tree"),
        ]
        turn = [(CONSOLES[ANA], c.CloseCounter()), *((CONSOLES[BRUNO], each) for each in bruno)]
        await foyer.house.turn(turn)
        heard = b"".join(map(msgspec.json.encode, ear.heard))
        assert b"weeps" not in heard
        assert b"bruno" not in heard
        assert b"A001" not in heard
        assert ear.codes() == ["not_yours"]

    tell(tmp_path, story)


def test_a_clerk_hears_no_other_counters_note(tmp_path: Path) -> None:
    """Not on their own counter, not in the office: note and need are on the counter alone."""

    async def story(foyer: Foyer) -> None:
        await foyer.house.sits(ANA, ONE)
        await foyer.house.sits(BRUNO, TWO)
        guest, ear = foyer.console(ANA)
        own, own_ear = foyer.console(BRUNO)
        for each, counter in ((guest, ONE), (own, TWO)):
            foyer.follow(each, "office")
            foyer.follow(each, "counter", counter)
        await foyer.house.turn([issue()])
        for command in (
            c.CallNext(),
            c.StartService(),
            c.SaveAttention(note="weeps", need="a tree"),
        ):
            await foyer.house.turn([(CONSOLES[BRUNO], command)])
        assert b"weeps" not in b"".join(map(msgspec.json.encode, ear.heard))
        desk = own_ear.frames("counter")[-1].put[0]
        assert isinstance(desk, DeskRow)
        assert desk.attention is not None
        assert (desk.attention.note, desk.attention.need) == ("weeps", "a tree")

    tell(tmp_path, story)


def test_a_counter_hears_what_concerns_it(tmp_path: Path) -> None:
    """Its own calls and what is offered to its clerk; not what happens at every other counter."""

    async def story(foyer: Foyer) -> None:
        await foyer.house.sits(ANA, ONE)
        await foyer.house.sits(BRUNO, TWO)
        guest, ear = foyer.console(ANA)
        foyer.follow(guest, "counter", ONE)
        await foyer.house.turn([issue(), issue()])
        for command in (c.CallNext(), c.StartService(), c.OfferTicket(ANA, "a tree")):
            await foyer.house.turn([(CONSOLES[BRUNO], command)])
        await foyer.house.turn([(CONSOLES[ANA], c.CallNext())])
        told = [event for frame in ear.frames("counter") for event in frame.events]
        assert [type(event).__name__ for event in told] == ["TicketOffered", "TicketCalled"]

    tell(tmp_path, story)


def test_a_counter_reads_its_last_line_of_the_register(tmp_path: Path) -> None:
    """Giver and receiver, with hour, kind and outcome; neither need nor note."""

    async def story(foyer: Foyer) -> None:
        await foyer.house.sits(ANA, ONE)
        await foyer.house.sits(BRUNO, TWO)
        guest, ear = foyer.console(ANA)
        foyer.follow(guest, "counter", ONE)
        (issued,) = granted(await foyer.house.turn([issue()]))
        for command in (c.CallNext(), c.StartService(), c.OfferTicket(BRUNO, "a tree")):
            await foyer.house.turn([(CONSOLES[ANA], command)])
        assert issued.answer.ticket is not None
        await foyer.house.turn([(CONSOLES[BRUNO], c.AcceptTicket(issued.answer.ticket))])
        desk = ear.frames("counter")[-1].put[0]
        assert isinstance(desk, DeskRow)
        line = desk.registered
        assert line is not None
        assert (line.clerk, line.received_by, line.code) == (ANA, BRUNO, "A001")
        assert (line.kind, line.outcome, line.channel) == ("procedure", "linked", "in_person")
        assert line.at.endswith("Z")
        assert b"a tree" not in msgspec.json.encode(line)

    tell(tmp_path, story)


def test_staff_hear_what_a_counter_calls(tmp_path: Path) -> None:
    """By its clerk: no rows at an empty counter, Bruno's own services at his."""

    async def story(foyer: Foyer) -> None:
        await foyer.house.sits(ANA, ONE)
        guest, ear = foyer.console(ANA)
        before = foyer.follow(guest, "office")
        assert isinstance(before, Snapshot)
        await foyer.house.sits(BRUNO, TWO)
        rows = {row.id: row for row in before.rows if isinstance(row, CounterRow)}
        assert (rows[TWO].services, rows[TWO].classes) == ([], [])
        put = [row for frame in ear.frames("office") for row in frame.put]
        seated = [row for row in put if isinstance(row, CounterRow) and row.id == TWO]
        catalogue = foyer.house.published.catalogue
        assert seated[-1].services == list(catalogue.services_at(TWO, BRUNO))
        assert seated[-1].classes == list(catalogue.classes_at(TWO))
        assert seated[-1].services

    tell(tmp_path, story)
