"""Fits the kiosk's screen into its window, by its measures and the person's aids."""

from PySide6.QtCore import QObject, Slot

from antesala.colours.palette import LIGHT
from antesala.link import Link
from antesala.qt.launch import Program
from antesala.qt.pictures import wear_crest
from antesala.qt.sizes import KIOSK_21, Geometry, kiosk_sizes
from antesala.settings import Screen
from kiosk.app.bridge import KioskBridge
from kiosk.measures.frame import BOTTOM_EDGE, Place
from kiosk.way.aids import Aid


class Fitting(QObject):
    """Fits a screen measured in millimetres into the window, and its colours to office and aids."""

    def __init__(
        self, program: Program, bridge: KioskBridge, link: Link | None, screen: Screen
    ) -> None:
        super().__init__()
        self.program, self._bridge, self._link = program, bridge, link
        self._theme = screen.theme or "light"
        self.unit = 1.0
        """Pixels in a millimetre."""
        program.theme.behave(shows_every_focus=True)
        program.window.widthChanged.connect(self.fit)
        program.window.heightChanged.connect(self.fit)
        bridge.aided.connect(self.aid)
        if link is not None:
            link.welcome_changed.connect(self.dress)
            link.online_changed.connect(self.dress)
            link.mirror_changed.connect(self.show_crest)
        self.aid()

    @property
    def is_contrast(self) -> bool:
        return self._theme == "contrast" or Aid.CONTRAST in self._bridge.aids_in_use

    @Slot()
    def aid(self) -> None:
        """The aids changed."""
        self.dress()
        self.fit()

    @Slot()
    def fit(self) -> None:
        window, layout = self.program.window, self._bridge.layout
        geometry = Geometry(layout.width, layout.height)
        self.unit = geometry.unit_in(window.width(), window.height())
        sizes = kiosk_sizes(
            self.unit,
            large=layout.is_large,
            twice=layout.is_twice,
            contrast=self.is_contrast,
            width=layout.code_room,
        )
        self.program.sizes.take(sizes)
        self._bridge.resize(self.unit)

    @Slot()
    def dress(self) -> None:
        welcome = self._link.welcome if self._link else None
        name = "contrast" if self.is_contrast else self._theme
        self.program.theme.wear(name, welcome.accent if welcome else LIGHT.accent)
        if welcome:
            self.program.entitle(welcome.name, welcome.office_name)
            self.program.division.follow(welcome.languages, welcome.divided)

    @Slot(str)
    def show_crest(self, _topic: str) -> None:
        """The welcome changed, also after an office file was loaded."""
        if self._link is not None:
            wear_crest(self._link, self.program.theme, "office")


def geometry_of(screen: Screen) -> Geometry:
    """The screen as measured in its place, or the one that the kiosk is designed for."""
    if screen.diagonal_inches and screen.width_px and screen.height_px:
        return Geometry.of(screen.diagonal_inches, screen.width_px, screen.height_px)
    return KIOSK_21


def place_of(screen: Screen) -> Place:
    """The screen in its place."""
    edge = screen.bottom_edge_mm
    return Place(geometry_of(screen), BOTTOM_EDGE if edge is None else edge)
