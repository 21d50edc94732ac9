"""A petition taken inside an attention, or a procedure to follow up, on two pages.

First what is asked, in the person's words; then who asks, and which unit answers. All of it may be
typed with the keyboard alone, and a closed dialog keeps it.
"""

from dataclasses import replace
from datetime import date
from typing import get_args

import msgspec

from antesala.messages import commands as c, kinds as k, rows as r
from antesala.printing.receipt import said_date
from antesala.words import Words
from counter.dialogs.ticket_lists import at_work
from counter.panes.dialog import (
    GENERAL,
    Dialog,
    DialogRow,
    Group,
    Option,
    Sheet,
    TextField,
    chosen_alone,
    group_of,
    with_choice,
)
from counter.panes.keys import CAP_SIGNS, ICONS, SEQUENCES, Key
from counter.work.desk import Act, Opened, Stage
from counter.work.moment import Moment
from counter.work.petitions import OWN_ID, draft_in, read_date, request_of

KINDS: tuple[k.PetitionKind, ...] = tuple(
    one for one in get_args(k.PetitionKind) if one != "seguimiento"
)
DENIED, SOLVED = "denied", "solved"
"""The marks of a petition: a preference was denied, it was settled at once."""
LONGEST_STORY, LONGEST_NOTE = 8000, 4000
PERSON = ("person", "identity", "contact", "address")
STORY, SOLUTION, PROMISED, REFERENCE = "story", "solution", "promised", "reference"


def _subject_of(act: Act, moment: Moment) -> str:
    """The attention in hand; without one the attention of a draft that was not sent."""
    opened, desk = moment.memory.dialog, moment.office.desk
    if not at_work(moment):
        return ""
    is_open = opened is not None and opened.act == act
    if is_open and opened is not None and (opened.has_words or moment.memory.outlives_link):
        return opened.subject
    if moment.stage is Stage.SERVING and desk is not None and desk.attention is not None:
        return desk.attention.id
    draft = draft_in(moment.memory.shelf, act)
    return draft.subject if draft else ""


def _petition_subject(moment: Moment) -> str:
    return _subject_of(Act.PETITION, moment)


def _follow_up_subject(moment: Moment) -> str:
    return _subject_of(Act.FOLLOW_UP, moment)


def _petition_dialog(moment: Moment, opened: Opened, words: Words) -> Dialog:
    if opened.page:
        return _person_page(moment, opened, words, words.say("petition-desk-send"))
    kind = _kind(opened)
    rows, chosen = chosen_alone((_kind_row(one, words) for one in KINDS), kind)
    texts = [_text(STORY, words, lines=9, longest=LONGEST_STORY)]
    if SOLVED in _marked(opened):
        texts.append(_text(SOLUTION, words, lines=3, longest=LONGEST_NOTE))
    return Dialog(
        title=words.say("petition-desk-title"),
        meaning=words.say("petition-desk-meaning"),
        texts=_fixed(texts, moment),
        head=words.say("petition-desk-kind"),
        rows=rows,
        chosen=chosen,
        first=_rights(opened, words) if kind == "derechos" else _marks(opened, words),
        turns_to=words.say("petition-desk-next"),
        calm=_book_words(moment, kind, words),
        main=_next_key(_lack(moment, opened, words), words),
    )


def _book_words(moment: Moment, kind: str, words: Words) -> str:
    """Where the country has its own book for this kind: how the person gets to it."""
    book = _book_of(moment, kind)
    if book is None:
        return ""
    where = ", ".join(filter(None, (book.link, book.code)))
    return words.say("petition-desk-book" if where else "petition-desk-book-here", where=where)


def _book_of(moment: Moment, kind: str) -> r.BookPart | None:
    catalogue = moment.office.catalogue
    book = catalogue.book if catalogue else None
    return book if book is not None and kind in book.kinds else None


def _kind(opened: Opened) -> str:
    """The kind that was chosen on the first page; none is proposed, since its term is the law's."""
    kind = opened.row_on(0)
    return kind if kind in KINDS else ""


