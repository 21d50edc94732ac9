"""What a clerk writes down for the person in hand: petitions, follow-ups, a grade said aloud.

It goes past the hub, as the register of petitions and the survey do: no journal and no audit has
any of it. The same command sent again gets the same receipt.
"""

from collections.abc import Mapping
from datetime import date

import msgspec

from antesala.messages import commands as m, frames as f, rows as r
from server.domain.catalogue import local_time
from server.domain.identity import AttentionId, ClerkId, DeviceId, ServiceId, UnitId
from server.domain.office import Office
from server.domain.petition.register import (
    Actor,
    Detail,
    Incoming,
    Person,
    Petition,
    PetitionChannel,
    Receipt,
    Reply,
    Role,
    Step,
    WordsKind,
)
from server.domain.petition.states import StepKind
from server.domain.petition.terms import PetitionKind, Right
from server.domain.refusals import Code, Refusal, refuse
from server.domain.survey import Answer, Dimension, hour_of, scale_of
from server.live.following import role_of
from server.live.office_room import Room
from server.live.wire import plain_answer
from server.store import Device, StoreError

CHANNELS: Mapping[str, PetitionChannel] = {
    "in_person": PetitionChannel.COUNTER,
    "telephone": PetitionChannel.TELEPHONE,
    "written": PetitionChannel.PAPER,
    "online": PetitionChannel.EMAIL,
}
"""How a petition came, by how the person of the attention did."""
TOLD_LETTERS = 400
"""Letters of an answer that the clerk is told: its gist; the whole is on the petition's page."""


async def hear(room: Room, device: Device, asked: m.HeardCommand) -> f.Answer | Refusal:
    """Do what a console asks of register or survey, for the clerk who is signed in there."""
    office = room.hub.published
    clerk = office.clerk_at(DeviceId(device.id))
    if device.role != "clerk":
        return refuse(Code.FORBIDDEN, role=role_of(office, device))
    if clerk is None:
        return refuse(Code.NOT_SIGNED_IN)
    try:
        return await _heard(room, office, clerk, asked)
    except StoreError:
        return refuse(Code.STORE_UNAVAILABLE)


async def _heard(
    room: Room, office: Office, clerk: ClerkId, asked: m.HeardCommand
) -> f.Answer | Refusal:
    match asked:
        case m.TakePetition():
            return await _take(room, office, clerk, asked)
        case m.ListEndedPetitions():
            return await _list(room, office, clerk, asked)
        case m.NotePetitionTold():
            return await _note_told(room, clerk, asked)
        case m.KeepGrade():
            return await _keep_grade(room, office, clerk, asked)


def _plain(room: Room, asked: m.HeardCommand) -> f.Answer:
    return plain_answer(asked.id, room.hub.clock(), room.hub.published.seq)


async def _take(
    room: Room, office: Office, clerk: ClerkId, asked: m.TakePetition
) -> f.Answer | Refusal:
    if _is_anothers(office, clerk, asked.attention):
        return refuse(Code.NO_ATTENTION)
    receipt = await room.petitions.receive(office, incoming_of(asked, clerk))
    if isinstance(receipt, Refusal):
        return receipt
    is_solved = bool(asked.solution.strip()) and await _solve(room, office, clerk, asked, receipt)
    part = r.ReceiptPart(
        folio=receipt.folio,
        key=receipt.key,
        token=receipt.token,
        kind=asked.kind,
        due=receipt.due.day.isoformat(),
        is_solved=is_solved,
    )
    return msgspec.structs.replace(_plain(room, asked), receipt=part)


def _is_anothers(office: Office, clerk: ClerkId, attention: str) -> bool:
    """Whether an attention is a colleague's. One of an earlier day is not known any more."""
    found = office.attentions.get(AttentionId(attention))
    return found is not None and found.clerk != clerk


