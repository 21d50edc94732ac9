"""The staff pages in a real browser: by keyboard alone, at every width, and without a fault."""

import asyncio
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from pathlib import Path

import pytest

from server.domain import commands as c
from server.domain.identity import DeviceId
from tests.web.browser import CHROMIUM, Browser, open_page
from tests.web.faults import COLOURS, THEMES, Themes, faults
from tests.web.staff.office import INES, PASSWORD, StaffHall, open_staff, sign_in
from tests.web.staff.pages import minutes_later

WIDTHS = (360, 1024, 1600)
OUTSIDE = """[...document.querySelectorAll(
        '.longest .figure, .services .longest strong, .services thead th')].filter((each) => {
    const text = document.createRange();
    text.selectNodeContents(each);
    const room = each.closest('td, th, .pane').getBoundingClientRect();
    return text.getBoundingClientRect().right > room.right + 1;
}).map((each) => each.innerText)"""
"""Figures and heads of the hall's page that reach into what stands beside them."""
ONE_LINE = 64
"""CSS pixels: the bar has 60, and two lines of an office's name a little more."""
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


def tell(
    folder: Path, address: str, story: Callable[[StaffHall, Browser], Awaitable[None]]
) -> None:
    """A story of a person at a browser."""

    async def telling() -> None:
        async with open_staff(folder) as staff, open_page(address) as browser:
            await browser.do("Network.enable")
            await browser.do("Network.setExtraHTTPHeaders", headers={"Accept-Language": "es"})
            await story(staff, browser)

    asyncio.run(telling())


async def overflow(browser: Browser) -> int:
    """CSS pixels by which the page is wider than its window."""
    width = await browser.run("document.documentElement.scrollWidth - innerWidth")
    return int(width)


async def press(browser: Browser, key: str, code: int = 0) -> None:
    """One key, as a keyboard sends it."""
    text = {"text": "\r"} if key == "Enter" else {}
    for kind in ("keyDown", "keyUp"):
        await browser.do(
            "Input.dispatchKeyEvent", type=kind, key=key, windowsVirtualKeyCode=code, **text
        )


async def arrived(browser: Browser, path: str) -> None:
    """Wait until a page is there whole."""
    await browser.until("location.pathname + document.readyState", f"{path}complete")


async def write(browser: Browser, text: str) -> None:
    await browser.do("Input.insertText", text=text)


async def enter(browser: Browser, staff: StaffHall) -> None:
    """Set a password and come in, by keyboard alone: the fields follow each other."""
    await browser.go(f"{staff.url}/first-use", 1024, 800)
    await browser.run("document.getElementById('account').focus()")
    for text in (INES, await staff.code(), PASSWORD):
        await write(browser, text)
        await press(browser, "Tab", 9)
    # The button that shows the password stands between the two.
    await press(browser, "Tab", 9)
    await write(browser, PASSWORD)
    await press(browser, "Enter", 13)
    await arrived(browser, "/hall")


def test_a_person_comes_in_by_keyboard(tmp_path: Path, browser_at: str) -> None:
    """First use, sign-out and sign-in; the focus is where one types; a wrong one keeps the name."""

    async def story(staff: StaffHall, browser: Browser) -> None:
        await enter(browser, staff)
        await browser.run("document.querySelector('.person .leave').focus()")
        await press(browser, "Enter", 13)
        await arrived(browser, "/")
        assert staff.sessions() == []
        await browser.until("document.activeElement.id", "account")
        await write(browser, INES)
        await press(browser, "Tab", 9)
        await write(browser, "no es esta clave")
        await press(browser, "Enter", 13)
        await browser.until("!!document.querySelector('.wrong')", value=True)
        await browser.until("document.activeElement.id", "password")
        await browser.until("document.getElementById('account').value", INES)
        assert await browser.run("document.querySelector('[role=alert]').innerText")
        await write(browser, PASSWORD)
        await press(browser, "Enter", 13)
        await arrived(browser, "/hall")

    tell(tmp_path, browser_at, story)


def test_the_password_is_shown_on_request(tmp_path: Path, browser_at: str) -> None:
    """While its button is pressed in, which says so to a screen reader."""

    async def story(staff: StaffHall, browser: Browser) -> None:
        await browser.go(f"{staff.url}/", 1024, 700)
        await browser.until("document.querySelector('.show').hidden", value=False)
        for kind, pressed in (("text", "true"), ("password", "false")):
            await browser.run("document.querySelector('.show').click()")
            assert await browser.run("document.getElementById('password').type") == kind
            state = "document.querySelector('.show').getAttribute('aria-pressed')"
            assert await browser.run(state) == pressed

    tell(tmp_path, browser_at, story)


