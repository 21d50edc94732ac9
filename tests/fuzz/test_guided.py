"""The readers that a library may be let loose on stand what they begin with."""

import random
import sys
from importlib import util

import pytest

from tests.fuzz import guided
from tests.fuzz.__main__ import main
from tests.fuzz.reading import READERS, seeds, words


@pytest.mark.parametrize("name", READERS)
def test_a_reader_stands_its_seeds_and_what_is_near_them(name: str) -> None:
    """Whole, cut, with a byte changed, and with words put in; also what is no text."""
    chance, read = random.Random(3), READERS[name]  # noqa: S311 - no secret
    begun, put = list(seeds(name)), [each.encode() for each in words(name)]
    assert len(begun) > 3
    for _ in range(60 if name == "wire" else 4):
        data = chance.choice(begun)
        at = chance.randrange(len(data))
        read(data[:at])
        read(data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :])
        read(data[:at] + chance.choice(put) + data[at:])
    for data in (b"", b"\xff", b"\x00", begun[0]):
        read(data)


def test_every_reader_can_be_asked_for() -> None:
    """The command names them without loading what they read by."""
    assert set(guided.READERS) == set(READERS) == set(guided.LONGEST)


def test_it_is_said_where_the_library_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In a sentence that says how to have it."""
    monkeypatch.setattr(guided, "find_spec", lambda name: util.find_spec(f"no_{name}_here"))
    monkeypatch.setattr(sys, "argv", ["fuzz", "--guided", "wire"])
    assert main() == 1
    assert "pip install atheris" in capsys.readouterr().err
