"""Long words are divided by their language's rules, or as the office does; codes never are."""

import pytest
from hypothesis import given, strategies as st

from antesala.words.hyphens import Hyphens, own_words, pieces_of, whole

WORDS = [
    *("funcionamiento", "estacionamiento", "fraccionamiento", "empadronamiento"),
    *("reconocimiento", "administrativo", "regularización", "licenciamiento"),
    *("otorgamiento", "programación", "responsabilidad", "INCORPORACIÓN"),
]


@pytest.mark.parametrize("word", WORDS)
def test_a_long_word_can_be_divided(word: str) -> None:
    pieces = Hyphens("es").pieces(word)
    assert "".join(piece.rstrip("-") for piece in pieces) == word
    assert max(map(len, pieces)) <= 9
    assert all(piece.endswith("-") for piece in pieces[:-1])
    assert len(pieces[-1]) >= 3


def test_each_language_has_its_rules() -> None:
    assert Hyphens("pt").pieces("funcionamento") == ["fun-", "cio-", "na-", "mento"]
    assert Hyphens("en").pieces("administration") != Hyphens("es").pieces("administration")
    assert Hyphens("xx").pieces("funcionamiento") == ["funcionamiento"]


@pytest.mark.parametrize(
    "text", ["A0421234567890", "53-200-0000", "34.750.000", "12/11/2026-1234567"]
)
def test_a_number_is_never_divided(text: str) -> None:
    assert "\u00ad" not in Hyphens("es").softened(text)


def test_an_address_opens_without_a_hyphen() -> None:
    pieces = Hyphens("es").pieces("www.municipalidad.gob.cl/licencias")
    assert pieces == ["www.", "municipalidad.", "gob.", "cl/", "licencias"]


def test_the_office_says_where() -> None:
    hyphens = Hyphens("es", ("estaciona\u00admiento",))
    assert hyphens.pieces("Estacionamiento,") == ["Estaciona-", "miento,"]
    assert list(own_words("Permiso de esta\u00adciona\u00admiento, uno")) == [
        "esta\u00adciona\u00admiento"
    ]


def test_only_what_has_no_room_is_divided() -> None:
    fitted = Hyphens("es").fitted("Permiso de funcionamiento", 12, len)
    assert fitted == "Permiso de fun\u00adcio\u00adna\u00admiento"
    assert Hyphens("es").fitted("Permiso de funcionamiento", 14, len) == "Permiso de funcionamiento"


@given(st.text())
def test_a_softened_text_is_the_same_text(text: str) -> None:
    assert whole(Hyphens("es").softened(whole(text))) == whole(text)


@given(st.text(st.characters(categories=("Lu", "Ll", "Lo")), min_size=1))
def test_pieces_lose_nothing(word: str) -> None:
    softened = Hyphens("es").softened(word)
    assert "".join(piece.removesuffix("-") for piece in pieces_of(softened)) == word
