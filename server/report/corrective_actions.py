"""Which corrective actions a report tells of: its period's, and what came of earlier ones."""

from collections.abc import Sequence

from antesala.words.terminal import Sentence
from server.domain.corrective_action import Closing, CorrectiveAction
from server.domain.period import Period, read_period
from server.report.report import Action
from server.store.corrective_actions import corrective_actions_in
from server.store.reading import Reader

_UNREAD = Sentence("store-corrective-actions-unused")


def actions_of(reader: Reader, office: str, period: Period) -> tuple[Action, ...]:
    """The actions that a report of a period has. Raises `StoreError`."""
    return tuple(map(told, chosen(entries_of(reader, office), period)))


def entries_of(reader: Reader, office: str) -> tuple[CorrectiveAction, ...]:
    """All entries of an office, the newest first. Raises `StoreError`."""
    with reader.reading(_UNREAD) as connection:
        return corrective_actions_in(connection, office)


def chosen(entries: Sequence[CorrectiveAction], period: Period) -> list[CorrectiveAction]:
    """The entries of a period, those of its months in which something is written, and before.

    Where the month's entry of the same figure is written and the period's is not, the month's
    stands for both. Of the period before are those that were written: their effect shows now.
    """
    months = {each.name for each in period.months} - {period.name}
    of_months = [each for each in entries if each.period in months and each.is_written]
    written = {each.about for each in of_months}
    own = [each for each in entries if each.period == period.name]
    before = [each for each in entries if each.period == period.previous.name and each.is_written]
    return [
        *(each for each in own if each.is_written or each.about not in written),
        *of_months,
        *before,
    ]


def told(entry: CorrectiveAction) -> Action:
    """An entry as a report has it."""
    return Action(
        indicator=entry.indicator,
        period=read_period(entry.period),
        figure=entry.figure.value,
        target=entry.target,
        unit=entry.unit,
        cause=entry.cause,
        action=entry.action,
        responsible=entry.responsible,
        due=entry.due,
        done=entry.closed_on,
        later=None if entry.after is None else entry.after.value,
        is_needed=entry.closing is not Closing.NOT_NEEDED,
    )
