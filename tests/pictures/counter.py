"""Screens of the console for its guide: each act of a clerk, where its key stands."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
from PIL import Image

from antesala.messages.rows import (
    AnyRow,
    CatalogueRow,
    CounterRow,
    DeviceRow,
    EndedPart,
    OwnDayPart,
    PausedPart,
    PausePart,
    ReceiptPart,
    TicketRow,
    UndoPart,
    UnitPart,
)
from antesala.practice.coach import Lesson
from antesala.words import Words
from counter.app.own_device import OwnDevice
from counter.panes.practice import Band
from counter.panes.steps import OUTCOMES
from counter.work.desk import Act
from counter.work.dock import ORDER, Form
from counter.work.moment import UNANSWERED
from tests.counter.hall import HELP, ID, MISSED, PARKED, large_catalogue, status
from tests.counter.office import (
    NEXT,
    NOW,
    OFFER,
    QUEUE,
    REQUIREMENTS,
    SERVICES,
    attention,
    desk,
    staffed_rows,
    stamp,
    ticket,
)
from tests.counter.place import CALLED, SERVING, Desk, KnownDesk

FOLDER = Path(__file__).parents[2] / "docs" / "pictures" / "counter"
COLOURS = 96
RIM = 12
"""Pixels around a dialog that is cut out of its screen."""
SURFACE = 255
"""How bright a dialog's ground is; all else is darkened while one is open."""

NEED = "Quiere pagar en cuotas una multa de tránsito antes de renovar la licencia."
NOTE = "Le falta el comprobante de domicilio; lo trae mañana."
R019 = ticket("R019", 14, state="offered", clerk="hugo", service="primera")
ALONE = [ticket(f"J{n:03d}", n, reserved_for="carolina") for n in (48, 49)]
KIOSKS = [
    DeviceRow(id="k1", name="Tótem 1", role="kiosk", place="Junto a la entrada", printer="ready"),
    DeviceRow(id="k2", name="Tótem 2", role="kiosk", place="Segundo piso", printer="paper_low"),
]
OFFERED = msgspec.structs.replace(SERVING, state="offered", offered_to="marcela")


Cut = tuple[int, int, int, int] | None
"""Left, upper, right and lower edge in pixels; None for the open dialog."""
Come = Callable[[Desk], None]


def make() -> None:
    """Make all of them anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, (come, cut) in PICTURES.items():
        place = Desk(OwnDevice(last_desk=KnownDesk()))
        try:
            if come is not unanswered:
                place.link.come_online()
            come(place)
            take(place, FOLDER / f"{name}.png", cut)
        finally:
            place.stage.close()


def take(place: Desk, file: Path, cut: Cut) -> None:
    """One picture, of what matters on the screen."""
    place.stage.fill_lists()
    place.stage.grab(file)
    with Image.open(file) as whole:
        screen = whole.convert("RGB")
    part = screen.crop(cut or dialog_of(screen))
    part.quantize(COLOURS).save(file, optimize=True)


def dialog_of(screen: Image.Image) -> tuple[int, int, int, int]:
    """Where the open dialog stands, the rim around it included."""
    light = screen.convert("L").point(lambda value: SURFACE if value == SURFACE else 0)
    found = light.getbbox()
    if found is None:
        raise ValueError("no dialog is open")
    left, upper, right, lower = found
    width, height = screen.size
    return (
        max(0, left - RIM),
        max(0, upper - RIM),
        min(width, right + RIM),
        min(height, lower + RIM),
    )


def hall(held: TicketRow | None = None) -> list[AnyRow]:
    """The office with its colleagues and everybody who is in the hall, one of them in hand."""
    first, *others = QUEUE
    _, *rows = staffed_rows(held or first, *others, *MISSED, *PARKED)
    elsewhere = UnitPart(id="tesoreria", name="Tesorería Municipal")
    whole = large_catalogue()
    return [msgspec.structs.replace(whole, units=[*whole.units, elsewhere]), *rows]


def enter(place: Desk, *more: AnyRow, held: TicketRow | None = None) -> None:
    """Carolina at counter 3."""
    place.link.come_online("carolina")
    place.link.show("office", *hall(held), *more)


def at(**values: Any) -> Come:  # noqa: ANN401 - the desk's fields
    """Her desk in a state, with fourteen people attended today."""

    def come(place: Desk) -> None:
        enter(place, held=values.get("ticket"))
        place.link.show("counter", desk(attended=14, **values), key="c3")

    return come


def serving(step: str, **values: Any) -> Come:  # noqa: ANN401 - the attention's fields
    held = attention(step=step, need=NEED, brought=[0, 1], **values)
    return at(ticket=SERVING, attention=held)


def then(come: Come, *acts: Act) -> Come:
    """A state, and the keys that are pressed in it."""

    def after(place: Desk) -> None:
        come(place)
        for act in acts:
            place.clerk.bridge.pressed.emit(act)

    return after


def ago(minutes: int) -> str:
    """So many minutes before the pictures' present, as the wire has it."""
    return stamp(NOW - timedelta(minutes=minutes))


