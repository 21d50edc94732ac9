"""`init`: a new office folder, with an office file from a template, a database, and PINs."""

import argparse
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from shlex import quote

from antesala.administration.chosen import typed
from antesala.administration.control import fresh_id, fresh_pin, granted
from antesala.administration.inside import asking
from antesala.administration.output import (
    ASKED_WRONGLY,
    AdministrationError,
    called,
    fail,
    run,
    say,
)
from antesala.administration.templates import (
    Start,
    country_of,
    office_text,
    plain,
    template_text,
    templates,
    templates_for,
    usual_time_zone,
)
from antesala.messages import commands as m
from antesala.words import Words
from antesala.words.terminal import Arguments, sentence, terminal_words, unwritten
from server.database_place import (
    DATABASE_URL,
    add_database,
    has_database,
    keep_database,
)
from server.domain.catalogue import Catalogue, Clerk
from server.office_file import countries, office_fault, profile_of, read_office
from server.office_folder import DATABASE, OFFICE_FILE, OFFICES, own_folder
from server.public_holidays import subdivisions_of
from server.service import lobby_of
from server.store import StoreError
from server.store.engine import shown
from server.store.moving import offices_in

USUAL_COUNTRY = "CL"
"""The country of an office that names none."""


def init(arguments: Sequence[str]) -> int:
    """Make an office folder: the office file, the database, a PIN for each clerk."""
    asked = _parser().parse_args(arguments)
    folder: Path = asked.folder
    country = (asked.country or "").upper() or None
    given = {
        "name": asked.name,
        "country": country,
        "time_zone": asked.time_zone,
        "subdivision": asked.subdivision,
    }
    where = country or (country_of(asked.template) if asked.template else USUAL_COUNTRY)
    for field, value in given.items():
        # As it was typed: messages quote it.
        typed = asked.country if field == "country" else value
        fault = "" if value is None else office_fault(field, value, where)
        if fault:
            fault = office_fault(field, typed, where)
            return fail(f"--{field.replace('_', '-')} {fault}", ASKED_WRONGLY)
    words = _words(country, asked.template)
    if (folder / OFFICE_FILE).exists() or has_database(folder):
        return fail(words.say("terminal-init-exists", folder=str(folder)))
    wrong = _mismatch(asked.template, country, words)
    if wrong:
        return fail(wrong, ASKED_WRONGLY)
    used = _used(asked.database, words)
    if used:
        return fail(used)
    template = asked.template or templates_for(country or USUAL_COUNTRY)[0]
    start = Start(template, asked.name, country, asked.time_zone, asked.subdivision)
    try:
        if sys.stdin.isatty() and sys.stdout.isatty():
            start = _completed(start, asked, words)
    except (EOFError, KeyboardInterrupt):
        return fail(words.say("terminal-init-nothing"))
    return run(_found(folder, office_text(start), asked.database))


def _words(country: str | None, template: str | None) -> Words:
    """The terminal's language or, where it says none, that of the country."""
    where = country or (country_of(template) if template else USUAL_COUNTRY)
    return terminal_words([profile_of(where).language], where)


def _used(database: str | None, words: Words) -> str:
    """Why no office can be made in a database: it has one, or cannot be read; else empty.

    Its clerks' PINs would be replaced where the new office file has the same ids.
    """
    try:
        found = offices_in(database) if database else []
    except StoreError as error:
        return str(error)
    if not found or database is None:
        return ""
    return _said_used(found, shown(database), words)


def _said_used(found: Sequence[str], database: str, words: Words) -> str:
    names, count = ", ".join(found), len(found)
    lines = (
        words.say("terminal-init-used-database", database=database, count=count, names=names),
        words.say("terminal-init-used-further", command=called()),
        words.say("terminal-init-used-second"),
    )
    return "\n".join(lines)


