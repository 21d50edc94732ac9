"""A display in a browser that loses its link, its server or itself: in the end the open calls.

No call is said twice. The server is the real program, the browser is Chromium with a profile that
it keeps; the server dies as in a power cut.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from antesala.conversation import Conversation
from server.office_folder import DATABASE
from tests.stories.hall import OFFICE
from tests.stories.test_lost_display import LIMIT, People, Theatre, Wire, prepare
from tests.web.browser import CHROMIUM, Browser, chromium

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")

NOTED = """window.says = []; { const listen = EventSource.prototype.addEventListener;
EventSource.prototype.addEventListener = function (kind, act) {
  return listen.call(this, kind, kind !== "say" ? act : (event) => {
    says.push(JSON.parse(event.data).call); return act(event); }); }; }"""
"""Notes which calls the page was told to say, before the page does so."""
CODES = "[...document.querySelectorAll('.tile > .code')].map(e => e.textContent).join()"
HEADLINE = "((document.querySelector('.headline') || {}).textContent || '')"
SOUND = "--autoplay-policy=no-user-gesture-required"


class Television:
    """A browser on the wall, which is switched off and on again, and keeps its profile."""

    def __init__(self, profile: Path, address: str) -> None:
        self._profile, self._address = profile, address
        self.said: list[str] = []
        """All that it was told to say, in all its lives."""

    @contextmanager
    def on(self) -> Iterator[str]:
        with chromium(self._profile, SOUND, closes_itself=True) as at:
            yield at

    @asynccontextmanager
    async def page(self, at: str, query: str) -> AsyncIterator[Browser]:
        """The display's page; what it was told to say is noted at the end."""
        async with connect(at, max_size=None) as socket:
            page = Browser(socket)
            await page.open(is_new_visitor=False)
            await page.do("Page.addScriptToEvaluateOnNewDocument", source=NOTED)
            await page.do("Page.navigate", url=f"{self._address}?{query}")
            yield page
            self.said += await page.run("says")
            # Switched off as a person does it: what the browser knows goes to its disk.
            with suppress(ConnectionClosed):
                await page.do("Browser.close")


async def stale(page: Browser) -> None:
    await page.until(f"{HEADLINE}.startsWith('Sin conexión desde las ')", value=True)


async def shows(page: Browser, code: str) -> None:
    """This call alone is on its tiles, and the page is in touch with its server."""
    await page.until(f"{CODES} + {HEADLINE}", code)


@pytest.mark.full
@pytest.mark.timeout(LIMIT)
def test_a_browser_comes_back_with_the_open_calls(tmp_path: Path) -> None:
    """Its cable cut, the server killed, itself switched off, and both, in the midst of calls."""
    with Theatre(tmp_path) as theatre:
        theatre.open_office(OFFICE)
        codes = asyncio.run(prepare(theatre.folder / DATABASE))
        theatre.start_server()
        wire = Wire(int(theatre.web_url.rpartition(":")[2]))
        address = f"http://127.0.0.1:{wire.port}/display/{quote('display')}"
        television = Television(tmp_path / "profile", address)

        async def story() -> None:
            async with asyncio.timeout(LIMIT), AsyncExitStack() as stack:
                talks = {
                    name: await stack.enter_async_context(
                        Conversation(theatre.live_url, code=codes[name])
                    )
                    for name in ("ana", "luis", "kiosk")
                }
                people = People(talks)
                await people.sit()
                for _ in range(5):
                    await people.come("renewal")
                await cut_and_killed(theatre, wire, television, people, codes["display"])
                await switched_off(theatre, television, people)

        try:
            asyncio.run(story())
        finally:
            wire.close()
    assert len(television.said) == len(set(television.said)) == 4, television.said


MEASURES = "diagonal=43&distance=8"


async def cut_and_killed(
    theatre: Theatre, wire: Wire, television: Television, people: People, code: str
) -> None:
    with television.on() as at:
        async with television.page(at, f"code={code}&{MEASURES}") as page:
            await page.until("!!document.querySelector('.clock')", value=True)
            assert await people.call("ana") == "J001"
            await shows(page, "J001")
            await page.until("says.length", 1)
            wire.cut()
            await stale(page)
            await people.attend("ana")
            assert await people.call("ana") == "J002"
            await people.attend("ana")
            assert await people.call("ana") == "J003"
            wire.mend()
            await shows(page, "J003")
            await page.until("says.length", 2)

            theatre.kill("server")
            await stale(page)
            theatre.start_server()
            await shows(page, "J003")
            assert await page.run("says.length") == 2
            assert await people.call("luis") == "J004"
            await page.until("says.length", 3)


async def switched_off(theatre: Theatre, television: Television, people: People) -> None:
    await people.attend("luis")
    with television.on() as at:
        async with television.page(at, MEASURES) as page:
            await shows(page, "J003")
    theatre.kill("server")
    theatre.start_server()
    with television.on() as at:
        async with television.page(at, MEASURES) as page:
            await shows(page, "J003")
            assert await page.run("says") == []
            # What comes after is said, once; what came before is not.
            await people.recall("ana")
            await page.until("says.length", 1)
            told = json.loads(await page.run("localStorage[`antesala ${location.pathname}`]"))
            assert told[-1] == (await page.run("says"))[0]
