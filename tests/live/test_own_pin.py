"""A clerk changes their own PIN at the console where they are signed in."""

from pathlib import Path

from antesala.messages import commands as m
from antesala.messages.frames import Answer, Refusal
from server.live.guests import Guest
from tests.domain.builders import ANA, BRUNO, ONE, TWO
from tests.live.foyer import PIN, Foyer, tell

NEW = "904518"


async def change(foyer: Foyer, guest: Guest, old: str, new: str) -> str:
    """The refusal's code, or none."""
    said = await foyer.lobby.ask(guest, m.ChangePin(id=foyer.id(), old=old, new=new))
    assert isinstance(said, Answer | Refusal)
    return said.code or "" if isinstance(said, Refusal) else ""


def test_the_new_one_opens_and_the_old_one_does_not(tmp_path: Path) -> None:
    """The clerk stays signed in, and so does everybody else; what was asked is in the audit."""

    async def story(foyer: Foyer) -> None:
        await foyer.house.sits(ANA, ONE)
        await foyer.house.sits(BRUNO, TWO)
        await foyer.gate.pins.set("town", ANA, PIN)
        guest, _ = foyer.console(ANA)
        before = dict(foyer.house.published.consoles)
        assert await change(foyer, guest, PIN, NEW) == ""
        assert foyer.house.published.consoles == before
        old = await foyer.gate.pins.check("town", ANA, guest.device.id, PIN)
        assert old is not None
        assert await foyer.gate.pins.check("town", ANA, guest.device.id, NEW) is None
        (line,) = [each for each in foyer.house.audit() if each[2] == "change_pin"]
        assert line[1] == ANA
        assert PIN not in str(line)
        assert NEW not in str(line)

    tell(tmp_path, story)


def test_what_is_no_good_number_is_refused(tmp_path: Path) -> None:
    """Each with a code of its own, and the PIN stays."""

    async def story(foyer: Foyer) -> None:
        await foyer.house.sits(ANA, ONE)
        await foyer.gate.pins.set("town", ANA, PIN)
        guest, _ = foyer.console(ANA)
        assert await change(foyer, guest, PIN, PIN) == "same_pin"
        assert await change(foyer, guest, PIN, "1111") == "weak_pin"
        assert await change(foyer, guest, PIN, "3456") == "weak_pin"
        assert await change(foyer, guest, "9999", NEW) == "wrong_pin"
        assert await foyer.gate.pins.check("town", ANA, guest.device.id, PIN) is None

    tell(tmp_path, story)


def test_guessing_the_old_one_locks_the_console(tmp_path: Path) -> None:
    """A console left alone is no place to guess: five tries, as when signing in."""

    async def story(foyer: Foyer) -> None:
        await foyer.house.sits(ANA, ONE)
        await foyer.gate.pins.set("town", ANA, PIN)
        guest, _ = foyer.console(ANA)
        tried = [await change(foyer, guest, "9999", NEW) for _ in range(6)]
        assert tried == ["wrong_pin"] * 5 + ["locked_out"]
        assert await change(foyer, guest, PIN, NEW) == "locked_out"

    tell(tmp_path, story)


def test_only_who_is_signed_in_changes_a_number(tmp_path: Path) -> None:
    async def story(foyer: Foyer) -> None:
        await foyer.gate.pins.set("town", ANA, PIN)
        console, _ = foyer.comes("clerk", "empty-console")
        kiosk, _ = foyer.comes("kiosk", "kiosk")
        assert await change(foyer, console, PIN, NEW) == "not_signed_in"
        assert await change(foyer, kiosk, PIN, NEW) == "forbidden"

    tell(tmp_path, story)
