"""`privacy register`: what the office keeps of people, for what, by which right and how long."""

import json
from collections.abc import Sequence
from pathlib import Path

from antesala.administration.chosen import add_choice, office_file
from antesala.administration.output import ASKED_WRONGLY, DONE, fail, say
from antesala.words.terminal import Arguments, reason_of, sentence, speak_as, terminal_words
from server.domain.catalogue import Catalogue
from server.office_file import OfficeFileError, countries, profile_of, read_office_file
from server.office_file.retention import usual
from server.office_folder import ServiceError


def privacy(arguments: Sequence[str]) -> int:
    """Print the register: 0 done, 2 asked wrongly."""
    parser = Arguments("privacy", "help-privacy")
    register = parser.add_subparsers(
        dest="act", required=True, metavar=sentence("value-command")
    ).add_parser("register", help=sentence("help-privacy-register"))
    register.add_argument(
        "office", nargs="?", type=Path, metavar=sentence("value-file"),
        help=sentence("help-privacy-office"),
    )  # fmt: skip
    register.add_argument(
        "--country", choices=countries(), metavar=sentence("value-country"),
        help=sentence("help-privacy-country", countries=", ".join(countries())),
    )  # fmt: skip
    add_choice(register)
    register.add_argument("--json", action="store_true", help=sentence("help-privacy-json"))
    asked = parser.parse_args(arguments)
    try:
        catalogue = _catalogue(asked.office, asked.of)
    except OfficeFileError as error:
        return fail("\n".join(found.in_file(str(asked.office)) for found in error.findings), 2)
    except (OSError, ServiceError) as error:
        return fail(reason_of(error), ASKED_WRONGLY)
    country = catalogue.country if catalogue else asked.country
    return _print_register(catalogue, country or "", is_json=asked.json)


def _catalogue(file: Path | None, of: str) -> Catalogue | None:
    return None if file is None else read_office_file(office_file(file, of))


def _print_register(catalogue: Catalogue | None, country: str, *, is_json: bool) -> int:
    # The schema comes with the database's library, which no help needs.
    from server.privacy.register import lines, register, rows  # noqa: PLC0415 - as said above

    profile = profile_of(country) if country else None
    if catalogue is not None:
        speak_as(catalogue.languages[0], country)
    elif profile is not None:
        speak_as(profile.language, country)
    words = terminal_words()
    entries = register(words)
    retention = catalogue.retention if catalogue else usual(profile)
    if is_json:
        say(json.dumps(rows(entries, words, retention), indent=2, ensure_ascii=False))
    else:
        law = profile.privacy if profile else None
        say(*lines(entries, words, catalogue, law, retention))
    return DONE
