"""Tickets that a kiosk gives while its server is away: on its disk, and on their way to it."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from signal import SIGKILL
from textwrap import dedent
from uuid import UUID

import pytest
from msgspec.structs import replace

from antesala.messages import commands as c, frames as f
from kiosk.alone.store import KEPT, State, Store
from kiosk.alone.till import AGAIN_AFTER, HandedIn, Till
from tests.kiosk.office import NOW, catalogue

MINUTE = timedelta(minutes=1)


def ids() -> Iterator[str]:
    return (str(UUID(int=number)) for number in count(1))


def asked(name: str, language: str = "es") -> c.IssueTicket:
    return c.IssueTicket(id=name, service="renew", ticket_class="general", language=language)


def greeting(letter: str = "X", last: int = 0, day: str = "2026-05-14") -> f.Welcome:
    emergency = f.EmergencyPart(letter=letter, day=day, last=last) if letter else None
    return f.Welcome(
        id="1",
        protocol=1,
        role="kiosk",
        device="d",
        name="Tótem 1",
        office="o",
        office_name="O",
        country="CL",
        time_zone="America/Santiago",
        languages=["es"],
        accent="#000000",
        at="2026-05-14T14:42:00Z",
        heartbeat=10,
        emergency=emergency,
    )


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "kiosk.alone.db"


@pytest.fixture
def till(place: Path) -> Till:
    return opened(place)


def opened(place: Path, welcome: f.Welcome | None = None) -> Till:
    till = Till(place)
    till.learn(catalogue(), welcome or greeting(), NOW, is_out=False)
    return till


def given(till: Till, name: str, at: datetime = NOW, *, was_asked: bool = False) -> str:
    found = till.give(asked(name), at, was_asked=was_asked)
    assert found is not None
    return found.code


def answer(till: Till, command: c.Command, ticket: str = "t") -> HandedIn | None:
    done, further = till.answered(command, f.Answer(id=command.id, at="", seq=1, ticket=ticket), 0)
    assert further is None
    return done


def taken(till: Till, at: datetime = NOW) -> list[tuple[str, str]]:
    """Hand in all that is due; the ids and the codes, in order."""
    found = []
    while (command := till.next(at, 0)) is not None:
        assert command.issued_alone is not None
        found.append((command.id, command.issued_alone.code))
        assert till.is_own(command)
        answer(till, command)
    return found


def test_numbers_go_on_through_restarts(place: Path) -> None:
    """Each new process finds what the last one gave, also without a server."""
    names = ids()
    codes = [given(opened(place), next(names)), given(opened(place), next(names))]
    codes.append(given(Till(place), next(names)))
    assert codes == ["X001", "X002", "X003"]


def test_new_day_begins_anew(till: Till) -> None:
    """But midnight alone does not: an office may be open then, and its server counts on."""
    names = ids()
    assert given(till, next(names), NOW) == "X001"
    assert given(till, next(names), NOW + 11 * 60 * MINUTE) == "X002"
    assert given(till, next(names), NOW + 30 * 60 * MINUTE) == "X001"


def test_lost_record_continues_after_the_office(place: Path) -> None:
    """The greeting tells the last number that the server knows of today."""
    till = opened(place, greeting(last=7))
    assert given(till, "a") == "X008"
    tomorrow = NOW + timedelta(days=1)
    assert given(till, "b", tomorrow) == "X001"


def test_one_id_is_one_ticket(till: Till) -> None:
    """A touch whose answer was lost within the kiosk gives no second number."""
    assert [given(till, "a"), given(till, "a"), given(till, "b")] == ["X001", "X001", "X002"]


def test_all_are_handed_in_once_in_order(place: Path) -> None:
    """By arrival; a kiosk that died with tickets in hand gives them when it is back."""
    till = opened(place)
    for minute, name in enumerate(("c", "a", "b")):
        given(till, name, NOW + minute * MINUTE)
    first = till.next(NOW, 0)
    assert first is not None
    assert till.next(NOW, 0) is None, "one after the other"
    again = Till(place)
    assert taken(again) == [("c", "X001"), ("a", "X002"), ("b", "X003")]
    assert taken(again) == taken(Till(place)) == []


def test_lost_answer_is_asked_again(till: Till) -> None:
    """Under the same id, so that the server keeps one ticket."""
    given(till, "a")
    first = till.next(NOW, 0)
    till.lose()
    assert till.next(NOW, 0) == first


def test_handed_in_as_it_was_taken(till: Till) -> None:
    """Real time, service, class, language and help; the server's ticket is the person's."""
    command = replace(asked("a", "pt"), help_needed=["escort"])
    till.give(command, NOW, was_asked=False)
    till.want_help("a", ("escort", "low_counter"))
    due = till.next(NOW + MINUTE, 0)
    assert due is not None
    alone = c.IssuedAlone(code="X001", at=NOW)
    assert due == replace(command, help_needed=["escort", "low_counter"], issued_alone=alone)
    assert answer(till, due, "ticket") == HandedIn("a", "ticket", "")


def test_late_wish_follows_the_ticket(till: Till) -> None:
    """The person touched it while the ticket was on its way."""
    given(till, "a")
    due = till.next(NOW, 0)
    assert due is not None
    till.want_help("a", ("escort",))
    _, further = till.answered(due, f.Answer(id="a", at="", seq=1, ticket="ticket"), 0)
    assert isinstance(further, c.SetHelpNeeded)
    assert (further.ticket, further.help_needed) == ("ticket", ["escort"])


def test_cancelled_one_is_not_handed_in(till: Till) -> None:
    """The server never heard of it; its number stays taken, since the paper exists."""
    given(till, "a")
    till.leave("a")
    assert till.next(NOW, 0) is None
    assert given(till, "b") == "X002"


def test_cancelled_one_that_the_server_may_have(place: Path) -> None:
    """It was asked for before: what comes of that is cancelled, through a crash in between."""
    till = opened(place)
    given(till, "a", was_asked=True)
    till.leave("a")
    cancels = list[c.Command]()
    for each in (till, Till(place)):
        due = each.next(NOW, 0)
        assert due is not None
        assert due == asked("a"), "no code of a paper"
        _, cancel = each.answered(due, f.Answer(id="a", at="", seq=1, ticket="0" * 32), 0)
        assert isinstance(cancel, c.CancelTicket)
        cancels.append(cancel)
    assert cancels[0] == cancels[1]
    each.answered(cancels[1], f.Refusal(code="wrong_state", id=cancels[1].id), 0)
    assert each.next(NOW, 0) is None


def test_old_one_is_not_handed_in(till: Till) -> None:
    """Of yesterday; and what the server calls too old is let go."""
    given(till, "a")
    given(till, "b", NOW + MINUTE)
    assert till.next(NOW + timedelta(days=1), 0) is None
    given(till, "c", NOW + 2 * MINUTE)
    due = till.next(NOW, 0)
    assert due is not None
    till.answered(due, f.Refusal(code="ticket_aged", id=due.id), 0)
    assert till.next(NOW, AGAIN_AFTER) is None


def test_refused_one_holds_no_other_up(till: Till) -> None:
    """It is tried again later, and with the next connection."""
    for name in ("a", "b"):
        given(till, name)
    first = till.next(NOW, 0)
    assert first is not None
    till.answered(first, f.Refusal(code="code_taken", id="a"), 0)
    second = till.next(NOW, 0)
    assert second is not None
    assert second.id == "b"
    answer(till, second)
    assert till.next(NOW, AGAIN_AFTER - 1) is None
    assert till.next(NOW, AGAIN_AFTER) == first
    till.lose()
    assert till.next(NOW, 0) == first


def test_no_letter_gives_no_tickets(place: Path) -> None:
    """The office file has none, or a newer kiosk of this name has it."""
    till = opened(place)
    till.learn(catalogue(), greeting(letter=""), NOW, is_out=True)
    assert (till.letter, Till(place).known.is_out) == ("", True)


def test_damaged_knowledge_is_told_anew(place: Path) -> None:
    """An update may have another form of it; tickets stay."""
    given(opened(place), "a")
    with sqlite3.connect(place) as file:
        file.execute("UPDATE known SET body = '{\"catalogue\": 7}'")
    till = Till(place)
    assert till.letter == ""
    assert taken(opened(place)) == [("a", "X001")]


def test_full_disk_gives_no_ticket(till: Till) -> None:
    """What cannot be kept is not printed: the screen says so."""
    till._store._file.execute("PRAGMA max_page_count = 1")  # noqa: SLF001 - as a full disk
    till._store._file.execute("PRAGMA query_only = ON")  # noqa: SLF001
    assert till.give(asked("a"), NOW, was_asked=False) is None


def test_help_is_wiped_with_its_use(till: Till, place: Path) -> None:
    """What help a person wants is private, and the kiosk stands in a hall."""
    till.give(replace(asked("a"), help_needed=["sign_language"]), NOW, was_asked=False)
    taken(till)
    assert Store(place).ticket("a").help_needed == ()  # type: ignore[union-attr]
    till.close()
    assert b"sign_language" not in place.read_bytes()


KILLED = """
    import os, signal, sys
    from datetime import datetime
    from pathlib import Path
    from antesala.messages import commands as c, frames as f
    from kiosk.alone.till import Till
    till, step, now = Till(Path(sys.argv[1])), sys.argv[2], datetime.fromisoformat(sys.argv[3])
    command = c.IssueTicket(id="b", service="renew", ticket_class="general")
    die = lambda at: os.kill(os.getpid(), signal.SIGKILL) if at == step else None
    die("before")
    print(till.give(command, now, was_asked=False).code, flush=True)
    die("given")
    due = till.next(now, 0)
    die("asked")
    till.answered(due, f.Answer(id=due.id, at="", seq=1, ticket="t"), 0)
    die("answered")
