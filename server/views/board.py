"""The board for the hall: code and counter of the last calls, without any personal data."""

from collections.abc import Collection, Iterable

from antesala.messages import rows as r
from server.domain.office import Call, Office
from server.hub import News
from server.views.rows import (
    RowKey,
    catalogue_row,
    has_other_days,
    is_reloaded,
    iso,
    office_row,
)


class BoardView:
    """The topic `board`; the same for every role."""

    def keys(self, office: Office) -> Iterable[RowKey]:
        yield "catalogue", office.id
        yield "office", office.id
        for call in office.calls:
            yield "call", str(call.number)

    def touched(self, office: Office, news: News, shown: Collection[RowKey]) -> Iterable[RowKey]:
        """Return all calls, which are few, and those shown so far, which may be dropped."""
        if is_reloaded(news) or has_other_days(news):
            yield "catalogue", office.id
        yield "office", office.id
        yield from (key for key in shown if key[0] == "call")
        for call in office.calls:
            yield "call", str(call.number)

    def row(self, office: Office, key: RowKey) -> r.AnyRow | None:
        kind, name = key
        if kind == "catalogue":
            return catalogue_row(office.catalogue, office.clock)
        if kind == "office":
            return office_row(office, None)
        return next((_call_row(office, c) for c in office.calls if str(c.number) == name), None)


def _call_row(office: Office, call: Call) -> r.CallRow:
    counter = office.catalogue.counter.get(call.counter)
    return r.CallRow(
        id=str(call.number),
        code=call.code,
        counter=call.counter,
        number=call.counter if counter is None else counter.number,
        at=iso(call.at),
        times=call.times,
        is_current=call.is_current,
    )