def test_no_page_has_a_fault(tmp_path: Path, browser_at: str, themes: Themes) -> None:
    """Before the sign-in and behind it, and none is too wide at three widths."""

    async def story(staff: StaffHall, browser: Browser) -> None:
        outside = ("/?back=%2Fme%3Fheld%3Dx", "/first-use")
        for path in outside:
            await look(browser, f"{staff.url}{path}", themes)
        await enter(browser, staff)
        async with staff.browser() as other:
            await sign_in(other)
        await look(browser, f"{staff.url}/me", themes)

    tell(tmp_path, browser_at, story)


@pytest.mark.full
def test_no_page_of_figures_has_a_fault(tmp_path: Path, browser_at: str, themes: Themes) -> None:
    """The figures of today and of a year, and the corrective actions."""

    async def story(staff: StaffHall, browser: Browser) -> None:
        await enter(browser, staff)
        for path in ("/figures", "/figures?period=year", "/actions"):
            await look(browser, f"{staff.url}{path}", themes)

    tell(tmp_path, browser_at, story)


async def look(
    browser: Browser, url: str, themes: Themes, status: HTTPStatus = HTTPStatus.OK
) -> None:
    """Look at one page: it fits every width, and axe finds nothing at the narrowest, in one column.

    In a further theme only colours are judged. A wider page differs in no colour: it is judged
    once, where all themes are.
    """
    await browser.go(url, WIDTHS[0], 900)
    # A page that says there is no such page has no fault either.
    answer = "performance.getEntriesByType('navigation')[0].responseStatus"
    assert await browser.run(answer) == status, url
    first, *others = themes
    await browser.do("Emulation.setEmulatedMedia", features=themes[first])
    assert await faults(browser) == [], (url, first)
    for theme in others:
        await browser.do("Emulation.setEmulatedMedia", features=themes[theme])
        assert await faults(browser, *COLOURS) == [], (url, theme)
    await browser.do("Emulation.setEmulatedMedia", features=[])
    for width in WIDTHS:
        await browser.resize(width, 900)
        assert await overflow(browser) <= 0, (url, width)
    if len(themes) == len(THEMES):
        assert await faults(browser) == [], url


def test_axe_finds_a_planted_fault(tmp_path: Path, browser_at: str) -> None:
    """A field without its label is found, so that finding nothing means something."""

    async def story(staff: StaffHall, browser: Browser) -> None:
        await browser.go(f"{staff.url}/", 1024, 700)
        await browser.run("document.querySelector('label[for=account]').remove()")
        assert [each.partition(":")[0] for each in await faults(browser)] == ["label"]

    tell(tmp_path, browser_at, story)


def test_a_person_who_leaves_is_not_led_back(tmp_path: Path, browser_at: str) -> None:
    """The page that they leave hears of the session's end, and asks for nothing any more."""

    async def story(staff: StaffHall, browser: Browser) -> None:
        await enter(browser, staff)
        await browser.go(f"{staff.url}/hall", 1024, 700)
        await browser.run(
            "window.fetch = (...asked) => { window.asked = asked; return fetch0; }; 0"
        )
        await browser.run("window.fetch0 = new Promise(() => {}); 0")
        lost = "document.dispatchEvent(new Event('htmx:sseError')); String(window.asked || '')"
        leave = "document.querySelector(\"form[action$='sign-out']\")"
        assert "/hall" in await browser.run(lost)
        # The form is held back, so that the page stays to be looked at.
        await browser.run("window.addEventListener('submit', (event) => event.preventDefault()); 0")
        await browser.run(f"window.asked = ''; {leave}.requestSubmit()")
        assert await browser.run(lost) == ""
        assert await browser.run("document.querySelector(\"[hx-trigger='sse:gone']\")") is None

    tell(tmp_path, browser_at, story)


def test_the_menu_holds_all_on_a_telephone(tmp_path: Path, browser_at: str) -> None:
    """Tabs, own account and the way out are behind one button, which the keyboard opens."""

    async def story(staff: StaffHall, browser: Browser) -> None:
        await enter(browser, staff)
        await browser.go(f"{staff.url}/me", 360, 700)
        shown = (
            "[...document.querySelectorAll('.bar a, .bar button')].filter(e => e.checkVisibility()"
        )
        shown += " && !e.closest('.skip') && e.className !== 'skip').length"
        assert await browser.run(shown) == 0
        await browser.run("document.querySelector('summary').focus()")
        await press(browser, "Enter", 13)
        await browser.until("document.querySelector('.tab-menu').open", value=True)
        assert await browser.run(shown) >= 3
        heights = "Math.min(...[...document.querySelectorAll('.tab-menu a, .tab-menu button')].map("
        heights += "e => e.getBoundingClientRect().height))"
        assert await browser.run(heights) >= 44

    tell(tmp_path, browser_at, story)


