"""Plain messages are said without Fluent's engine, and as it would say them."""

from pathlib import Path

import pytest

from antesala import words as room
from antesala.words import Engine, Figures, Value, Words

ROOM = Path(room.__file__).parent
CATALOGUE = """
# A remark
plain = Volver
# of the next
value = Su turno, { $name }: {$count}
spaced =    Con espacios   
marks = «{ $name }» = # [uno] *dos .tres
chosen = { $count ->
   *[other] varios
}
term = Su { -turno }
quoted = Mayor{ "\\u00A0" }que
joined = Uno
    y dos
-turno = turno
    .gender = masculine
noted = Con una nota
    .title = y un título
"""  # noqa: W291 - the spaces at the end are what is tried
PLAIN = {"plain", "value", "spaced", "marks"}
VALUES: tuple[Value, ...] = (
    "Ana",
    "{ $count }",
    "1234567",
    0,
    7,
    999,
    1000,
    2.5,
    -3,
    Figures(7300),
)


@pytest.fixture
def words(tmp_path: Path) -> Words:
    (tmp_path / "es").mkdir()
    (tmp_path / "es" / "some.ftl").write_text(CATALOGUE, "utf-8")
    return Words("es", folder=tmp_path)


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_what_is_said_is_what_fluent_says(words: Words, value: Value) -> None:
    engine = Engine(["es"])
    engine.take(CATALOGUE)
    values = {"name": value, "count": value}
    for line in CATALOGUE.splitlines():
        key = line.partition(" =")[0]
        if " =" in line and key[0].isalpha():
            assert (words.say(key, **values), []) == engine.text(key, values)


def test_only_plain_messages_are_said_without_it(words: Words) -> None:
    (catalogue,) = words._catalogues  # noqa: SLF001 - which way it took
    for key in PLAIN:
        words.say(key, name="Ana", count=3)
    assert "_engine" not in vars(catalogue)
    words.say("chosen", count=3)
    assert "_engine" in vars(catalogue)


@pytest.mark.parametrize("language", ["es", "en", "pt"])
def test_the_messages_of_the_catalogues_are_said_as_fluent_says_them(language: str) -> None:
    words = Words(language)
    catalogue, engine = words._catalogues[0], Engine([language])  # noqa: SLF001 - all its messages
    plain = [key for key in catalogue.entries if key[0] != "-" and catalogue._parts(key)]  # noqa: SLF001
    assert len(plain) > len(catalogue.entries) / 2
    engine.take("\n".join(catalogue.entries[key] for key in plain))
    for key in plain:
        values: dict[str, Value] = dict.fromkeys(catalogue._parts(key)[1::2], "Ana Rojas")  # noqa: SLF001
        assert (words.say(key, **values), []) == engine.text(key, values), key
