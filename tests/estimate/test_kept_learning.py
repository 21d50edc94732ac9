"""What is learnt day by day, and kept on disk, is what would be learnt from the journal anew."""

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any, cast
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, strategies as st

from server.domain import commands as c
from server.domain.events import NAMES, CatalogueLoaded, DisciplineChanged, Event
from server.domain.evolve.evolve import evolve
from server.domain.identity import OfficeId
from server.domain.office import Office, new_office
from server.estimate.learning import PAST, Learner
from server.estimate.record import DAYS
from server.store.past import Line
from server.store.rows import to_milliseconds
from tests.domain.builders import ANA, BRUNO, MORNING, ONE, THREE, Hall, examples, small_office
from tests.domain.wishes import desk_wish, lobby_wish, office_wish, oversight_wish, staff_wish

ZONE = ZoneInfo("America/Santiago")
TWO_DAYS, FIVE_DATES = 2, timedelta(days=5)
CLOCK = (1, 5, 20, 20, 60, 9 * 60, 26 * 60)
WRONG_CLOCK = (*CLOCK, -120, -30 * 60, 40 * 24 * 60, -40 * 24 * 60)
"""Minutes that pass between two wishes; a wrong clock is set back, or leaps by weeks."""


class Journal:
    """A journal as a reader gives it, and the numbers of the events that were asked for."""

    def __init__(self, written: Sequence[Event]) -> None:
        self.written, self.read = written, set[int]()

    def events(self, _office: OfficeId, after: int, limit: int) -> list[tuple[int, Event]]:
        some = list(enumerate(self.written, 1))[after : after + limit]
        self.read |= {number for number, _ in some}
        return some

    def journal(self, _office: OfficeId, after: int, limit: int) -> list[Line]:
        some = list(enumerate(self.written, 1))[max(0, after) : after + limit]
        return [Line(n, to_milliseconds(each.at), NAMES[type(each)], "") for n, each in some]

    def stranger(self, office: OfficeId, seq: int) -> Office:
        stranger = new_office(office)
        for event in self.written[:seq]:
            if isinstance(event, CatalogueLoaded | DisciplineChanged):
                evolve(stranger, event)
        return stranger

    def seq_at(self, _office: OfficeId, moment: datetime) -> int:
        return next((n for n, each in enumerate(self.written) if each.at >= moment), 0)


Said = list[str]


def learnt(
    journal: Journal, today: date, file: Path | None, said: Said, days: int = TWO_DAYS
) -> Learner:
    """All that the journal teaches at the beginning of a process."""
    catalogue = small_office()
    reader = cast("Any", journal)
    past = FIVE_DATES if days == TWO_DAYS else PAST
    learner = Learner(reader, catalogue, file, said.append, days, past)
    learner.turn_to(today, len(journal.written))
    for _ in learner.study():
        pass
    return learner


def knowledge(learner: Learner) -> object:
    return learner.past(), learner.pages()


def live(hall: Hall, dice: Random, wishes: int, clock: Sequence[int]) -> None:
    """Let random wishes come, sensible and senseless ones, with time passing between them."""
    kinds = (*[lobby_wish] * 4, *[desk_wish] * 6, staff_wish, oversight_wish)
    for number in range(wishes):
        kind = office_wish if number % 30 == 29 else dice.choice(kinds)
        hall.ask(*kind(hall.office, dice.choice))
        hall.later(minutes=dice.choice(clock))


@given(seed=st.integers(0, 2**32), clock=st.sampled_from([CLOCK, CLOCK, WRONG_CLOCK]))
@examples(6)
def test_days_learnt_one_by_one_teach_what_they_teach_anew(seed: int, clock: tuple[int]) -> None:
    """At any moments of any history; after each, what is kept is what a new process would learn."""
    dice, hall = Random(seed), Hall()  # noqa: S311 - no secret
    hall.sits(ANA, ONE)
    hall.sits(BRUNO, THREE)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "office.learnt"
        running: Learner | None = None
        for _ in range(5):
            live(hall, dice, dice.randrange(60), clock)
            journal, today = Journal(list(hall.events)), hall.now.astimezone(ZONE).date()
            anew = knowledge(learnt(journal, today, None, []))
            assert knowledge(learnt(journal, today, file, [])) == anew
            if running is not None:
                goes_on(running, journal, today)
                assert knowledge(running) == anew
            running = running or learnt(journal, today, None, [])


def goes_on(running: Learner, journal: Journal, today: date) -> None:
    """A process that ran on meanwhile turns to the day."""
    running._reader = running._lessons._reader = cast("Any", journal)  # noqa: SLF001 - it has grown
    running.turn_to(today, len(journal.written))
    for _ in running.study():
        pass


