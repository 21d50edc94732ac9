"""The commands that set an office up: `init`, `check`, `enroll`, `office`.

They speak to the running server through its control listener; where none runs, they open the
office folder themselves, under the same lock, so that there is never a second writer.
"""

from antesala.administration.checking import check
from antesala.administration.founding import init
from antesala.administration.governing import enroll, office

__all__ = ["check", "enroll", "init", "office"]
