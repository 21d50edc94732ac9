"""The command `antesala doctor`: whether a device is fit for use, and an office is whole.

For the person who sets a kiosk up before the first citizen comes, and for the administrator.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from antesala.administration.chosen import add_choice
from antesala.administration.day import days_in, office_in, reading, told
from antesala.administration.display_doctor import add_flags, examine_display
from antesala.settings import SettingsError, read_settings, settings_path
from antesala.speech.voice import Aloud, read_voice, reason_of, voice_of
from antesala.words.terminal import Arguments, called, sentence
from kiosk.keys.key_settings import read_keys
from kiosk.screens.compliance import faults, told as kiosk_told
from server.database_place import add_database, database_of, is_elsewhere
from server.domain.backup import BackupPlan, Backups
from server.domain.office import Office
from server.fresh import wall_clock
from server.office_folder import ServiceError


def doctor(arguments: Sequence[str]) -> int:
    """Check a device or an office; returns the exit status: 0 all is well, 1 it is not."""
    parser = Arguments("doctor", "help-doctor")
    patients = parser.add_subparsers(
        dest="patient", required=True, metavar="{kiosk,display,office}"
    )
    device = patients.add_parser("kiosk", help=sentence("help-doctor-kiosk"))
    device.add_argument(
        "--settings", metavar=sentence("value-file"), type=Path, help=sentence("help-settings")
    )
    add_flags(patients.add_parser("display", help=sentence("help-doctor-display")))
    office = patients.add_parser("office", help=sentence("help-doctor-office"))
    office.add_argument(
        "folder", metavar=sentence("value-folder"), type=Path, help=sentence("help-folder")
    )
    add_choice(office)
    add_database(office, parser)
    asked = parser.parse_args(arguments)
    if asked.patient == "office":
        return _office(asked.folder, asked.of)
    if asked.patient == "display":
        return examine_display(asked)
    return _kiosk(asked.settings or settings_path("kiosk"))


def _office(folder: Path, of: str) -> int:
    """Check database, office file and day; a damaged database first: the rest may fail by it."""
    from server.service import edited_file  # noqa: PLC0415 - a kiosk has no need of the server
    from server.store.ageing import last_wiped  # noqa: PLC0415 - nor of the database

    try:
        with reading(folder) as reader:
            damage = reader.damage()
        if damage:
            _say(*_damaged(folder, damage))
            return 1
        office = office_in(folder, of)
        with reading(folder) as reader:
            wiped = last_wiped(reader, office.id)
    except ServiceError as error:
        sys.exit(f"{called()} doctor: {error}")
    whole = "doctor-whole-elsewhere" if is_elsewhere(folder) else "doctor-whole"
    _say(sentence(whole, database=_shown(folder)))
    days, edited = days_in(office, wall_clock()), edited_file(office, folder)
    _say(edited or sentence("doctor-file-same"), *told(days, folder, of))
    _say(sentence("retention-never") if wiped is None else sentence("retention-last", day=wiped))
    late = _backups(folder, office)
    return 1 if days.is_ahead or edited or late else 0


def _backups(folder: Path, office: Office) -> bool:
    """Say when the last backup was made that an office file asks for; True if it is too old."""
    from server.backup.shelf import backups_in  # noqa: PLC0415 - a kiosk has no need of it

    plan = _plan(folder)
    if plan is None:
        _say(sentence("doctor-no-backups"))
        return False
    found = backups_in(Path(plan.to), [office.id])
    if not found:
        _say(sentence("doctor-backup-none", to=plan.to))
        return True
    last, now = found[-1], wall_clock()
    known = Backups(plan, last.manifest.copied_at, last.manifest.copied_at)
    at = f"{last.manifest.copied_at.astimezone():%Y-%m-%d %H:%M}"
    _say(sentence("doctor-backup-last", backup=last.folder, at=at))
    if known.is_late(now):
        _say(sentence("doctor-backup-late", minutes=plan.every_minutes))
    return known.is_late(now)


def _plan(folder: Path) -> BackupPlan | None:
    """The plan of the first office that has one: a backup is of all offices of a database."""
    with reading(folder) as reader:
        plans = (reader.load(each).catalogue.backup for each in reader.offices())
        return next((each for each in plans if each is not None), None)


def _shown(folder: Path) -> str:
    from server.store.engine import shown  # noqa: PLC0415 - a kiosk has no database

    return shown(database_of(folder))


def _damaged(folder: Path, damage: Sequence[str]) -> list[str]:
    return [
        sentence("doctor-damaged", database=_shown(folder)),
        *(f"  - {line}" for found in damage for line in found.splitlines()),
    ]


def _kiosk(path: Path) -> int:
    try:
        settings = read_settings(path)
        read_keys(settings.keys)
        voice = read_voice(settings.voice)
    except SettingsError as fault:
        sys.exit(f"{called()} doctor: {fault}")
    found = faults(settings.screen)
    if found:
        _say(sentence("doctor-cannot-comply", file=path), *(f"  - {fault}" for fault in found))
        return 1
    told_of = (f"  {line}" for line in kiosk_told(settings.screen))
    _say(sentence("doctor-complies", file=path), *told_of)
    lack = reason_of(Aloud(voice_of()).lack) if voice.output == "speaker" else ""
    if voice.output == "none":
        lack = sentence("doctor-no-output")
    if lack:
        _say(f"  {sentence('doctor-silent', why=lack)}")
    return 0


def _say(*lines: str) -> None:
    print("\n".join(lines))  # noqa: T201 - the command's result
