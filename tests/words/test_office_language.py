"""The office's language, which a terminal speaks that is set to none."""

from pathlib import Path

import pytest

from antesala.words.office_language import learn_language, spoken_in
from antesala.words.terminal import Sentence, sentence, speak_as


@pytest.fixture(autouse=True)
def unset_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    speak_as("")


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ('[office]\nlanguages = ["pt", "es"]\ncountry = "BR"', ("pt", "BR")),
        ("languages = [\n  'en',\n]", ("en", "")),
        ('country = "PE"', ("es", "PE")),
        ('country = "br"', ("pt", "BR")),
        ('languages = ["de"]\ncountry = "CR"', ("es", "CR")),
        ('# languages = ["en"]\nname = "no [languages"', ("", "")),
        ('languages = ["es"', ("es", "")),
    ],
)
def test_two_lines_tell_the_language(text: str, spoken: tuple[str, str]) -> None:
    """Its own first or its country's, in a file that may be broken; otherwise none."""
    assert spoken_in(text) == spoken


def test_the_terminal_comes_before_the_office(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The environment, then the office, then English."""
    (tmp_path / "office.toml").write_text('languages = ["es"]\n', "utf-8")
    learn_language(["load", str(tmp_path)])
    assert sentence("check-nothing") == "todo está bien"
    monkeypatch.setenv("LC_MESSAGES", "pt_BR.UTF-8")
    assert sentence("check-nothing") == "tudo está certo"
    monkeypatch.delenv("LC_MESSAGES")
    learn_language(["--version"])
    assert sentence("check-nothing") == "nothing is wrong"


@pytest.mark.parametrize("typed", ["{0}/office.toml", "--office={0}/office.toml", "{0}"])
def test_an_office_is_named_in_many_ways(tmp_path: Path, typed: str) -> None:
    """Its folder, its file, a flag with its file."""
    (tmp_path / "office.toml").write_text('country = "BR"\n', "utf-8")
    learn_language(["check", "a\0b", typed.format(tmp_path)])
    assert sentence("check-error") == "erro"


def test_a_later_sentence_takes_the_language_of_its_time() -> None:
    """What is made before the office is known is said in its language all the same."""
    later = Sentence("allowed-whole-number", least=1, most=65535)
    assert f"{later}" == "a whole number from 1 to 65535"
    speak_as("es", "CL")
    assert f"{later}" == "un número entero de 1 a 65535"
