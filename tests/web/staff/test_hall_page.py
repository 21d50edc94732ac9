"""The page of the hall in a real browser: true at each step of a morning, still under one's hands.

One Chromium and one office serve several statements, since both take a second to start.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable
from contextlib import closing
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from server.domain import commands as c
from server.domain.commands import Caller, Command
from server.domain.day_waits import DayWaits
from server.domain.discipline import Discipline
from server.domain.evolve.evolve import evolve
from server.domain.identity import ClassId, ClerkId, CounterId, DeviceId, ServiceId
from server.domain.office import CounterState, Office, new_office
from server.domain.ticket import State
from server.hub import Done, Wish
from server.office_folder import DATABASE
from server.store import Device, Reader
from server.views.oversight.alarms import NO_PAPER
from server.views.oversight.figures import kinds_of, services_now
from tests.web.browser import CHROMIUM, Browser, open_page
from tests.web.faults import COLOURS, THEMES, faults
from tests.web.hall import KIOSK
from tests.web.staff.office import StaffHall, open_staff
from tests.web.staff.pages import enter, minutes_later
from tests.web.staff.test_browser import arrived, overflow, press

NINE = datetime(2026, 12, 14, 12, 0, tzinfo=UTC)
"""A Monday, nine o'clock in La Serena."""
DESKS = {
    "carolina-rojas": (Caller(DeviceId("desk-1"), "clerk"), "m3"),
    "hector-godoy": (Caller(DeviceId("desk-2"), "clerk"), "m2"),
    "paola-cortes": (Caller(DeviceId("desk-3"), "clerk"), "m4"),
}
RENEW, PERMIT = ServiceId("licencia-renovar"), ServiceId("permiso-circulacion")
SERVICES = (RENEW, PERMIT, ServiceId("licencia-primera"), ServiceId("patente-comercial"))
TOTEM = Device("totem-1", "la-serena", "kiosk", "Tótem 1")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")

ROWS = """JSON.stringify(Object.fromEntries(
 [...document.querySelectorAll('.services tbody tr')].map(row => [row.id.slice(8),
 ['.waiting strong', '.longest strong', 'td.half', 'td.nine', 'td.open'].map(
 cell => row.querySelector(cell).textContent)])))"""


def tell(
    folder: Path, address: str, story: Callable[[StaffHall, Browser], Awaitable[None]]
) -> None:
    """A story of a supervisor who looks at the hall in Spanish."""

    async def telling() -> None:
        async with open_staff(folder, NINE) as staff, staff.browser() as client:
            await staff.comes(client)
            async with open_page(address) as browser:
                await browser.do("Network.enable")
                await browser.do("Network.setExtraHTTPHeaders", headers={"Accept-Language": "es"})
                await enter(browser, client)
                await story(staff, browser)

    asyncio.run(telling())


async def opens(staff: StaffHall) -> None:
    """Three clerks sit down at their counters."""
    for clerk, (console, counter) in DESKS.items():
        await staff.hall.ask(c.SignIn(ClerkId(clerk)), console)
        await staff.hall.ask(c.OpenCounter(CounterId(counter)), console)


async def wished(staff: StaffHall, command: Command, caller: Caller, number: int) -> bool:
    """Ask for something that may be refused; returns whether it was done."""
    done = await staff.hall.room.hub.ask(Wish(f"wish-{number}", command, caller))
    return isinstance(done, Done)


def of_journal(folder: Path, staff: StaffHall) -> Office:
    """The office as the journal on the disk tells it, from its first event on."""
    office, now = new_office(staff.at.office.id), staff.at.office.seq
    with closing(Reader.open(folder / DATABASE)) as reader:
        for _, event in reader.events(office.id, 0, now):
            evolve(office, event)
    assert office.seq == now
    return office


