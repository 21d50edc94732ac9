"""`check`: all errors and oddities of an office file, each with its line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from antesala.administration.output import ASKED_WRONGLY, DONE, say
from antesala.colours.palette import LIGHT, tinted
from antesala.drawings import names
from antesala.words.terminal import Arguments, sentence
from server.domain.catalogue import office_day
from server.fresh import wall_clock
from server.office_file import (
    Examined,
    Finding,
    OfficeFileError,
    by_line,
    examine,
    text_of,
    with_crest,
)
from server.office_file.findings import near

FAR_AWAY = timedelta(days=3 * 365)
"""Offices plan closed days less far ahead; a year with a wrong digit is mostly beyond."""


def check(arguments: Sequence[str]) -> int:
    """Report an office file's errors; returns 0 where an office can use it, 2 otherwise."""
    parser = Arguments("check", "help-check")
    parser.add_argument(
        "file", metavar=sentence("value-file"), type=Path, help=sentence("help-check-file")
    )
    file: Path = parser.parse_args(arguments).file
    look = look_at(file)
    say(*(finding.in_file(str(file)) for finding in look.findings), f"{file}: {_summary(look)}")
    return DONE if look.examined else ASKED_WRONGLY


@dataclass(frozen=True, slots=True)
class Look:
    """An office file as read; `examined` is None where it cannot be used."""

    text: str
    examined: Examined | None
    findings: tuple[Finding, ...]


def look_at(file: Path) -> Look:
    """Read a file and check the whole of it."""
    text = ""
    try:
        text = text_of(file)
        examined = with_crest(examine(text), file.parent)
    except OfficeFileError as error:
        return Look(text, None, error.findings)
    odd = [*_odd_on_screens(examined), *_odd_dates(examined, wall_clock())]
    return Look(text, examined, by_line([*examined.warnings, *odd]))


def _odd_dates(examined: Examined, now: datetime) -> Iterator[Finding]:
    """Dates that are past, or so far away that the year is probably wrong."""
    catalogue, lines = examined.catalogue, examined.lines
    today = office_day(now, catalogue.time_zone)
    tables = {
        "closed": [each.date for each in catalogue.closed_dates],
        "open": [each.date for each in catalogue.open_dates],
    }
    for table, dates in tables.items():
        for number, day in enumerate(dates):
            if day < today:
                odd = "check-date-past"
            elif day > today + FAR_AWAY:
                odd = "check-date-far"
            else:
                continue
            line = lines.of((table, number, "date"))
            said = sentence(odd, table=table, day=day, years=FAR_AWAY.days // 365)
            yield Finding(line, said, is_error=False)


def _odd_on_screens(examined: Examined) -> Iterator[Finding]:
    """Findings that the server cannot make: on the screens' drawings and colours."""
    catalogue, lines = examined.catalogue, examined.lines
    icons: dict[str, list[tuple[str, str]]] = {
        "group": [(each.id, each.icon) for each in catalogue.groups],
        "service": [(each.id, each.icon) for each in catalogue.services],
    }
    for table, asked in icons.items():
        for number, (owner, icon) in enumerate(asked):
            if icon and icon not in names():
                said = _no_drawing(table, owner, icon)
                yield Finding(lines.of((table, number, "icon")), said, is_error=False)
    shown = tinted(LIGHT, catalogue.accent).accent
    if shown != catalogue.accent.upper():
        odd = sentence("check-accent", accent=catalogue.accent, shown=shown)
        yield Finding(lines.of(("office", "accent")), odd, is_error=False)


def _no_drawing(table: str, id_: str, icon: str) -> str:
    said = sentence("check-no-drawing", table=table, id=id_, icon=icon)
    return said + near(icon, sorted(names()))


def _summary(look: Look) -> str:
    errors = sum(finding.is_error for finding in look.findings)
    counted = [("check-errors", errors), ("check-warnings", len(look.findings) - errors)]
    found = ", ".join(sentence(key, count=n) for key, n in counted if n)
    if look.examined is None:
        return found
    catalogue = look.examined.catalogue
    sizes = sentence(
        "check-sizes",
        services=len(catalogue.services),
        counters=len(catalogue.counters),
        clerks=len(catalogue.clerks),
    )
    return f"{catalogue.name}, {sizes}; {found or sentence('check-nothing')}"
