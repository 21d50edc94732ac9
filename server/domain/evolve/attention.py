"""How an attention follows its events, from welcome to register. Makes no decisions."""

from dataclasses import replace

from server.domain import events as e
from server.domain.attention import Attention, Step
from server.domain.daybook import forget, today, work_on
from server.domain.office import Office


def started(office: Office, event: e.AttentionStarted) -> None:
    """Begin an attention without a ticket."""
    attention = Attention(
        id=event.attention,
        clerk=event.clerk,
        counter=event.counter,
        channel=event.channel,
        started_at=event.at,
        service=event.service,
    )
    begin(office, attention)


def begin(office: Office, attention: Attention) -> None:
    """Put an attention in its clerk's hands; attending a person also begins the day."""
    work_on(office, today(office, attention.started_at))
    _put(office, attention)
    office.attending[attention.clerk] = attention.id


def saved(office: Office, event: e.AttentionSaved) -> None:
    """Apply what the clerk saved."""
    attention = replace(
        office.attentions[event.attention],
        step=event.step,
        service=event.service,
        kind=event.kind,
        brought=event.brought,
    )
    _put(office, attention)


def registered(office: Office, event: e.AttentionRegistered) -> None:
    """End the attention, free its clerk's hands, and forget need and note."""
    attention = replace(
        office.attentions[event.attention],
        step=Step.REGISTER,
        kind=event.kind,
        outcome=event.outcome,
        service=event.service,
        received_by=event.received_by,
        unit=event.unit,
        registered_at=event.at,
        registered_on=today(office, event.at),
        registered_seq=office.seq + 1,
    )
    _put(office, attention)
    del office.attending[attention.clerk]
    forget(office, attention.id)


def _put(office: Office, attention: Attention) -> None:
    office.attentions[attention.id] = attention
    office.touched.add(("attention", attention.id))
