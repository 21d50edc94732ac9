"""Permission to follow topics, and its end."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from antesala.messages import commands as m
from antesala.messages.frames import Answer, Refusal, Snapshot
from antesala.messages.kinds import Topic
from antesala.messages.rows import SignRow, StatusRow
from server.domain import commands as c
from server.domain.catalogue import ClerkRole
from server.domain.office import caller_by_phone
from server.domain.ticket import IssuedAlone
from tests.domain.builders import (
    ADMINISTRATOR,
    ANA,
    CARLA,
    CONSOLES,
    ONE,
    TWO,
    console,
    holder,
    kiosk,
    small_office,
)
from tests.hub.house import issue
from tests.live.foyer import Foyer, tell

ROLES = ("kiosk", "display", "away", "clerk", "supervisor", "administrator")
FOLLOWS: dict[tuple[Topic, str | None], tuple[str, ...]] = {
    ("board", None): ("snapshot",) * 6,
    ("board", "one"): ("unknown_topic",) * 6,
    ("signs", None): ("snapshot",) * 6,
    ("signs", "one"): ("unknown_topic",) * 6,
    ("media", None): ("snapshot",) * 6,
    ("office", None): (
        "snapshot",
        "forbidden",
        "not_signed_in",
        "snapshot",
        "snapshot",
        "snapshot",
    ),
    ("office", "town"): ("unknown_topic",) * 6,
    ("counter", None): (
        "forbidden",
        "forbidden",
        "not_signed_in",
        *["unknown_counter"] * 3,
    ),
    ("counter", "nowhere"): (
        "forbidden",
        "forbidden",
        "not_signed_in",
        *["unknown_counter"] * 3,
    ),
    ("counter", "one"): (
        "forbidden",
        "forbidden",
        "not_signed_in",
        "snapshot",
        "snapshot",
        "snapshot",
    ),
    ("counter", "two"): (
        "forbidden",
        "forbidden",
        "not_signed_in",
        "not_yours",
        "snapshot",
        "snapshot",
    ),
    ("ticket", None): (
        "unknown_ticket",
        "forbidden",
        "not_signed_in",
        *["unknown_ticket"] * 3,
    ),
    ("ticket", "the kiosk's"): (
        "snapshot",
        "forbidden",
        "not_signed_in",
        "not_yours",
        "snapshot",
        "snapshot",
    ),
    ("ticket", "another's"): (
        "not_yours",
        "forbidden",
        "not_signed_in",
        "not_yours",
        "snapshot",
        "snapshot",
    ),
    ("ticket", "the clerk's"): (
        "not_yours",
        "forbidden",
        "not_signed_in",
        "snapshot",
        "snapshot",
        "snapshot",
    ),
}
"""What each of ROLES hears when it asks to follow a topic with a key."""


@pytest.mark.parametrize("place", range(len(ROLES)), ids=ROLES)
def test_each_role_follows_its_topics(tmp_path: Path, place: int) -> None:
    """The whole table, role by role; a refusal is sent as such and without rows."""

    async def story(foyer: Foyer) -> None:
        await foyer.house.sits(ANA, ONE)
        await foyer.house.sits(CARLA, TWO)
        tickets: dict[str | None, str | None] = {}
        for number, name in ((1, "the kiosk's"), (2, "another's")):
            tickets[name] = (await foyer.house.grant(*issue(number))).answer.ticket
        given = await foyer.house.grant(CONSOLES[ANA], issue()[1])
        tickets["the clerk's"] = given.answer.ticket
        guest, _ = {
            "kiosk": lambda: foyer.comes("kiosk", "kiosk-1"),
            "display": lambda: foyer.comes("display", "display-1"),
            "away": lambda: foyer.comes("clerk", "console-9"),
            "clerk": lambda: foyer.console(ANA),
            "supervisor": lambda: foyer.console(CARLA),
            "administrator": lambda: foyer.comes("administrator", "control"),
        }[ROLES[place]]()
        for (topic, key), told in FOLLOWS.items():
            said = foyer.follow(guest, topic, tickets.get(key, key))
            heard = "snapshot" if isinstance(said, Snapshot) else said.code
            assert heard == told[place], (topic, key)

    tell(tmp_path, story)


def test_a_refused_topic_takes_no_place(tmp_path: Path) -> None:
    """A clerk who is refused another counter goes on following their own."""

    async def story(foyer: Foyer) -> None:
        await foyer.house.sits(ANA, ONE)
        guest, ear = foyer.console(ANA)
        foyer.follow(guest, "counter", ONE)
        assert isinstance(foyer.follow(guest, "counter", TWO), Refusal)
        await foyer.house.turn([issue()])
        assert len(ear.frames("counter")) == 1

    tell(tmp_path, story)


def test_a_topic_is_followed_once(tmp_path: Path) -> None:
    """A second subscription takes the place of the first; no frame comes twice."""

    async def story(foyer: Foyer) -> None:
        await foyer.house.sits(CARLA, ONE)
        guest, ear = foyer.console(CARLA)
        for key in (ONE, TWO, TWO):
            foyer.follow(guest, "counter", key)
        await foyer.house.turn([(CONSOLES[CARLA], c.PauseCounter()), issue()])
        assert ear.frames("counter") == []
        foyer.follow(guest, "board")
        foyer.follow(guest, "board")
        await foyer.house.turn([(CONSOLES[CARLA], c.OpenCounter(ONE))])
        await foyer.house.turn([(CONSOLES[CARLA], c.CallNext())])
        assert len(ear.frames("board")) == 1

    tell(tmp_path, story)


def test_frames_are_chained_for_late_comers(tmp_path: Path) -> None:
    """Each frame names the one before, also for a late follower."""

    async def story(foyer: Foyer) -> None:
        early, ear = foyer.comes("kiosk", "kiosk-1")
        late, other = foyer.comes("kiosk", "kiosk-2")
        foyer.follow(early, "board")
        # A change that no board shows: its number falls behind that of the office.
        await foyer.house.turn([issue()])
        for _ in range(3):
            await foyer.house.turn([(kiosk(), c.CallForHelp()), issue()])
        foyer.follow(late, "board")
        await foyer.house.sits(ANA, ONE)
        await foyer.house.turn([(CONSOLES[ANA], c.CallNext())])
        await foyer.house.turn([(CONSOLES[ANA], c.Recall())])
        for heard in (ear, other):
            chain = [heard.last(Snapshot).seq, *(frame.seq for frame in heard.frames("board"))]
            assert [frame.previous for frame in heard.frames("board")] == chain[:-1]
        assert other.frames("board") == ear.frames("board")[-2:]

    tell(tmp_path, story)


def test_a_displaced_console_hears_no_more(tmp_path: Path) -> None:
    """The clerk has signed in elsewhere: this console is told so, topic by topic."""

    async def story(foyer: Foyer) -> None:
        await foyer.house.sits(ANA, ONE)
        guest, ear = foyer.console(ANA)
        for topic, key in (("board", None), ("office", None), ("counter", ONE)):
            foyer.follow(guest, topic, key)  # type: ignore[arg-type] # topics, as the wire has them
        ear.heard.clear()
        await foyer.house.grant(console(9), c.SignIn(ANA))
        ended = [(r.code, r.asked, r.id, r.facts["topic"]) for r in ear.all(Refusal)]
        assert sorted(ended) == [
            ("not_signed_in", "subscribe", None, "counter"),
            ("not_signed_in", "subscribe", None, "office"),
        ]
        assert guest.follows.keys() == {"board"}
        ear.heard.clear()
        await foyer.house.turn([issue()])
        assert ear.frames("office") == ear.frames("counter") == []

    tell(tmp_path, story)


def test_signing_out_ends_what_was_followed(tmp_path: Path) -> None:
    """The office's last frame shows the clerk away; then the console gets no frames."""

    async def story(foyer: Foyer) -> None:
        await foyer.house.sits(ANA, ONE)
        guest, ear = foyer.console(ANA)
        foyer.follow(guest, "office")
        foyer.follow(guest, "counter", ONE)
        ear.heard.clear()
        await foyer.house.turn([(CONSOLES[ANA], c.SignOut())])
        assert ear.codes() == ["not_signed_in", "not_signed_in"]
        assert "away" in {getattr(row, "state", "") for row in ear.frames("office")[0].put}
        assert [frame.drop for frame in ear.frames("counter")] == [[("desk", ONE)]]
        assert guest.follows == {}

    tell(tmp_path, story)


