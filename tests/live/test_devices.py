"""Kiosks and displays as staff see them: their connection, and their printer's state."""

import asyncio
from datetime import timedelta
from pathlib import Path

from antesala.messages import commands as m
from antesala.messages.frames import Answer, Frame, Message, Refusal, Snapshot
from antesala.messages.kinds import PrinterState
from antesala.messages.rows import DeviceRow, WarningRow
from server.domain import commands as c
from server.live.guests import Guest
from server.store import Device
from server.views.oversight.alarms import Cause
from server.views.oversight.machine import DISK_LOW
from server.views.rows import iso
from tests.domain.builders import ANA, CONSOLES, ONE, TAX
from tests.hub.house import issue
from tests.live.foyer import Ear, Foyer, tell


async def report(foyer: Foyer, guest: Guest, printer: PrinterState) -> Message:
    return await foyer.lobby.ask(guest, m.ReportDevice(id=foyer.id(), printer=printer))


async def staff(foyer: Foyer) -> Ear:
    """A console that follows the office."""
    await foyer.house.sits(ANA, ONE)
    guest, ear = foyer.console(ANA)
    foyer.follow(guest, "office")
    return ear


def devices(ear: Ear) -> dict[str, DeviceRow]:
    """The devices as a console knows them by now."""
    known: dict[str, DeviceRow] = {}
    for message in ear.heard:
        rows = message.rows if isinstance(message, Snapshot) else []
        rows = message.put if isinstance(message, Frame) else rows
        known.update((row.id, row) for row in rows if isinstance(row, DeviceRow))
        for kind, name in message.drop if isinstance(message, Frame) else []:
            if kind == "device":
                del known[name]
    return known


def test_staff_hear_of_a_printer_at_once(tmp_path: Path) -> None:
    """Staff also hear that it works again; the same report twice is told once."""

    async def story(foyer: Foyer) -> None:
        ear = await staff(foyer)
        kiosk, _ = foyer.comes("kiosk", "kiosk-1")
        for printer in ("no_paper", "no_paper", "ready"):
            assert isinstance(await report(foyer, kiosk, printer), Answer)
        told = [frame.put for frame in ear.frames("office")]
        assert [row.printer for (row,) in told if isinstance(row, DeviceRow)] == [
            "none",
            "no_paper",
            "ready",
        ]

    tell(tmp_path, story)


def test_who_signs_in_later_knows_too(tmp_path: Path) -> None:
    """The snapshot has what was told before."""

    async def story(foyer: Foyer) -> None:
        kiosk, _ = foyer.comes("kiosk", "kiosk-1")
        await report(foyer, kiosk, "cover_open")
        assert devices(await staff(foyer))["kiosk-1"].printer == "cover_open"

    tell(tmp_path, story)


def test_a_device_away_is_missed(tmp_path: Path) -> None:
    """Not for a moment's absence; and it is back as soon as it is."""

    async def story(foyer: Foyer) -> None:
        ear = await staff(foyer)
        for role in ("kiosk", "display"):
            guest, _ = foyer.comes(role, role)
            foyer.lobby.leave(guest)
            foyer.lobby.beat()
            assert devices(ear)[role].is_connected
            foyer.lobby.beat()
            assert not devices(ear)[role].is_connected
            foyer.comes(role, role)
            assert devices(ear)[role].is_connected

    tell(tmp_path, story)


def test_a_device_that_never_came_is_missed(tmp_path: Path) -> None:
    """Enrolled, and switched off when the server starts: staff hear of it like of one that left."""

    async def story(foyer: Foyer) -> None:
        started = foyer.house.now
        foyer.lobby.open("town", foyer.house.hub, [Device("k9", "town", "kiosk", "Kiosk 9")])
        ear = await staff(foyer)
        foyer.house.now += timedelta(minutes=5)
        foyer.lobby.beat()
        assert devices(ear)["k9"].is_connected
        foyer.lobby.beat()
        row = devices(ear)["k9"]
        assert (row.is_connected, row.away_since) == (False, iso(started))
        foyer.comes("kiosk", "k9")
        assert (devices(ear)["k9"].is_connected, devices(ear)["k9"].away_since) == (True, None)

    tell(tmp_path, story)


def test_the_administrator_hears_of_every_device(tmp_path: Path) -> None:
    """Of consoles too: since when each is here, or has not been."""

    async def story(foyer: Foyer) -> None:
        started = iso(foyer.house.now)
        never = Device("never", "town", "clerk", "Console 9")
        foyer.lobby.open("town", foyer.house.hub, [never])
        foyer.house.now += timedelta(minutes=5)
        came = iso(foyer.house.now)
        gone, _ = foyer.comes("display", "gone")
        foyer.comes("kiosk", "here")
        foyer.house.now += timedelta(minutes=5)
        foyer.lobby.leave(gone)
        asking, _ = foyer.comes("administrator", "control")
        answer = await foyer.lobby.ask(asking, m.ListConnected(id=foyer.id()))
        assert isinstance(answer, Answer)
        told = {one.device: (one.is_connected, one.since) for one in answer.connected}
        left = iso(foyer.house.now)
        assert told == {"never": (False, started), "gone": (False, left), "here": (True, came)}
        ear = await staff(foyer)
        assert sorted(devices(ear)) == ["gone", "here"]

    tell(tmp_path, story)


