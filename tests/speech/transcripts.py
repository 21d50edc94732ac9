"""What displays say of calls, for every sample office, as a page to be read by a person.

`python -m tests.speech.transcripts` prints it; `transcripts.txt` is the one that was read through.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import antesala
from antesala.messages.rows import CallRow, CatalogueRow
from antesala.wall.announcement import announcement, caption
from antesala.words import Words
from server.office_file import examine, text_of
from server.views.rows import catalogue_row

SAMPLES = sorted((Path(antesala.__file__).parent / "samples").glob("*.toml"))
KEPT = Path(__file__).with_name("transcripts.txt")
NUMBERS = ("001", "042", "137", "905", "680")
PLATES = ("3B", "12", "21", "A")
"""Plates that no sample has, and that others do."""


def offices() -> Iterator[tuple[str, CatalogueRow]]:
    """Every sample with its name."""
    for file in SAMPLES:
        if "[office]" not in file.read_text("utf-8"):
            continue  # A sign's file stands there too.
        yield file.name, catalogue_row(examine(text_of(file)).catalogue)


def calls_of(office: CatalogueRow) -> Iterator[CallRow]:
    """A call for each letter and counter of an office, and recalls."""
    letters = list(dict.fromkeys(service.series for service in office.services))
    plates = list(dict.fromkeys([*(each.number for each in office.counters), *PLATES]))
    for place in range(max(len(letters), len(plates))):
        code = letters[place % len(letters)] + NUMBERS[place % len(NUMBERS)]
        number = plates[place % len(plates)]
        yield _call(code, number, 1)
    for times in (2, 3, 4):
        yield _call(f"{letters[0]}042", plates[0], times)


def _call(code: str, number: str, times: int) -> CallRow:
    return CallRow(id="1", code=code, counter="c", number=number, at="", times=times)


def lines() -> Iterator[str]:
    """The page: office by office, language by language."""
    for name, office in offices():
        for language in office.languages:
            yield f"== {name}, {office.country}, {language}"
            words = Words(language, office.country)
            for call in calls_of(office):
                signs = f"{call.code} {call.number}" + (
                    f" ({call.times})" if call.times > 1 else ""
                )
                yield f"{signs:<12} {caption(announcement(call, words))}"
            yield ""


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in lines())
