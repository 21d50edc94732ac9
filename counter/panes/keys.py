"""The keys of each stage: their texts, their looks, and what presses them on the keyboard."""

from collections.abc import Container
from dataclasses import dataclass

from antesala.messages.rows import AttentionPart, DeskRow
from antesala.words import Words
from counter.work.desk import (
    Act,
    Stage,
    acts_of,
    step_after,
)


@dataclass(frozen=True, slots=True)
class Key:
    """One key on the screen. `cap` is written on it, `sequences` on the keyboard press it.

    `cap_icon` stands after the cap, for a key that has a sign instead of a word.

    `waiting` replaces its text and says why it is off now.
    """

    act: str = ""
    words: str = ""
    icon: str = ""
    cap: str = ""
    sequences: tuple[str, ...] = ()
    waiting: str = ""
    cap_icon: str = ""


ICONS: dict[Act, str] = {
    Act.SIGN_IN: "log-in",
    Act.OPEN: "door-open",
    Act.RESUME: "play",
    Act.CALL_NEXT: "megaphone",
    Act.START: "user-check",
    Act.RECALL: "megaphone",
    Act.NO_SHOW: "user-x",
    Act.ADVANCE: "arrow-right",
    Act.BACK: "arrow-left",
    Act.FINISH: "clipboard-check",
    Act.OFFER: "corner-up-right",
    Act.LINK: "corner-up-right",
    Act.TRANSFER: "file-text",
    Act.PARK: "pause",
    Act.WITHDRAW: "undo-2",
    Act.ACCEPT: "check",
    Act.DECLINE: "circle-x",
    Act.CALL_BY_HAND: "search",
    Act.RETURN: "undo-2",
    Act.UNPARK: "square-parking",
    Act.GRANT_CLASS: "badge-check",
    Act.ISSUE: "ticket",
    Act.GIVEN: "check",
    Act.PRINT: "ticket",
    Act.START_TELEPHONE: "phone",
    Act.SERVICE: "file-text",
    Act.TAKE_HELP: "concierge-bell",
    Act.PAUSE: "pause",
    Act.CLOSE: "door-closed",
    Act.CHANGE_PIN: "log-in",
    Act.SIGN_OUT: "log-out",
}
CAPS: dict[Act, str] = {
    Act.RECALL: "F2",
    Act.NO_SHOW: "F10",
    Act.FINISH: "F10",
    Act.OFFER: "F7",
    Act.LINK: "F7",
    Act.TRANSFER: "F5",
    Act.PARK: "F9",
    Act.WITHDRAW: "F7",
    Act.ACCEPT: "F11",
    Act.DECLINE: "F12",
    Act.CALL_BY_HAND: "F3",
    Act.RETURN: "F10",
    Act.UNPARK: "F9",
    Act.GRANT_CLASS: "F5",
    Act.ISSUE: "F4",
    Act.START_TELEPHONE: "F6",
    Act.PRINT: "Ctrl I",
    Act.SERVICE: "F5",
    Act.TAKE_HELP: "F1",
    Act.PAUSE: "F8",
    Act.CLOSE: "Ctrl W",
    Act.CHANGE_PIN: "Ctrl P",
    Act.SIGN_OUT: "Ctrl Q",
}
"""The text of a second key."""
SEQUENCES: dict[Act, tuple[str, ...]] = {
    Act.CALL_NEXT: ("Space", "F2"),
    Act.RECALL: ("F2",),
    Act.NO_SHOW: ("F10",),
    Act.FINISH: ("F10",),
    Act.BACK: ("Alt+Left",),
    Act.OFFER: ("F7",),
    Act.LINK: ("F7",),
    Act.TRANSFER: ("F5",),
    Act.PARK: ("F9",),
    Act.WITHDRAW: ("F7",),
    Act.ACCEPT: ("F11",),
    Act.DECLINE: ("F12",),
    Act.CALL_BY_HAND: ("F3",),
    Act.RETURN: ("F10",),
    Act.UNPARK: ("F9",),
    Act.GRANT_CLASS: ("F5",),
    Act.ISSUE: ("F4",),
    Act.START_TELEPHONE: ("F6",),
    Act.PRINT: ("Ctrl+I",),
    Act.SERVICE: ("F5",),
    Act.TAKE_HELP: ("F1",),
    Act.PAUSE: ("F8",),
    Act.CLOSE: ("Ctrl+W",),
    Act.CHANGE_PIN: ("Ctrl+P",),
    Act.SIGN_OUT: ("Ctrl+Q",),
}
ENTER = ("Return", "Enter", "Ctrl+Return", "Ctrl+Enter")
"""All other main keys. Ctrl is for a clerk who writes a note, where Enter begins a line.

Calling has neither, or a second Enter after finishing would call the next person. Taking an offer
back has neither, or a second Enter after sending would do it.
"""
_OWN_KEY_ONLY = frozenset({Act.CALL_NEXT, Act.WITHDRAW})
_LACKS = {Act.SIGN_IN: "counter-act-sign_in-lacks", Act.CALL_NEXT: "counter-act-call_next-lacks"}


@dataclass(frozen=True, slots=True)
class Readiness:
    """The reason why a key is off: no server, an awaited answer, a missing choice."""

    is_online: bool
    awaited: Act | None
    ready: Container[Act]

    def lacks(self, act: Act) -> str | None:
        """The message that says why an act cannot be asked for now."""
        if not self.is_online:
            return "counter-offline"
        if self.awaited is act:
            return "counter-waiting"
        return None if act in self.ready else _LACKS.get(act, "counter-choose-another")


def keys_of(
    stage: Stage, desk: DeskRow | None, number: str, readiness: Readiness, words: Words
) -> tuple[Key, ...]:
    """The keys of a stage, the main one first; `number` is that of the counter to be opened."""
    attention = desk.attention if desk else None
    acts = acts_of(stage, attention, has_ticket=desk is not None and desk.ticket is not None)
    return tuple(
        key_of(act, readiness, words, is_main=not place, said=_words(act, attention, number, words))
        for place, act in enumerate(acts)
    )


def key_of(
    act: Act, readiness: Readiness, words: Words, *, is_main: bool = False, said: str = ""
) -> Key:
    """The key of one act, in any stage."""
    lack = readiness.lacks(act)
    return Key(
        act=act,
        words=said or words.say(f"counter-act-{act}"),
        icon=ICONS[act],
        cap=_cap(act, words, is_main=is_main),
        sequences=_sequences(act, is_main=is_main),
        waiting=words.say(lack) if lack else "",
        cap_icon="arrow-left" if act is Act.BACK else "",
    )


def _words(act: Act, attention: AttentionPart | None, number: str, words: Words) -> str:
    if act is Act.ADVANCE and attention is not None:
        return words.say(f"counter-act-to-{step_after(attention.step)}")
    return words.say(f"counter-act-{act}", number=number)


def _cap(act: Act, words: Words, *, is_main: bool) -> str:
    if act is Act.CALL_NEXT:
        return words.say("counter-key-space")
    if is_main and act not in _OWN_KEY_ONLY:
        return words.say("counter-key-enter")
    return words.say("counter-key-alt") if act is Act.BACK else CAPS[act]


def _sequences(act: Act, *, is_main: bool) -> tuple[str, ...]:
    own = SEQUENCES.get(act, ())
    return (*own, *ENTER) if is_main and act not in _OWN_KEY_ONLY else own
