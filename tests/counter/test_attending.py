"""The services of a desk, and people that no one calls: an empty queue gives its cause."""

from collections.abc import Iterator
from dataclasses import replace

import msgspec
import pytest
from hypothesis import given, strategies as st
from PySide6.QtCore import Qt

from antesala.messages import commands as c
from antesala.messages.rows import CatalogueRow, ClerkRow, CounterPart, CounterRow, TicketRow
from antesala.words import Words
from counter.panes.person import person_of
from counter.panes.queue import queue_of
from counter.work.attending import (
    attended_words,
    has_work,
    services_at,
    unattended,
    unattended_words,
)
from counter.work.desk import Stage
from counter.work.office import Office
from tests.counter.office import CLERKS, NOW, QUEUE, SERVICES, catalogue, desk, office_rows, ticket
from tests.counter.place import Desk
from tests.counter.screens import SANTIAGO

ES = Words("es", "CL")
SOME = st.lists(st.sampled_from([*SERVICES]), unique=True)


def book(**counters: list[str]) -> CatalogueRow:
    """The office with counters 1, 3 and 12, some of them for a few services only."""
    parts = [
        msgspec.structs.replace(part, services=counters.get(part.id, []))
        for part in catalogue().counters
    ]
    return msgspec.structs.replace(catalogue(), counters=parts)


def clerk(*services: str) -> ClerkRow:
    return msgspec.structs.replace(CLERKS[0], services=list(services))


@pytest.fixture
def place() -> Iterator[Desk]:
    made = Desk()
    yield made
    made.stage.close()


def choosing(place: Desk, office: CatalogueRow, *services: str) -> None:
    """Carolina, who attends these services, chooses where to sit."""
    place.link.come_online("carolina")
    rows = [row for row in office_rows(*QUEUE, clerk=None) if getattr(row, "id", "") != "carolina"]
    place.link.show("office", office, *rows[1:], clerk(*services))


def test_a_counter_without_a_common_service_is_not_offered(place: Desk) -> None:
    """Counter 3 is this console's own, and is for something else: 12 is proposed instead."""
    choosing(place, book(c3=["renovar"], c12=["primera", "duplicado"]), "primera")
    told = {row.number: row.detail for row in place.clerk.bridge.screen.places.rows}
    assert told["3"] == "Libre. Aquí no se atiende ningún trámite suyo"
    assert told["12"] == "Libre. Atiende: Primera licencia, clase B"
    place.strike(Qt.Key.Key_Return)
    (asked,) = place.asked
    assert isinstance(asked, c.OpenCounter)
    assert asked.counter == "c12"


def test_an_own_counter_that_serves_nothing_is_off(place: Desk) -> None:
    """With no counter left there is none to open, and each says why."""
    nowhere = book(c1=["renovar"], c3=["renovar"], c12=["renovar"])
    choosing(place, nowhere, "primera")
    place.strike(Qt.Key.Key_Return)
    assert place.asked == []


def test_an_empty_queue_says_what_the_desk_attends(place: Desk) -> None:
    """After a loaded file without a common service the console says so."""
    place.sit()
    place.link.show("office", *office_rows())
    place.link.show("counter", desk(next_call=None), key="c3")
    assert "Atiende todos los trámites" in " ".join(place.stage.names())
    rows = [row for row in office_rows() if getattr(row, "id", "") != "carolina"]
    place.link.show("office", book(c3=["renovar"]), *rows[1:], clerk("primera"))
    assert "Aquí no se atiende ningún trámite suyo" in place.stage.names()


def test_who_waits_for_nobody_is_shown(place: Desk) -> None:
    """Counter 12 is closed and was the only one for that service; both consoles say so."""
    place.sit()
    lost = [ticket("R018", 14, service="otra"), ticket("R019", 9, service="otra")]
    place.link.show("office", *office_rows(*QUEUE, *lost))
    said = place.clerk.bridge.screen.banner
    assert (
        said.headline == "Ningún módulo abierto puede llamar a 2 personas que esperan: R018, R019."
    )
    assert any(name.startswith(said.headline) for name in place.stage.names())


