"""The sheets of a meeting in words: one for the office as a whole, and one for each unit."""

from antesala.colours.palette import LIGHT, tinted
from antesala.words import Words
from server.domain.corrective_action import CorrectiveAction, Stage
from server.domain.petition.register import Petition
from server.report.blocks import Block, Document, Page, Sentences, Table, Tiles as TilesBlock
from server.report.figures import Scope
from server.report.meeting import Meeting, Part, spread
from server.report.wording.amounts import Amounts
from server.report.wording.corrective_actions import CorrectiveActionsInWords
from server.report.wording.unit import unit_tiles

MOST_WORDS = 6
"""What people said, of each unit: as many as are read out in a meeting."""
MOST_ROWS = 12
"""Petitions and actions of a sheet; more are on the staff pages."""
ROWS = ("abandoned", "priority_gap", "first_contact", "satisfaction_top", "petitions_on_time")
"""The figures below the large ones."""


def meeting_document(meeting: Meeting, words: Words) -> Document:
    """The sheets in one language."""
    amounts, report = Amounts(words), meeting.report
    say = amounts.say
    title = say("meeting-title", period=amounts.period(report.period))
    return Document(
        title=title,
        office=report.catalogue.name,
        language=words.language,
        accent=tinted(LIGHT, report.catalogue.accent).accent,
        pages=[_Sheet(meeting, part, amounts).page() for part in meeting.parts],
        foot=say("meeting-foot", date=amounts.day(report.made_on)),
        sheet_of=say("report-sheet", page="{page}", pages="{pages}"),
        warning=say("report-simulated") if report.is_simulated else "",
        period=amounts.period(report.period),
        more=say("meeting-more", rows="{rows}"),
    )


class _Sheet:
    """The sheet of one part."""

    def __init__(self, meeting: Meeting, part: Part, amounts: Amounts) -> None:
        report = meeting.report
        self._report, self._part, self._amounts = report, part, amounts
        self._others = sum(len(each.petitions) for each in meeting.parts if each.unit)
        """Open petitions that units answer."""
        self._say = amounts.say
        self._told = CorrectiveActionsInWords(amounts.words, report.catalogue)
        self._scope = Scope(unit=part.unit)

    def page(self) -> Page:
        part, say = self._part, self._say
        period = self._amounts.period_long(self._report.period)
        blocks: list[Block] = [
            TilesBlock(unit_tiles(self._report, self._scope, self._amounts)),
            self._figures(),
            self._actions(),
            self._petitions(),
            self._words(),
        ]
        return Page(
            name=f"meeting-{part.unit}" if part.unit else "meeting",
            title=self._told.unit(part.unit),
            about=say("meeting-about", period=period, days=self._report.days),
            blocks=blocks,
            is_one_sheet=True,
        )

    def _figures(self) -> Table:
        """Further figures in three months, each beside its target."""
        say, report = self._say, self._report
        periods = (report.now.period, report.before.period, report.year_ago.period)
        heads = [
            say("report-indicator"),
            *map(self._amounts.period, periods),
            say("report-target-head"),
        ]
        return Table(
            title=say("meeting-figures"),
            heads=heads,
            rows=[self._row(name) for name in ROWS],
            widths=(0.3, 0.16, 0.16, 0.18, 0.2),
            right=(1, 2, 3, 4),
        )

    def _row(self, name: str) -> list[str]:
        values = self._report.beside(name, self._scope)
        target = self._report.target(name, self._part.unit)
        told = "" if target is None else self._told.aimed(name, target.value, "")
        shown = [self._amounts.figure(name, value) for value in values]
        return [self._amounts.name(name), *shown, told]

    def _actions(self) -> Table:
        say = self._say
        heads = (
            say("report-actions-figure"),
            say("meeting-cause-and-act"),
            say("report-actions-who"),
            say("report-actions-date"),
            say("actions-effect"),
        )
        return Table(
            title=say("actions-title"),
            heads=heads,
            rows=[self._action(each) for each in self._part.entries],
            widths=(0.25, 0.29, 0.15, 0.13, 0.18),
            most=MOST_ROWS,
            none=say("meeting-no-actions"),
        )

    def _action(self, entry: CorrectiveAction) -> list[str]:
        told, say = self._told, self._say
        done = " ".join(text for text in (entry.cause, entry.action) if text)
        stage = entry.stage(self._report.made_on)
        key = f"actions-tag-{entry.closing if stage is Stage.CLOSED else stage}"
        day = entry.closed_on if stage is Stage.CLOSED else entry.due
        when = "" if day is None else self._amounts.day_short(day)
        return [
            say(
                "meeting-missed",
                figure=told.title(entry),
                place=told.period(entry),
                target=told.missed(entry),
            ),
            done or say("actions-tag-opened"),
            entry.responsible,
            say(key, day=when),
            told.effect(entry),
        ]

    def _petitions(self) -> Table:
        say = self._say
        found = self._part.petitions
        late = sum(each.due < self._report.made_on for each in found)
        return Table(
            title=say("meeting-petitions", count=len(found), late=late),
            heads=[
                say(f"meeting-petition-{each}")
                for each in ("folio", "kind", "came", "due", "state")
            ],
            rows=[self._petition(each) for each in found],
            widths=(0.16, 0.22, 0.16, 0.28, 0.18),
            about=self._elsewhere(),
            none=say("meeting-no-petitions"),
            most=MOST_ROWS,
        )

    def _elsewhere(self) -> str:
        """On the sheet of the office: how many petitions stand on those of the units."""
        if self._part.unit or not self._others:
            return ""
        return self._say("meeting-petitions-elsewhere", count=self._others)

    def _petition(self, petition: Petition) -> list[str]:
        say, amounts = self._say, self._amounts
        left = (petition.due - self._report.made_on).days
        key = "meeting-due-late" if left < 0 else "meeting-due"
        return [
            petition.folio,
            say(f"petition-kind-{petition.kind}"),
            amounts.day_short(petition.received_on),
            say(key, day=amounts.day_short(petition.due), days=abs(left)),
            say(f"petition-state-{petition.state}"),
        ]

    def _words(self) -> Sentences:
        said = self._part.words
        return Sentences(
            title=self._say("meeting-words", count=len(said), shown=min(len(said), MOST_WORDS)),
            sentences=spread(said, MOST_WORDS),
            none=self._say("meeting-no-words"),
        )
