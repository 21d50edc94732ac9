"""Who may follow what, for how long, and what each hears: without a socket."""

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from antesala.messages import commands as m
from antesala.messages.frames import Answer, Frame, Heartbeat, Refusal, Snapshot, Welcome
from antesala.messages.kinds import Topic
from antesala.messages.rows import DeskRow
from server.domain import commands as c
from server.domain.catalogue import ClerkRole
from tests.domain.builders import (
    ADMINISTRATOR,
    ANA,
    BRUNO,
    CARLA,
    CONSOLES,
    ONE,
    TWO,
    console,
    kiosk,
    small_office,
)
from tests.hub.house import issue
from tests.live.foyer import PIN, Ear, Foyer, tell

ROLES = ("kiosk", "display", "away", "clerk", "supervisor", "administrator")
FOLLOWS: dict[tuple[Topic, str | None], tuple[str, ...]] = {
    ("board", None): ("snapshot",) * 6,
    ("board", "one"): ("unknown_topic",) * 6,
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
        "forbidden",
        "forbidden",
        "unknown_ticket",
        "unknown_ticket",
    ),
    ("ticket", "its own"): (
        "snapshot",
        "forbidden",
        "forbidden",
        "forbidden",
        "snapshot",
        "snapshot",
    ),
    ("ticket", "another's"): (
        "not_yours",
        "forbidden",
        "forbidden",
        "forbidden",
        "snapshot",
        "snapshot",
    ),
}
"""What each of ROLES hears when it asks to follow a topic with a key."""


@pytest.mark.parametrize("place", range(len(ROLES)), ids=ROLES)
def test_each_role_follows_its_topics(tmp_path: Path, place: int) -> None:
    """The whole table, role by role; a refusal is told as such and nothing else."""

    async def story(foyer: Foyer) -> None:
        await foyer.house.sits(ANA, ONE)
        await foyer.house.sits(CARLA, TWO)
        tickets: dict[str | None, str | None] = {}
        for number, name in ((1, "its own"), (2, "another's")):
            tickets[name] = (await foyer.house.grant(*issue(number))).answer.ticket
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
    """Whoever is refused another counter goes on following their own."""

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
    """Each frame names the one before, also for who came when the topic had long been followed."""

    async def story(foyer: Foyer) -> None:
        early, ear = foyer.comes("kiosk", "kiosk-1")
        late, other = foyer.comes("kiosk", "kiosk-2")
        foyer.follow(early, "board")
        # Nothing that a board shows: its number falls behind that of the office.
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
    """The office's last frame shows the clerk away; then the console hears nothing."""

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


def test_a_counter_keeps_its_new_clerks_work(tmp_path: Path) -> None:
    """Whoever sat there before hears nothing of it, though all of it came about in one turn."""

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
        assert sorted(ear.codes()) == ["forbidden", "not_yours"]
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


def test_everybody_hears_the_heartbeat(tmp_path: Path) -> None:
    """With the server's clock in it."""

    async def story(foyer: Foyer) -> None:
        ears = [foyer.comes(role, role)[1] for role in ("kiosk", "display", "clerk")]
        foyer.lobby.beat()
        assert [ear.last(Heartbeat).at for ear in ears] == ["2026-03-02T12:00:00.000Z"] * 3

    tell(tmp_path, story)


def test_only_a_console_is_told_the_clerks(tmp_path: Path) -> None:
    """It needs their names to sign in; a kiosk or a display does not."""

    async def story(foyer: Foyer) -> None:
        for role, count in (("kiosk", 0), ("display", 0), ("clerk", 4), ("administrator", 4)):
            _, ear = foyer.comes(role, role)
            assert len(ear.last(Welcome).clerks) == count

    tell(tmp_path, story)


def test_a_welcome_knows_who_sits_here(tmp_path: Path) -> None:
    """A console that comes back after a break finds its clerk, role and counter."""

    async def story(foyer: Foyer) -> None:
        await foyer.house.sits(CARLA, ONE)
        _, ear = foyer.console(CARLA)
        welcome = ear.last(Welcome)
        assert (welcome.role, welcome.clerk, welcome.counter) == ("supervisor", CARLA, ONE)

    tell(tmp_path, story)


def test_a_device_of_another_office_stays_outside(tmp_path: Path) -> None:
    """An office that this server does not hold has no lobby here."""

    async def story(foyer: Foyer) -> None:
        device = foyer.comes("kiosk", "kiosk-1")[0].device
        stranger = replace(device, office="village")
        refused = foyer.lobby.admit(foyer.id(), stranger, Ear())
        assert not isinstance(refused, tuple)
        assert refused.code == "unknown_token"

    tell(tmp_path, story)


