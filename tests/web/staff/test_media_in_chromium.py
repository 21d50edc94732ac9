"""The page of pictures, and the devices of the hall, in real Chromium: by axe at three widths."""

from pathlib import Path

import pytest

from server.store import Device
from server.views import DisplayState
from tests.media.files import picture
from tests.web.browser import CHROMIUM, Browser
from tests.web.faults import faults
from tests.web.staff.office import StaffHall
from tests.web.staff.test_browser import overflow
from tests.web.staff.test_devices_pane import DISPLAYS
from tests.web.staff.test_tickets_in_chromium import tell

pytestmark = [
    pytest.mark.full,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
]
WIDTHS = (360, 1024, 1600)
OPEN = "document.querySelectorAll('.media-list details').forEach(d => d.open = true)"
NOTE = "document.querySelector('.note')?.textContent.trim()"


def connect_displays(staff: StaffHall) -> None:
    """A display that is heard, two signs, and a television without a loudspeaker."""
    room = staff.at.room
    for name, (said, state) in DISPLAYS.items():
        device = Device(name, "la-serena", "display", said)
        room.arrive(device, "2026-12-14T11:02:00Z", "0.9.0")  # type: ignore[attr-defined]
        room.report_display(device, state, "0.9.0")  # type: ignore[attr-defined]
    assert DisplayState().trouble == "none"


async def two_pictures(staff: StaffHall, folder: Path) -> None:
    media = staff.at.room.media
    assert media is not None
    for colour, title in (("navy", "Vacunación gratuita en la plaza"), ("olive", "Feria")):
        source = folder / colour
        source.write_bytes(picture(size=(320, 180), colour=colour))
        await media.add(source, title)
    media.date(media.rows()[1].id, "Feria", "2027-01-04", "2027-01-31")


def test_the_pages_have_no_fault_at_three_widths(tmp_path: Path, browser_at: str) -> None:
    """By axe, none too wide; and a picture is moved and dated by its page alone."""

    async def story(staff: StaffHall, browser: Browser) -> None:
        connect_displays(staff)
        await two_pictures(staff, tmp_path)
        media = staff.at.room.media
        assert media is not None
        for path in ("/media", "/hall"):
            for width in WIDTHS:
                await browser.go(f"{staff.url}{path}", width, 900)
                await browser.run(OPEN)
                assert await faults(browser) == [], (path, width)
                assert await overflow(browser) <= 0, (path, width)
        first = [row.title for row in media.rows()]
        await browser.go(f"{staff.url}/media", 1024, 900)
        await browser.run("document.querySelector('button[value=later]').click()")
        await browser.until(NOTE, "Ahora va después.")
        assert [row.title for row in media.rows()] == first[::-1]
        widths = "[...document.querySelectorAll('img.thumb')].map(i => i.naturalWidth).join()"
        await browser.until(widths, "320,320")

    tell(tmp_path, browser_at, story)