def _mismatch(template: str | None, country: str | None, words: Words) -> str:
    """Why a template does not fit a country; empty where it does, or where only one is named."""
    if template is None or country is None or template in templates_for(country):
        return ""
    other = profile_of(country_of(template)).name
    names = ", ".join(templates_for(country))
    where = profile_of(country).name
    return words.say(
        "terminal-init-template", template=template, other=other, country=where, names=names
    )


def _parser() -> argparse.ArgumentParser:
    parser = Arguments("init", "help-init")
    parser.add_argument(
        "folder", metavar=sentence("value-folder"), type=Path, help=sentence("help-init-folder")
    )
    parser.add_argument(
        "--template", type=plain, choices=templates(), help=sentence("help-init-template")
    )
    parser.add_argument("--name", metavar=sentence("value-name"), help=sentence("help-init-name"))
    parser.add_argument(
        "--country",
        metavar=sentence("value-country"),
        help=sentence("help-init-country", names=", ".join(countries())),
    )
    parser.add_argument(
        "--time-zone", metavar=sentence("value-zone"), help=sentence("help-init-zone")
    )
    parser.add_argument(
        "--subdivision", metavar=sentence("value-region"), help=sentence("help-init-subdivision")
    )
    add_database(parser)
    return parser


def _completed(start: Start, asked: argparse.Namespace, words: Words) -> Start:
    """Ask for values without a flag; an empty answer takes the value in brackets."""
    say(words.say("terminal-init-enter"), "")
    if start.country is None and asked.template is None and len(countries()) > 1:
        say(*(f"  {country}  {profile_of(country).name}" for country in countries()))
        question = words.say("terminal-init-ask-country")
        start = start.but(country=_ask(question, USUAL_COUNTRY, _fault_of("country"), _capitals))
    if asked.template is None:
        start = start.but(template=_chosen(start.country or USUAL_COUNTRY, words))
    usual = read_office(template_text(start.template))
    if start.name is None:
        question = words.say("terminal-init-ask-name")
        start = start.but(name=_ask(question, usual.name, _fault_of("name")))
    if start.subdivision is None:
        start = _with_region(start, usual.country, words)
    if start.time_zone is None:
        question, zone = words.say("terminal-init-ask-zone"), usual_time_zone(start)
        start = start.but(time_zone=_ask(question, zone, _fault_of("time_zone")))
    return start


def _with_region(start: Start, country: str, words: Words) -> Start:
    """Asked only where the country has regions with public holidays of their own."""
    codes, named = subdivisions_of(start.country or country)
    if not codes:
        return start
    say(f"  {', '.join([*named] or codes)}")
    question = words.say("terminal-init-ask-region")
    where = start.country or country
    return start.but(
        subdivision=_ask(
            question,
            "",
            lambda answer: office_fault("subdivision", answer, where) if answer else "",
        )
    )


def _chosen(country: str, words: Words) -> str:
    """The template that the person chooses among the country's."""
    offered = templates_for(country)
    say(*(_described(template, words) for template in offered))
    allowed = words.say("terminal-init-allowed", names=", ".join(offered))
    return _ask(
        words.say("terminal-init-ask-template"),
        offered[0],
        lambda answer: "" if answer in offered else allowed,
        plain,
    )


def _capitals(answer: str) -> str:
    """A country's two letters in capitals; a longer text is returned as it is."""
    answer = answer.strip()
    return answer.upper() if answer.upper() in countries() else answer


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


def _described(template: str, words: Words) -> str:
    office = read_office(template_text(template))
    services, counters = len(office.services), len(office.counters)
    size = words.say("terminal-init-size", services=services, counters=counters)
    return f"  {template}: {size}"


