"""The narrow forms in all languages, the widest face and with the longest names: whole."""

from dataclasses import replace

import msgspec
import pytest

from antesala.sizes import console_sizes
from counter.app import QML
from counter.app.docking import sizes_of
from counter.work.desk import Act
from counter.work.dock import ORDER, Dock, Form
from tests.counter.office import FakeLink
from tests.counter.place import CAROLINA
from tests.counter.test_dock import NARROW, SIZES
from tests.counter.test_fit import (
    SCREENS,
    Console,
    alone_at,
    console,
    free,
    help_called,
    in_each_language,
    serving,
)
from tests.counter.test_longest import console as long_console, lost
from tests.qt.stage import Stage, beyond, clipped


def away(link: FakeLink) -> None:
    """The server is gone while the clerk is free: calls are noted by hand."""
    free(link)
    link.go_offline()


STATES = {**SCREENS, "help": help_called, "away": away}


def take(stage: Console, form: Form) -> None:
    """The form, as if the clerk had chosen it, in a window as drawn."""
    state = stage.clerk._state  # noqa: SLF001 - what is remembered
    state.remember(replace(state.memory, dock=Dock(form)))
    stage.window.resize(*SIZES[form])


@in_each_language
def test_no_text_of_a_narrow_form_is_cut(language: str, family: str) -> None:
    """Each state of a clerk's day, and the question how the attention ended."""
    for form in NARROW:
        with console(language, None, family) as (stage, link):
            take(stage, form)
            for name, reach in STATES.items():
                if name != "sign in":
                    link.come_online("carolina", language)
                reach(link)
                assert (form, name, clipped(stage), beyond(stage)) == (form, name, [], [])
            link.come_online("carolina", language)
            serving("guide")(link)
            stage.clerk.bridge.pressed.emit(Act.FINISH)
            assert stage.clerk.bridge.screen.dock.is_inline
            assert (form, clipped(stage), beyond(stage)) == (form, [], [])


@pytest.mark.parametrize("form", [Form.SIDE, pytest.param(Form.STRIP, marks=pytest.mark.full)])
def test_the_longest_names_are_whole_in_a_narrow_form(form: Form) -> None:
    with long_console() as (stage, link, clerk):
        state = clerk._state  # noqa: SLF001
        state.remember(replace(state.memory, dock=Dock(form)))
        stage.window.resize(*SIZES[form])
        for name, reach in STATES.items():
            link.come_online(None if name == "sign in" else "carolina")
            reach(link)
            assert (name, lost(stage), beyond(stage)) == (name, [], [])


@in_each_language
def test_no_text_is_cut_in_a_narrow_form_where_no_server_answers(
    language: str, family: str
) -> None:
    """The keys that note calls stand beside the message; each opens its list in the whole form."""
    for form in NARROW:
        link, clerk = alone_at(msgspec.structs.replace(CAROLINA, language=language))
        stage = Stage(QML, {"bridge": clerk.bridge}, SIZES[form], console_sizes())
        stage.program.theme.set_family(family)
        try:
            state = clerk._state  # noqa: SLF001 - what is remembered
            state.remember(replace(state.memory, dock=Dock(form)))
            for is_met in (False, True):
                if is_met:
                    link.begin_with(language=language)
                    link.go_offline()
                words = [key.words for key in clerk.bridge.screen.dock.keys]
                assert len(words) == 2
                assert set(words) <= set(stage.names())
                assert (form, is_met, clipped(stage), beyond(stage)) == (form, is_met, [], [])
            for act in (Act.NOTE_CALL, Act.NOTE_NAMELESS):
                clerk.bridge.pressed.emit(act)
                assert clerk.bridge.screen.dock.form == ORDER.index(Form.FULL)
                assert clerk.bridge.screen.dialog.act == act
                clerk.bridge.dialogClosed.emit()
                assert clerk.bridge.screen.dock.form == ORDER.index(form)
        finally:
            stage.close()


def test_on_a_smaller_screen_a_narrow_form_is_drawn_smaller() -> None:
    """1024 pixels wide, and a column of 600: the main key stays on the screen."""
    for form, size in ((Form.STRIP, (1024, 77)), (Form.SIDE, (320, 600))):
        with console("es") as (stage, link):
            take(stage, form)
            stage.window.resize(*size)
            stage.program.sizes.take(sizes_of(form, *size))
            for name in ("free", "called", "guide", "register", "paperless"):
                SCREENS[name](link)
                assert (form, name, clipped(stage), beyond(stage)) == (form, name, [], [])
