"""The document of a punctual taxpayer at the kiosk's reader: read, looked up, and forgotten."""

from dataclasses import replace

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from antesala.messages.commands import FindTicket, GrantPunctual, IssueTicket
from kiosk.hearing.reading import reading
from kiosk.screens.moment import Moment
from kiosk.screens.painter import paint
from kiosk.way import events as t
from kiosk.way.card import number_of
from kiosk.way.journey import after
from kiosk.way.state import Journey, Paper, Screen
from kiosk.way.steps import LOOKED_UP_IN
from tests.kiosk.controller import Standing
from tests.kiosk.office import NOW, TICKET, TOKEN, catalogue, lobby
from tests.kiosk.test_scanner import type_letter

DNI, RUC = "70654321", "20131312955"
LISTING = structs.replace(catalogue(), punctual_note="Ordenanza 1")
OFFICE = lobby(LISTING)
SERVICE = LISTING.services[0]
TAKE = (t.ChooseService(SERVICE.id), t.TakeTicket("general", "i"))
TAKEN = (*TAKE, t.Granted("i", TICKET, "J042", NOW.isoformat(), TOKEN))


def went(*events: t.Event, now: float = 0.0) -> tuple[Journey, list[t.Errand]]:
    journey, errands = Journey(), list[t.Errand]()
    for event in events:
        journey, asked = after(journey, event, OFFICE, now)
        errands += asked
    return journey, errands


def said(journey: Journey) -> tuple[str, str]:
    """What stands over the screen, and all that is read aloud."""
    moment = Moment(journey=journey, lobby=OFFICE, seconds=0.0)
    picture = paint(moment)
    read = reading(picture, moment)
    aloud = f"{read.opening} {read.news}"
    return f"{picture.banner_headline} {picture.banner_advice}".strip(), aloud


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (DNI, DNI),
        (f"{DNI}-7", DNI),
        (f"{DNI}7", DNI),
        (f"{DNI}K", DNI),
        (RUC, RUC),
        (f"VECINO PUNTUAL;{DNI};ANA", DNI),
        (f"https://muni.example/vpp?ruc={RUC}", RUC),
        ("7065432", ""),
        ("706543210987", ""),
        (f"{DNI};19800101", ""),
        (f"{DNI};{DNI}", DNI),
        ("ANA QUISPE", ""),
    ],
)
def test_the_one_number_of_a_code_is_taken(text: str, number: str) -> None:
    assert number_of(text) == number


def test_a_document_read_before_is_looked_up_with_the_ticket() -> None:
    """Until then it is kept, and the screen says so; afterwards the kiosk has it no more."""
    journey, errands = went(t.Scan(DNI, "card"))
    assert not errands
    assert journey.screen is Screen.CHOICES
    assert "Leímos su documento" in said(journey)[0]
    journey, errands = went(t.Scan(DNI, "card"), *TAKEN)
    assert t.Ask(GrantPunctual(id="card", ticket=TICKET, taxpayer=DNI)) in errands
    journey, _ = went(t.Scan(DNI, "card"), *TAKEN, t.Granted("card", TICKET))
    assert DNI not in repr(journey)
    assert "tiene la cortesía" in said(journey)[0]


def test_a_document_read_afterwards_is_looked_up_at_once() -> None:
    _, errands = went(*TAKEN, t.Scan(f"{DNI}-7", "card"))
    assert errands[-1] == t.Ask(GrantPunctual(id="card", ticket=TICKET, taxpayer=DNI))


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("has_preference", "ya tiene una preferencia"),
        ("not_punctual", "queda como estaba"),
        ("no_taxpayer", "No pudimos leer un DNI o RUC"),
        ("too_many_numbers", "Ahora no pudimos revisar"),
        ("store_unavailable", "Ahora no pudimos revisar"),
    ],
)
def test_each_answer_has_its_sentence(code: str, sentence: str) -> None:
    """On the screen and by voice; none tells the hall that a person is not on a list."""
    journey, _ = went(*TAKEN, t.Scan(DNI, "card"), t.Refused("card", code))
    shown, aloud = said(journey)
    assert sentence in shown
    assert sentence in aloud
    assert code != "not_punctual" or "lista" not in shown
    assert DNI not in repr(journey)


def test_another_code_is_refused_with_a_sentence() -> None:
    """A ticket's link and code are read as before; without a list it is not mentioned."""
    journey, errands = went(t.Scan("7751234567890", "card"))
    assert "No pudimos leer" in said(journey)[0]
    assert not errands
    _, errands = went(t.Scan("J042", "s"))
    assert errands == [t.Ask(FindTicket(id="s", code="J042"))]
    assert after(Journey(), t.Scan(DNI, "card"), lobby(), 0.0) == (Journey(), ())


def test_the_next_person_finds_no_document() -> None:
    """It goes with the person, and stays where the same person begins anew."""
    journey, _ = went(t.Scan(DNI, "card"))
    assert after(journey, t.Pass(), OFFICE, 1000.0)[0].is_home
    again, _ = after(journey, t.StartOver(), OFFICE, 1.0)
    assert again.card is not None


def test_the_paper_waits_for_the_number_of_people_ahead() -> None:
    """For some seconds at most, so that a slow server keeps no paper back."""
    printing = replace(OFFICE, has_printer=True)
    journey = Journey()
    for event in (t.Scan(DNI, "card"), *TAKEN):
        journey, _ = after(journey, event, printing, 0.0)
    waits, errands = after(journey, t.Pass(), printing, LOOKED_UP_IN - 0.1)
    assert (waits.paper, errands) == (Paper.DUE, ())
    _, errands = after(waits, t.Pass(), printing, LOOKED_UP_IN + 0.1)
    assert isinstance(errands[0], t.Print)


def test_figures_of_a_reader_and_of_a_keypad_are_told_apart() -> None:
    """A document's figures are read whole; a hand's move the focus, a moment later."""
    with Standing() as kiosk:
        kiosk.open_office()
        kiosk.link.tell_office(LISTING)
        kiosk.settle()
        QTest.keyClick(kiosk.window, Qt.Key.Key_6)
        QTest.qWait(200)
        assert kiosk.focused() == "Renovar licencia de conducir"
        for letter in DNI:
            type_letter(kiosk, letter)
        QTest.keyClick(kiosk.window, Qt.Key.Key_Return)
        kiosk.settle()
        assert kiosk.controller.journey.card is not None
        assert kiosk.focused() == "Renovar licencia de conducir"
    assert not [each for each in kiosk.link.asked if isinstance(each, IssueTicket)]
