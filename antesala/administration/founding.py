"""`init`: a new office folder, with an office file from a template, a database, and PINs."""

import argparse
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from shlex import quote

from antesala.administration.control import asking, fresh_id, fresh_pin, granted
from antesala.administration.saying import ASKED_WRONGLY, called, fail, run, say
from antesala.administration.templates import (
    Start,
    office_text,
    plain,
    template_text,
    templates,
    usual_time_zone,
)
from antesala.messages import commands as m
from server.domain.catalogue import Catalogue
from server.office_file import countries, office_fault, profile_of, read_office
from server.service import DATABASE, OFFICE_FILE, lobby_of

USUAL_TEMPLATE = "la-serena"


def init(arguments: Sequence[str]) -> int:
    """Make an office folder: the office file, the database, a PIN for each clerk."""
    asked = _parser().parse_args(arguments)
    folder: Path = asked.folder
    if (folder / OFFICE_FILE).exists() or (folder / DATABASE).exists():
        return fail(f"there is an office in {folder} already; nothing was changed")
    given = {"name": asked.name, "country": asked.country, "time_zone": asked.time_zone}
    for field, value in given.items():
        fault = "" if value is None else office_fault(field, value)
        if fault:
            return fail(f"--{field.replace('_', '-')} {fault}", ASKED_WRONGLY)
    try:
        start = _start(asked)
    except (EOFError, KeyboardInterrupt):
        return fail("nothing was made")
    return run(_found(folder, office_text(start)))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="antesala init",
        description="Make an office folder from a template. On a terminal, what no flag says is "
        "asked; elsewhere it is as in the template.",
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--template", type=plain, choices=templates())
    parser.add_argument("--name", help="the office's name, on screens and paper")
    parser.add_argument("--country", help=f"one of {', '.join(countries())}")
    parser.add_argument("--time-zone", help="as America/Santiago")
    return parser


def _start(asked: argparse.Namespace) -> Start:
    """What the flags say and, on a terminal, the person before it."""
    start = Start(asked.template or USUAL_TEMPLATE, asked.name, asked.country, asked.time_zone)
    return _completed(start, asked) if sys.stdin.isatty() and sys.stdout.isatty() else start


def _completed(start: Start, asked: argparse.Namespace) -> Start:
    """Ask for what no flag has said; an empty answer takes what stands in brackets."""
    say("Enter alone takes what stands in brackets.", "")
    if asked.template is None:
        say(*map(_described, templates()))
        start = start.but(template=_ask("Template", start.template, _template_fault, plain))
    usual = read_office(template_text(start.template))
    if start.name is None:
        start = start.but(name=_ask("Name of the office", usual.name, _fault_of("name")))
    if start.country is None and len(countries()) > 1:
        say(*(f"  {country}  {profile_of(country).name}" for country in countries()))
        start = start.but(country=_ask("Country", usual.country, _fault_of("country")))
    if start.time_zone is None:
        zone = usual_time_zone(start)
        start = start.but(time_zone=_ask("Time zone", zone, _fault_of("time_zone")))
    return start


def _ask(
    question: str,
    usual: str,
    fault: Callable[[str], str],
    read: Callable[[str], str] = str.strip,
) -> str:
    while True:
        answer = read(input(f"{question} [{usual}]: ")) or usual
        wrong = fault(answer)
        if not wrong:
            return answer
        say(f"  {wrong}")


def _fault_of(field: str) -> Callable[[str], str]:
    return lambda answer: office_fault(field, answer)


def _template_fault(answer: str) -> str:
    return "" if answer in templates() else f"allowed is {' or '.join(templates())}"


def _described(template: str) -> str:
    office = read_office(template_text(template))
    return f"  {template}: {len(office.services)} services, {len(office.counters)} counters"


async def _found(folder: Path, text: str) -> None:
    """Make all of it or, where something stands in the way, nothing."""
    catalogue = read_office(text)
    with ExitStack() as undo:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # noqa: ASYNC240 - nobody else waits
        undo.callback(_remove, folder)
        (folder / OFFICE_FILE).write_text(text, "utf-8")
        pins = await _new_pins(folder, catalogue)
        undo.pop_all()
    say(f"{catalogue.name}: the office is in {folder}", "")
    say("The clerks and their PINs, shown once:", *pins, "", *_next_steps(folder, catalogue))


def _remove(folder: Path) -> None:
    for file in [folder / OFFICE_FILE, *folder.glob(f"{DATABASE}*")]:
        if file.is_file():
            file.unlink()


async def _new_pins(folder: Path, catalogue: Catalogue) -> list[str]:
    """Opening the folder makes the database; then each clerk gets a PIN."""
    said = []
    async with lobby_of(folder) as lobby:
        ask = asking(lobby)
        for clerk in catalogue.clerks:
            pin = fresh_pin()
            await granted(ask(m.SetPin(id=fresh_id(), clerk=clerk.id, pin=pin)))
            said.append(f"  {pin}  {clerk.name} ({clerk.role})")
    return said


def _next_steps(folder: Path, catalogue: Catalogue) -> list[str]:
    """Each command as it can be typed, or copied, where this one was."""
    command, where = called(), quote(str(folder))
    file = quote(str(folder / OFFICE_FILE))
    enroll = f"       {command} enroll {where} --role"
    return [
        "Whoever may write in this folder administers the office; no other password is needed.",
        "",
        "What to do next:",
        f"  1. change {file} until it describes your office, then",
        f"       {command} check {file}",
        f"       {command} office load {where}",
        f"       {command} office pin {where} CLERK    for each new clerk",
        f"  2. {command} server {where}    (with --lan, for devices on other machines)",
        "  3. make a code for each device, good for an hour:",
        *(f'{enroll} kiosk --name "{screen.name}"' for screen in catalogue.kiosks),
        *(f'{enroll} display --name "{screen.name}"' for screen in catalogue.displays),
        f'{enroll} counter --name "Consola {catalogue.counters[0].number}"    and so on',
        f"  4. on the device: {command} kiosk --enroll CODE    (or display, or counter)",
        "     on another machine with --server ws://ADDRESS:7301, as the server says",
    ]
