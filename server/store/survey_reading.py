"""Reads the survey beside the running server: what people said, and how many were attended.

What is written, and in which order, is `surveys`.
"""

import json
from collections import Counter
from datetime import date

from sqlalchemy import func, select

from antesala.words.terminal import Sentence
from server.domain.identity import OfficeId
from server.domain.survey import Answer, Dimension
from server.store import tables as t
from server.store.loading import rows_of
from server.store.reading import Reader

_UNREAD = Sentence("store-history-unread")


def answers_between(reader: Reader, office: OfficeId, first: date, last: date) -> list[Answer]:
    """The answers of whole months, from the month of `first` to that of `last`."""
    c = t.SURVEY_ANSWER.c
    query = (
        select(t.SURVEY_ANSWER)
        .where(c.office == office, c.hour >= f"{first:%Y-%m}", c.hour < f"{last:%Y-%m}U")
        .order_by(c.hour, c.id)
    )
    with reader.reading(_UNREAD) as connection:
        return [
            Answer(
                service=row["service"],
                channel=row["channel"],
                hour=row["hour"],
                grade=row["grade"],
                highest=row["highest"],
                dimensions=tuple(map(Dimension, json.loads(row["dimensions"]))),
                words=row["words"],
            )
            for row in rows_of(connection, query)
        ]


def first_month(reader: Reader, office: OfficeId) -> str:
    """The month of the oldest answer, such as `2026-03`; empty where there is none."""
    c = t.SURVEY_ANSWER.c
    with reader.reading(_UNREAD) as connection:
        found = connection.scalar(select(func.min(c.hour)).where(c.office == office))
    return (found or "")[: len("2026-03")]


def attended_between(reader: Reader, office: OfficeId, first: date, last: date) -> Counter[str]:
    """How many attentions were registered on these days, by service; `""` is without one."""
    c = t.ATTENTION.c
    days = c.registered_on.between(first.isoformat(), last.isoformat())
    query = (
        select(c.service, func.count().label("count"))
        .where(c.office == office, days)
        .group_by(c.service)
    )
    with reader.reading(_UNREAD) as connection:
        rows = rows_of(connection, query)
        return Counter({row["service"] or "": row["count"] for row in rows})
