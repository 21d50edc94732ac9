"""The catalogues: complete in every language, whole in every message, and none of it unused."""

import re
from datetime import UTC, datetime
from enum import Enum
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

import antesala.words
from antesala.words import FALLBACK, MissingWordsWarning, Words
from server.domain.catalogue import ClerkRole
from server.domain.petition.terms import PetitionKind, Right
from server.domain.refusals import Code
from server.domain.ticket import State

ROOM = Path(antesala.words.__file__).parent
HOUSE = ROOM.parents[1]
LANGUAGES = sorted(folder.name for folder in ROOM.iterdir() if folder.name.isalpha())
CATALOGUES = sorted(ROOM.rglob("*.ftl"))


class Names(Visitor):
    """Collects the variables of a message, and the variants that a variable chooses among."""

    def __init__(self) -> None:
        self.variables: dict[str, set[str]] = {}
        self.messages: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.variables.setdefault(node.id.name, set())

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.messages.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        if isinstance(node.selector, ast.VariableReference):
            keys = {
                key.key.name if isinstance(key.key, ast.Identifier) else key.key.value
                for key in node.variants
            }
            self.variables.setdefault(node.selector.id.name, set()).update(keys)
        self.generic_visit(node)


@cache
def parsed(catalogue: Path) -> ast.Resource:
    return FluentParser().parse(catalogue.read_text(encoding="utf-8"))


@cache
def entries(language: str) -> dict[str, ast.Message]:
    found = {}
    for catalogue in sorted((ROOM / language).glob("*.ftl")):
        for entry in parsed(catalogue).body:
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{entry.id.name} is written twice"
                found[entry.id.name] = entry
    return found


@cache
def names_of(language: str, key: str) -> Names:
    names = Names()
    messages = entries(language)
    names.visit(messages[key])
    # A message within a message may hold another.
    seen = set[str]()
    while unseen := names.messages - seen:
        seen |= unseen
        for other in unseen:
            names.visit(messages[other])
    return names


@cache
def values_of(key: str) -> list[dict[str, antesala.words.Value]]:
    """Values for a message: every variant of every choice once, and plain ones elsewhere."""
    choices = names_of(FALLBACK, key).variables
    options = [tried(name, variants) for name, variants in choices.items()]
    return [dict(zip(choices, chosen, strict=True)) for chosen in product(*options)]


def tried(name: str, variants: set[str]) -> list[antesala.words.Value]:
    if name in {"at", "day", "first", "last"}:
        return [datetime(2026, 11, 20, tzinfo=UTC)]
    plural = {"one": 1, "other": 7}
    return [int(v) if v.isdigit() else plural.get(v, v) for v in sorted(variants)] or ["x"]


@cache
def sources() -> str:
    files = [
        file
        for package in ("antesala", "kiosk", "display", "counter", "server")
        for kind in ("*.py", "*.html")
        for file in sorted((HOUSE / package).rglob(kind))
    ]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


SPOKEN = {
    ("es", ""),
    ("es", "CL"),
    ("es", "CO"),
    ("es", "CR"),
    ("es", "PE"),
    ("pt", "BR"),
    ("en", "CL"),
}
"""Each country in its own language, and English; --full has all pairs."""