FREE = at(next_call=NEXT)
LUNCH = PausePart(reason="lunch", until=ago(-38))
INSIDE = PausePart(is_back_office=True)
WITHOUT_A_TICKET = attention(channel="telephone", step="need", need=NEED)


def signing_in(place: Desk) -> None:
    place.stage.until(lambda: "Carolina Rojas" in place.stage.names())
    place.stage.press("Carolina Rojas")
    place.write("2468")


def choosing(place: Desk) -> None:
    place.link.come_online("carolina")
    place.link.show("office", *hall(), CounterRow(id="c3", number="3", state="closed"))


def offered(place: Desk) -> None:
    enter(place, R019)
    place.link.show("counter", desk(next_call=NEXT, offers=[OFFER], attended=14), key="c3")


def declining(place: Desk) -> None:
    offered(place)
    place.clerk.bridge.pressed.emit(Act.DECLINE)


def preferring(place: Desk) -> None:
    """The second of those who wait, who has no preference yet."""
    FREE(place)
    place.clerk.bridge.queuePressed.emit(1)
    place.clerk.bridge.pressed.emit(Act.GRANT_CLASS)


def leaving(place: Desk) -> None:
    enter(place, *ALONE)
    place.link.show("counter", desk(next_call=NEXT, attended=14), key="c3")
    place.clerk.bridge.pressed.emit(Act.CLOSE)


def given(place: Desk) -> None:
    enter(place, *KIOSKS)
    place.link.show("counter", desk(next_call=NEXT, attended=14), key="c3")
    place.clerk.bridge.pressed.emit(Act.ISSUE)
    place.clerk.bridge.dialogSent.emit()
    place.link.answer(ticket=ID, code="J047", link_token="not-a-secret")  # noqa: S106 - of no server
    place.link.show("ticket", status(9, code="J047"), key=ID)


def undoing(place: Desk) -> None:
    """The person did not come, by the clerk's last key."""
    undo = UndoPart(act="no_show", ticket=CALLED.id, code=CALLED.code, until=ago(-1))
    at(next_call=NEXT, undo=undo)(place)


def undoing_both(place: Desk) -> None:
    """The attention was registered, and the next person called, by one key."""
    before = ticket("J037", 40)
    undo = UndoPart(
        act="finish",
        ticket=before.id,
        code=before.code,
        called=CALLED.id,
        called_code=CALLED.code,
        until=ago(-1),
    )
    at(ticket=CALLED, reason=NEXT.reason, undo=undo)(place)


def forgetting(place: Desk) -> None:
    """An attention of three quarters of an hour, without a key for half of them."""
    at(ticket=SERVING, attention=attention(step="guide", started_at=ago(0)))(place)
    place.wait(10 * 60)
    place.clerk.stir()
    place.wait(35 * 60)


def helped(place: Desk) -> None:
    enter(place, HELP)
    place.link.show("counter", desk(next_call=NEXT, attended=14), key="c3")


def menu(place: Desk) -> None:
    FREE(place)
    place.stage.press("Carolina Rojas")


def allowed(come: Come, **catalogue: object) -> Come:
    """A state in an office whose file says this."""

    def after(place: Desk) -> None:
        come(place)
        whole = next(row for row in hall() if isinstance(row, CatalogueRow))
        place.link.show("office", msgspec.structs.replace(whole, **catalogue), *hall()[1:])

    return after


def left_alone(place: Desk) -> None:
    allowed(FREE, call_after_idle_seconds=20)(place)
    place.clerk.look()
    place.wait(12)


def own_day(place: Desk) -> None:
    FREE(place)
    place.clerk.bridge.pressed.emit(Act.OWN_DAY)
    pauses = [PausedPart(reason="almuerzo", seconds=2700), PausedPart(reason="", seconds=900)]
    day = OwnDayPart(attended=14, waits=[660, 1920], served=[420, 1080], idle=240, pauses=pauses)
    place.link.answer(own_day=day)


