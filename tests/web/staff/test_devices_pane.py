"""Each device on the staff page: its version, since when, what it shows, whether it is heard."""

import asyncio
import html
import re
from datetime import UTC, datetime
from pathlib import Path

from server.store import Device
from server.views import DisplayState
from tests.web.staff.office import open_staff

NINE = datetime(2026, 12, 14, 12, 0, tzinfo=UTC)
DISPLAYS = {
    "d1": ("Pantalla 1", DisplayState("J042", can_speak=True)),
    "d2": ("Letrero 3", DisplayState("R018", kind="counter")),
    "d3": ("LED 1", DisplayState(None, kind="led", trouble="no_sign")),
    "d4": ("Televisor", DisplayState("J042", kind="browser", trouble="no_device")),
    "d5": ("Pantalla web", DisplayState(None, kind="browser", trouble="silent")),
}


def test_the_page_tells_of_each_display(tmp_path: Path) -> None:
    async def story() -> None:
        async with open_staff(tmp_path, NINE) as staff, staff.browser() as browser:
            await staff.comes(browser)
            room = staff.at.room
            for name, (said, state) in DISPLAYS.items():
                device = Device(name, "la-serena", "display", said)
                room.arrive(device, "2026-12-14T11:02:00Z", "0.9.0")  # type: ignore[attr-defined]
                room.report_display(device, state, "0.9.0")  # type: ignore[attr-defined]
            page = html.unescape((await browser.get("hall")).text)
            lines = {
                found[1]: re.sub(r"<[^>]+>|\s+", " ", found[2])
                for found in re.finditer(r'id="device-(d\d)">(.*?)</li>', page, re.DOTALL)
            }
            assert lines.keys() == DISPLAYS.keys()
            for name, line in lines.items():
                assert DISPLAYS[name][0] in line
                assert "Versión 0.9.0. Conectado desde las 8:02" in line
            assert "Pantalla de la sala · último turno: J042 · se oye" in lines["d1"]
            assert "Letrero de módulo · último turno: R018" in lines["d2"]
            assert "No se llega al letrero" in lines["d3"]
            assert "Sin parlante" in lines["d4"]
            assert "Televisor no se oye: sin parlante." in page
            assert "No se llega al letrero LED 1." in page
            assert "Pantalla web no se oye: su navegador espera un toque." in page
            assert "Toque su pantalla una vez, o pulse una tecla." in page
            # Signs show no message and have no sound.
            notice = html.unescape((await browser.get("acts/show_notice")).text)
            assert "En 3 pantallas" in notice
            muting = html.unescape((await browser.get("acts/mute_displays")).text)
            assert "3 pantallas quedan en silencio" in muting

    asyncio.run(story())
