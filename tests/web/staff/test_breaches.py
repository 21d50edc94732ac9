"""The log of breaches on the staff pages."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

import httpx

from server.domain.breach import Fault, StepOfBreach
from tests.web.staff.office import StaffHall, open_staff, said, send

NOW = datetime(2026, 11, 20, 13, 54, tzinfo=UTC)
"""Six minutes to eleven in La Serena."""


async def begin(browser: httpx.AsyncClient, words: str, hour: str = "10:30") -> str:
    """Note a breach, and read what came of it."""
    fields = {"day": "2026-11-20", "hour": hour, "words": words}
    answer = await send(browser, "/acts/begin_breach", **fields)
    assert answer.status_code == 303, said(answer)
    return said(await browser.get("/data"))


async def _add(browser: httpx.AsyncClient, kind: str, words: str, hour: str = "10:40") -> str:
    fields = {"breach": "1", "kind": kind, "day": "2026-11-20", "hour": hour, "words": words}
    await send(browser, "/acts/add_to_breach", "/acts/add_to_breach?breach=1", **fields)
    return said(await browser.get("/data"))


def test_a_breach_is_noted_told_and_closed(tmp_path: Path) -> None:
    """Each line with its author; the audit has the act and none of the words."""

    async def story(staff: StaffHall) -> None:
        async with staff.browser() as browser:
            await staff.comes(browser)
            empty = await browser.get("/data")
            assert "No hay incidentes anotados" in said(empty)
            # The tab from which it is reached, twice: in the bar and in its menu.
            tabs = re.findall(r'href="([^"]*)" aria-current="page"', empty.text)
            assert tabs == ["./audit", "./audit"]
            page = await begin(browser, "<script>lista</script> olvidada en el mesón")
            assert "Incidente 1, notado el 20 de noviembre de 2026, 10:30" in page
            assert "se notó; anotó Inés Contreras <script>lista</script> olvidada" in page
            assert "Avisar a la autoridad: sin demora; la ley no da un número" in page
            assert "artículo 14 sexies, según Ley 21.719, por verificar" in page
            page = await _add(browser, "told_authority", "por la página de la Agencia")
            assert "Avisar a la autoridad: hecho el 20 de noviembre de 2026, 10:40" in page
            page = await _add(browser, "closed", "nadie la vio", "10:50")
            assert "10:30 cerrado" in page
            audit = said(await browser.get("/audit"))
            assert "Agregar a un incidente con datos" in audit
            assert "olvidada" not in audit

    asyncio.run(_at(tmp_path, story))


def test_a_line_that_cannot_be_is_refused(tmp_path: Path) -> None:
    """Of a later hour, before it was noticed, of no day, of no breach: with what to mend."""

    async def story(staff: StaffHall) -> None:
        async with staff.browser() as browser:
            await staff.comes(browser)
            assert "posterior a ahora" in await begin(browser, "algo", "10:55")
            assert "No hay incidentes anotados" in said(await browser.get("/data"))
            await begin(browser, "algo")
            assert "anterior a cuando se notó" in await _add(browser, "added", "antes", "10:29")
            fields = {"breach": "9", "kind": "added", "day": "x", "hour": "10:40", "words": "y"}
            await send(browser, "/acts/add_to_breach", **fields)
            assert "Escríbalo otra vez" in said(await browser.get("/data"))
            fields = {"breach": "1", "kind": "noticed", "day": "2026-11-20", "hour": "10:40"}
            answer = await send(browser, "/acts/add_to_breach", **fields, words="y")
            assert answer.status_code == 422

    asyncio.run(_at(tmp_path, story))


def test_two_colleagues_lose_no_line(tmp_path: Path) -> None:
    """A line that was read before another one came is refused, and said again it is added."""

    async def story(staff: StaffHall) -> None:
        desk, office = staff.hall.room.privacy, staff.at.office
        clerk = office.catalogue.clerks[0].id
        assert await desk.begin_breach(NOW, clerk, "algo") == 1
        (read,) = await desk.breaches(office)
        moment = NOW
        assert await desk.add_to_breach(read, StepOfBreach.ADDED, moment, clerk, "uno") is None
        second = await desk.add_to_breach(read, StepOfBreach.ADDED, moment, clerk, "dos")
        assert second is Fault.CHANGED
        (read,) = await desk.breaches(office)
        assert await desk.add_to_breach(read, StepOfBreach.ADDED, moment, clerk, "dos") is None
        (read,) = await desk.breaches(office)
        assert [step.words for step in read.steps] == ["algo", "uno", "dos"]

    asyncio.run(_at(tmp_path, story))


async def _at(tmp_path: Path, story: Callable[[StaffHall], Awaitable[None]]) -> None:
    async with open_staff(tmp_path, NOW) as staff:
        await story(staff)
