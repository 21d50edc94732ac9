"""All figures of an office and period, worked out in one place for every output."""

from collections.abc import Iterator, Sequence
from datetime import date

from server.domain.catalogue import Catalogue
from server.domain.period import Period
from server.report.cautions import Known, cautions, is_whole
from server.report.figures import OFFICE, Figures, Row
from server.report.gathering import (
    GROUPINGS,
    Gathered,
    Grouping,
    gather_equipment,
    gather_opinions,
    gather_petitions,
    gather_tickets,
    gather_work,
)
from server.report.indicators.registry import worked_out
from server.report.small_cells import without_small_cells
from server.store.figures import Facts, facts
from server.store.reading import Reader


def figures_of(
    reader: Reader,
    catalogue: Catalogue,
    period: Period,
    today: date,
    *,
    groupings: Sequence[Grouping] = GROUPINGS,
    with_months: bool = True,
) -> Figures:
    """All figures of an office and period; `today` is its local date. Raises `StoreError`.

    A page that shows less asks for fewer `groupings`, and goes without the months.
    """
    with facts(reader, catalogue) as known:
        return figures_in(known, period, today, groupings=groupings, with_months=with_months)


def figures_in(
    known: Facts,
    period: Period,
    today: date,
    *,
    groupings: Sequence[Grouping],
    with_months: bool = False,
) -> Figures:
    """The same in a snapshot that is open already."""
    reader, catalogue = known.reader, known.catalogue
    months = period.months if with_months and len(period.months) > 1 else ()
    gathered = Gathered(catalogue, period, months)
    gather_tickets(known, gathered, groupings)
    gather_work(known, gathered, groupings)
    coverage = known.coverage(period.first, period.last)
    # After the attentions, of which they are a share.
    gather_opinions(reader, gathered)
    gather_petitions(reader, gathered, today)
    equipment = gather_equipment(reader, gathered)
    rows = reader.memory.made_of(
        (str(catalogue.office), period, tuple(groupings), with_months),
        gathered.sums,
        lambda: without_small_cells([*_rows(gathered)], period.name),
    )
    of_roll = gathered.sums[period, OFFICE]["tickets"].of_roll
    told = Known(catalogue, period, today, coverage, equipment.since, of_roll)
    notes = tuple(cautions(reader, told, rows))
    return Figures(str(catalogue.office), period, rows, notes, is_whole(told))


def _rows(gathered: Gathered) -> Iterator[Row]:
    """Every figure; of a part of the office those without a case are left out."""
    for period, scope, cell in gathered.cells():
        for indicator, figure in worked_out(cell):
            if figure.value is not None or figure.n or scope == OFFICE:
                yield Row(period.name, scope, indicator, figure)
