"""What people said of their attention.

Which answers are counted, so that none gives a person away, is `server.domain.survey_results`: in
bundles of five of one service and month, or of ten where one clerk attends it.
"""

from server.domain.survey import share
from server.report.figures import NOTHING, Value
from server.report.indicators.cell import Cell

NEUTRAL = 1
"""Grades between the good and the bad ones: 5 of 7, 3 of 5."""


def satisfaction_top(cell: Cell) -> Value | None:
    """Satisfied people.

    Formula: answers with one of the two best grades (6 or 7 of 7 in Chile, 4 or 5 of 5 elsewhere)
    ÷ answers.
    Unit: share
    Source: survey
    Limits: those answered who wanted to: it is no sample. Answers are counted in bundles of five of
    the same service and month.
    """
    if cell.said is None:
        return None
    if cell.said.opinion is None:
        return _few(cell)
    found = cell.said.opinion.satisfied
    return Value(found.value, found.n, found.low, found.high)


def satisfaction_net(cell: Cell) -> Value | None:
    """Net satisfaction.

    Formula: `satisfaction_top` less the share of the bad grades (1 to 4 of 7, 1 or 2 of 5); the
    grade between them (5 of 7, 3 of 5) counts in neither.
    Unit: balance
    Source: survey
    Limits: from -1 to 1. As `satisfaction_top`.
    """
    if cell.said is None:
        return None
    if cell.said.opinion is None:
        return _few(cell)
    opinion, scale = cell.said.opinion, cell.said.scale
    bad = sum(opinion.grades[: scale.good - 1 - NEUTRAL])
    n = opinion.satisfied.n
    return Value(opinion.satisfied.value - bad / n, n)


def satisfaction_response(cell: Cell) -> Value | None:
    """Attentions of which people spoke.

    Formula: answers given ÷ attentions that began in the period and were registered.
    Unit: share
    Source: survey
    Limits: without a value where there are more answers than attentions, as on screens of faces.
    """
    said = cell.said
    if said is None or said.attentions is None:
        return None
    if not said.attentions or said.answers > said.attentions:
        return NOTHING
    found = share(said.answers, said.attentions)
    return Value(found.value, found.n, found.low, found.high)


def _few(cell: Cell) -> Value:
    """None where no one answered; or else a figure of too few answers to be shown."""
    answers = 0 if cell.said is None else cell.said.answers
    return Value(None, answers, is_hidden=True) if answers else NOTHING
