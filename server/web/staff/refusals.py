"""Why an act was refused, with what has changed since the page was drawn.

Two supervisors act at once: the second one reads what the first has done, who that was, and when.
"""

from datetime import datetime
from zoneinfo import ZoneInfo

from antesala.words import hour
from server.domain.identity import ClerkId
from server.domain.refusals import Code, Refusal
from server.web.staff.visit import Visit

_WHO = {Code.SUSPENDED: "by"}
"""The fact that names a colleague; elsewhere it is `clerk`."""
_DONE_BY = frozenset(
    {
        *(Code.TICKETS_STOPPED, Code.NOTICE_SHOWN, Code.DISPLAYS_MUTED),
        *(Code.KIOSK_OUT, Code.SUSPENDED),
    }
)
_AT_WORK = frozenset({Code.COUNTER_CHANGED, Code.TICKET_IN_HAND, Code.PEOPLE_INSIDE})


def refusal_said(visit: Visit, refusal: Refusal) -> str:
    """The refusal's sentence, and the sentences of its facts."""
    said = [visit.words.refusal(refusal.code)]
    if refusal.code in _DONE_BY:
        said += _done_by(visit, refusal)
    if refusal.code in _AT_WORK:
        said += _at_work(visit, refusal)
    return " ".join(said)


def _done_by(visit: Visit, refusal: Refusal) -> list[str]:
    """Which colleague has done it and when, and the reason that they gave."""
    say, facts = visit.words.say, refusal.facts
    found = []
    if "at" in facts:
        at = hour(datetime.fromisoformat(facts["at"]), _zone(visit))
        who = _name(visit, facts.get(_WHO.get(refusal.code, "clerk"), ""))
        key = "pages-refused-by" if who else "pages-refused-since"
        found.append(say(key, name=who, hour=at))
    if facts.get("reason"):
        found.append(say("pages-refused-reason", reason=facts["reason"].rstrip(".")))
    return found


def _at_work(visit: Visit, refusal: Refusal) -> list[str]:
    """The clerk who sits there now, and the ticket that is being attended."""
    say, facts = visit.words.say, refusal.facts
    who, code = _name(visit, facts.get("clerk", "")), facts.get("ticket", "")
    if who:
        return [say("pages-refused-sits", name=who, code=code or "none")]
    return [say("pages-refused-with", code=code)] if code else []


def _name(visit: Visit, clerk: str) -> str:
    """The public name of a colleague; one that the office file has left out is told by their id."""
    found = visit.office.catalogue.clerk.get(ClerkId(clerk))
    return clerk if found is None else found.name


def _zone(visit: Visit) -> ZoneInfo:
    return ZoneInfo(visit.office.catalogue.time_zone)
