"""Petitions, follow-ups and spoken grades come from a console, past the journal."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from antesala.messages import commands as m
from antesala.messages.frames import Answer, Refusal
from antesala.messages.rows import ReceiptPart
from server.domain import commands as c
from server.domain.attention import Channel
from server.domain.catalogue import ComplaintBook
from server.domain.identity import ClerkId
from server.domain.petition.register import Actor, Role, Step
from server.domain.petition.states import PetitionState, StepKind
from server.domain.petition.terms import PetitionKind
from server.live.guests import Guest
from server.store import Reader
from server.store.survey_reading import answers_between
from server.views.rows import catalogue_row
from tests.domain.builders import ANA, BRUNO, CONSOLES, ONE, PARKS, TWO, WORKS
from tests.live.foyer import Foyer, tell

STORY = "La luminaria de mi calle lleva un mes apagada"


async def begun(foyer: Foyer, channel: Channel = Channel.TELEPHONE) -> tuple[Guest, str]:
    """Ana attends a person without a ticket: her console, and the attention."""
    await foyer.house.sits(ANA, ONE)
    await foyer.house.grant(CONSOLES[ANA], c.StartAttention(channel))
    attention = foyer.house.published.attention_of(ANA)
    assert attention is not None
    return foyer.console(ANA)[0], attention.id


def taking(foyer: Foyer, attention: str, **other: object) -> m.TakePetition:
    values = {"kind": "reclamo", "story": STORY, "channel": "telephone", **other}
    return m.TakePetition(id=foyer.id(), attention=attention, **values)  # type: ignore[arg-type]


async def received(foyer: Foyer, guest: Guest, asked: m.TakePetition) -> ReceiptPart:
    said = await foyer.lobby.ask(guest, asked)
    assert isinstance(said, Answer), said
    assert said.receipt is not None
    return said.receipt


async def refused(foyer: Foyer, guest: Guest, asked: m.HeardCommand) -> str:
    said = await foyer.lobby.ask(guest, asked)
    assert isinstance(said, Refusal), said
    return said.code


def test_a_clerk_takes_a_petition(tmp_path: Path) -> None:
    """The register has it as it was said, with the clerk who took it and how it came."""

    async def story(foyer: Foyer) -> None:
        guest, attention = await begun(foyer)
        asked = taking(
            foyer,
            attention,
            unit=WORKS,
            person="  Rosa\u200b Tapia ",
            contact="rosa@correo.example",
            reply="email",
            is_denied_preference=True,
        )
        receipt = await received(foyer, guest, asked)
        found = await foyer.lobby.rooms["town"].petitions.by_folio(receipt.folio, receipt.key)
        assert found is not None
        assert (found.story, found.person.name) == (STORY, "Rosa Tapia")
        petition = found.petition
        assert (petition.taken_by, petition.channel, petition.unit) == (ANA, "telephone", WORKS)
        assert petition.is_denied_preference
        assert receipt.due == petition.due.isoformat()
        by_token = await foyer.lobby.rooms["town"].petitions.by_token(receipt.token)
        assert by_token == found

    tell(tmp_path, story)


def test_a_lost_answer_makes_no_second_petition(tmp_path: Path) -> None:
    """Sent again, also once the attention is over and about something else, it is the same."""

    async def story(foyer: Foyer) -> None:
        guest, attention = await begun(foyer)
        asked = taking(foyer, attention, solution="Se cambió la ampolleta.")
        first = await received(foyer, guest, asked)
        await foyer.house.grant(CONSOLES[ANA], c.RegisterAttention())
        assert await received(foyer, guest, asked) == first
        other = m.TakePetition(id=asked.id, attention=attention, kind="queja", story=STORY)
        assert await refused(foyer, guest, other) == "id_reused"
        found = await foyer.lobby.rooms["town"].petitions.detail(first.folio)
        assert found is not None
        assert [each.kind for each in found.history] == [StepKind.RECEIVE, StepKind.SOLVE]

    tell(tmp_path, story)


def test_what_is_settled_at_once_is_solved(tmp_path: Path) -> None:
    """The words of the solution are its answer; without words nothing is settled."""

    async def story(foyer: Foyer) -> None:
        guest, attention = await begun(foyer)
        solved = await received(
            foyer, guest, taking(foyer, attention, solution="Se cambió la ampolleta.")
        )
        owed = await received(foyer, guest, taking(foyer, attention, solution="  "))
        assert (solved.is_solved, owed.is_solved) == (True, False)
        found = await foyer.lobby.rooms["town"].petitions.detail(solved.folio)
        assert found is not None
        assert found.petition.state is PetitionState.SOLVED
        assert "Se cambió la ampolleta." in [each.text for each in found.words]
        told = await foyer.lobby.ask(guest, m.ListEndedPetitions(id=foyer.id()))
        assert isinstance(told, Answer)
        assert told.ended == [], "its clerk knows"

    tell(tmp_path, story)


def test_a_follow_up_has_its_promise(tmp_path: Path) -> None:
    """The date that was promised, and no law's term; one of the past is refused."""

    async def story(foyer: Foyer) -> None:
        guest, attention = await begun(foyer)
        today = foyer.house.now.date()
        promised = date(today.year + 1, 1, 15)
        follow = {"kind": "seguimiento", "reference": "Exp. 77-B", "unit": PARKS}
        receipt = await received(
            foyer, guest, taking(foyer, attention, promised=promised, **follow)
        )
        assert receipt.due == str(promised)
        late = taking(foyer, attention, promised=date(2020, 1, 1), **follow)
        assert await refused(foyer, guest, late) == "wrong_date"
        assert await refused(foyer, guest, taking(foyer, attention, **follow)) == "wrong_date"

    tell(tmp_path, story)


