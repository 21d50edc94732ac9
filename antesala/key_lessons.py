"""Teaching a program its keypad: one act after the other, each with the key that is pressed. No Qt.

No two keypads send the same keys, and a maker's own table may be changed in the device, so looking
the keys up would not help. What is learnt is the table `map` of a device's settings.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Generic, TypeVar

from antesala.settings import SettingsError, Table
from antesala.words import Words
from antesala.words.terminal import sentence

Act = TypeVar("Act", bound=StrEnum)
KEY = re.compile(r"[A-Z0-9][A-Za-z0-9]*")
"""Qt's name of a key, without `Key_`; or `Scan` and a number, where Qt has none."""
LINES = 2
"""How many keys are listed: enough to see a mistake."""


@dataclass(frozen=True, slots=True)
class Lesson(Generic[Act]):
    """The state of the lesson. `turn` counts into `order`; `keys` has each key's act."""

    order: tuple[Act, ...]
    """The acts that are asked for, those that every keypad has first."""
    turn: int = 0
    keys: Mapping[str, Act] = field(default_factory=dict)
    before: "Lesson[Act] | None" = None
    """The state that «back» returns to."""

    @property
    def act(self) -> Act | None:
        """The act whose key is asked for; None once all have been asked."""
        return self.order[self.turn] if self.turn < len(self.order) else None


def pressed(lesson: Lesson[Act], key: str) -> Lesson[Act]:
    """Give this key the act asked for, whatever act it had before."""
    if lesson.act is None:
        return lesson
    others = {each: act for each, act in lesson.keys.items() if each != key}
    return Lesson(lesson.order, lesson.turn + 1, {**others, key: lesson.act}, lesson)


def skipped(lesson: Lesson[Act]) -> Lesson[Act]:
    """Skip an act for which the keypad has no key."""
    return lesson if lesson.act is None else replace(lesson, turn=lesson.turn + 1, before=lesson)


def gone_back(lesson: Lesson[Act]) -> Lesson[Act]:
    """Return to the state before the last key or skip."""
    return lesson.before or lesson


def kept(own: Mapping[str, Act], lesson: Lesson[Act]) -> dict[str, Act]:
    """The device's keys after the lesson: acts that were not taught keep their keys."""
    taught = set(lesson.keys.values())
    stays = {key: act for key, act in own.items() if act not in taught}
    return {**stays, **lesson.keys}


def check_map(table: Table, acts: type[StrEnum]) -> None:
    """Raise `SettingsError` where the table's `map` names a key or an act that there is not."""
    own = table.get("map")
    for key, act in own.items() if isinstance(own, dict) else ():
        if not KEY.fullmatch(key):
            raise SettingsError(sentence("settings-no-key", key=repr(key)))
        if act not in set(acts):
            allowed = ", ".join(acts)
            said = sentence("settings-no-act", key=key, act=repr(act), names=allowed)
            raise SettingsError(said)


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonPicture:
    """The texts of the window; an empty one is not shown."""

    head: str
    title: str = ""
    question: str = ""
    step: str = ""
    learnt: str = ""
    """Each key with its act, one a line, the last one first."""
    back: str = ""
    skip: str = ""
    keep: str = ""
    drop: str = ""


def painted(lesson: Lesson[Act], words: Words, said: Callable[[Words, Act], str]) -> LessonPicture:
    """The window's texts; `said` names an act."""
    say, act = words.say, lesson.act
    lines = [
        say("learn-key", name=key, act=said(words, each))
        for key, each in reversed([*lesson.keys.items()])
    ]
    return LessonPicture(
        head=say("learn-title"),
        title=say("learn-press") if act else say("learn-done"),
        question=said(words, act) if act else "",
        step=say("learn-step", step=lesson.turn + 1, steps=len(lesson.order)) if act else "",
        learnt="\n".join(lines[:LINES]),
        back=say("kiosk-back") if lesson.before else "",
        skip=say("learn-skip") if act else "",
        keep=say("learn-keep") if lines else "",
        drop=say("learn-drop"),
    )
