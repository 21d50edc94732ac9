"""Which call is announced now, which part of it, and which calls come after it.

Pure: calls, the seconds that each part takes, and the time come in. Strictly one call after
another, each once, none lost. Where calls come faster than they can be said, repeats are left out
first, then the second language, so that the last of them waits for `BEHIND` seconds at most.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set as AbstractSet
from dataclasses import dataclass, field, replace
from enum import IntEnum
from itertools import accumulate

from antesala.messages.rows import CallRow

SPAN = 6.0
"""Seconds for one call where no voice says it: a chime, and time to read the sentence."""
BEHIND = 20.0
"""Seconds that a call may wait for its announcement before those ahead of it are shortened."""
LATE = 3.0
"""Seconds for which a sound that goes on longer than expected holds the next part up. After them a
player counts as stuck, and the calls go on."""


@dataclass(frozen=True, slots=True)
class Part:
    """One stretch of an announcement: the sentence once, in one language.

    `language` is empty for the office's first. `seconds` are those of the sound with the pause
    after it. `is_again`: the part before it said the same. `is_second`: it is in a language of the
    ticket that is not the office's.
    """

    language: str = ""
    seconds: float = SPAN
    is_again: bool = False
    is_second: bool = False


class Form(IntEnum):
    """How much of an announcement is said, the fullest first."""

    WHOLE = 0
    ONCE = 1
    """Each language once."""
    BRIEF = 2
    """The office's language, once."""

    def of(self, parts: Iterable[Part]) -> tuple[Part, ...]:
        """Those of the parts that this form has."""
        return tuple(
            part
            for part in parts
            if not (part.is_again and self >= Form.ONCE)
            and not (part.is_second and self >= Form.BRIEF)
        )


def seconds_of(parts: Iterable[Part]) -> float:
    """The seconds that the parts take one after the other."""
    return sum(part.seconds for part in parts)


def in_silence(_call: CallRow) -> tuple[Part, ...]:
    """The parts of any call where there is no voice."""
    return (Part(),)


@dataclass(frozen=True, slots=True)
class Voice:
    """What the announcer has to know of the voice.

    `parts` gives a call's announcement at its fullest; `is_sounding`: a sound is heard still.
    """

    parts: Callable[[CallRow], tuple[Part, ...]] = in_silence
    is_sounding: bool = False


SILENT = Voice()


@dataclass(frozen=True, slots=True)
class Announcer:
    """The call being announced, until when, and those after it.

    `parts` are those of the call that are left, the first being said until `part_until`; `since`
    tells when each of the queue joined it, by code.
    """

    call: CallRow | None = None
    part_until: float = 0.0
    parts: tuple[Part, ...] = ()
    queue: tuple[CallRow, ...] = ()
    since: Mapping[str, float] = field(default_factory=dict)

    @property
    def until(self) -> float:
        """The second at which the whole announcement will be over, if nothing shortens it."""
        return self.part_until + seconds_of(self.parts[1:])

    def after(
        self,
        entered: Sequence[CallRow],
        standing: Iterable[CallRow],
        now: float,
        voice: Voice = SILENT,
    ) -> "Announcer":
        """Return the next moment: `entered` joins the queue, `standing` are the calls on tiles.

        A call that left its tile unannounced is no longer announced; a recall takes the turn of the
        call that it repeats.
        """
        codes = {call.code for call in standing}
        queue = {call.code: call for call in (*self.queue, *entered) if call.code in codes}
        since = {code: self.since.get(code, now) for code in queue}
        waiting = replace(self, queue=tuple(queue.values()), since=since)
        return waiting if waiting.is_saying(now, voice) else waiting.moved_on(now, voice)

    def is_saying(self, now: float, voice: Voice) -> bool:
        """Whether the present part goes on."""
        if self.call is None:
            return False
        return now < self.part_until or (voice.is_sounding and now < self.part_until + LATE)

    def moved_on(self, now: float, voice: Voice) -> "Announcer":
        """The next part of the call or, after its last one, the first part of the next call."""
        rest = self.shortened(self.parts[1:], now, voice)
        if rest:
            return replace(self, part_until=now + rest[0].seconds, parts=rest)
        if not self.queue:
            return Announcer()
        first, *others = self.queue
        since = {code: at for code, at in self.since.items() if code != first.code}
        begun = Announcer(first, queue=tuple(others), since=since)
        parts = begun.shortened(voice.parts(first), now, voice)
        return replace(begun, part_until=now + parts[0].seconds, parts=parts)

    def shortened(self, parts: Sequence[Part], now: float, voice: Voice) -> tuple[Part, ...]:
        """The fullest form of `parts` by which no call of the queue begins too late."""
        said = [voice.parts(call) for call in self.queue[:-1]]
        for form in Form:
            waits = self._waits([parts, *said], form, now)
            if form is Form.BRIEF or all(wait <= BEHIND for wait in waits):
                break
        return form.of(parts)

    def _waits(self, ahead: Sequence[Sequence[Part]], form: Form, now: float) -> Iterator[float]:
        """The seconds from the call to its announcement of each one in the queue."""
        starts = accumulate(seconds_of(form.of(parts)) for parts in ahead)
        for call, start in zip(self.queue, starts, strict=False):
            yield now - self.since.get(call.code, now) + start

    @property
    def awaiting(self) -> frozenset[str]:
        """The codes that are still to be announced."""
        return frozenset(call.code for call in self.queue)

    @property
    def part(self) -> Part | None:
        """What is being said of the call."""
        return self.parts[0] if self.call is not None and self.parts else None

    def saying(self, now: float, voice: Voice = SILENT) -> frozenset[str]:
        """The code of the call that is being announced, if any."""
        if self.call is None or not (now < self.until or self.is_saying(now, voice)):
            return frozenset()
        return frozenset({self.call.code})

    def without(self, codes: AbstractSet[str]) -> "Announcer":
        """The same without calls that were taken back, the one being announced among them."""
        queue = tuple(call for call in self.queue if call.code not in codes)
        since = {call.code: self.since[call.code] for call in queue if call.code in self.since}
        if self.call is not None and self.call.code in codes:
            return Announcer(queue=queue, since=since)
        return replace(self, queue=queue, since=since)

    def taken_up(self, awaited: frozenset[str], away: float) -> "Announcer":
        """The same after `away` seconds in which no call was shown.

        An interrupted announcement goes on where it was, unless the person has come: its code is
        none of those `awaited`.
        """
        since = {code: at + away for code, at in self.since.items()}
        if self.call is None or self.call.code not in awaited:
            return Announcer(queue=self.queue, since=since)
        return replace(self, part_until=self.part_until + away, since=since)

    def begins_after(self, before: "Announcer") -> bool:
        """Whether the announcement of a call begins here: the moment for the chime."""
        return self.call is not None and self.call != before.call

    def turns_after(self, before: "Announcer") -> bool:
        """Whether a part begins here, the first of a call or another: the moment for its sound."""
        is_other = (self.call, len(self.parts)) != (before.call, len(before.parts))
        return self.call is not None and is_other
