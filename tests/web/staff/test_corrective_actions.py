"""Corrective actions on the staff pages: a figure that missed its target, and what is done."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from server.domain.corrective_action import Found
from server.domain.target import Figure
from server.report import typesetting
from tests.web.staff.office import ANDRES, StaffHall, open_staff, said, send

NIGHT = datetime(2026, 10, 1, 9, 0, tzinfo=UTC)
"""Six in the morning in La Serena, the day after September and the third quarter."""
MISSED: Found = {("licencias", "wait_p90"): Figure(3120.0, 412)}
PLAN = {
    "corrective_action": "1",
    "cause": "Faltaron dos personas",
    "action": "Abrir el módulo 4 los lunes",
    "responsible": "Jefatura de Licencias",
    "due": "2026-10-30",
}
Story = Callable[[StaffHall, httpx.AsyncClient], Awaitable[None]]


def in_staff(folder: Path, story: Story) -> None:
    """The morning after a month in which licences waited 52 minutes; their target is 45."""

    async def telling() -> None:
        async with open_staff(folder, NIGHT) as staff, staff.browser() as browser:
            corrective_actions = staff.at.room.corrective_actions
            corrective_actions._figures = lambda _, period: (  # noqa: SLF001 - as if counted
                MISSED if period.name == "2026-09" else {}
            )
            await staff.comes(browser)
            await story(staff, browser)

    asyncio.run(telling())


async def plan(browser: httpx.AsyncClient, **changes: str) -> httpx.Response:
    """Write what is done about the first entry."""
    asked = "/acts/plan_corrective_action?corrective_action=1"
    return await send(
        browser,
        "/acts/plan_corrective_action",
        asked,
        **{**PLAN, **await seen(browser, asked), **changes},
    )


async def seen(browser: httpx.AsyncClient, asked: str) -> dict[str, str]:
    """What a form carries of the state that it was made from."""
    page = (await browser.get(asked)).text
    return {"seen": page.partition('name="seen" value="')[2].partition('"')[0]}


async def close(browser: httpx.AsyncClient, how: str, cause: str = "") -> str:
    """Close the first entry, and read the list of all."""
    asked = "/acts/close_corrective_action?corrective_action=1"
    fields = {"corrective_action": "1", "how": how, "on": "2026-10-01", "cause": cause}
    await send(
        browser, "/acts/close_corrective_action", asked, **fields, **await seen(browser, asked)
    )
    return said(await browser.get("/actions?state=all"))


def test_an_entry_is_written_closed_and_opened_again(tmp_path: Path) -> None:
    """Each step with its sentence; the audit has the acts and none of the words."""

    async def story(staff: StaffHall, browser: httpx.AsyncClient) -> None:
        assert "Todavía no hay acciones" in said(await browser.get("/actions"))
        assert await staff.at.room.corrective_actions.look() == 1
        page = said(await browser.get("/actions"))
        assert "Acción 1 · Licencias" in page
        assert "52 min Meta: 45 min a lo más." in page
        assert "Por escribir" in page
        assert "Se sabrá cuando termine octubre de 2026." in page
        assert (await plan(browser)).status_code == 303
        page = said(await browser.get("/actions?unit=licencias"))
        assert "Quedó escrita la acción 1." in page
        assert "Hasta el 30 de octubre de 2026" in page
        assert "Causa Faltaron dos personas Acción Abrir el módulo 4 los lunes" in page
        form = (await browser.get("/acts/plan_corrective_action?corrective_action=1")).text
        assert ">Faltaron dos personas</textarea>" in form
        assert "Hecha el 1 de octubre de 2026" in await close(browser, "done")
        assert "No hay acciones así" in said(await browser.get("/actions"))
        barred = await browser.get("/acts/plan_corrective_action?corrective_action=1")
        assert "está cerrada" in said(barred)
        asked = "/acts/reopen_corrective_action?corrective_action=1"
        await send(
            browser,
            "/acts/reopen_corrective_action",
            asked,
            corrective_action="1",
            **await seen(browser, asked),
        )
        assert "está abierta otra vez" in said(await browser.get("/actions"))
        audit = said(await browser.get("/audit"))
        assert "Escribir una acción correctiva Acción 1" in audit
        assert "Faltaron" not in audit

    in_staff(tmp_path, story)


def test_what_cannot_be_written_is_said(tmp_path: Path) -> None:
    """A name of the staff, a date that has passed, nothing done, an entry that is not there."""

    async def story(staff: StaffHall, browser: httpx.AsyncClient) -> None:
        await staff.at.room.corrective_actions.look()
        named = staff.at.office.catalogue.clerks[0].name
        for change, sentence in (
            ({"cause": f"{named} atiende lento"}, f"el texto nombra a {named}"),
            ({"due": "2026-09-30"}, "«Hasta cuándo» es anterior al día"),
            ({"due": "pronto"}, "falta «Hasta cuándo»"),
            ({"corrective_action": "7", "seen": ""}, "ya no está"),
        ):
            await plan(browser, **change)
            assert sentence in said(await browser.get("/actions"))
        assert (await plan(browser, action=" ")).status_code == 422
        assert "falta escribir qué se hizo" in await close(browser, "done")
        assert "falta «Causa»" in await close(browser, "not_needed")
        page = await close(browser, "not_needed", "Paro nacional")
        assert "Sin medida, cerrada el 1 de octubre de 2026" in page

    in_staff(tmp_path, story)


def test_a_colleague_who_was_faster_is_seen_first(tmp_path: Path) -> None:
    """The form asks again with what stands there now, and nothing is lost."""

    async def story(staff: StaffHall, browser: httpx.AsyncClient) -> None:
        await staff.at.room.corrective_actions.look()
        before = await seen(browser, "/acts/plan_corrective_action?corrective_action=1")
        async with staff.browser() as other:
            await staff.comes(other, ANDRES)
            await plan(other, cause="Obras en la sala")
        answer = await plan(browser, **before)
        assert answer.status_code == 409
        assert "Obras en la sala" in said(await browser.get("/actions"))

    in_staff(tmp_path, story)


def test_the_effect_stands_beside_its_figure(tmp_path: Path) -> None:
    """Of the next month, better or worse, and whether the target is reached."""

    async def story(staff: StaffHall, browser: httpx.AsyncClient) -> None:
        corrective_actions = staff.at.room.corrective_actions
        await corrective_actions.look()
        await plan(browser)
        corrective_actions._figures = lambda _, period: (  # noqa: SLF001 - as if counted
            {("licencias", "wait_p90"): Figure(2460.0, 380)} if period.name == "2026-10" else MISSED
        )
        staff.hall.set_clock(datetime(2026, 11, 1, 9, 0, tzinfo=UTC))
        await staff.comes(browser)
        await corrective_actions.look()
        page = said(await browser.get("/actions"))
        assert "octubre de 2026: 41 min. Mejor. Llegó a la meta." in page
        assert "Venció el 30 de octubre de 2026" in page

    in_staff(tmp_path, story)


def test_the_sheets_of_a_meeting_are_downloaded(tmp_path: Path) -> None:
    """As a page and as PDF, of a month that has ended; any other month is refused."""

    async def story(staff: StaffHall, browser: httpx.AsyncClient) -> None:
        await staff.at.room.corrective_actions.look()
        assert 'value="2026-09">septiembre de 2026' in (await browser.get("/actions")).text
        page = await browser.get("/actions/meeting?month=2026-09&form=html")
        assert page.headers["content-disposition"].endswith('"la-serena-2026-09.html"')
        assert "Espera: 9 de 10, hasta 52 min" in said(page)
        for asked in ("month=2026-10&form=html", "month=2026-09&form=docx", ""):
            answer = await browser.get(f"/actions/meeting?{asked}")
            assert answer.status_code == 303
            assert "Elija un mes de la lista" in said(await browser.get("/actions"))

    in_staff(tmp_path, story)


def test_without_a_typesetter_the_page_is_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server without the extra says what is missing and what to do."""
    monkeypatch.setattr(typesetting, "can_typeset", lambda: False)

    async def story(_staff: StaffHall, browser: httpx.AsyncClient) -> None:
        answer = await browser.get("/actions/meeting?month=2026-09&form=pdf")
        assert answer.status_code == 303
        assert "Bájela como página" in said(await browser.get("/actions"))

    in_staff(tmp_path, story)
