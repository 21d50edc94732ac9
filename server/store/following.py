"""What other nodes of one PostgreSQL have kept since a number, in one statement and so one moment.

A node follows the others with each of their turns, and before each of its own: read table by table
through a pool of connections, that takes ten times as long. Lines that are packed by now are left
to `loading.catch_up`: a node is a day behind then.
"""

from collections.abc import Sequence
from operator import itemgetter
from typing import Any

from server.domain.office import Office, Private, Topic
from server.store.loading import Unseen, follow
from server.store.past import Line

FOLLOW = """
SELECT 'office', seq, '', '', '' FROM office WHERE id = %(office)s AND seq > %(seen)s
UNION ALL
SELECT 'event', seq, type, body, '' FROM journal WHERE office = %(office)s AND seq > %(seen)s
UNION ALL
SELECT 'fact', seq, topic, text, subject FROM private
 WHERE office = %(office)s AND seq > %(seen)s
UNION ALL
SELECT 'fact', seq, topic, text, subject FROM private_of_day
 WHERE office = %(office)s AND seq > %(seen)s
"""
Found = tuple[str, int, str, str, str]
"""A row of it: what it is, its number, kind or topic, body or text, and of a fact its subject."""


def read(driver: Any, office: Office) -> list[Found]:  # noqa: ANN401 - the driver's own
    """All that is kept after the office's number, in any order."""
    found: list[Found] = driver.execute(
        FOLLOW, {"office": office.id, "seen": office.seq}
    ).fetchall()
    return found


def unseen_of(found: Sequence[Found], office: Office) -> Unseen | None:
    """Let an office follow what was found; None, and nothing done, where events are missing."""
    kept = max((row[1] for row in found if row[0] == "office"), default=office.seq)
    rows = sorted((row for row in found if row[0] == "event"), key=itemgetter(1))
    if len(rows) != kept - office.seq:
        return None
    events = [Line(seq, 0, kind, body).event() for _, seq, kind, body, _ in rows]
    facts = [Private(row[4], Topic(row[2]), row[3]) for row in found if row[0] == "fact"]
    return follow(office, events, facts)