def _kind_row(kind: str, words: Words) -> DialogRow:
    return DialogRow(kind, words.say(f"petition-kind-{kind}"), words.say(f"petition-about-{kind}"))


def _rights(opened: Opened, words: Words) -> Group:
    """What is asked about one's own data; the law has another term for some of it."""
    options = ((one, words.say(f"petition-desk-right-{one}")) for one in get_args(k.Right))
    return group_of("right", words.say("petition-desk-right"), options, _right(opened) or "")


def _right(opened: Opened) -> str | None:
    return next(iter(opened.picked("right")), None) if _kind(opened) == "derechos" else None


def _marked(opened: Opened) -> tuple[str, ...]:
    """The marks that count: a request about one's own data has its clock, and none of them."""
    return () if _kind(opened) == "derechos" else opened.picked("marks")


def _marks(opened: Opened, words: Words) -> Group:
    taken = opened.picked("marks")
    said = ((DENIED, "petition-denied-preference"), (SOLVED, "petition-desk-solve"))
    options = tuple(Option(one, words.say(text), one in taken) for one, text in said)
    return Group("marks", words.say("petition-desk-marks"), options, is_many=True)


def _lack(moment: Moment, opened: Opened, words: Words) -> str:
    """What the first page still lacks; empty where it is whole."""
    book = _book_of(moment, _kind(opened))
    if book is not None:
        return words.say("petition-desk-in-book", name=book.name)
    if not opened.written(STORY).strip():
        return words.say("petition-desk-lacks-story")
    if not _kind(opened):
        return words.say("petition-desk-lacks-kind")
    if _kind(opened) == "derechos" and _right(opened) is None:
        return words.say("petition-desk-lacks-right")
    if SOLVED in _marked(opened) and not opened.written(SOLUTION).strip():
        return words.say("petition-desk-lacks-solution")
    return ""


def _follow_up_dialog(moment: Moment, opened: Opened, words: Words) -> Dialog:
    if opened.page:
        return _person_page(moment, opened, words, words.say("petition-desk-follow-send"))
    texts = [
        _text(STORY, words, lines=5, longest=LONGEST_STORY, label="petition-desk-pending"),
        replace(_text(PROMISED, words, longest=20), hint=_hint(moment, opened, words)),
        _text(REFERENCE, words),
    ]
    return Dialog(
        title=words.say("counter-act-follow_up"),
        meaning=words.say("petition-desk-follow-meaning"),
        texts=_fixed(texts, moment),
        turns_to=words.say("petition-desk-next"),
        main=_next_key(_follow_up_lack(moment, opened, words), words),
    )


def _today(moment: Moment) -> date:
    return moment.now.astimezone(moment.office.zone).date()


def _promised(moment: Moment, opened: Opened) -> date | None:
    return read_date(opened.written(PROMISED), _today(moment))


def _hint(moment: Moment, opened: Opened, words: Words) -> str:
    """The date in plain words as it was read, or how to type one."""
    day = _promised(moment, opened)
    if day is None:
        return words.say("petition-desk-date-hint")
    return said_date(day, words)


def _follow_up_lack(moment: Moment, opened: Opened, words: Words) -> str:
    if not opened.written(STORY).strip():
        return words.say("petition-desk-lacks-pending")
    day = _promised(moment, opened)
    if day is None:
        return words.say("petition-desk-lacks-date")
    return words.say("petition-desk-date-past") if day < _today(moment) else ""


