"""The texts that a clerk has typed and the server does not have yet, as a device keeps them.

Pure. The file is written by `counter.app.unsent_file`; time comes in.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from counter.work.desk import DRAFTED, Act, Opened
from counter.work.draft import Draft, Saved
from counter.work.memory import Memory
from counter.work.office import Office

KEPT_FOR = timedelta(hours=24)
"""No attention is open for a day: what is older belongs to a person who has long gone."""
WRITTEN = (Act.DECLINE,)
"""The dialogs in whose one field a clerk writes; in the others it only searches."""
NOTE, NEED = "note", "need"


class UnsentText(Struct, frozen=True, forbid_unknown_fields=True):
    """One text. `subject` is its attention, or the ticket that a dialog is about.

    `base` is what the server had when the text was typed: where it has another by now, somebody
    has written elsewhere.
    """

    office: str
    clerk: str
    field: str
    subject: str
    text: str
    base: str
    at: Annotated[datetime, Meta(tz=True)]

    def is_of(self, office: str, clerk: str | None) -> bool:
        return (self.office, self.clerk) == (office, clerk)


def without_old(kept: Iterable[UnsentText], now: datetime) -> tuple[UnsentText, ...]:
    """What is not older than a day by this device's own clock.

    A clock that begins in 1970 tells nothing of a text's age, so one of the future stays here.
    """
    return tuple(each for each in kept if now - each.at < KEPT_FOR)


def renewed(
    kept: Iterable[UnsentText], memory: Memory, office: Office, name: str, at: datetime
) -> tuple[UnsentText, ...]:
    """What is to be kept now; `name` is the office's id, `at` the time on the server's clock.

    Another clerk's texts stay for that clerk. A clerk's own go once the server has them, and once
    their attention is over, which `office` must be up to date to tell. By the server's clock a text
    that is more than a day in the future is as wrong as an old one.
    """
    fresh = [each for each in kept if abs(at - each.at) < KEPT_FOR]
    if memory.clerk is None or memory.lock is not None:
        return tuple(fresh)
    others = [each for each in fresh if not each.is_of(name, memory.clerk)]
    before = {(each.field, each.subject): each for each in fresh if each not in others}
    now = {(each.field, each.subject): each for each in _typed(memory, name, at)}
    for key, each in now.items():
        was = before.get(key)
        if was is not None and was.text == each.text:
            now[key] = was
    here = {(NOTE, memory.note.attention), (NEED, memory.need.attention)}
    later = [each for key, each in before.items() if key not in now and key not in here]
    return (*others, *now.values(), *(each for each in later if _may_come(each, office)))


def _typed(memory: Memory, office: str, at: datetime) -> Iterable[UnsentText]:
    clerk = memory.clerk or ""
    for field, draft in ((NOTE, memory.note), (NEED, memory.need)):
        if draft.attention and draft.saved in (Saved.WAITING, Saved.REFUSED):
            yield UnsentText(office, clerk, field, draft.attention, draft.text, draft.kept, at)
    opened = (*memory.shelf, *([memory.dialog] if memory.dialog else []))
    for one in opened:
        if one.act in WRITTEN and one.text:
            yield UnsentText(office, clerk, one.act, one.subject, one.text, "", at)
        elif one.act in DRAFTED and one.has_words:
            text = msgspec.json.encode(one).decode()
            yield UnsentText(office, clerk, one.act, one.subject, text, "", at)


def _may_come(text: UnsentText, office: Office) -> bool:
    """Whether its attention may still be shown here; a clerk without a counter has none."""
    if office.catalogue is None or (office.counter is not None and office.desk is None):
        return True
    desk = office.desk
    if text.field in DRAFTED:
        # Once there are rows it was brought back: where it is not here by now, it was sent.
        return False
    if desk is None:
        return False
    if text.field in WRITTEN:
        return any(offer.ticket == text.subject for offer in desk.offers)
    return desk.attention is not None and desk.attention.id == text.subject


def brought_back(
    memory: Memory, kept: Iterable[UnsentText], office: Office, name: str, now: float
) -> Memory:
    """The memory with the clerk's own kept texts of what is in hand now, to be sent at last.

    `now` is in seconds.
    """
    for each in kept:
        if not each.is_of(name, memory.clerk):
            continue
        if each.field in DRAFTED:
            memory = _drafted(memory, each)
            continue
        if not _may_come(each, office):
            continue
        if each.field == NOTE and each.subject == memory.note.attention:
            memory = replace(memory, note=_typed_again(memory.note, each, now))
        elif each.field == NEED and each.subject == memory.need.attention:
            memory = replace(memory, need=_typed_again(memory.need, each, now))
        elif each.field in WRITTEN:
            memory = _shelved(memory, Opened(each.field, each.subject, each.text))
    return memory


def _typed_again(draft: Draft, text: UnsentText, now: float) -> Draft:
    """The draft with the kept text; what was written elsewhere meanwhile stays before it."""
    if text.text == draft.text or draft.saved not in (Saved.EMPTY, Saved.KEPT):
        return draft
    is_alone = draft.text in ("", text.base) or _has_lines(text.text, draft.text)
    return draft.type(text.text if is_alone else f"{draft.text}\n{text.text}", now)


def _has_lines(text: str, lines: str) -> bool:
    """Whether the lines stand in the text whole and together: «a» is not in «papa»."""
    return f"\n{lines}\n" in f"\n{text}\n"


def _drafted(memory: Memory, text: UnsentText) -> Memory:
    """The memory with a draft for the register of petitions; its attention may be over by now."""
    try:
        opened = msgspec.json.decode(text.text, type=Opened)
    except msgspec.DecodeError:
        # Another edition of the program wrote it.
        return memory
    is_own = (opened.act, opened.subject) == (text.field, text.subject)
    return _shelved(memory, opened) if is_own else memory


def _shelved(memory: Memory, opened: Opened) -> Memory:
    known = (*memory.shelf, *([memory.dialog] if memory.dialog else []))
    if any((one.act, one.subject) == (opened.act, opened.subject) for one in known):
        return memory
    return replace(memory, shelf=(*memory.shelf, opened))
