"""Why a ticket was called and not another, in sentences that are true of what was recorded.

With each call the journal keeps who else it could have been: the first of every other class at that
counter. So the rule can be told for as long as the call is kept, whatever has changed since.
"""

from dataclasses import dataclass
from datetime import datetime

from antesala.words import Words
from server.domain.catalogue import Catalogue, Standing, TicketClass
from server.domain.discipline import Basis, Reason
from server.domain.events import Rival
from server.domain.identity import ClassId

_HOUR = 60


@dataclass(frozen=True, slots=True)
class Called:
    """A call with what its reason is made of; `rivals` are None of a call by an older version.

    `passed` are the codes of the tickets that came before it and let it pass.
    """

    code: str
    ticket_class: ClassId
    arrival: datetime
    at: datetime
    reason: Reason
    rivals: tuple[Rival, ...] | None
    passed: tuple[str, ...] = ()


def length(minutes: int, words: Words) -> str:
    """A wait: 13 min, 1 h 20 min."""
    if minutes < _HOUR:
        return words.say("wait-minutes", minutes=minutes)
    return words.say("wait-hours", hours=minutes // _HOUR, minutes=minutes % _HOUR)


class Reasons:
    """The sentences of one office in one language."""

    def __init__(self, catalogue: Catalogue, words: Words) -> None:
        self._classes = catalogue.ticket_class
        self._words = words

    def sentences(self, called: Called) -> tuple[str, ...]:
        """Why this ticket and no other."""
        own, basis = self._by_the_rule(called), called.reason.basis
        if called.passed:
            own = self._let_pass(called, own[0])
        if called.rivals is None:
            return (*own, self._words.say("life-why-unknown"))
        earlier = _earlier(called)
        if not earlier:
            is_said = called.passed or basis in {Basis.OLDEST_SLOT, Basis.FIRST_COME}
            return own if is_said else (*own, self._words.say("life-why-nobody"))
        key = "life-why-passed" if basis is Basis.BY_HAND else "life-why-later"
        return (*own, *(self._of_rival(called, each, key) for each in earlier))

    def head(self, called: Called) -> tuple[str, str]:
        """The reason in one short sentence of two parts, for the head of the page."""
        basis = called.reason.basis
        first = self._words.say(f"life-head-{basis.value}")
        under = ""
        if called.passed:
            codes, count = ", ".join(called.passed), len(called.passed)
            return first, self._words.say("life-under-let-pass", codes=codes, count=count)
        if basis is Basis.BY_HAND:
            under = "life-under-hand"
        elif called.rivals is None or self._has_head_start_over(called):
            under = ""
        elif not _earlier(called):
            under = "life-under-longest"
        elif basis in {Basis.PREFERENTIAL_SLOT, Basis.CLASS_HEAD}:
            under = "life-under-longest-of"
        return first, self._words.say(under) if under else ""

    def _by_the_rule(self, called: Called) -> tuple[str, ...]:
        match called.reason.basis:
            case Basis.PREFERENTIAL_SLOT:
                return self._slot(called)
            case Basis.OLDEST_SLOT:
                return self._oldest(called)
            case Basis.CLASS_HEAD:
                return self._strict(called)
            case Basis.HEAD_START:
                return self._words.say("life-why-head-start"), self._own_head_start(called)
            case Basis.FIRST_COME:
                return self._words.say("life-why-first-come"), self._longest(called)
            case Basis.BY_HAND:
                chosen = self._words.say("life-why-by-hand", code=called.code)
                return chosen, self._waited(called)

    def _let_pass(self, called: Called, rule: str) -> tuple[str, ...]:
        """What the rule says, those that it named first, and the wait of the one called."""
        # A courtesy's rule says that no preference by law waited, which one here may have had.
        is_courtesy = self._standing(called.ticket_class) is Standing.COURTESY
        let = (self._words.say("life-why-let-pass", code=each) for each in called.passed)
        return (*(() if is_courtesy else (rule,)), *let, self._waited(called))

    def _slot(self, called: Called) -> tuple[str, ...]:
        say, known = self._words.say, self._standing(called.ticket_class)
        if known is Standing.COURTESY:
            name = self._name(called.ticket_class)
            longest = say(
                "life-why-longest-class",
                code=called.code,
                wait=self._wait(called),
                **{"class": name},
            )
            return say("life-why-slot-courtesy"), longest
        first = say("life-why-slot", out_of=called.reason.out_of)
        if called.rivals is None:
            return first, self._waited(called)
        if self._has_head_start_over(called):
            return first, self._own_head_start(called)
        key = "life-why-longest-preferential"
        return first, say(key, code=called.code, wait=self._wait(called))

    def _oldest(self, called: Called) -> tuple[str, ...]:
        say = self._words.say
        classes = [called.ticket_class, *(each.ticket_class for each in called.rivals or ())]
        has_preference = any(self._standing(each) is Standing.PREFERENTIAL for each in classes)
        # Without rivals on record it is not known whether anybody with a preference waited.
        is_plain = called.rivals is not None and not has_preference
        first = say("life-why-no-preference" if is_plain else "life-why-oldest")
        return first, self._longest(called)

    def _strict(self, called: Called) -> tuple[str, ...]:
        return self._words.say("life-why-strict"), self._longest_of_class(called)

    def _longest_of_class(self, called: Called) -> str:
        key, values = "life-why-longest-class", {"class": self._name(called.ticket_class)}
        return self._words.say(key, code=called.code, wait=self._wait(called), **values)

    def _longest(self, called: Called) -> str:
        """That it waited longest: of all, or of those who could be called before a courtesy."""
        key = "life-why-longest-fit" if _earlier(called) else "life-why-longest"
        if called.rivals is None:
            key = "life-why-longest-fit"
        return self._words.say(key, code=called.code, wait=self._wait(called))

    def _waited(self, called: Called) -> str:
        return self._words.say("life-why-waited", code=called.code, wait=self._wait(called))

    def _own_head_start(self, called: Called) -> str:
        known, wait = self._classes.get(called.ticket_class), self._wait(called)
        if known is None or not known.head_start:
            return self._words.say("life-why-head-start-none", code=called.code, wait=wait)
        return self._words.say(
            "life-why-head-start-own",
            code=called.code,
            wait=wait,
            minutes=known.head_start,
            **{"class": known.name},
        )

    def _has_head_start_over(self, called: Called) -> bool:
        """Whether another with a preference had waited longer, without so many minutes' start."""
        return any(
            self._standing(each.ticket_class) is Standing.PREFERENTIAL for each in _earlier(called)
        )

    def _of_rival(self, called: Called, rival: Rival, key: str) -> str:
        wait = length(_minutes(rival.arrival, called.at), self._words)
        standing = self._standing(rival.ticket_class).value
        return self._words.say(key, code=rival.code, wait=wait, standing=standing)

    def _wait(self, called: Called) -> str:
        return length(_minutes(called.arrival, called.at), self._words)

    def _standing(self, name: ClassId) -> Standing:
        known = self._classes.get(name)
        return Standing.GENERAL if known is None else known.standing

    def _name(self, name: ClassId) -> str:
        known: TicketClass | None = self._classes.get(name)
        return str(name) if known is None else known.name


def _earlier(called: Called) -> list[Rival]:
    """Those who had waited longer and did not let it pass: a reader will ask about them."""
    rivals = (each for each in called.rivals or () if each.code not in called.passed)
    return [each for each in rivals if each.arrival < called.arrival]


def _minutes(since: datetime, until: datetime) -> int:
    return max(0, int((until - since).total_seconds()) // 60)
