"""How long each group of services waits, and where that stands beside the calls. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from antesala.messages.rows import CatalogueRow, ClassPart, ServiceRow, WaitPart
from antesala.wall.hall import HEAD, NOWHERE, Box, Hall
from antesala.wall.letter_sizes import NOTICE
from antesala.wall.own_calls import display_named, own_counters

MOST_GROUPS = 4
"""Groups beside the calls; the first ones of the office file where there are more."""


def group_waits(
    rows: Iterable[ServiceRow], catalogue: CatalogueRow | None, name: str
) -> tuple[tuple[str, WaitPart], ...]:
    """Each group's name and wait, where the display of this name shows them.

    A group's wait is from the least to the most of its services that this display shows, for a
    person without preference. A group whose wait is not known, or that no counter calls, is left
    out.
    """
    if catalogue is None or not display_named(catalogue, name).waits:
        return ()
    usual = [each.id for each in catalogue.classes if not _is_special(each)]
    known = {row.id: row.waits[usual[-1]] for row in rows if usual and usual[-1] in row.waits}
    shown = _services(catalogue, name)
    found = []
    for group in catalogue.groups:
        own = [each.id for each in catalogue.services if each.group == group.id]
        waits = [known[each] for each in own if each in known and each in shown]
        if waits:
            found.append((group.name, _span(waits)))
    return tuple(found[:MOST_GROUPS])


def _services(catalogue: CatalogueRow, name: str) -> set[str]:
    """The services whose calls the display may show."""
    every = {each.id for each in catalogue.services}
    asked = set(display_named(catalogue, name).services) or every
    attended = [set(each.services) or every for each in own_counters(catalogue, name)]
    return asked & set().union(*attended)


def _is_special(each: ClassPart) -> bool:
    return each.is_preferential or each.is_courtesy


def _span(waits: Iterable[WaitPart]) -> WaitPart:
    """From the least to the most; without an end where one of them has none."""
    some = list(waits)
    ends = [each.most for each in some if each.most is not None]
    most = max(ends) if len(ends) == len(some) else None
    return WaitPart(least=min(each.least for each in some), most=most)


NAME, WAIT = 38, 50
"""Font sizes of a group's name and of its wait below it, in pixels of a full HD screen."""
COLUMN = 440
"""The least width of a column of groups, likewise."""
GAP = 40
"""Between two columns, likewise."""


@dataclass(frozen=True, slots=True)
class GroupsPlace:
    """Where the waits of groups stand: the head, a box for each, and the two font sizes."""

    head: Box = NOWHERE
    boxes: tuple[Box, ...] = ()
    name: float = 0.0
    wait: float = 0.0

    @property
    def height(self) -> float:
        """All of it, from the top of the head to the foot of the last box; 0 without groups."""
        return self.boxes[-1].y + self.boxes[-1].height - self.head.y if self.boxes else 0.0


NO_GROUPS = GroupsPlace()


def groups_place(
    hall: Hall, head_size: float, around: Box, groups: tuple[tuple[str, str], ...]
) -> GroupsPlace:
    """The place of these groups and their waits at the foot of `around`, however high that is."""
    if not groups or around.width <= 0:
        return NO_GROUPS
    unit = hall.unit
    name = max(NAME * unit, hall.floor(NOTICE))
    wait = max(WAIT * unit, name * WAIT / NAME)
    longest = max(hall.measure(said) for _, said in groups)
    needed = max(COLUMN * unit, longest * wait)
    columns = max(1, int((around.width + GAP * unit) // (needed + GAP * unit)))
    width = (around.width - (columns - 1) * GAP * unit) / columns
    wait = min(wait, width / longest)
    lines = max(hall.lines(each, name, width) for each, _ in groups)
    tall = lines * name * 1.2 + wait * 1.2 + 6 * unit
    head = head_size * HEAD
    top = around.y + around.height - head - ceil(len(groups) / columns) * tall
    boxes = tuple(
        Box(
            around.x + (at % columns) * (width + GAP * unit),
            top + head + (at // columns) * tall,
            width,
            tall,
        )
        for at in range(len(groups))
    )
    return GroupsPlace(Box(around.x, top, around.width, head), boxes, name, wait)
