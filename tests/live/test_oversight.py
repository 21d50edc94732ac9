"""A supervisor's acts over the wire, and what kiosk, display and colleagues hear of them."""

import asyncio
from datetime import time
from pathlib import Path

from antesala.messages import commands as m
from antesala.messages.frames import Answer, Refusal, Snapshot, Welcome
from antesala.messages.rows import AnyRow, HallSoundRow, NoticeRow, OutRow, StopRow
from server.domain import commands as c
from tests.domain.builders import ANA, BRUNO, CARLA, CONSOLES, GENERAL, ONE, PERMIT, TWO
from tests.hub.house import issue
from tests.live.foyer import PIN, Foyer, tell

WHY = "No quedan cupos"


def rows(said: Snapshot | Refusal, kind: type[AnyRow]) -> list[AnyRow]:
    assert isinstance(said, Snapshot)
    return [row for row in said.rows if isinstance(row, kind)]


async def told(foyer: Foyer, command: m.OfficeCommand) -> Answer | Refusal:
    """What Carla, a supervisor at her console, is answered."""
    if CARLA not in foyer.house.published.consoles:
        await foyer.house.grant(CONSOLES[CARLA], c.SignIn(CARLA))
    guest, _ = foyer.console(CARLA)
    answer = await foyer.lobby.ask(guest, command)
    # Callers are answered before the frames are sent.
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert isinstance(answer, Answer | Refusal)
    return answer


def test_a_stop_reaches_kiosk_and_colleagues(tmp_path: Path) -> None:
    """The kiosk learns why, and not which of the staff said so; typed texts are made whole."""

    async def story(foyer: Foyer) -> None:
        await foyer.house.sits(ANA, ONE)
        kiosk, heard = foyer.comes("kiosk", "kiosk-1")
        colleague, seen = foyer.console(ANA)
        foyer.follow(kiosk, "office")
        foyer.follow(colleague, "office")
        stop = m.StopTickets(id=foyer.id(), service=PERMIT, reason=f"  {WHY}\u200b ")
        assert isinstance(await told(foyer, stop), Answer)
        [at_kiosk] = [row for row in heard.frames("office")[-1].put if isinstance(row, StopRow)]
        [at_console] = [row for row in seen.frames("office")[-1].put if isinstance(row, StopRow)]
        assert (at_kiosk.id, at_kiosk.reason, at_kiosk.by) == (PERMIT, WHY, None)
        assert at_console.by == CARLA
        wanted = m.IssueTicket(id=foyer.id(), service=PERMIT, ticket_class=GENERAL)
        refused = await foyer.lobby.ask(kiosk, wanted)
        assert isinstance(refused, Refusal)
        assert (refused.code, refused.facts["reason"]) == ("tickets_stopped", WHY)
        await told(foyer, m.AllowTickets(id=foyer.id(), service=PERMIT))
        assert heard.frames("office")[-1].drop == [("stop", PERMIT)]

    tell(tmp_path, story)


def test_a_notice_and_a_silence_reach_the_display(tmp_path: Path) -> None:
    """With the moment until which it stands; one that comes later finds it, until it is removed."""

    async def story(foyer: Foyer) -> None:
        display, heard = foyer.comes("display", "display-1")
        foyer.follow(display, "board")
        await told(foyer, m.ShowNotice(id=foyer.id(), text="Simulacro", until=time(9, 30)))
        [notice] = heard.frames("board")[-1].put
        assert isinstance(notice, NoticeRow)
        assert (notice.text, notice.until, notice.by) == (
            "Simulacro",
            "2026-03-02T12:30:00.000Z",
            None,
        )
        later, _ = foyer.comes("display", "display-2")
        assert rows(foyer.follow(later, "board"), NoticeRow) == [notice]
        await told(foyer, m.RemoveNotice(id=foyer.id()))
        assert heard.frames("board")[-1].drop == [("notice", "town")]
        await told(foyer, m.MuteDisplays(id=foyer.id(), until=time(9, 30)))
        [silence] = heard.frames("board")[-1].put
        assert isinstance(silence, HallSoundRow)
        assert (silence.until, silence.by) == (notice.until, None)
        await told(foyer, m.UnmuteDisplays(id=foyer.id()))
        assert heard.frames("board")[-1].drop == [("sound", "town")]

    tell(tmp_path, story)


