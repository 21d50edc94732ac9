"""A screen of faces says how people found their attention: once each, and past the journal."""

import asyncio
from datetime import date
from pathlib import Path

from antesala.messages import commands as m
from antesala.messages.frames import Answer, Message, Refusal
from server.domain.survey import Answer as Said
from server.live.guests import Guest
from server.live.rating import BURST, RATE, Faces
from server.store import Reader
from server.store.survey_reading import answers_between
from tests.live.foyer import Foyer, tell


async def say(foyer: Foyer, guest: Guest, grade: int, command: str = "") -> Message:
    return await foyer.lobby.ask(guest, m.AnswerSurvey(id=command or foyer.id(), grade=grade))


def kept(foyer: Foyer) -> list[Said]:
    house = foyer.house
    office, day = house.hub.published, date(2026, 3, 2)
    return answers_between(Reader.beside(house.store), office.id, day, day)


def test_one_touch_is_one_answer(tmp_path: Path) -> None:
    """Resent under its id it is counted once, and neither journal nor audit has it."""

    async def steps(foyer: Foyer) -> None:
        kiosk, _ = foyer.comes("kiosk", "kiosk-1")
        before = foyer.house.hub.published.seq
        command = foyer.id()
        for _ in range(3):
            answer = await say(foyer, kiosk, 2, command)
            assert isinstance(answer, Answer)
            assert answer.seq == before
        await say(foyer, kiosk, 5)
        answers = await asyncio.to_thread(kept, foyer)
        assert sorted(each.grade for each in answers) == [2, 5]
        assert {(each.service, each.channel, each.highest) for each in answers} == {
            ("", "screen", 5)
        }
        # Fewer than five people were attended today: not even the hour is kept.
        assert {each.hour for each in answers} == {"2026-03"}

    tell(tmp_path, steps)


def test_only_a_kiosk_has_faces(tmp_path: Path) -> None:
    """No console, so that no clerk answers for a person, and no display."""

    async def steps(foyer: Foyer) -> None:
        for role, name in (("clerk", "console-1"), ("display", "display-1")):
            guest, _ = foyer.comes(role, name)
            refused = await say(foyer, guest, 5)
            assert isinstance(refused, Refusal)
            assert refused.code == "forbidden"
        assert await asyncio.to_thread(kept, foyer) == []

    tell(tmp_path, steps)


def test_a_child_who_taps_is_slowed_down(tmp_path: Path) -> None:
    """Ten at once, then one in two seconds; the next person is taken again."""

    async def steps(foyer: Foyer) -> None:
        kiosk, _ = foyer.comes("kiosk", "kiosk-1")
        said = [await say(foyer, kiosk, 1) for _ in range(int(BURST) + 2)]
        refused = [each.code for each in said if isinstance(each, Refusal)]
        assert refused
        assert set(refused) == {"too_many"}

    tell(tmp_path, steps)
    faces = Faces()
    assert [faces.allow("k", 0.0) for _ in range(int(BURST) + 1)] == [True] * int(BURST) + [False]
    assert faces.allow("other", 0.0)
    assert faces.allow("k", 1 / RATE)
    faces.forget("k")
    assert faces.allow("k", 1 / RATE)
