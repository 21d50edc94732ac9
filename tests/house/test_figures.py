"""How many lines a new command must be named in."""

from tests.house.figures import registrations


def test_a_command_is_named_in_a_dozen_lines_at_most() -> None:
    """Where it is declared, on the wire and in the domain, decided, followed, and asked for."""
    assert len(registrations()) <= 12
