"""A telephone that looks at a ticket's page: one Chromium, where it is found, for all pictures.

It is driven over its debugging socket (https://chromedevtools.github.io/devtools-protocol).
"""

import json
import re
import shutil
import subprocess
import time
from base64 import b64decode
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from itertools import count
from pathlib import Path
from typing import Any, Self

from websockets.exceptions import WebSocketException
from websockets.sync.client import ClientConnection, connect

from antesala.words.terminal import sentence

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
WIDTH, HEIGHT, SCALE = 390, 844, 2
"""A telephone's screen in CSS pixels, and the pixels in each of them."""
LIMIT = 120.0
"""Seconds to start, and for one picture, on a machine that does much else."""
PAUSE = 0.05
"""Seconds between two looks at whether it has started, or shows the page."""

FLAGS: tuple[str, ...] = (
    "--headless",
    "--disable-gpu",
    "--hide-scrollbars",
    "--no-first-run",
    "--disable-sync",
)
# A container's root has no sandbox to give, and the only page shown is our own.
FLAGS += ("--no-sandbox", "--remote-debugging-port=0")
SHOWN = "location.href === {url} && document.readyState === 'complete'"
DRAWN = "document.fonts.ready.then(() => true)"


class TelephoneError(Exception):
    """Chromium is installed but gave no picture."""


def find_browser(names: Sequence[str] = NAMES) -> str | None:
    """The path of Chromium, if it is installed."""
    return next((found for name in names if (found := shutil.which(name))), None)


class Telephone:
    """One telephone; without a browser it takes no pictures.

    A context manager: Chromium starts for the first picture and ends with it.
    """

    def __init__(self, browser: str | None, folder: Path) -> None:
        self._browser, self._folder = browser, folder
        self._chromium: _Chromium | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._chromium is not None:
            self._chromium.end()
        self._chromium = None

    @property
    def is_there(self) -> bool:
        return self._browser is not None

    def grab(self, url: str, path: Path) -> None:
        """Save what a page looks like as PNG. Raises `TelephoneError`."""
        if self._browser is None:
            return
        try:
            if self._chromium is None:
                self._chromium = _Chromium(self._browser, self._folder)
            path.write_bytes(self._chromium.picture(url))
        except TimeoutError as fault:
            said = sentence("demo-no-page", browser=self._browser, seconds=int(LIMIT))
            raise TelephoneError(said) from fault
        except (OSError, WebSocketException, _UnableError) as fault:
            said = sentence("demo-no-picture", browser=self._browser, why=fault)
            raise TelephoneError(said) from fault


class _UnableError(Exception):
    """Chromium has ended, or refused a command; the message is its own."""


class _Chromium:
    """A running Chromium with one page. Raises `TimeoutError` and `_UnableError`."""

    def __init__(self, browser: str, folder: Path) -> None:
        self._log = folder.with_suffix(".log")
        with self._log.open("w", encoding="utf-8") as log:
            self._process = subprocess.Popen(  # noqa: S603 - found on the path by its own name
                [browser, *FLAGS, f"--user-data-dir={folder}"], stdout=log, stderr=log
            )
        self._numbers = count(1)
        self._session: dict[str, str] = {}
        self._stack = ExitStack()
        self._socket: ClientConnection | None = None
        try:
            connecting = connect(self._address(), max_size=None, open_timeout=LIMIT)
            self._socket = self._stack.enter_context(connecting)
            self._open_page()
        except BaseException:
            self.end()
            raise

    def picture(self, url: str) -> bytes:
        """What a page looks like once it is loaded, as PNG."""
        shown = self._do("Page.navigate", url=url)
        if "errorText" in shown:
            raise _UnableError(shown["errorText"])
        limit = time.monotonic() + LIMIT
        while not self._holds(SHOWN.format(url=json.dumps(url))) or not self._holds(DRAWN):
            if time.monotonic() > limit:
                raise TimeoutError
            time.sleep(PAUSE)
        return b64decode(self._do("Page.captureScreenshot", format="png")["data"])

    def end(self) -> None:
        """Let it close its files itself, or end it."""
        if self._socket is not None:
            with suppress(OSError, WebSocketException, _UnableError):
                self._session = {}
                self._do("Browser.close")
            self._stack.close()
        else:
            self._process.terminate()
        try:
            self._process.wait(LIMIT)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _address(self) -> str:
        """Where its debugging socket is, which it says once it has started."""
        limit = time.monotonic() + LIMIT
        while True:
            has_ended = self._process.poll() is not None
            told = self._log.read_text("utf-8", "replace")
            if found := re.search(r"DevTools listening on (ws://\S+)\n", told):
                return found[1]
            if has_ended:
                raise _UnableError(told[-500:])
            if time.monotonic() > limit:
                raise TimeoutError
            time.sleep(PAUSE)

    def _open_page(self) -> None:
        page = self._do("Target.createTarget", url="about:blank")["targetId"]
        attached = self._do("Target.attachToTarget", targetId=page, flatten=True)
        self._session = {"sessionId": attached["sessionId"]}
        screen = {"width": WIDTH, "height": HEIGHT, "deviceScaleFactor": SCALE, "mobile": False}
        self._do("Emulation.setDeviceMetricsOverride", **screen)

    def _holds(self, script: str) -> bool:
        """Whether an expression is true on the page; between two pages there is none to ask."""
        try:
            answer = self._do("Runtime.evaluate", expression=script, awaitPromise=True)
        except _UnableError:
            return False
        return answer["result"].get("value") is True

    def _do(self, method: str, **parameters: object) -> dict[str, Any]:
        """One command of the debugging protocol, and its result."""
        assert self._socket is not None  # noqa: S101 - it is there once the constructor is through
        number, limit = next(self._numbers), time.monotonic() + LIMIT
        command = {"id": number, "method": method, "params": parameters, **self._session}
        self._socket.send(json.dumps(command))
        while True:
            answer = json.loads(self._socket.recv(max(0.0, limit - time.monotonic())))
            if answer.get("id") == number:
                if "error" in answer:
                    raise _UnableError(answer["error"]["message"])
                result: dict[str, Any] = answer["result"]
                return result