def linking(place: Desk) -> None:
    at(attention=msgspec.structs.replace(WITHOUT_A_TICKET, step="register"))(place)
    place.clerk.bridge.chosen.emit("outcome", OUTCOMES.index("linked"))
    place.clerk.bridge.pressed.emit(Act.FINISH)


def offline(place: Desk) -> None:
    serving("guide", note=NOTE)(place)
    place.link.go_offline()


def calling_by_hand(place: Desk) -> None:
    """One person gone, the next one at the counter, and the others as they were last known."""
    at(next_call=NEXT)(place)
    place.link.go_offline()
    bridge = place.clerk.bridge
    bridge.pressed.emit(Act.NOTE_CALL)
    for code, minutes in (("J042", 6), ("J038", 0)):
        bridge.dialogTyped.emit(code)
        bridge.dialogSent.emit()
        if minutes:
            place.wait(60 * minutes)
            bridge.dialogSent.emit()


def unanswered(place: Desk) -> None:
    """The console is begun while no server answers; Carolina worked here last."""
    place.wait(UNANSWERED)


def narrow(form: Form, come: Come) -> Come:
    """A state in a window of this form, as drawn."""

    def after(place: Desk) -> None:
        come(place)
        while place.clerk.bridge.screen.dock.form != ORDER.index(form):
            place.clerk.bridge.pressed.emit(Act.DOCK)
        place.stage.window.resize(*STRIPS[form])

    return after


STRIPS = {Form.STRIP: (1280, 96), Form.SIDE: (320, 800)}
WHOLE: Cut = (0, 0, 1280, 800)
BEFORE_WORK: Cut = (200, 64, 1080, 800)
HEAD: Cut = (0, 0, 1280, 210)
FOOT: Cut = (0, 560, 880, 800)
BANNER: Cut = (0, 0, 1280, 142)
MENU: Cut = (640, 0, 1280, 400)
LISTS: Cut = (336, 140, 1272, 470)


def noting(place: Desk) -> None:
    """A note is begun in the strip."""
    narrow(Form.STRIP, serving("guide"))(place)
    place.stage.settle()
    place.clerk.bridge.pressed.emit(Act.NOTE)
    place.stage.settle()
    place.write(NOTE)
    place.wait(2)
    place.link.answer()


def with_kiosks(place: Desk) -> None:
    """A person is guided, and two kiosks could print."""
    enter(place, *KIOSKS, held=SERVING)
    held = attention(step="guide", need=NEED, brought=[0, 1])
    place.link.show("counter", desk(attended=14, ticket=SERVING, attention=held), key="c3")


STORY = "La luminaria frente a mi casa lleva un mes apagada. Llamé dos veces y no vinieron."
RECEIPT = ReceiptPart(
    folio="2026-000123", key="H7KM4QXA", token="t" * 24, kind="reclamo", due="2027-01-06"
)
ANSWERED = EndedPart(
    folio="2026-000120",
    kind="reclamo",
    state="answered",
    on="2026-11-19",
    unit="Obras Municipales",
    said="Se cambió la luminaria, y las dos siguientes, que también fallaban.",
)
SETTLED = EndedPart(
    folio="2026-000098", kind="seguimiento", state="solved", on="2026-11-18", unit="Rentas"
)


def _typing(place: Desk, act: Act, **texts: str) -> None:
    """A dialog of several fields, with these texts from before."""
    place.clerk.bridge.pressed.emit(act)
    for field, text in texts.items():
        place.clerk.bridge.dialogWritten.emit(field, text)
    place.clerk.bridge.dialogClosed.emit()
    place.wait(2)
    place.clerk.bridge.pressed.emit(act)


def petition(place: Desk) -> None:
    serving("need")(place)
    first, *rows = hall(SERVING)
    assert isinstance(first, CatalogueRow)
    reachable = msgspec.structs.replace(first, public_url="https://turnos.example")
    place.link.show("office", reachable, *rows)
    _typing(place, Act.PETITION, story=STORY)
    kinds = [row.key for row in place.clerk.bridge.screen.dialog.rows]
    place.clerk.bridge.dialogChosen.emit(kinds.index("reclamo"))


def petition_person(place: Desk) -> None:
    petition(place)
    place.wait(2)
    place.clerk.bridge.dialogSent.emit()


def receipt(place: Desk) -> None:
    petition_person(place)
    place.wait(2)
    place.clerk.bridge.dialogSent.emit()
    place.link.asked = place.link.asked[-1:]
    place.link.answer(receipt=RECEIPT)


def follow_up(place: Desk) -> None:
    serving("need")(place)
    text = "Permiso de edificación: falta la firma de la Dirección de Obras"
    _typing(place, Act.FOLLOW_UP, story=text, promised="15-12", reference="Exp. 77-B")


