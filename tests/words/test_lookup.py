"""Words are found as people type them: without accents, in the plural, in part."""

import pytest
from hypothesis import given, strategies as st

from antesala.words.lookup import rank, stem, stems_of, terms

TEXTS = ((8, "Licencia de conducir"), (3, "Cédula, patentes y luces"), (1, "Certificado médico"))


@pytest.mark.parametrize(
    "typed",
    [
        "licencia",
        "LICENCIAS",
        "quiero mi licencia de conducir",
        "cedula",
        "cédulas",
        "patente",
        "luz",
        "certificados medicos",
        "conduc",
    ],
)
def test_a_word_is_found_as_people_type_it(typed: str) -> None:
    assert rank(terms(typed), TEXTS) > 0


@pytest.mark.parametrize("typed", ["perro", "licencia de perro", "xyz", "lu"])
def test_a_word_that_is_nowhere_is_not_found(typed: str) -> None:
    """Each word has to be somewhere, and two letters do not stand for a word."""
    assert rank(terms(typed), TEXTS) == 0


def test_a_name_counts_more_than_a_paper_to_bring() -> None:
    assert rank(terms("licencia"), TEXTS) > rank(terms("certificado"), TEXTS)


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("licencia", "licencias"),
        ("inscripción", "inscripciones"),
        ("luz", "luces"),
        ("ley", "leyes"),
        ("patente", "patentes"),
        ("certidão", "certidões"),
        ("homem", "homens"),
        ("permit", "permits"),
        ("renovar", "renovaciones"),
        ("renovar", "renovação"),
    ],
)
def test_one_and_many_are_the_same_word(one: str, many: str) -> None:
    assert stems_of(one) == stems_of(many)


@given(word=st.text("abcdefghilmnorstuvz", min_size=1, max_size=14))
def test_a_word_finds_itself(word: str) -> None:
    """Whatever the rule for plurals cuts off, it cuts off on both sides."""
    assert stem(word)
    assert rank((stem(word),), [(1, f"antes {word} después")]) == 1
