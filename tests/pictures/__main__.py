"""Makes the pictures of the documents anew: `./run pictures`, or only those that are named."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.pictures.asking import make as make_asking
from tests.pictures.browser import make as make_browser
from tests.pictures.counter import make as make_counter
from tests.pictures.display import make as make_display
from tests.pictures.hall import make as make_hall
from tests.pictures.kiosk import make as make_kiosk
from tests.pictures.media import make as make_media
from tests.pictures.petition import make as make_petition
from tests.pictures.petitions import make as make_petitions
from tests.pictures.phone import make as make_phone
from tests.pictures.privacy import make as make_privacy
from tests.pictures.readme import make as make_readme
from tests.pictures.report import make as make_report
from tests.pictures.sign import make as make_sign
from tests.pictures.staff import make as make_staff
from tests.pictures.voice import make as make_voice
from tests.pictures.what_if import make as make_what_if

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"


def make_growth() -> None:
    """The charts of `docs/performance.md`, from the figures that were measured last."""
    _run("tests.bench.page")


def make_disciplines() -> None:
    """The waits by rule, as docs/queue.md tells."""
    _run("tests.bench", "disciplines", "--chart", str(FOLDER / "disciplines.svg"))


def _run(module: str, *arguments: str) -> None:
    subprocess.run([sys.executable, "-m", module, *arguments], check=True)


MAKERS: dict[str, Callable[[], None]] = {
    "kiosk": make_kiosk,
    "counter": make_counter,
    "display": make_display,
    "media": make_media,
    "sign": make_sign,
    "browser": make_browser,
    "voice": make_voice,
    "petition": make_petition,
    "phone": make_phone,
    "asking": make_asking,
    "hall": make_hall,
    "supervisor": make_staff,
    "petitions": make_petitions,
    "privacy": make_privacy,
    "report": make_report,
    "readme": make_readme,
    "what-if": make_what_if,
    "disciplines": make_disciplines,
    "growth": make_growth,
}
"""Each by the file or folder in docs/pictures that it makes, the README's by where it is shown;
sheets that no document shows are in out/pictures.
"""


if __name__ == "__main__":
    named = sys.argv[1:] or list(MAKERS)
    if not set(named) <= set(MAKERS):
        sys.exit(f"usage: python -m tests.pictures [{'] ['.join(MAKERS)}]")
    for name in named:
        MAKERS[name]()
