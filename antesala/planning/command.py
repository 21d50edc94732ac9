"""`antesala simulate --office`: its flags, the plays, and its output."""

import argparse
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from antesala.administration.output import ASKED_WRONGLY, COULD_NOT, DONE, fail, say
from antesala.planning.page import Comparison, page_of
from antesala.planning.wording import table_of
from antesala.words import Words
from antesala.words.terminal import LANGUAGES, Arguments, sentence, told
from server.domain.catalogue import Catalogue
from server.domain.visits import Record
from server.office_file import OfficeFileError, read_office_file
from server.planning.arrivals import LONGEST, ArrivalsError, read_arrivals
from server.planning.days import draw_days, pattern_of
from server.planning.figures import Progress, figures_of, play_days
from server.planning.settings import SettingError, rosters_of, settings_of, window_of
from server.store import StoreError
from server.store.reading import read_past

DAYS = 60
MOST_DAYS = 5000
TARGET = 30
PROGRESS_EVERY = 10


PAGE = "what-if.html"


class _PlanError(Exception):
    """The days cannot be played; says what is missing."""


def main(arguments: Sequence[str]) -> int:
    """Compare settings: 0 done, 1 where a file could not be read or written, 2 asked wrongly."""
    asked = _parser().parse_args(arguments)
    try:
        catalogue = read_office_file(asked.office)
        record = _record(asked, catalogue)
        comparison = _compare(asked, catalogue, record)
        words = Words(asked.language or catalogue.languages[0], catalogue.country)
        _write(asked, comparison, words)
    except (OfficeFileError, ArrivalsError, SettingError, _PlanError) as error:
        return fail(str(error), ASKED_WRONGLY)
    except (StoreError, OSError) as error:
        return fail(told(error), COULD_NOT)
    return DONE


def _record(asked: argparse.Namespace, catalogue: Catalogue) -> Record:
    if asked.history is not None:
        record = read_past(asked.history, catalogue.office, ZoneInfo(catalogue.time_zone))
        source = asked.history
    else:
        source = asked.arrivals
        try:
            record = read_arrivals(source.read_text("utf-8"), catalogue)
        except ArrivalsError as error:
            raise ArrivalsError(_placed(source, error)) from None
        except UnicodeDecodeError:
            raise ArrivalsError(sentence("plan-not-utf8", file=source)) from None
    if not record.visits:
        raise _PlanError(sentence("plan-nobody", file=source))
    return record


def _placed(source: Path, error: ArrivalsError) -> str:
    return "\n".join(f"{source}, {each}" for each in str(error).split("\n"))


def _compare(asked: argparse.Namespace, catalogue: Catalogue, record: Record) -> Comparison:
    settings = settings_of(catalogue, asked.discipline, asked.counters)
    opening = None if asked.open is None else window_of(asked.open)
    rosters = rosters_of(catalogue, record, opening)
    known = tuple(visit for visit in record.visits if visit.day in rosters)
    if not known:
        raise _PlanError(sentence("plan-no-hours"))
    usual = Record(known, record.shifts)
    days = draw_days(pattern_of(usual, catalogue), asked.days, asked.seed)
    played = play_days(catalogue, settings, rosters, days, _progress(asked.days))
    return Comparison(
        catalogue=catalogue,
        record=usual,
        settings=settings,
        figures=figures_of(catalogue, played, asked.target),
        days=asked.days,
        seed=asked.seed,
        target=asked.target,
        made_on=datetime.now(ZoneInfo(catalogue.time_zone)).date(),
    )


def _progress(days: int) -> Progress:
    """Reports progress on standard error; a file gets only the end."""
    is_watched = sys.stderr.isatty()

    def told(played: int) -> None:
        if played == days or (is_watched and played % PROGRESS_EVERY == 0):
            end = "\n" if played == days else "\r"
            sys.stderr.write(f"{sentence('plan-played', played=played, days=days)}{end}")
            sys.stderr.flush()

    return told


def _write(asked: argparse.Namespace, comparison: Comparison, words: Words) -> None:
    warning = comparison.warning(words)
    if warning:
        sys.stderr.write(f"{warning}\n")
    page: Path = asked.out
    page.write_text(page_of(comparison, words), "utf-8")
    say(table_of(comparison.names(words), comparison.sections(words)), "", f"{page}")


def _parser() -> argparse.ArgumentParser:
    parser = Arguments("simulate", "help-plan")
    parser.add_argument(
        "--office",
        type=Path,
        required=True,
        metavar=sentence("value-file"),
        help=sentence("help-plan-office"),
    )
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument(
        "--history",
        type=Path,
        metavar=sentence("value-database"),
        help=sentence("help-plan-history"),
    )
    source.add_argument(
        "--arrivals",
        type=Path,
        metavar=f"{sentence('value-file')}.csv",
        help=sentence("help-plan-arrivals"),
    )
    _add_days(parser)
    _add_plans(parser)
    return parser


def _add_days(parser: argparse.ArgumentParser) -> None:
    """Which days are lived again, and what is shown of them."""
    parser.add_argument(
        "--days",
        metavar=sentence("value-number"),
        type=_count,
        default=DAYS,
        help=sentence("help-plan-days", days=DAYS),
    )
    parser.add_argument(
        "--seed",
        metavar=sentence("value-number"),
        type=_seed,
        default=1,
        help=sentence("help-plan-seed"),
    )
    parser.add_argument(
        "--target",
        metavar=sentence("value-minutes"),
        type=_minutes,
        default=TARGET,
        help=sentence("help-plan-target", target=TARGET),
    )
    parser.add_argument("--language", choices=LANGUAGES, help=sentence("help-plan-language"))
    parser.add_argument(
        "--out",
        metavar=f"{sentence('value-page')}.html",
        type=_page,
        default=Path(PAGE),
        help=sentence("help-plan-out", page=PAGE),
    )


def _add_plans(parser: argparse.ArgumentParser) -> None:
    """What is compared with the office as it is."""
    parser.add_argument(
        "--discipline",
        action="append",
        default=[],
        metavar=sentence("value-rule"),
        help=sentence("help-plan-discipline"),
    )
    parser.add_argument(
        "--counters",
        action="append",
        default=[],
        metavar=sentence("value-change"),
        help=sentence("help-plan-counters"),
    )
    parser.add_argument("--open", metavar="8:30-14:00", help=sentence("help-plan-open"))


def _count(text: str) -> int:
    number = int(text)
    if not 1 <= number <= MOST_DAYS:
        said = sentence("plan-not-from-to", text=text, least=1, most=MOST_DAYS)
        raise argparse.ArgumentTypeError(said)
    return number


def _seed(text: str) -> int:
    number = int(text)
    if number < 0:
        raise argparse.ArgumentTypeError(sentence("plan-less-than-zero", text=text))
    return number


def _page(text: str) -> Path:
    """The path of the page, which is no picture."""
    page = Path(text)
    if not page.name or page.suffix.lower() == ".png":
        raise argparse.ArgumentTypeError(sentence("plan-no-page", text=text))
    return page


def _minutes(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = 0
    if not 0 < number <= LONGEST:
        raise argparse.ArgumentTypeError(sentence("plan-no-minutes", text=text, most=LONGEST))
    return number
