"""What the holder of a ticket asks on its page: by its buttons, with a script or without one."""

import asyncio
import json
from collections.abc import Sequence
from pathlib import Path

import httpx
import pytest

from server.domain import commands as c
from server.domain.office import HelpCall, caller_by_phone
from server.domain.refusals import Code, refuse
from server.domain.ticket import Plea, Ticket
from tests.web.acts import park, send_list
from tests.web.browser import CHROMIUM, Browser, open_page
from tests.web.faults import COLOURS, Themes, faults
from tests.web.hall import Hall, Held, open_hall

MOST_BYTES = 60_000
"""Bytes of a whole page without its faces; a slow network of the third generation has 200,000 a
second."""


def ticket(hall: Hall, held: Held) -> Ticket:
    return hall.room.hub.published.tickets[held.id]


def plea(hall: Hall, held: Held) -> HelpCall | None:
    return hall.room.hub.published.help_calls.get(caller_by_phone(held.id))


async def press(hall: Hall, held: Held, act: str, **headers: str) -> httpx.Response:
    return await hall.client.post(
        f"{held.path}/ask", data={"act": act}, headers=headers, follow_redirects=True
    )


def test_each_button_is_answered_on_the_page(tmp_path: Path) -> None:
    """No script is needed: more time, coming, to be fetched, back again, and who takes it on."""

    async def visit() -> None:
        async with open_hall(tmp_path) as hall:
            held, _other = await hall.issue(), await hall.issue()
            first = await hall.get(held.path)
            assert 'value="time-0"' in first.text
            assert "Vengan a buscarme" not in first.text
            page = await press(hall, held, "time-0")
            assert "si espera otra persona, pasa antes" in page.text
            assert "Puede pedirlo una vez más" in page.text
            assert (await press(hall, held, "time-0")).text.count("Puede pedirlo una vez más") == 1
            assert ticket(hall, held).more_time == 1
            page = await press(hall, held, "time-1")
            assert "no se puede pedir más" in page.text
            assert 'value="time-' not in page.text
            page = await press(hall, held, "help")
            assert "Avisamos al personal" in page.text
            assert "Ahora no hay nadie en la atención" in page.text
            await hall.open_counter()
            await hall.ask(c.TakeHelp(caller_by_phone(held.id)))
            assert "Carolina Rojas va a ayudarle" in (await hall.get(held.path)).text
            await hall.ask(c.CallTicket(held.id))
            page = await press(hall, held, "coming")
            assert "Avisamos que ya viene" in page.text
            page = await press(hall, held, "fetch")
            assert "Pedimos que vayan a buscarle" in page.text
            await hall.ask(c.MarkNoShow())
            assert "Avise al personal cuando llegue" in (await hall.get(held.path)).text
            page = await press(hall, held, "arrived")
            assert "Conserva su hora de llegada" in page.text
            assert "No pierde su lugar." in page.text
            assert "Avise al personal" not in page.text
            found = plea(hall, held)
            assert found is not None
            assert found.plea is Plea.ARRIVED
            assert (await hall.get(f"{held.path}/ask")).status_code == 303

    asyncio.run(visit())


def test_person_set_aside_who_is_back_need_not_say_so_again(tmp_path: Path) -> None:
    async def visit() -> None:
        async with open_hall(tmp_path) as hall:
            held = await hall.issue()
            await park(hall, held)
            assert "Avise al personal cuando pueda seguir" in (await hall.get(held.path)).text
            page = await press(hall, held, "arrived")
            assert "No pierde su lugar." in page.text
            assert "Avise al personal" not in page.text

    asyncio.run(visit())


def test_what_is_no_act_changes_nothing(tmp_path: Path) -> None:
    """Another site, an unknown act, one of another state, a strange number: the page as it is."""

    async def visit() -> None:
        async with open_hall(tmp_path) as hall:
            held = await hall.issue()
            before, seq = ticket(hall, held), hall.room.hub.published.seq
            foreign = await press(hall, held, "time-0", **{"sec-fetch-site": "cross-site"})
            assert foreign.status_code == 404
            for act in (
                "",
                "dance",
                "coming",
                "fetch",
                "arrived",
                "time",
                "time-",
                "time-9",
                "time-\N{ARABIC-INDIC DIGIT ZERO}",
            ):
                assert (await press(hall, held, act)).status_code == 200
            assert ticket(hall, held) == before
            assert hall.room.hub.published.seq == seq
            assert plea(hall, held) is None

    asyncio.run(visit())


