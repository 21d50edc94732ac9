"""The hall in the words of one language: each part of the page as finished texts and lengths.

A part is a value: the page draws it anew where it differs from the one that was drawn last.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from antesala.words import Words, hour
from server.domain.catalogue import Catalogue, Standing
from server.domain.discipline import Discipline, Rule
from server.domain.identity import ClassId
from server.domain.office import Office
from server.views.oversight.figures import ServiceNow
from server.views.oversight.hall import HallNow

IN_HOURS = 90
"""Minutes from which a time is told in hours."""
MINUTE = timedelta(minutes=1)
BAR = 160.0
"""Units of a wait's bar, all services on one scale."""


@dataclass(frozen=True, slots=True)
class LongestPart:
    """The longest wait of all: `figure` is large, `unit` small beside it."""

    figure: str = ""
    unit: str = ""
    code: str = ""
    service: str = ""
    over: str = ""
    nobody: str = ""
    is_minutes: bool = True


@dataclass(frozen=True, slots=True)
class ServiceLine:
    """One service; the bar's lengths are of `BAR` units."""

    id: str
    letter: str
    name: str
    waiting: str
    classes: str
    longest: str
    fill: str
    tick: str
    target: str
    judged: str
    is_over: bool
    half: str
    nine: str
    open: str
    on_phone: str
    stopped: str


@dataclass(frozen=True, slots=True)
class ServicesPart:
    """All services, the one with the longest wait first."""

    waiting: str
    lines: tuple[ServiceLine, ...]


@dataclass(frozen=True, slots=True)
class ClosingPart:
    """Closing time as foretold; without a title there is nothing to tell."""

    title: str = ""
    sentences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActsPart:
    """What stands in the hall as a whole: rule, message, day."""

    rule: str
    notice: str
    muted: str
    is_day_closed: bool
    can_reopen: bool


