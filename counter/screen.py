"""The console as finished sentences, which QML only draws.

Pure: the situation comes in. Each part has its own room; the whole is here.
"""

from dataclasses import dataclass, replace
from enum import IntEnum

from antesala.words import Words, hour
from counter.dialogs.registry import dialog_of, shown_in_menu
from counter.panes.bar import (
    Banner,
    Bar,
    Countdown,
    banner_of,
    bar_of,
    countdown_of,
    message_of,
    notice_keys_of,
)
from counter.panes.dialog import Dialog, Option
from counter.panes.dock import Dock, Parts, dock_of
from counter.panes.keys import Key, Readiness, keys_of
from counter.panes.offers import (
    Figure,
    Offer,
    doors_of,
    figures_of,
    menu_of,
    offer_of,
    registered_of,
)
from counter.panes.person import Person, person_of
from counter.panes.queue import Queue, queue_of
from counter.panes.sign_in import (
    Name,
    Place,
    Places,
    SignIn,
    places_of,
    sign_in_of,
)
from counter.panes.steps import Page, Pages
from counter.work.desk import LIST_ACTS, SAID_ACTS, STEP_ACTS, Stage
from counter.work.draft import Draft, Saved
from counter.work.moment import Moment

Choosable = Name | Place | Option


class View(IntEnum):
    """Which page of the window shows; the order is that of the pages in it."""

    MESSAGE = 0
    SIGN_IN = 1
    CHOOSE = 2
    DESK = 3
    ATTENTION = 4


@dataclass(frozen=True, slots=True)
class Note:
    """A text being written: its label, and how safe it is."""

    label: str
    state: str
    is_safe: bool
    is_failed: bool


@dataclass(frozen=True, slots=True)
class Screen:
    """The whole screen. `keys` are the second keys, `step_keys` those of the procedure.

    `doors` open the lists of the hall; `notice_keys` answer the banner, `message_keys` the message.
    """

    view: int
    bar: Bar
    banner: Banner
    message: Banner
    sign_in: SignIn
    places: Places
    person: Person
    queue: Queue
    figures: tuple[Figure, ...]
    page: Page
    note: Note
    need: Note
    main_key: Key
    keys: tuple[Key, ...]
    step_keys: tuple[Key, ...]
    list_keys: tuple[Key, ...]
    said_keys: tuple[Key, ...]
    doors: tuple[Key, ...]
    menu: tuple[Key, ...]
    notice_keys: tuple[Key, ...]
    message_keys: tuple[Key, ...]
    offer: Offer
    registered: str
    countdown: Countdown
    dialog: Dialog
    dock: Dock

    def choices(self, what: str) -> list[str]:
        """The keys of what may be chosen for a field of the clerk's choice, in their order."""
        lists: dict[str, tuple[Choosable, ...]] = {
            "clerk": self.sign_in.names,
            "counter": self.places.rows,
            "kind": self.page.kinds,
            "outcome": self.page.outcomes,
        }
        return [one.key for one in lists[what]]


class Screens:
    """Composes screens in the words of one language."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._say = words.say
        self._pages = Pages(words)

    def screen(self, moment: Moment) -> Screen:
        """The screen now."""
        office, choice, now = moment.office, moment.settled, moment.now
        lacking = moment.lacking
        readiness = Readiness(
            moment.since is None, moment.awaited, moment.ready(), lacking, moment.absent_in
        )
        keys, view = self._keys(moment, readiness), self._view(moment)
        banner, message = banner_of(moment, self._words), message_of(moment, self._words)
        acts = message.acts if view is View.MESSAGE else ()
        whole = Screen(
            view=view,
            bar=bar_of(moment, self._words),
            banner=banner,
            message=message,
            sign_in=sign_in_of(office, moment.memory, choice, self._words),
            places=places_of(office, choice, self._words),
            person=person_of(moment.stage, office, self._words, now),
            queue=queue_of(office, self._words, now),
            figures=figures_of(moment.stage, office, self._words),
            page=self._pages.page(office, choice, now),
            note=self._note("counter-note", moment.memory.note, moment),
            need=self._note("counter-need-label", moment.memory.need, moment),
            main_key=keys[0],
            keys=tuple(key for key in keys[1:] if key.act not in STEP_ACTS | LIST_ACTS | SAID_ACTS),
            step_keys=tuple(key for key in keys[1:] if key.act in STEP_ACTS),
            list_keys=tuple(key for key in keys[1:] if key.act in LIST_ACTS),
            said_keys=tuple(key for key in keys[1:] if key.act in SAID_ACTS),
            doors=doors_of(moment.stage, readiness, self._words),
            menu=menu_of(moment.stage, readiness, self._words, shown_in_menu(moment)),
            notice_keys=notice_keys_of(banner.acts, moment, readiness, self._words),
            message_keys=notice_keys_of(acts, moment, readiness, self._words),
            offer=offer_of(moment, readiness, self._words),
            registered=registered_of(office, self._words),
            countdown=countdown_of(moment, self._words),
            dialog=dialog_of(moment, self._words),
            dock=Dock(),
        )
        return replace(whole, dock=self._dock(whole, keys, moment, readiness))

    def _dock(
        self, whole: Screen, keys: tuple[Key, ...], moment: Moment, readiness: Readiness
    ) -> Dock:
        heads = {
            View.MESSAGE: whole.message.headline,
            View.SIGN_IN: whole.sign_in.head,
            View.CHOOSE: whole.places.head,
        }
        view = View(whole.view)
        parts = Parts(
            dialog=whole.dialog,
            offer=whole.offer,
            banner=whole.banner,
            page=whole.page,
            lead=whole.person.lead,
            elapsed=whole.person.elapsed,
            headline=heads.get(view, ""),
            tags=whole.person.tags,
            keys=keys,
            notice_keys=whole.notice_keys + whole.message_keys,
            is_before_work=view in heads,
        )
        return dock_of(moment, parts, readiness, self._words)

    def _view(self, moment: Moment) -> View:
        # A server that is updated meanwhile must not take away what a clerk is typing.
        if moment.memory.entry_refused not in (None, "wrong_protocol") or not moment.is_known:
            return View.MESSAGE
        match moment.stage:
            case Stage.SIGN_IN:
                return View.SIGN_IN
            case Stage.CHOOSE:
                return View.CHOOSE
            case Stage.SERVING | Stage.OFFERED:
                return View.ATTENTION
            case Stage.PAUSED | Stage.FREE | Stage.CALLED:
                return View.DESK

    def _keys(self, moment: Moment, readiness: Readiness) -> tuple[Key, ...]:
        office, chosen = moment.office, moment.settled.counter
        number = next((row.number for row in office.counters if row.id == chosen), "")
        calls_on = moment.calls_on
        return keys_of(moment.stage, office.desk, number, readiness, self._words, calls_on=calls_on)

    def _note(self, label: str, draft: Draft, moment: Moment) -> Note:
        return Note(
            self._say(label),
            self._safety(draft, moment),
            is_safe=draft.saved is Saved.KEPT,
            is_failed=draft.saved is Saved.REFUSED,
        )

    def _safety(self, draft: Draft, moment: Moment) -> str:
        match draft.saved:
            case Saved.EMPTY:
                return ""
            case Saved.WAITING:
                return self._say("counter-saving" if moment.since is None else "counter-kept")
            case Saved.REFUSED:
                return self._say("counter-not-saved")
            case Saved.KEPT if draft.kept_at is not None:
                at = hour(draft.kept_at, moment.office.zone)
                return self._say("counter-saved", hour=at)
            case Saved.KEPT:
                return self._say("counter-saved-before")