async def _found(folder: Path, text: str, database: str | None) -> None:
    """Make the whole folder, or none of it on an error."""
    catalogue = read_office(text)
    words = terminal_words(catalogue.languages, catalogue.country)
    with ExitStack() as undo:
        undo.callback(_remove, folder)
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # noqa: ASYNC240 - no one else waits
            (folder / OFFICE_FILE).write_text(text, "utf-8")
        except OSError as error:
            raise AdministrationError(unwritten(error, folder)) from error
        fault = keep_database(folder, database) if database else ""
        if fault:
            raise AdministrationError(fault)
        pins = await _new_pins(folder, catalogue, words)
        undo.pop_all()
    done = words.say("terminal-init-done", office=catalogue.name, folder=str(folder))
    say(done, words.say("terminal-init-example"), "")
    say(words.say("terminal-init-pins"), *pins, "", words.say("terminal-init-owner"), "")
    say(*next_steps(folder, catalogue, words))


def _remove(folder: Path) -> None:
    own = (folder / OFFICE_FILE, folder / DATABASE_URL)
    for file in [*own, *folder.glob(f"{DATABASE}*")]:
        if file.is_file():
            file.unlink()


async def _new_pins(folder: Path, catalogue: Catalogue, words: Words) -> list[str]:
    """Open the folder, which makes the database; then give each clerk a PIN."""
    said = []
    async with lobby_of(folder) as lobby:
        if list(lobby.rooms) != [catalogue.office]:
            # Another program has made its office there since we looked.
            raise AdministrationError(_said_used(list(lobby.rooms), str(folder), words))
        ask = asking(lobby, catalogue.office)
        for clerk in catalogue.clerks:
            pin = fresh_pin()
            await granted(ask(m.SetPin(id=fresh_id(), clerk=clerk.id, pin=pin)))
            said.append(pin_line(pin, clerk, words))
    return said


def pin_line(pin: str, clerk: Clerk, words: Words) -> str:
    """A clerk and their PIN, which is shown once."""
    return f"  {pin}  {clerk.name} ({words.say(f'terminal-role-{clerk.role}')})"


def next_steps(folder: Path, catalogue: Catalogue, words: Words, of: str = "") -> list[str]:
    """Each next command, to be typed or copied in the same place as this one.

    `of` is the id of a further office, whose server is only started anew.
    """
    command, where = called(), typed(folder, of)
    file = quote(str(own_folder(folder, of) / OFFICE_FILE))
    enroll = f"       {command} enroll {where} --role"
    console = words.say("terminal-init-console", number=catalogue.counters[0].number)
    change = words.say("terminal-init-change", file=file)
    for_clerks, clerk = words.say("terminal-init-new-clerk"), words.say("value-clerk")
    lan, codes = words.say("terminal-init-lan"), words.say("terminal-init-codes")
    others = words.say("terminal-init-and-so-on")
    start = words.say("terminal-init-start", program=f"{command} kiosk --enroll -")
    elsewhere = words.say("terminal-init-elsewhere")
    return [
        words.say("terminal-init-next"),
        f"  1. {change}",
        f"       {command} check {file}",
        f"       {command} office load {where}",
        f"       {command} office pin {where} {clerk}    {for_clerks}",
        f"  2. {command} server {quote(str(folder))}    {lan}",
        *([f"     {words.say('office-add-start', place=OFFICES)}"] if of else []),
        f"  3. {codes}",
        *(f'{enroll} kiosk --name "{screen.name}"' for screen in catalogue.kiosks),
        *(f'{enroll} display --name "{screen.name}"' for screen in catalogue.displays),
        f'{enroll} counter --name "{console}"    {others}',
        f"  4. {start}",
        f"     {elsewhere}",
        f"     {words.say('terminal-init-browser')}",
        *_staff_steps(where, catalogue, words),
    ]


def _staff_steps(where: str, catalogue: Catalogue, words: Words) -> list[str]:
    """How the first person who answers for the hall comes into the staff pages, if there is one."""
    found = (each.id for each in catalogue.clerks if each.answers_for_hall)
    clerk = next(found, None)
    if clerk is None:
        return []
    pages = words.say("terminal-init-staff")
    return [f"  5. {pages}", f"       {called()} office password {where} {clerk}"]
