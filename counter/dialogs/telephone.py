"""Attending a person without a ticket: on the telephone, in writing, online or at the counter."""

from dataclasses import replace

from antesala.messages.commands import Command, SaveAttention, StartAttention
from antesala.messages.kinds import Channel
from antesala.words import Words
from counter.dialogs.dialog_act import Sheet
from counter.dialogs.ticket_lists import at_work
from counter.panes.dialog import Dialog, group_of
from counter.panes.keys import Key
from counter.panes.services import (
    GENERAL,
    choosing,
    general_row,
    service_rows,
)
from counter.work.desk import Stage
from counter.work.moment import Moment
from counter.work.opened import Opened

CHANNELS: tuple[Channel, ...] = ("telephone", "written", "online", "in_person")
"""The most used first: a ringing telephone is answered with two keys."""
CHANNEL_ICONS: dict[Channel, str] = {
    "telephone": "phone",
    "written": "file-text",
    "online": "languages",
    "in_person": "user",
}


def _subject(moment: Moment) -> str:
    is_free = moment.stage in (Stage.FREE, Stage.PAUSED)
    return at_work(moment) if is_free else ""


def _channel(opened: Opened) -> Channel:
    taken = opened.picked("channel")
    return next((one for one in CHANNELS if one in taken), CHANNELS[0])


def _dialog(moment: Moment, opened: Opened, words: Words) -> Dialog:
    listed = (*general_row(opened, words), *service_rows(moment.office, opened, words))
    dialog, channel = choosing(listed, opened, words), _channel(opened)
    return replace(
        dialog,
        title=words.say("counter-telephone-title"),
        meaning=words.say("counter-telephone-meaning"),
        head=words.say("counter-telephone-about"),
        first=group_of(
            "channel",
            words.say("counter-telephone-channel"),
            ((one, words.say(f"counter-channel-{one}")) for one in CHANNELS),
            channel,
        ),
        main=Key(
            words=words.say("counter-telephone-send", channel=channel),
            icon=CHANNEL_ICONS[channel],
            waiting=dialog.nobody,
        ),
    )


def _command(_situation: Moment, opened: Opened, fresh_id: str) -> Command:
    service = None if opened.chosen == GENERAL else opened.chosen
    return StartAttention(id=fresh_id, channel=_channel(opened), service=service)


def _without_ticket(moment: Moment) -> str:
    """The current attention, where no ticket says what it is about."""
    desk = moment.office.desk
    if moment.stage is not Stage.SERVING or desk is None or desk.attention is None:
        return ""
    return "" if desk.ticket else desk.attention.id


def _service_dialog(moment: Moment, opened: Opened, words: Words) -> Dialog:
    office = moment.office
    ours = office.desk.attention.service if office.desk and office.desk.attention else None
    others = (row for row in service_rows(office, opened, words) if row.key != ours)
    dialog = choosing(others, opened, words)
    return replace(
        dialog,
        title=words.say("counter-service-title"),
        meaning=words.say("counter-service-meaning"),
        head=words.say("counter-telephone-about"),
        main=Key(words=words.say("counter-service-send"), waiting=dialog.nobody),
    )


def _service_command(_situation: Moment, opened: Opened, fresh_id: str) -> Command:
    return SaveAttention(id=fresh_id, attention=opened.subject, service=opened.chosen)


SHEET = Sheet(_subject, _dialog, _command, is_kept=False)
SERVICE = Sheet(_without_ticket, _service_dialog, _service_command, is_kept=False)
