"""Teaching a kiosk its keypad: one act after the other, each with the key that is pressed. No Qt.

No two keypads for kiosks send the same keys, and a maker's own table may be changed in the device,
so looking the keys up would not help.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from antesala.words import Words
from kiosk.keys.keypad import KeyAct

ORDER = (
    *(KeyAct.NEXT, KeyAct.PREVIOUS, KeyAct.SELECT, KeyAct.BACK, KeyAct.START_OVER),
    *(KeyAct.REPEAT, KeyAct.HELP, KeyAct.LOUDER, KeyAct.QUIETER, KeyAct.FASTER, KeyAct.SLOWER),
    *(KeyAct.VOICE_ON, KeyAct.VOICE, KeyAct.LARGE, KeyAct.CONTRAST, KeyAct.LOW),
)
"""The acts that every keypad has come first, so that a small one is taught in five strokes."""

LINES = 2
"""How many keys are listed: enough to see a mistake."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """The state of the lesson. `turn` counts into `ORDER`; `keys` has each key's act."""

    turn: int = 0
    keys: Mapping[str, KeyAct] = field(default_factory=dict)
    before: "Lesson | None" = None
    """The state that «back» returns to."""

    @property
    def act(self) -> KeyAct | None:
        """The act whose key is asked for; None once all have been asked."""
        return ORDER[self.turn] if self.turn < len(ORDER) else None


def pressed(lesson: Lesson, key: str) -> Lesson:
    """Give this key the act asked for, whatever act it had before."""
    if lesson.act is None:
        return lesson
    others = {each: act for each, act in lesson.keys.items() if each != key}
    return Lesson(lesson.turn + 1, {**others, key: lesson.act}, lesson)


def skipped(lesson: Lesson) -> Lesson:
    """Skip an act for which the keypad has no key."""
    return lesson if lesson.act is None else replace(lesson, turn=lesson.turn + 1, before=lesson)


def gone_back(lesson: Lesson) -> Lesson:
    """Return to the state before the last key or skip."""
    return lesson.before or lesson


def kept(own: Mapping[str, KeyAct], lesson: Lesson) -> dict[str, KeyAct]:
    """The device's keys after the lesson: acts that were not taught keep their keys."""
    taught = set(lesson.keys.values())
    stays = {key: act for key, act in own.items() if act not in taught}
    return {**stays, **lesson.keys}


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


def painted(lesson: Lesson, words: Words) -> LessonPicture:
    say, act = words.say, lesson.act
    lines = [
        say("learn-key", name=key, act=say(f"learn-{each}"))
        for key, each in reversed([*lesson.keys.items()])
    ]
    return LessonPicture(
        head=say("learn-title"),
        title=say("learn-press") if act else say("learn-done"),
        question=say(f"learn-{act}") if act else "",
        step=say("learn-step", step=lesson.turn + 1, steps=len(ORDER)) if act else "",
        learnt="\n".join(lines[:LINES]),
        back=say("kiosk-back") if lesson.before else "",
        skip=say("learn-skip") if act else "",
        keep=say("learn-keep") if lines else "",
        drop=say("learn-drop"),
    )
