"""Says how old the locked versions are, since weaknesses become known that a lock has not heard of.

`python -m tests.house.lock_age` fails where a lock has not changed for more than a quarter of a
year. It asks no one; a tool such as `pip-audit` does, where its data can be had.
"""

import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

HOUSE = Path(__file__).parents[2]
LOCKS = ("requirements.lock", "requirements-dev.lock")
OLD = 92
"""Days after which all versions are to be chosen anew."""


def changed_on(folder: Path, name: str) -> date | None:
    """The day of a file's last commit; None where no repository knows it."""
    asked = ["git", "-C", str(folder), "log", "-1", "--format=%cs", "--", name]
    try:
        told = subprocess.run(asked, capture_output=True, text=True, check=False)
    except OSError:
        return None
    return date.fromisoformat(told.stdout.strip()) if told.stdout.strip() else None


def told(name: str, changed: date | None, today: date) -> tuple[str, bool]:
    """A line about a lock, and whether it is old; of one without a day no one can tell."""
    if changed is None:
        return f"{name}: no repository says when it was made", True
    days = (today - changed).days
    return f"{name}: {days} days old, of {OLD} at most", days > OLD


def main() -> int:
    """Tell the age of each lock; 1 where one is old."""
    today, is_any_old = datetime.now(UTC).date(), False
    for name in LOCKS:
        line, is_old = told(name, changed_on(HOUSE, name), today)
        print(line)  # noqa: T201 - the command's result
        is_any_old |= is_old
    return int(is_any_old)


if __name__ == "__main__":
    sys.exit(main())
