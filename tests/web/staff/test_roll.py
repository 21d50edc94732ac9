"""The page of the paper roll: entered line by line or from a file, and its sheets."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from antesala.words import Words
from server.domain.ticket import State
from server.store.figures import facts
from server.web.staff.roll_lines import COLUMNS, headings, lines_of
from tests.web.staff.office import INES, StaffHall, open_staff, said, send, token_of

NOON = datetime(2026, 12, 15, 15, 30, tzinfo=UTC)
"""A Tuesday, half past twelve in La Serena."""
DAY, YESTERDAY = "2026-12-15", "2026-12-14"
Story = Callable[[StaffHall, httpx.AsyncClient], Awaitable[None]]


def tell(folder: Path, story: Story) -> None:
    async def telling() -> None:
        async with open_staff(folder, NOON) as staff, staff.browser() as browser:
            await staff.comes(browser)
            await story(staff, browser)

    asyncio.run(telling())


def line(staff: StaffHall, typed: str, **fields: str) -> dict[str, str]:
    """What is typed of a person who was attended, with the number on their paper."""
    catalogue = staff.at.office.catalogue
    return {
        "day": YESTERDAY,
        "number": typed,
        "service": catalogue.services[0].id,
        "class": catalogue.classes[-1].id,
        "arrival": "9:10",
        "result": "attended",
        "called": "930",
        "started": "",
        "ended": "09.45",
        "counter": catalogue.counters[0].id,
        "clerk": catalogue.clerks[0].id,
        **fields,
    }


async def enter(browser: httpx.AsyncClient, fields: dict[str, str]) -> str:
    """Send a line; the text of the page that follows."""
    answer = await send(browser, "/roll", **fields)
    if answer.status_code == 303:
        answer = await browser.get(answer.headers["location"])
    return said(answer)


def test_lines_are_entered_one_by_one(tmp_path: Path) -> None:
    """Each is kept at once and counts on its own day, also where that was counted before."""

    async def story(staff: StaffHall, browser: httpx.AsyncClient) -> None:
        page = await enter(browser, line(staff, "7"))
        assert "M007 quedó anotado." in page
        answer = await browser.get(f"/roll?day={YESTERDAY}&result=left")
        assert 'name="number" value="8"' in answer.text
        assert '<option value="left" selected>' in answer.text
        page = await enter(browser, line(staff, "M8", result="left", ended="9:40"))
        page = await enter(browser, line(staff, "9", result="absent"))
        page = await enter(browser, line(staff, "10", result="stayed", day=DAY, arrival="10:15"))
        assert "1 número anotado ese día" in page
        waits = next(iter(staff.at.office.tickets.live().values()))
        assert (waits.code, waits.state) == ("M010", State.WAITING)
        rows = said(await browser.get(f"/roll?day={YESTERDAY}"))
        assert "3 números anotados ese día" in rows
        # On a phone a column has no head above it: each hour has its name beside it.
        assert "M007 Atendido Renovar licencia de conducir Llegada 9:10 Llamado 9:30" in rows
        assert "Archivo del 14 de diciembre de 2026" in rows
        life = said(await browser.get(f"/tickets/M007?day={YESTERDAY}"))
        assert "Recibió un número del rollo" in life
        assert "Atención de las 9:30 a las 9:45." in life
        assert staff.at.office.catalogue.clerk[INES].name in life  # type: ignore[index]
        assert "M007" in said(await browser.get("/audit?command=enter_roll_ticket"))
        await staff.at.room.ageing.age()
        await enter(browser, line(staff, "11"))
        hub, day = staff.at.room.hub, (NOON - timedelta(days=1)).date()
        with facts(hub.reader, hub.published.catalogue) as found:
            [sums] = found.ticket_sums(day, day, by=("channel",))
        assert sums.key == {"channel": "roll"}
        counted = (sums.issued, sums.attended, sums.cancelled, sums.no_shows, sums.waits.seconds)
        assert counted == (4, 2, 1, 1, 3 * 20 * 60)

    tell(tmp_path, story)


def test_slips_are_told_and_nothing_is_lost(tmp_path: Path) -> None:
    async def story(staff: StaffHall, browser: httpx.AsyncClient) -> None:
        for fields, told in (
            ({"number": "201"}, "El número va de 1 a 200; está escrito «201»."),
            ({"arrival": "25:00"}, "Llegada: «25:00» no es una hora."),
            ({"ended": "9:20"}, "Término (9:20) es antes que Llamado (9:30)."),
            ({"called": "9:00"}, "Llamado (9:00) es antes que Llegada (9:10)."),
            ({"ended": ""}, "Falta Término."),
            ({"service": ""}, "Falta Trámite."),
            ({"day": DAY, "ended": "23:00"}, "Una de las horas todavía no llega."),
            ({"day": "2026-11-30"}, "Solo se anotan números de hoy y de los 6 días anteriores."),
        ):
            page = await send(browser, "/roll", **line(staff, "7", **fields))
            assert page.status_code == 422
            assert told in said(page)
            if "arrival" in fields:
                assert 'value="25:00"' in page.text
                assert 'aria-invalid="true" aria-describedby="wrong" autofocus' in page.text
        assert not staff.at.office.rolls
        await enter(browser, line(staff, "7"))
        assert "M007 ya está anotado ese día." in await enter(browser, line(staff, "7"))

    tell(tmp_path, story)


def test_file_is_entered_as_far_as_it_can_be(tmp_path: Path) -> None:
    """By names as people write them; sent again, only what was missing is entered."""

    async def story(staff: StaffHall, browser: httpx.AsyncClient) -> None:
        catalogue = staff.at.office.catalogue
        service, clerk = catalogue.services[0].name.upper(), catalogue.clerks[0].name
        number = catalogue.counters[0].number
        rows = (
            f"1;{service};;9:10;Se atendió;9:30;;9:45;{number};{clerk}",
            f"2;{service};;9:15;left;;;9:50;;",
            f"3;{service};;9:20;attended;9:10;;9:45;{number};{clerk}",
            "4;nada;;9:20;stayed;;;;;",
            f"5;{service};;9:25;Sigue esperando;;;;;",
            "",
        )
        head = ";".join(headings(Words("es", "CL")).values())
        content = "\r\n".join([head, *rows]).encode("cp1252")
        for told in ("Se anotaron 3 números.", "No se anotó ninguno."):
            token = await token_of(browser, "/roll")
            answer = await browser.post(
                f"/roll/file?token={token}",
                data={"day": YESTERDAY},
                files={"file": ("rollo.csv", content)},
            )
            page = said(answer)
            assert told in page
            assert "Línea 4, número 3: Llamado (9:10) es antes que Llegada (9:20)." in page
            assert "Línea 5, número 4: Trámite: «nada» no está" in page

    tell(tmp_path, story)


def test_columns_are_called_as_the_page_says_or_by_their_own_names() -> None:
    said = headings(Words("pt", "BR"))
    for head in (COLUMNS, [*said.values()], [each.upper() for each in said.values()]):
        found = lines_of((";".join(head) + "\n1;a;b;9:10").encode(), said)
        assert found == [{"number": "1", "service": "a", "class": "b", "arrival": "9:10"}]
    assert lines_of(b"a,b\n1,2\n", said) is None


def test_sheets_have_every_number(tmp_path: Path) -> None:
    """And an office that has no roll has no such page."""
    pdfium = pytest.importorskip("pypdfium2")

    async def story(staff: StaffHall, browser: httpx.AsyncClient) -> None:
        answer = await browser.get("/roll/sheets.pdf")
        assert answer.headers["content-type"] == "application/pdf"
        document = pdfium.PdfDocument(answer.content)
        text = "".join(page.get_textpage().get_text_bounded() for page in document)
        assert text.count("M001") == text.count("M200") == 2
        assert len(document) == 19
        assert "Rollo de números" in said(await browser.get("/tickets"))
        # Another catalogue: the office file that was read is the one of all tests of a worker.
        staff.at.office.catalogue = replace(staff.at.office.catalogue, roll=None)
        for path in ("/roll", "/roll/sheets.pdf"):
            assert (await browser.get(path)).status_code == 404
        assert "/roll" not in (await browser.get("/tickets")).text

    tell(tmp_path, story)
