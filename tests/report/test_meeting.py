"""The sheets of the periodic meeting: what stands on them, and what never does."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from antesala.words import Words
from server.domain.corrective_action import Closing, CorrectiveAction
from server.domain.identity import ClerkId, OfficeId, UnitId
from server.domain.period import read_period
from server.domain.petition.register import Petition, PetitionChannel
from server.domain.petition.states import PetitionState
from server.domain.petition.terms import DayKind, PetitionKind
from server.domain.survey import Answer
from server.report.blocks import Document, Sentences, Table
from server.report.meeting import Meeting, Part, looked_at, spread, words_of
from server.report.out.pdf import as_pdf
from server.report.typesetting import can_typeset
from server.report.wording.meeting import meeting_document
from tests.report.paper import Paper
from tests.report.sample import office, sample_report
from tests.report.test_corrective_actions import ENTRY, WRITTEN

MONTH = read_period("2026-09")
PLANNED = replace(ENTRY, **WRITTEN, due=date(2026, 10, 2))


def petition(number: int, due: date) -> Petition:
    """An open complaint of the unit of licences."""
    return Petition(
        office=OfficeId("la-serena"),
        folio=f"2026-{number:05}",
        kind=PetitionKind.RECLAMO,
        channel=PetitionChannel.PAGE,
        state=PetitionState.ASSIGNED,
        unit=UnitId("licencias"),
        received_at=datetime(2026, 9, 14, 15, tzinfo=UTC),
        received_on=date(2026, 9, 14),
        due=due,
        first=date(2026, 9, 15),
        days=30,
        service=None,
        attention=None,
        counted=DayKind.WORKING,
        law="Ley 18.695",
        extends_to=None,
        taken_by=ClerkId("carolina-rojas"),
    )


def sheets(*entries: CorrectiveAction, count: int = 2, language: str = "es") -> Document:
    """The sheets of La Serena, with these entries at the unit of licences."""
    petitions = tuple(petition(n, date(2026, 10, 6 + n % 20)) for n in range(1, count + 1))
    part = Part("licencias", ("Atienden bien", "Esperé de pie"), petitions, entries)
    meeting = Meeting(sample_report(), (Part(""), part))
    return meeting_document(meeting, Words(language, "CL"))


def tables(document: Document, page: int = 1) -> list[Table]:
    return [each for each in document.pages[page].blocks if isinstance(each, Table)]


def test_a_unit_has_its_figures_actions_petitions_and_words() -> None:
    """In that order, on one page; the office as a whole has one of its own before."""
    document = sheets(PLANNED)
    assert [page.title for page in document.pages] == ["Toda la oficina", "Licencias de Conducir"]
    figures, actions, petitions = tables(document)
    assert [figures.rows[1][0], figures.rows[1][-1]] == [
        "Espera con preferencia frente a la espera sin ella",
        "0,50 a lo más",
    ]
    (row,) = actions.rows
    assert row[0] == "Espera: 9 de 10, hasta 52\u00a0min (2026-T3). Meta: 45\u00a0min a lo más."
    assert row[1:4] == ["Faltó personal Abrir otro módulo", "Jefatura", "Venció el 2 oct 2026"]
    assert petitions.title == "2 solicitudes abiertas, 1 vencida"
    first = ["2026-00001", "Reclamo", "14 sep 2026", "7 oct 2026, venció hace 1 día"]
    assert list(petitions.rows[0])[:4] == first
    (said,) = (each for each in document.pages[1].blocks if isinstance(each, Sentences))
    assert list(said.sentences) == ["Atienden bien", "Esperé de pie"]


@pytest.mark.parametrize("language", ["es", "en", "pt"])
def test_no_person_stands_on_a_sheet(language: str) -> None:
    """Neither a person of a petition nor the clerk who took it, in any language."""
    document = sheets(replace(PLANNED, written_by="ines-contreras"), language=language)
    told = repr(document)
    for clerk in office().clerks:
        assert clerk.name not in told
        assert f"{clerk.id}'" not in told


def test_more_petitions_than_rows_are_counted_once() -> None:
    """Below the rows, of which a full sheet may have fewer; the office tells where they are."""
    document = sheets(count=40)
    (_, _, petitions) = tables(document)
    assert (len(petitions.rows), petitions.most, petitions.about) == (40, 12, "")
    assert document.more == "y {rows} más, en las páginas del personal"
    (_, _, whole) = tables(document, page=0)
    assert whole.about == "Sin unidad. Otras 40 están en las hojas de sus unidades."


def test_words_are_those_that_the_survey_shows() -> None:
    """Five people make a bundle: of four nothing is told; names of the staff are screened."""
    catalogue = office()
    service, name = str(catalogue.services[0].id), catalogue.clerks[0].name

    def said(count: int) -> list[Answer]:
        return [
            Answer(
                service=service,
                channel="kiosk",
                hour=f"2026-09-{n:02}T10",
                grade=7,
                highest=7,
                dimensions=(),
                words=f"{name} {n}",
            )
            for n in range(1, count + 1)
        ]

    assert words_of(said(4), MONTH, catalogue) == {}
    found = words_of(said(5), MONTH, catalogue)
    assert list(found) == [str(catalogue.services[0].unit)]
    assert len(found[str(catalogue.services[0].unit)]) == 5
    assert name.split()[0] not in repr(found)


def test_words_are_taken_evenly() -> None:
    """No one chooses which are read out."""
    assert spread(["a", "b"], 6) == ["a", "b"]
    assert spread([str(n) for n in range(12)], 6) == ["0", "2", "4", "6", "8", "10"]


def test_a_meeting_looks_at_what_is_open_and_at_effects() -> None:
    """Closed entries of the month and of the one before, and none of earlier ones."""
    closed = replace(ENTRY, closing=Closing.DONE)
    entries = [
        replace(ENTRY, number=1, period="2026-03"),
        replace(closed, number=2, period="2026-09"),
        replace(closed, number=3, period="2026-08"),
        replace(closed, number=4, period="2026-07"),
    ]
    assert [each.number for each in looked_at(entries, MONTH)] == [1, 2, 3]


@pytest.mark.skipif(not can_typeset(), reason="the extra `reports` is not installed")
def test_each_unit_fits_on_one_sheet() -> None:
    """Also with a dozen long actions, forty petitions and the longest words."""
    long = replace(PLANNED, cause="Una causa larga. " * 12, action="Una acción larga. " * 12)
    entries = [replace(long, number=n) for n in range(12)]
    made = as_pdf(sheets(*entries, count=40))
    assert len(Paper(made).sheets) == 2
