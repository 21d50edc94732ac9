"""The keys of each stage: their texts, their looks, and what presses them on the keyboard."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, field

from antesala.messages.rows import DeskRow
from antesala.words import Words
from counter.work.desk import (
    LOCAL,
    Act,
    Stage,
    acts_of,
    step_after,
)


@dataclass(frozen=True, slots=True)
class Key:
    """One key on the screen. `cap` is written on it, `sequences` on the keyboard press it.

    `cap_icon` stands after the cap, for a key that has a sign instead of a word.

    `waiting` replaces its text and says why it is off now. `writing_cap` is on it instead of `cap`
    while a text is being written, where other keys press it then.
    """

    act: str = ""
    words: str = ""
    icon: str = ""
    cap: str = ""
    sequences: tuple[str, ...] = ()
    waiting: str = ""
    cap_icon: str = ""
    writing_cap: str = ""


class Look:
    """The icon of an act's key, and what presses it on the keyboard besides Enter on a main key."""

    def __init__(self, icon: str, *sequences: str) -> None:
        self.icon, self.sequences = icon, sequences


LOOKS: dict[Act, Look] = {
    Act.SIGN_IN: Look("log-in"),
    Act.OPEN: Look("door-open"),
    Act.OPEN_AGAIN: Look("play"),
    Act.CALL_NEXT: Look("megaphone", "Space", "F2"),
    Act.START: Look("user-check"),
    Act.RECALL: Look("megaphone", "Ctrl+R"),
    Act.NO_SHOW: Look("user-x", "Ctrl+N"),
    Act.ADVANCE: Look("arrow-right"),
    Act.BACK: Look("arrow-left", "Alt+Left"),
    Act.FINISH: Look("clipboard-check", "F10"),
    Act.FINISH_AND_CALL: Look("megaphone", "F2"),
    Act.OFFER: Look("corner-up-right", "F7"),
    Act.LINK: Look("corner-up-right", "Ctrl+L"),
    Act.TRANSFER: Look("file-text", "F5"),
    Act.PARK: Look("hourglass", "F9"),
    Act.WITHDRAW: Look("undo-2", "Ctrl+B"),
    Act.ACCEPT: Look("check", "F11"),
    Act.DECLINE: Look("circle-x", "F12"),
    Act.CALL_BY_HAND: Look("search", "F3"),
    Act.REINSTATE: Look("undo-2", "Ctrl+F"),
    Act.RESUME: Look("hourglass", "Ctrl+S"),
    Act.ARRIVE: Look("smartphone", "Ctrl+F2"),
    Act.GRANT_CLASS: Look("badge-check", "Ctrl+G"),
    Act.PUNCTUAL: Look("receipt", "Ctrl+3"),
    Act.ISSUE: Look("ticket", "F4"),
    Act.GIVEN: Look("check"),
    Act.PRINT: Look("ticket", "Ctrl+I"),
    Act.PRINT_LIST: Look("printer", "Ctrl+F11"),
    Act.SEND_LIST: Look("smartphone", "Ctrl+F12"),
    Act.PROVE: Look("clock", "Ctrl+F1"),
    Act.START_TELEPHONE: Look("phone", "F6"),
    Act.SERVICE: Look("file-text", "Ctrl+T"),
    Act.PETITION: Look("message-square", "Ctrl+F5"),
    Act.FOLLOW_UP: Look("calendar", "Ctrl+F6"),
    Act.RATE: Look("medal", "Ctrl+F7"),
    Act.ENDED_PETITIONS: Look("check", "Ctrl+F8"),
    Act.RECEIPT: Look("receipt", "Ctrl+F9"),
    Act.PRINT_RECEIPT: Look("printer", "Ctrl+F3"),
    Act.TAKE_HELP: Look("concierge-bell", "F1"),
    Act.PAUSE: Look("pause", "F8"),
    Act.UNDO: Look("undo-2", "Ctrl+O"),
    Act.GO_ON: Look("check", "Ctrl+1"),
    Act.ENDED: Look("clock", "Ctrl+2"),
    Act.CLOSE: Look("door-closed", "Ctrl+W"),
    Act.OWN_DAY: Look("clipboard-list", "Ctrl+F10"),
    Act.CHANGE_PIN: Look("log-in", "Ctrl+P"),
    Act.SIGN_OUT: Look("log-out", "Ctrl+Q"),
    Act.NOTE: Look("file-text", "Ctrl+M"),
    Act.NOTE_CALL: Look("clipboard-list", "Ctrl+4"),
    Act.NOTE_NAMELESS: Look("user", "Ctrl+7"),
    Act.NOTE_ABSENT: Look("user-x", "Ctrl+5"),
    Act.NOTE_DROP: Look("trash-2", "Ctrl+6"),
    Act.DOCK: Look("minimize-2", "Ctrl+J"),
    Act.EXPAND: Look("maximize-2", "Alt+Up"),
}
"""Every act's key, in one table. A key presses the same act in every state, or none.

F2 calls the next person in every state: while one is attended, it registers them first.

Letters with Ctrl are those that no text field takes for itself, on any system.
"""
ICONS: dict[Act, str] = {act: look.icon for act, look in LOOKS.items()}
SEQUENCES: dict[Act, tuple[str, ...]] = {
    act: look.sequences for act, look in LOOKS.items() if look.sequences
}
CAPS: dict[Act, str] = {act: keys[-1].replace("+", " ") for act, keys in SEQUENCES.items()}
"""What is written on a second key."""
CAP_SIGNS = {Act.BACK: "arrow-left", Act.EXPAND: "arrow-up"}
"""The acts whose key is an arrow held with Alt: it is drawn after the word."""
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
    lacking: Mapping[Act, str] = field(default_factory=dict)
    """The message that says it of an act, where this console knows more than that it is off."""
    absent_in: int = 0
    """The seconds until a called person may be marked as absent."""

    def lacks(self, act: Act) -> str | None:
        """The message that says why an act cannot be asked for now."""
        if act in LOCAL:
            return None
        if not self.is_online:
            return "counter-offline"
        if self.awaited is act:
            return "counter-waiting"
        if act in self.lacking:
            return self.lacking[act]
        return None if act in self.ready else _LACKS.get(act, "counter-choose-another")


