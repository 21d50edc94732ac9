"""One word for one thing: what a person takes at the kiosk is a turno, in each country's noun."""

import re
from pathlib import Path

import pytest

import antesala.words
from antesala.words import Words

NOUNS = {
    ("es", "CL"): "un turno",
    ("es", "PE"): "un turno",
    ("es", "CO"): "un turno",
    ("es", "CR"): "una ficha",
    ("es", "BR"): "una senha",
    ("pt", "BR"): "uma senha",
}


@pytest.mark.parametrize(("language", "country"), NOUNS)
def test_a_tickets_page_is_a_tickets(language: str, country: str) -> None:
    """The server's start says it, and so does the day that has not come."""
    said = Words(language, country).say
    noun = NOUNS[language, country]
    assert noun in said("service-unreachable")
    ahead = said("office-day-ahead")
    assert noun.split()[1] in ahead
    assert "ningún número" not in ahead


COUNTERS = {
    ("es", "CL"): "el módulo 3",
    ("es", "PE"): "la ventanilla 3",
    ("es", "CO"): "el módulo 3",
    ("es", "CR"): "la plataforma 3",
    ("pt", "BR"): "o guichê 3",
    ("en", "CL"): "counter 3",
}


@pytest.mark.parametrize(("language", "country"), COUNTERS)
def test_a_counter_is_the_countrys_in_the_terminal_too(language: str, country: str) -> None:
    """The demo's story, a refusal and the list of clerks say what the screens say."""
    say = Words(language, country).say
    noun = COUNTERS[language, country].split()[-2]
    assert COUNTERS[language, country] in say("demo-step-sign-in", clerk="Ana", number="3")
    assert f"{noun} " in say("terminal-refused-counter_in_use", counter="m3")
    assert f"{noun} 3" in say("terminal-clerks-at", device="Consola 1", counter="3")
    assert noun in say("terminal-init-size", services=2, counters=2)


@pytest.mark.parametrize(("language", "country"), NOUNS)
def test_the_demo_tells_of_tickets_as_the_screens_do(language: str, country: str) -> None:
    say = Words(language, country).say
    noun = NOUNS[language, country]
    assert f" {noun} " in say("demo-step-issue", clerk="Ana", service="Pagos")
    assert f" {noun} " in say("demo-step-take", service="Pagos", preference="general")
    assert noun.split()[1] in say("demo-step-page", code="A001")


@pytest.mark.parametrize(("language", "other"), [("es", "puesto"), ("pt", "posto de atend")])
def test_a_counter_has_no_second_name(language: str, other: str) -> None:
    folder = Path(antesala.words.__file__).parent / language
    texts = folder.glob("*.ftl")
    assert [file.name for file in texts if re.search(rf"\b{other}", file.read_text("utf-8"))] == []


@pytest.mark.parametrize(("language", "other"), [("es", "dispositivo"), ("pt", "dispositivo")])
def test_a_device_has_one_name(language: str, other: str) -> None:
    """On screens, staff pages, in the terminal and in the log: equipo, equipamento."""
    folder = Path(antesala.words.__file__).parent
    texts = folder.glob(f"{language}*/*.ftl")
    found = [
        file.name for file in texts if re.search(other, file.read_text("utf-8"), re.IGNORECASE)
    ]
    assert found == []
    pages = Path(antesala.words.__file__).parents[2].glob("docs/*.es.md")
    assert [page.name for page in pages if other in page.read_text("utf-8")] == []


@pytest.mark.parametrize(
    ("language", "country", "said"),
    [
        ("es", "CL", "Impresora de este módulo"),
        ("es", "PE", "Impresora de esta ventanilla"),
        ("es", "CR", "Impresora de esta plataforma"),
        ("pt", "BR", "Impressora deste guichê"),
    ],
)
def test_a_consoles_own_printer_is_the_counters(language: str, country: str, said: str) -> None:
    assert Words(language, country).say("counter-print-own") == said


_FIXED = re.compile(
    r"\b(?:el|la|los|las|un|una|del|al|[eE]st[ea]s?|[eE]s[ea]|todos|todas|ning[uú]na?|otr[oa]s?|poc[oa]s)"
    r"\s+\{\s*-(?:turno|modulo)\b(?!\.gender)",
    re.IGNORECASE,
)
_VARIANT = re.compile(r"\s*\*?\[(?:masculine|feminine)\]")


def test_no_article_is_fixed_before_a_noun_that_has_another_gender_elsewhere() -> None:
    """A country's noun may be feminine: «del ficha» and «un ventanilla» are no Spanish."""
    folder = Path(antesala.words.__file__).parent / "es"
    fixed = [
        f"{file.name}:{number}: {line}"
        for file in sorted(folder.glob("*.ftl"))
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if _FIXED.search(line) and not line.startswith("#") and not _VARIANT.match(line)
    ]
    assert fixed == []
