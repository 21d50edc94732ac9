"""Checks an office's targets, as far as one field does not tell, and builds them.

The office's own come first, then the usual ones of figures for which it has none.
The usual ones are those that a law asks for: of the country's profile, and of the region's limit.
"""

from collections.abc import Iterator

from antesala.words.terminal import sentence
from server.domain.catalogue import WaitingLimit
from server.domain.target import AIMS, MOST, WRITTEN, Aim, Target, with_usual
from server.office_file.checking import Document, Fault, entries
from server.office_file.fields import TARGET
from server.office_file.profile import Profile

ALL = 1.0
"""The share of people who must wait within a legal limit."""


def faults_of_targets(document: Document) -> Iterator[Fault]:
    """Values that an indicator cannot have, units where it has no figure, and repeated targets."""
    seen: set[tuple[str, str]] = set()
    for path, row in entries(document, TARGET):
        indicator, unit, value = row.get("indicator"), row.get("unit", ""), row.get("value")
        aim = AIMS.get(indicator) if isinstance(indicator, str) else None
        if aim is None or not isinstance(unit, str):
            continue
        label = f"target {int(path[-1]) + 1}"
        if unit and not aim.has_units:
            yield (*path, "unit"), f"{label}: {sentence('file-target-of-office', name=indicator)}"
        if (indicator, unit) in seen:
            said = sentence("file-target-twice", name=indicator)
            yield (*path, "indicator"), f"{label}: {said}"
        seen.add((str(indicator), unit))
        if _is_out(aim, value):
            said = sentence(
                "file-target-out",
                name=indicator,
                value=value,
                least=aim.least,
                most=MOST[aim.measure],
                measure=aim.measure,
            )
            yield (*path, "value"), f"{label}: {said}"


def _is_out(aim: Aim, value: object) -> bool:
    """Whether a whole number that the field allows is none that the indicator can have."""
    if type(value) is not int or not 0 <= value <= max(MOST.values()):
        return False
    return not aim.least <= value <= MOST[aim.measure]


def targets_of(
    document: Document, profile: Profile, limit: WaitingLimit | None
) -> tuple[Target, ...]:
    """The targets of an office, from a file without faults."""
    own = (_target(**row) for _, row in entries(document, TARGET))
    return with_usual(own, usual_targets(profile, limit))


def usual_targets(profile: Profile, limit: WaitingLimit | None) -> Iterator[Target]:
    """What the law asks of every office of the country, and of the region."""
    for each in profile.targets:
        yield _target(each.indicator, each.value, law=each.law)
    if limit is not None:
        yield Target("within_legal", ALL, law=limit.law)


def _target(indicator: str, value: int, unit: str = "", law: str = "") -> Target:
    # Without the rounding, 85 hundredths would be 0.8500000000000001.
    worth = round(value * WRITTEN[AIMS[indicator].measure], 4)
    return Target(indicator, worth, unit, law)
