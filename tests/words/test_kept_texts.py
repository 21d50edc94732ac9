"""What is kept of the texts that were said: those of everyone's screens, never a person's."""

from pathlib import Path

import pytest

from antesala import words as room
from antesala.words import Value, Words

CATALOGUE = """
plain = Volver
count = { $n ->
    [one] Una persona
   *[other] { $n } personas
}
greeting = Buenos días, { $name }
code = Su turno es { $name }
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "es").mkdir()
    (tmp_path / "es" / "some.ftl").write_text(CATALOGUE, "utf-8")
    return tmp_path


def kept(folder: Path) -> list[str]:
    (catalogue,) = Words("es", folder=folder)._catalogues  # noqa: SLF001 - what no one may see
    return list(catalogue.said.values())


def test_texts_with_small_numbers_are_kept(folder: Path) -> None:
    words = Words("es", folder=folder)
    told = [words.say("plain"), words.say("count", n=1), words.say("count", n="12")]
    assert told == ["Volver", "Una persona", "12 personas"]
    assert kept(folder) == told
    assert [words.say("plain"), words.say("count", n=1), words.say("count", n="12")] == told


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("greeting", "Ana"),
        ("greeting", "Ñusta 7"),
        ("code", "J042"),
        ("code", "12345678"),
        ("count", 12_345_678),
        ("count", "12345678"),
    ],
)
def test_a_persons_texts_are_not_kept(folder: Path, key: str, value: Value) -> None:
    """Neither a name, nor a code, nor a number long enough to be one's own."""
    words = Words("es", folder=folder)
    words.say(key, **{"n" if key == "count" else "name": value})
    assert kept(folder) == []


def test_a_number_is_not_taken_for_its_figures(folder: Path) -> None:
    """One as a number is singular; written in figures it is a name like any other."""
    words = Words("es", folder=folder)
    assert words.say("count", n=1) == "Una persona"
    assert words.say("count", n="1") == "1 personas"
    assert words.say("count", n=1) == "Una persona"


def test_as_many_texts_are_kept_as_there_is_room_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "_MOST_KEPT", 4)
    words = Words("es", folder=folder)
    for number in range(2, 50):
        assert words.say("count", n=number) == f"{number} personas"
        assert len(kept(folder)) <= 4
