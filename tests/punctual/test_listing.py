"""The file of punctual taxpayers: what is taken, and which lines are not."""

from server.punctual.listing import listing_of


def test_a_heading_and_empty_lines_count_for_nothing() -> None:
    """As a spreadsheet writes them, with more columns behind."""
    found = listing_of("DNI;Nombre\r\n01234567;Ana\r\n\r\n20131312955;\r\n".encode("utf-8-sig"))
    assert found.numbers == {"01234567", "20131312955"}
    assert not found.refused


def test_lines_are_refused_by_their_number() -> None:
    """A repeated number is taken twice and listed once."""
    found = listing_of(b"01234567\n1234567\n01234567\n20131312954\n\xf1,7654321\nDNI 76543210\n")
    assert (found.taken, found.numbers) == (2, {"01234567"})
    assert found.refused == {"length": [2], "check": [4], "letters": [5, 6]}
