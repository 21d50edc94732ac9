"""A dialog of the console: what it shows, and what a clerk has chosen and typed in it so far.

Pure. `Sheet` has the parts of an act that opens a dialog. Which dialogs there are is in
`counter.dialogs.registry`; how one is opened and kept is in `counter.work.memory`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from antesala.messages.commands import Command
from antesala.words import Words
from counter.panes.keys import Key
from counter.panes.person import Fact
from counter.work.moment import Moment
from counter.work.opened import Opened


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: a reminder, or a requirement that the person has brought or lacks."""

    words: str
    cap: str = ""
    is_ticked: bool = False
    tag: str = ""
    is_optional: bool = False


@dataclass(frozen=True, slots=True)
class Option:
    """One of a few choices."""

    key: str
    words: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Group:
    """A few options under a head, of which one is chosen, or any number where `is_many`.

    `detail` explains the chosen one. Absent where it has no head.
    """

    key: str = ""
    head: str = ""
    options: tuple[Option, ...] = ()
    is_many: bool = False
    detail: str = ""


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
    """An act with what must be said or chosen first; no dialog is open where `act` is empty.

    `has_need` shows the person's need, which is saved as it is typed. The field is there where it
    has a label; `nobody` is shown when there are no rows, `more` where not all have room; `trouble`
    is why it was refused, `calm` a message without alarm. The focus is on the choice first, unless
    it `begins_in_need` or `begins_in_field`, which narrows the rows. `side` and the groups are
    beside the rows; `seconds` are acts on the chosen row, or lead elsewhere. `code`, `facts` and
    `link` are those of a ticket
    that is shown. Where it `skips`, the arrows pass over rows that cannot be chosen.
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
    skips: bool = False
    nobody: str = ""
    more: str = ""
    gets_head: str = ""
    gets: str = ""
    trouble: str = ""
    calm: str = ""
    side_head: str = ""
    side: tuple[Line, ...] = ()
    first: Group = field(default_factory=Group)
    second: Group = field(default_factory=Group)
    third: Group = field(default_factory=Group)
    seconds: tuple[Key, ...] = ()
    pins: tuple[Line, ...] = ()
    """Labels of fields whose letters are not shown."""
    code: str = ""
    facts: tuple[Fact, ...] = ()
    link: str = ""
    link_head: str = ""
    pending: str = ""
    """The main key's text while its answer is on its way, with the link lost or not."""
    choose: str = ""
    close: str = ""
    cancel: str = ""
    main: Key = field(default_factory=Key)


def stepped(dialog: Dialog, by: int) -> int:
    """The place that an arrow leads to: the same at an end, -1 without rows."""
    places = [place for place, row in enumerate(dialog.rows) if not (dialog.skips and row.reason)]
    ahead = [place for place in places if (place - dialog.chosen) * by > 0]
    if not ahead:
        return dialog.chosen
    return min(ahead) if by > 0 else max(ahead)


def group_of(
    key: str, head: str, options: Iterable[tuple[str, str]], taken: str, details: str = ""
) -> Group:
    """A group of which one option is chosen."""
    listed = tuple(Option(name, words, name == taken) for name, words in options)
    return Group(key, head, listed, detail=details)


def with_choice(rows: Iterable[DialogRow], chosen: str) -> tuple[tuple[DialogRow, ...], int]:
    """The rows with one of them chosen, and its place: the clerk's, or the first possible."""
    listed = tuple(rows)
    keys = [row.key for row in listed]
    free = (place for place, row in enumerate(listed) if not row.reason)
    place = keys.index(chosen) if chosen in keys else next(free, -1)
    marked = (replace(row, is_chosen=place == here) for here, row in enumerate(listed))
    return tuple(marked), place


@dataclass(frozen=True, slots=True)
class Sheet:
    """One act with its dialog. `subject` gives the key of its subject, or an empty string.

    `dialog` leaves out what all dialogs share, which `counter.dialogs.registry` adds. `command` is
    asked for with the choice as the dialog shows it, and never while the dialog's main key waits.
    """

    subject: Callable[[Moment], str]
    dialog: Callable[[Moment, Opened, Words], Dialog]
    command: Callable[[Moment, Opened, str], Command]
    is_kept: bool = True
    """Whether its content is there again when it opens for the same subject."""