def _person_page(moment: Moment, opened: Opened, words: Words, send: str) -> Dialog:
    """The second page: the person, the unit that answers, and how they want to hear."""
    rows, chosen = with_choice(_units(moment, opened, words), opened.chosen)
    back = Key(
        Act.BACK,
        words.say("petition-desk-back"),
        ICONS[Act.BACK],
        words.say("counter-key-alt"),
        SEQUENCES[Act.BACK],
        cap_icon=CAP_SIGNS[Act.BACK],
    )
    replies = ((one, words.say(f"petition-desk-reply-{one}")) for one in get_args(k.Reply))
    return Dialog(
        title=words.say("petition-desk-person"),
        meaning=words.say("petition-desk-person-meaning"),
        texts=_fixed([_text(one, words) for one in PERSON], moment),
        head=words.say("petition-desk-unit"),
        rows=rows,
        chosen=chosen,
        first=group_of("reply", words.say("petition-desk-reply"), replies, _reply(opened)),
        seconds=(back,),
        pending=words.say("petition-desk-sending"),
        main=Key(words=send),
    )


def _units(moment: Moment, opened: Opened, words: Words) -> list[DialogRow]:
    """First the unit of the attention's service, or the supervisor who will name one."""
    office = moment.office
    service = office.service(opened.about[1])
    own = office.unit_named(service.unit) if service else ""
    first = words.say("petition-desk-unit-own", unit=own) if own else ""
    general = DialogRow(GENERAL, first or words.say("petition-desk-unit-later"))
    units = office.catalogue.units if office.catalogue else []
    own_id = service.unit if service else None
    return [general, *(DialogRow(one.id, one.name) for one in units if one.id != own_id)]


def _reply(opened: Opened) -> k.Reply:
    taken = opened.picked("reply")
    replies: dict[str, k.Reply] = {one: one for one in get_args(k.Reply)}
    return replies[taken[0]] if taken else "page"


def _text(
    key: str, words: Words, *, lines: int = 1, longest: int = 200, label: str = ""
) -> TextField:
    return TextField(
        key, words.say(label or f"petition-desk-field-{key}"), lines=lines, longest=longest
    )


def _fixed(texts: list[TextField], moment: Moment) -> tuple[TextField, ...]:
    """The fields; while what they say is on its way it is not typed over."""
    is_fixed = moment.memory.asked is not None and moment.memory.outlives_link
    return tuple(replace(one, is_fixed=is_fixed) for one in texts)


def _next_key(lack: str, words: Words) -> Key:
    return Key(words=words.say("petition-desk-next"), icon="arrow-right", waiting=lack)


def _petition_command(_moment: Moment, opened: Opened, _fresh_id: str) -> c.Command:
    kinds: dict[str, k.PetitionKind] = {one: one for one in KINDS}
    rights: dict[str, k.Right] = {one: one for one in get_args(k.Right)}
    right, marks = _right(opened), _marked(opened)
    taken = msgspec.structs.replace(
        _base(opened, kinds[_kind(opened)]),
        right=rights[right] if right else None,
        is_denied_preference=DENIED in marks,
        solution=opened.written(SOLUTION).strip() if SOLVED in marks else "",
    )
    return request_of(taken)


def _follow_up_command(moment: Moment, opened: Opened, _fresh_id: str) -> c.Command:
    taken = msgspec.structs.replace(
        _base(opened, "seguimiento"),
        promised=_promised(moment, opened),
        reference=opened.written(REFERENCE).strip(),
    )
    return request_of(taken)


def _base(opened: Opened, kind: k.PetitionKind) -> c.TakePetition:
    """What a petition and a follow-up have in common; its id follows from the whole."""
    channels: dict[str, k.Channel] = {one: one for one in get_args(k.Channel)}
    person, identity, contact, address = (opened.written(one).strip() for one in PERSON)
    return c.TakePetition(
        id=OWN_ID,
        attention=opened.subject,
        channel=channels.get(opened.about[0], "in_person"),
        kind=kind,
        story=opened.written(STORY).strip(),
        service=opened.about[1] or None,
        unit=None if opened.chosen in ("", GENERAL) else opened.chosen,
        reply=_reply(opened),
        person=person,
        identity=identity,
        contact=contact,
        address=address,
    )


PETITION = Sheet(_petition_subject, _petition_dialog, _petition_command)
FOLLOW_UP = Sheet(_follow_up_subject, _follow_up_dialog, _follow_up_command)
