"""One word for one thing: what a person takes at the kiosk is a turno, in each country's noun."""

import pytest

from antesala.words import Words

NOUNS = {
    ("es", "CL"): "un turno",
    ("es", "PE"): "un turno",
    ("es", "CO"): "un turno",
    ("es", "CR"): "una ficha",
    ("es", "BR"): "una senha",
    ("pt", "BR"): "uma senha",
}


@pytest.mark.parametrize(("language", "country"), NOUNS)
def test_a_tickets_page_is_a_tickets(language: str, country: str) -> None:
    """The server's start says it, and so does the day that has not come."""
    said = Words(language, country).say
    noun = NOUNS[language, country]
    assert noun in said("service-unreachable")
    ahead = said("office-day-ahead")
    assert noun.split()[1] in ahead
    assert "ningún número" not in ahead
