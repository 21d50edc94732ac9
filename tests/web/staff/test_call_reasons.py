"""Why a call went to a ticket that another one let pass, told by the ticket's page."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

from antesala.words import Words
from server.domain import commands as c
from server.domain.commands import Caller
from server.domain.discipline import Basis, Reason
from server.domain.events import Rival
from server.domain.identity import ClassId, DeviceId
from server.web.staff.call_reasons import Called, Reasons
from tests.domain.builders import FIRST, PUNCTUAL, small_office
from tests.web.hall import Held
from tests.web.staff.office import StaffHall, open_staff, said
from tests.web.staff.test_tickets import MORNING, issue, wait

AT = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)


async def ask_more_time(staff: StaffHall, held: Held) -> None:
    """Its holder asks on their telephone that the next call goes to another one."""
    caller = Caller(DeviceId("phone"), "citizen", held.id)
    await staff.hall.ask(c.AskMoreTime(held.id, 0), caller)


def test_page_names_the_ticket_that_let_it_pass(tmp_path: Path) -> None:
    """In the languages of the staff; the one called is not said to have waited longest."""

    async def story() -> None:
        async with open_staff(tmp_path, MORNING) as staff, staff.browser() as browser:
            await staff.comes(browser)
            await staff.hall.open_counter()
            first, second = await issue(staff), await issue(staff, 5)
            await ask_more_time(staff, first)
            wait(staff, 10)
            await staff.hall.ask(c.CallNext())
            for language, told, short in (
                (
                    "es",
                    (
                        f"Antes venía {first.code}, que había pedido más tiempo: dejó pasar este "
                        f"llamado. {second.code} esperaba 10 min."
                    ),
                    f"y {first.code} dejó pasar el llamado.",
                ),
                (
                    "en",
                    (
                        f"{first.code} came before it and had asked for more time: it let this "
                        f"call pass. {second.code} had waited 10 min."
                    ),
                    f"and {first.code} let this call pass.",
                ),
                (
                    "pt",
                    (
                        f"Antes vinha {first.code}, que tinha pedido mais tempo: deixou passar "
                        f"esta chamada. {second.code} esperava 10 min."
                    ),
                    f"e {first.code} deixou passar a chamada.",
                ),
            ):
                asked = {"Accept-Language": language}
                page = said(await browser.get(f"/tickets/{second.code}", headers=asked))
                assert told in page, (told, page)
                assert short in page
                for untrue in ("quien más esperaba:", "had waited longest", "quem mais esperava:"):
                    assert untrue not in page

    asyncio.run(story())


def called(ticket_class: str, basis: Basis, *passed: str) -> Called:
    """J003, half an hour after it came; J001 and J002 came earlier, with a preference."""
    rivals = tuple(
        Rival(code=code, ticket_class=FIRST, arrival=AT - timedelta(minutes=early))
        for code, early in (("J001", 40), ("J002", 35))
    )
    arrival, reason = AT - timedelta(minutes=30), Reason(basis, 1, 2)
    return Called("J003", ClassId(ticket_class), arrival, AT, reason, rivals, passed)


def reasons() -> Reasons:
    return Reasons(small_office(), Words("en", "CL"))


def test_two_that_let_it_pass_are_both_named() -> None:
    told = called("general", Basis.OLDEST_SLOT, "J001", "J002")
    text = " ".join(reasons().sentences(told))
    assert "J001 came before it" in text
    assert "J002 came before it" in text
    assert "is called later" not in text
    assert reasons().head(told)[1] == "and J001, J002 let this call pass."


def test_one_that_did_not_is_still_explained() -> None:
    """Of another class, it waits for a later call."""
    text = " ".join(reasons().sentences(called("general", Basis.OLDEST_SLOT, "J001")))
    assert "J001 came before it" in text
    assert "J002 had waited 35\u00a0min with a preferential ticket: it is called later" in text


def test_courtesy_is_not_said_to_have_come_where_no_preference_waited() -> None:
    """The one that let it pass may have had one."""
    told = called(PUNCTUAL, Basis.PREFERENTIAL_SLOT, "J001", "J002")
    assert len(reasons().sentences(told)) == 3
    assert "preference by law" not in " ".join(reasons().sentences(told))
    alone = called(PUNCTUAL, Basis.PREFERENTIAL_SLOT)
    assert "preference by law" in " ".join(reasons().sentences(alone))
