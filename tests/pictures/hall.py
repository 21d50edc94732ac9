"""The hall now at three widths in three themes: `python -m tests.pictures hall`."""

import asyncio
import base64
import tempfile
from contextlib import ExitStack
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from random import Random

import httpx
from PIL import Image

from server.domain import commands as c
from server.domain.commands import Caller, Command
from server.domain.equipment import DeviceDay, Watch
from server.domain.identity import ClassId, ClerkId, CounterId, DeviceId, ServiceId
from server.domain.ticket import State
from server.hub import Wish
from server.store import Device
from tests.live.foyer import cheaply_hashed
from tests.pictures.contact import lay_out
from tests.web.browser import Browser, chromium, open_page
from tests.web.hall import KIOSK
from tests.web.staff.office import StaffHall, open_staff
from tests.web.staff.pages import enter, minutes_later
from tests.web.staff.test_closing_in_chromium import foretell, keeps_hours

DOCS = Path(__file__).parents[2] / "docs" / "pictures" / "supervisor"
COLOURS = 96
OPENING = datetime(2026, 12, 14, 11, 30, tzinfo=UTC)
"""A Monday, half past eight in La Serena."""
CLOSING = datetime(2026, 12, 14, 17, tzinfo=UTC)
"""Two o'clock, when the office closes where a picture needs that."""
THEMES = {
    "light": ("prefers-color-scheme", "light"),
    "dark": ("prefers-color-scheme", "dark"),
    "contrast": ("prefers-contrast", "more"),
}
SIZES = {1600: 1000, 1024: 768, 360: 780}
DESKS = {
    "carolina-rojas": "m1",
    "hector-godoy": "m2",
    "marcela-tapia": "m3",
    "paola-cortes": "m4",
}
SERVICES = {
    "licencia-renovar": 9,
    "licencia-primera": 3,
    "permiso-circulacion": 8,
    "patente-comercial": 3,
    "registro-social": 3,
    "orientacion": 1,
}
"""How many of some thirty people come for each."""
MINUTES = 130
SCREENS = (
    ("kiosk", "Tótem 1", "Entrada principal"),
    ("kiosk", "Tótem 2", "Estacionamiento"),
    ("display", "Pantalla 1", "Sala"),
    ("display", "Pantalla 2", "Segundo piso"),
)
UPS = (8000, 7850, 8000, 7999)
"""The seconds for which each was connected, of 8000."""


def make() -> None:
    """Make all of them anew."""
    DOCS.mkdir(parents=True, exist_ok=True)
    with ExitStack() as house:
        folder = Path(house.enter_context(tempfile.TemporaryDirectory()))
        address = house.enter_context(chromium(folder / "profile"))
        house.enter_context(cheaply_hashed())
        asyncio.run(_visit(folder, address))


async def _visit(folder: Path, address: str) -> None:
    async with open_staff(folder, OPENING) as staff, staff.browser() as client:
        await a_morning(staff)
        await staff.comes(client)
        async with open_page(address) as browser:
            await browser.do("Network.enable")
            await browser.do("Network.setExtraHTTPHeaders", headers={"Accept-Language": "es"})
            await _photograph(staff, client, browser)
            await _photograph_closing(staff, browser)


async def _photograph_closing(staff: StaffHall, browser: Browser) -> None:
    """Half an hour before closing: what the page foretells."""
    await keeps_hours(staff)
    left = CLOSING - staff.hall.room.hub.clock()
    minutes_later(staff, left.total_seconds() / 60 - 35)
    assert await foretell(staff) is not None
    await browser.do("Emulation.setEmulatedMedia", features=[])
    await _whole(browser, f"{staff.url}/hall", 1600, 1000)
    box = await browser.run(
        "(r => [r.x, r.y, r.width, r.height].map(Math.round))"
        "(document.querySelector('#part-closing').getBoundingClientRect())"
    )
    clip = {"x": box[0], "y": box[1], "width": box[2], "height": box[3], "scale": 1}
    shot = await browser.do(
        "Page.captureScreenshot", captureBeyondViewport=True, format="png", clip=clip
    )
    picture = Image.open(BytesIO(base64.b64decode(shot["data"]))).convert("RGB")
    picture.quantize(COLOURS).save(DOCS / "closing-1600-light.png", optimize=True)


