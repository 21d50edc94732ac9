"""Giving a ticket back from the telephone: asked once more, done once, by its holder only."""

import asyncio
import sqlite3
from pathlib import Path

import httpx
import pytest

from server.domain import commands as c
from server.domain.refusals import Code, refuse
from server.domain.ticket import State
from tests.web.hall import Hall, Held, open_hall


def state_of(hall: Hall, held: Held) -> State:
    return hall.room.hub.published.tickets[held.id].state


def test_a_ticket_is_given_back(tmp_path: Path) -> None:
    """A link, a question, an answer; no script is needed for any of it."""

    async def visit() -> tuple[httpx.Response, httpx.Response, State]:
        async with open_hall(tmp_path) as hall:
            held = await hall.issue()
            assert f'href="{held.token}/cancel"' in (await hall.get(held.path)).text
            question = await hall.get(f"{held.path}/cancel")
            answer = await hall.client.post(f"{held.path}/cancel", follow_redirects=True)
            return question, answer, state_of(hall, held)

    question, answer, state = asyncio.run(visit())
    assert "¿Anular su turno J001?" in question.text
    assert '<form class="acts" method="post"' in question.text
    assert "Su turno quedó anulado" in answer.text
    assert state is State.CANCELLED


def test_asking_the_question_cancels_nothing(tmp_path: Path) -> None:
    """A browser that opens links ahead of its owner does no harm."""

    async def visit() -> State:
        async with open_hall(tmp_path) as hall:
            held = await hall.issue()
            await hall.get(f"{held.path}/cancel")
            return state_of(hall, held)

    assert asyncio.run(visit()) is State.WAITING


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"sec-fetch-site": "cross-site"}, State.WAITING),
        ({"sec-fetch-site": "none"}, State.WAITING),
        ({"origin": "http://elsewhere.example"}, State.WAITING),
        ({"sec-fetch-site": "same-origin", "origin": "null"}, State.CANCELLED),
        ({"origin": "null"}, State.CANCELLED),
    ],
)
def test_another_site_cancels_nothing(
    tmp_path: Path, headers: dict[str, str], expected: State
) -> None:
    """Only our own form is taken; without a referrer a browser calls our origin null."""

    async def visit() -> State:
        async with open_hall(tmp_path) as hall:
            held = await hall.issue()
            await hall.client.post(f"{held.path}/cancel", headers=headers)
            return state_of(hall, held)

    assert asyncio.run(visit()) is expected


def test_a_called_ticket_stays_called(tmp_path: Path) -> None:
    """Called between question and answer: the page says to go to the counter."""

    async def visit() -> tuple[httpx.Response, int]:
        async with open_hall(tmp_path) as hall:
            held = await hall.issue()
            await hall.open_counter()
            await hall.ask(c.CallNext())
            question = await hall.get(f"{held.path}/cancel")
            answer = await hall.client.post(f"{held.path}/cancel", follow_redirects=True)
            return answer, question.status_code

    answer, question = asyncio.run(visit())
    assert question == 303
    assert "Es su turno, pase" in answer.text


def test_a_lost_cancellation_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the store cannot keep it the ticket is still valid, and the page says so."""

    async def visit() -> httpx.Response:
        async with open_hall(tmp_path) as hall:
            held = await hall.issue()

            async def ask(_wish: object) -> object:
                return refuse(Code.STORE_UNAVAILABLE)

            monkeypatch.setattr(hall.room.hub, "ask", ask)
            return await hall.client.post(f"{held.path}/cancel")

    answer = asyncio.run(visit())
    assert answer.status_code == 503
    assert "No pudimos anular su turno. Vale igual." in answer.text


def test_given_back_twice_leaves_one_line(tmp_path: Path) -> None:
    """Repeated requests to cancel a cancelled ticket show the ticket, and are not recorded."""

    async def visit() -> tuple[set[int], int]:
        async with open_hall(tmp_path) as hall:
            held = await hall.issue()
            path = f"{held.path}/cancel"
            statuses = {(await hall.client.post(path)).status_code for _ in range(20)}
            database = sqlite3.connect(tmp_path / "office.db")
            (lines,) = database.execute(
                "SELECT count(*) FROM audit WHERE asked = 'cancel_ticket'"
            ).fetchone()
            database.close()
            return statuses, lines

    assert asyncio.run(visit()) == ({303}, 1)
