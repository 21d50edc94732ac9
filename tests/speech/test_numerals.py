"""How letters, digits and plates are called out in a hall."""

import pytest

from antesala.speech.numerals import LETTERS, MOST, letter, number, plate


@pytest.mark.parametrize(
    ("signs", "language", "said"),
    [
        ("3", "es", ("tres",)),
        ("12", "es", ("doce",)),
        ("21", "es", ("veintiuno",)),
        ("31", "es", ("treinta y uno",)),
        ("100", "es", ("cien",)),
        ("101", "es", ("ciento uno",)),
        ("3B", "es", ("tres", "be")),
        ("A12", "es", ("A", "doce")),
        ("03", "es", ("cero", "tres")),
        ("12", "pt", ("doze",)),
        ("21", "pt", ("vinte e um",)),
        ("145", "pt", ("cento e quarenta e cinco",)),
        ("H2", "pt", ("agá", "dois")),
        ("42", "en", ("forty-two",)),
        ("110", "en", ("one hundred ten",)),
    ],
)
def test_a_plate_is_said_as_a_person_says_it(
    signs: str, language: str, said: tuple[str, ...]
) -> None:
    """Numbers as numbers, letters by their names, a leading nought as it stands there."""
    assert plate(signs, language) == said


@pytest.mark.parametrize("language", sorted(LETTERS))
def test_every_letter_and_number_has_a_name_of_its_own(language: str) -> None:
    """No two of them are said alike, and none is empty."""
    names = [*LETTERS[language].values(), *(number(each, language) for each in range(MOST + 1))]
    assert len({name.casefold() for name in names}) == len(names)
    assert all(name.strip() == name and name for name in names)


def test_a_sign_without_a_name_stands_as_it_is() -> None:
    """A hyphen, and a language without names, which is said as in Spanish."""
    assert letter("-", "es") == "-"
    assert letter("h", "es-CL") == "hache"
    assert letter("h", "fr") == "hache"