def test_a_demoted_supervisor_oversees_no_more(tmp_path: Path) -> None:
    """A new office file may take the role away in the middle of the day."""

    async def story(foyer: Foyer) -> None:
        await foyer.house.sits(CARLA, ONE)
        ticket = (await foyer.house.grant(*issue())).answer.ticket
        guest, ear = foyer.console(CARLA)
        foyer.follow(guest, "counter", TWO)
        foyer.follow(guest, "ticket", ticket)
        office = small_office()
        clerks = tuple(replace(clerk, role=ClerkRole.CLERK) for clerk in office.clerks)
        await foyer.house.grant(ADMINISTRATOR, c.LoadCatalogue(replace(office, clerks=clerks)))
        assert sorted(ear.codes()) == ["not_yours", "not_yours"]
        assert guest.follows == {}

    tell(tmp_path, story)


def test_who_has_left_hears_nothing(tmp_path: Path) -> None:
    """A connection that has ended is forgotten with all that it followed."""

    async def story(foyer: Foyer) -> None:
        guest, ear = foyer.comes("kiosk", "kiosk-1")
        foyer.follow(guest, "board")
        foyer.follow(guest, "office")
        foyer.lobby.leave(guest)
        ear.heard.clear()
        await foyer.house.turn([issue()])
        foyer.lobby.beat()
        assert ear.heard == []
        foyer.lobby.leave(guest)

    tell(tmp_path, story)


