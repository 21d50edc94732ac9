"""The views' tables name no event that never changes a row: each entry is seen to do so.

That no event is missing is a property of random turns in `tests/live/test_topics.py`.
"""

import ast
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from antesala.messages.rows import AnyRow
from server import views as views_room
from server.domain import commands as c, events as e
from server.domain.catalogue import Catalogue, Display
from server.domain.decide.decide import decide
from server.domain.office import Office
from server.domain.refusals import Refusal
from server.views import (
    BoardView,
    CounterView,
    Devices,
    KioskView,
    MediaView,
    Once,
    RowKey,
    Shelf,
    SignsView,
    StaffView,
    View,
)
from server.views.hall import StatusView
from server.views.touching import NEVER, changing
from tests.domain.builders import ANA, BRUNO, ONE, THREE, Hall, small_office
from tests.domain.wishes import desk_wish, lobby_wish, office_wish, oversight_wish, staff_wish

WISHES = 4_000
HISTORIES = 10
"""Histories at most; one shows all nearly always. In which order sets are drawn from differs."""
Seen = tuple[str, str, type[e.Event]]
"""A view's name, a row's type, and the event that changed such a row."""


SELDOM: set[Seen] = {
    # Changes an alarm only where it makes one kind of people the majority.
    ("StaffView", "office", e.ClassGranted),
    # What is wanted is a private fact, which is kept after its event.
    ("StaffView", "ticket", e.HelpNeededSet),
    # Only where its holder would be called next at this counter: `test_by_telephone` has that.
    ("CounterView", "desk", e.MoreTimeAsked),
    # Only of the ticket that this counter has called: `test_by_telephone` has that too.
    ("CounterView", "desk", e.OnTheWaySaid),
    # A call by telephone ends so only where it has not been taken.
    *(
        ("StaffView", "help", kind)
        for kind in (
            *(e.TicketReinstated, e.TicketResumed, e.TicketCancelled, e.TicketLapsed),
            e.CallNoted,
        )
    ),
    # Only while a call of its ticket stands: `test_issued_alone` of the domain has that.
    ("BoardView", "call", e.PaperCodeNoted),
    ("SignsView", "sign", e.PaperCodeNoted),
    ("CounterView", "desk", e.PaperCodeNoted),
    # Another clerk's reserved ticket becomes the next one here.
    ("CounterView", "desk", e.ClerkSignedOut),
}
"""Entries that this history need not show."""


def views() -> list[View]:
    return [
        BoardView(Once()),
        SignsView(),
        MediaView(Shelf()),
        KioskView(Once()),
        StaffView(Devices(), Once()),
        CounterView(ONE, Once()),
    ]


def waiting_hall() -> Catalogue:
    """The town, with a display that shows how long people wait."""
    return small_office(displays=(Display("hall", "Hall", waits=True),))


def rows_of(view: View, office: Office) -> dict[RowKey, AnyRow | None]:
    return {key: view.row(office, key) for key in view.keys(office)}


def seen_changes(seed: int, unseen: set[Seen]) -> set[Seen]:
    """What events of a long random history changed, days and office files left out.

    Looked at are the events of which something is `unseen`: the rows of all views cost most.
    """
    dice, hall, seen = Random(seed), Hall(waiting_hall()), set[Seen]()  # noqa: S311 - no secret
    hall.sits(ANA, ONE)
    hall.sits(BRUNO, THREE)
    kinds = (lobby_wish, *[desk_wish] * 6, staff_wish, staff_wish, office_wish, oversight_wish)
    for _ in range(WISHES):
        caller, command = dice.choice(kinds)(hall.office, dice.choice)
        if isinstance(command, c.LoadCatalogue):
            # With the display, whose waits would be seen in the first stretch alone.
            shown = replace(command.catalogue, displays=waiting_hall().displays)
            command = replace(command, catalogue=shown)
        hall.later(seconds=1)
        found = decide(hall.office, command, caller, hall.now, hall.fresh())
        if isinstance(found, Refusal):
            continue
        for event in found.events:
            if not any(each[2] is type(event) for each in unseen - seen):
                hall.follow((event,))
                continue
            before = [rows_of(view, hall.office) for view in views()]
            hall.office.touched.clear()
            hall.follow((event,))
            after = [rows_of(view, hall.office) for view in views()]
            anew = {"day", "clock"} & {kind for kind, _ in hall.office.touched}
            if anew or isinstance(event, e.CatalogueLoaded):
                continue
            for view, old, new in zip(views(), before, after, strict=True):
                keys = old.keys() | new.keys()
                changed = {key[0] for key in keys if old.get(key) != new.get(key)}
                seen |= {(type(view).__name__, kind, type(event)) for kind in changed}
        hall.follow((), found.private)
    return seen


def test_no_table_names_an_event_for_nothing() -> None:
    named = {
        (type(view).__name__, kind, event)
        for view in views()
        for kind, events in view.touched_by.items()
        for event in events
    }
    seen = set[Seen]()
    for seed in range(HISTORIES):
        seen |= seen_changes(seed, named - SELDOM - seen)
        if named - SELDOM <= seen:
            break
    assert seen <= named
    assert sorted((view, kind, event.__name__) for view, kind, event in named - seen - SELDOM) == []


def test_rows_that_no_event_changes_say_so() -> None:
    """Devices report by themselves; a catalogue changes with an office file or a day."""
    for view in views():
        for kind in {"catalogue", "device", "media", "beside"} & view.touched_by.keys():
            assert view.touched_by[kind] == NEVER


@pytest.mark.parametrize("module", ["touching", "staff", "hall", "counter"])
def test_an_event_is_entered_without_a_word_in_the_views(module: str) -> None:
    """What it changes stands beside its definition; only what renews every row has a name."""
    source = (Path(views_room.__file__).parent / f"{module}.py").read_text("utf-8")
    said = {
        node.id if isinstance(node, ast.Name) else node.attr
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Name | ast.Attribute)
    }
    assert said & {kind.__name__ for kind in e.NAMES} <= {"CatalogueLoaded"}


def test_each_change_that_an_event_may_make_moves_a_row() -> None:
    tables = [*(view.touched_by for view in views()), StatusView.touched_by]
    for change in e.Change:
        kinds = changing(change)
        assert kinds
        assert any(kinds <= events for table in tables for events in table.values()), change
