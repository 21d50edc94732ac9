"""A dialog of the console: what it shows, and what a clerk has chosen and typed in it so far.

Pure. Which dialogs there are is in `counter.sheets`; how one is opened and kept is the memory's.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from counter.keys import Key


@dataclass(frozen=True, slots=True)
class Opened:
    """A dialog that is open. `subject` is what it is about: where that is gone, so is the dialog.

    `text` is what was typed in its field, `chosen` the key of the row that was chosen in it.
    """

    act: str
    subject: str
    text: str = ""
    chosen: str = ""


@dataclass(frozen=True, slots=True)
class DialogRow:
    """One choice. `place` and `number` are a counter's plate, `reason` why it cannot be chosen."""

    key: str
    words: str
    detail: str = ""
    place: str = ""
    number: str = ""
    tag: str = ""
    tag_icon: str = ""
    aside: str = ""
    reason: str = ""
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class Dialog:
    """An act with what must be said or chosen first; none is open where `act` is empty.

    `has_need` shows the person's need, which is saved as it is typed. The field is there where
    it has a label; `nobody` stands in the place of rows; `trouble` is why it was not granted. The
    focus is on the choice first, unless it `begins_in_need` or `begins_in_field`.
    """

    act: str = ""
    title: str = ""
    meaning: str = ""
    has_need: bool = False
    begins_in_need: bool = False
    begins_in_field: bool = False
    field_label: str = ""
    field_hint: str = ""
    field_longest: int = 200
    head: str = ""
    aside_head: str = ""
    rows: tuple[DialogRow, ...] = ()
    chosen: int = -1
    nobody: str = ""
    gets_head: str = ""
    gets: str = ""
    trouble: str = ""
    choose: str = ""
    close: str = ""
    cancel: str = ""
    main: Key = field(default_factory=Key)


def with_choice(rows: Iterable[DialogRow], chosen: str) -> tuple[tuple[DialogRow, ...], int]:
    """The rows with one of them chosen, and its place: the clerk's, or the first that can be."""
    listed = tuple(rows)
    keys = [row.key for row in listed]
    free = (place for place, row in enumerate(listed) if not row.reason)
    place = keys.index(chosen) if chosen in keys else next(free, -1)
    marked = (replace(row, is_chosen=place == here) for here, row in enumerate(listed))
    return tuple(marked), place