def test_one_of_two_connections_is_enough(tmp_path: Path) -> None:
    """A device comes back before the server has noticed that it had gone."""

    async def story(foyer: Foyer) -> None:
        ear = await staff(foyer)
        first, _ = foyer.comes("kiosk", "kiosk-1")
        foyer.comes("kiosk", "kiosk-1")
        foyer.lobby.leave(first)
        foyer.lobby.leave(first)
        for _ in range(5):
            foyer.lobby.beat()
        assert devices(ear)["kiosk-1"].is_connected

    tell(tmp_path, story)


def test_a_revoked_device_is_forgotten(tmp_path: Path) -> None:
    """It is not missed: it was taken away on purpose."""

    async def story(foyer: Foyer) -> None:
        ear = await staff(foyer)
        administrator, _ = foyer.comes("administrator", "control")
        enrolled = await foyer.gate.by_code(await foyer.gate.new_code("town", "kiosk", "Entrance"))
        assert isinstance(enrolled, tuple)
        foyer.comes("kiosk", enrolled[0].id)
        assert devices(ear)
        revoke = m.RevokeDevice(id=foyer.id(), device=enrolled[0].id)
        assert isinstance(await foyer.lobby.ask(administrator, revoke), Answer)
        foyer.lobby.beat()
        foyer.lobby.beat()
        assert devices(ear) == {}

    tell(tmp_path, story)


def test_only_a_kiosk_reports(tmp_path: Path) -> None:
    """A display has no printer, and a console's screen is looked at by its clerk."""

    async def story(foyer: Foyer) -> None:
        for role in ("display", "clerk", "administrator"):
            guest, _ = foyer.comes(role, role)
            said = await report(foyer, guest, "ready")
            assert getattr(said, "code", None) == "forbidden"

    tell(tmp_path, story)


def test_a_report_is_no_event(tmp_path: Path) -> None:
    """The office's number stays, and the next turn follows without a gap."""

    async def story(foyer: Foyer) -> None:
        ear = await staff(foyer)
        kiosk, kiosk_ear = foyer.comes("kiosk", "kiosk-1")
        foyer.follow(kiosk, "office")
        before = foyer.house.published.seq
        await report(foyer, kiosk, "no_paper")
        assert foyer.house.published.seq == before
        await foyer.house.turn([issue(), (CONSOLES[ANA], c.CallNext())])
        frames = ear.frames("office")
        seen = ear.last(Snapshot).seq
        for frame in frames:
            assert frame.previous == seen
            seen = frame.seq
        assert seen > before
        assert devices(kiosk_ear) == {}

    tell(tmp_path, story)


def test_staff_hear_what_a_display_says_of_itself(tmp_path: Path) -> None:
    """What it shows, since when it is here, and why it cannot speak; the same is told once."""

    async def story(foyer: Foyer) -> None:
        ear = await staff(foyer)
        came = iso(foyer.house.now)
        display, _ = foyer.comes("display", "display-1")
        told = m.ReportDisplay(
            id=foyer.id(),
            shown="A001",
            can_speak=False,
            trouble="no_device",
            version="9.9.0",
            kind="counter",
        )
        for _ in range(2):
            assert isinstance(await foyer.lobby.ask(display, told), Answer)
        row = devices(ear)["display-1"]
        assert (row.shown, row.can_speak, row.trouble) == ("A001", False, "no_device")
        assert (row.version, row.since, row.kind) == ("9.9.0", came, "counter")
        assert len(ear.frames("office")) == 2
        at_the_page = foyer.lobby.rooms["town"].devices.every(foyer.house.published.catalogue)
        assert [each.display.trouble for each in at_the_page if each.id == "display-1"] == [
            "no_device"
        ]

    tell(tmp_path, story)


def test_only_a_display_says_what_it_shows(tmp_path: Path) -> None:
    async def story(foyer: Foyer) -> None:
        for role in ("kiosk", "clerk", "administrator"):
            guest, _ = foyer.comes(role, role)
            told = m.ReportDisplay(id=foyer.id(), can_speak=True)
            assert getattr(await foyer.lobby.ask(guest, told), "code", None) == "forbidden"

    tell(tmp_path, story)


def dropped(ear: Ear) -> set[tuple[str, str]]:
    return {(kind, name) for each in ear.frames("office") for kind, name in each.drop}