def test_journal_and_audit_have_none_of_it(tmp_path: Path) -> None:
    """Neither the person nor the words: what was taken is in the register's own tables."""

    async def story(foyer: Foyer) -> None:
        guest, attention = await begun(foyer)
        seq = foyer.house.published.seq
        await received(foyer, guest, taking(foyer, attention, person="Rosa Tapia"))
        await foyer.lobby.ask(guest, m.KeepGrade(id=foyer.id(), attention=attention, grade=2))
        assert foyer.house.published.seq == seq

    tell(tmp_path, story)


def test_only_the_clerks_own_attention_counts(tmp_path: Path) -> None:
    """A colleague's is refused; so is an empty chair, and what can be seen in no text."""

    async def story(foyer: Foyer) -> None:
        guest, attention = await begun(foyer)
        await foyer.house.sits(BRUNO, TWO)
        colleague, _ = foyer.console(BRUNO)
        assert await refused(foyer, colleague, taking(foyer, attention)) == "no_attention"
        grade = m.KeepGrade(id=foyer.id(), attention=attention, grade=5)
        assert await refused(foyer, colleague, grade) == "no_attention"
        empty = foyer.comes("clerk", "an empty console")[0]
        assert await refused(foyer, empty, taking(foyer, attention)) == "not_signed_in"
        kiosk = foyer.comes("kiosk", "a kiosk")[0]
        assert await refused(foyer, kiosk, taking(foyer, attention)) == "forbidden"
        unseen = taking(foyer, attention, story="\u200b\u200b")
        assert await refused(foyer, guest, unseen) == "words_missing"

    tell(tmp_path, story)


@pytest.mark.parametrize("kind", [StepKind.ANSWER, StepKind.CLOSE])
def test_the_clerk_who_took_it_hears_how_it_ended(tmp_path: Path, kind: StepKind) -> None:
    """What was said and by which unit, once, and to no colleague."""

    async def story(foyer: Foyer) -> None:
        guest, attention = await begun(foyer)
        register = foyer.lobby.rooms["town"].petitions
        await register.load()
        receipt = await received(foyer, guest, taking(foyer, attention, unit=WORKS))
        open_one = await foyer.lobby.ask(guest, m.ListEndedPetitions(id=foyer.id()))
        assert isinstance(open_one, Answer)
        assert open_one.ended == []
        step = Step(kind=kind, words="La luminaria " + "se cambió. " * 60)
        boss = Actor(Role.SUPERVISOR, ClerkId("carla"))
        await register.act(foyer.house.published, receipt.folio, step, boss)
        await foyer.house.sits(BRUNO, TWO)
        colleague, _ = foyer.console(BRUNO)
        note = m.NotePetitionTold(id=foyer.id(), folio=receipt.folio)
        assert await refused(foyer, colleague, note) == "unknown_petition"
        told = await foyer.lobby.ask(guest, m.ListEndedPetitions(id=foyer.id()))
        assert isinstance(told, Answer)
        (ended,) = told.ended
        assert (ended.folio, ended.kind) == (receipt.folio, "reclamo")
        assert ended.state == ("answered" if kind is StepKind.ANSWER else "closed")
        assert ended.said.startswith("La luminaria se cambió.")
        assert len(ended.said) == 400
        assert ended.unit
        await foyer.lobby.ask(guest, m.NotePetitionTold(id=foyer.id(), folio=receipt.folio))
        again = await foyer.lobby.ask(guest, m.ListEndedPetitions(id=foyer.id()))
        assert isinstance(again, Answer)
        assert again.ended == []
        foyer.house.pass_time(timedelta(minutes=1))
        for other in (StepKind.REOPEN, kind):
            step = Step(kind=other, words="Se abrió de nuevo.")
            await register.act(foyer.house.published, receipt.folio, step, boss)
        anew = await foyer.lobby.ask(guest, m.ListEndedPetitions(id=foyer.id()))
        assert isinstance(anew, Answer)
        assert [each.folio for each in anew.ended] == [receipt.folio], "it ended once more"

    tell(tmp_path, story)


