"""What a ticket's holder says by telephone: a banner with its key, a tag, a note in the queue."""

from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import Qt

from antesala.messages import commands as c
from antesala.messages.rows import HelpRow
from antesala.words import Words
from counter.panes.person import tags_of
from counter.panes.queue import notes_of
from tests.counter.hall import MISSED, PARKED, fill
from tests.counter.office import QUEUE, minutes_ago
from tests.counter.place import CALLED, Desk


@pytest.fixture
def place() -> Iterator[Desk]:
    made = Desk()
    made.link.come_online("carolina")
    yield made
    made.stage.close()


def call(ticket: str, code: str, plea: str) -> HelpRow:
    fields = {"id": f"phone-{ticket}", "name": code, "at": minutes_ago(2), "ticket": ticket}
    return msgspec.convert({**fields, "type": "help", "plea": plea}, HelpRow)


def test_a_clerk_goes_to_the_person_who_calls(place: Desk) -> None:
    """What is asked stands in the banner; the key says that this clerk goes."""
    waiting = QUEUE[1]
    for plea, said in (
        ("help", "J038 pide ayuda por teléfono."),
        ("fetch", "J038 pide que vayan a buscarle."),
    ):
        fill(place.link, call(waiting.id, waiting.code, plea))
        assert place.clerk.bridge.screen.banner.headline == said
        place.strike(Qt.Key.Key_F1)
        taken = place.link.answer()
        assert taken == c.TakeHelp(id=taken.id, device=f"phone-{waiting.id}")


def test_one_key_lets_a_person_who_is_back_wait_again(place: Desk) -> None:
    """One who missed the call is reinstated, one who had left for a moment resumes."""
    for row, kind in ((MISSED[0], c.ReinstateTicket), (PARKED[0], c.ResumeTicket)):
        fill(place.link, call(row.id, row.code, "arrived"))
        shown = place.clerk.bridge.screen.banner.headline
        assert shown == f"{row.code} ya llegó y no alcanzó su llamado."
        place.stage.press("Devolver a la fila")
        asked = place.link.answer()
        assert asked == kind(id=asked.id, ticket=row.id)


@pytest.mark.parametrize(
    "language", ["pt", *(pytest.param(each, marks=pytest.mark.full) for each in ("es", "en"))]
)
def test_coming_and_more_time_stand_with_the_person(place: Desk, language: str) -> None:
    """A tag on the person who was called, a note in the queue."""
    fill(place.link)
    office, words = place.clerk._state.office(), Words(language, "CL")  # noqa: SLF001
    coming = msgspec.structs.replace(CALLED, is_on_the_way=True)
    assert words.say("counter-on-the-way") in {tag.words for tag in tags_of(office, coming, words)}
    patient = msgspec.structs.replace(QUEUE[1], lets_pass=1)
    assert words.say("counter-wants-time") in notes_of(office, patient, words)
    assert words.say("counter-wants-time") not in notes_of(office, QUEUE[1], words)
