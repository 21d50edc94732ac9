"""The receipt of what was taken, how earlier petitions ended, and the grade that a person says."""

from datetime import date
from typing import get_args

from antesala.messages import commands as c, kinds as k, rows as r
from antesala.printing.receipt import (
    Receipt,
    receipt_paper,
    said_date,
    said_due,
    said_kind,
    spaced,
)
from antesala.ticket_link import petition_link
from antesala.words import Words, instant
from counter.dialogs.ticket_lists import at_work
from counter.panes.dialog import Dialog, DialogRow, Group, Option, Sheet, chosen_alone, with_choice
from counter.panes.keys import CAPS, ICONS, SEQUENCES, Key
from counter.panes.person import Fact
from counter.work.desk import RATED_STEPS, Act, Opened, Stage
from counter.work.moment import Moment
from counter.work.petitions import ended_subject

TIMES = 2
"""How many papers of one receipt, as of a ticket."""
DIMENSIONS: tuple[k.Dimension, ...] = get_args(k.Dimension)
CHILE, HIGHEST_IN_CHILE, HIGHEST = "CL", 7, 5
"""Chile's scale of grades ends at 7, others at 5, as the survey on the ticket's page has it."""


def _receipt_subject(moment: Moment) -> str:
    receipt = moment.memory.receipt
    return receipt.part.folio if receipt and at_work(moment) else ""


def _receipt_dialog(moment: Moment, _opened: Opened, words: Words) -> Dialog:
    receipt, office = moment.memory.receipt, moment.office
    if receipt is None:
        return Dialog()
    part = receipt.part
    link = petition_link(office.public_url, part.token)
    due = "".join(run.text for run in said_due(part, words))
    paper = words.say(f"petition-desk-paper-{_trouble(receipt.paper)}") if receipt.paper else ""
    return Dialog(
        title=said_kind(part.kind, words),
        meaning=words.say("petition-desk-tell"),
        code=part.folio,
        facts=(
            Fact(words.say("petition-desk-key"), spaced(part.key)),
            Fact(words.say("petition-desk-answer"), due),
        ),
        seconds=_print_key(moment, words),
        trouble=paper,
        calm=words.say("petition-desk-printed") if receipt.printed else "",
        link=link,
        link_head=words.say("petition-desk-follow") if link else "",
        main=Key(words=words.say("counter-given-done")),
    )


def _trouble(outcome: str) -> str:
    known = {"no_paper": "no_paper", "cover_open": "cover_open"}
    known |= dict.fromkeys(("offline", "hangs"), "offline")
    return known.get(outcome, "failed")


def _print_key(moment: Moment, words: Words) -> tuple[Key, ...]:
    receipt = moment.memory.receipt
    if receipt is None or receipt.printed >= TIMES or not moment.has_printer:
        return ()
    said = words.say("counter-act-print_receipt", times=receipt.printed)
    act = Act.PRINT_RECEIPT
    waiting = words.say("counter-print-pending") if moment.memory.asked else ""
    return (Key(act, said, ICONS[act], CAPS[act], SEQUENCES[act], waiting=waiting),)


def paper_of(moment: Moment) -> Receipt | None:
    """The paper of the last receipt; None where there is none."""
    receipt, office = moment.memory.receipt, moment.office
    if receipt is None:
        return None
    return receipt_paper(receipt.part, instant(receipt.at), office.catalogue, office.public_url)


def _nothing(_moment: Moment, _opened: Opened, _fresh_id: str) -> c.Command:
    raise ValueError("a receipt asks for nothing")


def _ended_subject(moment: Moment) -> str:
    is_there = at_work(moment) and moment.memory.ended_petitions
    return ended_subject(moment.office.clerk) if is_there else ""


def _ended_dialog(moment: Moment, opened: Opened, words: Words) -> Dialog:
    """What became of each, the answer of the chosen one beside it."""
    ended = moment.memory.ended_petitions
    rows, chosen = with_choice((_ended_row(one, words) for one in ended), opened.chosen)
    told = ended[chosen] if chosen >= 0 else None
    said = (told.said or words.say("petition-desk-ended-silent")) if told else ""
    return Dialog(
        title=words.say("counter-act-ended_petitions"),
        meaning=words.say("petition-desk-ended-meaning"),
        head=words.say("petition-desk-ended-head"),
        rows=rows,
        chosen=chosen,
        gets_head=words.say("petition-desk-ended-said") if told else "",
        gets=said,
        main=Key(words=words.say("petition-desk-ended-read")),
    )


def _ended_row(one: r.EndedPart, words: Words) -> DialogRow:
    state = words.say(f"petition-state-{one.state}")
    day = said_date(date.fromisoformat(one.on), words)
    return DialogRow(
        key=one.folio,
        words=f"{one.folio}, {said_kind(one.kind, words)}",
        detail=". ".join(filter(None, (f"{state}, {day}", one.unit))),
    )


def _ended_command(_moment: Moment, opened: Opened, fresh_id: str) -> c.Command:
    return c.NotePetitionTold(id=fresh_id, folio=opened.chosen)


def _rate_subject(moment: Moment) -> str:
    """The attention of a person on the telephone who has said no grade so far."""
    desk = moment.office.desk
    attention = desk.attention if desk else None
    if moment.stage is not Stage.SERVING or attention is None or (desk and desk.ticket):
        return ""
    is_asked = attention.channel == "telephone" and attention.step in RATED_STEPS
    return attention.id if is_asked and moment.memory.rated != attention.id else ""


def _rate_dialog(moment: Moment, opened: Opened, words: Words) -> Dialog:
    """The question to say, and the grades: none is chosen before the person has said one."""
    highest = _highest(moment)
    grades = (_grade_row(one, highest, words) for one in range(highest, 0, -1))
    rows, chosen = chosen_alone(grades, opened.chosen)
    taken = opened.picked("dimensions")
    options = tuple(Option(one, words.say(f"survey-{one}"), one in taken) for one in DIMENSIONS)
    return Dialog(
        title=words.say("counter-act-rate"),
        meaning=words.say("petition-desk-rate-say", highest=highest),
        head=words.say("petition-desk-rate-head"),
        rows=rows,
        chosen=chosen,
        first=Group("dimensions", words.say("survey-better"), options, is_many=True),
        main=Key(
            words=words.say("petition-desk-rate-send"),
            waiting="" if chosen >= 0 else words.say("petition-desk-rate-none"),
        ),
    )


def _highest(moment: Moment) -> int:
    catalogue = moment.office.catalogue
    return HIGHEST_IN_CHILE if catalogue and catalogue.country == CHILE else HIGHEST


def _grade_row(grade: int, highest: int, words: Words) -> DialogRow:
    return DialogRow(
        key=str(grade), words=str(grade), detail=words.say(f"survey-of-{highest}-{grade}")
    )


def _rate_command(_moment: Moment, opened: Opened, fresh_id: str) -> c.Command:
    named = [one for one in DIMENSIONS if one in opened.picked("dimensions")]
    return c.KeepGrade(
        id=fresh_id, attention=opened.subject, grade=int(opened.chosen), dimensions=named
    )


RECEIPT = Sheet(_receipt_subject, _receipt_dialog, _nothing, is_kept=False)
ENDED = Sheet(_ended_subject, _ended_dialog, _ended_command, is_kept=False)
RATE = Sheet(_rate_subject, _rate_dialog, _rate_command, is_kept=False)