def ended_petitions(place: Desk) -> None:
    FREE(place)
    place.clerk.look()
    place.link.asked = place.link.enquiries[-1:]
    place.link.answer(ended=[ANSWERED, SETTLED])
    place.clerk.bridge.pressed.emit(Act.ENDED_PETITIONS)


def rate(place: Desk) -> None:
    at(attention=attention(step="farewell", channel="telephone"))(place)
    place.clerk.bridge.pressed.emit(Act.RATE)
    place.clerk.bridge.dialogStepped(1)
    place.clerk.bridge.dialogStepped(1)


def practising(place: Desk) -> None:
    """The band says what the person says, and what to try."""
    serving("guide")(place)
    words = Words("es", "CL")
    said = {"service": SERVICES["renovar"], "paper": REQUIREMENTS[2]}
    place.clerk.bridge.show_practice(
        Band(
            label=words.say("practice-label"),
            room=words.say("practice-room-lacks", **said),
            tip=words.say("practice-tip-ticks"),
            done=words.say("practice-done-greet"),
            progress=words.say("practice-progress", done=4, total=len(Lesson)),
        )
    )


PICTURES: dict[str, tuple[Come, Cut]] = {
    "practice": (practising, WHOLE),
    "sign-in": (signing_in, BEFORE_WORK),
    "open": (choosing, BEFORE_WORK),
    "call-next": (FREE, WHOLE),
    "called": (at(ticket=CALLED, reason=NEXT.reason), WHOLE),
    "return": (then(FREE, Act.REINSTATE), None),
    "welcome": (serving("welcome"), WHOLE),
    "need": (serving("need"), WHOLE),
    "guide": (serving("guide"), WHOLE),
    "print-list": (then(with_kiosks, Act.PRINT_LIST), None),
    "note": (serving("guide", note=NOTE), LISTS),
    "farewell": (serving("farewell"), WHOLE),
    "register": (serving("register"), WHOLE),
    "finish": (then(serving("guide"), Act.FINISH), None),
    "register-and-call": (allowed(serving("register"), finish_and_call=True), WHOLE),
    "left-alone": (left_alone, FOOT),
    "offer": (then(serving("need"), Act.OFFER), None),
    "offered": (at(ticket=OFFERED, attention=attention(step="link", need=NEED)), WHOLE),
    "accept": (offered, HEAD),
    "decline": (declining, None),
    "transfer": (then(serving("need"), Act.TRANSFER), None),
    "park": (then(serving("guide"), Act.PARK), None),
    "unpark": (then(FREE, Act.RESUME), None),
    "without-ticket": (then(FREE, Act.START_TELEPHONE), None),
    "on-the-telephone": (at(attention=WITHOUT_A_TICKET), WHOLE),
    "link": (linking, None),
    "petition": (petition, None),
    "petition-person": (petition_person, None),
    "receipt": (receipt, None),
    "follow-up": (follow_up, None),
    "ended-petitions": (ended_petitions, None),
    "rate": (rate, None),
    "issue": (then(FREE, Act.ISSUE), None),
    "given": (given, None),
    "print": (then(given, Act.PRINT), None),
    "find": (then(FREE, Act.CALL_BY_HAND), None),
    "grant-class": (preferring, None),
    "undo": (undoing, BANNER),
    "undo-both": (undoing_both, BANNER),
    "pausing": (then(FREE, Act.PAUSE), None),
    "pause": (at(state="paused", pause=LUNCH, since=ago(22)), WHOLE),
    "back-office": (at(state="paused", pause=INSIDE, since=ago(8)), HEAD),
    "forgotten": (forgetting, BANNER),
    "help": (helped, BANNER),
    "menu": (menu, MENU),
    "own-day": (own_day, None),
    "change-pin": (then(FREE, Act.CHANGE_PIN), None),
    "close": (leaving, None),
    "strip": (narrow(Form.STRIP, serving("guide")), (0, 0, 1280, 96)),
    "strip-register": (narrow(Form.STRIP, serving("register")), (0, 0, 1280, 96)),
    "strip-note": (noting, (0, 0, 1280, 96)),
    "side": (narrow(Form.SIDE, serving("guide", note=NOTE)), (0, 0, 320, 800)),
    "strip-offer": (narrow(Form.STRIP, offered), (0, 0, 1280, 96)),
    "offline": (offline, WHOLE),
    "by-hand": (calling_by_hand, None),
    "unanswered": (unanswered, BEFORE_WORK),
}
"""Each by its name: how the console comes to it, and what of it matters."""
