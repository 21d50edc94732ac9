"""A screen divided into parts, as it is read aloud: all of it, each text in its language."""

from collections.abc import Iterator

import pytest

from antesala.speech.phrases import Phrase
from kiosk.hearing.reading import reading
from kiosk.way import events as t
from kiosk.way.state import Aid
from tests.kiosk.controller import Standing
from tests.kiosk.office import LAW
from tests.kiosk.places import SCREENS, window_of
from tests.kiosk.printers import PaperlessPrinter
from tests.kiosk.situations import called, law, renewing, ticket


@pytest.fixture
def kiosk() -> Iterator[Standing]:
    screen = SCREENS["10"]
    with Standing(window_of(screen, 4), PaperlessPrinter(), screen=screen) as standing:
        standing.open_office()
        yield standing
        assert standing.program.status == 0


def enlarge(kiosk: Standing) -> None:
    for _ in range(2):
        kiosk.controller.take(t.Switch(Aid.LARGE))


def heard(kiosk: Standing) -> list[Phrase]:
    """All parts of the screen, one after the other."""
    found, bridge = list[Phrase](), kiosk.controller.bridge
    first = bridge.picture.part
    while True:
        found += reading(bridge.picture, kiosk.controller.moment()).opening
        kiosk.controller.take(t.ShowMore())
        if bridge.picture.part == first:
            return found


def test_a_counters_number_is_said(kiosk: Standing) -> None:
    """It is on the plate; beside it stands where the counter is."""
    called(kiosk)
    texts = [phrase.text for phrase in heard(kiosk)]
    assert "Módulo 3" in texts
    assert "A la derecha, junto a la ventana" in texts


def test_a_ticket_is_told_as_one(kiosk: Standing) -> None:
    enlarge(kiosk)
    ticket(kiosk)
    texts = [phrase.text for phrase in heard(kiosk)]
    assert texts[1:3] == ["Su turno está listo", "Su código"]
    assert any("segundos" in text for text in texts)


def test_a_fee_is_said_as_its_office_writes_it(kiosk: Standing) -> None:
    """In the office's language, though the person reads another and the two stand in a line."""
    kiosk.controller.take(t.ChooseLanguage("en"))
    renewing(kiosk)
    assert Phrase("$ 34.750, se paga en caja", "es") in heard(kiosk)


def test_a_text_that_is_divided_keeps_its_language(kiosk: Standing) -> None:
    kiosk.controller.take(t.ChooseLanguage("en"))
    enlarge(kiosk)
    law(kiosk)
    parts = [phrase for phrase in heard(kiosk) if phrase.text in LAW]
    assert len(parts) > 1
    assert {phrase.language for phrase in parts} == {"es"}
    assert " ".join(phrase.text for phrase in parts) == LAW
