"""What a person says on a screen of faces: kept past the hub, once for each command's id."""

from datetime import datetime

from antesala.messages import commands as m
from server.domain.catalogue import local_time
from server.domain.office import Office
from server.domain.survey import ON_SCREEN, USUAL, Answer, hour_of
from server.pace import Pace
from server.surveys import Surveys

RATE, BURST = 0.5, 10.0
"""Answers a second of one device: more than a queue of people gives, fewer than a child can tap."""


class Faces:
    """How often each device has answered. Time is passed in, in seconds."""

    def __init__(self) -> None:
        self._paces: dict[str, Pace] = {}

    def allow(self, device: str, now: float) -> bool:
        """Whether one more answer is taken."""
        return self._paces.setdefault(device, Pace(RATE, BURST, now)).allows(now)

    def forget(self, device: str) -> None:
        """Forget a device."""
        self._paces.pop(device, None)


async def rate(
    surveys: Surveys,
    office: Office,
    device: str,
    said: m.AnswerSurvey,
    now: datetime,
) -> None:
    """Keep an answer; one that was kept before is not counted again. Raises `StoreError`."""
    local = local_time(now, office.catalogue.time_zone)
    answer = Answer(
        service="",
        channel=ON_SCREEN,
        hour=hour_of(local),
        grade=said.grade,
        highest=USUAL.highest,
    )
    await surveys.keep(office, f"{device} {said.id}", answer)
