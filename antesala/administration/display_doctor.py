"""`antesala doctor display`: whether a screen is large enough for its hall, in sentences."""

import argparse
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from antesala.settings import Screen, SettingsError, read_settings, read_table, settings_path
from antesala.wall.fitness import Fitness, HungScreen, Letters, fitness
from antesala.words.terminal import called, sentence

USUAL_PIXELS = (1920, 1080)
"""Of a television, where neither flags nor settings nor the system say it."""
PATIENCE = 20
"""Seconds that the system has to tell the size of its screen."""
FLAGS = {
    "diagonal": "diagonal_inches",
    "distance": "viewing_distance_m",
    "width": "width_px",
    "height": "height_px",
}
"""The flags that stand in for settings, by the setting's name."""


def add_flags(parser: argparse.ArgumentParser) -> None:
    """The command's own flags: a settings file, or the measures of a browser's screen."""
    file = sentence("value-file")
    parser.add_argument(
        "--config", "--settings", dest="settings", metavar=file, type=Path,
        help=sentence("help-settings"),
    )  # fmt: skip
    for flag in FLAGS:
        kind = _number if flag in ("diagonal", "distance") else int
        parser.add_argument(
            f"--{flag}",
            metavar=sentence("value-number"),
            type=kind,
            help=sentence(f"help-doctor-{flag}"),
        )


def _number(typed: str) -> float:
    """A measure as people type it, with a point or a comma."""
    try:
        return float(typed.replace(",", "."))
    except ValueError:
        told = sentence("doctor-display-no-number", typed=repr(typed))
        raise argparse.ArgumentTypeError(told) from None


def examine_display(asked: argparse.Namespace) -> int:
    """Say what the screen shows in its hall; 0 where it is large enough, else 1."""
    try:
        screen, name = _screen(asked)
    except SettingsError as fault:
        sys.exit(f"{called()} doctor: {fault}")
    missing = [flag for flag in ("diagonal", "distance") if getattr(screen, FLAGS[flag]) is None]
    if missing:
        _say(*(sentence(f"doctor-no-{flag}", file=name) for flag in missing))
        return 1
    hung = HungScreen(
        screen.diagonal_inches or 0,
        screen.width_px or USUAL_PIXELS[0],
        screen.height_px or USUAL_PIXELS[1],
        screen.viewing_distance_m or 0,
    )
    found = fitness(hung)
    _say(*told(hung, found, name))
    return 0 if found.is_enough else 1


def _screen(asked: argparse.Namespace) -> tuple[Screen, str]:
    """The screen by flags, then settings, then the system; and where its measures are from.

    Raises `SettingsError`.
    """
    given = {
        FLAGS[flag]: getattr(asked, flag) for flag in FLAGS if getattr(asked, flag) is not None
    }
    if asked.settings is not None and not asked.settings.exists():
        raise SettingsError(sentence("doctor-display-no-file", file=asked.settings))
    path = asked.settings or settings_path("display")
    is_described = asked.settings is not None or not given
    screen = read_settings(path).screen if is_described else Screen()
    read_table(given, Screen, "screen")
    screen = replace(screen, **given)
    name = str(path) if is_described else sentence("doctor-this-screen")
    return (_measured(screen) if is_described else screen), name


def _measured(screen: Screen) -> Screen:
    """The screen with what the system knows of it, where its settings do not say.

    Qt ends its process where there is no screen at all: it is asked in one of its own.
    """
    if None not in (screen.diagonal_inches, screen.width_px, screen.height_px):
        return screen
    command = [sys.executable, "-m", "antesala.qt.window_place", "--measures"]
    try:
        asked = subprocess.run(  # noqa: S603 - our own program
            command, capture_output=True, text=True, timeout=PATIENCE, check=True
        )
        diagonal, width, height = map(float, asked.stdout.split())
    except (OSError, subprocess.SubprocessError, ValueError):
        return screen
    return replace(
        screen,
        diagonal_inches=screen.diagonal_inches or round(diagonal, 1) or None,
        width_px=screen.width_px or round(width),
        height_px=screen.height_px or round(height),
    )


def told(screen: HungScreen, found: Fitness, name: str) -> Iterator[str]:
    """The verdict, the measures, each number of calls, and what would do."""
    verdict = "doctor-display-enough" if found.is_enough else "doctor-display-small"
    yield sentence(verdict, file=name, distance=_metres(screen.distance))
    yield "  " + sentence(
        "doctor-display-screen",
        diagonal=f"{screen.diagonal:g}",
        width=f"{screen.size.width:.0f}",
        height=f"{screen.size.height:.0f}",
        columns=screen.columns,
        rows=screen.rows,
    )
    least = {"current": f"{found.current:.0f}", "earlier": f"{found.earlier:.0f}"}
    yield "  " + sentence("doctor-display-least", **least)
    for letters in found.letters:
        yield "  " + _letters(letters, found)
    yield "  " + sentence("doctor-display-good-for", distance=_metres(found.good_for))
    for calls, diagonal in enumerate(found.diagonals, 1):
        key = "doctor-display-needs" if diagonal else "doctor-display-none"
        if calls > found.calls:
            yield "  " + sentence(key, calls=calls, diagonal=diagonal or 0)


def _letters(letters: Letters, found: Fitness) -> str:
    """What the screen draws with so many calls, and whether that is enough."""
    is_enough = letters.calls <= found.calls
    return sentence(
        "doctor-display-calls",
        calls=letters.calls,
        current=f"{letters.current:.0f}",
        verdict="enough" if is_enough else "small",
        rows=letters.earlier_calls if is_enough else 0,
        earlier=f"{letters.earlier:.0f}",
    )


def _metres(distance: float) -> str:
    return f"{distance:.1f}".removesuffix(".0")


def _say(*lines: str) -> None:
    print("\n".join(lines))  # noqa: T201 - the command's result
