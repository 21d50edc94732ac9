"""A supervisor at the hall's page in Chromium, and what each act does at real screens.

Kiosk, display and two consoles are read in their own windows; at the end the office's journal tells
all of it. People wait still when it ends, so the next story of the hall gets another one.
"""

import asyncio
import contextlib
import json
from collections.abc import Awaitable, Callable, Iterator, Sequence
from pathlib import Path

import pytest

from antesala.cli import main
from server.domain.identity import ClassId, ServiceId
from tests.stories.hall import DISPLAY, KIOSK, Hall, blind
from tests.web.browser import CHROMIUM, Browser, chromium, open_page
from tests.web.staff.test_hall_page import Means, click, form, strike

PASSWORD = "cuatro nubes de lana"  # noqa: S105 - of a test
AGAIN = 3.0
"""Seconds until a person presses again what had no effect."""
LAST_MINUTE = "23:59"
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


@pytest.fixture
def browser_at(tmp_path: Path) -> Iterator[str]:
    with chromium(tmp_path / "profile") as address:
        yield address


class Supervisor:
    """Inés in front of the staff pages."""

    def __init__(self, hall: Hall, browser: Browser, means: Means, codes: Sequence[str]) -> None:
        self.hall = hall
        self.codes = codes
        """The tickets of three people who wait, in their order."""
        self.browser = browser
        self._means = means
        self._url = hall.stage.staff_url.rstrip("/")

    async def come_in(self, code: str) -> None:
        """Set a password with the one-time code."""
        browser = self.browser
        await browser.do("Network.enable")
        await browser.do("Network.setExtraHTTPHeaders", headers={"Accept-Language": "es"})
        await browser.go(f"{self._url}/first-use", 1600, 1000)
        await self._fill(account="ines", code=code, password=PASSWORD, again=PASSWORD)
        await self._press(".main-act", "location.pathname === '/hall'")

    async def act(self, name: str, subject: str = "", **fields: str) -> str:
        """Do an act from the hall's page; returns what it asked before it was done."""
        return await self._do("/hall", form(name, subject), name, fields)

    async def act_on(self, code: str, name: str, **fields: str) -> None:
        """Do an act from a ticket's page."""
        await self._do(f"/tickets/{code}", f"#act-{name}", name, fields)

    async def device(self, name: str) -> str:
        """The id of a device, as the page has it in its list."""
        await self.browser.go(f"{self._url}/hall", 1600, 1000)
        lines = "[...document.querySelectorAll('.devices li')]"
        named = f"{lines}.find(e => e.querySelector('strong').textContent === {json.dumps(name)})"
        await self.browser.until(f"!!{named}", value=True)
        found: str = await self.browser.run(f"{named}.id.slice('device-'.length)")
        return found

    async def _do(self, page: str, button: str, name: str, fields: dict[str, str]) -> str:
        browser = self.browser
        await browser.go(f"{self._url}{page}", 1600, 1000)
        wanted = f"document.querySelector({json.dumps(button)})"
        await browser.until(f"!!{wanted}", value=True)
        behind = await browser.run(f"{wanted}.closest('details')?.id || ''")
        if behind:
            is_open = f"document.getElementById('{behind}').open"
            await self._press(f"#{behind}:not([open]) summary", is_open)
        is_asked = f"location.pathname + document.readyState === '/acts/{name}complete'"
        await self._press(button, is_asked)
        asked: str = await browser.run("document.querySelector('form.form').innerText")
        assert await browser.run("document.querySelectorAll('.effect').length") > 0, name
        await self._fill(**fields)
        await self._press("form.form .main-act", "!!document.querySelector('.note[role=status]')")
        return asked

    async def _press(self, selector: str, comes: str) -> None:
        """Press a thing until what it leads to is there.

        The page is live: what is above it may grow between the look and the press of a mouse.
        """
        browser, found = self.browser, f"!!document.querySelector({json.dumps(selector)})"
        while True:
            with contextlib.suppress(AssertionError):
                if await browser.run(found):
                    await self._means(browser, selector)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(AGAIN):
                    await browser.until(comes, value=True)
                    return

    async def _fill(self, **fields: str) -> None:
        for field, value in fields.items():
            place = f"document.getElementById({json.dumps(field)})"
            await self.browser.run(f"{place}.value = {json.dumps(value)}; 0")


async def the_rule(ines: Supervisor) -> None:
    """The page tells the law; the consoles tell why a person comes next by the new rule."""
    law = ines.hall.catalogue.law_notice
    assert law is not None
    asked = await ines.act("change_discipline", discipline="first-come")
    assert law.text in asked
    for clerk in (ines.hall.ana, ines.hall.luis):
        say = clerk.hand.say
        clerk.hand.wait_for(f"{say('counter-why')}: {say('counter-reason-first_come')}")


async def tickets_stopped(ines: Supervisor) -> None:
    """The kiosk says that a service gives no more tickets, and why; then it gives them again."""
    hand, hall = ines.hall.kiosk.hand, ines.hall
    (group,) = hall.catalogue.groups
    permit = hall.catalogue.service[ServiceId("permit")].name
    why = hand.say("kiosk-stopped-why", reason="No hay sistema")
    hand.press(group.name, hand.say("kiosk-which"))
    await ines.act("stop_tickets", service="permit", reason="No hay sistema")
    hand.wait_for_description(permit, why)
    await ines.act("allow_tickets", "permit")
    hand.wait_for_description(permit, hand.say("kiosk-waiting", count=0))
    hand.press(hand.say("kiosk-back"), hand.say("kiosk-title"))


