"""The log as lines of JSON, one object each, for programs that gather logs; drawn by structlog.

Each line has the moment, the level, the module, and the sentence as a person reads it. A sentence
of the catalogues has its own name and its values too: those stay the same in every language.
"""

import logging
from datetime import UTC, datetime
from typing import Any

from structlog.processors import EventRenamer, JSONRenderer, format_exc_info
from structlog.stdlib import ProcessorFormatter, add_log_level, add_logger_name
from structlog.typing import EventDict, WrappedLogger

from server.log_limit import LONGEST, sentence_of

ORDER = ("at", "level", "logger", "event", "message", "values", "exception")


def json_formatter() -> logging.Formatter:
    """What makes a line of JSON of a record."""
    return ProcessorFormatter(
        pass_foreign_args=True,
        processors=[
            add_log_level,
            add_logger_name,
            format_exc_info,
            EventRenamer("message"),
            _with_facts,
            ProcessorFormatter.remove_processors_meta,
            _in_order,
            JSONRenderer(ensure_ascii=False),
        ],
    )


def _with_facts(_logger: WrappedLogger, _method: str, line: EventDict) -> EventDict:
    """Add the moment, and of a sentence its name and its values."""
    record: logging.LogRecord = line["_record"]
    moment = datetime.fromtimestamp(record.created, UTC)
    line["at"] = moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    said = sentence_of(record, line.pop("positional_args", None))
    if said is not None:
        line["event"] = said.key
        line["values"] = {name: _plain(value) for name, value in said.values.items()}
    return line


def _in_order(_logger: WrappedLogger, _method: str, line: EventDict) -> EventDict:
    """The same fields in the same order on each line, and no text without an end."""
    return {name: _cut(line[name]) for name in ORDER if name in line}


def _plain(value: object) -> str | int | float:
    return value if isinstance(value, int | float) else _cut(str(value))


def _cut(value: Any) -> Any:  # noqa: ANN401 - texts are cut, whatever else is stays
    if not isinstance(value, str) or len(value) <= LONGEST:
        return value
    return f"{value[:LONGEST]} … ({len(value)} characters)"
