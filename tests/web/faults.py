"""What axe finds on a page (npm package axe-core, as its makers ship it)."""

import json
from collections.abc import Mapping
from pathlib import Path

from tests.web.browser import Browser

AXE = (Path(__file__).parent / "axe" / "axe.min.js").read_text("utf-8")
COLOURS = ("color-contrast", "link-in-text-block")
"""The rules about colours, in which alone a page differs from theme to theme."""

Themes = Mapping[str, list[dict[str, str]]]
"""Each with the features of media by which a browser asks for it."""
THEMES: Themes = {
    "light": [],
    "dark": [{"name": "prefers-color-scheme", "value": "dark"}],
    "contrast": [{"name": "prefers-contrast", "value": "more"}],
    "forced": [{"name": "forced-colors", "value": "active"}],
}


async def faults(browser: Browser, *rules: str) -> list[str]:
    """What axe finds on the page, each with where it is; with rules, by those alone.

    The policy lets no page load axe itself, and a document is given it once: that takes as long as
    to look for the colours' faults.
    """
    if not await browser.run("'axe' in window"):
        await browser.run(f"{AXE}; 0")
    options = {"resultTypes": ["violations"], **({"runOnly": rules} if rules else {})}
    found = await browser.run(
        f"axe.run(document, {json.dumps(options)})"
        ".then(r => JSON.stringify(r.violations.map("
        "v => v.id + ': ' + v.nodes.map(n => n.html).join(' | '))))"
    )
    read: list[str] = json.loads(found)
    return read
