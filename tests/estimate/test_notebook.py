"""The file of what was learnt: what is wrong with it costs one line in the log, and no estimate."""

import errno
import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from server.estimate import notebook
from server.estimate.notebook import file_of
from server.estimate.waits import Question
from server.estimate.worker import Worker
from server.store import Reader
from tests.domain.builders import BRUNO, THREE
from tests.estimate.kept import days, keep
from tests.estimate.test_kept_learning import Journal, day_after, knowledge, learnt, weeks
from tests.estimate.test_worker import OFFICE


def changed(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    """The file with another text in it, as another program would have written it."""

    def change(whole: bytes) -> bytes:
        body = whole.partition(b"\n")[2].replace(old, new)
        return notebook._sum(body) + b"\n" + body  # noqa: SLF001

    return change


FAULTS: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "empty": (lambda _: b"", "damaged"),
    "cut": (lambda whole: whole[:-100], "damaged"),
    "a digit": (lambda whole: whole[:-40] + b"7" + whole[-39:], "damaged"),
    "no text": (lambda _: bytes(range(256)), "damaged"),
    "no days": (changed(b'"by_date":{', b'"by_data":{'), "damaged"),
    "another crowd": (changed(b'"reached":{"', b'"reached":{"a'), "damaged"),
    "version": (changed(b'"made_by":"', b'"made_by":"9.'), "another version"),
    "time zone": (changed(b"America/Santiago", b"America/Lima"), "time zone"),
    "office": (changed(b'"office":"', b'"office":"x'), "another office"),
    "journal": (changed(b'"mark":[', b'"mark":[9'), "journal is not the one"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_file_that_cannot_be_used_is_learnt_anew(fault: str, tmp_path: Path) -> None:
    """One line says so, and why; the next start finds all in order."""
    hall, file, said = weeks(1), tmp_path / "office.learnt", list[str]()
    journal, today = Journal(hall.events), day_after(hall)
    before = knowledge(learnt(journal, today, file, said))
    assert not said
    change, why = FAULTS[fault]
    file.write_bytes(change(file.read_bytes()))
    assert knowledge(learnt(journal, today, file, said)) == before
    assert len(said) == 1
    assert why in said[0]
    assert knowledge(learnt(journal, today, file, said)) == before
    assert len(said) == 1


def test_a_clock_set_back_over_days_is_learnt_anew(tmp_path: Path) -> None:
    """Of a day that is to come nothing is believed."""
    hall, file, said = weeks(1), tmp_path / "office.learnt", list[str]()
    journal, today = Journal(hall.events), day_after(hall)
    learnt(journal, today, file, said)
    back = today - timedelta(days=4)
    assert knowledge(learnt(journal, back, file, said)) == knowledge(
        learnt(journal, back, None, [])
    )
    (line,) = said
    assert "clock was set back" in line


def test_a_day_that_went_on_after_it_was_learnt_is_learnt_anew(tmp_path: Path) -> None:
    """The clock was set back into it, and right again, before the next process started."""
    hall, file, said = weeks(1), tmp_path / "office.learnt", list[str]()
    today = day_after(hall)
    learnt(Journal(hall.events), today, file, said)
    hall.later(days=1).issue()
    hall.later(days=-1).issue()
    assert knowledge(learnt(Journal(hall.events), today, file, said)) == knowledge(
        learnt(Journal(hall.events), today, None, [])
    )
    (line,) = said
    assert "clock was set back" in line


def test_an_older_copy_of_the_database_is_learnt_anew(tmp_path: Path) -> None:
    """Put back with the file of the newer one, which knows days that the copy has not lived."""
    hall, file, said = weeks(1), tmp_path / "office.learnt", list[str]()
    copy, monday = list(hall.events), day_after(hall)
    hall.later(days=3).sits(BRUNO, THREE)
    hall.issue()
    learnt(Journal(hall.events), day_after(hall), file, said)
    assert knowledge(learnt(Journal(copy), monday, file, said)) == knowledge(
        learnt(Journal(copy), monday, None, [])
    )
    (line,) = said
    assert "journal is not the one" in line


def refuse(_handle: int) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk_is_said_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Estimates go on; the file that was there stays whole, and no other is left."""
    hall, file, said = weeks(1), tmp_path / "office.learnt", list[str]()
    learnt(Journal(hall.events), day_after(hall), file, said)
    kept = file.read_bytes()
    hall.later(days=3).issue()
    hall.later(days=1).issue()
    with monkeypatch.context() as full:
        full.setattr(os, "fsync", refuse)
        learner = learnt(Journal(hall.events), day_after(hall), file, said)
    assert knowledge(learner) == knowledge(learnt(Journal(hall.events), day_after(hall), None, []))
    (line,) = said
    assert str(file) in line
    assert file.read_bytes() == kept
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("taken", ["office.learnt", "office.learnt.new"])
def test_a_place_that_is_taken_stops_no_estimate(taken: str, tmp_path: Path) -> None:
    """By a folder, which can neither be read nor replaced."""
    (tmp_path / taken / "kept").mkdir(parents=True)
    hall, said = weeks(1), list[str]()
    journal, today = Journal(hall.events), day_after(hall)
    learner = learnt(journal, today, tmp_path / "office.learnt", said)
    assert knowledge(learner) == knowledge(learnt(journal, today, None, []))
    assert sum("cannot be kept" in line for line in said) == 1


def test_a_file_of_each_office_lies_beside_the_database() -> None:
    """And none where the database is on another machine."""
    assert file_of("/srv/town/office.db", "town") == Path("/srv/town/office-town.learnt")
    assert file_of("postgresql://town", "town") is None


def test_a_process_goes_on_from_what_the_last_one_kept(tmp_path: Path) -> None:
    """With the same estimates; and it learns each day once the day is over."""
    town, place = days(1), tmp_path / "office.db"
    keep(place, town.written)
    file, now = file_of(str(place), OFFICE), town.now
    first = Worker(Reader.open(place), OFFICE, now, file)
    while first.study():
        pass
    morrow = now + timedelta(days=1)
    question = Question(len(town.written), round(morrow.timestamp() * 1000))
    first.answer(question)
    steps = 0
    while first.study():
        steps += 1
    assert steps > 10
    second = Worker(Reader.open(place), OFFICE, morrow, file)
    assert not second.study()
    assert second.answer(question) == first.answer(question)