async def a_message(ines: Supervisor) -> None:
    """The wall shows it until an hour, and no longer than until it is taken down."""
    await ines.act("show_notice", text="Hay wifi gratis", until=LAST_MINUTE)
    ines.hall.display.wait_for("Hay wifi gratis")
    await ines.act("remove_notice")
    ines.hall.display.wait_until_gone("Hay wifi gratis")


async def a_kiosk_out(ines: Supervisor) -> None:
    """The kiosk says so and gives nothing; back, it asks what a person needs; it prints a test."""
    hand, printed = ines.hall.kiosk.hand, len(ines.hall.printer.jobs)
    device = await ines.device(KIOSK)
    await ines.act("take_kiosk_out", device)
    hand.wait_for(hand.say("staff-locked"))
    await ines.act("bring_kiosk_back", device)
    hand.wait_for(hand.say("kiosk-title"))
    await ines.act("print_test_page", device)
    assert len(ines.hall.printer.jobs) == printed + 1


async def tickets(ines: Supervisor) -> None:
    """Reinstated, moved, given a preference, cancelled: the other console's queue says each."""
    ana, queue = ines.hall.ana, ines.hall.luis.hand
    called, moved, cancelled = ines.codes
    permit = ines.hall.catalogue.service[ServiceId("permit")].name
    preferential = ines.hall.catalogue.ticket_class[ClassId("preferential")]
    assert ana.call_next(blind) == called
    ana.give_up()
    waiting = queue.say("counter-queue", count=2)
    queue.wait_for(waiting)
    await ines.act_on(called, "reinstate_ticket")
    queue.wait_for_start(f"{called}, ")
    await ines.act_on(moved, "move_ticket", service="permit")
    queue.wait_for_start(f"{moved}, {permit}, ")
    await ines.act_on(moved, "grant_class", **{"class": preferential.id})
    queue.wait_for_start(f"{moved}, {permit}, {preferential.name}")
    await ines.act_on(cancelled, "cancel_ticket", reason="Se fue")
    queue.wait_for(waiting)


async def a_counter_freed(ines: Supervisor) -> None:
    """Ana has left while a person is called: the person waits again, and her console is free."""
    called = ines.codes[0]
    ana, luis = ines.hall.ana, ines.hall.luis
    assert ana.call_next(blind) == called
    await ines.act("free_counter", "m1")
    ana.hand.wait_for(ana.hand.say("counter-ended"))
    luis.hand.wait_for_start(f"{called}, ")


async def the_day_closed(ines: Supervisor) -> None:
    """No person waits any more, at the kiosk as at the console; reopened, the same people do."""
    kiosk, queue = ines.hall.kiosk.hand, ines.hall.luis.hand
    await ines.act("close_day")
    kiosk.wait_for(kiosk.say("kiosk-waiting-now", count=0))
    queue.wait_for(ines.hall.luis.free[1])
    await ines.act("reopen_day")
    kiosk.wait_for(kiosk.say("kiosk-waiting-now", count=2))
    for code in ines.codes[:2]:
        queue.wait_for_start(f"{code}, ")


async def a_clerk_out(ines: Supervisor) -> None:
    """Luis has forgotten to sign out."""
    luis = ines.hall.luis.hand
    await ines.act("sign_clerk_out", "luis")
    luis.wait_for(luis.say("counter-ended"))


STORY: tuple[Callable[[Supervisor], Awaitable[None]], ...] = (
    the_rule,
    tickets_stopped,
    a_message,
    a_kiosk_out,
    tickets,
    a_counter_freed,
    the_day_closed,
    a_clerk_out,
)


OF_INES = [
    "discipline_changed",
    "tickets_stopped",
    "tickets_allowed",
    "notice_shown",
    "notice_removed",
    "kiosk_taken_out",
    "kiosk_brought_back",
    "ticket_reinstated",
    "ticket_transferred",
    "class_granted",
    "ticket_cancelled",
    *("ticket_parked", "ticket_resumed", "counter_closed", "clerk_signed_out"),
    *("ticket_lapsed", "ticket_lapsed", "day_closed", "day_reopened"),
    *("counter_closed", "clerk_signed_out"),
]
"""What the journal must have of her acts, in their order; a freed counter is four lines."""


def told_by_journal(hall: Hall, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The kinds of events that `office journal` prints, without what clerks and people did."""
    main(["office", "journal", str(hall.stage.folder)])
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    kinds = [line["type"] for line in lines]
    since = kinds.index("discipline_changed")
    return [kind for kind in kinds[since:] if kind not in {"ticket_called", "ticket_no_show"}]


@pytest.mark.full
@pytest.mark.parametrize("means", [click, strike], ids=["mouse", "keyboard"])
def test_each_act_is_seen_at_the_screens(
    hall: Hall, browser_at: str, means: Means, capsys: pytest.CaptureFixture[str]
) -> None:
    """From the hall's page to kiosk, display, consoles and journal."""

    async def telling() -> None:
        async with open_page(browser_at) as browser:
            ines = Supervisor(hall, browser, means, codes)
            await ines.come_in(code)
            for part in STORY:
                await part(ines)

    codes = []
    for _ in range(3):
        codes.append(hall.kiosk.take_ticket(hall.person(), blind))
        hall.kiosk.leave()
    assert hall.ana.number
    assert hall.luis.number
    hall.display.wait_for(DISPLAY)
    code = hall.stage.password_code("ines")
    asyncio.run(telling())
    assert told_by_journal(hall, capsys) == OF_INES