def said(span: timedelta | None) -> str:
    """A wait as the page says it."""
    if span is None:
        return "Sin dato"
    minutes = int(span.total_seconds() // 60)
    return f"{minutes} min" if minutes else "menos de 1 min"


def expected(folder: Path, staff: StaffHall) -> dict[str, list[str]]:
    """What the page must show of each service, counted from the journal alone."""
    office, now = of_journal(folder, staff), staff.hall.room.hub.clock()
    return {
        each.service: [
            str(each.waiting),
            "0" if each.longest is None else said(now - each.longest.since),
            said(each.median),
            said(each.most),
            f"{each.open_counters} de {each.counters}",
        ]
        for each in services_now(office, DayWaits.of(office, kinds_of))
    }


async def one_step(staff: StaffHall, dice: Random, number: int) -> None:
    """Half a minute or two of a morning: a person comes, or a clerk goes on with their work."""
    minutes_later(staff, dice.choice((0.5, 1, 2)))
    if dice.random() < 0.5:
        held = ClassId(dice.choice(("general", "general", "preferential")))
        await staff.hall.ask(c.IssueTicket(dice.choice(SERVICES), held), KIOSK)
        return
    clerk = dice.choice(sorted(DESKS))
    console, counter = DESKS[clerk]
    office = staff.at.office
    ticket = office.held_by(ClerkId(clerk))
    wishes: list[Command] = [c.CallNext()] * 6 + [c.PauseCounter()]
    if office.desks[CounterId(counter)].state is CounterState.PAUSED:
        wishes = [c.OpenCounter(CounterId(counter))]
    elif ticket is not None:
        wishes = [c.StartService(), c.StartService(), c.MarkNoShow()]
        if ticket.state is not State.CALLED:
            wishes = [c.FinishService()]
    await wished(staff, dice.choice(wishes), console, number)


def test_the_page_is_the_journals_at_each_step_and_moves_nothing(
    tmp_path: Path, browser_at: str
) -> None:
    """Focus, selection, an open list and the place in the page stay while all figures change."""

    async def story(staff: StaffHall, browser: Browser) -> None:
        await opens(staff)
        dice = Random(4)  # noqa: S311 - no secret
        await browser.go(f"{staff.url}/hall", 1600, 700)
        await browser.run(
            "document.querySelector('#more-m3').open = true;"
            "document.querySelector('#counter-m3 .menu button').focus({preventScroll: true});"
            "getSelection().selectAllChildren(document.querySelector('.side h2'));"
            "scrollTo(0, 240); 0"
        )
        held = (
            "[document.activeElement.closest('form')?.getAttribute('action'),"
            " String(getSelection()), document.querySelector('#more-m3').open].join()"
        )
        before = await browser.run(held)
        assert before.startswith("acts/free_counter,")
        place = await browser.run("scrollY")
        for number in range(30):
            await one_step(staff, dice, number)
            wanted = expected(tmp_path, staff)
            await shows(browser, wanted)
        assert await browser.run(held) == before
        # A row that people come to has another border: half a pixel, which is rounded.
        assert abs(await browser.run("scrollY") - place) <= 1
        assert sum(int(row[0]) for row in wanted.values()) > 0
        assert any(row[2] != "Sin dato" for row in wanted.values())

    tell(tmp_path, browser_at, story)


async def shows(browser: Browser, wanted: dict[str, list[str]]) -> None:
    """Wait until the page has these rows; the test's own limit ends a vain wait."""
    as_sorted = f"JSON.stringify(Object.entries(JSON.parse({ROWS})).sort())"
    rows = json.dumps(sorted(wanted.items()), ensure_ascii=False, separators=(",", ":"))
    await browser.until(as_sorted, rows)


async def click(browser: Browser, selector: str) -> None:
    """A press of the mouse in the middle of what is there."""
    place = await browser.run(
        f"(e => {{ e.scrollIntoView({{block: 'center'}}); const r = e.getBoundingClientRect();"
        f" return [r.x + r.width / 2, r.y + r.height / 2]; }})"
        f"(document.querySelector({json.dumps(selector)}))"
    )
    for kind in ("mousePressed", "mouseReleased"):
        await browser.do(
            "Input.dispatchMouseEvent",
            type=kind,
            x=place[0],
            y=place[1],
            button="left",
            clickCount=1,
        )


async def strike(browser: Browser, selector: str) -> None:
    """The key Enter on what has the focus."""
    await browser.run(f"document.querySelector({json.dumps(selector)}).focus(); 0")
    await press(browser, "Enter", 13)


Means = Callable[[Browser, str], Awaitable[None]]


async def does(
    browser: Browser, staff: StaffHall, means: Means, button: str, act: str, **fields: str
) -> str:
    """Do an act from the hall's page, and return the sentence that tells its outcome.

    The page may be there since the act before: it is seen to follow, and to tell of this one.
    """
    if await browser.run("location.pathname") != "/hall":
        await browser.go(f"{staff.url}/hall", 1600, 1000)
    await browser.run("document.querySelector('.note')?.remove(); 0")
    await browser.until(f"!!document.querySelector({json.dumps(button)})", value=True)
    opener = await browser.run(
        f"document.querySelector({json.dumps(button)}).closest('details')?.id || ''"
    )
    if opener:
        await means(browser, f"#{opener} summary")
        await browser.until(f"document.getElementById('{opener}').open", value=True)
    await means(browser, button)
    if act:
        await arrived(browser, f"/acts/{act}")
        assert await browser.run("document.querySelectorAll('.effect').length") > 0
        for name, value in fields.items():
            await browser.run(f"document.getElementById('{name}').value = {json.dumps(value)}; 0")
        await means(browser, ".main-act")
    await arrived(browser, "/hall")
    await browser.until("!!document.querySelector('.note')", value=True)
    text: str = await browser.run("document.querySelector('.note').innerText.trim()")
    return text


def form(act: str, value: str = "") -> str:
    """The button of an act, of a subject where it has one."""
    subject = f'[value="{value}"] ~ ' if value else ""
    return f'form[action="acts/{act}"] {subject}button'


@pytest.mark.parametrize("means", [pytest.param(click, marks=pytest.mark.full), strike])
def test_each_act_is_done_from_the_page(tmp_path: Path, browser_at: str, means: Means) -> None:
    """By the mouse and by the keyboard, with its effect on the office."""

    async def story(staff: StaffHall, browser: Browser) -> None:
        room, office = staff.hall.room, staff.at.office
        await opens(staff)
        room.arrive(TOTEM, "2026-12-14T12:00:00.000Z", "1.0")
        kiosk = Answering(room)
        room.outlet_of = lambda _: kiosk
        for _ in range(4):
            await staff.hall.ask(c.IssueTicket(RENEW, ClassId("general")), KIOSK)

        async def act(button: str, name: str, **fields: str) -> str:
            return await does(browser, staff, means, button, name, **fields)

        told = await act(form("change_discipline"), "change_discipline", discipline="strict")
        assert "primero los preferentes" in told
        assert office.rule.name is Discipline.STRICT
        await act(form("stop_tickets"), "stop_tickets", service=RENEW, reason="No hay sistema")
        assert office.stopped[RENEW].reason == "No hay sistema"
        await act(form("allow_tickets", RENEW), "allow_tickets")
        assert not office.stopped
        told = await act(form("show_notice"), "show_notice", text="Hay wifi", until="12:30")
        assert "12:30" in told
        assert office.notice is not None
        assert office.notice.text == "Hay wifi"
        await act(form("remove_notice"), "remove_notice")
        assert office.notice is None
        await act(form("take_kiosk_out", TOTEM.id), "take_kiosk_out")
        assert set(office.kiosks_out) == {TOTEM.id}
        await act(form("bring_kiosk_back", TOTEM.id), "bring_kiosk_back")
        assert not office.kiosks_out
        told = await act(form("print_test_page", TOTEM.id), "print_test_page")
        assert "salió" in told
        assert len(kiosk.printed) == 1
        await staff.hall.ask(c.CallForHelp(), Caller(DeviceId(TOTEM.id), "kiosk", name="Tótem 1"))
        await act(form("take_help", TOTEM.id), "take_help")
        assert office.help_calls[DeviceId(TOTEM.id)].taken_by == "ines-contreras"
        await staff.hall.ask(c.CallNext(), DESKS["carolina-rojas"][0])
        held = office.held_by(ClerkId("carolina-rojas"))
        assert held is not None
        await act(form("free_counter", "m3"), "free_counter")
        assert CounterId("m3") not in office.desks
        assert office.tickets[held.id].state == "waiting"
        await act(form("sign_clerk_out", "hector-godoy"), "sign_clerk_out")
        assert ClerkId("hector-godoy") not in office.consoles
        room.report(TOTEM, next(iter(NO_PAPER)))
        assert await act("#alarm-no-paper-totem-1 button", "") == "Va usted."
        taken = "document.querySelector('#alarm-no-paper-totem-1 .taken').innerText.trim()"
        assert await browser.run(taken) == "Va Inés Contreras"
        await act(form("close_day"), "close_day")
        assert office.is_day_closed
        await act(form("reopen_day"), "reopen_day")
        assert not office.is_day_closed
        assert office.tickets[held.id].state == "waiting"

    tell(tmp_path, browser_at, story)


def test_displays_are_silenced_and_heard_from_the_page(tmp_path: Path, browser_at: str) -> None:
    """With the hour that was chosen; the page says it until they are heard again."""

    async def story(staff: StaffHall, browser: Browser) -> None:
        office = staff.at.office
        await opens(staff)
        muting = form("mute_displays")
        told = await does(browser, staff, click, muting, "mute_displays", until="12:45")
        assert "en silencio hasta las 12:45" in told
        assert office.muted is not None
        assert office.muted.by == "ines-contreras"
        shown = await browser.run("document.body.innerText")
        assert "en silencio hasta las 12:45" in shown
        assert await overflow(browser) <= 0
        await does(browser, staff, click, form("unmute_displays"), "unmute_displays")
        assert office.muted is None
        assert "en silencio hasta" not in await browser.run("document.body.innerText")

    tell(tmp_path, browser_at, story)


class Answering:
    """A kiosk's connection, whose printer prints at once."""

    def __init__(self, room: Any) -> None:  # noqa: ANN401 - the live listener's room
        self._room, self.printed = room, list[str]()

    def say(self, message: Any) -> None:  # noqa: ANN401 - any message of the server
        self.printed.append(message.id)
        told = asyncio.get_running_loop().call_soon
        told(lambda: self._room.papers.told(TOTEM.id, _Printed(message.id)))


class _Printed:
    """A kiosk's report."""

    def __init__(self, job: str) -> None:
        self.job, self.printer = job, "ready"


def test_the_page_has_no_fault_and_says_when_it_is_cut_off(tmp_path: Path, browser_at: str) -> None:
    """With alarms, a stopped service, a person who takes long, and a message; then offline."""

    async def story(staff: StaffHall, browser: Browser) -> None:
        await opens(staff)
        room = staff.hall.room
        room.arrive(TOTEM, "2026-12-14T12:00:00.000Z", "1.0")
        room.report(TOTEM, "no_paper")
        for _ in range(3):
            await staff.hall.ask(c.IssueTicket(RENEW, ClassId("general")), KIOSK)
        await staff.hall.ask(c.CallNext(), DESKS["carolina-rojas"][0])
        supervisor = Caller(DeviceId("staff:x"), "supervisor", clerk=ClerkId("ines-contreras"))
        await staff.hall.ask(c.StopTickets(PERMIT, "Se cayó el sistema"), supervisor)
        await staff.hall.ask(c.ShowNotice("Hay wifi", time(13, 0)), supervisor)
        minutes_later(staff, 50)
        await browser.go(f"{staff.url}/hall", 360, 900)
        for width in (360, 1024, 1600):
            await browser.resize(width, 900)
            assert await overflow(browser) <= 0, width
            await browser.do("Emulation.setEmulatedMedia", features=[])
            assert await faults(browser) == [], width
            await browser.do("Emulation.setEmulatedMedia", features=THEMES["dark"])
            assert await faults(browser, *COLOURS) == [], width
        assert await browser.run("document.querySelectorAll('.alarms li').length") >= 2
        await browser.do("Network.emulateNetworkConditions", **OFFLINE)
        await browser.run("dispatchEvent(new Event('offline')); 0")
        await browser.until("document.body.dataset.link", "off")
        assert "Sin conexión desde" in await browser.run(
            "document.querySelector('.link').innerText"
        )
        disabled = (
            "[...document.querySelectorAll('.hall [data-needs-link]')].every(b => b.disabled)"
        )
        assert await browser.run(disabled)
        shown = "getComputedStyle(document.querySelector('.why-off')).display"
        assert await browser.run(shown) == "block"

    tell(tmp_path, browser_at, story)


OFFLINE = {"offline": True, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0}
