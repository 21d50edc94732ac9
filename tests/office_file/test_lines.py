"""Positions in a TOML text: none is missed or made up, and the lines are right."""

import tomllib
from collections.abc import Iterator

import tomli_w
from hypothesis import given, strategies as st

from server.office_file import KeyPath, Lines
from tests.office_file.breakages import SAMPLE

TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\t\"'\\#[]{}=,.")
)
KEYS = TEXTS | st.sampled_from(["a", "b", "a.b", "id", "", '"'])
VALUES = st.recursive(
    TEXTS
    | st.integers(-9, 9)
    | st.booleans()
    | st.floats(allow_nan=False)
    | st.dates()
    | st.times(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=12,
)

SPELT_IN_MANY_WAYS = """
a.b."c d".'e' = 1 # a comment with ] and "
  "\\u0061a" = '''
[not a table]
key = "nor a key"''''
list = [ # [
  "x]", 'y#',
  { k = [1,
    2], "l" = {} },
  1979-05-27 07:32:00, [ ], ]
text = \"\"\"
\\"\"\" = \\\\\"\"\"\"\"
[t]
[ t . u ]
v = 1
[[many]]
[[many.more]]
n = 1
[[many]]
[many.one]
[[many.more]]
[[many.more]]
"""


def paths_of(value: object, path: KeyPath = ()) -> Iterator[KeyPath]:
    """Every path that a document has."""
    if path:
        yield path
    inner: list[tuple[str | int, object]] = []
    if isinstance(value, dict):
        inner = list(value.items())
    elif isinstance(value, list):
        inner = list(enumerate(value))
    for key, each in inner:
        yield from paths_of(each, (*path, key))


@given(st.dictionaries(KEYS, VALUES, max_size=4), st.booleans())
def test_no_path_is_missed_or_made_up(document: dict[str, object], is_multiline: bool) -> None:  # noqa: FBT001
    """The walk finds exactly the parser's keys."""
    text = tomli_w.dumps(document, multiline_strings=is_multiline)
    assert Lines(text).found.keys() == set(paths_of(tomllib.loads(text)))


def test_every_spelling_is_followed() -> None:
    """Dotted and quoted keys, texts of many lines, tables in lists and lists in tables."""
    found = Lines(SPELT_IN_MANY_WAYS).found
    assert found.keys() == set(paths_of(tomllib.loads(SPELT_IN_MANY_WAYS)))
    assert found["a", "b", "c d", "e"] == 2
    assert found["list", 1] == 7
    assert found["list", 2, "l"] == 9
    assert found["t", "u", "v"] == 15
    assert found["many", 0, "more", 0, "n"] == 18
    assert found["many", 1, "more", 1] == 22


def test_lines_hold_what_they_are_named_for() -> None:
    """In the sample, the line of a key begins with it, and the line of a table is its header."""
    written = SAMPLE.splitlines()
    for path, number in Lines(SAMPLE).found.items():
        last = path[-1]
        if isinstance(last, str) and len(path) > 1:
            assert written[number - 1].startswith(f"{last} = ")
        elif len(path) == 2:
            assert written[number - 1] == f"[[{path[0]}]]"


def test_what_is_missing_stands_around() -> None:
    """A key that is not there is placed at its table; a table that is not there, nowhere."""
    lines = Lines("[a]\n\n[[b]]\nx = 1\n")
    assert lines.of(("b", 0, "y", 3)) == 3
    assert lines.of(("c", "d")) == 0


def test_line_ends_of_windows_count_once() -> None:
    """A file saved on Windows has the same lines."""
    assert Lines("a = 1\r\nb = 2\r\n").of(("b",)) == 2
