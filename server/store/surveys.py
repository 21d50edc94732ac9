"""The answers to the survey: stored in no order that tells when each came, and without a ticket.

That a ticket has answered is kept as a mark of its secret link, in a table of its own: no column of
an answer is in it, and neither table has a time finer than the hour of an answer. Both are sorted
by their keys, of which one is drawn at random and one is a hash; when an hour is over its answers
are written anew in that order.
"""

import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, and_, delete, insert, or_, select, update

from antesala.words.terminal import Sentence
from server.domain.survey import Answer
from server.store import tables as t
from server.store.faults import faults

_TROUBLE = Sentence("store-access-unused")


@dataclass(frozen=True, slots=True)
class SurveyAnswers:
    """Small transactions, separate from any office's turn."""

    engine: Engine

    def keep(self, office: str, answer_id: str, mark: str, day: str, answer: Answer) -> bool:
        """Store an answer; False where the mark has answered before. `day` is the mark's, ISO."""
        with faults(self.engine, _TROUBLE), self.engine.begin() as connection:
            if self._is_marked(connection, office, mark):
                return False
            marked = {"office": office, "mark": mark, "day": day}
            connection.execute(insert(t.SURVEY_MARK).values(marked))
            row = answer_row(office, answer_id, answer)
            connection.execute(insert(t.SURVEY_ANSWER).values(row))
            return True

    def has_answered(self, office: str, mark: str) -> bool:
        """Whether this ticket's holder has answered."""
        with faults(self.engine, _TROUBLE), self.engine.begin() as connection:
            return self._is_marked(connection, office, mark)

    def forget_marks(self, office: str, before: str) -> None:
        """Delete the marks of days before this one: those links lead nowhere any more."""
        c = t.SURVEY_MARK.c
        with faults(self.engine, _TROUBLE), self.engine.begin() as connection:
            connection.execute(delete(t.SURVEY_MARK).where(c.office == office, c.day < before))

    def forget_services(self, office: str, month: str, common: Collection[str]) -> None:
        """Leave in the answers of a month, such as `2026-03`, these services alone."""
        c = t.SURVEY_ANSWER.c
        of_month = (c.office == office, c.hour >= month, c.hour < f"{month}U")
        is_rare = c.service.not_in({*common, ""})
        rare = update(t.SURVEY_ANSWER).where(*of_month, is_rare)
        with faults(self.engine, _TROUBLE), self.engine.begin() as connection:
            connection.execute(rare.values(service="", channel="", hour=month))

    @staticmethod
    def _is_marked(connection: Connection, office: str, mark: str) -> bool:
        c = t.SURVEY_MARK.c
        query = select(c.mark).where(c.office == office, c.mark == mark)
        return connection.execute(query).first() is not None


def answer_row(office: str, answer_id: str, answer: Answer) -> dict[str, Any]:
    """An answer as a row; its key must tell nothing of when it came."""
    return {
        "office": office,
        "id": answer_id,
        "hour": answer.hour,
        "service": answer.service,
        "channel": answer.channel,
        "grade": answer.grade,
        "highest": answer.highest,
        "dimensions": json.dumps([str(each) for each in answer.dimensions]),
        "words": answer.words,
    }


def settle(connection: Connection, office: str, since: str, now: str) -> None:
    """Write the answers from hour `since` to before `now` anew, and those without an hour.

    A database page holds its rows in the order in which they were written, whatever they are sorted
    by: read byte by byte it would tell in which order they came. Anew they lie in that of their
    random keys.
    """
    c = t.SURVEY_ANSWER.c
    is_past = and_(c.hour >= since, c.hour < now)
    chosen = and_(c.office == office, or_(is_past, c.hour == now[: len("2026-03")]))
    query = select(t.SURVEY_ANSWER).where(chosen).order_by(c.id)
    rows = [dict(row) for row in connection.execute(query).mappings()]
    if rows:
        connection.execute(delete(t.SURVEY_ANSWER).where(chosen))
        connection.execute(insert(t.SURVEY_ANSWER), rows)
