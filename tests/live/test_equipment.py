"""What a server keeps of its devices and alarms, beat by beat, and of how kiosks were used."""

from datetime import date, timedelta
from pathlib import Path

from antesala.messages import commands as m
from antesala.messages.frames import Answer, Refusal
from server.domain import commands as c
from server.domain.equipment import SETTLE
from server.domain.identity import DeviceId
from server.equipment import Equipment
from server.live.guests import Lobby
from server.store.equipment import EquipmentSums, equipment_sums
from tests.domain.builders import ANA, CARLA, CONSOLES, ONE
from tests.hub.house import issue
from tests.live.foyer import Foyer, tell

BEAT = timedelta(seconds=10)


def settle(foyer: Foyer) -> None:
    """The first minute of a server is over."""
    beats(foyer, round(SETTLE / 10))


def beats(foyer: Foyer, count: int) -> None:
    for _ in range(count):
        foyer.house.pass_time(BEAT)
        foyer.lobby.beat()


def equipment(foyer: Foyer) -> Equipment:
    found = foyer.lobby.rooms["town"].equipment
    assert found is not None
    return found


async def kept(foyer: Foyer) -> EquipmentSums:
    """What stands in the database by now."""
    await equipment(foyer).keep()
    with foyer.house.store.engine.connect() as connection:
        return equipment_sums(connection, "town", date(2026, 3, 1), date(2026, 3, 9))


def ups(found: EquipmentSums) -> dict[str, tuple[int, int, int]]:
    return {each.device: (each.up, each.expected, each.out) for each in found.devices}


async def open_up(foyer: Foyer) -> None:
    """The small office has no hours: it is open while a clerk is at a counter."""
    await foyer.house.sits(ANA, ONE)
    settle(foyer)


def test_devices_are_up_while_connected(tmp_path: Path) -> None:
    """Kiosk and display, by their connection; a console is not counted."""

    async def story(foyer: Foyer) -> None:
        kiosk, _ = foyer.comes("kiosk", "kiosk-1")
        foyer.comes("display", "display-1")
        foyer.console(ANA)
        await open_up(foyer)
        beats(foyer, 3)
        foyer.lobby.leave(kiosk)
        beats(foyer, 2)
        foyer.comes("kiosk", "kiosk-1")
        beats(foyer, 1)
        # The beat that ends the first minute is counted too.
        assert ups(await kept(foyer)) == {"kiosk-1": (50, 70, 0), "display-1": (70, 70, 0)}

    tell(tmp_path, story)


def test_a_closed_office_expects_no_device(tmp_path: Path) -> None:
    """Before a clerk has come, and after the day was closed early."""

    async def story(foyer: Foyer) -> None:
        foyer.comes("kiosk", "kiosk-1")
        settle(foyer)
        beats(foyer, 5)
        assert (await kept(foyer)).since is None
        await foyer.house.sits(ANA, ONE)
        await foyer.house.grant(CONSOLES[CARLA], c.SignIn(CARLA))
        await foyer.house.grant(*issue())
        beats(foyer, 2)
        await foyer.house.grant(CONSOLES[CARLA], c.CloseDay())
        beats(foyer, 9)
        assert ups(await kept(foyer)) == {"kiosk-1": (20, 20, 0)}

    tell(tmp_path, story)


def test_a_kiosk_out_of_service_counts_apart(tmp_path: Path) -> None:
    """It is connected, and gives no tickets."""

    async def story(foyer: Foyer) -> None:
        foyer.comes("kiosk", "kiosk-1")
        await open_up(foyer)
        await foyer.house.grant(CONSOLES[CARLA], c.SignIn(CARLA))
        await foyer.house.grant(CONSOLES[CARLA], c.TakeKioskOut(DeviceId("kiosk-1")))
        beats(foyer, 3)
        assert ups(await kept(foyer)) == {"kiosk-1": (10, 40, 30)}

    tell(tmp_path, story)