def test_who_follows_no_more_hears_nothing(tmp_path: Path) -> None:
    """Of that topic; the others go on, and a second end is none."""

    async def story(foyer: Foyer) -> None:
        guest, ear = foyer.comes("kiosk", "kiosk-1")
        foyer.follow(guest, "board")
        foyer.follow(guest, "office")
        for _ in range(2):
            ended = m.Unsubscribe(id=foyer.id(), topic="office")
            answer = foyer.lobby.unfollow(guest, ended)
            assert isinstance(answer, Answer)
            assert answer.id == ended.id
        await foyer.house.turn([issue()])
        assert ear.frames("office") == []
        assert ear.frames("board")
        channels = foyer.lobby.rooms["town"].fanout._channels  # noqa: SLF001 - what must not grow
        assert {topic for topic, _, _ in channels} == {"board"}

    tell(tmp_path, story)


def test_a_topic_without_readers_costs_nothing(tmp_path: Path) -> None:
    """Its channel is let go with the last reader."""

    async def story(foyer: Foyer) -> None:
        fanout = foyer.lobby.rooms["town"].fanout
        for _ in range(3):
            guest, _ = foyer.comes("kiosk", "kiosk-1")
            foyer.follow(guest, "board")
            foyer.follow(guest, "office")
            foyer.lobby.leave(guest)
        assert fanout._channels == {}  # noqa: SLF001 - what must not grow

    tell(tmp_path, story)


def test_a_holder_is_told_which_clerk_comes(tmp_path: Path) -> None:
    """The clerk takes the call of a telephone, which has a name of its own and no ticket."""

    async def story(foyer: Foyer) -> None:
        await foyer.house.sits(ANA, ONE)
        guest, ear = foyer.comes("kiosk", kiosk().device)
        ticket = (await foyer.house.grant(*issue())).answer.ticket
        assert ticket is not None
        foyer.follow(guest, "ticket", ticket)
        await foyer.house.grant(holder(ticket), c.AskHelp(ticket))
        await foyer.house.grant(CONSOLES[ANA], c.TakeHelp(caller_by_phone(ticket)))
        for _ in range(5):
            await asyncio.sleep(0)
        (row,) = ear.frames("ticket")[-1].put
        assert isinstance(row, StatusRow)
        assert row.plea_taken_by == "Ana"

    tell(tmp_path, story)


def test_a_sign_shows_the_code_that_is_on_the_paper(tmp_path: Path) -> None:
    """Its ticket is called when the kiosk says that it has printed another code for it."""

    async def story(foyer: Foyer) -> None:
        house = foyer.house
        await house.sits(ANA, ONE)
        guest, ear = foyer.comes("display", "display-1")
        ticket = (await house.grant(*issue())).answer.ticket
        assert ticket is not None
        await house.grant(CONSOLES[ANA], c.CallNext())
        foyer.follow(guest, "signs")
        alone = IssuedAlone("X001", house.now)
        await house.grant(kiosk(), c.NotePaperCode(ticket, alone))
        for _ in range(5):
            await asyncio.sleep(0)
        (row,) = ear.frames("signs")[-1].put
        assert isinstance(row, SignRow)
        assert row.code == "X001"

    tell(tmp_path, story)
