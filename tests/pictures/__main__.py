"""Makes the pictures of the documents: `python -m tests.pictures kiosk`."""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.pictures.kiosk import make

if __name__ == "__main__":
    if sys.argv[1:] != ["kiosk"]:
        sys.exit("usage: python -m tests.pictures kiosk")
    make()