def test_what_could_not_be_kept_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def visit() -> httpx.Response:
        async with open_hall(tmp_path) as hall:
            held = await hall.issue()

            async def ask(_wish: object) -> object:
                return refuse(Code.STORE_UNAVAILABLE)

            monkeypatch.setattr(hall.room.hub, "ask", ask)
            return await press(hall, held, "help")

    answer = asyncio.run(visit())
    assert answer.status_code == 503
    assert "No pudimos avisar" in answer.text


def test_a_page_is_light_and_can_be_put_on_the_home_screen(tmp_path: Path) -> None:
    """All that it loads but the faces is under its limit; its first view waits for one answer.

    The manifest leads to the ticket's own page, in the chosen language, with pictures that exist.
    """

    async def visit() -> None:
        async with open_hall(tmp_path) as hall:
            held = await hall.issue()
            page = await hall.get(f"{held.path}?lang=en")
            manifest_at = f"{held.path}/manifest?lang=en"
            assert f'href="{held.token}/manifest?lang=en"' in page.text
            answer = await hall.get(manifest_at)
            manifest = json.loads(answer.text)
            assert answer.headers["content-type"] == "application/manifest+json"
            base = httpx.URL(hall.url + manifest_at)
            assert base.join(manifest["start_url"]).path == held.path
            assert manifest["short_name"] == held.code
            files = [base.join(each["src"]).path for each in manifest["icons"]]
            files += ["/static/phone.js"]
            answers = [await hall.get(path) for path in files]
            assert all(each.status_code == 200 for each in answers)
            weight = sum(len(each.content) for each in (page, answer, *answers))
            assert weight <= MOST_BYTES
            # The style is in the page, and no other one in it would be obeyed.
            assert 'rel="stylesheet"' not in page.text
            assert "font-display: swap" in page.text
            assert "style-src 'self' 'sha256-" in page.headers["content-security-policy"]
            assert 'phone.js" defer' in page.text

    asyncio.run(visit())


def test_the_page_names_who_attended(tmp_path: Path) -> None:
    """Also beside the list to take away; before the end it is not said."""

    async def visit() -> None:
        async with open_hall(tmp_path) as hall:
            held, other = await hall.issue(), await hall.issue()
            await send_list(hall, held)
            said = "Le atendió Carolina Rojas, "
            assert said not in (await hall.get(held.path)).text
            await hall.ask(c.FinishService())
            ended = (await hall.get(held.path)).text
            assert said in ended
            assert "Ya puede cerrar esta página" not in ended
            await hall.ask(c.CallTicket(other.id))
            await hall.ask(c.StartService())
            await hall.ask(c.FinishService())
            ended = (await hall.get(other.path)).text
            assert said in ended
            assert "Ya puede cerrar esta página" in ended

    asyncio.run(visit())


WIDER = "document.documentElement.scrollWidth - innerWidth"
SMALL = """[...document.querySelectorAll("#asking button, .acts a")].filter(e => e.offsetParent)
  .map(e => e.getBoundingClientRect()).filter(b => b.width < 44 || b.height < 44).length"""


