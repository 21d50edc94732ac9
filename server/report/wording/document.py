"""The whole report in words: cover, the mayor's page, a page for each unit, subjects, the annex."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from antesala.colours.palette import LIGHT, tinted
from antesala.words import Words
from server.report.blocks import Cover, Document, Entries, Page, Sentences
from server.report.dictionary import formula_of, limits_to, note_in_words, title_of
from server.report.figures import LEAST_SHOWN
from server.report.indicators.registry import DEFINITIONS
from server.report.report import Report
from server.report.wording import subjects
from server.report.wording.amounts import Amounts
from server.report.wording.mayor import mayors_page, title
from server.report.wording.unit import unit_page


def document(report: Report, words: Words) -> Document:
    """The report in one language."""
    amounts = Amounts(words)
    say = amounts.say
    pages = [
        mayors_page(report, amounts),
        *(unit_page(report, unit, amounts) for unit in report.units),
        *(page(report, amounts) for page in _SUBJECTS),
        annex(report, amounts),
    ]
    return Document(
        title=title(report, amounts),
        office=report.catalogue.name,
        language=words.language,
        accent=tinted(LIGHT, report.catalogue.accent).accent,
        pages=pages,
        cover=Cover(
            title=say("report-cover"),
            about=amounts.period_long(report.period),
            issued=say("report-issued", date=amounts.day(report.made_on)),
            notes=[note_in_words(note, amounts.words) for note in report.now.notes],
            contents_title=say("report-contents"),
        ),
        foot=say("report-foot", page="{page}", file="indicators.csv"),
        sheet_of=say("report-sheet", page="{page}", pages="{pages}"),
        warning=say("report-simulated") if report.is_simulated else "",
        period=amounts.period(report.period),
        more=say("report-more", rows="{rows}", page="{page}"),
    )


_SUBJECTS: Sequence[Callable[[Report, Amounts], Page]] = (
    subjects.preference_page,
    subjects.enquiries_page,
    subjects.satisfaction_page,
    subjects.petitions_page,
    subjects.actions_page,
)


def notes_said(report: Report, amounts: Amounts) -> list[str]:
    """All that is to be known about the data: what is special about it, and what always holds."""
    say = amounts.say
    return [
        *(note_in_words(note, amounts.words) for note in report.now.notes),
        say("report-limits-small", least=LEAST_SHOWN),
        say("report-limits-chance"),
    ]


def annex(report: Report, amounts: Amounts) -> Page:
    """How every figure is worked out, and what the data does not tell."""
    say = amounts.say
    return Page(
        name="annex",
        title=say("report-annex"),
        about=say("report-annex-about"),
        blocks=[
            Sentences(say("report-limits"), notes_said(report, amounts)),
            *_formulas(amounts),
        ],
    )


def _formulas(amounts: Amounts) -> Iterator[Entries]:
    """Every indicator by subject: its name in the data, its formula, and what it does not tell."""
    say, subjects_of = amounts.say, groupby(DEFINITIONS.values(), lambda each: each.subject)
    for subject, definitions in subjects_of:
        entries = [
            (
                f"{title_of(each, amounts.words)} ({each.name}{'…' * each.is_family})",
                say(
                    "report-annex-entry",
                    formula=_bare(formula_of(each, amounts.words)),
                    unit=say(f"indicator-unit-{each.unit}"),
                    limits=_bare(limits_to(each, amounts.words)),
                    has_limits="yes" if each.limits else "no",
                ),
            )
            for each in definitions
        ]
        yield Entries(say(f"indicator-subject-{subject}"), entries, columns=2)


def _bare(text: str) -> str:
    """A text as a sentence, without the marks around names of fields, which keep their letters."""
    is_field = text.startswith("`")
    told = text.replace("`", "")
    return told if is_field else told[:1].upper() + told[1:]
