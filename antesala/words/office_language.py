"""Which language the office speaks that a command line is about, found before anything else.

The file is only looked at for two lines, so that the faults of a broken one are told in the
office's language too. What is not found stays unsaid; nothing is checked here.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from antesala.words import FALLBACK
from antesala.words.terminal import LANGUAGES, speak_as

OFFICE_FILE = "office.toml"
MOST_BYTES = 500_000
"""What an office file may have at most."""
OTHERS = {"BR": "pt"}
"""The language of the countries that speak another than most do."""

_LANGUAGES = re.compile(r"^[ \t]*languages[ \t]*=[ \t\n]*\[\s*[\"']([a-z]{2})", re.MULTILINE)
_COUNTRY = re.compile(r"^[ \t]*country[ \t]*=[ \t]*[\"']([A-Za-z]{2})[\"']", re.MULTILINE)


def learn_language(arguments: Sequence[str]) -> None:
    """Let the terminal speak as the first office that the arguments name, if they name one."""
    speak_as("")
    for file in _office_files(arguments):
        language, country = spoken_in(_beginning(file))
        if language:
            speak_as(language, country)
            return


def spoken_in(text: str) -> tuple[str, str]:
    """The language and the country of an office file's text, each empty where it is not found."""
    first, where = _LANGUAGES.search(text), _COUNTRY.search(text)
    country = where[1].upper() if where else ""
    if first and first[1] in LANGUAGES:
        return first[1], country
    return (OTHERS.get(country, FALLBACK) if country else ""), country


def _office_files(arguments: Sequence[str]) -> Iterator[Path]:
    for argument in arguments:
        place = Path(argument.partition("=")[2] if argument.startswith("--") else argument)
        try:
            if place.is_dir() and (place / OFFICE_FILE).is_file():
                yield place / OFFICE_FILE
            elif place.suffix == ".toml" and place.is_file():
                yield place
        except (OSError, ValueError):
            continue  # What was typed is no path of this system.


def _beginning(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            return opened.read(MOST_BYTES).decode("utf-8", "replace")
    except OSError:
        return ""
