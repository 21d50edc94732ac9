"""All that an office keeps of one petition, for the person whose data they are: as JSON and as PDF.

The JSON is for another machine (portability), the PDF for reading. Both say the same: the petition,
its person, every text but the notes among the staff, the history without names, and the files.
"""

import base64
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from antesala.words import Words, hour
from antesala.words.file_sizes import said_size
from server.domain.catalogue import Catalogue
from server.domain.petition.register import Detail, Done, Person, WordsKind
from server.domain.petition.states import StepKind
from server.report.typesetting import typeset

FORMAT = "antesala-own-data-1"
"""What the JSON is, for programs that read it; another number where a field changes its meaning."""
PERSON = tuple(Person.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class OwnData:
    """A petition with the contents of its files, and when it was taken from the register."""

    detail: Detail
    contents: tuple[bytes, ...]
    catalogue: Catalogue
    at: datetime

    @property
    def _zone(self) -> ZoneInfo:
        return ZoneInfo(self.catalogue.time_zone)

    def local(self, at: datetime) -> str:
        """A moment at the office, to the second, with its offset (ISO 8601)."""
        return at.astimezone(self._zone).isoformat(timespec="seconds")

    def moment(self, at: datetime, words: Words) -> str:
        """The same in words."""
        local = at.astimezone(self._zone)
        said = words.say("notice-date", day=local.day, month=local.month, year=str(local.year))
        return words.say("breach-moment", day=said, hour=hour(at, self._zone))

    @property
    def texts(self) -> list[tuple[int, WordsKind, str]]:
        """The texts that the person may read: a note among the staff is about their work."""
        found = self.detail.words
        return [
            (each.step, each.kind, each.text) for each in found if each.kind is not WordsKind.NOTE
        ]

    @property
    def history(self) -> list[Done]:
        """What was done, without the notes among the staff."""
        return [done for done in self.detail.history if done.kind is not StepKind.NOTE]


def as_json(data: OwnData) -> bytes:
    """The export for another machine, in UTF-8; the files within it in base64."""
    detail, petition = data.detail, data.detail.petition
    told = {
        "format": FORMAT,
        "office": data.catalogue.name,
        "taken_at": data.local(data.at),
        "petition": {
            "folio": petition.folio,
            "kind": petition.kind,
            "right": petition.right,
            "channel": petition.channel,
            "state": petition.state,
            "unit": petition.unit,
            "service": petition.service,
            "received_at": data.local(petition.received_at),
            "due": petition.due.isoformat(),
            "law": petition.law,
            "reply": petition.reply,
        },
        "person": {name: getattr(detail.person, name) for name in PERSON},
        "texts": [{"step": step, "kind": kind, "text": text} for step, kind, text in data.texts],
        "history": [
            {"at": data.local(done.at), "kind": done.kind, "state": done.state, "role": done.role}
            for done in data.history
        ],
        "files": [
            {
                "name": file.name,
                "media_type": file.media_type,
                "size": file.size,
                "content": base64.b64encode(content).decode(),
            }
            for file, content in zip(detail.files, data.contents, strict=True)
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2).encode()


def as_pdf(data: OwnData, words: Words) -> bytes:
    """The export for reading. Raises `NoTypesetterError`."""
    say = words.say
    parts: Sequence[tuple[str, Callable[[OwnData, Words], Iterator[tuple[str, str]]]]] = (
        ("own-data-petition", _petition_rows),
        ("own-data-person", _person_rows),
        ("own-data-texts", _text_rows),
        ("own-data-history", _history_rows),
        ("own-data-files", _file_rows),
    )
    values = {
        "title": say("own-data-title", folio=data.detail.petition.folio),
        "office": data.catalogue.name,
        "about": say("own-data-about", moment=data.moment(data.at, words)),
        "none": say("own-data-none"),
        "foot": f"{data.catalogue.name} · {data.detail.petition.folio}",
        "parts": [
            {
                "title": say(title),
                "rows": [{"name": name, "value": value} for name, value in rows(data, words)],
            }
            for title, rows in parts
        ],
    }
    return typeset("own_data", values, words.language)


def _petition_rows(data: OwnData, words: Words) -> Iterator[tuple[str, str]]:
    say, petition = words.say, data.detail.petition
    yield say("own-data-folio"), petition.folio
    yield say("own-data-kind"), say(f"petition-kind-{petition.kind}")
    if petition.right is not None:
        yield say("own-data-right"), say(f"notice-right-{petition.right}")
    yield say("own-data-received"), data.moment(petition.received_at, words)
    due = petition.due
    yield say("own-data-due"), say("notice-date", day=due.day, month=due.month, year=str(due.year))
    if petition.law:
        yield say("own-data-law"), petition.law
    unit = data.catalogue.unit.get(petition.unit) if petition.unit else None
    if unit is not None:
        yield say("own-data-unit"), unit.name


def _person_rows(data: OwnData, words: Words) -> Iterator[tuple[str, str]]:
    for name in PERSON:
        value = getattr(data.detail.person, name)
        if value:
            yield words.say(f"own-data-{name}"), value


def _text_rows(data: OwnData, words: Words) -> Iterator[tuple[str, str]]:
    for _, kind, text in data.texts:
        yield words.say(f"own-data-text-{kind}"), text


def _history_rows(data: OwnData, words: Words) -> Iterator[tuple[str, str]]:
    for done in data.history:
        yield data.moment(done.at, words), words.say(f"petition-state-{done.state}")


def _file_rows(data: OwnData, words: Words) -> Iterator[tuple[str, str]]:
    for file in data.detail.files:
        yield file.name, said_size(file.size, words)
