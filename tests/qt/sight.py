"""A window as eyes see it: contrast measured on its pixels, also without colour.

Contrast is WCAG's (2.2, relative luminance). Colour blindness is Machado, Oliveira and Fernandes
(2009), full severity, on linear light; grey is relative luminance alone.
"""

from collections.abc import Iterator
from typing import Literal

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from tests.qt.stage import Stage, ink, place

Sight = Literal["all colours", "grey", "protan", "deutan", "tritan"]
SIGHTS: tuple[Sight, ...] = ("all colours", "grey", "protan", "deutan", "tritan")
Light = npt.NDArray[np.float64]
"""Rows, columns, and red, green, blue from 0 to 1, linear."""

_WEIGHTS = np.array([0.2126, 0.7152, 0.0722])
_SEEN = {
    "grey": np.tile(_WEIGHTS, (3, 1)),
    "protan": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deutan": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritan": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}
_VALUES = np.arange(256) / 255
_LINEAR = np.where(_VALUES <= 0.04045, _VALUES / 12.92, ((_VALUES + 0.055) / 1.055) ** 2.4)
"""The light of each of the 256 values that a channel of sRGB has."""
FEWEST = 3
"""Pixels of a colour; fewer are where two letters touch by chance."""
REACH = 5
"""Pixels on either side of a control's edge in which its outline must show."""


def as_seen(picture: QImage, sight: Sight) -> Light:
    """A picture in linear light, as an eye sees it."""
    image = picture.convertToFormat(QImage.Format.Format_RGB888)
    raw = np.frombuffer(image.constBits(), np.uint8)
    rows = raw.reshape(image.height(), image.bytesPerLine())[:, : image.width() * 3]
    light = _LINEAR[rows.reshape(image.height(), image.width(), 3)]
    if sight != "all colours":
        light = np.clip(light @ _SEEN[sight].T, 0, 1)
    return light


def luminance(light: Light) -> npt.NDArray[np.float64]:
    brightness: npt.NDArray[np.float64] = light @ _WEIGHTS
    return brightness


def contrast(one: float, other: float) -> float:
    """The ratio of two luminances, from 1 to 21."""
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def faint(stage: Stage, sight: Sight, text: float, part: float) -> list[str]:
    """What does not stand out from what is behind it, with its ratio: texts and edges."""
    light = as_seen(stage.window.grabWindow(), sight)
    return [*_faint_texts(stage, light, text), *_faint_parts(stage, light, part)]


def _faint_texts(stage: Stage, light: Light, least: float) -> list[str]:
    found = []
    for text in stage.texts():
        ratio = _text_contrast(_cut(light, ink(text)))
        if ratio < least:
            found.append(f"{text.property('text')!r} has {ratio:.2f}")
    return found


def _faint_parts(stage: Stage, light: Light, least: float) -> list[str]:
    """The controls without a visible edge: neither an outline nor a fill shows it."""
    found = []
    for control in stage.touchables():
        ratio = max(_edge_contrasts(light, place(control)), default=1.0)
        if ratio < least:
            found.append(f"{control.property('text')!r} has {ratio:.2f}")
    return found


def _text_contrast(cut: Light) -> float:
    """The commonest luminance is the ground's; the letters' is the farthest from it."""
    values, counts = np.unique(np.round(luminance(cut), 3), return_counts=True)
    ground = float(values[counts.argmax()])
    inked = values[counts >= FEWEST]
    return max((contrast(float(value), ground) for value in inked), default=1.0)


def _edge_contrasts(light: Light, there: QRectF) -> Iterator[float]:
    """Along the left edge, from just outside to just inside: dashes have gaps."""
    left = max(REACH, round(there.left()))
    top, bottom = (round(there.top() + there.height() * part) for part in (0.25, 0.75))
    strip = luminance(light[top:bottom, left - REACH : left + REACH])
    for row in strip:
        outside = float(row[0])
        yield max(contrast(float(value), outside) for value in row)


def _cut(light: Light, there: QRectF) -> Light:
    box = there.toAlignedRect()
    return light[max(0, box.top()) : box.bottom() + 1, max(0, box.left()) : box.right() + 1]
