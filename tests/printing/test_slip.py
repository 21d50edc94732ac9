"""A ticket's content: order, words in both languages, and the omission of unknown facts."""

from dataclasses import fields, replace
from datetime import UTC, datetime

import pytest

from antesala.printing.slip import Block, Code, Crest, Fact, Paragraph, Rule, Slip, Square, Style
from antesala.words import Words
from tests.printing.builders import ENGLISH, LINK, SLIP, SPANISH, told


def test_a_ticket_is_read_in_order() -> None:
    """Office, time, code, service, people ahead, wait, place, link, advice, complaints."""
    assert said(told()) == [
        "Municipalidad de La Serena",
        "jueves 14 de mayo, 10:30",
        "J042",
        "Renovar licencia de conducir",
        "Personas antes: 12",
        "Espera: 20 a 35 min",
        "Espere en Sala 1, primer piso y mire la pantalla.",
        "Siga su turno en el teléfono: Apunte aquí la cámara.",
        "Todos los turnos llamados: laserena.cl/turno",
        "¿No alcanzó a llegar? Avise en el módulo 1. No pierde su lugar hasta las 12:00.",
        "¿Un reclamo? Pídalo en cualquier módulo o llame al 51 220 0000.",
    ]


def test_english_says_the_same() -> None:
    """Every sentence has its English one, in the same place."""
    assert said(told(words=ENGLISH)) == [
        "Municipalidad de La Serena",
        "Thursday 14 May, 10:30",
        "J042",
        "Renovar licencia de conducir",
        "People ahead: 12",
        "Wait: 20 to 35 min",
        "Wait in Sala 1, primer piso and watch the screen.",
        "Follow your ticket on your phone: Point the camera here.",
        "All tickets called: laserena.cl/turno",
        "Missed your call? Go to counter 1. You keep your place until 12:00.",
        "A complaint? Make it at any counter or call 51 220 0000.",
    ]


def test_rules_stand_between_subjects() -> None:
    """Four lines part five subjects, and none stands at an end."""
    blocks = told()
    assert blocks.count(Rule()) == 4
    assert not {type(blocks[0]), type(blocks[-1])} & {Rule}


def test_an_unknown_wait_is_left_out() -> None:
    """No estimate, no line: only a computed wait is printed."""
    assert labels(told(replace(SLIP, wait=None))) == ["Personas antes"]


def test_unknown_people_ahead_are_left_out() -> None:
    """A kiosk that does not know the people ahead does not print them."""
    assert labels(told(replace(SLIP, people_ahead=None))) == ["Espera"]


def test_nobody_ahead_is_said_in_a_word() -> None:
    """A zero in large figures could be read as a counter."""
    assert Fact("Personas antes", "Ninguna") in told(replace(SLIP, people_ahead=0))


def test_a_ticket_lives_without_details() -> None:
    """An office without optional facts still gives a useful ticket."""
    bare = Slip(office="Oficina", code="A001", service="Pagos", at=SLIP.at, zone=SLIP.zone)
    assert said(told(bare)) == [
        "Oficina",
        "jueves 14 de mayo, 10:30",
        "A001",
        "Pagos",
        "Espere cerca de aquí y mire la pantalla.",
        "¿No alcanzó a llegar? Avise al personal. No pierde su lugar.",
        "¿Un reclamo? Pídalo en cualquier módulo.",
    ]


def test_the_compact_form_keeps_what_matters() -> None:
    """Board and complaints go first; code, place, range and QR code never."""
    short = said(told(is_compact=True))
    assert [text for text in said(told()) if text not in short] == [
        "Siga su turno en el teléfono: Apunte aquí la cámara.",
        "Todos los turnos llamados: laserena.cl/turno",
        "¿Un reclamo? Pídalo en cualquier módulo o llame al 51 220 0000.",
    ]
    assert "Siga su turno en el teléfono" in short


def test_the_hour_is_the_offices() -> None:
    """Late in the evening the day in Greenwich is another one."""
    late = replace(SLIP, at=datetime(2026, 9, 18, 2, 5, tzinfo=UTC))
    assert "jueves 17 de septiembre, 23:05" in said(told(late))


def test_the_link_is_only_in_its_square() -> None:
    """Its token lets anybody cancel the ticket, so no words repeat it."""
    assert [block.link for block in told() if isinstance(block, Square)] == [LINK]
    assert not any(LINK[-22:] in text for text in said(told()))


def test_the_class_has_no_place() -> None:
    """A value that is not passed cannot be printed: a class would tell of a disability."""
    assert not [field.name for field in fields(Slip) if "class" in field.name]


def test_the_place_is_in_bold() -> None:
    """It is what the eye looks for in its sentence."""
    (where,) = (block for block in bodies(told()) if "mire la pantalla" in text_of(block))
    assert [run.text for run in where.runs if run.is_strong] == ["Sala\u00a01, primer piso"]


def test_a_telephone_number_holds_together() -> None:
    """Half of a number at the end of a line gets dialled."""
    (complaint,) = (block for block in bodies(told()) if "reclamo" in text_of(block))
    assert "51\u00a0220\u00a00000" in complaint.runs[-1].text


@pytest.mark.parametrize(("board", "shown"), [("http://10.0.0.7:7300/", "10.0.0.7:7300")])
def test_an_address_is_as_people_type_it(board: str, shown: str) -> None:
    """The browser adds the protocol by itself."""
    assert f"Todos los turnos llamados: {shown}" in said(told(replace(SLIP, board=board)))


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("country", ["CL", "PE", "CO", "CR", "BR", ""])
def test_no_country_lacks_a_word(language: str, country: str) -> None:
    """A missing message is an error here, and a key on the paper there."""
    assert not any("slip-" in text for text in said(told(words=Words(language, country))))


def test_spanish_is_the_last_resort() -> None:
    """A language without a catalogue gets the ticket in Spanish."""
    assert said(told(words=Words("qu", "PE"))) == said(told(words=Words("es", "PE")))
    assert SPANISH.language == "es"


def said(blocks: list[Block]) -> list[str]:
    """The blocks as one would read them aloud."""
    texts = []
    for block in blocks:
        match block:
            case Paragraph():
                texts.append(text_of(block))
            case Code(text):
                texts.append(text)
            case Fact(label, value):
                texts.append(f"{label}: {value}")
            case Square(_, heading, advice):
                texts.append(": ".join(filter(None, (heading, advice))))
            case Rule() | Crest():
                pass
    return [text.replace("\u00a0", " ") for text in texts]


def labels(blocks: list[Block]) -> list[str]:
    return [block.label for block in blocks if isinstance(block, Fact)]


def bodies(blocks: list[Block]) -> list[Paragraph]:
    return [block for block in blocks if isinstance(block, Paragraph) and block.style is Style.BODY]


def text_of(block: Paragraph) -> str:
    return "".join(run.text for run in block.runs)