"""


@pytest.mark.parametrize(
    ("step", "code", "left"),
    [
        ("before", "", [("a", "X001")]),
        ("given", "X002", [("a", "X001"), ("b", "X002")]),
        ("asked", "X002", [("a", "X001"), ("b", "X002")]),
        ("answered", "X002", [("b", "X002")]),
    ],
)
def test_killed_kiosk_loses_no_ticket(
    place: Path, step: str, code: str, left: list[tuple[str, str]]
) -> None:
    """At each step: what was printed is on the disk, and what was not answered is asked again."""
    till = opened(place)
    given(till, "a", NOW - MINUTE)
    till.close()
    command = [sys.executable, "-c", dedent(KILLED), str(place), step, NOW.isoformat()]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert done.returncode == -SIGKILL, done.stderr
    assert done.stdout.strip() == code
    assert taken(Till(place)) == left


def test_two_kiosks_never_collide(tmp_path: Path) -> None:
    """An hour without a server, each kiosk killed twice in it: all in once, each in its order."""
    names, papers = ids(), dict[str, list[str]]()
    for letter in ("X", "Z"):
        place = tmp_path / f"{letter}.db"
        opened(place, greeting(letter=letter)).close()
        till, papers[letter] = Till(place), []
        for minute in range(60):
            if minute in (20, 45):
                till = Till(place)  # the old one is never closed, as after a kill
            papers[letter].append(given(till, next(names), NOW + minute * MINUTE))
        assert [code for _, code in taken(Till(place))] == papers[letter]
        assert taken(Till(place)) == []
    every = papers["X"] + papers["Z"]
    assert len(set(every)) == len(every) == 120


def test_state_of_a_settled_one_stays(till: Till, place: Path) -> None:
    """A late touch does not change what the server has."""
    given(till, "a")
    taken(till)
    till.leave("a")
    assert Store(place).ticket("a").state is State.SETTLED  # type: ignore[union-attr]


def test_wish_reaches_a_ticket_that_the_server_had(till: Till) -> None:
    """It was issued without the wish, the answer was lost, and the first answer is given again."""
    given(till, "a", was_asked=True)
    till.want_help("a", ("escort",))
    due = till.next(NOW, 0)
    assert due is not None
    assert due.help_needed == ["escort"]
    _, further = till.answered(due, f.Answer(id="a", at="", seq=1, ticket="ticket"), 0)
    assert isinstance(further, c.SetHelpNeeded)
    assert (further.ticket, further.help_needed) == ("ticket", ["escort"])


def test_old_lines_go_by_themselves(till: Till, place: Path) -> None:
    """Also while no further ticket is given; and no other user of the machine reads them."""
    given(till, "a")
    assert till.next(NOW + KEPT - MINUTE, 0) is None
    assert Store(place).ticket("a") is not None
    assert till.next(NOW + KEPT + 60 * MINUTE, 0) is None
    assert Store(place).ticket("a") is None
    files = [each for each in place.parent.iterdir() if each.name.startswith(place.name)]
    assert {each.stat().st_mode & 0o777 for each in files} == {0o600}
