"""The frame around a console's pages: the top bar, the banner under it, the page before them."""

from dataclasses import dataclass
from enum import IntEnum

from antesala.words import Words
from antesala.words.times import hour
from counter.desk import Stage
from counter.devices import FORESEEN, ailment, most_urgent
from counter.lobby import PIN_TROUBLE
from counter.situation import Situation


@dataclass(frozen=True, slots=True)
class Bar:
    """The top bar."""

    number: str
    title: str
    state: str
    state_icon: str
    clerk: str
    link: str
    link_icon: str
    clock: str


class Kind(IntEnum):
    """How grave a banner is; the order is that of the control that draws it."""

    INFORMATION = 0
    ATTENTION = 1
    FAILURE = 2


@dataclass(frozen=True, slots=True)
class Banner:
    """What happened and what to do; nothing where the headline is empty."""

    kind: int = Kind.INFORMATION
    headline: str = ""
    detail: str = ""


STATE_ICONS = {
    "open": "circle-check",
    "called": "megaphone",
    "serving": "user-check",
    "paused": "pause",
    "closed": "door-closed",
}
"""The icon beside the word of each state."""


def bar_of(situation: Situation, words: Words) -> Bar:
    office = situation.office
    # A console that never enrolled has lost no server, and has none either.
    is_online = situation.since is None and situation.is_known
    state = {Stage.FREE: "open", Stage.CALLED: "called", Stage.SERVING: "serving"}.get(
        situation.stage, "paused" if situation.stage is Stage.PAUSED else "closed"
    )
    is_seated = situation.stage not in (Stage.SIGN_IN, Stage.CHOOSE)
    number = office.number if is_seated else ""
    return Bar(
        number=number,
        title=words.say("counter-title", number=number) if is_seated else "",
        state=words.say(f"counter-state-{state}") if is_seated else "",
        state_icon=STATE_ICONS[state],
        clerk=office.clerk_name(office.clerk),
        link=words.say("counter-online" if is_online else "counter-offline"),
        link_icon="check" if is_online else "unplug",
        clock=hour(situation.now, office.zone) if situation.is_known else "",
    )


def banner_of(situation: Situation, words: Words) -> Banner:
    """At most one, the worst: a lost server, then what was refused, then a device in the hall."""
    if situation.since is not None and situation.is_known:
        lost = hour(situation.since, situation.office.zone)
        headline = words.say("counter-stale", hour=lost)
        return Banner(Kind.ATTENTION, headline, words.say("counter-stale-detail"))
    refused = situation.memory.refused
    if refused is None or refused in PIN_TROUBLE:
        return device_banner(situation, words)
    kind = Kind.INFORMATION if refused == "nobody_waits" else Kind.ATTENTION
    return Banner(kind, words.say(f"refusal-{refused}"))


def device_banner(situation: Situation, words: Words) -> Banner:
    """The kiosk or display that somebody should see to, and how."""
    device = most_urgent(situation.office.devices)
    if device is None:
        return Banner()
    trouble = ailment(device)
    name = f"{device.name} ({device.place})" if device.place else device.name
    headline = words.say(
        "counter-device", name=name, trouble=words.say(f"counter-device-{trouble}")
    )
    kind = Kind.INFORMATION if trouble in FORESEEN else Kind.ATTENTION
    return Banner(kind, headline, words.say(f"counter-device-{trouble}-do"))


def message_of(situation: Situation, words: Words) -> Banner:
    if situation.memory.entry_refused is not None:
        detail = words.say(f"refusal-{situation.memory.entry_refused}")
        return Banner(Kind.FAILURE, words.say("counter-not-enrolled"), detail)
    detail = words.say("counter-starting-detail")
    return Banner(Kind.INFORMATION, words.say("counter-starting"), detail)
