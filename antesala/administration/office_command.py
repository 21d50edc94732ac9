"""`enroll` and `office`: a device's code; a new office file, clerk's PIN or rule of calling.

Its commands on devices and on the day are in modules of their own.
"""

import argparse
import sys
from collections.abc import Coroutine, Sequence
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import quote

from antesala.administration.checking import look_at
from antesala.administration.chosen import add_choice, folder_and_choice, office_file
from antesala.administration.control import administer, fresh_id, fresh_pin
from antesala.administration.day import print_calendar, set_back, tell_day
from antesala.administration.output import called, fail, run, say
from antesala.messages import commands as m, kinds as k
from antesala.words.terminal import Arguments, sentence
from server.database_place import add_database, settled
from server.domain.catalogue import Catalogue
from server.fresh import wall_clock
from server.office_file import OfficeFileError, read_office_file
from server.office_file.profile import RULES
from server.office_folder import OFFICE_FILE, ServiceError, own_folder

ROLES: dict[str, k.DeviceRole] = {"kiosk": "kiosk", "display": "display", "counter": "clerk"}
"""A device's role by its program: at a counter the clerk acts."""


def enroll(arguments: Sequence[str]) -> int:
    """Make a one-time code for a device."""
    parser = Arguments("enroll", "help-enroll")
    parser.add_argument(
        "folder", metavar=sentence("value-folder"), type=Path, help=sentence("help-folder")
    )
    parser.add_argument(
        "--role", required=True, choices=list(ROLES), help=sentence("help-enroll-role")
    )
    parser.add_argument(
        "--name", metavar=sentence("value-name"), required=True, help=sentence("help-enroll-name")
    )
    add_choice(parser)
    add_database(parser, parser)
    asked = parser.parse_args(arguments)
    wish = m.EnrollDevice(id=fresh_id(), role=ROLES[asked.role], name=asked.name)
    status = run(_enroll(asked.folder, wish, asked.of))
    file = own_folder(asked.folder, asked.of) / OFFICE_FILE
    if not status and (unnamed := unnamed_in(file, asked.role, asked.name)):
        print(unnamed, file=sys.stderr)  # noqa: T201 - for the person who enrols
    return status


def unnamed_in(file: Path, program: str, name: str) -> str:
    """Warn of a kiosk or display that the office file does not name."""
    try:
        catalogue = read_office_file(file)
    except (OSError, OfficeFileError):
        return ""
    screens = {"kiosk": catalogue.kiosks, "display": catalogue.displays}.get(program, ())
    named = [screen.name for screen in screens]
    if not named or name in named:
        return ""
    listed = ", ".join(f'"{each}"' for each in named)
    said = sentence("office-unnamed", file=file, program=program, name=name, names=listed)
    return f"{called()}: {said}"


async def _enroll(folder: Path, wish: m.EnrollDevice, of: str) -> None:
    answer = await administer(folder, wish, of=of)
    code = str(answer.enrolment_code)
    say(code)
    if wish.role == "display":
        # Not among what a program reads.
        name = quote(wish.name.replace("/", "-"), safe="")
        said = sentence("terminal-enroll-browser", name=name, code=code)
        print(said, file=sys.stderr)  # noqa: T201 - for the person who enrols it


def office(arguments: Sequence[str]) -> int:
    """Change a running office: its file, a clerk's PIN, its rule, its devices, its day; read it."""
    asked = _parser().parse_args(arguments)
    if asked.act in OF_FILES:
        return _of_file(asked)
    return run(_work(asked))


def _of_file(asked: argparse.Namespace) -> int:
    """Do an act that reads a file of the person who asks."""
    if asked.act == "load":
        folder, of, file = asked.folder, asked.of, asked.file
        if folder.is_file():
            file, (folder, of) = folder, folder_and_choice(folder, of)
        return _load(folder, of, file or own_folder(folder, of) / OFFICE_FILE)
    if asked.act == "add":
        from antesala.administration.further import add_office  # noqa: PLC0415 - as below

        return add_office(asked.folder, asked.file)
    if asked.act == "calendar":
        try:
            return print_calendar(office_file(asked.file, asked.of), wall_clock())
        except ServiceError as error:
            return fail(str(error))
    from antesala.administration.punctual import punctual  # noqa: PLC0415 - as below

    return punctual(asked.folder, asked.file, asked.of, is_removed=asked.remove)


def _work(asked: argparse.Namespace) -> Coroutine[Any, Any, None]:
    """The command of every other act."""
    folder, of = asked.folder, asked.of
    if asked.act == "discipline":
        return _change_discipline(folder, asked.discipline, of)
    if asked.act == "pin":
        return _set_pin(folder, asked.clerk, of)
    if asked.act == "password":
        return _new_password_code(folder, asked.clerk, of)
    if asked.act == "day":
        return set_back(folder, asked.day, of) if asked.day else tell_day(folder, of)
    if asked.act in RECORD:
        return _print_record(asked)
    return _about_devices(asked)


def _print_record(asked: argparse.Namespace) -> Coroutine[Any, Any, None]:
    if asked.act == "figures":
        from antesala.administration.retention import print_figures  # noqa: PLC0415 - as below

        return print_figures(asked.folder, asked.first, asked.last, asked.of)
    from antesala.administration.record import print_record  # noqa: PLC0415 - as below

    return print_record(asked.folder, asked.act, asked.first, asked.last, asked.of)