@pytest.mark.parametrize(
    ("country", "here", "none"),
    [
        ("CL", "Nadie espera para este módulo", "Ningún módulo abierto puede llamar a R018."),
        ("PE", "Nadie espera para esta ventanilla", "Ninguna ventanilla abierta"),
        ("BR", "Nadie espera para este guichê", "Ningún guichê abierto"),
    ],
)
def test_an_empty_desk_says_that_it_is_its_own(country: str, here: str, none: str) -> None:
    """A person that no open counter can call still waits: both sentences are true side by side."""
    office = hall(ticket("R018", 14, service="otra"), counters=(open_row(),))
    words = Words("es", country)
    assert queue_of(office, words, NOW).head == here
    assert person_of(Stage.FREE, office, words, NOW).service == here
    assert unattended_words(office, words)[0].startswith(none)


def test_a_removed_service_leaves_no_empty_sentence() -> None:
    waits = hall(ticket("R018", 14, service="removed"), counters=(open_row(),))
    assert unattended_words(waits, ES) == ("Ningún módulo abierto puede llamar a R018.", "")


def hall(*tickets: TicketRow, counters: tuple[CounterRow, ...]) -> Office:
    return Office(
        SANTIAGO,
        "carolina",
        tuple(CLERKS),
        counters,
        tuple(tickets),
        catalogue=catalogue(),
    )


def open_row(state: str = "open", **values: object) -> CounterRow:
    everything = {"services": [*SERVICES], "classes": ["preferente", "general"], "clerk": "hugo"}
    return CounterRow(id="c1", number="1", state=state, **{**everything, **values})  # type: ignore[arg-type]


def test_a_paused_counter_calls_nobody() -> None:
    """People whose only clerk takes a pause wait until it is over."""
    waits = ticket("J001", 5)
    assert unattended(hall(waits, counters=(open_row("paused"),))) == [waits]
    assert unattended(hall(waits, counters=(open_row(),))) == []


def test_a_class_that_no_open_counter_calls_is_shown() -> None:
    """The service is attended, but not for their class, which is named."""
    waits = ticket("J001", 5, ticket_class="preferente")
    office = hall(waits, counters=(open_row(classes=["general"]),))
    assert unattended_words(office, ES) == (
        "Ningún módulo abierto puede llamar a J001.",
        "Falta quien atienda: Renovar licencia de conducir (Preferente).",
    )


def test_a_ticket_kept_for_a_clerk_who_is_not_there_is_shown() -> None:
    """No other clerk may call it, whatever is open."""
    waits = ticket("J001", 5, reserved_for="marcela")
    office = hall(waits, counters=(open_row(),))
    assert unattended_words(office, ES)[1] == "Falta quien atienda: Marcela Tapia."
    there = open_row(clerk="marcela")
    assert unattended(hall(waits, counters=(there,))) == []


def test_of_many_the_others_are_counted() -> None:
    office = hall(*(ticket(f"J{n:03}", 60 - n) for n in range(9)), counters=())
    said, _ = unattended_words(office, ES)
    assert said.endswith("J000, J001, J002, J003, J004, J005 y 3 más.")


@given(theirs=SOME, own=SOME)
def test_what_is_said_is_what_both_have_in_common(theirs: list[str], own: list[str]) -> None:
    """An empty list means all, and leaves no service out."""
    office = replace(hall(counters=()), clerks=(clerk(*theirs),))
    part = CounterPart(id="c3", number="3", services=own)
    common = {one for one in SERVICES if (not own or one in own) and (not theirs or one in theirs)}
    assert {one.id for one in services_at(office, part, "carolina")} == common
    told = replace(office, catalogue=book(c3=own))
    assert has_work(told, "c3") == bool(common)
    assert ("ningún trámite" in attended_words(told, "c3", ES)) == (not common)
