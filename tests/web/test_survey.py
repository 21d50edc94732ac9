"""What a person says of the attention: once, from the ticket's page, and apart from the ticket."""

import asyncio
import re
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from antesala.words import Words
from server.domain import commands as c
from server.domain.survey import Answer, Dimension
from server.office_folder import DATABASE
from server.store import StoreError
from tests.web.hall import OVERSIGHT, Hall, Held, open_hall
from tests.web.test_ticket_page import AT, text_of, title_of

GIVEN = {
    "grade": "6",
    "dimension": ["time", "trust"],
    "words": "Muy amable, mi RUT es 12.345.678-9",
}


async def attended(hall: Hall) -> Held:
    """A ticket whose person has been attended."""
    held = await hall.issue()
    await hall.ask(c.CallTicket(held.id))
    await hall.ask(c.StartService())
    await hall.ask(c.FinishService())
    return held


def visit(tmp_path: Path, steps: Callable[[Hall], Awaitable[None]]) -> None:
    async def run() -> None:
        async with open_hall(tmp_path, AT) as hall:
            await hall.open_counter()
            await steps(hall)

    asyncio.run(run())


async def send(hall: Hall, held: Held, data: dict[str, Any] = GIVEN) -> httpx.Response:
    return await hall.client.post(f"{held.path}/survey", data=data)


async def answers(hall: Hall) -> list[Answer]:
    room, day = hall.room, AT.date()
    return await room.surveys.between(room.hub.published, day, day)


def test_a_person_who_was_attended_is_asked_once(tmp_path: Path) -> None:
    """The answer keeps service, hour and words without numbers; the second one is not counted."""

    async def steps(hall: Hall) -> None:
        held = await attended(hall)
        assert f"{held.token}/survey" in (await hall.get(held.path)).text
        asked = await hall.get(f"{held.path}/survey")
        assert title_of(asked) == "¿Cómo fue su atención?"
        assert "Ponga una nota de 1 a 7" in text_of(asked)
        assert title_of(await send(hall, held)) == "Gracias por su opinión"
        assert title_of(await hall.get(f"{held.path}/survey")) == "Gracias por su opinión"
        await send(hall, held, {"grade": "1"})
        (kept,) = await answers(hall)
        assert (kept.grade, kept.highest) == (6, 7)
        assert kept.dimensions == (Dimension.TIME, Dimension.TRUST)
        assert (kept.service, kept.channel) == ("licencia-renovar", "kiosk")
        assert kept.hour == "2026-11-20T10"
        assert kept.words == "Muy amable, mi RUT es …"

    visit(tmp_path, steps)


def test_a_form_without_a_grade_comes_back_as_it_was(tmp_path: Path) -> None:
    """With one sentence, and all that was typed or chosen."""

    async def steps(hall: Hall) -> None:
        held = await attended(hall)
        page = await send(hall, held, {"dimension": "access", "words": "<b>Muy lejos</b>"})
        assert page.status_code == 422
        assert "Elija primero una nota" in text_of(page)
        assert "&lt;b&gt;Muy lejos&lt;/b&gt;</textarea>" in page.text
        assert 'value="access" checked' in page.text
        for grade in ("0", "8", "-1", "٣", "6.5", "66"):
            assert (await send(hall, held, {"grade": grade})).status_code == 422
        assert not await answers(hall)

    visit(tmp_path, steps)


def test_only_an_attended_person_is_asked(tmp_path: Path) -> None:
    """No person before, no other link, and no form of another site."""

    async def steps(hall: Hall) -> None:
        waiting = await hall.issue()
        assert "#opinion" not in (await hall.get(waiting.path)).text
        for answer in (await hall.get(f"{waiting.path}/survey"), await send(hall, waiting)):
            assert answer.status_code == 303
        assert (await hall.get("/t/nothing/survey")).status_code == 404
        assert (await hall.client.post("/t/nothing/survey", data=GIVEN)).status_code == 404
        held = await attended(hall)
        headers = {"Sec-Fetch-Site": "cross-site"}
        foreign = await hall.client.post(f"{held.path}/survey", data=GIVEN, headers=headers)
        assert foreign.status_code == 404
        assert not await answers(hall)

    visit(tmp_path, steps)


def test_an_answer_that_cannot_be_written_is_still_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The form comes back as it was filled, and its answer is taken later."""

    async def steps(hall: Hall) -> None:
        held = await attended(hall)

        def fail(*_: object) -> bool:
            raise StoreError("full")

        with monkeypatch.context() as broken:
            broken.setattr("server.store.surveys.SurveyAnswers.keep", fail)
            page = await send(hall, held)
        assert page.status_code == 503
        assert "Muy amable" in page.text
        assert 'value="6" checked' in page.text
        assert title_of(await send(hall, held)) == "Gracias por su opinión"

    visit(tmp_path, steps)


def test_no_query_joins_an_answer_to_a_ticket(tmp_path: Path) -> None:
    """No column is shared, no time is finer than the hour, and no order tells who came first."""
    given: list[tuple[str, int]] = []

    async def steps(hall: Hall) -> None:
        for number in range(12):
            held = await attended(hall)
            hall.set_clock(AT + timedelta(seconds=10 * number))
            await send(hall, held, {"grade": str(1 + number % 7)})
            given.append((held.id, 1 + number % 7))

    visit(tmp_path, steps)
    with closing(sqlite3.connect(tmp_path / DATABASE)) as database:
        of = "SELECT name FROM pragma_table_info('survey_answer')"
        columns = {name for (name,) in database.execute(of)}
        assert columns == {
            *("office", "id", "hour", "service", "channel"),
            *("grade", "highest", "dimensions", "words"),
        }
        stored = database.execute("SELECT id, hour, grade FROM survey_answer").fetchall()
        marks = [mark for (mark,) in database.execute("SELECT mark FROM survey_mark")]
        with pytest.raises(sqlite3.OperationalError, match="no such column"):
            database.execute("SELECT rowid FROM survey_answer")
        others = [
            str(row)
            for (table,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            if not table.startswith(("survey", "sqlite"))
            for row in database.execute(f"SELECT * FROM {table}")  # noqa: S608 - our own tables
        ]
    assert {hour for _, hour, _ in stored} == {"2026-11-20T10"}
    # Twelve in the order they came by chance: once in 479 million runs.
    assert [grade for _, _, grade in stored] != [grade for _, grade in given]
    text = "\n".join(others)
    assert not any(answer_id in text for answer_id, _, _ in stored)
    assert not any(mark in text for mark in marks)


@pytest.mark.parametrize("language", ["es", "en", "pt"])
def test_every_grade_has_a_word(language: str) -> None:
    """On both scales, and no two alike."""
    words = Words(language, "CL")
    for highest in (5, 7):
        said = [words.say(f"survey-of-{highest}-{grade}") for grade in range(1, highest + 1)]
        assert len(set(said)) == highest


def test_the_question_fits_a_thumb_of_five_faces(tmp_path: Path) -> None:
    """Where a country grades from one to five, each grade has a face and its word."""

    async def steps(hall: Hall) -> None:
        book = replace(hall.room.hub.published.catalogue, country="CO")
        await hall.ask(c.LoadCatalogue(book), OVERSIGHT)
        held = await attended(hall)
        page = await hall.get(f"{held.path}/survey")
        assert len(re.findall(r'<svg class="face"', page.text)) == 5
        assert "Muy mala" in text_of(page)

    visit(tmp_path, steps)