def keys_of(
    stage: Stage,
    desk: DeskRow | None,
    number: str,
    readiness: Readiness,
    words: Words,
    *,
    calls_on: bool = False,
) -> tuple[Key, ...]:
    """The keys of a stage, the main one first; `number` is that of the counter to be opened.

    `calls_on`: one key may register and call the next person.
    """
    attention = desk.attention if desk else None
    has_ticket = desk is not None and desk.ticket is not None
    acts = acts_of(stage, attention, has_ticket=has_ticket, calls_on=calls_on)
    return tuple(
        key_of(act, readiness, words, is_main=not place, said=_words(act, desk, number, words))
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
        waiting=words.say(lack, seconds=readiness.absent_in) if lack else "",
        cap_icon=CAP_SIGNS.get(act, ""),
        writing_cap=words.say("counter-key-ctrl-enter")
        if _is_entered(act, is_main=is_main)
        else "",
    )


def _words(act: Act, desk: DeskRow | None, number: str, words: Words) -> str:
    attention = desk.attention if desk else None
    is_paused = desk is not None and desk.state == "paused"
    if act is Act.ADVANCE and attention is not None:
        return words.say(f"counter-act-to-{step_after(attention.step)}")
    if act is Act.PAUSE and is_paused:
        return words.say("counter-act-pause-again")
    return words.say(f"counter-act-{act}", number=number)


def _cap(act: Act, words: Words, *, is_main: bool) -> str:
    if act is Act.CALL_NEXT:
        return words.say("counter-key-space")
    if _is_entered(act, is_main=is_main):
        return words.say("counter-key-enter")
    return words.say("counter-key-alt") if act in CAP_SIGNS else CAPS[act]


def _sequences(act: Act, *, is_main: bool) -> tuple[str, ...]:
    own = SEQUENCES.get(act, ())
    return (*own, *ENTER) if _is_entered(act, is_main=is_main) else own


def _is_entered(act: Act, *, is_main: bool) -> bool:
    """Whether Enter presses the act's key."""
    return is_main and act not in _OWN_KEY_ONLY