async def is_without_fault(
    browser: Browser, url: str, languages: Sequence[str], themes: Themes
) -> None:
    """Axe finds no fault in these languages and themes; 320 px and twice the letters fit."""
    for language in languages:
        await browser.do("Emulation.setEmulatedMedia", features=themes["light"])
        await browser.go(f"{url}?lang={language}", 320)
        assert await faults(browser) == []
        for theme in themes.keys() - {"light"}:
            await browser.do("Emulation.setEmulatedMedia", features=themes[theme])
            assert await faults(browser, *COLOURS) == [], theme
        assert await browser.run(WIDER) <= 0
        assert await browser.run(SMALL) == 0
    await browser.run("document.documentElement.style.fontSize = '200%'")
    assert await browser.run(WIDER) <= 0


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
@pytest.mark.parametrize(
    "languages", [("es",), pytest.param(("pt", "en"), marks=pytest.mark.full)], ids=",".join
)
def test_what_was_asked_is_without_a_fault(
    tmp_path: Path, browser_at: str, languages: Sequence[str], themes: Themes
) -> None:
    async def visit() -> None:
        async with open_hall(tmp_path) as hall, open_page(browser_at) as browser:
            held, _other = await hall.issue(), await hall.issue()
            url = hall.url + held.path
            await press(hall, held, "time-0")
            await press(hall, held, "help")
            await is_without_fault(browser, url, languages, themes)
            await hall.open_counter()
            await hall.ask(c.CallTicket(held.id))
            await is_without_fault(browser, url, languages, themes)
            await press(hall, held, "coming")
            await press(hall, held, "fetch")
            await is_without_fault(browser, url, languages, themes)
            await hall.ask(c.MarkNoShow())
            await is_without_fault(browser, url, languages, themes)

    asyncio.run(visit())


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
def test_a_person_goes_through_the_whole_day_by_keys(tmp_path: Path, browser_at: str) -> None:
    """Waiting, more time, called, coming, missed, back, attended, rated: by Tab and Enter alone."""

    async def visit() -> None:
        async with open_hall(tmp_path) as hall, open_page(browser_at) as browser:
            held, other = await hall.issue(), await hall.issue()
            await browser.go(hall.url + held.path)
            await browser.until("source.readyState", 1)
            await strike(browser, "Más tiempo")
            await browser.until("document.querySelectorAll('.said').length", 1)
            await hall.open_counter()
            assert (await hall.ask(c.CallNext())).answer.ticket == other.id
            await hall.ask(c.MarkNoShow())
            assert (await hall.ask(c.CallNext())).answer.ticket == held.id
            await browser.until("document.body.dataset.state", "called")
            await strike(browser, "Ya voy")
            await browser.until("document.querySelectorAll('.said').length", 1)
            await hall.ask(c.MarkNoShow())
            await browser.until("document.body.dataset.state", "no_show")
            await strike(browser, "Ya llegué")
            await browser.until("document.querySelectorAll('.said').length", 1)
            await hall.ask(c.ReinstateTicket(held.id))
            await browser.until("document.body.dataset.state", "waiting")
            await hall.ask(c.CallNext())
            await hall.ask(c.StartService())
            await browser.until("document.body.dataset.state", "serving")
            await hall.ask(c.FinishService())
            await browser.until("document.body.dataset.state", "served")
            await browser.run("document.querySelector('#opinion a').focus(); 0")
            await key(browser, "Enter")
            await browser.until("location.pathname.endsWith('/survey')", value=True)

    asyncio.run(visit())


AGAIN = """show({data: JSON.stringify({
    look: page.dataset.look, state: page.dataset.state, title: document.title,
    fresh: "a", stale: "b", html: ticket.innerHTML, acts: asking.innerHTML,
})}); 0"""
"""What the page does when its stream tells a new one."""


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
def test_a_new_page_leaves_the_focus_where_it_is(tmp_path: Path, browser_at: str) -> None:
    """A person who goes by keys would else begin at the top at each call."""

    async def visit() -> None:
        async with open_hall(tmp_path) as hall, open_page(browser_at) as browser:
            held = await hall.issue()
            await browser.go(hall.url + held.path)
            await browser.run("document.querySelector('#asking button').focus(); 0")
            focused = "document.activeElement.textContent.trim()"
            before = await browser.run(focused)
            assert before == "Más tiempo"
            await browser.run(AGAIN)
            assert await browser.run(focused) == before

    asyncio.run(visit())


async def strike(browser: Browser, words: str) -> None:
    """Go to a button by Tab and press Enter on it."""
    focused = "document.activeElement.textContent.trim()"
    for _ in range(20):
        if await browser.run(focused) == words:
            break
        await key(browser, "Tab")
    assert await browser.run(focused) == words
    await key(browser, "Enter")


