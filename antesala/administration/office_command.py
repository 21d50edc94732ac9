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
from server.office_folder import OFFICE_FILE

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
    add_database(parser, parser)
    asked = parser.parse_args(arguments)
    wish = m.EnrollDevice(id=fresh_id(), role=ROLES[asked.role], name=asked.name)
    status = run(_enroll(asked.folder, wish))
    if not status and (unnamed := unnamed_in(asked.folder / OFFICE_FILE, asked.role, asked.name)):
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


async def _enroll(folder: Path, wish: m.EnrollDevice) -> None:
    answer = await administer(folder, wish)
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
    if asked.act == "load":
        is_file = asked.folder.is_file()
        folder = asked.folder.parent if is_file else asked.folder
        return _load(folder, asked.folder if is_file else asked.file or folder / OFFICE_FILE)
    if asked.act == "calendar":
        file: Path = asked.file / OFFICE_FILE if asked.file.is_dir() else asked.file
        return print_calendar(file, wall_clock())
    if asked.act == "punctual":
        from antesala.administration.punctual import punctual  # noqa: PLC0415 - as below

        return punctual(asked.folder, asked.file, is_removed=asked.remove)
    return run(_work(asked))


def _work(asked: argparse.Namespace) -> Coroutine[Any, Any, None]:
    """The command of every act except loading a file."""
    if asked.act == "discipline":
        return _change_discipline(asked.folder, asked.discipline)
    if asked.act == "pin":
        return _set_pin(asked.folder, asked.clerk)
    if asked.act == "password":
        return _new_password_code(asked.folder, asked.clerk)
    if asked.act == "day":
        return set_back(asked.folder, asked.day) if asked.day else tell_day(asked.folder)
    if asked.act in RECORD:
        return _print_record(asked)
    return _about_devices(asked)


def _print_record(asked: argparse.Namespace) -> Coroutine[Any, Any, None]:
    if asked.act == "figures":
        from antesala.administration.retention import print_figures  # noqa: PLC0415 - as below

        return print_figures(asked.folder, asked.first, asked.last)
    from antesala.administration.record import print_record  # noqa: PLC0415 - as below

    return print_record(asked.folder, asked.act, asked.first, asked.last)


def _about_devices(asked: argparse.Namespace) -> Coroutine[Any, Any, None]:
    """The command of an act that reads devices and clerks in the database."""
    from antesala.administration import devices  # noqa: PLC0415 - other acts need no database

    if asked.act == "revoke":
        return devices.revoke(asked.folder, asked.device)
    if asked.act == "rotate":
        return devices.rotate(asked.folder, asked.device)
    lists = {"devices": devices.list_devices, "clerks": devices.list_clerks}
    return lists[asked.act](asked.folder)


ACTS = (
    "load",
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
        add_database(parts)
    calendar = acts.add_parser("calendar", help=sentence("help-office-calendar"))
    _add_file(calendar, "help-office-calendar-file")
    _add_file(own["load"], "help-office-file", nargs="?")
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


def _load(folder: Path, file: Path) -> int:
    look = look_at(file)
    for finding in look.findings:
        print(finding.in_file(str(file)), file=sys.stderr)  # noqa: T201 - for who asked
    if look.examined is None:
        return fail(sentence("office-not-loaded", file=file))
    return run(_load_text(folder, look.text, look.examined.catalogue))


async def _load_text(folder: Path, text: str, catalogue: Catalogue) -> None:
    crest = catalogue.crest.data if catalogue.crest else ""
    await administer(folder, m.LoadCatalogue(id=fresh_id(), text=text, crest=crest))
    services, counters = len(catalogue.services), len(catalogue.counters)
    sizes = sentence("office-sizes", services=services, counters=counters)
    say(f"{catalogue.name}: {sizes}")


async def _change_discipline(folder: Path, discipline: str) -> None:
    rule = RULES[discipline]
    await administer(
        folder, m.ChangeDiscipline(id=fresh_id(), discipline=rule.name.value, k=rule.k)
    )
    say(sentence("office-rule-changed", rule=discipline))
    found = look_at(folder / OFFICE_FILE).examined
    if found is not None and found.catalogue.is_law_weakened(rule):
        # The change is made anyway: the office decides, knowing the law.
        law, country = found.profile.law, found.profile.name
        said = {"country": country, "law": law.notice, "day": law.checked_on}
        print(sentence("office-law-asks-more", **said), file=sys.stderr)  # noqa: T201


async def _set_pin(folder: Path, clerk: str) -> None:
    pin = fresh_pin()
    await administer(folder, m.SetPin(id=fresh_id(), clerk=clerk, pin=pin))
    say(f"{pin}  {clerk}")


async def _new_password_code(folder: Path, clerk: str) -> None:
    """Print the code once, and after it where and until when the person uses it."""
    answer = await administer(folder, m.NewPasswordCode(id=fresh_id(), clerk=clerk))
    say(f"{answer.password_code}  {clerk}")
    print(sentence("office-password-use"), file=sys.stderr)  # noqa: T201 - for a person
