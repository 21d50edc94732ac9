"""The QML step of ./run check: qmllint over the house's QML, every warning an error.

qmllint knows a Python type from a .qmltypes file only. Those are made here from each type's own
meta-object: PySide's metaobjectdump reads the source instead, and misses constant properties.
"""

import importlib
import inspect
import json
import os
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import PySide6
from PySide6.QtCore import (
    QByteArray,
    QLibraryInfo,
    QMetaMethod,
    QMetaObject,
    QMetaProperty,
    QObject,
)

HOUSE = Path(__file__).parents[2]
PACKAGES = ["antesala", "kiosk", "display", "counter"]
CONTROLS = HOUSE / "antesala" / "qt"
BUILD = HOUSE / ".build" / "qml"
QT = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.ArchDataPath))
# Beside PySide6 itself; what Qt keeps in libexec lies there too on Windows.
TOOLS = [Path(PySide6.__file__).parent, QT / "libexec"]
QT_TYPES = [QT / "metatypes" / f"qt6{part}_metatypes.json" for part in ("core", "qml", "quick")]


def main() -> int:
    for module, types in qml_modules().items():
        write_module(BUILD, module, types)
    files = files_of_the_house("*.qml")
    return lint(files, [BUILD, CONTROLS]) if files else sys.exit("qmllint: no QML file found")


def files_of_the_house(pattern: str) -> list[Path]:
    return [file for package in PACKAGES for file in sorted((HOUSE / package).rglob(pattern))]


def lint(files: Iterable[Path], import_paths: Iterable[Path]) -> int:
    paths = [f"-I{path}" for path in import_paths]
    # Without --max-warnings, qmllint ends well whatever it warns of.
    return run_tool("qmllint", "--max-warnings", "0", *paths, *files)


def qml_modules() -> dict[str, list[type[QObject]]]:
    """Every module that Python types offer to QML, with its types."""
    modules: dict[str, list[type[QObject]]] = defaultdict(list)
    for file in files_of_the_house("*.py"):
        if "QML_IMPORT_NAME = " in file.read_text(encoding="utf-8"):
            name = ".".join(file.relative_to(HOUSE).with_suffix("").parts)
            room = importlib.import_module(name)
            modules[room.QML_IMPORT_NAME] += offered_types(vars(room).values(), name)
    return modules


def offered_types(values: Iterable[object], room: str) -> Iterator[type[QObject]]:
    for value in values:
        if isinstance(value, type) and issubclass(value, QObject) and value.__module__ == room:
            yield value


def write_module(folder: Path, module: str, types: Iterable[type[QObject]]) -> None:
    """Lay a QML module under the folder: its qmldir, and the .qmltypes that qmllint reads."""
    home = folder.joinpath(*module.split("."))
    home.mkdir(parents=True, exist_ok=True)
    dump = home / "metatypes.json"
    dump.write_text(json.dumps([moc_output(kind) for kind in types]))
    # A type may be an item: what that is, qmllint learns from QtQuick.
    head = f"module {module}\ndepends QtQuick\n"
    (home / "qmldir").write_text(f"{head}typeinfo module.qmltypes\n")
    foreign = ",".join(map(str, [*QT_TYPES, *(set(folder.rglob(dump.name)) - {dump})]))
    qmltypes, unused = home / "module.qmltypes", home / "unused.cpp"
    options = [f"--import-name={module}", "--major-version=1", f"--foreign-types={foreign}"]
    made: list[str | Path] = [f"--generate-qmltypes={qmltypes}", "-o", unused]
    if run_tool("qmltyperegistrar", *options, *made, dump):
        sys.exit(f"qmllint: no types for {module}")


def moc_output(kind: type[QObject]) -> dict[str, Any]:
    """The output of Qt's moc for a file with this type alone; 68 is the version of its form."""
    return {"inputFile": inspect.getfile(kind), "classes": [described(kind)], "outputRevision": 68}


def described(kind: type[QObject]) -> dict[str, Any]:
    meta: QMetaObject = kind.staticMetaObject  # type: ignore[attr-defined]  # not in its stubs
    decorators = inspect.getsource(kind).partition("\nclass ")[0]
    methods = [meta.method(i) for i in range(meta.methodOffset(), meta.methodCount())]
    properties = [meta.property(i) for i in range(meta.propertyOffset(), meta.propertyCount())]
    return {
        "className": kind.__name__,
        "qualifiedClassName": kind.__name__,
        "object": True,
        "superClasses": [{"access": "public", "name": meta.superClass().className()}],
        "classInfos": [
            {"name": f"QML.{word}", "value": value}
            for word, value in (("Element", "auto"), ("Singleton", "true"))
            if f"@Qml{word}" in decorators
        ],
        "properties": [described_property(p, i) for i, p in enumerate(properties)],
        "signals": [described_method(m) for m in methods if m.methodType() == m.MethodType.Signal],
        "slots": [described_method(m) for m in methods if m.methodType() == m.MethodType.Slot],
    }


def described_property(found: QMetaProperty, index: int) -> dict[str, Any]:
    name = found.name()
    description: dict[str, Any] = {
        "name": name,
        "type": found.typeName(),
        "index": index,
        "read": name,
    }
    if found.isWritable():
        description["write"] = name
    if found.isConstant():
        description["constant"] = True
    if found.hasNotifySignal():
        description["notify"] = text(found.notifySignal().name())
    return description


def described_method(found: QMetaMethod) -> dict[str, Any]:
    names = [text(name) for name in found.parameterNames()]
    kinds = [text(kind) for kind in found.parameterTypes()]
    return {
        "access": "public",
        "name": text(found.name()),
        "returnType": found.typeName(),
        "arguments": [{"name": n, "type": k} for n, k in zip(names, kinds, strict=True)],
    }


def text(characters: QByteArray) -> str:
    return bytes(characters.data()).decode()


def run_tool(name: str, *arguments: str | Path) -> int:
    tool = shutil.which(name, path=os.pathsep.join(map(str, TOOLS)))
    return subprocess.run([tool or name, *arguments], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
