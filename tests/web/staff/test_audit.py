"""The audit on the staff pages: searched in words, honest about how far, and exported."""

import asyncio
import csv
import io
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from antesala.words import Words
from server.domain import commands as c
from server.domain.identity import ClassId, ServiceId
from server.hub import Wish
from server.store import audit_search
from server.web.staff.audit import ASKED
from server.web.staff.exports import (
    AUDIT_COLUMNS,
    FIGURE_COLUMNS,
    TICKET_COLUMNS,
    Sheet,
    safe,
)
from tests.web.hall import DESK, KIOSK
from tests.web.staff.office import StaffHall, open_staff, said

MORNING = datetime(2026, 12, 14, 13, 30, tzinfo=UTC)
"""A Monday, half past ten in La Serena."""
LICENCE = ServiceId("licencia-renovar")


async def a_morning(staff: StaffHall) -> None:
    """Carolina calls one of two people, and asks for the next one too early."""
    await staff.hall.open_counter()
    for name in ("general", "preferential"):
        await staff.hall.ask(c.IssueTicket(LICENCE, ClassId(name)), KIOSK)
    await staff.hall.ask(c.CallNext())
    for number in range(2):
        await staff.hall.room.hub.ask(Wish(f"early-{number}", c.CallNext(), DESK))


async def lines(browser: httpx.AsyncClient, **asked: str) -> str:
    """The text of a page of the audit, from its table on."""
    text = said(await browser.get("/audit", params=asked))
    return text[text.index("Quitar filtros" if asked else "Registro de lo hecho Bajar") :]


def test_the_audit_is_told_in_words(tmp_path: Path) -> None:
    """Each request with its author and counter, why a ticket was called, why it could not be."""

    async def story() -> None:
        async with open_staff(tmp_path, MORNING) as staff, staff.browser() as browser:
            await staff.comes(browser)
            await a_morning(staff)
            text = await lines(browser)
            for told in (
                "2026-12-14 10:30 Carolina Rojas módulo 3 Llamar siguiente Por regla:",
                "tocaba preferente J002 Hecho",
                "No se pudo. Primero termine con el turno que está atendiendo. 2 veces, la última",
                "Inés Contreras Elegir la clave de estas páginas",
                "Se buscó hasta el comienzo.",
            ):
                assert told in text, (told, text)
            assert "{" not in text

    asyncio.run(story())


def test_each_filter_leaves_what_it_names(tmp_path: Path) -> None:
    """Clerk, counter, command, refusal, day and hour, and the code of a ticket."""

    async def story() -> None:
        async with open_staff(tmp_path, MORNING) as staff, staff.browser() as browser:
            await staff.comes(browser)
            await a_morning(staff)
            for asked, there, gone in (
                ({"clerk": "carolina-rojas"}, "Abrir módulo", "Dar turno "),
                ({"counter": "m3"}, "Llamar siguiente", "Dar turno J"),
                ({"command": "open_counter"}, "Abrir módulo módulo 3", "J002"),
                ({"refused": "any"}, "2 veces", "J002"),
                ({"refused": "ticket_in_hand"}, "2 veces", "J002"),
                ({"code": "j2"}, "J002", "J001"),
                ({"from": "2026-12-14", "from_hour": "10:00"}, "J001", "x-no"),
                ({"to": "2026-12-13"}, "Archivo", "J001"),
            ):
                text = await lines(browser, **asked)
                table = text.partition("Hora Quién")[2]
                assert there in table or there == "Archivo", (asked, text)
                assert gone not in table, (asked, text)
            for asked, told in (
                ({"code": "j9"}, "Nunca se ha dado un turno J009."),
                ({"code": "?"}, "«?» no es un código."),
                ({"from": "14/12"}, "«14/12» no es un día."),
                ({"from_hour": "tarde"}, "«tarde» no es una hora."),
            ):
                assert told in said(await browser.get("/audit", params=asked))

    asyncio.run(story())


