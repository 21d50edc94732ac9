"""A citizen's telephone: the ticket's own page as Chromium shows it, where Chromium is found."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
WIDTH, HEIGHT, SCALE = 390, 844, 2
"""A telephone's screen in CSS pixels, and the pixels in each of them."""
LIMIT = 20
"""Seconds for one picture; the slowest machine of ours needs a tenth of them."""

FLAGS: tuple[str, ...] = (
    "--headless",
    "--disable-gpu",
    "--hide-scrollbars",
    "--no-first-run",
    "--disable-sync",
)
# A container's root has no sandbox to give, and the only page shown is our own.
FLAGS += ("--no-sandbox", f"--window-size={WIDTH},{HEIGHT}", f"--force-device-scale-factor={SCALE}")


class TelephoneError(Exception):
    """Chromium is installed but gave no picture."""


def find_browser(names: Sequence[str] = NAMES) -> str | None:
    """The path of Chromium, if it is installed."""
    return next((found for name in names if (found := shutil.which(name))), None)


class Telephone:
    """One telephone; without a browser it takes no pictures."""

    def __init__(self, browser: str | None, folder: Path) -> None:
        self._browser, self._folder = browser, folder

    @property
    def is_there(self) -> bool:
        return self._browser is not None

    def grab(self, url: str, path: Path) -> None:
        """Save what a page looks like as PNG. Raises `TelephoneError`."""
        if self._browser is None:
            return
        command = [self._browser, *FLAGS, f"--user-data-dir={self._folder}"]
        try:
            shown = subprocess.run(  # noqa: S603 - found on the path by its own name
                [*command, f"--screenshot={path}", url],
                capture_output=True,
                text=True,
                timeout=LIMIT,
                check=False,
            )
        except subprocess.TimeoutExpired as fault:
            raise TelephoneError(f"{self._browser} showed no page within {LIMIT} s") from fault
        if not path.is_file():
            raise TelephoneError(f"{self._browser} saved no picture: {shown.stderr[-500:]}")