async def key(browser: Browser, name: str) -> None:
    text = {"text": "\r"} if name == "Enter" else {}
    codes = {"Tab": 9, "Enter": 13}
    pressed = {"key": name, "code": name, "windowsVirtualKeyCode": codes[name], **text}
    await browser.do("Input.dispatchKeyEvent", type="keyDown", **pressed)
    await browser.do("Input.dispatchKeyEvent", type="keyUp", key=name, code=name)


ASLEEP = "heard = Date.now() - 600000; source.close(); 0"
"""A telephone that has slept for ten minutes: its stream is gone, and its clock has gone on."""


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
def test_a_touch_is_answered_without_a_new_page(tmp_path: Path, browser_at: str) -> None:
    """The leave to sound is not lost by it; without a network it is said and can be sent again.

    On a screen of 390 by 844 the acts are seen without scrolling. A page that wakes after ten
    minutes asks at once, and shows that its ticket has been called.
    """

    async def visit() -> None:
        async with open_hall(tmp_path) as hall, open_page(browser_at) as browser:
            held, _other = await hall.issue(), await hall.issue()
            await browser.go(hall.url + held.path)
            await browser.until("source.readyState", 1)
            await browser.run("window.isSame = true; 0")
            lowest = "Math.max(...[...document.querySelectorAll('#asking button, #notify')]"
            assert await browser.run(f"{lowest}.map(e => e.getBoundingClientRect().bottom))") <= 844
            await browser.do("Network.enable")
            gone = {"offline": True, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
            await browser.do("Network.emulateNetworkConditions", **gone)
            await browser.run("document.querySelector('#asking button').click()")
            await browser.until("!!document.getElementById('unsent')", value=True)
            await browser.do("Network.emulateNetworkConditions", **{**gone, "offline": False})
            await browser.run("document.querySelector('#asking button').click()")
            await browser.until("document.querySelectorAll('.said').length", 1)
            assert ticket(hall, held).more_time == 1
            assert await browser.run("window.isSame")
            await browser.run(ASLEEP)
            await hall.open_counter()
            await hall.ask(c.CallTicket(held.id))
            await browser.run("document.dispatchEvent(new Event('visibilitychange')); 0")
            await browser.until("document.body.dataset.state", "called")
            assert await browser.run("window.isSame")

    asyncio.run(visit())


TOUCHED = """JSON.stringify((() => {
  const ends = (which) => [...document.querySelectorAll(which)].filter((e) => e.offsetHeight)
    .map((e) => e.getBoundingClientRect());
  const acts = ends("#asking button, #notify"), told = ends(".said");
  const low = Math.max(...acts.concat(told).map((e) => e.bottom));
  return {told: told.length, low,
    under: told.filter((t) => ends("#asking button").some((a) => a.top < t.top)).length,
    late: ends(".facts, .bring").filter((each) => each.top < low).length,
  };
})())"""
"""What was told, the lowest of it and the acts, what of it is under an act, and facts above."""


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
def test_the_answer_to_a_touch_stands_over_the_acts(tmp_path: Path, browser_at: str) -> None:
    """On the first screen, before the facts: of a ticket that waits, is called, or was missed."""

    async def visit() -> None:
        async with open_hall(tmp_path) as hall, open_page(browser_at) as browser:
            held, _other = await hall.issue(), await hall.issue()

            async def is_right(told: int) -> None:
                await browser.go(hall.url + held.path)
                seen = json.loads(await browser.run(TOUCHED))
                assert (seen["told"], seen["under"], seen["late"]) == (told, 0, 0)
                assert seen["low"] <= 844

            await is_right(0)
            await press(hall, held, "time-0")
            await is_right(1)
            await hall.open_counter()
            await press(hall, held, "help")
            await is_right(2)
            await hall.ask(c.CallTicket(held.id))
            await press(hall, held, "coming")
            await is_right(2)
            await hall.ask(c.MarkNoShow())
            await is_right(1)

    asyncio.run(visit())
