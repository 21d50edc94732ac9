"""A queue on paper: tickets and counters given, the office's own rule of calling, the waits.

No office, clock or store: `play` takes a scenario and returns the calls.
"""

from server.simulate.play import Call, Played, Progress, play
from server.simulate.scenario import Counter, Scenario, Ticket
from server.simulate.summary import Summary, quantile, summary

__all__ = [
    "Call",
    "Counter",
    "Played",
    "Progress",
    "Scenario",
    "Summary",
    "Ticket",
    "play",
    "quantile",
    "summary",
]
