"""The results of the survey on the staff pages: shares with their intervals, and what is hidden."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from antesala.words import Words
from server.domain.survey import Answer, Dimension
from server.web.staff.survey_results import CHANNELS
from tests.web.staff.office import StaffHall, open_staff, said

MORNING = datetime(2026, 12, 14, 13, 30, tzinfo=UTC)
RENEWAL, FIRST = "licencia-renovar", "licencia-primera"


def keep(staff: StaffHall, *answers: Answer) -> None:
    """Store answers as if their people had come on other days."""
    hub = staff.hall.room.hub
    store = staff.at.room.surveys._answers  # noqa: SLF001
    for answer in answers:
        assert store.keep(hub.published.id, uuid4().hex, uuid4().hex, "2026-12-14", answer)


def told(
    service: str, *grades: int, month: int = 12, words: str = "", highest: int = 7
) -> list[Answer]:
    return [
        Answer(
            service=service,
            channel="kiosk",
            hour=f"2026-{month:02}-{1 + number % 28:02}T10",
            grade=grade,
            highest=highest,
            dimensions=(Dimension.TIME,),
            words=words,
        )
        for number, grade in enumerate(grades)
    ]


def test_results_say_how_sure_they_are(tmp_path: Path) -> None:
    """By unit, service and channel, with the interval; a service with four answers is hidden."""

    async def story() -> None:
        async with open_staff(tmp_path, MORNING) as staff, staff.browser() as browser:
            await staff.comes(browser)
            keep(
                staff, *told(RENEWAL, *[7, 7, 6, 3, 1] * 4, words="<i>Rápido</i>, gracias Carolina")
            )
            keep(staff, *told(FIRST, 1, 1, 1, 1, words="secreto"))
            page = await browser.get("/survey")
            text = said(page)
            for part in (
                "Mes de diciembre de 2026",
                "60 % con nota 6 o 7 entre 38 y 79 % · 20 opiniones",
                "no es una muestra",
                "Renovar licencia de conducir 60 % entre 38 y 79 % 20 opiniones",
                "Primera licencia, clase B Pocas opiniones: se muestran desde 5",
                "7, excelente 8",
                "El tiempo 20",
                "<i>Rápido</i>, gracias …",
            ):
                assert part in text, (part, text)
            assert "secreto" not in text
            assert "24" not in text.replace("2026-12-14", "")
            assert "<i>" not in page.text

    asyncio.run(story())


def test_periods_are_whole_months(tmp_path: Path) -> None:
    """A quarter tells what its months are too few to tell, and an unknown period says so."""

    async def story() -> None:
        async with open_staff(tmp_path, MORNING) as staff, staff.browser() as browser:
            await staff.comes(browser)
            keep(staff, *told(RENEWAL, 7, 7, 7, month=10), *told(RENEWAL, 7, 7, month=11))
            month = said(await browser.get("/survey", params={"period": "2026-10"}))
            assert "Pocas opiniones: todavía no se muestran" in month
            quarter = said(await browser.get("/survey", params={"period": "2026-Q4"}))
            assert "Cuarto trimestre de 2026 100 % con nota 6 o 7" in quarter
            assert "Mes de octubre de 2026 Pocas opiniones" in quarter
            lost = await browser.get("/survey", params={"period": "2031-01'"})
            assert lost.status_code == 404
            assert "De ese período no hay opiniones" in said(lost)

    asyncio.run(story())


def test_faces_stand_apart_from_grades(tmp_path: Path) -> None:
    """Chile's five faces are another scale: good and excellent are told under their own head."""

    async def story() -> None:
        async with open_staff(tmp_path, MORNING) as staff, staff.browser() as browser:
            await staff.comes(browser)
            assert "En la pantalla de caras" not in said(await browser.get("/survey"))
            keep(staff, *told("", 5, 5, 4, 4, 2, highest=5))
            text = said(await browser.get("/survey"))
            assert "En la pantalla de caras, de 1 a 5 80 % buena o excelente" in text
            assert "Sin trámite conocido 80 %" in text

    asyncio.run(story())


@pytest.mark.parametrize("language", ["es", "en", "pt"])
def test_every_channel_has_a_word(language: str) -> None:
    words = Words(language, "PE")
    names = (*CHANNELS, "other")
    assert len({words.say(f"results-channel-{name}") for name in names}) == len(names)


def test_a_year_of_words_is_read_in_parts(tmp_path: Path) -> None:
    """A page has two hundred of a service, and says how many more there are."""

    async def story() -> None:
        async with open_staff(tmp_path, MORNING) as staff, staff.browser() as browser:
            await staff.comes(browser)
            keep(staff, *told(RENEWAL, *[7] * 205, words="Gracias"))
            text = said(await browser.get("/survey"))
            assert text.count("Gracias") == 200
            assert "Hay 5 más. Elija un período más corto para leerlos." in text

    asyncio.run(story())
