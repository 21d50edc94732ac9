"""Reads the survey beside the running server: what people said, and how many were attended.

What is written, and in which order, is `surveys`.
"""

import json
from collections import Counter
from datetime import date

from sqlalchemy import func, select

from antesala.words.terminal import Sentence
from server.domain.identity import OfficeId
from server.domain.period import Period
from server.domain.survey import Answer, Dimension
from server.store import tables as t
from server.store.loading import rows_of
from server.store.reading import Reader

_UNREAD = Sentence("store-history-unread")


def answers_between(reader: Reader, office: OfficeId, first: date, last: date) -> list[Answer]:
    """The answers of whole months, from the month of `first` to that of `last`."""
    c = t.SURVEY_ANSWER.c
    query = (
        select(*(c[name] for name in _ANSWER))
        .where(c.office == office, c.hour >= f"{first:%Y-%m}", c.hour < f"{last:%Y-%m}U")
        .order_by(c.hour, c.id)
    )
    with reader.reading(_UNREAD) as connection:
        rows = connection.execute(query).all()
    # Most people name the same few things, or none.
    texts = {row[0] for row in rows}
    named = {text: tuple(map(Dimension, json.loads(text))) for text in texts}
    return [
        Answer(
            service=service,
            channel=channel,
            hour=hour,
            grade=grade,
            highest=highest,
            dimensions=named[names],
            words=words,
        )
        for names, service, channel, hour, grade, highest, words in rows
    ]


_ANSWER = ("dimensions", "service", "channel", "hour", "grade", "highest", "words")


def state_of_answers(reader: Reader, office: OfficeId, first: date, last: date) -> tuple[int, ...]:
    """Numbers that change with any answer to these months, apart from its words.

    Answers are added, and lose their hour and their service; they are never taken out or back.
    """
    c = t.SURVEY_ANSWER.c
    of_months = (c.office == office, c.hour >= f"{first:%Y-%m}", c.hour < f"{last:%Y-%m}U")
    months = [f"{each.first:%Y-%m}" for each in Period(first, last).months]
    without_hour = (c.office == office, c.hour.in_(months))
    with reader.reading(_UNREAD) as connection:
        # By the index of hours: most answers are counted without a look at them.
        return tuple(
            connection.execute(
                select(func.count()).select_from(t.SURVEY_ANSWER).where(*which)
            ).scalar_one()
            for which in (of_months, without_hour, (*without_hour, c.service != ""))
        )


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
