"""A display that loses its link, its server or its own process: in the end exactly the open calls.

No call is announced twice. A program in the place of the system's player counts the chimes.
"""

import asyncio
import os
import re
import select
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from antesala.conversation import Conversation
from antesala.demo.processes import PIN, Stage
from antesala.messages.commands import (
    CallNext,
    FinishService,
    IssueTicket,
    OpenCounter,
    Recall,
    SignIn,
    StartService,
)
from antesala.settings import Settings, write_settings
from server.fresh import wall_clock
from server.live.access import Gate
from server.office_folder import DATABASE
from server.store import Store, Writer
from tests.live.foyer import CHEAP
from tests.stories.hall import CATALOGUE, HALL, OFFICE
from tests.stories.town import fresh_id, granted

LIMIT = 300
"""Seconds: ten times as many as on an idle machine."""
BETWEEN_LOOKS = 0.3
"""Seconds: a look has the display tell all that is on it, and a lost link takes many of them."""
PLAYER = '#!/bin/sh\ncase "$*" in *.wav*) echo "$@" >> "$CHIMES";; esac\n'


class Wire:
    """The cable between a display and its server, which can be cut. On loopback only."""

    def __init__(self, port: int) -> None:
        self._target = ("127.0.0.1", port)
        self._ears = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._ears.getsockname()[1]
        self._is_whole, self._is_open = True, True
        self._ends: list[socket.socket] = []
        threading.Thread(target=self._take, daemon=True).start()

    def cut(self) -> None:
        """End what is under way, and let no more through."""
        self._is_whole = False
        for end in self._ends:
            end.close()
        self._ends.clear()

    def mend(self) -> None:
        self._is_whole = True

    def close(self) -> None:
        self._is_open = False
        self.cut()
        self._ears.close()

    def _take(self) -> None:
        while self._is_open:
            try:
                near, _ = self._ears.accept()
            except OSError:
                return
            if not self._is_whole:
                near.close()
                continue
            try:
                far = socket.create_connection(self._target)
            except OSError:
                near.close()
                continue
            self._ends += [near, far]
            threading.Thread(target=self._carry, args=(near, far), daemon=True).start()

    def _carry(self, near: socket.socket, far: socket.socket) -> None:
        other = {near: far, far: near}
        try:
            while True:
                for end in select.select([near, far], [], [], 1)[0]:
                    told = end.recv(65536)
                    if not told:
                        return
                    other[end].sendall(told)
        except (OSError, ValueError):
            return
        finally:
            near.close()
            far.close()


class Theatre(Stage):
    """A server, and a display behind a wire that starts again with the token that it has."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, is_headless=True)
        self.chimes = folder / "chimes"
        player = folder / "bin" / "pw-play"
        player.parent.mkdir()
        player.write_text(PLAYER)
        player.chmod(0o755)

    def start_display(self, url: str, *more: str) -> None:
        path = self.folder / "display.toml"
        if not path.exists():
            # Without words a chime is one announcement, whole or not.
            write_settings(Settings(voice={"output": "none"}), path)
        arguments = ["--server", url, "--settings", str(path), "--window", "1280x720", *more]
        environment = {
            "ANTESALA_DRIVER": str(self.folder / "display.socket"),
            "QT_QPA_PLATFORM": "offscreen",
            "QT_QUICK_BACKEND": "software",
            "CHIMES": str(self.chimes),
            "PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}",
        }
        self._start("display", arguments, environment)

    @property
    def rung(self) -> int:
        """How many announcements began."""
        return len(self.chimes.read_text().splitlines()) if self.chimes.exists() else 0


async def prepare(place: Path) -> dict[str, str]:
    """The clerks' numbers, hashed cheaply, and a one-time code for each device."""
    writer = Writer()
    with Store.open(place) as store:
        gate = Gate(store, writer, wall_clock, CHEAP)
        for clerk in CATALOGUE.clerks:
            await gate.pins.set(HALL, clerk.id, PIN)
        roles = {"ana": "clerk", "luis": "clerk", "kiosk": "kiosk", "display": "display"}
        codes = {name: await gate.new_code(HALL, role, name) for name, role in roles.items()}
        writer.close()
    return codes


class People:
    """The kiosk and two clerks, each at a counter."""

    def __init__(self, talks: dict[str, Conversation]) -> None:
        self._talks = talks

    async def sit(self) -> None:
        for clerk, counter in (("ana", "m1"), ("luis", "m2")):
            await granted(self._talks[clerk], SignIn(id=fresh_id(), clerk=clerk, pin=PIN))
            await granted(self._talks[clerk], OpenCounter(id=fresh_id(), counter=counter))

    async def come(self, service: str) -> None:
        command = IssueTicket(id=fresh_id(), service=service, ticket_class="general")
        await granted(self._talks["kiosk"], command)

    async def call(self, clerk: str) -> str:
        answer = await granted(self._talks[clerk], CallNext(id=fresh_id()))
        return str(answer.code)

    async def recall(self, clerk: str) -> None:
        await granted(self._talks[clerk], Recall(id=fresh_id()))

    async def attend(self, clerk: str) -> None:
        """The person has come; the clerk is free again."""
        await granted(self._talks[clerk], StartService(id=fresh_id()))
        await granted(self._talks[clerk], FinishService(id=fresh_id(), kind="procedure"))


