"""The register of petitions: what comes in, its receipt, its steps, and where it is kept."""

import re
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from server.domain.catalogue import ComplaintBook, Unit
from server.domain.petition.register import (
    THE_PERSON,
    Attachment,
    Person,
    PetitionChannel,
    WordsKind,
)
from server.domain.petition.states import PetitionState, StepKind
from server.domain.petition.terms import PetitionKind, Right
from server.domain.refusals import Code, Refusal
from server.store import StoreError
from server.store.petition_search import Filter
from tests.domain.builders import ANA, PARKS, PERMIT, PLANTS, WORKS
from tests.petition.registry import (
    CLERK,
    MAIL,
    NAME,
    OF_PARKS,
    OF_WORKS,
    STORY,
    SUPERVISOR,
    Registry,
    incoming,
    run,
)

ANSWER = "Cambiamos la luminaria el martes"
PAPER = Attachment(name="foto de Rosa.png", media_type="image/png", content=b"\x89PNG of a lamp")


def test_a_petition_gets_folio_key_and_date(tmp_path: Path) -> None:
    """Folios count within a year; the date is the law's, from the day after on."""

    async def story(registry: Registry) -> None:
        first = await registry.receive(incoming(1))
        second = await registry.receive(incoming(2, kind=PetitionKind.INFORMACION))
        assert (first.folio, second.folio) == ("2026-000001", "2026-000002")
        assert re.fullmatch(r"[A-HJKMNP-Z2-9]{8}", first.key)
        assert len(first.token) >= 22, "128 bits in base64"
        assert first.due.day == date(2026, 4, 14)
        assert first.term is not None
        assert first.term.law == "Ley 18.695, artículo 98"
        registry.house.pass_time(timedelta(days=320))
        assert (await registry.receive(incoming(3))).folio == "2027-000001"

    run(tmp_path, story)


def test_the_same_request_gets_the_same_receipt(tmp_path: Path) -> None:
    """After a restart and another day too; the same id for other words is refused."""

    async def story(registry: Registry) -> None:
        first = await registry.receive(incoming(1))
        registry.house.pass_time(timedelta(days=2))
        registry.petitions = registry.opened()
        assert await registry.receive(incoming(1)) == first
        refused = await registry.refuse(incoming(1, story="Otra cosa"))
        assert refused.code is Code.ID_REUSED
        found = await registry.petitions.listed(registry.house.published, Filter())
        assert found.total == 1

    run(tmp_path, story)


def test_a_petition_opens_by_link_or_key(tmp_path: Path) -> None:
    """A key is read in small letters, with spaces or a dash; another folio's opens it not."""

    async def story(registry: Registry) -> None:
        first = await registry.receive(incoming(1, files=(PAPER,)))
        second = await registry.receive(incoming(2))
        found = await registry.petitions.by_token(first.token)
        assert found is not None
        assert (found.petition.folio, found.story) == (first.folio, STORY)
        assert found.person.name == NAME
        typed = f" {first.key[:4].lower()}-{first.key[4:]} "
        assert await registry.petitions.by_folio(f" {first.folio} ", typed) == found
        assert await registry.petitions.by_folio(first.folio, second.key) is None
        assert await registry.petitions.by_folio("2026-000009", first.key) is None
        assert await registry.petitions.by_token(second.token[:-1]) is None
        (file,) = found.files
        assert (file.name, file.size) == (PAPER.name, len(PAPER.content))
        assert await registry.petitions.file(first.folio, 1) == (file, PAPER.content)
        assert await registry.petitions.file(second.folio, 1) is None

    run(tmp_path, story)