APART = """(([calls, devices]) => devices.top - calls.bottom)(
  [...document.querySelectorAll("#part-devices .pane")].map(e => e.getBoundingClientRect()))"""
INDENT = """(([figure, code]) => Math.abs(code.left - figure.left))(
  [".figure", ".which strong"].map(e => document.querySelector(`#part-longest ${e}`))
  .map(e => e.getBoundingClientRect()))"""


def test_no_figure_of_the_hall_leaves_its_place(tmp_path: Path, browser_at: str) -> None:
    """Less than a minute, and hours: the longest wait and each service's, in every language."""

    async def story(staff: StaffHall, browser: Browser) -> None:
        await enter(browser, staff)
        await staff.hall.issue()
        await browser.do("Network.enable")
        for minutes in (0, 104):
            minutes_later(staff, minutes)
            for language in ("es", "pt", "en"):
                header = {"Accept-Language": language}
                await browser.do("Network.setExtraHTTPHeaders", headers=header)
                await browser.go(f"{staff.url}/hall", 1024, 800)
                for width in (1024, 1366, 1600):
                    await browser.resize(width, 800)
                    assert await browser.run(OUTSIDE) == [], (minutes, language, width)

    tell(tmp_path, browser_at, story)


def test_calls_for_help_stand_apart_from_the_devices(tmp_path: Path, browser_at: str) -> None:
    """By the gap of all panes; and on a telephone the longest wait begins where its figure does."""

    async def story(staff: StaffHall, browser: Browser) -> None:
        await enter(browser, staff)
        held = await staff.hall.issue()
        await staff.hall.ask(c.AskHelp(held.id), c.Caller(DeviceId("phone"), "citizen", held.id))
        await browser.go(f"{staff.url}/hall", 1600, 800)
        for width, gap in ((1600, 16), (1024, 16), (360, 12)):
            await browser.resize(width, 800)
            assert await browser.run(APART) == gap
        assert await browser.run(INDENT) < 4

    tell(tmp_path, browser_at, story)


def test_the_bar_is_one_line_on_every_screen(tmp_path: Path, browser_at: str) -> None:
    """Also when it says since when there is no connection, which takes more room."""

    async def story(staff: StaffHall, browser: Browser) -> None:
        await enter(browser, staff)
        off = "document.querySelector('#link .off').textContent = 'Sin conexión desde las 11:18'"
        bar = "Math.round(document.querySelector('.bar').getBoundingClientRect().height)"
        await browser.do("Network.enable")
        for language in ("es", "pt", "en"):
            header = {"Accept-Language": language}
            await browser.do("Network.setExtraHTTPHeaders", headers=header)
            await browser.go(f"{staff.url}/hall", 1024, 800)
            for change in ("0", f"{off}; document.body.dataset.link = 'off'; 0"):
                await browser.run(change)
                for width in (1024, 1280, 1366, 1440, 1536, 1600):
                    await browser.resize(width, 800)
                    assert await browser.run(bar) <= ONE_LINE, (language, width, change)

    tell(tmp_path, browser_at, story)


@pytest.mark.parametrize("path", ["/hall", pytest.param("/tickets", marks=pytest.mark.full)])
def test_an_open_page_leaves_with_its_session(tmp_path: Path, browser_at: str, path: str) -> None:
    """Ended elsewhere, the page does not wait for a click: the sign-in comes, and leads back."""

    async def story(staff: StaffHall, browser: Browser) -> None:
        await enter(browser, staff)
        await browser.go(f"{staff.url}{path}", 1024, 700)
        await browser.until("document.querySelector('[sse-connect]') !== null", value=True)
        while not any(staff.at.streams.values()):  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0.02)
        await staff.at.sessions.end(staff.sessions())
        await arrived(browser, "/")
        await browser.run("document.getElementById('account').focus()")
        await write(browser, INES)
        await press(browser, "Tab", 9)
        await write(browser, PASSWORD)
        await press(browser, "Enter", 13)
        await arrived(browser, path)

    tell(tmp_path, browser_at, story)
