"""A real browser on a page, driven over its own debugging socket: Chromium, where it is found."""

import asyncio
import contextlib
import json
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from typing import Any

from websockets.asyncio.client import ClientConnection, connect

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run"]


class Browser:
    """One page, as wide as a telephone."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._numbers = count(1)
        self._session = ""

    async def open(self) -> None:
        """A blank page."""
        made = await self.do("Target.createTarget", url="about:blank")
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
        metrics = {"width": width, "height": height, "deviceScaleFactor": 2, "mobile": False}
        await self.do("Emulation.setDeviceMetricsOverride", **metrics)
        await self.do("Page.navigate", url=url)
        await self.until(f"location.href === {json.dumps(url)} && document.readyState", "complete")
        await self.run("document.fonts.ready.then(() => 0)")

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


@asynccontextmanager
async def open_browser(folder: Path) -> AsyncIterator[Browser]:
    """A browser with a profile of its own."""
    assert CHROMIUM is not None
    process = await asyncio.create_subprocess_exec(
        CHROMIUM,
        *FLAGS,
        "--remote-debugging-port=0",
        f"--user-data-dir={folder / 'profile'}",
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        async with connect(await _address(process), max_size=None) as socket:
            browser = Browser(socket)
            await browser.open()
            yield browser
    finally:
        process.terminate()
        await process.communicate()


async def _address(process: asyncio.subprocess.Process) -> str:
    assert process.stderr is not None
    async for line in process.stderr:
        if b"DevTools listening on " in line:
            return line.decode().rpartition(" ")[2].strip()
    raise AssertionError("Chromium did not start")
