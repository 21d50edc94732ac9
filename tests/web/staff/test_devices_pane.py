"""Each device on the staff page: its version, since when, what it shows, whether it is heard."""

import asyncio
import html
import re
from datetime import UTC, datetime
from pathlib import Path

import httpx

from server.domain import commands as c
from server.domain.equipment import DeviceDay, Watch
from server.domain.identity import DeviceId
from server.domain.office import caller_by_phone
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
            # Of an hour the first was away for a second, and the second came ten minutes ago.
            known = [
                DeviceDay(NINE.date(), "d1", "display", "", up=3599, expected=3600),
                DeviceDay(NINE.date(), "d2", "display", "", up=599, expected=599),
            ]
            room.equipment._watch = Watch(0.0, (), known)  # type: ignore[attr-defined]  # noqa: SLF001
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
            assert "Hoy, el 99 % del horario" in lines["d1"]
            assert "del horario" not in lines["d2"] + lines["d3"]
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


def test_the_page_tells_who_calls_by_telephone(tmp_path: Path) -> None:
    """By the code, with what is asked; a person who is back waits again by one act."""

    async def story() -> None:
        async with open_staff(tmp_path, NINE) as staff, staff.browser() as browser:
            await staff.comes(browser)
            hall, office = staff.hall, staff.at.room.hub.published
            waiting, missed = await hall.issue(), await hall.issue()
            await hall.open_counter()
            await hall.ask(c.CallTicket(missed.id))
            await hall.ask(c.MarkNoShow())
            for held, command in ((waiting, c.AskHelp), (missed, c.SayArrived)):
                caller = c.Caller(DeviceId("phone"), "citizen", held.id)
                await hall.ask(command(held.id), caller)
            page = html.unescape((await browser.get("hall")).text)
            assert f"{waiting.code}: pide ayuda por teléfono." in page
            assert f"{missed.code}: ya llegó y no alcanzó su llamado." in page
            # On a small screen the calls stand far below; the alarms at the top lead there.
            above = page[page.index('id="part-alarms"') : page.index('id="part-services"')]
            assert '<a href="#part-devices">2 personas piden ayuda: vea dónde</a>' in above
            told = await _do(browser, "take_help", device=caller_by_phone(waiting.id))
            assert waiting.code in told
            assert office.help_calls[caller_by_phone(waiting.id)].taken_by is not None
            told = await _do(browser, "reinstate_ticket", ticket=missed.id)
            assert "piden ayuda: vea" not in told
            assert office.tickets[missed.id].state == "waiting"
            assert caller_by_phone(missed.id) not in office.help_calls

    asyncio.run(story())


async def _do(browser: httpx.AsyncClient, act: str, **subject: str) -> str:
    """An act of the hall's page with its question, and what the page says afterwards."""
    opened = await browser.get(f"acts/{act}", params=subject)
    fields = dict(re.findall(r'name="([a-z]+)"[^>]* value="([^"]*)"', opened.text))
    answer = await browser.post(f"acts/{act}", data=fields, follow_redirects=True)
    return html.unescape(answer.text)