def test_no_catalogue_holds_junk() -> None:
    """Every line of a catalogue is understood; Fluent drops in silence what it cannot read."""
    for catalogue in CATALOGUES:
        body = parsed(catalogue).body
        junk = [entry.content for entry in body if isinstance(entry, ast.Junk)]
        assert (catalogue, junk) == (catalogue, [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_everything(language: str) -> None:
    """No message is missing in any language, and none is there that Spanish lacks."""
    assert entries(language).keys() == entries(FALLBACK).keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_messages_take_the_same_values(language: str) -> None:
    """A message needs no value in one language that it lacks in another."""
    for key in entries(FALLBACK):
        here, there = (names_of(name, key).variables.keys() for name in (language, FALLBACK))
        assert here <= there, key


@pytest.mark.parametrize(
    ("language", "country"),
    [
        pytest.param(*pair, marks=() if pair in SPOKEN else pytest.mark.full)
        for pair in product(LANGUAGES, ("CL", "BR", "CO", "CR", "PE", ""))
    ],
)
def test_every_message_is_formatted(language: str, country: str) -> None:
    """With its values every message comes out whole, whichever variant they choose."""
    words = Words(language, country)
    for key in entries(FALLBACK):
        for values in values_of(key):
            said = words.say(key, **values)
            assert said.strip()
            assert "{" not in said, said


def test_no_message_is_left_over() -> None:
    """Every message is asked for somewhere, by its key or by how its key begins."""
    text = sources()
    quoted = set(re.findall(r"""\"[a-z0-9_-]+\"|'[a-z0-9_-]+'""", text))
    openings = (
        *re.findall(r'f"([a-z_]+-[a-z_-]*)\{', text),
        # In a template: `say("pages-tab-" ~ tab.page)`.
        *re.findall(r'say\("([a-z_]+-[a-z_-]*-)" ~', text),
    )
    referred = {other for key in entries(FALLBACK) for other in names_of(FALLBACK, key).messages}
    unused = [
        key
        for key in entries(FALLBACK)
        if not {f'"{key}"', f"'{key}'"} & quoted
        and key not in referred
        and not key.startswith(openings)
    ]
    assert unused == []


def test_no_message_is_missing() -> None:
    """Every key that the code asks for is written."""
    asked = set(re.findall(r"""\b(?:say|[Ss]entence)\(\s*["']([a-z0-9_-]+)["'](?! ~)""", sources()))
    assert asked
    assert asked - entries(FALLBACK).keys() == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_has_words(language: str) -> None:
    """Every refusal of the server has a sentence for people."""
    words = Words(language, "CL")
    for code in Code:
        assert words.say(f"refusal-{code}").endswith(".")


FAMILIES: tuple[tuple[str, type[Enum]], ...] = (
    ("terminal-role", ClerkRole),
    ("clerks-role", ClerkRole),
    ("tickets-state", State),
    ("petition-kind", PetitionKind),
    ("notice-right", Right),
)
"""Messages whose keys end in a value of the domain: a new value needs its words."""


def test_every_value_of_the_domain_has_words() -> None:
    wanted = {f"{key}-{value.value}" for key, values in FAMILIES for value in values}
    assert wanted - entries(FALLBACK).keys() == set()


def test_missing_words_are_an_error() -> None:
    """A missing key fails a test; a program would show the key and log it."""
    with pytest.warns(MissingWordsWarning, match="no-such-key"):
        assert Words("es", "CL").say("no-such-key") == "no-such-key"


def test_missing_values_are_an_error() -> None:
    """A message without its value fails a test too."""
    with pytest.warns(MissingWordsWarning, match="display-stale"):
        Words("es", "CL").say("display-stale")


def test_other_languages_fall_back() -> None:
    """A missing message is in Spanish, and a regional language uses its language first."""
    assert Words("arn", "CL").say("display-stale", hour="9:05") == "Sin conexión desde las 9:05"
    assert Words("en-GB", "CL").say("display-stale", hour="9:05") == "No connection since 9:05"


def test_a_country_brings_its_nouns(tmp_path: Path) -> None:
    """Another noun of another gender is a file of data, and the sentences bend to it."""
    for language in (FALLBACK, "es-PE"):
        (tmp_path / language).mkdir()
    for file in (ROOM / FALLBACK).glob("*.ftl"):
        (tmp_path / FALLBACK / file.name).write_text(file.read_text("utf-8"), "utf-8")
    nouns = """
-modulo = { $form ->
   *[one] ventanilla
    [many] ventanillas
    [One] Ventanilla
    [Many] Ventanillas
}
    .gender = feminine
"""
    (tmp_path / "es-PE" / "terms.ftl").write_text(nouns, "utf-8")
    words = Words("es", "PE", tmp_path)
    asked = words.say("display-ask-at", number="1")
    assert asked == "Puede haber llamados nuevos. Pregunte en la ventanilla 1."
    assert words.say("counter-act-open", number="3") == "Abrir la ventanilla 3"
    assert words.say("refusal-counter_taken") == "Esa ventanilla ya está ocupada. Elija otra."


def test_a_message_brings_all_that_it_refers_to(tmp_path: Path) -> None:
    """Terms and messages of other files, the country's own before the language's, at any depth."""
    for name, text in {
        "es/a.ftl": "# The first.\nfirst = { second } y { -paper(kind: 1) }\n    .name = Uno\n",
        "es/b.ftl": "second =\n    { $count ->\n        [one] un { -place }\n"
        "       *[other] { $count } { -place }s\n    }\n\n# A note.\nthird=Tres\n",
        "es/terms.ftl": "-place = módulo\n-paper = turno\n",
        "es-PE/terms.ftl": "-place = ventanilla\n",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    assert Words("es", "CL", tmp_path).say("first", count=1) == "un módulo y turno"
    assert Words("es", "PE", tmp_path).say("first", count=2) == "2 ventanillas y turno"
    assert Words("es", "PE", tmp_path).say("third") == "Tres"


def test_the_same_message_is_said_again(tmp_path: Path) -> None:
    """After others have been read, and where another message refers to it."""
    (tmp_path / "es").mkdir()
    (tmp_path / "es" / "a.ftl").write_text("one = Uno\ntwo = { one } y dos\n", "utf-8")
    words = Words("es", "", tmp_path)
    assert [words.say(key) for key in ("one", "two", "one")] == ["Uno", "Uno y dos", "Uno"]