def weeks(count: int) -> Hall:
    """An office with three people a day, on working days."""
    hall = Hall()
    for number in range(count * 7):
        if number % 7 < 5:
            work(hall, number)
    return hall


def work(hall: Hall, number: int, minutes: int = 4) -> None:
    """Three people come at once on a day, and one after the other is attended so long."""
    hall.now = MORNING + timedelta(days=number)
    hall.sits(ANA, ONE)
    for _ in range(3):
        hall.issue()
    for _ in range(3):
        hall.calls(ANA)
        hall.later(minutes=minutes).does(ANA, c.StartService(), c.FinishService())


def day_after(hall: Hall) -> date:
    return hall.now.astimezone(ZONE).date() + timedelta(days=1)


@pytest.mark.parametrize("dates", [(0, 1, 1, 0), (0, 1, 0, 0), (1, 0, 1, 0), (0, 40, 0, 0)])
def test_dates_that_a_wrong_clock_has_mixed_are_learnt(dates: tuple[int, ...]) -> None:
    """A part of a date's events may lie before the other date's, or be missing between its own."""
    hall = Hall()
    hall.sits(ANA, ONE)
    ticket, known = hall.issue(), len(hall.events)
    hall.does(ANA, c.ParkTicket(ticket))
    hall.does(ANA, c.ResumeTicket(ticket))
    hall.does(ANA, c.CallNext())
    *first, issued, parked, resumed, called = hall.events
    assert len(first) == known - 1
    ours = zip((issued, parked, resumed, called), dates, strict=True)
    mixed = [replace(event, at=event.at + timedelta(days=days)) for event, days in ours]
    learner = learnt(Journal([*first, *mixed]), day_after(hall) + timedelta(days=2), None, [])
    assert learner.past() is not None


def test_a_day_is_estimated_with_the_days_before_it_alone(tmp_path: Path) -> None:
    """Not with those known by the time it is learnt: they would have been no help then."""
    hall, file = Hall(), tmp_path / "office.learnt"
    for number in range(7):
        work(hall, number, minutes=3 + number)
        learner = learnt(Journal(hall.events), day_after(hall), file, [], DAYS)
    assert len(learner.pages()) == 7
    assert knowledge(learner) == knowledge(
        learnt(Journal(hall.events), day_after(hall), None, [], DAYS)
    )


def test_only_the_days_of_the_window_are_read() -> None:
    """Twenty days of work, and those before them that they were estimated with; no year before."""
    hall = weeks(30)
    journal, today = Journal(hall.events), day_after(hall)
    learner = learnt(journal, today, None, [], DAYS)
    assert len(learner.past()) == len(learner.pages()) == DAYS
    oldest = hall.events[min(journal.read) - 1].at.astimezone(ZONE).date()
    assert today - 2 * PAST - timedelta(days=4) <= oldest
    assert len(journal.read) < len(journal.written) / 2


def test_a_new_day_costs_that_day_alone(tmp_path: Path) -> None:
    """A start reads no day that it knows; the night after, the ended one and the one before."""
    hall, file = weeks(6), tmp_path / "office.learnt"
    learnt(Journal(hall.events), day_after(hall), file, [], DAYS)
    again = Journal(hall.events)
    learnt(again, day_after(hall), file, [], DAYS)
    assert not again.read
    known = len(hall.events)
    hall.later(days=3).sits(BRUNO, THREE)
    hall.issue()
    later = Journal(hall.events)
    learnt(later, day_after(hall), file, [], DAYS)
    assert later.read
    assert min(later.read) > known - 40


def test_an_old_day_leaves_the_file(tmp_path: Path) -> None:
    """What is kept does not grow with the years."""
    hall, file = weeks(4), tmp_path / "office.learnt"
    for _ in range(8):
        hall.later(days=7)
        hall.sits(ANA, ONE)
        hall.issue()
        learnt(Journal(hall.events), day_after(hall), file, [], DAYS)
    assert 1 < file.read_bytes().count(b'"arrivals"') <= PAST.days / 7 + 1


def test_no_one_is_named_in_the_file(tmp_path: Path) -> None:
    """Neither clerks nor tickets; and a clerk's own pace is found again."""
    hall, file = weeks(2), tmp_path / "office.learnt"
    before = learnt(Journal(hall.events), day_after(hall), file, [], DAYS)
    assert {clerk for day in before.past() for _, clerk, _ in day.busy} == {ANA}
    kept = file.read_bytes()
    assert ANA.encode() not in kept
    assert not any(each.encode() in kept for each in hall.office.tickets)
    assert b"t00" not in kept
    assert file.stat().st_mode & 0o777 == 0o600
    assert knowledge(learnt(Journal(hall.events), day_after(hall), file, [], DAYS)) == knowledge(
        before
    )
