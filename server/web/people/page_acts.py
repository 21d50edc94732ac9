"""What a person can ask for on their ticket's page, and what has become of it, as sentences."""

from dataclasses import dataclass

from antesala.messages.rows import StatusRow
from antesala.words import Words
from server.domain.ticket import MORE_TIME

AWAY = frozenset({"no_show", "parked"})
"""The states of a person who was not there, or left for a moment."""


@dataclass(frozen=True, slots=True)
class Button:
    """One act: `act` is its name in the address, `asked` how often it was asked before."""

    act: str
    icon: str
    words: str
    asked: int = 0
    is_main: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """What has become of something that was asked."""

    icon: str
    words: str


@dataclass(frozen=True, slots=True)
class PageActs:
    """What was asked, and below it what can be asked now."""

    told: tuple[Told, ...] = ()
    buttons: tuple[Button, ...] = ()


def acts_of(row: StatusRow, words: Words, *, is_staffed: bool) -> PageActs:
    """The acts of a ticket in its state. Where no clerk is signed in, that is said with a plea."""
    told = [*_said(row, words), *_plea(row, words, is_staffed=is_staffed)]
    return PageActs(tuple(told), tuple(_buttons(row, words)))


def _buttons(row: StatusRow, words: Words) -> list[Button]:
    say, buttons = words.say, list[Button]()
    if row.state in AWAY and row.plea != "arrived":
        buttons.append(Button("arrived", "check", say("phone-arrived"), is_main=True))
    if row.state == "called" and not row.is_on_the_way:
        buttons.append(Button("coming", "", say("phone-on-my-way")))
    if row.state == "called" and row.plea != "fetch":
        buttons.append(Button("fetch", "", say("phone-fetch")))
    if row.state == "waiting" and row.more_time < MORE_TIME:
        buttons.append(Button("time", "clock", say("phone-more-time"), row.more_time))
    if row.state in {"waiting", *AWAY} and row.plea is None:
        buttons.append(Button("help", "concierge-bell", say("phone-help")))
    return buttons


def _said(row: StatusRow, words: Words) -> list[Told]:
    if row.state == "waiting" and row.more_time:
        left = MORE_TIME - row.more_time
        return [Told("clock", words.say("phone-more-time-asked", left=left))]
    if row.state == "called" and row.is_on_the_way:
        return [Told("check", words.say("phone-on-my-way-said"))]
    return []


def _plea(row: StatusRow, words: Words, *, is_staffed: bool) -> list[Told]:
    if row.plea is None:
        return []
    if row.plea_taken_by is not None:
        who = row.plea_taken_by or words.say("phone-somebody")
        return [Told("user-check", words.say(f"phone-plea-{row.plea}-taken", name=who))]
    told = [Told("concierge-bell", words.say(f"phone-plea-{row.plea}"))]
    return told if is_staffed else [*told, Told("info", words.say("phone-plea-unstaffed"))]