def test_what_is_blocked_is_not_told_to_the_clerk(tmp_path: Path) -> None:
    """The clerk hears that it ended, and not a word of it until the block is lifted."""

    async def story(foyer: Foyer) -> None:
        guest, attention = await begun(foyer)
        room = foyer.lobby.rooms["town"]
        await room.petitions.load()
        receipt = await received(foyer, guest, taking(foyer, attention, unit=WORKS))
        step = Step(kind=StepKind.ANSWER, words="La luminaria se cambió.")
        boss = Actor(Role.SUPERVISOR, ClerkId("carla"))
        await room.petitions.act(foyer.house.published, receipt.folio, step, boss)
        await room.privacy.requests.note("2026-000099", receipt.folio)
        for is_blocked, said in ((True, ""), (False, "La luminaria se cambió.")):
            await room.privacy.requests.block("2026-000099", is_blocked=is_blocked)
            told = await foyer.lobby.ask(guest, m.ListEndedPetitions(id=foyer.id()))
            assert isinstance(told, Answer)
            assert [each.said for each in told.ended] == [said]

    tell(tmp_path, story)


def test_a_spoken_grade_is_kept_once(tmp_path: Path) -> None:
    """The first of an attention stands; one beyond the country's scale is none."""

    async def story(foyer: Foyer) -> None:
        guest, attention = await begun(foyer)
        room = foyer.lobby.rooms["town"]
        room.hub.published.catalogue = replace(room.hub.published.catalogue, country="PE")
        beyond = m.KeepGrade(id=foyer.id(), attention=attention, grade=6)
        assert await refused(foyer, guest, beyond) == "malformed"
        for grade in (2, 5):
            asked = m.KeepGrade(
                id=foyer.id(), attention=attention, grade=grade, dimensions=["time"]
            )
            assert isinstance(await foyer.lobby.ask(guest, asked), Answer)
        today = foyer.house.now.date()
        reader = Reader.beside(foyer.house.store)
        kept = answers_between(reader, foyer.house.published.id, today.replace(day=1), today)
        assert [(each.grade, each.highest, each.dimensions) for each in kept] == [(2, 5, ("time",))]

    tell(tmp_path, story)


def test_a_console_knows_the_official_book(tmp_path: Path) -> None:
    """Its kinds are on the row of the office, and refused where they are sent all the same."""

    async def story(foyer: Foyer) -> None:
        guest, attention = await begun(foyer)
        office = foyer.lobby.rooms["town"].hub.published
        kinds = (PetitionKind.QUEJA, PetitionKind.RECLAMO)
        book = ComplaintBook(name="Libro de Reclamaciones", kinds=kinds, law="DS 007", code="7")
        office.catalogue = replace(office.catalogue, country="PE", complaint_book=book)
        row = catalogue_row(office.catalogue, foyer.house.now)
        assert row.book is not None
        assert (row.book.kinds, row.book.code) == (["queja", "reclamo"], "7")
        assert await refused(foyer, guest, taking(foyer, attention)) == "official_book"
        await received(foyer, guest, taking(foyer, attention, kind="sugerencia"))

    tell(tmp_path, story)
