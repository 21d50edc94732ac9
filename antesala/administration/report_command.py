"""`antesala report`: which office, period and forms are asked for, and the files that are written.

What stands in them is `server.report`. Everything is checked before anything is read, and a file
appears whole or not at all.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from antesala.administration.chosen import add_choice
from antesala.administration.day import office_in, reading
from antesala.administration.output import ASKED_WRONGLY, COULD_NOT, DONE, fail, say
from antesala.words import Words
from antesala.words.terminal import LANGUAGES, Arguments, sentence, told
from server.database_place import add_database, url_without_password
from server.domain.catalogue import Catalogue, office_day
from server.domain.period import Period, PeriodError, read_month, read_quarter, read_span
from server.fresh import wall_clock
from server.office_folder import ServiceError
from server.report.dictionary import datapackage
from server.report.out.csv import as_csv, tickets_as_csv
from server.report.out.forms import FORMS, Made, can_make
from server.store import StoreError
from server.store.ticket_rows import ticket_rows

INDICATORS, TICKETS, PACKAGE = "indicators.csv", "tickets.csv", "datapackage.json"
"""What a folder of data has."""


class _AskedError(Exception):
    """The report cannot be made as it was asked for; the message says why."""


SUFFIXES = tuple(f".{form}" for form in FORMS)
"""The ends of the files' names."""
OF_MEETING = (".pdf", ".html")
"""Those that the sheets of a meeting have."""


def report(arguments: Sequence[str]) -> int:
    """Write the report: 0 done, 1 could not, 2 asked wrongly."""
    asked = _parser().parse_args(arguments)
    try:
        period = _period(asked)
        outs = _outs(asked.out)
        _assert_meeting(asked, outs)
        catalogue = office_in(asked.office, asked.of, asked.replica).catalogue
        _write_all(asked, catalogue, period, outs)
    except (_AskedError, PeriodError) as error:
        return fail(_said(error), ASKED_WRONGLY)
    except (ServiceError, StoreError, OSError) as error:
        return fail(told(error), COULD_NOT)
    return DONE


def _assert_meeting(asked: argparse.Namespace, outs: Sequence[Path]) -> None:
    """Raise where the sheets of a meeting are asked for in a way that they do not have."""
    if not asked.meeting:
        return
    if asked.month is None:
        raise _AskedError(sentence("report-meeting-month"))
    for out in outs:
        if out.suffix.lower() not in OF_MEETING:
            kinds = ", ".join(OF_MEETING)
            raise _AskedError(sentence("report-meeting-out", out=str(out), kinds=kinds))


def _said(error: _AskedError | PeriodError) -> str:
    if isinstance(error, PeriodError):
        return sentence(f"report-period-{error.fault}", given=error.given)
    return str(error)


def _write_all(
    asked: argparse.Namespace, catalogue: Catalogue, period: Period, outs: Sequence[Path]
) -> None:
    words = Words(asked.language or catalogue.languages[0], catalogue.country)
    today = office_day(wall_clock(), catalogue.time_zone)
    if period.first > today:
        said = sentence("report-future", period=period.name, today=today.isoformat())
        raise _AskedError(said)
    with reading(asked.office, asked.replica) as reader:
        made = Made(reader, catalogue, period, words, today, asked.meeting)
        for out in outs:
            if _is_folder(out):
                _write_folder(made, out)
            else:
                _write(out, FORMS[out.suffix.lower()[1:]](made))
    issued = int(made.figures.of("issued").value or 0)
    say(sentence("report-written", office=catalogue.name, period=period.name, count=issued))
    say(*map(str, outs))
    for out in outs:
        if _is_folder(out):
            say(sentence("report-staff-only", file=str(out / TICKETS)))


def _write_folder(made: Made, folder: Path) -> None:
    """The open data of a period, each ticket for the staff alone, and what all of it means."""
    folder.mkdir(exist_ok=True)
    period = made.period
    tickets = tickets_as_csv(ticket_rows(made.reader, made.catalogue, period.first, period.last))
    described = datapackage(made.figures, made.catalogue, made.words, made.today, with_tickets=True)
    _write(folder / INDICATORS, as_csv(made.figures))
    _write(folder / TICKETS, tickets, is_private=True)
    _write(folder / PACKAGE, described)


def _write(file: Path, content: bytes, *, is_private: bool = False) -> None:
    """Write a file beside its place first, so that a full disk leaves the old one whole."""
    beside = file.with_name(f".{file.name}.part")
    try:
        beside.write_bytes(content)
        if is_private:
            beside.chmod(0o600)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)


def _period(asked: argparse.Namespace) -> Period:
    """The one period that was asked for. Raises `PeriodError`."""
    is_span = asked.first is not None or asked.last is not None
    ways = [asked.quarter is not None, asked.month is not None, is_span]
    if sum(ways) != 1:
        raise _AskedError(sentence("report-two-periods" if any(ways) else "report-no-period"))
    if asked.quarter is not None:
        return read_quarter(asked.quarter)
    if asked.month is not None:
        return read_month(asked.month)
    if asked.first is None or asked.last is None:
        raise _AskedError(sentence("report-half-span"))
    return read_span(asked.first, asked.last)


def _outs(given: Sequence[Path]) -> Sequence[Path]:
    """Where to write, once it is sure that each can be written there in its form."""
    for n, out in enumerate(given):
        fault = _fault(out)
        if out in given[:n]:
            fault = "report-out-twice"
        if fault:
            kinds, folder = ", ".join(SUFFIXES), str(out.absolute().parent)
            raise _AskedError(sentence(fault, out=str(out), kinds=kinds, folder=folder))
    return given


def _fault(out: Path) -> str:
    """What stands in the way of writing there; empty if all is well."""
    if not out.absolute().parent.is_dir():
        return "report-no-folder"
    form = out.suffix.lower()[1:]
    if form in FORMS and not can_make(form):
        return "report-no-extra"
    if out.suffix.lower() in SUFFIXES:
        return "report-is-folder" if out.is_dir() else ""
    if out.is_file():
        return "report-unknown-out" if out.suffix else "report-is-file"
    return "" if _is_folder(out) else "report-unknown-out"


def _is_folder(out: Path) -> bool:
    """Whether a folder of data is meant."""
    return out.suffix.lower() not in SUFFIXES and (out.is_dir() or not out.suffix)


def _parser() -> Arguments:
    parser = Arguments("report", "help-report")
    for name, value in _flags():
        parser.add_argument(
            f"--{name}", metavar=sentence(value), help=sentence(f"help-report-{name}"),
            dest={"from": "first", "to": "last"}.get(name, name),
        )  # fmt: skip
    parser.add_argument(
        "--office", required=True, type=Path, metavar=sentence("value-folder"),
        help=sentence("help-report-office"),
    )  # fmt: skip
    add_choice(parser)
    add_database(parser, parser, "office")
    parser.add_argument(
        "--replica", metavar=sentence("value-address"), type=url_without_password,
        help=sentence("help-report-replica"),
    )  # fmt: skip
    kinds = ", ".join(SUFFIXES)
    parser.add_argument(
        "--out", required=True, type=Path, action="append", metavar=sentence("value-out"),
        help=sentence("help-report-out", kinds=kinds),
    )  # fmt: skip
    parser.add_argument("--meeting", action="store_true", help=sentence("help-report-meeting"))
    parser.add_argument("--language", choices=LANGUAGES, help=sentence("help-report-language"))
    return parser


def _flags() -> Iterator[tuple[str, str]]:
    yield "quarter", "value-quarter"
    yield "month", "value-month"
    yield "from", "value-date"
    yield "to", "value-date"
