"""The staff pages at three widths in three themes, in Chromium.

Made by `python -m tests.pictures supervisor`.
One sheet for each width and theme in `out/pictures/staff`; the pages that `docs/supervisor.md`
shows go to `docs/pictures/supervisor`.
"""

import asyncio
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import httpx
from PIL import Image

from server.domain import commands as c
from server.domain.commands import Caller
from server.domain.identity import ClassId, ClerkId, CounterId, DeviceId, ServiceId
from server.domain.refusals import Refusal
from server.hub import Wish
from tests.pictures.contact import lay_out
from tests.pictures.phone import Telephone, photograph, snap
from tests.web.browser import Browser, chromium, open_page
from tests.web.hall import Held
from tests.web.staff.office import StaffHall, open_staff
from tests.web.staff.pages import enter, minutes_later
from tests.web.staff.test_survey_results import keep, told

OUT = Path(__file__).parents[2] / "out" / "pictures" / "staff"
DOCS = Path(__file__).parents[2] / "docs" / "pictures" / "supervisor"
COLUMNS = 3
COLOURS = 128
MORNING = datetime(2026, 12, 14, 12, 0, tzinfo=UTC)
"""A Monday, nine o'clock in La Serena."""

WIDTHS = (Telephone(360, 800, "es"), Telephone(1024, 800, "es"), Telephone(1600, 1000, "es"))
THEMES = {
    "light": ("prefers-color-scheme", "light"),
    "dark": ("prefers-color-scheme", "dark"),
    "contrast": ("prefers-contrast", "more"),
}
IN_DOCS = {
    ("sign-in", 1024, "light"),
    ("sign-in", 360, "light"),
    ("sign-in", 1600, "dark"),
    ("first-use", 1024, "light"),
    ("me", 1024, "light"),
    ("ticket", 1024, "light"),
    ("ticket", 360, "light"),
    ("tickets", 1024, "light"),
    ("audit", 1600, "light"),
    ("survey", 1024, "light"),
    ("clerks", 1600, "light"),
    ("code", 1024, "light"),
    ("ticket", 1600, "dark"),
}
"""The pictures that the document shows."""


NO_CONSOLE = Caller(DeviceId(""), "clerk")


@dataclass(frozen=True, slots=True)
class Desk:
    """A counter with its clerk and the name of its console."""

    name: str
    clerk: ClerkId
    counter: CounterId
    console: Caller = NO_CONSOLE


DESKS = (
    Desk("Consola 3", ClerkId("carolina-rojas"), CounterId("m3")),
    Desk("Consola 1", ClerkId("hector-godoy"), CounterId("m1")),
)


async def enrolled(staff: StaffHall, role: str, name: str) -> Caller:
    """A device that the office knows by its name."""
    gate = staff.hall.lobby.gate
    found = await gate.by_code(await gate.new_code(staff.at.office.id, role, name))
    assert not isinstance(found, Refusal)
    return Caller(DeviceId(found[0].id), role, name=found[0].name)


async def a_morning(staff: StaffHall) -> Held:
    """Two counters, twelve people; the ticket whose life has most to tell."""
    kiosk = await enrolled(staff, "kiosk", "Tótem 1")
    desks = [replace(desk, console=await enrolled(staff, "clerk", desk.name)) for desk in DESKS]
    services = [each.id for each in staff.at.office.catalogue.services][:6]
    clerks = [each.id for each in staff.at.office.catalogue.clerks]
    for desk in desks:
        if desk.clerk in clerks:
            await staff.hall.ask(c.SignIn(desk.clerk), desk.console)
            await staff.hall.ask(c.OpenCounter(desk.counter), desk.console)
    for number in range(8):
        minutes_later(staff, 3)
        command = c.IssueTicket(ServiceId(services[number % len(services)]), ClassId("general"))
        await staff.hall.ask(command, kiosk)
    minutes_later(staff, 6)
    command = c.IssueTicket(ServiceId("licencia-renovar"), ClassId("preferential"))
    done = await staff.hall.ask(command, kiosk)
    assert done.answer.ticket is not None
    assert done.answer.code is not None
    held = Held(done.answer.ticket, done.answer.code, "")
    await staff.hall.ask(c.SetHelpNeeded(held.id, ("low_counter",)), kiosk)
    minutes_later(staff, 13)
    steps = (c.CallNext(), c.Recall(), c.MarkNoShow(), c.CallNext(), c.StartService())
    for step in steps:
        await staff.hall.ask(step, desks[0].console)
        minutes_later(staff, 2)
    await staff.hall.room.hub.ask(Wish("early", c.CallNext(), desks[0].console))
    return held


