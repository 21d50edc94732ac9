"""Whether a kiosk's screen can comply where it stands, and what has to change where it cannot.

Pure: `antesala doctor kiosk` asks this before the kiosk is used. The limits are those of EN 301 549
and of ADA 707; they are compared with the layout itself.
"""

import math
from collections.abc import Iterator

from antesala.settings import Screen
from antesala.sizes import CAP_HEIGHT, Geometry, kiosk_sizes
from antesala.words.terminal import sentence
from kiosk.measures.frame import HIGHEST, LOWEST, Place
from kiosk.measures.layout import Layout, layout
from kiosk.measures.text import LINE
from kiosk.screens.paging.page_breaks import fitting
from kiosk.screens.paging.paginate import is_divided
from kiosk.screens.paging.space import Room
from kiosk.screens.picture import Act, Picture
from kiosk.way.state import Aid

ANSWERS, COMPACT_ANSWERS = 150.0, 147.0
"""Height in millimetres of the question on preference with the people that it names, the tallest
thing that is touched; and on a small screen, with lines of text and the law below.
"""

LARGER = 16.0
"""Millimetres more that these need with larger letters."""

NARROWEST, SHORTEST = 130.0, 210.0
"""Smallest width of an upright screen, in millimetres: 10 inches."""

FLATTEST = 180.0
"""Smallest height of a screen on its side, in millimetres: 15 inches."""

COARSEST = 2.0
"""Pixels in a millimetre: with fewer, the smallest letters cannot be read."""

CAP = 4.8
"""Height of a capital in millimetres (ADA 707.7.2)."""

NAME = ("Permiso de circulación",)
"""A typical name of a service."""

MANY = 12
"""More services than any screen shows at once."""

ANSWER_ACTS = (
    Act("answer", "", "Sim, atendimento preferencial", "main"),
    Act("answer", "", "Não, senha comum", "main"),
)
LEADS_ON = "Mais opções"
"""The words that take the most room, of all languages."""

LOW_REACH = (
    frozenset({Aid.LOW}),
    frozenset({Aid.LOW, Aid.LARGE}),
    frozenset({Aid.LOW, Aid.LARGE, Aid.TWICE}),
)
"""The controls that have to be within reach."""

MEASURES = ("diagonal_inches", "width_px", "height_px", "bottom_edge_mm")


def faults(screen: Screen) -> list[str]:
    """The faults, each with what to change; empty where the screen complies."""
    missing = [name for name in MEASURES if getattr(screen, name) is None]
    if missing:
        return [sentence("doctor-screen-unmeasured", names=", ".join(missing))]
    place = place_of(screen)
    return [*glass_faults(screen, place.screen), *standing_faults(place)]


def place_of(screen: Screen) -> Place:
    """The screen as its settings describe it, with all of them given."""
    inches, width, height = screen.diagonal_inches, screen.width_px, screen.height_px
    return Place(Geometry.of(inches or 0, width or 1, height or 1), screen.bottom_edge_mm or 0)


def glass_faults(screen: Screen, size: Geometry) -> Iterator[str]:
    """The faults of the screen itself, wherever it hangs."""
    measured = sentence("doctor-size", width=f"{size.width:.0f}", height=f"{size.height:.0f}")
    is_wide = size.width > size.height
    if not is_wide and (size.width < NARROWEST or size.height < SHORTEST):
        least = {"width": f"{NARROWEST:.0f}", "height": f"{SHORTEST:.0f}"}
        yield sentence("doctor-too-small", measured=measured, **least)
    if is_wide and size.height < FLATTEST:
        yield sentence("doctor-too-flat", measured=measured, height=f"{FLATTEST:.0f}")
    dense = screen.pixels_per_mm or 0
    if dense < COARSEST:
        yield sentence("doctor-too-coarse", dense=f"{dense:.1f}", least=f"{COARSEST:.0f}")
    cap = kiosk_sizes(1, width=layout(Place(size)).code_room).small * CAP_HEIGHT
    if cap < CAP:
        yield sentence("doctor-small-letters", cap=f"{cap:.1f}", least=CAP)


def standing_faults(place: Place) -> Iterator[str]:
    """The faults of where it hangs: every part must be within a seated person's reach."""
    top = place.bottom_edge + place.screen.height
    if top < LOWEST:
        yield sentence("doctor-too-low", top=f"{top:.0f}", lowest=f"{LOWEST:.0f}")
        return
    spare = min(spare_band(place, aids) for aids in LOW_REACH)
    if spare < 0:
        edge = math.floor(place.bottom_edge + spare)
        by = f"{place.bottom_edge - edge:.0f}"
        yield sentence("doctor-out-of-reach", highest=f"{HIGHEST:.0f}", by=by, edge=edge)


def spare_band(place: Place, aids: frozenset[Aid]) -> float:
    """Spare height within reach, in millimetres; negative where it is too small."""
    there = layout(place, aids)
    return HIGHEST - place.bottom_edge - there.lift - least_band(there)


def least_band(there: Layout) -> float:
    """The height that bar, foot and the answers need together."""
    return there.bar + there.foot + 5 + least_answers(there)


def least_answers(there: Layout) -> float:
    """Both answers to the question on preference and, in parts, the buttons that lead on."""
    if is_in_parts(there):
        room = Room(there, leads=(LEADS_ON,))
        return room.height_of_acts(ANSWER_ACTS) + room.more
    answers = COMPACT_ANSWERS if there.is_small else ANSWERS
    return answers + (LARGER if there.is_large else 0)


def is_in_parts(there: Layout) -> bool:
    """Whether the question on preference is divided into parts."""
    return is_divided(Picture(page="answers"), there)


def told(screen: Screen) -> list[str]:
    """How the kiosk uses a screen that complies, for the person who sets it up."""
    place = place_of(screen)
    size, low = place.screen, layout(place, frozenset({Aid.LOW}))
    kind = "wide" if low.is_wide else "upright"
    measured = {"width": f"{size.width:.0f}", "height": f"{size.height:.0f}"}
    lines = [
        sentence("doctor-screen", kind=kind, **measured),
        sentence("doctor-density", dense=f"{screen.pixels_per_mm:.2f}"),
        sentence("doctor-edge", edge=f"{place.bottom_edge:.0f}"),
    ]
    for letters, aids in zip(("usual", "large", "double"), LOW_REACH, strict=True):
        there = layout(place, aids)
        bottom = place.bottom_edge + there.lift
        top = min(
            bottom + there.bar + there.foot + 5 + there.answers_height,
            place.bottom_edge + place.screen.height,
        )
        lines.append(
            sentence(
                "doctor-low-reach",
                letters=letters,
                target=f"{there.target:.0f}",
                bottom=f"{bottom:.0f}",
                top=f"{top:.0f}",
                cap=f"{there.text_size * CAP_HEIGHT:.1f}",
                choices=choices_at_once(there),
            )
        )
    return list(dict.fromkeys(lines))


def choices_at_once(there: Layout) -> int:
    """How many services with typical names fit on a screen."""
    if not there.in_parts:
        return there.room_for(NAME)
    acts = [Act("service", "", NAME[0])] * MANY
    return len(fitting(acts, Room(there, leads=(LEADS_ON,)), there.title_size * LINE))
