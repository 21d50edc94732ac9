"""A real browser on a page, driven over its own debugging socket: Chromium, where it is found."""

import asyncio
import contextlib
import json
import shutil
import subprocess
from collections import deque
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from itertools import count
from pathlib import Path
from threading import Thread
from typing import Any

from websockets.asyncio.client import ClientConnection, connect

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run"),
    # What Chromium does beside its pages, which is a third of the CPU of its start.
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    *("--disable-extensions", "--disable-default-apps", "--disable-breakpad"),
    # What is drawn by software is drawn within the browser: a fifth of the CPU of a page.
    "--in-process-gpu",
]

BETWEEN_LOOKS = 0.02
"""Seconds between two looks at a page: with none, each second of a wait takes one of CPU."""


class Browser:
    """One page, as wide as a telephone."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._numbers = count(1)
        self._session = ""

    async def open(self, *, is_new_visitor: bool = True) -> None:
        """A blank page of a new visitor, with no cookie and nothing kept or granted.

        Of the profile itself for one who comes again.
        """
        visitor = {}
        if is_new_visitor:
            visitor = await self.do("Target.createBrowserContext", disposeOnDetach=True)
        made = await self.do("Target.createTarget", url="about:blank", **visitor)
        attached = await self.do("Target.attachToTarget", targetId=made["targetId"], flatten=True)
        self._session = attached["sessionId"]
        await self.do("Page.enable")

    async def do(self, method: str, **parameters: object) -> dict[str, Any]:
        """One command of the debugging protocol, and its result."""
        number = next(self._numbers)
        message = {"id": number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        await self._socket.send(json.dumps(message))
        while True:
            answer: dict[str, Any] = json.loads(await self._socket.recv())
            if answer.get("id") == number:
                assert "error" not in answer, answer
                result: dict[str, Any] = answer["result"]
                return result

    async def go(self, url: str, width: int = 390, height: int = 844) -> None:
        """Show a page, with its faces loaded."""
        await self.resize(width, height)
        await self.do("Page.navigate", url=url)
        await self.until(f"location.href === {json.dumps(url)} && document.readyState", "complete")
        await self.run("document.fonts.ready.then(() => 0)")

    async def resize(self, width: int, height: int = 844) -> None:
        """Make the window as wide as this, in CSS pixels; the page stays, and is laid out anew."""
        metrics = {"width": width, "height": height, "deviceScaleFactor": 2, "mobile": False}
        await self.do("Emulation.setDeviceMetricsOverride", **metrics)

    async def run(self, script: str) -> Any:  # noqa: ANN401 - whatever the page answers
        """The value of an expression on the page."""
        answer = await self.do(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True
        )
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    async def until(self, script: str, value: object) -> None:
        """Wait until an expression has a value; the test's own limit ends a vain wait."""
        while True:
            # Between two pages there is no page to ask.
            with contextlib.suppress(AssertionError):
                if await self.run(script) == value:
                    return
            await asyncio.sleep(BETWEEN_LOOKS)


@contextmanager
def chromium(folder: Path, *flags: str, closes_itself: bool = False) -> Iterator[str]:
    """Chromium with a profile in this folder; the address of its debugging socket.

    One that is told to close by `Browser.close` writes to the profile what it still has in memory.
    """
    assert CHROMIUM is not None
    command = [CHROMIUM, *FLAGS, *flags, "--remote-debugging-port=0", f"--user-data-dir={folder}"]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
        try:
            assert process.stderr is not None
            address = next(filter(None, map(_address, process.stderr)), "")
            assert address, "Chromium did not start"
            # It would stop at a full pipe.
            rest = Thread(target=deque, args=(process.stderr, 0))
            rest.start()
            yield address
            if closes_itself:
                process.wait()
        finally:
            process.terminate()
            process.wait()
        rest.join()


@asynccontextmanager
async def open_page(address: str) -> AsyncIterator[Browser]:
    """A page of its own in the Chromium that listens there."""
    async with connect(address, max_size=None) as socket:
        browser = Browser(socket)
        await browser.open()
        yield browser


def _address(line: bytes) -> str:
    if b"DevTools listening on " not in line:
        return ""
    return line.decode().rpartition(" ")[2].strip()