def test_the_person_is_in_tables_of_their_own(tmp_path: Path) -> None:
    """Person, words and files each in theirs; key, token and request's id in none, nor in logs."""
    secrets = list[str]()

    async def story(registry: Registry) -> None:
        receipt = await registry.receive(incoming(1, unit=WORKS, files=(PAPER,), reference="E-77"))
        secrets.extend([receipt.key, receipt.token, "request-1"])
        await registry.act(receipt.folio, StepKind.NOTE, "Vive frente a la plaza", by=OF_WORKS)
        await registry.act(receipt.folio, StepKind.ANSWER, ANSWER, by=OF_WORKS)

    run(tmp_path, story)
    personal = {
        NAME: {"petition_person"},
        MAIL: {"petition_person"},
        "12.345.678-5": {"petition_person"},
        STORY: {"petition_text"},
        ANSWER: {"petition_text"},
        "frente a la plaza": {"petition_text"},
        "E-77": {"petition_text"},
        PAPER.name: {"petition_file"},
        **{secret: set[str]() for secret in secrets},
    }
    with closing(sqlite3.connect(tmp_path / "office.db")) as database:
        query = "SELECT name FROM sqlite_schema WHERE type = 'table'"
        names = [row[0] for row in database.execute(query)]
        tables = {
            name: repr(database.execute(f"SELECT * FROM {name}").fetchall())  # noqa: S608
            for name in names
        }
    assert "petition_person" in tables
    found = {word: {name for name in tables if word in tables[name]} for word in personal}
    assert found == personal


def test_a_service_brings_its_unit(tmp_path: Path) -> None:
    """A petition about a service is assigned to the service's unit as it comes; others wait."""

    async def story(registry: Registry) -> None:
        about = await registry.receive(incoming(1, service=PLANTS))
        alone = await registry.receive(incoming(2))
        named = await registry.receive(incoming(3, service=PLANTS, unit=WORKS))
        found = [await registry.petitions.detail(each.folio) for each in (about, alone, named)]
        assert [each and (each.petition.unit, each.petition.state) for each in found] == [
            (PARKS, PetitionState.ASSIGNED),
            (None, PetitionState.RECEIVED),
            (WORKS, PetitionState.ASSIGNED),
        ]
        assert registry.petitions.open_counts(registry.house.published).unassigned == 1

    run(tmp_path, story)


def test_a_kind_may_begin_with_a_unit(tmp_path: Path) -> None:
    """Complaints about staff need not go to the unit that they are about."""

    async def story(registry: Registry) -> None:
        units = (Unit(WORKS, "Works"), Unit(PARKS, "Parks", (PetitionKind.QUEJA,)))
        registry.governed_by(units=units)
        about = {"service": PERMIT}
        routed = [
            await registry.receive(incoming(1, kind=PetitionKind.QUEJA, **about)),
            await registry.receive(incoming(2, kind=PetitionKind.RECLAMO, **about)),
            await registry.receive(incoming(3, kind=PetitionKind.QUEJA, unit=WORKS)),
            await registry.receive(incoming(4, kind=PetitionKind.SUGERENCIA)),
        ]
        found = [await registry.petitions.detail(each.folio) for each in routed]
        assert [each and each.petition.unit for each in found] == [PARKS, WORKS, WORKS, None]

    run(tmp_path, story)


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"story": " \n "}, Code.WORDS_MISSING),
        ({"story": "x" * 20_001}, Code.WORDS_LONG),
        ({"person": Person(name="x" * 201)}, Code.WORDS_LONG),
        ({"unit": "moon"}, Code.UNKNOWN_UNIT),
        ({"service": "moon"}, Code.UNKNOWN_SERVICE),
        ({"kind": PetitionKind.DERECHOS}, Code.MALFORMED),
        ({"right": Right.ACCESS}, Code.MALFORMED),
        ({"kind": PetitionKind.SEGUIMIENTO}, Code.WRONG_DATE),
        ({"kind": PetitionKind.SEGUIMIENTO, "promised": date(2026, 3, 1)}, Code.WRONG_DATE),
    ],
)
def test_what_cannot_be_taken_in_is_refused(
    tmp_path: Path, other: dict[str, object], code: Code
) -> None:
    """With its reason, and without using a number up."""

    async def story(registry: Registry) -> None:
        assert (await registry.refuse(incoming(1, **other))).code is code
        assert (await registry.receive(incoming(2))).folio == "2026-000001"

    run(tmp_path, story)


