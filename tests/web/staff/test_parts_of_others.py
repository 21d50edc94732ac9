"""The scripts of others that the pages carry: whole, with their licences, of the releases named."""

import hashlib
import re
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[3]
WEB = HOUSE / "server" / "web"
PARTS = {
    "staff/static/htmx.min.js": (
        "htmx.org 2.0.11",
        "d6fdc75f204e6bdefa99b69bf1e6d4ac69b8a364f77929f45c13476b4000f717",
    ),
    "staff/static/htmx-sse.min.js": (
        "htmx-ext-sse 2.2.4",
        "98a46496de0c3605fbffdce9167ba427bdd9553184f83f149c261891a92c0136",
    ),
    "shared/static/idiomorph.min.js": (
        "idiomorph 0.8.0",
        "5811b9a7eda14878b7dab4378bf60432e1bb6f11fcfb970cc26540642650181e",
    ),
}
"""Each file, with the npm package and release that it is from, and SHA-256 of it as released."""


@pytest.mark.parametrize("name", PARTS)
def test_a_part_is_as_its_makers_released_it(name: str) -> None:
    """To the last byte; the notice and the licence beside it name the same release."""
    release, digest = PARTS[name]
    file = WEB / name
    assert hashlib.sha256(file.read_bytes()).hexdigest() == digest
    notice = " ".join((HOUSE / "NOTICE").read_text("utf-8").split())
    assert release in notice
    assert f"server/web/{name}" in notice
    licences = "".join(each.read_text("utf-8") for each in file.parent.glob("LICENSE-*.txt"))
    assert f"{file.name}: {release}" in licences


def test_htmx_says_its_own_release() -> None:
    """Which is the one that its extensions are made for."""
    found = re.search(r'version:"([^"]+)"', (WEB / "staff/static/htmx.min.js").read_text("utf-8"))
    assert found
    assert f"htmx.org {found[1]}" == PARTS["staff/static/htmx.min.js"][0]


def test_no_script_is_unaccounted_for() -> None:
    """What lies there is ours or is named above."""
    own = {"staff/static/staff.js", "hall/static/display.js", "hall/static/no_htmx.js"}
    people = {file.relative_to(WEB).as_posix() for file in (WEB / "people").rglob("*.js")}
    found = {file.relative_to(WEB).as_posix() for file in WEB.rglob("*.js")}
    assert found - people == {*PARTS, *own}
