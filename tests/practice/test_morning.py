"""A practised morning: the trainee who follows the coach tries everything, and nothing is real."""

import asyncio
import hashlib
from pathlib import Path

import pytest

from antesala.practice.coach import Lesson
from antesala.practice.morning import Look
from antesala.practice.office import PracticeError, practice_office
from antesala.practice.people import CALLS
from antesala.samples import __path__ as samples
from server.domain.ticket import State
from server.office_file import OfficeFileError
from server.office_folder import DATABASE, OFFICE_FILE
from server.service import lobby_of
from tests.practice.trainee import Trainee, trainee

STEPS = 400
"""Looks after which a morning that has not ended is stuck."""
MINIMA = Path(next(iter(samples))) / "minima.toml"


async def whole_morning(one: Trainee) -> tuple[Look, set[str]]:
    """Follow the coach to the morning's end; the last look, and every tip on the way."""
    tips: set[str] = set()
    for _ in range(STEPS):
        look = await one.look()
        if look.is_over:
            return look, tips
        tips.add(await one.follow(look))
    raise AssertionError(f"the morning does not end: {look.situation}")


def test_who_follows_the_coach_tries_everything(tmp_path: Path) -> None:
    async def story() -> None:
        async with trainee(practice_office(None), tmp_path) as one:
            look, _ = await whole_morning(one)
            assert look.record.done == set(Lesson)
            assert look.record.calls >= CALLS
            band = one.teller.band(look)
            assert band.again == "Otra mañana"
            assert band.tip.endswith("Probó todo.")
            states = {ticket.state for ticket in one.morning.published.tickets.values()}
            assert State.PARKED not in states
            await one.morning.again()
            await one.sign_in()
            look = await one.look()
            assert look.situation.stage == "choose"
            assert not look.record.done
            # Another day's tickets: their numbers begin anew.
            assert len(one.morning.published.tickets) < CALLS

    asyncio.run(story())


def test_an_office_of_one_clerk_can_be_practised_in(tmp_path: Path) -> None:
    text = MINIMA.read_text("utf-8")
    alone = tmp_path / "alone.toml"
    head, _, rest = text.partition("[[clerk]]")
    alone.write_text(f"{head}[[clerk]]{rest.partition('[[clerk]]')[0]}", "utf-8")
    folder = tmp_path / "practice"
    folder.mkdir()

    async def story() -> None:
        async with trainee(practice_office(alone), folder, seed=11) as one:
            look, tips = await whole_morning(one)
            assert "offer" not in tips
            assert Lesson.REGISTER in look.record.done

    asyncio.run(story())


def digest(folder: Path) -> dict[str, str]:
    """Every file of a folder, by the hash of its content."""
    return {
        each.name: hashlib.sha256(each.read_bytes()).hexdigest()
        for each in folder.iterdir()
        if each.is_file()
    }


def test_the_offices_own_folder_is_only_read(tmp_path: Path) -> None:
    office, practice = tmp_path / "office", tmp_path / "practice"
    office.mkdir()
    practice.mkdir()
    (office / OFFICE_FILE).write_text(MINIMA.read_text("utf-8"), "utf-8")

    async def story() -> None:
        async with lobby_of(office):
            pass
        before = digest(office)
        assert DATABASE in before
        async with trainee(practice_office(office), practice) as one:
            for _ in range(30):
                await one.follow(await one.look())
        after = digest(office)
        assert {name: after[name] for name in before} == before

    asyncio.run(story())


def test_where_there_is_no_office_a_sentence_says_so(tmp_path: Path) -> None:
    with pytest.raises(PracticeError, match="counter --practice"):
        practice_office(tmp_path)
    with pytest.raises(OfficeFileError):
        practice_office(tmp_path / "none.toml")
