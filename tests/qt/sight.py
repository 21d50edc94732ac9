"""A window as eyes see it: contrast measured on its pixels, also without colour.

Contrast is WCAG's (2.2, relative luminance). Colour blindness is Machado, Oliveira and Fernandes
(2009), full severity, on linear light; grey is relative luminance alone.
"""

from collections.abc import Iterator, Mapping
from typing import Literal

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from tests.qt.stage import Stage, ink, place

Sight = Literal["all colours", "grey", "protan", "deutan", "tritan"]
SIGHTS: tuple[Sight, ...] = ("all colours", "grey", "protan", "deutan", "tritan")
Pixels = npt.NDArray[np.uint8]
"""Red, green and blue in the last dimension, from 0 to 255, as a screen takes them."""

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


def pixels(picture: QImage) -> Pixels:
    """A picture's rows of red, green and blue."""
    image = picture.convertToFormat(QImage.Format.Format_RGB888)
    raw = np.frombuffer(image.constBits(), np.uint8)
    rows = raw.reshape(image.height(), image.bytesPerLine())[:, : image.width() * 3]
    return rows.reshape(image.height(), image.width(), 3).copy()


def luminance(colours: Pixels, sight: Sight) -> npt.NDArray[np.float64]:
    """The luminance of each pixel, as an eye sees it; 0 to 255 in the last dimension."""
    light = _LINEAR[colours]
    if sight != "all colours":
        light = np.clip(light @ _SEEN[sight].T, 0, 1)
    brightness: npt.NDArray[np.float64] = light @ _WEIGHTS
    return brightness


def contrast(one: float, other: float) -> float:
    """The ratio of two luminances, from 1 to 21."""
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def faint(stage: Stage, texts: Mapping[Sight, float], part: float) -> dict[Sight, list[str]]:
    """What does not stand out from what is behind it, with its ratio, for each sight.

    `texts` is the least ratio of a text to each, `part` that of a control's edge. One picture is
    looked at, and of it only where texts and edges are: a screen has two million pixels.
    """
    with stage.still():
        picture = pixels(stage.window.grabWindow())
        found = dict[Sight, list[str]]((sight, []) for sight in texts)
        for text in stage.texts():
            colours, counts = _colours(_cut(picture, ink(text)))
            for sight, least in texts.items():
                ratio = _text_contrast(luminance(colours, sight), counts)
                if ratio < least:
                    found[sight].append(f"{text.property('text')!r} has {ratio:.2f}")
        for control in stage.touchables():
            strip = _edge(picture, place(control))
            for sight in texts:
                ratio = max(_edge_contrasts(luminance(strip, sight)), default=1.0)
                # Nothing tells where it begins: neither an outline nor a fill.
                if ratio < part:
                    found[sight].append(f"{control.property('text')!r} has {ratio:.2f}")
    return found


def _colours(cut: Pixels) -> tuple[Pixels, npt.NDArray[np.int64]]:
    """The colours of a cut, a row each, and how many pixels have each."""
    packed = cut.astype(np.uint32) @ np.array([1 << 16, 1 << 8, 1], np.uint32)
    values, counts = np.unique(packed, return_counts=True)
    colours = np.stack([values >> 16, values >> 8 & 255, values & 255], axis=-1)
    return colours.astype(np.uint8), counts


def _text_contrast(lights: npt.NDArray[np.float64], pixels_of: npt.NDArray[np.int64]) -> float:
    """The commonest luminance is the ground's; the letters' is the farthest from it."""
    values, place_of = np.unique(np.round(lights, 3), return_inverse=True)
    counts = np.bincount(place_of, weights=pixels_of)
    if not counts.size:
        return 1.0
    ground = float(values[counts.argmax()])
    inked = values[counts >= FEWEST]
    return max((contrast(float(value), ground) for value in inked), default=1.0)


def _edge(picture: Pixels, there: QRectF) -> Pixels:
    """Along the left edge, from just outside to just inside."""
    left = max(REACH, round(there.left()))
    top, bottom = (round(there.top() + there.height() * part) for part in (0.25, 0.75))
    return picture[top:bottom, left - REACH : left + REACH]


def _edge_contrasts(strip: npt.NDArray[np.float64]) -> Iterator[float]:
    """Of each row: dashes have gaps."""
    for row in strip:
        outside = float(row[0])
        yield max(contrast(float(value), outside) for value in row)


def _cut(picture: Pixels, there: QRectF) -> Pixels:
    box = there.toAlignedRect()
    return picture[max(0, box.top()) : box.bottom() + 1, max(0, box.left()) : box.right() + 1]