class HallWords:
    """The words of one language for one moment of the hall."""

    def __init__(self, now: HallNow, office: Office, words: Words) -> None:
        self.now, self.office = now, office
        self.say = self._say = words.say
        self.refusal = words.refusal
        self.time_zone = office.catalogue.time_zone
        self._catalogue: Catalogue = office.catalogue
        self._zone = ZoneInfo(office.catalogue.time_zone)

    def clock(self, moment: datetime) -> str:
        """The hour at the office."""
        return hour(moment, self._zone)

    def moment(self, moment: datetime) -> str:
        """The hour of a moment, with its date unless that is today's."""
        day, today = (each.astimezone(self._zone).date() for each in (moment, self.now.at))
        return self.clock(moment) if day == today else f"{day} {self.clock(moment)}"

    def length(self, span: timedelta) -> str:
        """A length of time in whole minutes that have passed."""
        return length(span, self._say)

    def since(self, moment: datetime) -> str:
        """Since when, and how long that is."""
        ago = self.length(self.now.at - moment)
        return self._say("hall-since", hour=self.clock(moment), ago=ago)

    def longest(self) -> LongestPart:
        """The longest wait of all."""
        service = self.now.longest
        if service is None or service.longest is None:
            key = "hall-day-closed" if self.now.is_day_closed else "hall-nobody-waits"
            return LongestPart(nobody=self._say(key))
        wait = self.now.at - service.longest.since
        figure, _, unit = self.length(wait).rpartition(" ")
        is_minutes = figure.isdigit()
        return LongestPart(
            figure=figure if is_minutes else self.length(wait),
            unit=unit if is_minutes else "",
            is_minutes=is_minutes,
            code=service.longest.code,
            service=service.name,
            over=self._over(service, wait),
        )

    def _over(self, service: ServiceNow, wait: timedelta) -> str:
        if service.limit is not None and wait > service.limit:
            return self._say("hall-above-limit", over=self.length(wait - service.limit))
        if wait > service.target:
            return self._say("hall-above-target", over=self.length(wait - service.target))
        return ""

    def services(self) -> ServicesPart:
        """Every service, the one with the longest wait first."""
        waits = [self._wait(each) for each in self.now.services]
        most = max(
            [*waits, *(each.target * 1.3 for each in self.now.services)], default=timedelta()
        )
        scale = max(most, timedelta(minutes=1)) / BAR
        order = sorted(self.now.services, key=self._wait, reverse=True)
        return ServicesPart(
            waiting=self._say("hall-wait-now", count=self.now.waiting),
            lines=tuple(self._service(each, scale) for each in order),
        )

    def _wait(self, service: ServiceNow) -> timedelta:
        if service.longest is None:
            return timedelta()
        return max(timedelta(), self.now.at - service.longest.since)

    def _service(self, service: ServiceNow, scale: timedelta) -> ServiceLine:
        wait, target = self._wait(service), self.length(service.target)
        stop = self.office.stopped.get(service.service)
        opened = self._say("hall-of", open=service.open_counters, all=service.counters)
        limit = {} if service.limit is None else {"limit": self.length(service.limit)}
        return ServiceLine(
            id=service.service,
            letter=service.letter,
            name=service.name,
            waiting=str(service.waiting),
            classes=", ".join(self._classes(service.by_class)),
            longest="" if service.longest is None else self.length(wait),
            fill=f"{wait / scale:.1f}",
            tick=f"{service.target / scale:.1f}",
            target=self._say(
                "hall-target-limit" if limit else "hall-target", target=target, **limit
            ),
            judged=self._judged(service, wait),
            is_over=wait > service.target,
            half=self.figure(service.median),
            nine=self.figure(service.most),
            open=opened,
            on_phone=self._say(
                "hall-on-phone",
                target=service.target // MINUTE,
                waiting=service.waiting,
                open=service.open_counters,
                all=service.counters,
            ),
            stopped="" if stop is None else self._say("hall-stopped", reason=stop.reason),
        )

    def _judged(self, service: ServiceNow, wait: timedelta) -> str:
        if service.longest is None:
            return ""
        if service.limit is not None and wait > service.limit:
            return self._say("hall-over-limit")
        return self._say("hall-over" if wait > service.target else "hall-within")

    def figure(self, wait: timedelta | None) -> str:
        """A figure of a table or a chart: short, so that columns stay narrow."""
        if wait is None:
            return self._say("hall-no-figure")
        return self._say("hall-minutes", minutes=0) if wait < MINUTE else self.length(wait)

    def _classes(self, counts: Sequence[tuple[ClassId, int]]) -> Iterator[str]:
        """People by class: a standing with one class of its own in a word, others by their name."""
        standings = [each.standing for each in self._catalogue.classes]
        for name, count in counts:
            known = self._catalogue.ticket_class[name]
            if standings.count(known.standing) == 1 and known.standing is not Standing.COURTESY:
                yield self._say(f"hall-{known.standing.value}", count=count)
            else:
                yield self._say("hall-class", name=known.name, count=count)

    def closing(self) -> ClosingPart:
        """Closing time, from an hour before it on."""
        found = self.now.closing
        if found is None:
            return ClosingPart()
        closes = self._moment(found.closes)
        is_over = closes <= self.now.at
        said = [] if is_over else [self._say("hall-closing-coming", count=found.coming)]
        least, most = found.waiting
        if not is_over:
            said.append(
                self._say("hall-closing-waiting-one", count=most)
                if least == most and most
                else self._say("hall-closing-waiting", least=least, most=most)
            )
        if found.last is not None:
            first, last = (self._moment(each) for each in found.last)
            ends = {"from": self.clock(_down(first)), "to": self.clock(_up(last))}
            said.append(self._say("hall-closing-last", **ends))
        elif most:
            said.append(self._say("hall-closing-none"))
        key = "hall-after-closing" if is_over else "hall-closing"
        return ClosingPart(self._say(key, hour=self.clock(closes)), tuple(said))

    def _moment(self, milliseconds: int) -> datetime:
        return datetime.fromtimestamp(milliseconds / 1000, self._zone)

    def acts(self) -> ActsPart:
        """Rule, message and day, which the acts of the hall are about."""
        notice, said = self.office.notice, ""
        if notice is not None and notice.until > self.now.at:
            said = self._say("hall-notice-now", hour=self.clock(notice.until), text=notice.text)
        return ActsPart(
            rule=self._say("hall-rule-now", rule=rule_said(self.now.rule, self._say)),
            notice=said,
            muted=self._muted(),
            is_day_closed=self.now.is_day_closed,
            can_reopen=self.now.is_day_closed,
        )

    def _muted(self) -> str:
        """Until when the displays are silent; empty where they are heard."""
        muted = self.office.muted
        if muted is None or muted.until <= self.now.at:
            return ""
        return self._say("hall-muted-now", hour=self.clock(muted.until))


def length(span: timedelta, say: Callable[..., str]) -> str:
    """A length of time in whole minutes; from an hour and a half on in hours."""
    minutes = int(span.total_seconds() // 60)
    if minutes < 1:
        return say("hall-under-minute")
    if minutes < IN_HOURS:
        return say("hall-minutes", minutes=minutes)
    return say("hall-hours", hours=minutes // 60, minutes=minutes % 60)


def rule_said(rule: Rule, say: Callable[..., str]) -> str:
    """A rule of calling in a few words."""
    if rule.name is Discipline.K_THEN_OLDEST:
        return say("hall-rule-k-then-oldest", k=rule.k)
    return say(f"hall-rule-{rule.name.value}")


def _down(moment: datetime) -> datetime:
    """A moment rounded down to five minutes."""
    return moment - timedelta(minutes=moment.minute % 5, seconds=moment.second)


def _up(moment: datetime) -> datetime:
    """A moment rounded up to five minutes."""
    down = _down(moment)
    return down if down == moment.replace(microsecond=0) else down + timedelta(minutes=5)
