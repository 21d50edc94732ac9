"""What the documents have their readers type, follow and look up is there."""

import argparse
import re
from collections.abc import Sequence

import pytest

from antesala import cli
from tests.docs.pages import HOUSE, PAGES, anchors, commands, in_english, links, quoted

TEXTS = {page.relative_to(HOUSE).as_posix(): page.read_text("utf-8") for page in PAGES}
TYPED = [
    pytest.param(words[1:], id=f"{name}: {' '.join(words)}")
    for name, text in TEXTS.items()
    for words in commands(text)
    if words[:2] not in (["./run", "test"], ["./run", "pictures"]) and words != ["./run", "check"]
]
SAID = sorted({tuple(words) for text in TEXTS.values() for words in quoted(text)})
ROOMS = "antesala|counter|display|docs|kiosk|server|tests"


class ParsedError(Exception):
    """The line was understood; no command ran."""


@pytest.mark.parametrize("words", TYPED)
def test_a_command_is_understood(words: Sequence[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Each command of a page, given to the command's own parser."""
    understand = argparse.ArgumentParser.parse_args

    def parse(parser: argparse.ArgumentParser, given: Sequence[str]) -> None:
        understand(parser, given)
        raise ParsedError

    monkeypatch.setattr(argparse.ArgumentParser, "parse_args", parse)
    assert words[0] in cli.COMMANDS
    with pytest.raises(ParsedError):
        cli.main(words)


@pytest.mark.parametrize("said", SAID, ids=" ".join)
def test_a_command_in_a_sentence_exists(
    said: Sequence[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Its name, its flags and its acts are those of the command's own help."""
    command, *rest = said[1:]
    if (said[0], command) in {("./run", each) for each in ("test", "check", "pictures")}:
        return
    assert command in cli.COMMANDS
    flags = [word for word in rest if word.startswith("--")]
    # Help first: which help it is may depend on a flag.
    acts = rest[:1] if command in {"office", "doctor", "voice", "petition"} else []
    with pytest.raises(SystemExit, match="0"):
        cli.main([command, *acts, "--help", *flags])
    shown = capsys.readouterr().out
    for word in [*acts, *flags]:
        assert re.search(rf"(?<![\w-]){word}\b", shown), f"{word} is not in: {shown}"


def test_the_machine_has_one_name_in_spanish() -> None:
    """«Tótem», in every page, office file and catalogue that a person reads."""
    inside = HOUSE / "antesala"
    read = [*PAGES, *inside.glob("samples/*.toml"), *inside.glob("words/es/*.ftl")]
    assert [
        file.name for file in read if re.search(r"(?i)[kq]u?iosco", file.read_text("utf-8"))
    ] == []


@pytest.mark.parametrize("name", TEXTS)
def test_links_lead_somewhere(name: str) -> None:
    """To a file of the house, and to a heading that it has."""
    for link in links(TEXTS[name]):
        path, _, heading = link.partition("#")
        target = (HOUSE / name).parent / path if path else HOUSE / name
        assert target.exists(), link
        if heading:
            assert heading in anchors(target.read_text("utf-8")), link


@pytest.mark.parametrize("name", TEXTS)
def test_files_and_tests_named_exist(name: str) -> None:
    """A path of the house is there, and a test named with its file is in it."""
    named = re.findall(rf"`((?:{ROOMS})/[\w./-]+?)(?:::(test_\w+))?`", TEXTS[name])
    for path, test in named:
        assert (HOUSE / path).exists(), path
        assert not test or f"def {test}(" in (HOUSE / path).read_text("utf-8"), f"{path}::{test}"


def test_both_readmes_type_the_same() -> None:
    """The Spanish page has the same commands, in the same order."""
    assert commands(in_english(TEXTS["README.es.md"])) == commands(TEXTS["README.md"])
    english, spanish = (
        [link for link in links(TEXTS[name]) if "README" not in link]
        for name in ("README.md", "README.es.md")
    )
    assert spanish == english


def test_every_page_is_found_from_the_readme() -> None:
    """Each document is linked, since an unlinked one is not read."""
    listed = set(links(TEXTS["README.md"]))
    assert {name for name in TEXTS if name.startswith("docs/")} <= listed
