"""The pre-printed roll of numbers on the staff pages: entered line by line, or from a file.

Each line is kept at once, and what is wrong with one is said beside what was typed. The sheets of
the roll are made here too, to be there before they are needed.
"""

import asyncio
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from starlette.responses import Response

from antesala.words import hour
from server.domain.catalogue import Roll, local_time
from server.domain.commands import EnterRollTicket
from server.domain.daybook import ROLL_DAYS
from server.domain.refusals import Code, Refusal
from server.domain.ticket import ROLL, Ticket, code_of
from server.report.typesetting import can_typeset, typeset
from server.web.shared.dates import said_day
from server.web.shared.uploads import Limits, UploadError, Uploads
from server.web.staff.acts import ask
from server.web.staff.page_templates import draw, unknown
from server.web.staff.refusals import refusal_said
from server.web.staff.roll_lines import (
    COLUMNS,
    RESULTS,
    STAYED,
    Line,
    LineReader,
    Wrong,
    headings,
    lines_of,
)
from server.web.staff.tickets import MOST_TYPED, day_of, of_day, tickets_on
from server.web.staff.visit import StaffPage, Visit

KEPT = ("service", "result", "counter", "clerk")
"""Fields that the next line begins with: papers lie in piles of one counter."""
_BODY = 256 * 1024
UPLOADS = Uploads(
    Limits(body=_BODY, read=4 * _BODY, slowest=1024, parts=4, field=512, at_once=2, of_address=2)
)


@dataclass(frozen=True, slots=True)
class Entered:
    """A number that stands in the list of those entered."""

    code: str
    service: str
    arrival: str
    state: str
    called: str
    ended: str


@dataclass(frozen=True, slots=True)
class NotTaken:
    """A line of a file that could not be entered: where it stands, and why."""

    line: int
    number: str
    said: str


@dataclass(frozen=True, slots=True)
class FileRead:
    """What came of a file: a sentence, and the lines that could not be entered."""

    said: str = ""
    missing: tuple[NotTaken, ...] = ()


async def show(visit: Visit) -> Response:
    """The page with an empty line, which has what the last one had."""
    roll = visit.office.catalogue.roll
    if roll is None:
        return unknown(visit)
    day, problem = _day_asked(visit, visit.request.query_params.get("day", ""))
    asked = visit.request.query_params
    values = {name: asked.get(name, "") for name in KEPT}
    values["number"] = await _next_number(visit, roll, day)
    return await _drawn(visit, roll, day, values, Wrong("day", problem) if problem else None)


async def enter(visit: Visit) -> Response:
    """Enter a line; what was typed stays where it cannot be."""
    roll = visit.office.catalogue.roll
    if roll is None:
        return unknown(visit)
    day, problem = _day_asked(visit, visit.form.get("day", ""))
    values = {name: visit.form.get(name, "") for name in COLUMNS}
    if problem:
        return await _drawn(visit, roll, day, values, Wrong("day", problem))
    found = await _enter(visit, LineReader(visit.office.catalogue, roll, visit.words, day), values)
    if isinstance(found, Wrong):
        return await _drawn(visit, roll, day, values, found)
    kept = {"day": day.isoformat(), **{name: values[name] for name in KEPT}}
    return visit.to(f"roll?{urlencode(kept)}", visit.words.say("roll-done", code=found))


async def _enter(visit: Visit, reader: LineReader, line: Line) -> str | Wrong:
    """Enter a line that was read; the code of its number, or what is wrong."""
    command = reader.read(line)
    if isinstance(command, Wrong):
        return command
    result = await ask(visit, command)
    return _refused(visit, command, result) if isinstance(result, Refusal) else command.code


def _refused(visit: Visit, command: EnterRollTicket, refusal: Refusal) -> Wrong:
    say = visit.words.say
    if refusal.code is Code.CODE_TAKEN:
        return Wrong("number", say("roll-taken", code=command.code))
    if refusal.code is Code.TICKET_AGED:
        return Wrong("day", say("roll-day-old", days=ROLL_DAYS))
    if refusal.code is Code.WRONG_TIMES:
        problem = refusal.facts.get("problem", "")
        key = f"roll-times-{problem}" if problem in {"future", "other_day"} else "roll-times-wrong"
        return Wrong("arrival", say(key))
    return Wrong("number", refusal_said(visit, refusal))


async def send(visit: Visit) -> Response:
    """Enter the lines of a file; those that cannot be entered are told, each with its reason."""
    roll = visit.office.catalogue.roll
    if roll is None:
        return unknown(visit)
    try:
        with UPLOADS.place(visit.request) as place:
            upload = await UPLOADS.read(visit.request, place)
            content = upload.files[0].path.read_bytes() if upload.files else b""
    except UploadError:
        return visit.to("roll", visit.words.say("roll-file-none"), is_done=False)
    day, problem = _day_asked(visit, upload.fields.get("day", ""))
    back = f"roll?day={day.isoformat()}"
    if problem:
        return visit.to(back, problem, is_done=False)
    lines = lines_of(content, headings(visit.words))
    if not lines:
        said = visit.words.say("roll-file-none" if not content else "roll-file-wrong")
        return visit.to(back, said, is_done=False)
    reader = LineReader(visit.office.catalogue, roll, visit.words, day)
    missing = list[NotTaken]()
    for number, line in enumerate(lines, 2):
        found = await _enter(visit, reader, line)
        if isinstance(found, Wrong):
            missing.append(NotTaken(number, line.get("number", "")[:MOST_TYPED], found.said))
    said = visit.words.say("roll-file-done", count=len(lines) - len(missing))
    if not missing:
        return visit.to(back, said)
    values = {"number": await _next_number(visit, roll, day)}
    return await _drawn(visit, roll, day, values, FileRead(said, tuple(missing)))


