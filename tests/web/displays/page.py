"""A display in a browser, as its tests ask for it: enrolled, and its stream read."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import quote

import httpx
import msgspec

from tests.web.hall import Hall, open_hall

SALA = "Sala 1"
MEASURED = "diagonal=55&distance=8"


def in_hall(story: Callable[[Hall], Awaitable[None]]) -> Callable[[Path], None]:
    """A test that happens in an office at work."""

    def test(tmp_path: Path) -> None:
        async def run() -> None:
            async with asyncio.timeout(240), open_hall(tmp_path) as hall:
                await story(hall)

        asyncio.run(run())

    test.__name__ = getattr(story, "__name__", "test")
    return test


def path_of(name: str = SALA, rest: str = "", query: str = MEASURED) -> str:
    """The address of a display's page, or of what belongs to it."""
    return f"/display/{quote(name)}{rest}?{query}"


async def code_of(hall: Hall, name: str = SALA, role: str = "display") -> str:
    """A one-time code for a device."""
    return await hall.lobby.gate.new_code(hall.room.hub.published.id, role, name)


async def enrolled(hall: Hall, name: str = SALA) -> str:
    """Enrol the test's client as a display; returns the display's id."""
    code = await code_of(hall, name)
    answer = await hall.client.get(path_of(name, query=f"code={code}&{MEASURED}"))
    assert answer.status_code == 303, answer.text
    devices = hall.lobby.gate._access.devices(hall.room.hub.published.id)  # noqa: SLF001 - their ids
    return devices[-1].id


class Told:
    """The events of a stream, one by one."""

    def __init__(self, lines: AsyncIterator[str]) -> None:
        self._lines = lines
        self.said: list[str] = []
        """The calls that were to be said, in order."""

    async def next(self, kind: str) -> dict[str, str]:
        """The next event of a kind; what is to be said before it is noted."""
        async for line in self._lines:
            if line.startswith("event: "):
                found = line.removeprefix("event: ")
            if not line.startswith("data: "):
                continue
            data: dict[str, str] = msgspec.json.decode(line.removeprefix("data: "))
            if found == "say":
                self.said.append(data["text"])
            if found == kind:
                return data
        raise AssertionError(f"the stream ended without «{kind}»")

    async def until(self, text: str, part: str = "now") -> str:
        """The next picture that has this text."""
        while text not in (picture := (await self.next("picture"))[part]):
            pass
        return picture


@asynccontextmanager
async def stream(
    hall: Hall, name: str = SALA, query: str = MEASURED, client: httpx.AsyncClient | None = None
) -> AsyncIterator[Told]:
    """The stream of a display's page."""
    asked = (client or hall.client).stream("GET", path_of(name, "/stream", query))
    async with asked as response:
        assert response.status_code == 200
        yield Told(response.aiter_lines())
