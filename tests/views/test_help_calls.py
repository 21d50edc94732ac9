"""A call for help: every clerk sees it, until one of them goes."""

from pathlib import Path

from antesala.messages import commands as m
from antesala.messages.frames import Snapshot
from antesala.messages.happenings import HelpCalled, HelpTaken
from antesala.messages.rows import HelpRow
from server.domain import commands as c
from tests.domain.builders import ADMINISTRATOR, ANA, BRUNO, CONSOLES, ONE, TWO, kiosk
from tests.hub.house import issue
from tests.live.foyer import Foyer, tell

KIOSK = kiosk()


def test_every_console_hears_of_a_call(tmp_path: Path) -> None:
    """The row comes with the call and goes when a clerk takes it; it has the device's name."""

    async def story(foyer: Foyer) -> None:
        await foyer.house.sits(ANA, ONE)
        await foyer.house.sits(BRUNO, TWO)
        ears = []
        for clerk in (ANA, BRUNO):
            guest, ear = foyer.console(clerk)
            foyer.follow(guest, "office")
            ears.append(ear)
        caller, _ = foyer.comes("kiosk", KIOSK.device)
        await foyer.lobby.ask(caller, m.CallForHelp(id=foyer.id()))
        await foyer.house.grant(CONSOLES[BRUNO], c.TakeHelp(KIOSK.device))
        for ear in ears:
            called, taken = [frame for frame in ear.frames("office") if frame.events]
            (row,) = [row for row in called.put if isinstance(row, HelpRow)]
            assert (row.id, row.name) == (KIOSK.device, caller.device.name)
            assert called.events == [HelpCalled(device=KIOSK.device)]
            assert taken.drop == [("help", KIOSK.device)]
            assert taken.events == [HelpTaken(device=KIOSK.device, clerk=BRUNO)]

    tell(tmp_path, story)


def test_a_newcomer_sees_who_still_calls(tmp_path: Path) -> None:
    """A clerk who signs in later finds the call; it is dropped with the day."""

    async def story(foyer: Foyer) -> None:
        await foyer.house.sits(ANA, ONE)
        await foyer.house.grant(*issue())
        await foyer.house.grant(KIOSK, c.CallForHelp())
        guest, ear = foyer.console(ANA)
        said = foyer.follow(guest, "office")
        assert isinstance(said, Snapshot)
        assert [row.id for row in said.rows if isinstance(row, HelpRow)] == [KIOSK.device]
        await foyer.house.grant(ADMINISTRATOR, c.CloseDay())
        (closed,) = ear.frames("office")
        assert ("help", KIOSK.device) in closed.drop

    tell(tmp_path, story)
