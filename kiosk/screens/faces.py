"""A screen of faces: how the attention was, in one touch, and thanks. No Qt.

Five faces in every country, the worst first; mouth and eyes differ, so that no colour has to.
"""

from dataclasses import replace

from kiosk.screens.moment import Moment
from kiosk.screens.picture import Choice, Picture
from kiosk.way.state import Opinion

FACES = ("frown-open", "frown", "straight", "smile", "smile-open")


def faces_page(picture: Picture, moment: Moment) -> Picture:
    """The question, its five answers, and the ways around it.

    It is asked at any hour: people leave after the last ticket was given.
    """
    say, lobby = moment.words.say, moment.lobby
    if lobby.catalogue is None:
        return replace(picture, page="faces", back="")
    why = "" if lobby.is_online else say("kiosk-offline-short")
    is_asking = moment.journey.rating is not None
    # Very large letters leave room for the question and its answers alone.
    is_bare = moment.layout.in_parts and moment.layout.is_large
    waiting = say("faces-sending") if is_asking else ""
    return replace(
        picture,
        page="faces",
        title=say("survey-title"),
        question="" if is_bare else say("faces-about"),
        choices=tuple(
            Choice(
                "face",
                str(grade),
                say(f"survey-of-{len(FACES)}-{grade}"),
                drawing=f"face-{face}",
                reason=why or waiting,
            )
            for grade, face in enumerate(FACES, 1)
        ),
        starts=(
            Choice("enquiry", "petition", say("faces-complain")),
            Choice("no_opinion", "", say("faces-decline")),
        ),
        note=waiting or ("" if is_bare else say("faces-one-touch")),
        main_waiting=waiting,
        back="",
    )


def thanks_page(picture: Picture, moment: Moment) -> Picture:
    """That the opinion is counted, and for how long the screen says so."""
    say = moment.words.say
    is_given = moment.journey.opinion is Opinion.GIVEN
    return replace(
        picture,
        page="thanks",
        begins_at_main=True,
        title=say("survey-thanks" if is_given else "faces-declined"),
        question=say("survey-thanks-detail" if is_given else "faces-declined-detail"),
        main=say("kiosk-done"),
        back="",
    )
