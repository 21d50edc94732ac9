"""Greetings, their welcomes, and the administrator's commands: without a socket."""

from dataclasses import replace
from pathlib import Path

from antesala.messages import commands as m
from antesala.messages.frames import Answer, Frame, Heartbeat, Refusal, Welcome
from server.domain import commands as c
from server.domain.identity import ClerkId
from tests.domain.builders import (
    ADMINISTRATOR,
    ANA,
    CARLA,
    CONSOLES,
    ONE,
    small_office,
)
from tests.hub.house import issue
from tests.live.foyer import PIN, Ear, Foyer, tell


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
    """This server does not hold its office, or not yet: the device goes on to another one."""

    async def story(foyer: Foyer) -> None:
        device = foyer.comes("kiosk", "kiosk-1")[0].device
        stranger = replace(device, office="village")
        refused = foyer.lobby.admit(foyer.id(), stranger, Ear())
        assert not isinstance(refused, tuple)
        assert refused.code == "store_unavailable"

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
        await foyer.gate.pins.set("town", ANA, PIN)
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
        await foyer.gate.pins.set("town", ANA, PIN)
        for role in ("kiosk", "display", "administrator"):
            guest, _ = foyer.comes(role, role)
            said = await foyer.lobby.ask(guest, m.SignIn(id=foyer.id(), clerk=ANA, pin=PIN))
            assert isinstance(said, Refusal)
            assert said.code == "forbidden"

    tell(tmp_path, story)


def test_access_is_the_administrators(tmp_path: Path) -> None:
    """No one else enrols devices or gives PINs, not even a supervisor."""

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
    """Enrolments, revocations, new PINs and wrong PINs, as for the office's own commands."""

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


def test_a_loaded_file_greets_every_device_anew(tmp_path: Path) -> None:
    """A console on its sign-in page, a kiosk and a display: names, accent, languages, clerks."""

    async def story(foyer: Foyer) -> None:
        ears = [foyer.comes(role, role)[1] for role in ("clerk", "kiosk", "display")]
        book = small_office(name="New Town", accent="#7A1F5C", languages=("es", "en"))
        newcomer = replace(book.clerks[0], id=ClerkId("zoe"), name="Zoe Vidal")
        book = replace(book, clerks=(*book.clerks, newcomer))
        await foyer.house.grant(ADMINISTRATOR, c.LoadCatalogue(book))
        for ear in ears:
            first, anew = ear.all(Welcome)
            assert first.office_name != "New Town"
            assert (anew.office_name, anew.accent) == ("New Town", "#7A1F5C")
            assert (anew.languages, anew.token) == (["es", "en"], None)
        assert "Zoe Vidal" in [clerk.name for clerk in ears[0].last(Welcome).clerks]
        assert ears[1].last(Welcome).clerks == []

    tell(tmp_path, story)
