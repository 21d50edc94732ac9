"""The estimating process reads the server's record, but no private data."""

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from sqlalchemy.event import listen

from server.domain.discipline import Discipline, Rule
from server.domain.events import CatalogueLoaded, DisciplineChanged, TicketIssued
from server.domain.identity import OfficeId
from server.domain.office import new_office
from server.domain.ticket import State
from server.estimate.forecast import FIRST
from server.estimate.keeper import command_of
from server.estimate.learning import PAST
from server.estimate.lessons import learn
from server.estimate.waits import Answer, Question
from server.estimate.worker import Worker
from server.store import Reader, StoreError
from tests.estimate.kept import Chronicle, days, keep

OFFICE = OfficeId("bench")


def morning(town: Chronicle) -> int:
    """How many of the written events lead to the middle of the last morning."""
    issued = [n for n, event in enumerate(town.written) if isinstance(event, TicketIssued)]
    return issued[-80] + 1


def question(town: Chronicle, until: int) -> Question:
    return Question(until, round(town.written[until - 1].at.timestamp() * 1000))


def test_everybody_who_waits_is_answered(tmp_path: Path) -> None:
    """Each waiting ticket has a range, and so has a ticket taken now."""
    town = days(4)
    until = morning(town)
    office = keep(tmp_path / "office.db", town.written[:until])
    worker = Worker(Reader.open(tmp_path / "office.db"), OFFICE, town.now)
    answer = worker.answer(question(town, until))
    assert set(answer.tickets) == {
        t.id for t in office.tickets.values() if t.state is State.WAITING
    }
    assert len(answer.tickets) > 5
    assert answer.services.keys() == office.catalogue.service.keys()
    assert all(
        each.keys() == office.catalogue.ticket_class.keys() for each in answer.services.values()
    )
    assert answer.clerks


def test_the_worker_follows_the_journal(tmp_path: Path) -> None:
    """A process that followed gives the same estimates as one that starts now."""
    town = days(3)
    until = morning(town)
    file = tmp_path / "office.db"
    keep(file, town.written[:until])
    early = Worker(Reader.open(file), OFFICE, town.now)
    file.unlink()
    keep(tmp_path / "later.db", town.written[: until + 60])
    late_reader = Reader.open(tmp_path / "later.db")
    early._reader = late_reader  # noqa: SLF001 - the same database, later
    late = Worker(late_reader, OFFICE, town.now)
    asked = question(town, until + 60)
    assert early.answer(asked) == late.answer(asked)


def test_a_journal_teaches_from_its_middle() -> None:
    """An office without an earlier record learns from the days that it sees whole."""
    town = days(3)
    stranger = new_office(OFFICE)
    stranger.catalogue = town.office.catalogue
    record = learn(stranger, iter(town.written[700:]))
    assert record.today is not None
    whole = learn(new_office(OFFICE), iter(town.written))
    assert whole.today == record.today
    assert [day.on for day in record.past] == [day.on for day in whole.past]
    assert all(day.windows and day.busy and day.gaps for day in whole.past)


def test_levels_come_from_the_rehearsal(tmp_path: Path) -> None:
    """Before it they are the house's; after it the office's own."""
    town = days(3)
    keep(tmp_path / "office.db", town.written)
    worker = Worker(Reader.open(tmp_path / "office.db"), OFFICE, town.now)
    forecaster = worker._forecaster  # noqa: SLF001 - its levels are not told
    assert forecaster.levels.of("general") == FIRST
    while worker.study():
        pass
    assert forecaster.levels.of("general") != FIRST


def test_what_was_given_up_since_was_there_in_the_days_lived_again(tmp_path: Path) -> None:
    """A service and a class: without them a ticket would be in no line, and the process crash."""
    town = days(1)
    cat = town.office.catalogue
    fewer = replace(cat, services=cat.services[1:], classes=cat.classes[1:])
    closing = town.written[-1].at + timedelta(seconds=1)
    keep(tmp_path / "office.db", [*town.written, CatalogueLoaded(at=closing, catalogue=fewer)])
    worker = Worker(Reader.open(tmp_path / "office.db"), OFFICE, town.written[1].at + PAST)
    while worker.study():
        pass
    answer = worker.answer(Question(len(town.written) + 1, round(closing.timestamp() * 1000)))
    assert answer.services.keys() == fewer.service.keys()
    assert all(each.keys() == fewer.ticket_class.keys() for each in answer.services.values())


