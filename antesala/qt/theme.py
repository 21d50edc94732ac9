"""The colours and sizes as QML reads them: one `Theme` and one `Sizes` for a program's QML.

Python decides, here and through `dress`; QML only reads.
"""

from typing import cast

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

from antesala.colours.palette import CONTRAST, DARK, LIGHT, PALETTES, Palette, ThemeName, tinted
from antesala.sizes import FAMILY, KIOSK_21, SizeTable, kiosk_sizes

QML_IMPORT_NAME = "Antesala.Ground"
QML_IMPORT_MAJOR_VERSION = 1

FADE = 150
"""Milliseconds of the only animation: a screen or a call that appears."""

READABLE = 0.9
"""The opacity at which it begins. A person reads its first frame, and waits for no animation."""


def colour(name: str, changed: Signal) -> Property:
    """A property that reads one colour of the palette in use."""

    def read(theme: "Theme") -> str:
        return str(getattr(theme.palette, name))

    return Property(str, read, notify=changed)


def panel_colour(name: str, changed: Signal) -> Property:
    """A property for the panel of the current call, which is white on a dark wall."""

    def read(theme: "Theme") -> str:
        return str(getattr(theme.panel_palette, name))

    return Property(str, read, notify=changed)


@QmlElement
@QmlSingleton
class Theme(QObject):
    """The colours and the face that things are drawn in."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.palette = LIGHT
        self.panel_palette = LIGHT
        self._crest = ""
        self._family = FAMILY
        self._has_motion = True
        self._shows_every_focus = False

    ground = colour("ground", changed)
    surface = colour("surface", changed)
    ink = colour("ink", changed)
    ink2 = colour("ink2", changed)
    line = colour("line", changed)
    hair = colour("hair", changed)
    accent = colour("accent", changed)
    onAccent = colour("on_accent", changed)  # noqa: N815 - QML's own spelling, here and below
    accentPress = colour("accent_press", changed)  # noqa: N815
    accentSoft = colour("accent_soft", changed)  # noqa: N815
    caution = colour("caution", changed)
    onCaution = colour("on_caution", changed)  # noqa: N815
    stop = colour("stop", changed)
    onStop = colour("on_stop", changed)  # noqa: N815
    idle = colour("idle", changed)
    onIdle = colour("on_idle", changed)  # noqa: N815
    bar = colour("bar", changed)
    onBar = colour("on_bar", changed)  # noqa: N815
    focus = colour("focus", changed)
    focusOnBar = colour("focus_on_bar", changed)  # noqa: N815

    panel = panel_colour("surface", changed)
    panelInk = panel_colour("ink", changed)  # noqa: N815
    panelInk2 = panel_colour("ink2", changed)  # noqa: N815
    panelHair = panel_colour("hair", changed)  # noqa: N815
    panelAccent = panel_colour("accent", changed)  # noqa: N815
    panelOnAccent = panel_colour("on_accent", changed)  # noqa: N815

    @Property(bool, notify=changed)
    def isPanelFramed(self) -> bool:  # noqa: N802
        """Whether the panel of the current call needs a frame to stand out from the ground."""
        return self.palette.ground == self.panel_palette.ground

    @Property(str, notify=changed)
    def crest(self) -> str:
        """The office's own crest as a `data:` address; empty where none can be drawn."""
        return self._crest

    @Property(str, constant=True)
    def crestGround(self) -> str:  # noqa: N802
        """The background that a crest was drawn for: white paper, on dark screens too."""
        return "#FFFFFF"

    @Property(str, notify=changed)
    def family(self) -> str:
        return self._family

    @Property(int, notify=changed)
    def fade(self) -> int:
        return FADE if self._has_motion else 0

    @Property(float, constant=True)
    def fadeFrom(self) -> float:  # noqa: N802
        return READABLE

    @Property(bool, notify=changed)
    def showsEveryFocus(self) -> bool:  # noqa: N802
        """Whether the ring shows wherever the focus is, and not only after a key."""
        return self._shows_every_focus

    @Property(bool, notify=changed)
    def isContrast(self) -> bool:  # noqa: N802
        return self.palette == CONTRAST

    def wear(self, name: ThemeName, accent: str = LIGHT.accent) -> None:
        """Take a theme, in the office's accent."""
        palette = tinted(PALETTES[name], accent)
        panel = panel_of(palette, accent)
        if (palette, panel) != (self.palette, self.panel_palette):
            self.palette, self.panel_palette = palette, panel
            self.changed.emit()

    def carry(self, crest: str) -> None:
        """Show the office's crest; empty for none."""
        if crest != self._crest:
            self._crest = crest
            self.changed.emit()

    def behave(
        self, *, has_motion: bool | None = None, shows_every_focus: bool | None = None
    ) -> None:
        """Change the values given; None leaves a value."""
        if has_motion is not None:
            self._has_motion = has_motion
        if shows_every_focus is not None:
            self._shows_every_focus = shows_every_focus
        self.changed.emit()

    def set_family(self, family: str) -> None:
        """Take another face; tests measure with a wider one."""
        if family != self._family:
            self._family = family
            self.changed.emit()


def panel_of(palette: Palette, accent: str) -> Palette:
    """The colours inside the panel of the current call, the brightest thing on a dark wall."""
    return tinted(LIGHT, accent) if palette.ground == DARK.ground else palette


def size(name: str, kind: type, changed: Signal) -> Property:
    """A property that reads one size of the table in use."""

    def read(sizes: "Sizes") -> object:
        return getattr(sizes.table, name)

    return Property(kind, read, notify=changed)


@QmlElement
@QmlSingleton
class Sizes(QObject):
    """All sizes in pixels; the names are those of `SizeTable`."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = kiosk_sizes(1080 / KIOSK_21.width)

    unit = size("unit", float, changed)
    small = size("small", int, changed)
    text = size("text", int, changed)
    lead = size("lead", int, changed)
    name = size("name", int, changed)
    button = size("button", int, changed)
    title = size("title", int, changed)
    code = size("code", int, changed)
    codeSmall = size("code_small", int, changed)  # noqa: N815
    margin = size("margin", float, changed)
    gap = size("gap", float, changed)
    target = size("target", float, changed)
    corner = size("corner", float, changed)
    plateCorner = size("plate_corner", float, changed)  # noqa: N815
    outline = size("outline", float, changed)
    quietOutline = size("quiet_outline", float, changed)  # noqa: N815
    accentOutline = size("accent_outline", float, changed)  # noqa: N815
    frame = size("frame", float, changed)
    hairline = size("hairline", float, changed)
    ring = size("ring", float, changed)
    ringGap = size("ring_gap", float, changed)  # noqa: N815
    icon = size("icon", float, changed)
    cardIcon = size("card_icon", float, changed)  # noqa: N815

    def take(self, table: SizeTable) -> None:
        if table != self.table:
            self.table = table
            self.changed.emit()


def theme_of(engine: QQmlEngine) -> Theme:
    """The one theme of a program's QML."""
    return cast("Theme", engine.singletonInstance(QML_IMPORT_NAME, "Theme"))


def sizes_of(engine: QQmlEngine) -> Sizes:
    """The one table of sizes of a program's QML."""
    return cast("Sizes", engine.singletonInstance(QML_IMPORT_NAME, "Sizes"))