def test_a_paper_that_the_office_refuses_is_an_alarm(tmp_path: Path) -> None:
    """A kiosk gave it alone, and its service is gone; once it is taken the alarm goes."""

    async def story(foyer: Foyer) -> None:
        kiosk, _ = foyer.comes("kiosk", "kiosk-1")
        room = foyer.lobby.rooms["town"]
        rung: list[None] = []
        room.on_devices(lambda: rung.append(None))
        ear = await staff(foyer)
        alone = m.IssuedAlone(code="X003", at=foyer.house.now)

        async def hand_in(service: str) -> Message:
            asked = m.IssueTicket(
                id=foyer.id(), service=service, ticket_class="general", issued_alone=alone
            )
            return await foyer.lobby.ask(kiosk, asked)

        refused = await hand_in("gone")
        assert isinstance(refused, Refusal)
        [alarm] = [each for each in room.look().alarms if each.cause is Cause.PAPER_REFUSED]
        assert (alarm.cause, alarm.code, alarm.trouble) == (
            Cause.PAPER_REFUSED,
            "X003",
            "unknown_service",
        )
        assert rung
        [frame] = [each for each in ear.frames("office") if each.put]
        [row] = frame.put
        assert isinstance(row, WarningRow)
        assert (row.cause, row.code, row.why) == ("paper-refused", "X003", "unknown_service")
        assert isinstance(await hand_in(str(TAX)), Answer)
        assert not [each for each in room.look().alarms if each.cause is Cause.PAPER_REFUSED]
        for _ in range(100):
            await asyncio.sleep(0)
        assert ("warning", row.id) in dropped(ear)

    tell(tmp_path, story)


def test_a_noted_call_that_is_refused_for_good_is_an_alarm(tmp_path: Path) -> None:
    """Its console reports it for any clerk there; once that takes it off its list it goes."""

    async def story(foyer: Foyer) -> None:
        console, _ = foyer.comes("clerk", "console-2")
        room = foyer.lobby.rooms["town"]
        rung: list[None] = []
        room.on_devices(lambda: rung.append(None))
        ear = await staff(foyer)
        rung.clear()
        call = m.RefusedCall(
            code="A007",
            clerk="ana",
            counter="c1",
            called_at=foyer.house.now - timedelta(minutes=9),
            refused_at=foyer.house.now,
            why="wrong_state",
        )

        async def report(*refused: m.RefusedCall) -> None:
            told = m.ReportNoted(id=foyer.id(), refused=list(refused))
            assert isinstance(await foyer.lobby.ask(console, told), Answer)

        await report()
        assert not rung
        await report(call)
        [alarm] = [each for each in room.look().alarms if each.cause is Cause.CALL_REFUSED]
        assert (alarm.code, alarm.trouble, alarm.since) == ("A007", "wrong_state", call.called_at)
        assert len(rung) == 1
        [frame] = [each for each in ear.frames("office") if each.put]
        [row] = frame.put
        assert isinstance(row, WarningRow)
        assert (row.cause, row.code, row.why) == ("call-refused", "A007", "wrong_state")
        await report(call)
        assert len(rung) == 1
        await report()
        assert not [each for each in room.look().alarms if each.cause is Cause.CALL_REFUSED]
        for _ in range(100):
            await asyncio.sleep(0)
        assert ("warning", row.id) in dropped(ear)

    tell(tmp_path, story)


def test_only_a_console_tells_of_noted_calls(tmp_path: Path) -> None:
    async def story(foyer: Foyer) -> None:
        for role in ("kiosk", "display", "administrator"):
            guest, _ = foyer.comes(role, role)
            told = m.ReportNoted(id=foyer.id())
            assert getattr(await foyer.lobby.ask(guest, told), "code", None) == "forbidden"

    tell(tmp_path, story)


def test_consoles_are_warned_of_the_server(tmp_path: Path) -> None:
    """With the next beat, once as long as it is the same, and until it is over."""

    async def story(foyer: Foyer) -> None:
        room = foyer.lobby.rooms["town"]
        ear = await staff(foyer)

        def beat(free: int) -> list[Frame]:
            before = len(ear.frames("office"))
            room.disk = lambda: free
            room.measure_disk()
            foyer.lobby.beat()
            return ear.frames("office")[before:]

        assert not beat(10 * DISK_LOW)
        [frame] = beat(DISK_LOW - 1)
        [row] = frame.put
        assert isinstance(row, WarningRow)
        assert (row.cause, row.free, row.is_grave) == ("disk-low", 1020, False)
        assert not beat(DISK_LOW - 9000)
        [graver] = beat(DISK_LOW // 10)
        assert [each.is_grave for each in graver.put if isinstance(each, WarningRow)] == [True]
        [over] = beat(10 * DISK_LOW)
        assert [tuple(each) for each in over.drop] == [("warning", row.id)]

    tell(tmp_path, story)


def test_only_a_kiosk_has_papers_of_which_staff_hear(tmp_path: Path) -> None:
    """Another device that says so is refused, and rings no alarm."""

    async def story(foyer: Foyer) -> None:
        ear, told = await staff(foyer), []
        for role in ("clerk", "kiosk"):
            guest, _ = foyer.comes(role, f"{role}-1")
            alone = m.IssuedAlone(code="X003", at=foyer.house.now)
            asked = m.IssueTicket(
                id=foyer.id(), service="unheard-of", ticket_class="general", issued_alone=alone
            )
            assert isinstance(await foyer.lobby.ask(guest, asked), Refusal)
            rows = [row for frame in ear.frames("office") for row in frame.put]
            warnings = [row for row in rows if isinstance(row, WarningRow) and row.code]
            told.append(len(warnings))
        assert told == [0, 1]

    tell(tmp_path, story)
