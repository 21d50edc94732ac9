"""A dialog of the console: what it shows, and what a clerk has chosen and typed in it so far.

Several dialogs begin in a field that narrows the office's services, and have those as rows.

Pure. `Sheet` has the parts of an act that opens a dialog. Which dialogs there are is in
`counter.dialogs.registry`; how one is opened and kept is in `counter.work.memory`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from antesala.messages.commands import Command
from antesala.words import Words
from antesala.words.lookup import is_found
from counter.panes.keys import Key
from counter.panes.person import Fact
from counter.work.desk import Opened
from counter.work.moment import Moment
from counter.work.office import Office

GENERAL = "-"
"""Stands for no service in particular; no identifier begins like it."""


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
class TextField:
    """One of several fields to type in: `lines` high, `longest` letters, with a hint below it.

    What was typed in it is not here: the field itself has it, and takes it from the memory once.
    """

    key: str
    label: str
    hint: str = ""
    lines: int = 1
    longest: int = 200
    is_fixed: bool = False
    """What it says is on its way."""


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
    texts: tuple[TextField, ...] = ()
    """Fields that stand first, one below the other."""
    turns_to: str = ""
    """The words of the main key where it turns to the dialog's next page and asks for nothing."""
    pins: tuple[Line, ...] = ()
    """Labels of fields whose letters are not shown."""
    is_local: bool = False
    """What it asks for is kept here: it needs no server."""
    only_tells: bool = False
    """Nothing is asked for: its main key closes it."""
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


def chosen_alone(rows: Iterable[DialogRow], chosen: str) -> tuple[tuple[DialogRow, ...], int]:
    """The same, where none is proposed: -1 until the clerk has chosen one."""
    listed = tuple(rows)
    if chosen in [row.key for row in listed]:
        return with_choice(listed, chosen)
    return listed, -1


def choosing(rows: Iterable[DialogRow], opened: Opened, words: Words) -> Dialog:
    """A dialog that begins in the field that narrows its rows, and says when there are none."""
    listed, chosen = with_choice(rows, opened.chosen)
    return Dialog(
        begins_in_field=True,
        field_label=words.say("counter-services-search"),
        rows=listed,
        chosen=chosen,
        nobody="" if listed else words.say("counter-services-none"),
    )


def service_rows(office: Office, opened: Opened, words: Words) -> list[DialogRow]:
    """The services by name, narrowed to those whose name or unit matches what was typed."""
    services = office.catalogue.services if office.catalogue else []
    return [
        DialogRow(
            key=one.id,
            words=one.name,
            detail=office.unit_named(one.unit),
            aside=_waiting(office, one.id, words),
        )
        for one in services
        if is_found(opened.text, one.name, office.unit_named(one.unit))
    ]


def _waiting(office: Office, service: str, words: Words) -> str:
    count = sum(row.state == "waiting" and row.service == service for row in office.tickets)
    return words.say("counter-queue", count=count) if count else ""


def general_row(opened: Opened, words: Words) -> list[DialogRow]:
    """Without a service: the caller has not said, or asks for none of the list."""
    name = words.say("counter-general")
    return [DialogRow(key=GENERAL, words=name)] if is_found(opened.text, name) else []


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
