"""The frame around a console's pages: the top bar, the banner under it, the page before them."""

from dataclasses import dataclass
from enum import IntEnum

from antesala.words import Words
from antesala.words.times import hour, moment
from counter.desk import Act, Stage
from counter.devices import FORESEEN, ailment, most_urgent
from counter.keys import Key, Readiness, key_of
from counter.lobby import PIN_TROUBLE
from counter.offers import said_of_offer
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


STATES = {
    Stage.FREE: "open",
    Stage.CALLED: "called",
    Stage.SERVING: "serving",
    Stage.OFFERED: "serving",
    Stage.PAUSED: "paused",
}
"""What the bar says of each stage at a counter."""
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
    state = STATES.get(situation.stage, "closed")
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
    """At most one, the worst: a lost server, what was refused, what became of an offer, a call.

    What a dialog asked and was refused is said in the dialog. After the people comes what the
    office must see to: a device, or its preference.
    """
    if situation.since is not None and situation.is_known:
        lost = hour(situation.since, situation.office.zone)
        headline = words.say("counter-stale", hour=lost)
        return Banner(Kind.ATTENTION, headline, words.say("counter-stale-detail"))
    refused = situation.memory.refused
    if refused is None or refused in PIN_TROUBLE or situation.memory.dialog:
        return _calm_banner(situation, words)
    kind = Kind.INFORMATION if refused == "nobody_waits" else Kind.ATTENTION
    return Banner(kind, words.say(f"refusal-{refused}"))


def _calm_banner(situation: Situation, words: Words) -> Banner:
    """What became of the clerk's offer; else who calls for help; else a device in the hall."""
    offered = Banner(Kind.INFORMATION, *said_of_offer(situation, words))
    if offered.headline:
        return offered
    called = _help_banner(situation, words)
    return called if called.headline else _office_banner(situation, words)


def _office_banner(situation: Situation, words: Words) -> Banner:
    """A device that fails, what is wrong with preference today, a device that soon will fail."""
    device, concern = device_banner(situation, words), concern_banner(situation, words)
    return concern if concern.headline and device.kind == Kind.INFORMATION else device


def concern_banner(situation: Situation, words: Words) -> Banner:
    """What is wrong with preference today; not while somebody is being attended."""
    now = situation.office.now
    if now is None or not now.concerns or situation.stage not in (Stage.FREE, Stage.PAUSED):
        return Banner()
    worst = f"counter-concern-{now.concerns[0]}"
    return Banner(Kind.ATTENTION, words.say(worst), words.say("counter-concern-detail"))


def _help_banner(situation: Situation, words: Words) -> Banner:
    """Where somebody calls for a person, until somebody goes; whoever has called longest first."""
    calls = situation.office.help_calls
    if not calls or situation.stage is Stage.SIGN_IN:
        return Banner()
    first, zone = calls[0], situation.office.zone
    headline = words.say("counter-help-called", name=first.name)
    since = hour(moment(first.at), zone)
    detail = words.say("counter-help-since", hour=since, others=len(calls) - 1)
    return Banner(Kind.INFORMATION, headline, detail)


def help_key_of(situation: Situation, readiness: Readiness, words: Words) -> Key:
    """The key with which a clerk goes; there where the banner says that somebody calls."""
    banner = banner_of(situation, words)
    if not banner.headline or banner != _help_banner(situation, words):
        return Key()
    return key_of(Act.TAKE_HELP, readiness, words)


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