def test_only_a_kiosk_is_taken_out(tmp_path: Path) -> None:
    """One that is enrolled, and it hears so; revoked, it leaves nothing behind."""

    async def story(foyer: Foyer) -> None:
        enrolled = await foyer.gate.by_code(await foyer.gate.new_code("town", "kiosk", "Entrada"))
        assert isinstance(enrolled, tuple)
        own = enrolled[0].id
        kiosk, heard = foyer.comes("kiosk", own)
        foyer.comes("display", "display-1")
        foyer.follow(kiosk, "office")
        for device in ("display-1", "nowhere"):
            refused = await told(foyer, m.TakeKioskOut(id=foyer.id(), device=device))
            assert isinstance(refused, Refusal)
            assert refused.code == "unknown_device"
        await told(foyer, m.TakeKioskOut(id=foyer.id(), device=own))
        assert [row.id for row in heard.frames("office")[-1].put] == [own]
        other, _ = foyer.comes("kiosk", "kiosk-2")
        assert [row.id for row in rows(foyer.follow(other, "office"), OutRow)] == [own]
        administrator, _ = foyer.comes("administrator", "control")
        await foyer.lobby.ask(administrator, m.RevokeDevice(id=foyer.id(), device=own))
        assert foyer.house.published.kiosks_out == {}

    tell(tmp_path, story)


def test_a_console_loses_its_clerk_when_its_counter_is_freed(tmp_path: Path) -> None:
    """Neither the counter's rows nor the office's go on, and it asks who is there."""

    async def story(foyer: Foyer) -> None:
        await foyer.house.sits(ANA, ONE)
        await foyer.house.grant(*issue())
        await foyer.house.grant(CONSOLES[ANA], c.CallNext())
        console, heard = foyer.console(ANA)
        foyer.follow(console, "office")
        foyer.follow(console, "counter", ONE)
        assert isinstance(await told(foyer, m.FreeCounter(id=foyer.id(), counter=ONE)), Answer)
        ended = {each.facts["topic"]: each.code for each in heard.all(Refusal)}
        assert ended == {"office": "not_signed_in", "counter": "not_signed_in"}
        answer = await foyer.lobby.ask(console, m.CallNext(id=foyer.id()))
        assert isinstance(answer, Refusal)
        assert answer.code == "not_signed_in"

    tell(tmp_path, story)


def test_a_suspended_clerk_is_told_so_after_the_right_pin(tmp_path: Path) -> None:
    """A wrong one says nothing of it."""

    async def story(foyer: Foyer) -> None:
        await foyer.house.sits(BRUNO, TWO)
        await foyer.gate.pins.set("town", ANA, PIN)
        await told(foyer, m.SuspendClerk(id=foyer.id(), clerk=ANA))
        console, _ = foyer.console(ANA)
        codes = []
        for pin in ("1357", PIN):
            refused = await foyer.lobby.ask(console, m.SignIn(id=foyer.id(), clerk=ANA, pin=pin))
            assert isinstance(refused, Refusal)
            codes.append(refused.code)
        assert codes == ["wrong_pin", "suspended"]

    tell(tmp_path, story)


def test_a_suspended_clerk_leaves_the_list_of_names_at_once(tmp_path: Path) -> None:
    """At a console that shows it, and in every new greeting; restored, they are there again."""

    async def story(foyer: Foyer) -> None:
        _, heard = foyer.comes("clerk", "free")
        _, kiosk = foyer.comes("kiosk", "kiosk-9")
        await told(foyer, m.SuspendClerk(id=foyer.id(), clerk=BRUNO))
        assert BRUNO not in {clerk.id for clerk in heard.all(Welcome)[-1].clerks}
        assert ANA in {clerk.id for clerk in heard.all(Welcome)[-1].clerks}
        assert len(kiosk.all(Welcome)) == 1
        await told(foyer, m.RestoreClerk(id=foyer.id(), clerk=BRUNO))
        assert BRUNO in {clerk.id for clerk in heard.all(Welcome)[-1].clerks}

    tell(tmp_path, story)
