"""La Serena in a folder of its own, and devices of it that speak by hand to its real server."""

import json
import re
import shutil
from collections.abc import Callable
from datetime import datetime
from importlib import resources
from pathlib import Path
from typing import Any

from websockets.asyncio.client import ClientConnection

from antesala.messages import PROTOCOL
from server.hub import wall_clock
from server.live.access import Gate
from server.store import Store, Writer
from tests.databases import migrated
from tests.live.foyer import CHEAP
from tests.stories.town import fresh_id

OFFICE, CLERK, PIN = "la-serena", "carolina-rojas", "7391"


class Device:
    """A device that speaks by hand, so that it can say anything."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket

    async def ask(self, kind: str, **fields: object) -> dict[str, Any]:
        """Whatever is said to one command."""
        said = {"type": kind, "id": fresh_id(), **fields}
        return await self.answer_to(json.dumps(said), said["id"])

    async def answer_to(self, text: str, about: object) -> dict[str, Any]:
        await self._socket.send(text)
        while True:
            heard: dict[str, Any] = json.loads(await self._socket.recv())
            if heard.get("id") == about or about is None:
                return heard

    async def greet(self, **door: str) -> str:
        """Come in; the token of the device."""
        heard = await self.ask("hello", protocol=PROTOCOL, **door)
        return str(heard.get("token") or heard.get("code"))

    async def issue(self) -> str:
        """Take a ticket: its code, or the code of the refusal."""
        said = await self.ask("issue_ticket", service="orientacion", **{"class": "general"})
        return str(said["code"])

    async def issue_in_the_end(self) -> str:
        """Take a ticket, and ask again while the server is too slow to keep it, as a kiosk does."""
        while (said := await self.issue()) == "store_unavailable":
            pass
        return said


def found(folder: Path) -> None:
    """Make the office, open at any hour."""
    folder.mkdir(exist_ok=True)
    sample = resources.files("antesala.samples").joinpath(f"{OFFICE}.toml").read_text("utf-8")
    sample = re.sub(r"^hours = \[[^]]*\]\n", "", sample, flags=re.MULTILINE)
    (folder / "office.toml").write_text(sample, "utf-8")
    shutil.copy(migrated(), folder / "office.db")


async def let_in(folder: Path, clock: Callable[[], datetime] = wall_clock) -> tuple[str, str]:
    """A number for a clerk, and one-time codes for a kiosk and a console."""
    writer = Writer()
    with Store.open(folder / "office.db") as store:
        gate = Gate(store, writer, clock, CHEAP)
        await gate.pins.set(OFFICE, CLERK, PIN)
        codes = (
            await gate.new_code(OFFICE, "kiosk", "Entrada"),
            await gate.new_code(OFFICE, "clerk", "Mesón 3"),
        )
        writer.close()
    return codes