def test_a_search_says_how_far_it_came(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It stops after so many lines, and goes on from there when it is asked to."""
    monkeypatch.setattr(audit_search, "SLICE", 3)

    async def story() -> None:
        async with open_staff(tmp_path, MORNING) as staff, staff.browser() as browser:
            await staff.comes(browser)
            await a_morning(staff)
            path, pages = "/audit?command=open_counter", 0
            while True:
                page = await browser.get(path)
                pages += 1
                if "Abrir módulo módulo 3" in said(page):
                    break
                assert "Con ese filtro no se encontró nada. Se buscó hasta el 2026-12-14" in said(
                    page
                )
                path = "/" + page.text.partition('id="more" href="./')[2].partition('"')[0]
                path = path.replace("&amp;", "&")
            assert pages > 1

    asyncio.run(story())


def test_exports_open_in_a_spreadsheet(tmp_path: Path) -> None:
    """With a mark for UTF-8 and semicolons; with commas in English; the columns as documented."""

    async def story() -> None:
        async with open_staff(tmp_path, MORNING) as staff, staff.browser() as browser:
            await staff.comes(browser)
            await a_morning(staff)
            answer = await browser.get("/tickets.csv")
            assert answer.headers["content-type"] == "text/csv; charset=utf-8"
            assert "attachment" in answer.headers["content-disposition"]
            assert answer.content.startswith(b"\xef\xbb\xbfday;code;")
            head, *rows = csv.reader(io.StringIO(answer.text[1:]), delimiter=";")
            assert tuple(head) == TICKET_COLUMNS
            assert [row[1] for row in rows] == ["J001", "J002"]
            english = await browser.get("/audit.csv", headers={"Accept-Language": "en"})
            head, *rows = csv.reader(io.StringIO(english.text[1:]))
            assert tuple(head) == AUDIT_COLUMNS
            calls = [row for row in rows if row[6] == "call_next"]
            assert [(row[9], row[11], row[13]) for row in calls] == [
                ("J002", "", "1"),
                ("", "ticket_in_hand", "2"),
            ]
            figures = await browser.get("/figures.csv")
            counted = f"2026-12-14;{LICENCE};Renovar licencia de conducir;2;1;0;0;0;0;0;1;"
            assert counted in figures.text
            wrong = await browser.get("/audit.csv", params={"code": "?"})
            assert wrong.status_code == 422

    asyncio.run(story())


def test_figures_leave_out_the_waits_that_the_hall_leaves_out(tmp_path: Path) -> None:
    """Of a person who was away and came back, today and on the day after, read from the disk."""

    async def story() -> None:
        async with open_staff(tmp_path, MORNING) as staff, staff.browser() as browser:
            await staff.comes(browser)
            hall = staff.hall
            await hall.open_counter()
            await hall.ask(c.IssueTicket(LICENCE, ClassId("general")), KIOSK)
            [away] = hall.room.hub.published.tickets
            hall.set_clock(MORNING + timedelta(minutes=5))
            for missed in (c.CallNext(), c.MarkNoShow(), c.ReinstateTicket(away)):
                await hall.ask(missed)
            await hall.ask(c.IssueTicket(LICENCE, ClassId("general")), KIOSK)
            hall.set_clock(MORNING + timedelta(minutes=25))
            for served in 2 * (c.CallNext(), c.StartService(), c.FinishService()):
                await hall.ask(served)
            assert await waits(browser, "2026-12-14") == ["20", "20", "20"]
            hall.set_clock(MORNING + timedelta(days=1))
            await hall.ask(c.IssueTicket(LICENCE, ClassId("general")), KIOSK)
            await staff.comes(browser)
            assert await waits(browser, "2026-12-14") == ["20", "20", "20"]

    asyncio.run(story())


async def waits(browser: httpx.AsyncClient, day: str) -> list[str]:
    """The median, the nine in ten and the longest wait of the one service with tickets."""
    answer = await browser.get("/figures.csv", params={"day": day})
    [row] = [
        row
        for row in csv.DictReader(io.StringIO(answer.text[1:]), delimiter=";")
        if row["tickets"] not in {"0", ""}
    ]
    return [row[f"wait_{kind}_minutes"] for kind in ("median", "p90", "longest")]


@pytest.mark.parametrize("page", ["supervisor.md", "supervisor.es.md"])
def test_every_column_is_documented(page: str) -> None:
    """A program that reads an export finds each name, and in the order of the file."""
    text = (Path(__file__).parents[3] / "docs" / page).read_text("utf-8")
    words = " ".join(text.replace("`", " ").split())
    for columns in (TICKET_COLUMNS, FIGURE_COLUMNS, AUDIT_COLUMNS):
        assert " ".join(columns) in words


@pytest.mark.parametrize("text", ["=1+1", "+56 9", "-2", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_is_computed(text: str) -> None:
    """A text that a spreadsheet would take for a formula begins with an apostrophe."""
    assert safe(text) == f"'{text}"
    [row] = csv.reader(
        io.StringIO(Sheet("es").lines([[text, 'plain; "q"', 7, None]])), delimiter=";"
    )
    assert row == [f"'{text}", 'plain; "q"', "7", ""]


@pytest.mark.parametrize("language", ["es", "en", "pt"])
def test_every_command_has_a_name(language: str) -> None:
    """Whatever may be in the audit is told in words; only what is unknown is another request."""
    words = Words(language, "CL")
    names = [words.say(f"asked-{each}") for each in sorted(ASKED)]
    assert len(names) > 50
    assert words.say("asked-other") not in names
