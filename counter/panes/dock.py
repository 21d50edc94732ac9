"""The console as a strip or a column beside another program: the same acts, in few words."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from antesala.colours.palette import Gravity
from antesala.words import Words
from counter.panes.bar import Banner
from counter.panes.dialog import Dialog
from counter.panes.keys import ENTER, Key, Readiness, key_of
from counter.panes.offers import Offer
from counter.panes.person import Tag
from counter.panes.queue import HELP_ICONS
from counter.panes.steps import Page
from counter.work.desk import ENDS, NOTING, Act, Stage
from counter.work.dock import ORDER, Form
from counter.work.moment import Moment

WANTED: dict[Stage, tuple[Act, ...]] = {
    Stage.PAUSED: (Act.ISSUE, Act.START_TELEPHONE),
    Stage.FREE: (Act.ISSUE, Act.PAUSE),
    Stage.CALLED: (Act.RECALL, Act.NO_SHOW),
    Stage.SERVING: (Act.OFFER, Act.SERVICE, Act.FINISH_AND_CALL, Act.FINISH),
}
"""The second keys that a narrow form has room for, the most used first; the others are struck."""
NOTED: dict[Stage, tuple[Act, ...]] = {
    Stage.SERVING: (Act.SERVICE, Act.NOTE, Act.FINISH_AND_CALL, Act.FINISH),
}
"""The same of the strip, which has no field for the note until its key is pressed."""
MOST = 2
"""How many of them stand beside the key that opens the whole form."""
NOTICE_ICONS = {
    Gravity.INFORMATION: "info",
    Gravity.ATTENTION: "triangle-alert",
    Gravity.FAILURE: "octagon-x",
}


@dataclass(frozen=True, slots=True)
class Dock:
    """What a narrow form shows. `form` counts in the order of `counter.work.dock.ORDER`.

    `is_inline`: the question how an attention ended is asked in the narrow form itself. `ends` says
    that its options are shown, of the register's page or of that question; while it `has_note`, the
    strip's note has their place. `unread` is said where the notice has no room. `back` leads from
    the whole form that is open for a while.
    """

    form: int = 0
    is_inline: bool = False
    ends: bool = False
    has_note: bool = False
    lead: str = ""
    title: str = ""
    step: str = ""
    tags: tuple[Tag, ...] = ()
    notice: str = ""
    notice_icon: str = ""
    unread: str = ""
    count_head: str = ""
    count: str = ""
    keys: tuple[Key, ...] = ()
    main: Key = field(default_factory=Key)
    back: Key = field(default_factory=Key)
    turns: tuple[Key, ...] = ()
    """The keys that change the form, which are struck in every state."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of the whole form from which a narrow one is made."""

    dialog: Dialog
    offer: Offer
    banner: Banner
    page: Page
    lead: str
    elapsed: str
    headline: str
    """What is asked for before work: a name, a PIN, a counter, or patience."""
    tags: tuple[Tag, ...]
    keys: tuple[Key, ...]
    """All keys of the stage, the main one first."""
    notice_keys: tuple[Key, ...]
    is_before_work: bool


def dock_of(moment: Moment, parts: Parts, readiness: Readiness, words: Words) -> Dock:
    """The narrow form of this moment, also while the whole one is shown."""
    dialog, chosen = parts.dialog, moment.memory.dock
    is_inline = chosen.form is not Form.FULL and dialog.act in ENDS and not dialog.rows
    form = chosen.shown(has_room=not dialog.act or is_inline)
    expand = key_of(Act.EXPAND, readiness, words)
    is_inline = is_inline and form is not Form.FULL
    has_note = chosen.has_note and form is not Form.FULL
    ends = (is_inline or bool(parts.page.outcomes)) and not (has_note and form is Form.STRIP)
    note = key_of(Act.NOTE, readiness, words)
    return Dock(
        form=ORDER.index(form),
        is_inline=is_inline,
        ends=ends,
        has_note=has_note,
        lead=_lead(moment, parts, words, ends=ends),
        title=parts.headline if parts.is_before_work else "",
        step=_step(parts),
        tags=tuple(_short_tags(moment, parts.tags, words)),
        notice=_notice(moment, parts),
        notice_icon=_notice_icon(parts),
        unread=words.say("counter-dock-unread"),
        count_head=words.say("counter-dock-waiting"),
        count="" if parts.is_before_work else str(len(moment.office.waiting())),
        keys=_keys(moment, parts, (note, expand), words, is_inline=is_inline),
        main=_main(parts, expand, words, is_inline=is_inline),
        back=replace(expand, words=words.say("counter-dock-back")) if chosen.is_wide else Key(),
        turns=(key_of(Act.DOCK, readiness, words), expand, note),
    )