def test_an_alarm_goes_on_over_a_restart(tmp_path: Path) -> None:
    """The time in which no server ran is not of its length, nor is a second alarm made of it."""

    async def story(foyer: Foyer) -> None:
        kiosk, _ = foyer.comes("kiosk", "kiosk-1")
        await open_up(foyer)
        foyer.lobby.leave(kiosk)
        beats(foyer, 3)
        assert (await kept(foyer)).alarms == {"kiosk-silent": (30,)}
        foyer.house.pass_time(timedelta(minutes=5))
        foyer.lobby = Lobby(foyer.gate, lambda: foyer.house.now)
        foyer.lobby.open("town", foyer.house.hub, [kiosk.device])
        await equipment(foyer).begin()
        settle(foyer)
        beats(foyer, 2)
        found = await kept(foyer)
        assert found.alarms == {"kiosk-silent": (60,)}
        assert ups(found) == {"kiosk-1": (10, 70, 0)}
        assert equipment(foyer).today()["kiosk-1"].expected == 70

    tell(tmp_path, story)


def test_a_clock_that_two_devices_find_wrong_counts_nothing(tmp_path: Path) -> None:
    """Its day may be another one, and so may be the hours."""

    async def story(foyer: Foyer) -> None:
        foyer.comes("kiosk", "kiosk-1")
        await open_up(foyer)
        clocks = foyer.lobby.rooms["town"].clocks
        for device in ("kiosk-1", "display-1"):
            clocks.hear(device, foyer.house.now + timedelta(days=1))
        before = ups(await kept(foyer))
        beats(foyer, 6)
        assert ups(await kept(foyer)) == before

    tell(tmp_path, story)


def test_what_cannot_be_written_is_written_later(tmp_path: Path) -> None:
    """A full disk loses nothing, and nothing is written twice."""

    async def story(foyer: Foyer) -> None:
        foyer.comes("kiosk", "kiosk-1")
        await open_up(foyer)
        with foyer.house.store.engine.begin() as connection:
            connection.exec_driver_sql("ALTER TABLE device_day RENAME TO away")
        await equipment(foyer).keep()
        with foyer.house.store.engine.begin() as connection:
            connection.exec_driver_sql("ALTER TABLE away RENAME TO device_day")
        beats(foyer, 1)
        assert ups(await kept(foyer)) == {"kiosk-1": (20, 20, 0)}
        assert ups(await kept(foyer)) == {"kiosk-1": (20, 20, 0)}

    tell(tmp_path, story)


def test_kiosks_tell_how_they_were_used(tmp_path: Path) -> None:
    """Each report once, of kiosks alone; an aid that more people used than came is not believed."""

    async def story(foyer: Foyer) -> None:
        kiosk, _ = foyer.comes("kiosk", "kiosk-1")
        first = m.ReportUse(id=foyer.id(), sessions=5, voice=1, low=9)
        for report in (first, first, m.ReportUse(id=foyer.id(), sessions=2, keypad=2)):
            assert isinstance(await foyer.lobby.ask(kiosk, report), Answer)
        display, _ = foyer.comes("display", "display-1")
        refused = await foyer.lobby.ask(display, m.ReportUse(id=foyer.id(), sessions=1))
        assert isinstance(refused, Refusal)
        assert refused.code == "forbidden"
        found = await kept(foyer)
        assert (found.sessions, found.aids) == (7, {"keypad": 2, "low": 5, "voice": 1})

    tell(tmp_path, story)


def test_no_command_writes_what_was_observed(tmp_path: Path) -> None:
    """It is written by the minute alone: a turn has nothing to do with it."""

    async def story(foyer: Foyer) -> None:
        foyer.comes("kiosk", "kiosk-1")
        await open_up(foyer)
        await foyer.house.grant(*issue())
        with foyer.house.store.engine.connect() as connection:
            rows = connection.exec_driver_sql("SELECT count(*) FROM device_day").scalar()
        assert rows == 0

    tell(tmp_path, story)
