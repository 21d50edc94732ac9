"""`enroll` and `office`: a device's code; a new office file, clerk's PIN or rule of calling.

Its commands on devices and on the day are in modules of their own.
"""

import argparse
import sys
from collections.abc import Callable, Coroutine, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from antesala.administration.checking import look_at
from antesala.administration.control import administer, fresh_id, fresh_pin
from antesala.administration.day import print_calendar, set_back, tell_day
from antesala.administration.devices import list_clerks, list_devices, revoke
from antesala.administration.output import called, fail, run, say
from antesala.messages import commands as m, kinds as k
from antesala.words.terminal import Arguments, sentence
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
    parser.add_argument("folder", type=Path)
    parser.add_argument("--role", required=True, choices=list(ROLES))
    parser.add_argument("--name", required=True, help=sentence("help-enroll-name"))
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
    say(str(answer.enrolment_code))


def office(arguments: Sequence[str]) -> int:
    """Change a running office: its file, a clerk's PIN, its rule, its devices, its day."""
    asked = _parser().parse_args(arguments)
    if asked.act == "load":
        is_file = asked.folder.is_file()
        folder = asked.folder.parent if is_file else asked.folder
        return _load(folder, asked.folder if is_file else asked.file or folder / OFFICE_FILE)
    if asked.act == "calendar":
        file: Path = asked.file / OFFICE_FILE if asked.file.is_dir() else asked.file
        return print_calendar(file, wall_clock())
    return run(_work(asked))


def _work(asked: argparse.Namespace) -> Coroutine[Any, Any, None]:
    """The command of every act except loading a file."""
    works: dict[str, Callable[[], Coroutine[Any, Any, None]]] = {
        "discipline": lambda: _change_discipline(asked.folder, asked.discipline),
        "pin": lambda: _set_pin(asked.folder, asked.clerk),
        "devices": lambda: list_devices(asked.folder),
        "clerks": lambda: list_clerks(asked.folder),
        "revoke": lambda: revoke(asked.folder, asked.device),
        "day": lambda: set_back(asked.folder, asked.day) if asked.day else tell_day(asked.folder),
    }
    return works[asked.act]()


def _parser() -> argparse.ArgumentParser:
    parser = Arguments("office", "help-office")
    acts = parser.add_subparsers(dest="act", required=True)
    load = acts.add_parser("load", help=sentence("help-office-load"))
    load.add_argument("folder", type=Path, help=sentence("help-office-folder"))
    load.add_argument("file", type=Path, nargs="?", help=sentence("help-office-file"))
    pin = acts.add_parser("pin", help=sentence("help-office-pin"))
    pin.add_argument("folder", type=Path)
    pin.add_argument("clerk", help=sentence("help-office-clerk"))
    rule = acts.add_parser("discipline", help=sentence("help-office-discipline"))
    rule.add_argument("folder", type=Path)
    rule.add_argument("discipline", choices=list(RULES))
    devices = acts.add_parser("devices", help=sentence("help-office-devices"))
    devices.add_argument("folder", type=Path)
    clerks = acts.add_parser("clerks", help=sentence("help-office-clerks"))
    clerks.add_argument("folder", type=Path)
    gone = acts.add_parser("revoke", help=sentence("help-office-revoke"))
    gone.add_argument("folder", type=Path)
    gone.add_argument("device", help=sentence("help-office-device"))
    day = acts.add_parser("day", help=sentence("help-office-day"))
    day.add_argument("folder", type=Path)
    day.add_argument(
        "--set-back",
        dest="day",
        type=date.fromisoformat,
        metavar="YYYY-MM-DD",
        help=sentence("help-office-set-back"),
    )
    calendar = acts.add_parser("calendar", help=sentence("help-office-calendar"))
    calendar.add_argument("file", type=Path, help=sentence("help-office-calendar-file"))
    return parser


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