def _lead(moment: Moment, parts: Parts, words: Words, *, ends: bool) -> str:
    """What stands over the code: the state, or what the options beside it answer."""
    if parts.is_before_work:
        return ""
    if ends:
        return words.say("counter-outcome")
    state = {Stage.FREE: "next", Stage.CALLED: "called"}.get(moment.stage)
    lead = words.say(f"counter-dock-{state}") if state else parts.lead
    return " · ".join(filter(None, (lead, parts.elapsed)))


def _step(parts: Parts) -> str:
    """The current step by its number and name; empty without one."""
    return next((step.words for step in parts.page.rail if step.is_current), "")


def _notice(moment: Moment, parts: Parts) -> str:
    """A colleague's offer, the worst notice, or the colleague whose answer is awaited."""
    if parts.offer.code:
        return f"{parts.offer.lead} {parts.offer.code}"
    waits = parts.page.head if moment.stage is Stage.OFFERED else ""
    return parts.banner.headline or waits


def _notice_icon(parts: Parts) -> str:
    if parts.offer.code:
        return "corner-up-right"
    return NOTICE_ICONS[Gravity(parts.banner.kind)] if parts.banner.headline else ""


def _short_tags(moment: Moment, tags: Iterable[Tag], words: Words) -> Iterable[Tag]:
    """A person's tags, with the help that they ask for in two words.

    The first says how long they are waited for: a narrow key has no room to say why it is off.
    """
    if moment.absent_in:
        yield Tag("hourglass", words.say("counter-no_show-in", seconds=moment.absent_in))
    desk = moment.office.desk
    asked = {words.say(f"counter-asks-{wish}"): wish for wish in HELP_ICONS}
    for tag in tags if desk is not None else ():
        wish = asked.get(tag.words)
        yield replace(tag, words=words.say(f"counter-help-{wish}")) if wish else tag


def _keys(
    moment: Moment, parts: Parts, own: tuple[Key, Key], words: Words, *, is_inline: bool
) -> tuple[Key, ...]:
    """The keys beside the main one: first what an offer or a call for help asks for.

    `own` are those of the console alone: to the note, and to the whole form.
    """
    note, expand = own
    is_strip = moment.memory.dock.form is Form.STRIP
    if is_inline:
        close = Key(words=parts.dialog.cancel, cap=words.say("counter-key-escape"))
        return (close, note, expand) if is_strip else (close, expand)
    notices = [_shortened(key, moment, words) for key in parts.notice_keys]
    if parts.is_before_work:
        # A name and a PIN are typed in the whole form; calls are noted from any.
        return tuple(key for key in notices if key.act in NOTING)
    wanted = (is_strip and NOTED.get(moment.stage)) or WANTED.get(moment.stage, ())
    if parts.page.outcomes:
        wanted = (Act.BACK, Act.NOTE) if is_strip else (Act.BACK,)
    usual = [key for act in wanted for key in (note, *parts.keys[1:]) if key.act == act]
    urgent = [*notices, *parts.offer.keys]
    return (*(urgent or usual)[:MOST], expand)


def _shortened(key: Key, moment: Moment, words: Words) -> Key:
    """The key that notes calls in two lines: three would be as high as the strip."""
    if key.act != Act.NOTE_CALL:
        return key
    is_away = moment.since is not None
    said = words.say("counter-dock-note_call" if is_away else "counter-noting-head-alone")
    return replace(key, words=said)


def _main(parts: Parts, expand: Key, words: Words, *, is_inline: bool) -> Key:
    if parts.is_before_work:
        cap, sequences = words.say("counter-key-enter"), (*expand.sequences, *ENTER)
        return replace(expand, cap=cap, cap_icon="", sequences=sequences)
    return parts.dialog.main if is_inline else parts.keys[0]
