"""The office that is practised in: a file, a folder, or a sample. They are read and never written.

Opening hours and dates are left out, since a clerk practises at any hour.
"""

import contextlib
from dataclasses import dataclass, replace
from importlib import resources
from pathlib import Path
from zoneinfo import ZoneInfo

from antesala.administration.inside import office_in
from antesala.practice.known import catalogue_of
from antesala.words.terminal import called, sentence, speak_as
from counter.app.known_office import read_known
from server.domain.catalogue import Catalogue, Clerk, Counter
from server.domain.identity import CounterId
from server.domain.visits import Record
from server.office_file import OfficeFileError, read_office, read_office_file
from server.office_folder import DATABASE, OFFICE_FILE
from server.store import StoreError
from server.store.reading import read_past

SAMPLE = "la-serena"
NO_LOCK = 24 * 60
"""Minutes until a console in practice asks for a PIN: longer than anyone practises."""


class PracticeError(Exception):
    """There is no office to practise in; the message says why, and what to type."""


@dataclass(frozen=True, slots=True)
class PracticeOffice:
    """The office, its past days, and the two people at the counters."""

    catalogue: Catalogue
    record: Record
    trainee: Clerk
    colleague: Clerk | None
    counter: Counter | None
    """The colleague's."""
    seat: CounterId
    """Where the trainee is expected to sit down."""


def practice_office(
    where: Path | None, number: str | None = None, known: Path | None = None
) -> PracticeOffice:
    """The office of a folder or a file, else the one that the console knows, else a sample.

    `number` is the trainee's counter's, `known` the file in which the console keeps its office.

    Raises `OfficeFileError` for a broken file and `PracticeError` where there is no office.
    """
    catalogue, record = _read(where, known)
    speak_as(catalogue.languages[0], catalogue.country)
    if not (catalogue.clerks and catalogue.counters and catalogue.services):
        raise PracticeError(sentence("practice-nobody", place=where))
    catalogue = _open_at_all_hours(catalogue)
    trainee, *others = sorted(catalogue.clerks, key=lambda each: _fitness(catalogue, each))
    # Without a number the first counter is left to the trainee.
    own = next((c for c in catalogue.counters if c.number == number), catalogue.counters[0])
    counters = [each for each in catalogue.counters if each is not own]
    has_room = others and len(catalogue.counters) > 1
    return PracticeOffice(
        catalogue,
        record,
        trainee,
        others[0] if has_room else None,
        _widest(catalogue, counters, others[0]) if has_room else None,
        own.id,
    )


def _read(where: Path | None, known: Path | None) -> tuple[Catalogue, Record]:
    nothing = Record(())
    told = read_known(known) if where is None and known is not None else None
    if told is not None:
        # What a newer server told may be of kinds that are unknown here.
        with contextlib.suppress(ValueError):
            return catalogue_of(told), nothing
    if where is None:
        sample = resources.files("antesala.samples").joinpath(f"{SAMPLE}.toml")
        return read_office(sample.read_text("utf-8")), nothing
    if not where.is_dir():
        return read_office_file(where), nothing
    office = office_in(where)
    if office is not None and office.catalogue.country:
        return office.catalogue, _past(where / DATABASE, office.catalogue)
    if not (where / OFFICE_FILE).is_file():
        raise PracticeError(sentence("practice-no-office", folder=where, command=called()))
    return read_office_file(where / OFFICE_FILE), nothing


def _past(database: Path, catalogue: Catalogue) -> Record:
    """The office's past days; none where they cannot be read, for their pace alone is used."""
    try:
        return read_past(database, catalogue.office, ZoneInfo(catalogue.time_zone))
    except StoreError:
        return Record(())


def _open_at_all_hours(catalogue: Catalogue) -> Catalogue:
    services = tuple(replace(each, hours=()) for each in catalogue.services)
    return replace(
        catalogue,
        hours=(),
        closed_dates=(),
        open_dates=(),
        services=services,
        public_url="",
        console_locks_after=NO_LOCK,
    )


def _fitness(catalogue: Catalogue, clerk: Clerk) -> tuple[bool, int]:
    """Clerks before supervisors, and first those who attend most."""
    services = len(clerk.services) or len(catalogue.services)
    return clerk.answers_for_hall, -services


def _widest(catalogue: Catalogue, counters: list[Counter], clerk: Clerk) -> Counter:
    """The last counter of those at which the clerk attends most: the first ones are trainees'."""
    return max(reversed(counters), key=lambda each: len(catalogue.services_at(each.id, clerk.id)))


__all__ = ["OfficeFileError", "PracticeError", "PracticeOffice", "practice_office"]
