"""Has atheris look for bytes that break a reader: it goes on from those that led to new places.

atheris is no part of the lock: it exists for few systems, and no test needs it.
"""

import sys
import tempfile
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

READERS = ("wire", "office")
MISSING = "atheris is not installed here; `pip install atheris` brings it, on Linux and macOS."
LONGEST = {"wire": 4096, "office": 40_000}
"""Bytes of what is tried."""
SLOWEST = 20
"""Seconds for one input; one that takes longer is a fault."""


def look(reader: str, seconds: int, folder: Path | None) -> int:
    """Look for so many seconds; what breaks the reader is kept in the folder, as is what led on.

    Returns the status of a process that cannot begin; the library ends one that has.
    """
    if find_spec("atheris") is None:
        print(MISSING, file=sys.stderr)  # noqa: T201 - what the caller reads
        return 1
    atheris: Any = import_module("atheris")
    with atheris.instrument_imports(include=["antesala", "server", "tomllib", "tests.fuzz"]):
        # Not before: only what is imported here shows where it has come.
        reading: Any = import_module("tests.fuzz.reading")
    folder = folder or Path(tempfile.mkdtemp(prefix="antesala-guided-"))
    corpus = folder / reader
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(reading.seeds(reader)):
        (corpus / f"seed-{number:03d}").write_bytes(seed)
    listed = folder / f"{reader}.dict"
    listed.write_text("".join(map(_quoted, reading.words(reader))), "ascii")
    print(f"what is found is kept in {folder}", file=sys.stderr, flush=True)  # noqa: T201 - as above
    flags = (
        *(f"-max_total_time={seconds}", f"-max_len={LONGEST[reader]}", f"-timeout={SLOWEST}"),
        *(f"-artifact_prefix={folder}/", f"-dict={listed}", "-rss_limit_mb=2048"),
    )
    atheris.Setup([sys.argv[0], *flags, str(corpus)], reading.READERS[reader])
    atheris.Fuzz()
    return 0


def _quoted(word: str) -> str:
    """A word as the library's list has it."""
    return '"' + "".join(f"\\x{byte:02X}" for byte in word.encode()) + '"\n'
