"""The attention step by step, as its pages say it."""

from dataclasses import replace

import msgspec

from counter.panes.steps import kind_of
from counter.work.desk import Choice
from tests.counter.office import attention, service
from tests.counter.screens import office, serving


def test_the_rail_tells_done_from_to_come() -> None:
    """Steps done, current and to come are told in words too."""
    rail = serving(step="guide").page.rail
    assert [step.is_done for step in rail] == [True, True, False, False, False]
    assert [step.is_current for step in rail] == [False, False, True, False, False]
    assert rail[2].name == "3 Orientación, paso actual"


def test_the_guide_lists_what_to_bring() -> None:
    """Unticked papers are missing, once one has been ticked."""
    page = serving(step="guide", brought=[0, 1, 3]).page
    assert page.count == "Falta 1"
    assert [line.tag for line in page.lines] == ["", "", "Falta", ""]
    assert [line.cap for line in page.lines] == ["1", "2", "3", "4"]
    assert {line.tag for line in serving(step="guide").page.lines} == {""}
    assert [fact.words for fact in page.facts] == ["$ 34.750", "7 días hábiles", "Ley 18.290"]


def test_an_optional_paper_is_never_missing() -> None:
    """A person without glasses has brought all; one with glasses has brought one more."""
    page = serving(step="guide", brought=[0, 1, 2]).page
    assert page.count == "No falta nada"
    assert [line.tag for line in page.lines] == ["", "", "", ""]
    assert serving(step="guide", brought=[0, 1, 2, 3]).page.count == "No falta nada"
    farewell = serving(step="farewell", brought=[0, 1, 2]).page
    assert [line.words for line in farewell.lines] == ["No le falta nada."]


def test_the_farewell_repeats_what_is_missing() -> None:
    """A person leaves knowing what to bring."""
    page = serving(step="farewell", brought=[0, 1, 3]).page
    assert [line.words for line in page.lines] == ["Comprobante de domicilio, últimos 3 meses"]
    nothing = serving(step="farewell", brought=[0, 1, 2, 3]).page
    assert [line.words for line in nothing.lines] == ["No le falta nada."]


def test_the_register_is_filled_in() -> None:
    """Date, hour, service, kind and outcome are there; one key registers them."""
    shown = serving(step="register")
    assert [fact.words for fact in shown.page.facts] == [
        "20 de noviembre de 2026",
        "10:42",
        "Renovar licencia de conducir",
    ]
    assert [one.key for one in shown.page.kinds if one.is_chosen] == ["procedure"]
    assert [one.key for one in shown.page.outcomes if one.is_chosen] == ["resolved"]
    assert shown.main_key.words == "Terminar y registrar"


def test_the_elapsed_time_runs() -> None:
    """How long the attention lasts, in minutes and seconds."""
    assert serving().person.elapsed == "04:12"


def test_the_register_begins_with_the_kind_of_the_service() -> None:
    """A complaint is a complaint; what the clerk chooses comes before, and then what is kept."""
    complaint = msgspec.structs.replace(service("reclamo", "Reclamo"), kind="complaint")
    base = office()
    assert base.catalogue is not None
    services = [*base.catalogue.services, complaint]
    seen = replace(base, catalogue=msgspec.structs.replace(base.catalogue, services=services))
    about = attention(service="reclamo", step="register")
    assert kind_of(seen, about, Choice()) == "complaint"
    assert kind_of(seen, attention(service="renovar"), Choice()) == "procedure"
    assert kind_of(seen, attention(service=None), Choice()) == "information"
    assert kind_of(seen, about, Choice(kind="report")) == "report"
    kept = attention(service="reclamo", kind="other")
    assert kind_of(seen, kept, Choice()) == "other"


def test_an_attention_of_another_day_tells_its_date() -> None:
    """A clerk who forgot to finish reads since when, and no thousands of minutes."""
    begun = serving(started_at="2026-11-18T16:50:00Z").person
    assert begun.elapsed == "18-11 13:50"
