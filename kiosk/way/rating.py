"""What a touch on a screen of faces does: an opinion, or none, and then thanks. No Qt.

One touch answers. The opinion is on its way until the server has it; a person who leaves before
that takes nothing with them, since the link goes on asking under the same id.
"""

from dataclasses import replace

from antesala.messages.commands import AnswerSurvey
from kiosk.way import events as t
from kiosk.way.office import Lobby
from kiosk.way.state import Journey, Opinion, Screen
from kiosk.way.steps import Step, onward


def rate(journey: Journey, touch: t.Rate, lobby: Lobby) -> Step:
    """Send the opinion, unless one is on its way, or the server could not take it."""
    if not lobby.is_survey or journey.rating or not lobby.is_online:
        return journey, ()
    command = AnswerSurvey(id=touch.id, grade=touch.grade)
    return replace(journey, rating=command, refusal=""), (t.Ask(command),)


def decline(journey: Journey, _: t.DeclineRating, lobby: Lobby) -> Step:
    """No opinion: the screen says that this is as well."""
    if not lobby.is_survey or journey.rating:
        return journey, ()
    return thanked(journey, Opinion.DECLINED), ()


def kept(journey: Journey, now: float) -> Journey:
    """The server has the opinion."""
    return replace(thanked(journey, Opinion.GIVEN), rating=None, touched=now)


def thanked(journey: Journey, opinion: Opinion) -> Journey:
    """Thank the person. The way back leads to the question, for the next one."""
    return replace(onward(journey, Screen.THANKED), opinion=opinion, trail=(Screen.CHOICES,))