def _about_devices(asked: argparse.Namespace) -> Coroutine[Any, Any, None]:
    """The command of an act that reads devices and clerks in the database."""
    from antesala.administration import devices  # noqa: PLC0415 - other acts need no database

    if asked.act == "revoke":
        return devices.revoke(asked.folder, asked.device, asked.of)
    if asked.act == "rotate":
        return devices.rotate(asked.folder, asked.device, asked.of)
    lists = {"devices": devices.list_devices, "clerks": devices.list_clerks}
    return lists[asked.act](asked.folder, asked.of)


ACTS = (
    "load",
    "add",
    "pin",
    "password",
    "discipline",
    "devices",
    "clerks",
    "revoke",
    "rotate",
    "day",
    "journal",
    "audit",
    "figures",
    "punctual",
)
"""What `office` does to the folder that is named next; `calendar` also takes a file alone."""

OF_FILES = ("load", "add", "calendar", "punctual")
"""Those that read a file."""
RECORD = ("journal", "audit", "figures")
"""Those that print what was written down."""


def _parser() -> argparse.ArgumentParser:
    parser = Arguments("office", "help-office")
    parser.check(settled)
    acts = parser.add_subparsers(dest="act", required=True)
    own = {act: acts.add_parser(act, help=sentence(f"help-office-{act}")) for act in ACTS}
    for act, parts in own.items():
        told = sentence("help-office-folder" if act == "load" else "help-folder")
        parts.add_argument("folder", metavar=sentence("value-folder"), type=Path, help=told)
        if act != "add":
            add_choice(parts)
        add_database(parts)
    calendar = acts.add_parser("calendar", help=sentence("help-office-calendar"))
    _add_file(calendar, "help-office-calendar-file")
    add_choice(calendar)
    _add_file(own["load"], "help-office-file", nargs="?")
    _add_file(own["add"], "help-office-add-file")
    _add_file(own["punctual"], "help-office-punctual-file", nargs="?")
    told = sentence("help-office-punctual-remove")
    own["punctual"].add_argument("--remove", action="store_true", help=told)
    _add_name(own["pin"], "clerk")
    _add_name(own["password"], "clerk")
    _add_name(own["revoke"], "device")
    own["rotate"].add_argument(
        "device",
        metavar=sentence("value-device"),
        nargs="?",
        help=sentence("help-office-rotate-device"),
    )
    own["discipline"].add_argument(
        "discipline",
        metavar=sentence("value-rule"),
        choices=list(RULES),
        help=sentence("help-office-rule", names=", ".join(RULES)),
    )
    _add_date(own["day"], "--set-back", "day", "help-office-set-back")
    for act in RECORD:
        _add_date(own[act], "--from", "first", "help-office-from")
        _add_date(own[act], "--until", "last", "help-office-until")
    # Named where none of them is given; `dest` would be, which is not typed.
    acts.metavar = f"{{{','.join(acts.choices)}}}"
    return parser


def _add_file(parser: argparse.ArgumentParser, about: str, nargs: str | None = None) -> None:
    told = sentence(about)
    parser.add_argument("file", metavar=sentence("value-file"), type=Path, nargs=nargs, help=told)


def _add_name(parser: argparse.ArgumentParser, kind: str) -> None:
    told = sentence(f"help-office-{kind}")
    parser.add_argument(kind, metavar=sentence(f"value-{kind}"), help=told)


def _add_date(parser: argparse.ArgumentParser, flag: str, name: str, about: str) -> None:
    told = sentence(about)
    parser.add_argument(flag, dest=name, metavar=sentence("value-date"), type=_day, help=told)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        said = sentence("office-no-date", text=repr(text))
        raise argparse.ArgumentTypeError(said) from None


def _load(folder: Path, of: str, file: Path) -> int:
    look = look_at(file)
    for finding in look.findings:
        print(finding.in_file(str(file)), file=sys.stderr)  # noqa: T201 - for who asked
    if look.examined is None:
        return fail(sentence("office-not-loaded", file=file))
    return run(_load_text(folder, of, look.text, look.examined.catalogue))


async def _load_text(folder: Path, of: str, text: str, catalogue: Catalogue) -> None:
    crest = catalogue.crest.data if catalogue.crest else ""
    await administer(folder, m.LoadCatalogue(id=fresh_id(), text=text, crest=crest), of=of)
    services, counters = len(catalogue.services), len(catalogue.counters)
    sizes = sentence("office-sizes", services=services, counters=counters)
    say(f"{catalogue.name}: {sizes}")


async def _change_discipline(folder: Path, discipline: str, of: str) -> None:
    rule = RULES[discipline]
    wish = m.ChangeDiscipline(id=fresh_id(), discipline=rule.name.value, k=rule.k)
    await administer(folder, wish, of=of)
    say(sentence("office-rule-changed", rule=discipline))
    found = look_at(own_folder(folder, of) / OFFICE_FILE).examined
    if found is not None and found.catalogue.is_law_weakened(rule):
        # The change is made anyway: the office decides, knowing the law.
        law, country = found.profile.law, found.profile.name
        said = {"country": country, "law": law.notice, "day": law.checked_on}
        print(sentence("office-law-asks-more", **said), file=sys.stderr)  # noqa: T201


async def _set_pin(folder: Path, clerk: str, of: str) -> None:
    pin = fresh_pin()
    await administer(folder, m.SetPin(id=fresh_id(), clerk=clerk, pin=pin), of=of)
    say(f"{pin}  {clerk}")


async def _new_password_code(folder: Path, clerk: str, of: str) -> None:
    """Print the code once, and after it where and until when the person uses it."""
    answer = await administer(folder, m.NewPasswordCode(id=fresh_id(), clerk=clerk), of=of)
    say(f"{answer.password_code}  {clerk}")
    print(sentence("office-password-use", clerk=clerk), file=sys.stderr)  # noqa: T201 - for a person
