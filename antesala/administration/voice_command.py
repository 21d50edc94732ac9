"""`antesala voice`: what an office has to record for its displays, and whether it did that well."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from antesala.administration.chosen import add_choice, office_file
from antesala.administration.output import ASKED_WRONGLY, DONE, fail, say
from antesala.messages.rows import CatalogueRow
from antesala.speech.phrases import Phrase
from antesala.speech.recordings import Flaw, Recording, flaws_of, recordings, waves_in
from antesala.wall.announcement import all_phrases
from antesala.words.terminal import Arguments, called, sentence
from server.office_file import OfficeFileError, examine, text_of
from server.office_folder import ServiceError
from server.views.rows import catalogue_row

NOT_WELL = 1
"""The exit status for a pack with flaws."""


def voice(arguments: Sequence[str]) -> int:
    """Print what is to be recorded, or check what was; 0 where nothing is wrong."""
    parser = Arguments("voice", "help-voice")
    acts = parser.add_subparsers(dest="act", required=True, metavar=sentence("value-command"))
    record = acts.add_parser("record-list", help=sentence("help-voice-record-list"))
    record.add_argument(
        "office", metavar=sentence("value-file"), type=Path, help=sentence("help-voice-office")
    )
    add_choice(record)
    check = acts.add_parser("check", help=sentence("help-voice-check"))
    check.add_argument(
        "pack", metavar=sentence("value-folder"), type=Path, help=sentence("help-voice-pack")
    )
    check.add_argument(
        "office",
        metavar=sentence("value-file"),
        type=Path,
        nargs="?",
        help=sentence("help-voice-check-office"),
    )
    add_choice(check)
    asked = parser.parse_args(arguments)
    try:
        file = None if asked.office is None else office_file(asked.office, asked.of)
    except ServiceError as error:
        return fail(str(error), ASKED_WRONGLY)
    if asked.act == "check":
        return _check(asked.pack, file)
    assert file is not None  # noqa: S101 - it has to be named for a list
    return _record_list(file)


def _record_list(office: Path) -> int:
    say(*(f"{each.file}\t{each.said}" for each in _wanted(office)))
    return DONE


def _check(pack: Path, office: Path | None) -> int:
    found = waves_in(pack)
    if not found:
        sys.exit(f"{called()} voice: {sentence('voice-pack-empty', folder=pack)}")
    wanted = _wanted(office) if office else recordings(_usual_phrases(found))
    flaws = flaws_of(found, wanted)
    say(*map(told, flaws))
    if flaws:
        say(sentence("voice-pack-flaws", files=len({flaw.file for flaw in flaws})))
        return NOT_WELL
    say(sentence("voice-pack-well", files=len(found)))
    return DONE


def told(flaw: Flaw) -> str:
    """A flaw as a sentence after its file: what was measured, and what to do."""
    figure = f"{flaw.figure:.0f}" if flaw.kind not in {"long", "edges"} else f"{flaw.figure:.1f}"
    said = sentence(f"voice-flaw-{flaw.kind}", figure=figure, why=flaw.why)
    return f"{flaw.file}: {said}"


def _usual_phrases(found: Iterable[str]) -> Iterator[Phrase]:
    """The digits, in each language of the pack: every office needs them."""
    for language in sorted({file.partition("/")[0] for file in found}):
        yield from (Phrase(digit, language, digit) for digit in "0123456789")


def _wanted(office: Path) -> tuple[Recording, ...]:
    """All that an office's calls need, in every language that it speaks."""
    catalogue = _catalogue(office)
    return recordings(
        phrase for language in catalogue.languages for phrase in all_phrases(catalogue, language)
    )


def _catalogue(file: Path) -> CatalogueRow:
    """The office of a file; ends the program where it cannot be used."""
    try:
        return catalogue_row(examine(text_of(file)).catalogue)
    except OfficeFileError as error:
        say(*(finding.in_file(str(file)) for finding in error.findings))
        sys.exit(ASKED_WRONGLY)
