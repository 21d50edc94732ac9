"""What a person says of the attention: once, from the ticket's page, and apart from the ticket."""

import asyncio
import hashlib
import os
import re
import sqlite3
from collections.abc import Awaitable, Callable, Sequence
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
from server.office_folder import DATABASE, OFFICE_FILE
from server.store import StoreError
from server.store.survey_reading import answers_between
from server.surveys import KEY_FILE, key_in
from tests.web.hall import OVERSIGHT, Hall, Held, open_hall
from tests.web.test_ticket_page import AT, text_of, title_of

GIVEN = {
    "grade": "6",
    "dimension": ["time", "trust"],
    "words": "Muy amable, mi RUT es 12.345.678-9",
}


async def attended(hall: Hall, service: str = "licencia-renovar") -> Held:
    """A ticket whose person has been attended."""
    held = await hall.issue(service)
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
    hub, day = hall.room.hub, AT.date()
    return await asyncio.to_thread(answers_between, hub.reader, hub.published.id, day, day)


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
        # The only one who was attended today: hour and channel would tell whose answer it is.
        assert (kept.service, kept.channel, kept.hour) == ("licencia-renovar", "", "2026-11")
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
        # The page shows its link to the survey in one state alone, which is not this one.
        page = (await hall.get(waiting.path)).text
        assert '[data-state="served"] #opinion { display: block; }' in page
        assert 'data-state="waiting"' in page.partition("<body")[2]
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


def rows(folder: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(folder / DATABASE)) as database:
        return database.execute(query).fetchall()


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
    columns = rows(tmp_path, "SELECT name FROM pragma_table_info('survey_answer')")
    assert {name for (name,) in columns} == {
        *("office", "id", "hour", "service", "channel"),
        *("grade", "highest", "dimensions", "words"),
    }
    stored = rows(tmp_path, "SELECT id, hour, grade FROM survey_answer")
    marks = [mark for (mark,) in rows(tmp_path, "SELECT mark FROM survey_mark")]
    for table in ("survey_answer", "survey_mark"):
        with pytest.raises(sqlite3.OperationalError, match="no such column"):
            rows(tmp_path, f"SELECT rowid FROM {table}")  # noqa: S608 - our own tables
    # Until five people were attended not even the hour is kept.
    assert sorted(hour for _, hour, _ in stored) == 4 * ["2026-11"] + 8 * ["2026-11-20T10"]
    # Twelve in the order they came by chance: once in 479 million runs.
    assert [grade for _, _, grade in stored] != [grade for _, grade in given]
    tables = rows(tmp_path, "SELECT name FROM sqlite_master WHERE type = 'table'")
    others = "\n".join(
        str(row)
        for (table,) in tables
        if not table.startswith(("survey", "sqlite"))
        for row in rows(tmp_path, f"SELECT * FROM {table}")  # noqa: S608 - our own tables
    )
    assert not any(answer_id in others for answer_id, _, _ in stored)
    assert not any(mark in others for mark in marks)


def test_the_timing_of_tickets_finds_no_answer(tmp_path: Path) -> None:
    """Tickets by the time they ended, beside answers by service, hour and every stored order.

    Each answer has at least five tickets that it may come from, and no order of the answers is that
    in which their authors left.
    """
    grades = (1, 7, 2, 6, 3, 5, 4, 1, 7, 2)

    async def steps(hall: Hall) -> None:
        for number, grade in enumerate(grades):
            hall.set_clock(AT + timedelta(minutes=13 * number))
            held = await attended(hall)
            await send(hall, held, {"grade": str(grade)})

    visit(tmp_path, steps)
    joined = rows(
        tmp_path,
        "SELECT a.id, count(DISTINCT t.id) FROM survey_answer a JOIN ticket t "
        "ON t.office = a.office AND t.service = a.service AND t.state = 'served' AND "
        "strftime('%Y-%m-%dT%H', t.ended_at / 1000, 'unixepoch', '-3 hours') <= a.hour || '~' "
        "GROUP BY a.id",
    )
    assert len(joined) == len(grades)
    assert min(count for _, count in joined) >= 5
    for order in ("", "ORDER BY id", "ORDER BY hour, id"):
        told = rows(tmp_path, f"SELECT grade FROM survey_answer {order}")  # noqa: S608 - the three
        assert tuple(grade for (grade,) in told) != grades


def places(folder: Path, texts: Sequence[str]) -> list[int]:
    """Where in the file's own bytes each text stands."""
    whole = (folder / DATABASE).read_bytes()
    return [whole.index(text.encode()) for text in texts]


def test_the_files_bytes_tell_no_order(tmp_path: Path) -> None:
    """Once their hour is over, also a reader of the raw file learns not who answered first."""
    said = [f"Palabra {number:02}" for number in range(12)]
    before: list[int] = []

    async def steps(hall: Hall) -> None:
        for number, words in enumerate(said):
            hall.set_clock(AT + timedelta(seconds=10 * number))
            await send(hall, await attended(hall), {"grade": "7", "words": words})
        with closing(sqlite3.connect(tmp_path / DATABASE)) as database:
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        before.extend(places(tmp_path, said))
        hall.set_clock(AT + timedelta(hours=1))
        await send(hall, await attended(hall))

    visit(tmp_path, steps)
    # Within the hour it is as the database keeps its pages: the last row stands first.
    assert before == sorted(before, reverse=True)
    after = places(tmp_path, said)
    assert after not in (sorted(after), sorted(after, reverse=True))
    assert len(rows(tmp_path, "SELECT id FROM survey_answer")) == len(said) + 1


def test_a_mark_does_not_lead_back_to_its_ticket(tmp_path: Path) -> None:
    """All the links that were given, hashed as one would guess, meet no mark."""
    tokens: list[str] = []

    async def steps(hall: Hall) -> None:
        for _ in range(3):
            held = await attended(hall)
            tokens.append(held.token)
            await send(hall, held)

    visit(tmp_path, steps)
    marks = {mark for (mark,) in rows(tmp_path, "SELECT mark FROM survey_mark")}
    assert len(marks) == len(tokens) == 3
    for prefix in ("survey ", "", "survey:"):
        assert marks.isdisjoint(
            hashlib.sha256(f"{prefix}{token}".encode()).hexdigest() for token in tokens
        )


def test_a_restart_knows_who_has_answered(tmp_path: Path) -> None:
    """The key of the marks stays in the office's folder, for its own server alone."""
    key = key_in(tmp_path)
    assert key_in(tmp_path) == key
    assert len(key) == 32
    file = tmp_path / KEY_FILE
    if os.name == "posix":
        assert file.stat().st_mode & 0o077 == 0
    assert KEY_FILE not in {DATABASE, OFFICE_FILE}
    other = tmp_path / "other"
    other.mkdir()
    assert key_in(other) != key


def test_a_rare_services_answers_lose_it_with_the_month(tmp_path: Path) -> None:
    """Three people were attended for it in November: in December no answer says so."""

    async def steps(hall: Hall) -> None:
        for number in range(8):
            kind = "licencia-renovar" if number < 5 else "licencia-primera"
            await send(hall, await attended(hall, kind))
        hall.set_clock(AT + timedelta(days=14))
        await hall.open_counter()
        await send(hall, await attended(hall))

    visit(tmp_path, steps)
    kept = rows(tmp_path, "SELECT service, count(*) FROM survey_answer GROUP BY service")
    assert dict(kept) == {"": 3, "licencia-renovar": 6}
    november = rows(tmp_path, "SELECT DISTINCT hour FROM survey_answer WHERE service = ''")
    assert november == [("2026-11",)]


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
