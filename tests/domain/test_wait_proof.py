"""What a proof of wait states of a ticket in each state, and how its text is read again."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, strategies as st

from server.domain import commands as c
from server.domain.identity import OfficeId, TicketId
from server.domain.ticket import State
from server.domain.wait_proof import (
    Outcome,
    Typed,
    WaitProof,
    letters_of,
    proof_of,
    read_day,
    read_text,
    read_time,
    text_of,
    typed_of,
    typed_text,
)
from tests.domain.builders import ANA, ONE, Hall, holder


def stated(hall: Hall, ticket: TicketId) -> WaitProof:
    """The proof of a ticket now."""
    proof = proof_of(hall.ticket(ticket), hall.office.catalogue, hall.now)
    assert proof is not None
    return proof


def waiting() -> tuple[Hall, TicketId]:
    """A ticket that has waited for forty minutes and some seconds."""
    hall = Hall()
    hall.sits(ANA, ONE)
    ticket = hall.issue()
    return hall.later(seconds=40 * 60 + 20), ticket


def test_a_called_person_has_arrival_call_and_minutes() -> None:
    """In the office's local time; the minutes are those between the two times that are told."""
    hall, ticket = waiting()
    hall.does(ANA, c.CallNext())
    called = stated(hall, ticket)
    hall.later(seconds=1800).does(ANA, c.StartService())
    proof = stated(hall, ticket)
    assert (proof.outcome, proof.minutes) == (Outcome.CALLED, 40)
    assert f"{proof.arrival:%H:%M} {proof.until:%H:%M}" == "09:00 09:40"
    assert replace(proof, signed=called.signed) == called


def test_the_first_call_counts() -> None:
    """Of a person who missed it and was called once more, or was sent on to another counter."""
    hall, ticket = waiting()
    hall.does(ANA, c.CallNext(), c.MarkNoShow(), c.ReinstateTicket(ticket))
    hall.later(minutes=20).does(ANA, c.CallNext())
    assert stated(hall, ticket).minutes == 40


def test_a_waiting_person_has_the_minutes_so_far() -> None:
    hall, ticket = waiting()
    proof = stated(hall, ticket)
    assert (proof.outcome, proof.minutes) == (Outcome.WAITING, 40)
    assert proof.until == proof.signed


def test_a_person_who_was_never_called_has_that_stated() -> None:
    hall, ticket = waiting()
    hall.grant(holder(ticket), c.CancelTicket(ticket))
    hall.later(seconds=3600)
    proof = stated(hall, ticket)
    assert (proof.outcome, proof.minutes) == (Outcome.NOT_CALLED, 40)


def test_without_an_arrival_there_is_no_proof() -> None:
    """A ticket of a telephone proves nothing until its person is here, nor once it has expired."""
    hall, name = waiting()
    for state in (State.ANNOUNCED, State.EXPIRED):
        ticket = replace(hall.ticket(name), state=state)
        assert proof_of(ticket, hall.office.catalogue, hall.now) is None


def test_a_clock_that_leapt_gives_no_proof() -> None:
    """Neither a wait of days nor one that ends before it begins."""
    hall, name = waiting()
    for days in (-2, 2):
        now = hall.now + timedelta(days=days)
        assert proof_of(hall.ticket(name), hall.office.catalogue, now) is None


MOMENTS = st.integers(0, 10**6).map(lambda passed: datetime(2026, 1, 1) + timedelta(minutes=passed))  # noqa: DTZ001 - local, as it is told
PROOFS = st.builds(
    WaitProof,
    office=st.sampled_from([OfficeId("la-serena"), OfficeId("x")]),
    code=st.from_regex(r"[A-Z][0-9]{3}", fullmatch=True),
    service=st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=80),
    arrival=MOMENTS,
    outcome=st.sampled_from(Outcome),
    until=MOMENTS,
    minutes=st.integers(0, 1439),
    signed=MOMENTS,
)


@given(PROOFS)
def test_a_text_is_read_as_it_was_written(proof: WaitProof) -> None:
    assert read_text(text_of(proof)) == proof


@given(PROOFS, st.data())
def test_no_other_text_is_read_as_the_same_proof(proof: WaitProof, data: st.DataObject) -> None:
    """One sign more, less or other is another proof or none."""
    text = text_of(proof)
    at = data.draw(st.integers(0, len(text) - 1))
    sign = data.draw(st.sampled_from(["", " ", "0", "\n", "ñ", text[at] * 2]))
    spoilt = text[:at] + sign + text[at + 1 :]
    if spoilt != text:
        assert read_text(spoilt) != proof


@pytest.mark.parametrize("text", ["", "1", "\n" * 8, "9" * 5000, "2\nx\nJ042\ns\n\n\n\n\n"])
def test_what_is_no_proof_is_not_read(text: str) -> None:
    assert read_text(text) is None


def test_typing_need_not_match_in_case_accents_and_spaces() -> None:
    typed = Typed(
        OfficeId("x"),
        "J042",
        "Renovación: licencia clase B",
        date(2026, 11, 29),
        "10:06",
        Outcome.CALLED,
        "10:54",
    )
    same = replace(typed, code="j 042", service="RENOVACION LICENCIA  clase b")
    assert typed_text(same) == typed_text(typed)
    assert typed_text(replace(typed, service="Renovación: licencia clase C")) != typed_text(typed)
    assert typed.minutes == 48
    assert replace(typed, arrival="23:50", until="00:10").minutes == 20


def test_hours_and_days_are_read_as_people_type_them() -> None:
    hours = ["9:05", "09.05", "9h05", " 14:30 ", "24:00", "9:5", "a", "", "9:05:30"]
    assert [read_time(each) for each in hours] == [
        *("09:05", "09:05", "09:05", "14:30"),
        *(None, None, None, None, None),
    ]
    assert read_day("2026-11-29") == read_day("29/11/2026") == read_day("29-11-2026")
    assert [read_day(each) for each in ("", "29", "31-02-2026", "1-2-3-4")] == [None] * 4


def test_a_typed_part_says_what_the_whole_says() -> None:
    hall, ticket = waiting()
    proof = stated(hall, ticket)
    typed = typed_of(proof)
    assert (typed.code, typed.minutes, typed.arrival) == (proof.code, 40, "09:00")
    assert letters_of(typed.code) == typed.code.casefold()