def say_of_it(staff: StaffHall) -> None:
    """What the people of November have said."""
    words = ("Muy amables", "La explicación fue clara", "Esperé de pie", "")
    services = [str(each.id) for each in staff.at.office.catalogue.services][:6]
    for number, service in enumerate(services):
        for more in range(3 + 9 * number):
            grade = (7, 6, 6, 5, 7, 3, 1)[(number + more) % 7]
            said = words[more % len(words)] if number == 1 else ""
            month = MORNING.month
            (answer,) = told(service, grade, month=month, words=said)
            keep(staff, replace(answer, hour=f"{MORNING:%Y-%m}-{1 + more % 20:02}T10"))


async def pages(staff: StaffHall, client: httpx.AsyncClient) -> Sequence[tuple[str, str]]:
    """Each page by a name, with its address."""
    held = await a_morning(staff)
    say_of_it(staff)
    acts = f"ticket={held.id}&code={held.code}&back=/tickets/{held.code}"
    del client
    return [
        ("hall", "/hall"),
        ("tickets", "/tickets"),
        ("ticket", f"/tickets/{held.code}"),
        ("reinstate", f"/acts/reinstate_ticket?{acts}"),
        ("cancel", f"/acts/cancel_ticket?{acts}"),
        ("clerks", "/clerks"),
        ("suspend", "/acts/suspend_clerk?clerk=marcela-tapia"),
        ("audit", f"/audit?from={MORNING:%Y-%m-%d}"),
        ("media", "/media"),
        ("survey", "/survey"),
        ("me", "/me"),
    ]


def make() -> None:
    """Make all sheets anew."""
    with ExitStack() as house:
        folder = Path(house.enter_context(tempfile.TemporaryDirectory()))
        address = house.enter_context(chromium(folder / "profile"))
        asyncio.run(visit(folder, address))


async def visit(folder: Path, address: str) -> None:
    """Every page at each width in each theme."""
    async with open_staff(folder, MORNING) as staff, staff.browser() as client:
        await staff.comes(client)
        found = await pages(staff, client)
        async with open_page(address) as browser:
            await browser.do("Network.enable")
            spoken = {"Accept-Language": "es"}
            await browser.do("Network.setExtraHTTPHeaders", headers=spoken)
            for screen in WIDTHS:
                for theme, (feature, value) in THEMES.items():
                    await browser.do(
                        "Emulation.setEmulatedMedia", features=[{"name": feature, "value": value}]
                    )
                    shots = await shoot(staff, client, browser, screen, theme, found)
                    lay_out(shots, COLUMNS, screen.width, OUT / f"{screen.width}-{theme}.png")


async def shoot(
    staff: StaffHall,
    client: httpx.AsyncClient,
    browser: Browser,
    screen: Telephone,
    theme: str,
    found: Sequence[tuple[str, str]],
) -> list[tuple[str, Image.Image]]:
    """The pages as they are at one width in one theme, before the sign-in and after it."""
    await browser.do("Network.clearBrowserCookies")
    shots = [
        (name, await photograph(browser, staff.url + path, screen))
        for name, path in (("sign-in", "/"), ("first-use", "/first-use"))
    ]
    await enter(browser, client)
    for name, path in found:
        shots.append((name, await photograph(browser, staff.url + path, screen)))
    await browser.go(f"{staff.url}/acts/new_password_code?clerk=andres-villalobos", screen.width)
    await browser.run("document.querySelector('.main-act').click()")
    await browser.until("!!document.querySelector('.once')", value=True)
    # A picture that never changes, and no code that was ever good.
    await browser.run("document.querySelector('.once').textContent = 'K7QM2XWD9RTA'")
    shots.append(("code", await snap(browser, screen.width, screen.height)))
    for name, picture in shots:
        if (name, screen.width, theme) in IN_DOCS:
            DOCS.mkdir(parents=True, exist_ok=True)
            picture.convert("RGB").quantize(COLOURS).save(
                DOCS / f"{name}-{screen.width}-{theme}.png", optimize=True
            )
    return shots