async def _photograph(staff: StaffHall, client: httpx.AsyncClient, browser: Browser) -> None:
    await enter(browser, client)
    for width, height in SIZES.items():
        shots = []
        for theme, (feature, value) in THEMES.items():
            features = [{"name": feature, "value": value}]
            await browser.do("Emulation.setEmulatedMedia", features=features)
            shots.append((theme, await _whole(browser, f"{staff.url}/hall", width, height)))
        if width == max(SIZES):
            for theme, picture in shots:
                small = picture.quantize(COLOURS)
                small.save(DOCS / f"hall-{width}-{theme}.png", optimize=True)
        else:
            lay_out(shots, len(shots), width, DOCS / f"hall-{width}.png")


async def _whole(browser: Browser, url: str, width: int, height: int) -> Image.Image:
    """The page from its head to its foot."""
    await browser.go(url, width, height)
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    await browser.do("Emulation.setDeviceMetricsOverride", **metrics)
    shot = await browser.do("Page.captureScreenshot", captureBeyondViewport=True, format="png")
    return Image.open(BytesIO(base64.b64decode(shot["data"]))).convert("RGB")


async def a_morning(staff: StaffHall) -> None:
    """Two hours with four counters; then one pauses, and a kiosk runs out of paper."""
    room, dice = staff.hall.room, Random(2)  # noqa: S311 - no secret
    at = OPENING.isoformat()
    for role, name, _ in SCREENS:
        room.arrive(Device(name, staff.at.office.id, role, name), at, "1.4.0")
    consoles = {}
    for number, (clerk, counter) in enumerate(DESKS.items(), 1):
        console = consoles[clerk] = Caller(DeviceId(f"meson-{number}"), "clerk")
        device = Device(console.device, staff.at.office.id, "clerk", f"Consola {number}")
        room.arrive(device, at, "1.4.0")
        await staff.hall.ask(c.SignIn(ClerkId(clerk)), console)
        await staff.hall.ask(c.OpenCounter(CounterId(counter)), console)
    done_at: dict[str, int] = {}
    for minute in range(MINUTES):
        minutes_later(staff, 1)
        if dice.random() < 0.42 + 0.2 * (35 < minute < 80):
            service = dice.choices(list(SERVICES), list(SERVICES.values()))[0]
            held = dice.choice(("general", "general", "general", "preferential"))
            await staff.hall.ask(c.IssueTicket(ServiceId(service), ClassId(held)), KIOSK)
        for clerk, console in consoles.items():
            await _work(staff, clerk, console, minute, done_at, dice)
    for clerk in ("paola-cortes", "marcela-tapia"):
        await _work(staff, clerk, consoles[clerk], MINUTES, done_at, dice)
    console = consoles["hector-godoy"]
    ticket = staff.at.office.held_by(ClerkId("hector-godoy"))
    if ticket is not None and ticket.state is State.CALLED:
        await staff.hall.ask(c.StartService(), console)
    if ticket is not None:
        await staff.hall.ask(c.FinishService(), console)
    until = room.hub.clock().replace(minute=55, second=0)
    await staff.hall.ask(c.PauseCounter(staff.at.office.catalogue.pauses[1].id, until), console)
    room.report(Device("Tótem 2", staff.at.office.id, "kiosk", "Tótem 2"), "no_paper")
    minutes_later(staff, 3)
    known = [
        DeviceDay(OPENING.date(), name, role, name, up=up, expected=8000)
        for (role, name, _), up in zip(SCREENS, UPS, strict=True)
    ]
    assert room.equipment is not None
    room.equipment._watch = Watch(0.0, (), known)  # noqa: SLF001 - of a whole morning


async def _work(
    staff: StaffHall,
    clerk: str,
    console: Caller,
    minute: int,
    done_at: dict[str, int],
    dice: Random,
) -> None:
    """What a clerk does in one minute."""
    held = staff.at.office.held_by(ClerkId(clerk))
    if held is None:
        done_at[clerk] = minute + dice.randint(4, 12)
        command: Command = c.CallNext()
    elif held.state is State.CALLED:
        command = c.StartService()
    elif minute >= done_at[clerk] and not (clerk == "carolina-rojas" and minute > MINUTES - 26):
        command = c.FinishService()
    else:
        return
    await staff.hall.room.hub.ask(Wish(f"{clerk}-{minute}", command, console))