def test_an_official_book_is_never_imitated(tmp_path: Path) -> None:
    """What belongs in Peru's book is taken by none of our ways in; all else is."""

    async def story(registry: Registry) -> None:
        kinds = (PetitionKind.QUEJA, PetitionKind.RECLAMO)
        book = ComplaintBook(name="Libro de Reclamaciones", kinds=kinds, law="DS 007-2020-PCM")
        registry.governed_by(country="PE", complaint_book=book)
        for number, channel in enumerate(PetitionChannel):
            for kind in kinds:
                refused = await registry.refuse(incoming(number, channel=channel, kind=kind))
                assert refused.code is Code.OFFICIAL_BOOK
        taken = await registry.receive(incoming(9, kind=PetitionKind.DENUNCIA))
        assert taken.folio == "2026-000001"

    run(tmp_path, story)


def test_a_petition_goes_its_way_to_the_answer(tmp_path: Path) -> None:
    """Assigned, passed on, asked back, answered: each step is a line, and its words stay."""

    async def story(registry: Registry) -> None:
        folio = (await registry.receive(incoming(1, taken_by=ANA))).folio
        await registry.act(folio, StepKind.ASSIGN, "Es urgente", unit=WORKS)
        await registry.act(folio, StepKind.FORWARD, unit=PARKS, by=OF_WORKS)
        waiting = await registry.act(folio, StepKind.ASK_PERSON, "¿Qué poste es?", by=OF_PARKS)
        assert waiting.state is PetitionState.WAITING
        back = await registry.act(folio, StepKind.ADD, "El 14", by=THE_PERSON)
        assert back.state is PetitionState.ASSIGNED
        ended = await registry.act(folio, StepKind.ANSWER, ANSWER, by=OF_PARKS)
        assert (ended.state, ended.ended_on) == (PetitionState.ANSWERED, date(2026, 3, 2))
        found = await registry.petitions.detail(folio)
        assert found is not None
        assert [(each.kind, each.unit) for each in found.history] == [
            (StepKind.RECEIVE, None),
            (StepKind.ASSIGN, WORKS),
            (StepKind.FORWARD, PARKS),
            (StepKind.ASK_PERSON, None),
            (StepKind.ADD, None),
            (StepKind.ANSWER, None),
        ]
        assert [(each.step, each.kind) for each in found.words] == [
            (1, WordsKind.STORY),
            (2, WordsKind.NOTE),
            (4, WordsKind.QUESTION),
            (5, WordsKind.ADDED),
            (6, WordsKind.ANSWER),
        ]
        assert [each.state for each in registry.told][-1] is PetitionState.ANSWERED
        assert registry.petitions.open_counts(registry.house.published).open == 0

    run(tmp_path, story)


def test_no_one_answers_past_a_colleague(tmp_path: Path) -> None:
    """An author who has not read the last step is refused; the same step twice is taken once."""

    async def story(registry: Registry) -> None:
        folio = await registry.assigned()
        seen = 2
        await registry.act(folio, StepKind.NOTE, "Llamé ayer", by=OF_WORKS, seen=seen)
        late = await registry.ask(folio, StepKind.ANSWER, ANSWER, by=OF_WORKS, seen=seen)
        assert isinstance(late, Refusal)
        assert late.code is Code.PETITION_CHANGED
        for _ in range(2):
            done = await registry.act(
                folio, StepKind.ANSWER, ANSWER, by=OF_WORKS, seen=3, request_id="one"
            )
            assert done.steps == 4

    run(tmp_path, story)


def test_a_clerk_is_told_how_it_ended(tmp_path: Path) -> None:
    """Those that this clerk took, once they have ended, until the clerk was told."""

    async def story(registry: Registry) -> None:
        mine = await registry.assigned(1, taken_by=ANA, channel=PetitionChannel.COUNTER)
        await registry.assigned(2)
        assert await registry.petitions.ended_for(ANA) == []
        await registry.act(mine, StepKind.SOLVE, "Se cambió el foco", by=CLERK)
        (ended,) = await registry.petitions.ended_for(ANA)
        assert (ended.folio, ended.state) == (mine, PetitionState.SOLVED)
        await registry.petitions.note_told(mine)
        assert await registry.petitions.ended_for(ANA) == []

    run(tmp_path, story)


