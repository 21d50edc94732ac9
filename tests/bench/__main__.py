"""`python -m tests.bench NAME`: run a bench and print its tables; 1 where a bar is broken."""

import argparse
import json
import os
import pkgutil
import sys
from collections.abc import Sequence
from dataclasses import asdict
from importlib import import_module
from types import ModuleType

import tests.bench
from tests.bench.tables import Table


def benches() -> dict[str, ModuleType]:
    """Every module here that can be run, by its name."""
    names = [module.name for module in pkgutil.iter_modules(tests.bench.__path__)]
    modules = {name: import_module(f"tests.bench.{name}") for name in names if name != "__main__"}
    return {name: module for name, module in modules.items() if hasattr(module, "run")}


def main(arguments: Sequence[str]) -> int:
    """Run what is asked for."""
    asked = _parser(benches()).parse_args(arguments)
    if asked.list or asked.bench is None:
        for name, module in benches().items():
            print(f"{name:<14}{_first_line(module)}")  # noqa: T201 - the command's result
        return 0
    return _tell(benches()[asked.bench].run(asked), as_json=asked.json)


def _tell(tables: list[Table], *, as_json: bool) -> int:
    if as_json:
        print(json.dumps([asdict(table) for table in tables], indent=1))  # noqa: T201 - the result
    else:
        print("\n".join(table.as_text() for table in tables))  # noqa: T201 - the command's result
    return int(not all(bar.is_kept for table in tables for bar in table.bars))


def _parser(modules: dict[str, ModuleType]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--list", action="store_true", help="say which benches there are")
    named = parser.add_subparsers(dest="bench", metavar="NAME")
    for name, module in modules.items():
        bench = named.add_parser(name, help=_first_line(module), description=module.__doc__)
        bench.add_argument("--json", action="store_true", help="print the tables as JSON")
        module.options(bench)
    return parser


def _first_line(module: ModuleType) -> str:
    return (module.__doc__ or "").partition("\n")[0]


if __name__ == "__main__":
    # An installed program has its compiled code; without this each start would compile it anew.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.exit(main(sys.argv[1:]))
