"""The whole report in words: cover, the mayor's page, a page for each unit, subjects, the annex."""

from collections.abc import Callable, Sequence

from antesala.colours.palette import LIGHT, tinted
from antesala.words import Words
from server.report.blocks import Cover, Document, Page, Sentences
from server.report.dictionary import note_in_words
from server.report.figures import LEAST_SHOWN
from server.report.report import Report
from server.report.wording import subjects
from server.report.wording.amounts import Amounts
from server.report.wording.mayor import mayors_page, title
from server.report.wording.unit import unit_page


def document(report: Report, words: Words) -> Document:
    """The report in one language."""
    amounts = Amounts(words)
    say = amounts.say
    told = [note_in_words(note, words) for note in report.now.notes]
    pages = [
        mayors_page(report, amounts),
        *(unit_page(report, unit, amounts) for unit in report.units),
        *(page(report, amounts) for page in _SUBJECTS),
        annex(amounts, told),
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
            notes=told,
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


def annex(amounts: Amounts, notes: Sequence[str]) -> Page:
    """How every figure is worked out, and what the data does not tell."""
    say = amounts.say
    limits = [*notes, say("report-limits-small", least=LEAST_SHOWN), say("report-limits-chance")]
    return Page(
        name="annex",
        title=say("report-annex"),
        about=say("report-annex-about"),
        blocks=[Sentences(say("report-limits"), limits)],
    )
