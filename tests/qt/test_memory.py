"""A thread's memory comes from the one heap of the program, which gives it back."""

import platform
import subprocess
import sys

import pytest

HEAP = """
import ctypes
from pathlib import Path
from threading import Thread
if SPARING:
    from antesala.qt.launch import spare_memory
    spare_memory()
found = []
def heap():
    lines = Path("/proc/self/maps").read_text().splitlines()
    (own,) = (line.split()[0] for line in lines if "[heap]" in line)
    return [int(end, 16) for end in own.split("-")]
def look():
    held = ctypes.create_string_buffer(50_000)
    begin, end = heap()
    found.append(begin <= ctypes.addressof(held) < end)
thread = Thread(target=look)
thread.start()
thread.join()
print(*found)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other libraries keep no such heaps")
@pytest.mark.parametrize("sparing", [True, False])
def test_threads_have_no_heaps_of_their_own(*, sparing: bool) -> None:
    """Without our asking for it they do: a few tickets would cost 20 MB for good."""
    told = subprocess.run(
        [sys.executable, "-c", HEAP.replace("SPARING", str(sparing))],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout == f"{sparing}\n"
