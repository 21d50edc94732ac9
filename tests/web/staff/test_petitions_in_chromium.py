"""The inbox of petitions in a real browser: by the keyboard, live, and without a fault."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from server.domain.petition.register import WordsKind
from server.domain.petition.states import StepKind
from tests.web.browser import CHROMIUM, Browser, open_page
from tests.web.faults import THEMES, faults
from tests.web.staff.inbox import AT, RENTAS, a_full_inbox, comes_in, step
from tests.web.staff.office import StaffHall, open_staff
from tests.web.staff.pages import enter
from tests.web.staff.test_browser import arrived, overflow, press, write

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


def tell(
    folder: Path, address: str, story: Callable[[StaffHall, Browser], Awaitable[None]]
) -> None:
    """A story of the supervisor, who has signed in."""

    async def telling() -> None:
        async with (
            open_staff(folder, AT) as staff,
            open_page(address) as browser,
            staff.browser() as client,
        ):
            await browser.do("Network.enable")
            await browser.do("Network.setExtraHTTPHeaders", headers={"Accept-Language": "es"})
            await staff.comes(client)
            await enter(browser, client)
            await story(staff, browser)

    asyncio.run(telling())


def test_an_answer_is_written_while_the_inbox_moves(tmp_path: Path, browser_at: str) -> None:
    """What is typed stays while petitions come and a note is added; `Ctrl Enter` sends it."""

    async def story(staff: StaffHall, browser: Browser) -> None:
        folio = (await comes_in(staff, 1, unit=RENTAS)).folio
        await browser.go(f"{staff.url}/petitions/{folio}", 1366, 768)
        await browser.until("document.body.dataset.link ?? 'on'", "on")
        await browser.run("document.getElementById('words').focus()")
        await write(browser, "Le devolvemos")
        second = (await comes_in(staff, 2, story="Falta luz en la plaza")).folio
        await browser.until(f"!!document.getElementById('p-{second}')", value=True)
        typed = "document.getElementById('words').value"
        assert await browser.run(typed) == "Le devolvemos"
        assert await browser.run("document.activeElement.id") == "words"
        await write(browser, " el pago")
        for kind in ("keyDown", "keyUp"):
            await browser.do(
                "Input.dispatchKeyEvent",
                type=kind,
                key="Enter",
                windowsVirtualKeyCode=13,
                modifiers=2,
            )
        await browser.until("!!document.querySelector('.note')", value=True)
        detail = await staff.hall.room.petitions.detail(folio)
        assert detail is not None
        answers = [each.text for each in detail.words if each.kind is WordsKind.ANSWER]
        assert answers == ["Le devolvemos el pago"]
        # From the list to a petition by the keyboard alone.
        await browser.run(f"document.querySelector('#p-{second} a').focus()")
        await press(browser, "Enter", 13)
        await arrived(browser, f"/petitions/{second}")

    tell(tmp_path, browser_at, story)


@pytest.mark.parametrize("height", [768, 1000])
def test_the_answer_box_is_on_the_first_screen(
    tmp_path: Path, browser_at: str, height: int
) -> None:
    """However long the story is; a higher screen gives it more room, and the steps come below."""

    async def story(staff: StaffHall, browser: Browser) -> None:
        folio = (await comes_in(staff, 1, unit=RENTAS, story="Falta luz. " * 250)).folio
        await browser.go(f"{staff.url}/petitions/{folio}", 1366, height)
        box = "document.querySelector('.answer').getBoundingClientRect()"
        assert await browser.run(f"{box}.bottom") <= height
        assert await browser.run(f"{box}.top") >= 300
        field = "document.getElementById('words').getBoundingClientRect().height"
        assert await browser.run(field) >= min(height - 668, 200)
        await browser.run("window.scrollTo(0, document.body.scrollHeight)")
        low = "document.querySelector('.step-acts').getBoundingClientRect()"
        assert await browser.run(f"{low}.top >= {box}.bottom && {low}.bottom <= {height}")

    tell(tmp_path, browser_at, story)


def test_a_colleagues_step_is_told_beside_what_is_typed(tmp_path: Path, browser_at: str) -> None:
    """The answer of one who has not read it comes back whole, with the history above it."""

    async def story(staff: StaffHall, browser: Browser) -> None:
        folio = (await comes_in(staff, 1, unit=RENTAS)).folio
        await browser.go(f"{staff.url}/petitions/{folio}", 1366, 768)
        await browser.run("document.getElementById('words').focus()")
        await write(browser, "Ya está pagado")
        await step(staff, folio, StepKind.NOTE, "Espere: hay otro pago")
        await browser.until("!!document.getElementById('h-3')", value=True)
        await browser.run("document.querySelector('.answer').requestSubmit()")
        await browser.until("!!document.querySelector('.wrong')", value=True)
        assert await browser.run("document.getElementById('words').value") == "Ya está pagado"
        assert "Otra persona" in await browser.run("document.querySelector('.wrong').innerText")

    tell(tmp_path, browser_at, story)


def test_a_draft_outlives_a_look_at_another_page(tmp_path: Path, browser_at: str) -> None:
    """It is there again on the way back, and gone once it was sent or its author has left."""

    async def story(staff: StaffHall, browser: Browser) -> None:
        folio = (await comes_in(staff, 1, unit=RENTAS)).folio
        page, typed = f"{staff.url}/petitions/{folio}", "document.getElementById('words').value"
        await browser.go(page, 1366, 768)
        await browser.run("document.getElementById('words').focus()")
        await write(browser, "Estamos en eso")
        saved = "document.getElementById('draft').textContent"
        await browser.until(saved, "Borrador guardado en esta pestaña, 10:00")
        await browser.go(f"{staff.url}/petitions/new", 1366, 768)
        await browser.go(page, 1366, 768)
        assert await browser.run(typed) == "Estamos en eso"
        await browser.run("document.querySelector('.answer').requestSubmit()")
        await browser.until("!!document.querySelector('.note')", value=True)
        await browser.go(page, 1366, 768)
        assert not await browser.run(typed)
        await write_draft(browser)
        await browser.run("document.querySelector('.person .leave').click()")
        await browser.until("location.pathname", "/")
        left = "Object.keys(sessionStorage).filter(each => each.startsWith('draft')).length"
        assert await browser.run(left) == 0

    tell(tmp_path, browser_at, story)


async def write_draft(browser: Browser) -> None:
    """Begin another answer, and wait until it is kept."""
    await browser.run("document.getElementById('words').focus()")
    await write(browser, "Otra cosa")
    await browser.until("document.getElementById('draft').textContent !== ''", value=True)


def _paths(folios: list[str]) -> list[str]:
    return [
        "/petitions",
        f"/petitions/{folios[1]}",
        f"/petitions/{folios[1]}/step/extend",
        f"/petitions/{folios[1]}/step/attach",
        "/petitions/new",
        f"/petitions/{folios[4]}/letter",
    ]


def test_no_petitions_page_has_a_fault(tmp_path: Path, browser_at: str) -> None:
    """Each page on a desk, and none is too wide for a telephone."""

    async def story(staff: StaffHall, browser: Browser) -> None:
        for path in _paths(await a_full_inbox(staff)):
            await browser.go(f"{staff.url}{path}", 1366, 768)
            assert await faults(browser) == [], path
            await browser.resize(320, 568)
            assert await overflow(browser) <= 0, path

    tell(tmp_path, browser_at, story)


@pytest.mark.full
def test_no_petitions_page_has_a_fault_in_any_theme(tmp_path: Path, browser_at: str) -> None:
    """At every width, in every theme and language."""

    async def story(staff: StaffHall, browser: Browser) -> None:
        paths = _paths(await a_full_inbox(staff))
        for language in ("es", "en", "pt"):
            headers = {"Accept-Language": language}
            await browser.do("Network.setExtraHTTPHeaders", headers=headers)
            for path in paths:
                for width in (320, 390, 1024, 1280, 1600):
                    await browser.go(f"{staff.url}{path}", width, 800)
                    assert await overflow(browser) <= 0, (path, width, language)
                for theme, features in THEMES.items():
                    await browser.do("Emulation.setEmulatedMedia", features=features)
                    assert await faults(browser) == [], (path, theme, language)

    tell(tmp_path, browser_at, story)