def incoming_of(asked: m.TakePetition, clerk: ClerkId) -> Incoming:
    """A petition as the register takes it.

    All of it is in the command, so that a repeated one is the same, whatever has become of the
    attention since.
    """
    person = Person(
        name=asked.person,
        contact=asked.contact,
        address=asked.address,
        identity=asked.identity,
    )
    return Incoming(
        request_id=asked.id,
        kind=PetitionKind(asked.kind),
        channel=CHANNELS[asked.channel],
        story=asked.story,
        unit=UnitId(asked.unit) if asked.unit else None,
        service=ServiceId(asked.service) if asked.service else None,
        person=None if person.is_anonymous else person,
        taken_by=clerk,
        attention=AttentionId(asked.attention),
        is_denied_preference=asked.is_denied_preference,
        right=Right(asked.right) if asked.right else None,
        reply=Reply(asked.reply),
        promised=asked.promised,
        reference=asked.reference,
    )


async def _solve(
    room: Room, office: Office, clerk: ClerkId, asked: m.TakePetition, receipt: Receipt
) -> bool:
    """Say that a petition was settled at once; False where a unit has answered it meanwhile.

    The clerk who settled it need not be told how it ended.
    """
    step = Step(kind=StepKind.SOLVE, request_id=asked.id, words=asked.solution)
    actor = Actor(Role.CLERK, clerk)
    taken = await room.petitions.act(office, receipt.folio, step, actor)
    if not isinstance(taken, Petition):
        return False
    await room.petitions.note_told(receipt.folio)
    return True


async def _list(room: Room, office: Office, clerk: ClerkId, asked: m.HeardCommand) -> f.Answer:
    ended = await room.petitions.ended_for(clerk)
    parts = [_ended(office, each, await _told(room, each.folio)) for each in ended]
    return msgspec.structs.replace(_plain(room, asked), ended=parts)


async def _told(room: Room, folio: str) -> Detail | None:
    """A petition as staff may read it; None where its person has had the data blocked."""
    if await room.privacy.requests.is_blocked(folio):
        return None
    return await room.petitions.detail(folio)


def _ended(office: Office, petition: Petition, detail: Detail | None) -> r.EndedPart:
    unit = office.catalogue.unit.get(petition.unit) if petition.unit else None
    on = petition.ended_on or date.min
    return r.EndedPart(
        folio=petition.folio,
        kind=petition.kind.value,
        state=petition.state.value,
        on=on.isoformat(),
        unit=unit.name if unit else "",
        said=_said_last(detail)[:TOLD_LETTERS] if detail else "",
    )


def _said_last(detail: Detail) -> str:
    """The answer that the person got, or the reason why there is none."""
    told = [each for each in detail.words if each.kind in (WordsKind.ANSWER, WordsKind.REASON)]
    return max(told, key=lambda each: each.step).text if told else ""


async def _note_told(room: Room, clerk: ClerkId, asked: m.NotePetitionTold) -> f.Answer | Refusal:
    detail = await room.petitions.detail(asked.folio)
    if detail is None or detail.petition.taken_by != clerk:
        return refuse(Code.UNKNOWN_PETITION)
    await room.petitions.note_told(asked.folio)
    return _plain(room, asked)


async def _keep_grade(
    room: Room, office: Office, clerk: ClerkId, asked: m.KeepGrade
) -> f.Answer | Refusal:
    """Keep a grade that a person said; the first of an attention stands, whatever comes later."""
    attention = office.attentions.get(AttentionId(asked.attention))
    if attention is None or attention.clerk != clerk or attention.ticket is not None:
        return refuse(Code.NO_ATTENTION)
    scale = scale_of(office.catalogue.country)
    if not scale.has(asked.grade):
        return refuse(Code.MALFORMED, field="grade")
    answer = Answer(
        service=attention.service or "",
        channel=str(attention.channel),
        hour=hour_of(local_time(room.hub.clock(), office.catalogue.time_zone)),
        grade=asked.grade,
        highest=scale.highest,
        dimensions=tuple(each for each in Dimension if each in asked.dimensions),
    )
    await room.surveys.keep(office, f"attention {attention.id}", answer)
    return _plain(room, asked)