async def _drawn(
    visit: Visit,
    roll: Roll,
    day: date,
    values: Line,
    came: Wrong | FileRead | None,
) -> Response:
    catalogue, say = visit.office.catalogue, visit.words.say
    wrong = came if isinstance(came, Wrong) else None
    file = came if isinstance(came, FileRead) else FileRead()
    entered = await _on(visit, day)
    today = _today(visit)
    return draw(
        "roll.html",
        visit,
        422 if came else 200,
        title=say("roll-title"),
        letter=roll.letter,
        day=day,
        day_said=said_day(day, visit.words),
        first=today - timedelta(days=ROLL_DAYS),
        today=today,
        values=values,
        wrong=wrong,
        said=file.said,
        missing=file.missing,
        services=[(str(each.id), each.name) for each in catalogue.services],
        classes=[(str(each.id), each.name) for each in reversed(catalogue.classes)],
        results=[(each, _result_said(visit, each, is_today=day == today)) for each in RESULTS],
        counters=[(str(each.id), each.number) for each in catalogue.counters],
        clerks=[(str(each.id), each.name) for each in catalogue.clerks],
        entered=[_entered(visit, each) for each in reversed(entered)],
        of_day=of_day(visit, day),
        has_pdf=can_typeset(),
        columns=";".join(headings(visit.words).values()),
        roll=roll,
    )


def _result_said(visit: Visit, result: str, *, is_today: bool) -> str:
    key = "waits" if result == STAYED and is_today else result
    return visit.words.say(f"roll-result-{key}")


def _entered(visit: Visit, ticket: Ticket) -> Entered:
    zone = ZoneInfo(visit.office.catalogue.time_zone)
    service = visit.office.catalogue.service.get(ticket.service)
    return Entered(
        code=ticket.code,
        service=service.name if service else str(ticket.service),
        arrival=hour(ticket.arrival, zone),
        state=visit.words.say(f"tickets-state-{ticket.state.value}"),
        called="" if ticket.called_at is None else hour(ticket.called_at, zone),
        ended="" if ticket.ended_at is None else hour(ticket.ended_at, zone),
    )


async def _on(visit: Visit, day: date) -> list[Ticket]:
    """The numbers of the roll that were entered of a day, in the order in which they were."""
    return [each for each in await tickets_on(visit, day) if each.channel == ROLL]


async def _next_number(visit: Visit, roll: Roll, day: date) -> str:
    """The number after the last one that was entered."""
    numbers = visit.office.rolls.get(day, {}).get(roll.letter, ())
    last = (await _on(visit, day))[-1:]
    number = int(last[0].code[1:]) + 1 if last else 1
    while number in numbers:
        number += 1
    return str(number) if number <= roll.last else ""


def _today(visit: Visit) -> date:
    clock = local_time(visit.at.room.hub.clock(), visit.office.catalogue.time_zone).date()
    return max(day_of(visit), clock)


def _day_asked(visit: Visit, typed: str) -> tuple[date, str]:
    """The day that is meant, and what is wrong with it."""
    today = _today(visit)
    try:
        day = date.fromisoformat(typed) if typed else today
    except ValueError:
        return today, visit.words.say("tickets-not-a-day", typed=typed[:MOST_TYPED])
    if not today - timedelta(days=ROLL_DAYS) <= day <= today:
        return today, visit.words.say("roll-day-old", days=ROLL_DAYS)
    return day, ""


async def sheets(visit: Visit) -> Response:
    """The sheets to print: numbered slips for people, and lists to write beside each number."""
    roll = visit.office.catalogue.roll
    if roll is None or not can_typeset():
        return unknown(visit)
    values = sheet_values(visit, roll)
    pdf = await asyncio.to_thread(typeset, "roll", values, visit.words.language)
    name = f'attachment; filename="roll-{roll.letter}.pdf"'
    return Response(pdf, media_type="application/pdf", headers={"Content-Disposition": name})


def sheet_values(visit: Visit, roll: Roll) -> dict[str, object]:
    """What stands on the sheets."""
    say = visit.words.say
    columns = ("number", "service", "class", "arrival", "called", "ended", "counter", "clerk")
    return {
        "title": say("roll-sheets-title"),
        "office": visit.office.catalogue.name,
        "keep": say("roll-slip-keep"),
        "day": say("roll-slip-day"),
        "codes": [code_of(roll.letter, number) for number in range(1, roll.last + 1)],
        "list": say("roll-list-title"),
        "how": say("roll-list-how"),
        "columns": [say(f"roll-{each}") for each in columns],
    }


PAGES = (
    StaffPage("/roll", show, page="tickets"),
    StaffPage("/roll", enter, page="tickets", is_post=True),
    StaffPage("/roll/file", send, page="tickets", is_post=True, is_upload=True),
    StaffPage("/roll/sheets.pdf", sheets, page="tickets"),
)
