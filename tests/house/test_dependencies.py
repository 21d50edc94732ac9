"""The requirements of pyproject.toml against what is imported; none is open to the domain."""

import functools
import importlib.metadata
import re
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path

import grimp
import pytest

PROJECT = tomllib.loads(Path(__file__).parents[2].joinpath("pyproject.toml").read_text("utf-8"))
REQUIREMENTS = PROJECT["project"]["dependencies"]
LINTER = PROJECT["tool"]["importlinter"]

NEVER_IMPORTED = {"tzdata"}  # zoneinfo finds it by itself
NEVER_REQUIRED = {
    "av",  # comes with the extra `media`
    "espeakng_loader",  # comes with the extra `voice`
    "fontTools",  # for the house's font, which is made by hand and committed
    "psycopg",  # comes with the extra `postgresql`
    "qrcode",  # comes with python-escpos
    "serial",  # comes with the extra `sign`
    "typst",  # comes with the extra `reports`
    "xlsxwriter",  # likewise
    "shiboken6",  # comes with PySide6
}


@pytest.fixture(scope="module")
def imported() -> set[str]:
    packages = LINTER["root_packages"]
    graph = grimp.build_graph(*packages, include_external_packages=True, cache_dir=None)
    outside = {module for module in graph.modules if graph.is_module_squashed(module)}
    return outside - sys.stdlib_module_names


def test_every_import_has_its_requirement(imported: set[str]) -> None:
    required = {module for requirement in REQUIREMENTS for module in modules_of(requirement)}
    assert imported - required == NEVER_REQUIRED


def test_every_requirement_is_imported(imported: set[str]) -> None:
    unused = {name_of(each) for each in REQUIREMENTS if not modules_of(each) & imported}
    assert unused == NEVER_IMPORTED


@pytest.mark.parametrize("requirement", REQUIREMENTS)
def test_no_requirement_is_open_to_the_domain(requirement: str) -> None:
    (contract,) = (c for c in LINTER["contracts"] if c.get("source_modules") == ["server.domain"])
    assert modules_of(requirement) & set(contract["forbidden_modules"])


def modules_of(requirement: str) -> set[str]:
    """The modules that come with a requirement: `argon2` with `argon2-cffi>=25.1`."""
    asked = name_of(requirement)
    return {module for module, names in installed().items() if asked in map(name_of, names)}


@functools.cache
def installed() -> Mapping[str, list[str]]:
    """The distributions of each module; finding them takes the tenth of a second."""
    return importlib.metadata.packages_distributions()


def name_of(requirement: str) -> str:
    """The distribution's name as all its spellings have it."""
    return re.sub("[-_.]+", "-", re.split("[<>=; ]", requirement)[0]).lower()
