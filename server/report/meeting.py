"""What the periodic meeting of an office looks at: a month of each unit, and what is open there.

Of what people said there is only what the page of the survey shows as well, and of petitions no
person and no story.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from antesala.words.typed import tidied
from server.domain.catalogue import Catalogue
from server.domain.corrective_action import CorrectiveAction
from server.domain.period import Period
from server.domain.petition.register import Petition
from server.domain.survey import USUAL, Answer, scale_of, screened
from server.domain.survey_results import results
from server.report.assembly import figures_of
from server.report.corrective_actions import entries_of
from server.report.making import report_of
from server.report.report import Report
from server.store.petition_search import open_petitions
from server.store.reading import Reader
from server.store.survey_reading import answers_between

WORDS_SHOWN = 200
"""Texts of one service that the page of the survey shows; no others are read here."""


@dataclass(frozen=True, slots=True)
class Part:
    """A unit, or for an empty `unit` the office as a whole and what belongs to no unit."""

    unit: str
    words: tuple[str, ...] = ()
    petitions: tuple[Petition, ...] = ()
    entries: tuple[CorrectiveAction, ...] = ()


@dataclass(frozen=True, slots=True)
class Meeting:
    """A month; the office as a whole comes first."""

    report: Report
    parts: tuple[Part, ...]


def meeting_of(reader: Reader, catalogue: Catalogue, month: Period, today: date) -> Meeting:
    """The meeting about a month; `today` is the office's local date. Raises `StoreError`."""
    figures = figures_of(reader, catalogue, month, today)
    return meeting_in(reader, report_of(reader, catalogue, figures, today))


def meeting_in(reader: Reader, report: Report) -> Meeting:
    """The meeting about the month of a report. Raises `StoreError`."""
    catalogue, month = report.catalogue, report.period
    office = catalogue.office
    said = words_of(answers_between(reader, office, month.first, month.last), month, catalogue)
    petitions = open_petitions(reader, office)
    entries = looked_at(entries_of(reader, str(office)), month)
    parts = (
        Part(
            unit,
            said.get(unit, ()),
            tuple(each for each in petitions if (each.unit or "") == unit),
            tuple(each for each in entries if each.unit == unit),
        )
        for unit in ("", *(str(each.id) for each in catalogue.units))
    )
    at_work = {each.unit for each in report.units}
    return Meeting(report, tuple(each for each in parts if _is_told(each, at_work)))


def _is_told(part: Part, at_work: set[str]) -> bool:
    """The office always; a unit that had tickets, or has anything open."""
    has_more = part.words or part.petitions or part.entries
    return not part.unit or part.unit in at_work or bool(has_more)


def words_of(
    answers: Sequence[Answer], month: Period, catalogue: Catalogue
) -> Mapping[str, tuple[str, ...]]:
    """What people added, by unit, as the page of the survey shows it; `""` is without a service."""
    unit_of = {str(each.id): str(each.unit) for each in catalogue.services}
    found: dict[str, list[str]] = {}
    for service, text in _shown(answers, month, catalogue):
        found.setdefault(unit_of.get(service, ""), []).append(text)
    # By the alphabet: the order in which they came would tell more than was said.
    return {unit: tuple(sorted(said, key=str.casefold)) for unit, said in found.items()}


def _shown(
    answers: Sequence[Answer], month: Period, catalogue: Catalogue
) -> Iterator[tuple[str, str]]:
    staff = [each.name for each in catalogue.clerks]
    for scale in dict.fromkeys((scale_of(catalogue.country), USUAL)):
        for service, said in results(answers, month, scale, catalogue).words.items():
            for text in said[:WORDS_SHOWN]:
                yield service, screened(tidied(text), staff)


def looked_at(entries: Sequence[CorrectiveAction], month: Period) -> list[CorrectiveAction]:
    """The entries that are open, those of the month, and those whose effect the month shows."""
    periods = {month.name, month.previous.name}
    return [each for each in entries if each.closing is None or each.period in periods]


def spread(texts: Sequence[str], most: int) -> list[str]:
    """So many of them, evenly from the first to the last, so that no one has chosen."""
    if len(texts) <= most:
        return list(texts)
    return [texts[n * len(texts) // most] for n in range(most)]