def test_a_revoked_device_is_shown_out(tmp_path: Path) -> None:
    """At once, on all its connections; the others stay."""

    async def story(foyer: Foyer) -> None:
        administrator, _ = foyer.comes("administrator", "control")
        enrolled = await foyer.gate.by_code(await foyer.gate.new_code("town", "kiosk", "Entrance"))
        assert isinstance(enrolled, tuple)
        device, _ = enrolled
        guests = [foyer.comes("kiosk", device.id) for _ in range(2)]
        other, other_ear = foyer.comes("kiosk", "kiosk-2")
        for guest in (*(guest for guest, _ in guests), other):
            foyer.follow(guest, "board")
        revoke = m.RevokeDevice(id=foyer.id(), device=device.id)
        assert isinstance(await foyer.lobby.ask(administrator, revoke), Answer)
        await foyer.house.sits(ANA, ONE)
        await foyer.house.turn([issue(), (CONSOLES[ANA], c.CallNext())])
        assert all(ear.is_shut and not ear.all(Frame) for _, ear in guests)
        assert not other_ear.is_shut
        assert other_ear.all(Frame)

    tell(tmp_path, story)


def test_a_clerk_signs_in_by_number(tmp_path: Path) -> None:
    """The number is checked before the office is asked; a wrong one is refused and audited."""

    async def story(foyer: Foyer) -> None:
        await foyer.gate.set_pin("town", ANA, PIN)
        guest, _ = foyer.console(ANA)

        async def sign_in(pin: str) -> str | None:
            said = await foyer.lobby.ask(guest, m.SignIn(id=foyer.id(), clerk=ANA, pin=pin))
            return said.code if isinstance(said, Refusal) else None

        assert await sign_in("0000") == "wrong_pin"
        assert foyer.house.published.consoles == {}
        assert await sign_in(PIN) is None
        assert foyer.house.published.consoles == {ANA: guest.device.id}

    tell(tmp_path, story)


def test_only_a_console_may_try_numbers(tmp_path: Path) -> None:
    """A kiosk would be a fine place to guess."""

    async def story(foyer: Foyer) -> None:
        await foyer.gate.set_pin("town", ANA, PIN)
        for role in ("kiosk", "display", "administrator"):
            guest, _ = foyer.comes(role, role)
            said = await foyer.lobby.ask(guest, m.SignIn(id=foyer.id(), clerk=ANA, pin=PIN))
            assert isinstance(said, Refusal)
            assert said.code == "forbidden"

    tell(tmp_path, story)


def test_access_is_the_administrators(tmp_path: Path) -> None:
    """Nobody else enrols devices or gives numbers, a supervisor neither."""

    async def story(foyer: Foyer) -> None:
        await foyer.house.sits(CARLA, ONE)
        guests = [foyer.comes("kiosk", "kiosk-1"), foyer.console(CARLA), foyer.console(ANA)]
        for guest, _ in guests:
            for command in (
                m.EnrollDevice(id=foyer.id(), role="kiosk", name="Back door"),
                m.RevokeDevice(id=foyer.id(), device="kiosk-1"),
                m.SetPin(id=foyer.id(), clerk=ANA, pin="0000"),
            ):
                said = await foyer.lobby.ask(guest, command)
                assert isinstance(said, Refusal)
                assert said.code == "forbidden"

    tell(tmp_path, story)


def test_what_access_decides_is_audited(tmp_path: Path) -> None:
    """Who enrolled, revoked, gave a number or got it wrong, as for the office's own commands."""

    async def story(foyer: Foyer) -> None:
        administrator, _ = foyer.comes("administrator", "control")
        console, _ = foyer.console(ANA)
        asked = [
            (administrator, m.SetPin(id=foyer.id(), clerk=ANA, pin=PIN)),
            (administrator, m.EnrollDevice(id=foyer.id(), role="kiosk", name="Entrance")),
            (administrator, m.RevokeDevice(id=foyer.id(), device="kiosk-7")),
            (console, m.SignIn(id=foyer.id(), clerk=ANA, pin="0000")),
            (console, m.SetPin(id=foyer.id(), clerk=ANA, pin="0000")),
        ]
        for guest, command in asked:
            await foyer.lobby.ask(guest, command)  # type: ignore[arg-type] # one of each kind
        lines = foyer.house.audit()[-5:]
        assert lines == [
            ("control", ANA, "set_pin", None),
            ("control", None, "enroll_device", None),
            ("control", None, "revoke_device", "unknown_device"),
            ("console-1", ANA, "sign_in", "wrong_pin"),
            ("console-1", ANA, "set_pin", "forbidden"),
        ]

    tell(tmp_path, story)
