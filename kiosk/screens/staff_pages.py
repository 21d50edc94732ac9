"""The screens of staff, and the screen of a kiosk that they have locked. No Qt."""

from collections.abc import Mapping
from dataclasses import replace

from antesala.messages.kinds import PrinterState
from antesala.printing.condition import Outcome
from kiosk.screens.choice_pages import fitting
from kiosk.screens.enquiry_pages import FIGURES
from kiosk.screens.moment import Moment
from kiosk.screens.paging.paginate import divided
from kiosk.screens.painter import framed
from kiosk.screens.picture import Choice, Key, Picture
from kiosk.way.staff import Place, Staff

ACTS: Mapping[str, str] = {
    "lock": "door-closed",
    "unlock": "door-open",
    "print": "printer",
    "end": "log-out",
}
"""What staff may do, each with its drawing."""


def paint_staff(moment: Moment, staff: Staff, printer: PrinterState) -> Picture:
    """The screen while staff are here, or while the kiosk is locked."""
    match staff.place:
        case Place.PIN:
            return pin_page(moment, staff)
        case Place.MENU:
            return divided(menu_page(moment, staff, printer), moment)
        case Place.AWAY:
            return divided(locked_page(moment), moment)


def pin_page(moment: Moment, staff: Staff) -> Picture:
    """The figures are hidden: another person may stand behind."""
    say = moment.words.say
    return replace(
        quiet(moment),
        page="typing",
        staff="pin",
        # A small screen has room for one of the two.
        title=say("staff-wrong" if staff.is_wrong and moment.layout.is_small else "staff-pin"),
        question=say("staff-wrong") if staff.is_wrong else "",
        # Where there is no room for a question, the place of the code asks it.
        code_title=say("staff-wrong" if staff.is_wrong else "staff-pin"),
        code="*" * len(staff.typed),
        keys=tuple(Key(key, key) for key in FIGURES),
        erase=say("kiosk-erase") if staff.typed else "",
        main=say("staff-enter") if staff.typed else "",
    )


def menu_page(moment: Moment, staff: Staff, printer: PrinterState) -> Picture:
    say = moment.words.say
    left_out = "lock" if staff.is_locked else "unlock"
    acts = tuple(
        Choice("staff", act, say(f"staff-{act}"), say(f"staff-{act}-about"), drawing)
        for act, drawing in ACTS.items()
        if act != left_out
    )
    return replace(
        quiet(moment),
        page="choices",
        staff="menu",
        title=say("staff-title"),
        subject=say("staff-printer", state=say(f"staff-printer-{printer}")),
        question=tried(moment, staff),
        choices=fitting(moment, acts),
    )


def tried(moment: Moment, staff: Staff) -> str:
    """How the test print went."""
    if staff.printed is None:
        return ""
    if staff.printed is Outcome.STILL_PRINTING:
        return moment.words.say("staff-printing")
    is_out = staff.printed.is_on_paper
    return moment.words.say("staff-printed" if is_out else "staff-not-printed")


def locked_page(moment: Moment) -> Picture:
    """This kiosk is locked, and where to go instead."""
    say, number = moment.words.say, moment.lobby.ask_at
    where = say("kiosk-ask-at", number=number) if number else say("kiosk-ask-staff")
    return replace(
        framed(moment),
        page="closed",
        staff="locked",
        title=say("staff-locked"),
        question=where,
        note=say("kiosk-closed-holders"),
        back="",
        language="",
        language_name="",
    )


def quiet(moment: Moment) -> Picture:
    """Head and foot without what is meant for the public."""
    return replace(
        framed(moment), banner_headline="", banner_advice="", language="", language_name=""
    )
