"""What the last days of an office have taught, learnt date by date, and each date once.

A day is estimated with the days recorded in the five weeks before it, twenty at most. So is each of
those days when it is gone through again: what is known depends on the journal alone, not on when it
was learnt. What a day needs no more is dropped.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from antesala.words.terminal import sentence
from server.domain.catalogue import Catalogue
from server.estimate.forecast import Page
from server.estimate.lessons import CHUNK, Lesson, Lessons
from server.estimate.notebook import Book, Notebook, UnusableError
from server.estimate.record import DAYS, Day, Record
from server.store import Reader

PAST = timedelta(days=35)
"""Twenty days of work, with week-ends and holidays."""
_ONE = timedelta(days=1)
_SPARE = timedelta(days=4)
"""Before the first date that is needed: the date before it, and a clock that was days off."""


class Learner:
    """Knows the days before the present one, its `today`."""

    today: date

    def __init__(
        self,
        reader: Reader,
        catalogue: Catalogue,
        file: Path | None,
        say: Callable[[str], None],
        days: int = DAYS,
        past: timedelta = PAST,
    ) -> None:
        """Use what `file` has kept, and keep there what is learnt; `say` writes to the log."""
        self._reader, self._office = reader, catalogue.office
        self._zone = ZoneInfo(catalogue.time_zone)
        self._lessons = Lessons(reader, catalogue.office)
        self._notebook = Notebook(file, catalogue, say)
        self._days, self._past = days, past
        self._book: Book | None = None

    def turn_to(self, today: date, until: int) -> None:
        """Begin a day; the journal is known up to `until`."""
        self.today = today
        try:
            self._book = self._believed(self._book or self._notebook.read(), until)
            self._book = self._book or self._anew()
            self._take_in(self._book, until)
        except UnusableError as fault:
            self._notebook.say_anew(fault)
            self._book = self._anew()
            self._take_in(self._book, until)

    def _believed(self, book: Book | None, until: int) -> Book | None:
        """The book, if it goes on in this journal before today. Raises `UnusableError`."""
        if book is None:
            return None
        seq, at = book.mark
        lines = self._reader.journal(self._office, seq - 1, 1)
        if seq > until or (at and (not lines or (lines[0].seq, lines[0].at) != (seq, at))):
            raise UnusableError(sentence("estimate-why-journal"))
        if book.today > self.today:
            raise UnusableError(sentence("estimate-why-clock"))
        return book

    def _anew(self) -> Book:
        """A book without days: the journal is read from the first date that is needed."""
        first = self.today - 2 * self._past - _SPARE
        begins = datetime.combine(first, time(), self._zone)
        mark = (self._reader.seq_at(self._office, begins), 0)
        return self._notebook.fresh(self.today, mark)

    def _take_in(self, book: Book, until: int) -> None:
        """Find the dates of what the journal has since; they are learnt when they are needed."""
        seq, at = book.mark
        while seq < until:
            lines = self._reader.journal(self._office, seq, min(CHUNK, until - seq))
            for line in lines:
                on = datetime.fromtimestamp(line.at / 1000, self._zone).date()
                lesson = book.by_date.setdefault(on, Lesson(on))
                if lesson.day is not None:
                    raise UnusableError(sentence("estimate-why-clock"))
                since = lesson.parts.pop()[0] if _ends_at(lesson, seq) else seq
                lesson.parts.append((since, line.seq))
                seq, at = line.seq, line.at
            if not lines:
                break
        book.mark, book.today = (seq, at), self.today

    def record_of_today(self) -> Record:
        """The record of the present day so far, with the days before it."""
        record = self._lessons.record(self._before(self.today), self._at(self.today))
        record.begin(self.today, self.past())
        return record

    def past(self) -> list[Day]:
        """The days that teach about the present one, the oldest first."""
        return [day for _, day in reversed(list(self._recorded(self.today)))]

    def pages(self) -> list[Page]:
        """How far the estimates of those days would have gone, as far as it is known."""
        recorded = reversed(list(self._recorded(self.today)))
        return [Page(each.on, each.reached) for each, _ in recorded if each.reached]

    def study(self) -> Iterator[None]:
        """Go through the days of which it is not known, the newest first; yields often."""
        for lesson, _ in self._recorded(self.today):
            if lesson.reached is not None:
                continue
            past = list[Day]()
            for _, day in self._recorded(lesson.on):
                past.insert(0, day)
                yield
            yield from self._lessons.rehearse(self._before(lesson.on), lesson, past)
            self._keep()
        if self._drop():
            self._keep()

    def _recorded(self, on: date) -> Iterator[tuple[Lesson, Day]]:
        """The days before a date on which people came, newest first, each learnt as it comes."""
        left = self._days
        for lesson in self._dates_before(on):
            if lesson.day is None:
                lesson.day = self._lessons.day(self._before(lesson.on), lesson)
            if lesson.day.arrivals:
                yield lesson, lesson.day
                left -= 1
            if not left:
                return

    def _dates_before(self, on: date) -> Iterable[Lesson]:
        dates = (on - number * _ONE for number in range(1, self._past.days + 1))
        return (self._known.by_date[each] for each in dates if each in self._known.by_date)

    @property
    def _known(self) -> Book:
        assert self._book is not None  # noqa: S101 - `turn_to` comes first
        return self._book

    def _at(self, on: date) -> Lesson:
        return self._known.by_date.get(on, Lesson(on))

    def _before(self, on: date) -> Lesson:
        return self._at(on - _ONE)

    def _drop(self) -> bool:
        """Drop the dates that no later day needs; whether there were any."""
        first = self.today - self._past - _ONE
        old = [on for on in self._known.by_date if on < first]
        for on in old:
            del self._known.by_date[on]
        return bool(old)

    def _keep(self) -> None:
        self._notebook.write(self._known)


def _ends_at(lesson: Lesson, seq: int) -> bool:
    return bool(lesson.parts) and lesson.parts[-1][1] == seq
