"""The numbers of Peruvian taxpayers: one form for each person, and a cause for what is none."""

import pytest

from server.domain.taxpayer import NumberError, check_digit, identifier_of


@pytest.mark.parametrize("typed", ["01234567", " 01 234 567 ", "01.234.567", "0123-4567"])
def test_a_dni_has_one_form(typed: str) -> None:
    """However it is typed."""
    assert identifier_of(typed) == "01234567"


def test_a_company_has_its_ruc() -> None:
    """The number of the tax authority itself, which it publishes."""
    assert identifier_of("20131312955") == "20131312955"


def test_the_ruc_of_a_person_is_their_dni() -> None:
    """A list by RUC knows the person who shows their DNI."""
    first = "1001234567"
    assert identifier_of(first + check_digit(first)) == "01234567"


@pytest.mark.parametrize(
    ("typed", "cause"),
    [
        ("1234567", "length"),
        ("123456789", "length"),
        ("2013131295", "length"),
        ("20131312954", "check"),
        ("30131312955", "beginning"),
        ("1234567X", "letters"),
        ("١٢٣٤٥٦٧٨", "letters"),
        ("", "letters"),
    ],
)
def test_what_is_no_number_has_a_cause(typed: str, cause: str) -> None:
    """The message is the cause alone."""
    with pytest.raises(NumberError) as caught:
        identifier_of(typed)
    assert str(caught.value) == cause