class Screen:
    """What stands on the display, as a screen reader hears it."""

    def __init__(self, theatre: Theatre) -> None:
        self.driver = theatre.driver("display")

    async def wait_for(self, *names: str) -> list[str]:
        """All of these are on the screen; returns everything that is."""
        await until(lambda: set(names) <= set(self.driver.names()))
        return self.driver.names()

    async def tiles(self) -> set[str]:
        """The codes on tiles, which come before the head of the earlier calls."""
        names = await asyncio.to_thread(self.driver.names)
        heads = {"Últimos turnos", "Antes", "Llamados mientras no había conexión"}
        end = next((at for at, name in enumerate(names) if name in heads), len(names))
        called = [name for name in names[:end] if "módulo" in name and "J0" in name]
        return {name.partition("J0")[2][:2] for name in called}


@pytest.fixture
def theatre(tmp_path: Path) -> Iterator[Theatre]:
    with Theatre(tmp_path) as made:
        made.open_office(OFFICE)
        yield made


def stale(names: list[str]) -> list[str]:
    """What says since which hour there is no connection."""
    return [name for name in names if re.match(r"Sin conexión desde las \d\d?:\d\d", name)]


async def until(is_so: Callable[[], bool]) -> None:
    """Look again and again, beside the people's conversations."""

    def look() -> None:
        while not is_so():
            time.sleep(BETWEEN_LOOKS)

    await asyncio.to_thread(look)


@pytest.mark.timeout(LIMIT)
def test_a_display_comes_back_with_the_open_calls(theatre: Theatre) -> None:
    """Its cable cut, the server killed, itself killed, and both, each in the midst of calls."""
    codes = asyncio.run(prepare(theatre.folder / DATABASE))
    theatre.start_server()
    wire = Wire(int(theatre.live_url.rpartition(":")[2]))
    url = f"ws://127.0.0.1:{wire.port}"
    theatre.start_display(url, "--enroll", codes["display"])

    async def story() -> None:
        async with asyncio.timeout(LIMIT), AsyncExitStack() as stack:
            talks = {
                name: await stack.enter_async_context(
                    Conversation(theatre.live_url, code=codes[name])
                )
                for name in ("ana", "luis", "kiosk")
            }
            await play(theatre, wire, url, People(talks))

    try:
        asyncio.run(story())
    finally:
        wire.close()


async def play(theatre: Theatre, wire: Wire, url: str, people: People) -> None:
    screen = Screen(theatre)
    await people.sit()
    for _ in range(5):
        await people.come("renewal")
    assert await people.call("ana") == "J001"
    await screen.wait_for("Turno J001, módulo 1")
    wire.cut()
    there = await until_stale(screen)
    assert len(stale(there)) == 1
    # While it is cut off: one is attended, one called and attended, one called.
    await people.attend("ana")
    assert await people.call("ana") == "J002"
    await people.attend("ana")
    assert await people.call("ana") == "J003"
    wire.mend()
    await screen.wait_for("Turno J003, módulo 1")
    assert await screen.tiles() == {"03"}
    await rung(theatre, 2)

    theatre.kill("server")
    await until_stale(screen)
    theatre.start_server()
    await screen.wait_for("Turno J003, módulo 1")
    await until_fresh(screen)
    assert await screen.tiles() == {"03"}
    assert await people.call("luis") == "J004"
    await screen.wait_for("Turno J004, módulo 2")
    await rung(theatre, 3)

    theatre.kill("display")
    await people.attend("luis")
    theatre.start_display(url)
    screen = Screen(theatre)
    await screen.wait_for("Turno J003, módulo 1")
    assert await screen.tiles() == {"03"}

    theatre.kill("display")
    theatre.kill("server")
    theatre.start_server()
    theatre.start_display(url)
    screen = Screen(theatre)
    await screen.wait_for("Turno J003, módulo 1")
    assert await screen.tiles() == {"03"}
    # What comes after is announced again, once; what came before is not.
    await people.recall("ana")
    await screen.wait_for("Segundo llamado: turno J003, módulo 1")
    await rung(theatre, 4)


async def until_stale(screen: Screen) -> list[str]:
    """What is on the screen once it says since when it has no connection."""
    await until(lambda: bool(stale(screen.driver.names())))
    return screen.driver.names()


async def until_fresh(screen: Screen) -> None:
    await until(lambda: not stale(screen.driver.names()))


async def rung(theatre: Theatre, times: int) -> None:
    """So many announcements have begun, and no more."""
    await until(lambda: theatre.rung >= times)
    assert theatre.rung == times