def test_catalogue_and_rule_of_a_moment_are_the_last_before_it(tmp_path: Path) -> None:
    """A rule set by hand outlives a later office file; an office without a file has none yet."""
    town = days(1)
    cat, at = town.office.catalogue, town.written[-1].at
    renamed, by_hand = replace(cat, name="renamed"), Rule(Discipline.FIRST_COME)
    since = (DisciplineChanged(at=at, rule=by_hand), CatalogueLoaded(at=at, catalogue=renamed))
    keep(tmp_path / "office.db", [*town.written, *since])
    reader, last = Reader.open(tmp_path / "office.db"), len(town.written) + 2
    known = [reader.stranger(OFFICE, seq) for seq in (0, 1, last - 1, last)]
    assert [each.catalogue.name for each in known] == [OFFICE, cat.name, cat.name, "renamed"]
    assert [each.rule for each in known[1:]] == [cat.rule, by_hand, by_hand]


def test_settings_of_the_past_are_found_by_an_index(tmp_path: Path) -> None:
    """Years of other lines are not read for them."""
    keep(tmp_path / "office.db", days(1).written[:5])
    reader, asked = Reader.open(tmp_path / "office.db"), list[str]()
    listen(reader._engine, "before_cursor_execute", lambda *of: asked.append(of[2]))  # noqa: SLF001 - the edge
    reader.stranger(OFFICE, 5)
    (query,) = (each for each in asked if "SELECT" in each)
    with closing(sqlite3.connect(tmp_path / "office.db")) as file:
        plan = file.execute(f"EXPLAIN QUERY PLAN {query}", ("", OFFICE, 5)).fetchall()
    assert [row[3] for row in plan] == ["SEARCH journal USING INDEX journal_setting (seq<?)"]


def test_a_reader_never_writes(tmp_path: Path) -> None:
    """The worker's connection refuses every write."""
    town = days(1)
    keep(tmp_path / "office.db", town.written)
    reader = Reader.open(tmp_path / "office.db")
    with pytest.raises(StoreError), reader.reading("a test") as connection:
        connection.exec_driver_sql("DELETE FROM journal")
    assert reader.events(OFFICE, 0, 3)


def test_the_moment_finds_its_place_in_the_journal(tmp_path: Path) -> None:
    """The number before the first event at or after the moment."""
    town = days(2)
    keep(tmp_path / "office.db", town.written)
    reader = Reader.open(tmp_path / "office.db")
    for seq in (1, 300, 700):
        before = sum(event.at < town.written[seq].at for event in town.written)
        assert reader.seq_at(OFFICE, town.written[seq].at) == before
    assert reader.seq_at(OFFICE, datetime(2000, 1, 1, tzinfo=UTC)) == 0


def test_the_process_answers_and_ends_with_its_input(tmp_path: Path) -> None:
    """A line in, a line out."""
    town = days(2)
    until = morning(town)
    keep(tmp_path / "office.db", town.written[:until])
    asked = msgspec.json.encode(question(town, until)).decode() + "\n"
    command = command_of(str(tmp_path / "office.db"), OFFICE)
    done = subprocess.run(command, input=asked * 2, capture_output=True, text=True, check=True)
    first, second = done.stdout.splitlines()
    assert first == second
    assert msgspec.json.decode(first, type=Answer).tickets
    assert done.stderr == ""
    assert json.loads(first)["seq"] == until
    assert sys.executable == command[0]


BUSY = """
import sys, threading
from server.estimate.worker import end_soon, serve
serve(lambda now: threading.Event().wait(), sys.stdin, sys.stdout, end_soon)
"""


def test_the_process_does_not_outlive_a_killed_server() -> None:
    """Not even in the midst of an answer, which may take it minutes on a busy machine."""
    asked = msgspec.json.encode(question(days(1), 1)).decode() + "\n"
    done = subprocess.run([sys.executable, "-c", BUSY], input=asked, text=True, check=True)
    assert done.returncode == 0


def test_what_is_wrong_with_the_kept_file_is_in_the_log(tmp_path: Path) -> None:
    """One line, in the office's language, and the estimates come all the same."""
    town = days(1)
    keep(tmp_path / "office.db", town.written)
    (tmp_path / "office.toml").write_text('languages = ["es"]', "utf-8")
    (tmp_path / "office-bench.learnt").write_text("?", "utf-8")
    asked = msgspec.json.encode(question(town, len(town.written))).decode() + "\n"
    command = command_of(str(tmp_path / "office.db"), OFFICE)
    unset = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
    done = subprocess.run(
        command, input=asked, capture_output=True, text=True, check=True, env=unset
    )
    assert msgspec.json.decode(done.stdout, type=Answer).seq == len(town.written)
    (line,) = done.stderr.splitlines()
    assert "bench" in line
    assert "se aprenden de nuevo" in line
    assert "dañado" in line


def test_a_worker_that_cannot_read_ends_in_one_line(tmp_path: Path) -> None:
    """The server stops, or moves its database away: no traceback in its log."""
    command = [sys.executable, "-m", "server.estimate.worker", str(tmp_path / "gone.db"), "town"]
    ended = subprocess.run(command, input="", capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    (line,) = ended.stderr.splitlines()
    assert line.startswith("the waits of office town end: ")