def test_another_server_sees_that_petitions_changed(tmp_path: Path) -> None:
    """By numbers that differ after each arrival, each step and each end, and only then."""

    async def story(registry: Registry) -> None:
        marks = registry.house.store.petitions.marks
        seen = [marks()]
        mine = await registry.assigned(1, taken_by=ANA, channel=PetitionChannel.COUNTER)
        seen.append(marks())
        await registry.receive(incoming(2))
        seen.append(marks())
        await registry.act(mine, StepKind.SOLVE, "Se cambió el foco", by=CLERK)
        seen.append(marks())
        assert len({tuple(each.items()) for each in seen}) == len(seen)
        assert marks() == seen[-1]

    run(tmp_path, story)


def test_counts_follow_after_a_failing_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was refused as not kept, and was kept, is counted from the next success on."""

    async def story(registry: Registry) -> None:
        await registry.petitions.load()
        rows = registry.petitions._rows  # noqa: SLF001 - the edge of the machine
        add = rows.add

        def kept_in_the_end(*given: object) -> None:
            add(*given)  # type: ignore[arg-type]
            raise StoreError("late")

        with monkeypatch.context() as broken:
            broken.setattr(rows, "add", kept_in_the_end)
            with pytest.raises(StoreError):
                await registry.receive(incoming(1))
        await registry.receive(incoming(2))
        assert registry.petitions.open_counts(registry.house.published).open == 2
        assert (await registry.receive(incoming(1))).folio == "2026-000001"

    run(tmp_path, story)


def test_counts_in_memory_are_those_of_the_tables(tmp_path: Path) -> None:
    """After any way that petitions have gone, as another start of the server would count them."""

    async def story(registry: Registry) -> None:
        office = registry.house.published
        ways = (
            (StepKind.ANSWER,),
            (StepKind.ANSWER, StepKind.REOPEN),
            (StepKind.CLOSE,),
            (StepKind.ASK_PERSON, StepKind.ADD, StepKind.SOLVE),
            (StepKind.REFER, StepKind.REOPEN, StepKind.ANSWER),
            (),
        )
        for number, way in enumerate(ways):
            is_denied = number % 2 == 0
            folio = await registry.assigned(number, is_denied_preference=is_denied)
            for kind in way:
                by = THE_PERSON if kind is StepKind.ADD else SUPERVISOR
                await registry.act(folio, kind, "Texto", by=by)
            registry.house.pass_time(timedelta(days=9))
        anew = registry.opened()
        await anew.load()
        told = registry.petitions.open_counts(office)
        assert told == anew.open_counts(office)
        assert (told.open, told.overdue, told.denied) == (2, 1, 0)

    run(tmp_path, story)


def test_a_search_finds_words_without_their_accents(tmp_path: Path) -> None:
    """By folio, by words in any case, in parts, and by what narrows it; nothing else is found."""

    async def story(registry: Registry) -> None:
        told = ("Árbol caído en la plaza", "arbol SECO", "La plaza está sucia")
        folios = []
        for number, each in enumerate(told):
            asked = incoming(number, story=each, unit=WORKS if number else PARKS)
            folios.append((await registry.receive(asked)).folio)
        wanted = {
            "ARBOL": folios[:2],
            "plaza árbol": folios[:1],
            folios[2]: folios[2:],
            "elefante": [],
            "%": [],
        }
        office = registry.house.published
        for text, expected in wanted.items():
            found = await registry.petitions.listed(office, Filter(text=text))
            assert [each.petition.folio for each in found.rows] == expected, text
        parts = [
            await registry.petitions.listed(office, Filter(first=first, most=2)) for first in (0, 2)
        ]
        assert [each.petition.folio for part in parts for each in part.rows] == folios
        assert {part.total for part in parts} == {3}
        alone = await registry.petitions.listed(office, Filter(unit=PARKS, text="a"))
        assert [each.petition.folio for each in alone.rows] == folios[:1]

    run(tmp_path, story)
