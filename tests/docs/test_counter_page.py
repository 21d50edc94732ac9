"""The clerk's guide, in both languages, against the console's own table of keys."""

import re

import pytest

from antesala.words import Words
from counter.panes.keys import LOOKS, SEQUENCES, Readiness, key_of
from counter.work.desk import Act
from tests.docs.pages import HOUSE
from tests.pictures.counter import PICTURES

PAGES = {
    language: (HOUSE / "docs" / name).read_text("utf-8")
    for language, name in (("es", "counter.es.md"), ("en", "counter.md"))
}
ACT = re.compile(r"\*\*([^*]+)\*\*\s\(`([^`]+)`")
"""An act, in bold, with its key after it."""
ALSO = {
    "F2",
    "F10",
    "1",
    "9",
    "Esc",
    "Enter",
    "Ctrl Enter",
    "Shift Enter",
    "Ctrl F2",
    "Tab",
    "Alt Tab",
}
"""Keys that a page names by themselves."""
SIGNS = {"arrow-left": "←", "arrow-up": "↑"}
"""How a page writes the signs that are drawn on a cap."""
NO_KEY = frozenset({Act.GIVEN})
"""What is shown of itself, after another act."""
MOST = 2_500_000
"""Bytes of all pictures of the page together."""


def keys_of_the_console(language: str) -> set[tuple[str, str]]:
    """The words and the cap of every act."""
    words = Words(language, "CL")
    readiness = Readiness(is_online=True, awaited=None, ready=LOOKS)
    found = set()
    for act in LOOKS.keys() - NO_KEY:
        called = "counter-act-to-need" if act is Act.ADVANCE else f"counter-act-{act}"
        said = words.say(called, number="3", times=0, hour="11:20")
        key = key_of(act, readiness, words, is_main=act not in SEQUENCES, said=said)
        found.add((said, f"{key.cap} {SIGNS[key.cap_icon]}" if key.cap_icon else key.cap))
    return found


@pytest.mark.parametrize("language", PAGES)
def test_each_act_has_the_key_of_the_console(language: str) -> None:
    """Every act of the table is on the page with its words and its key, and no other."""
    told = {(" ".join(act.split()), key) for act, key in ACT.findall(PAGES[language])}
    assert told == keys_of_the_console(language)


@pytest.mark.parametrize("language", PAGES)
def test_no_key_is_named_that_the_console_lacks(language: str) -> None:
    caps = {cap for _, cap in keys_of_the_console(language)}
    named = set(re.findall(r"`([^`]+)`", PAGES[language]))
    typed = {each for each in named if "--practice" in each}
    assert named - caps - ALSO - typed == {"./run pictures counter"}


def test_both_pages_have_the_same_heads() -> None:
    """As many, of the same levels, in the same order."""
    levels = [re.findall(r"(?m)^(#+) ", page) for page in PAGES.values()]
    assert levels[0] == levels[1]
    assert len(levels[0]) > len(PICTURES)


def test_both_pages_show_the_same_pictures() -> None:
    """Every picture that is made stands once on each page, each under a heading of its own."""
    for page in PAGES.values():
        assert re.findall(r"\]\(pictures/counter/(.+)\.png\)", page) == list(SHOWN)
        sections = re.split(r"(?m)^### ", page)[1:]
        assert [section.count("](pictures/") for section in sections] == [1] * len(sections)
    assert sorted(SHOWN) == sorted(PICTURES)


SHOWN = re.findall(r"\]\(pictures/counter/(.+)\.png\)", PAGES["es"])


def test_the_pictures_are_light() -> None:
    files = (HOUSE / "docs" / "pictures" / "counter").glob("*.png")
    assert sum(file.stat().st_size for file in files) < MOST
