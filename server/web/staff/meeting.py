"""The sheets of the periodic meeting, to be downloaded from the page of corrective actions."""

import asyncio
from collections.abc import Iterator
from datetime import date

from starlette.responses import Response

from antesala.words import Words
from server.domain.catalogue import Catalogue, local_time
from server.domain.period import Period, month_of
from server.report.meeting import meeting_of
from server.report.out.html import as_html
from server.report.out.pdf import as_pdf
from server.report.typesetting import NoTypesetterError
from server.report.wording.amounts import Amounts
from server.report.wording.meeting import meeting_document
from server.store import Reader
from server.web.staff.visit import StaffPage, Visit

MONTHS = 12
"""The last months that a meeting may be about."""
FORMS = {"pdf": "application/pdf", "html": "text/html; charset=utf-8"}
"""What the sheets can be, by the end of the file's name."""


def months_before(today: date) -> Iterator[Period]:
    """The months that have ended, the last one first."""
    month = month_of(today.year, today.month)
    for _ in range(MONTHS):
        month = month.previous
        yield month


def months_offered(visit: Visit) -> list[tuple[str, str]]:
    """The months by name, and in words."""
    amounts = Amounts(visit.words)
    return [(each.name, amounts.period(each)) for each in months_before(_today(visit))]


def _today(visit: Visit) -> date:
    return local_time(visit.at.room.hub.clock(), visit.office.catalogue.time_zone).date()


async def download(visit: Visit) -> Response:
    """The sheets of the month and in the form that the address names."""
    query, today, say = visit.request.query_params, _today(visit), visit.words.say
    asked, form = query.get("month", ""), query.get("form", "")
    month = next((each for each in months_before(today) if each.name == asked), None)
    if month is None or form not in FORMS:
        return visit.to("/actions", say("meeting-no-month"), is_done=False)
    reader, catalogue = visit.at.room.hub.reader, visit.office.catalogue
    try:
        # A month of a large office takes a second to read: no command waits for it.
        made = await asyncio.to_thread(
            sheets, reader, catalogue, month, today, words=visit.words, form=form
        )
    except NoTypesetterError:
        why = say("meeting-not-made", why=say("meeting-no-pdf"))
        return visit.to("/actions", why, is_done=False)
    name = f"{catalogue.office}-{month.name}.{form}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(made, media_type=FORMS[form], headers=headers)


def sheets(
    reader: Reader, catalogue: Catalogue, month: Period, today: date, *, words: Words, form: str
) -> bytes:
    """The sheets as a file. Raises `NoTypesetterError`, and `StoreError`."""
    document = meeting_document(meeting_of(reader, catalogue, month, today), words)
    return as_pdf(document) if form == "pdf" else as_html(document, words)


PAGES = (StaffPage("/actions/meeting", download, page="actions"),)
