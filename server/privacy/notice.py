"""The notice of privacy: what an office says to people about their data, in their language.

Its contents are those of Chile's law (Ley 19.628, article 14 ter, by Ley 21.719), the longest list
of the countries served. What it says of activities, data and periods comes from the register.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from antesala.words import Words
from server.domain.catalogue import Catalogue
from server.domain.petition.terms import DayKind, PetitionKind, Right
from server.domain.processing import Activity, Data, Keep
from server.domain.rights import DataLaw
from server.office_file import Profile
from server.privacy.register import ActivityEntry, register, said_keep

TOLD = (
    *(Activity.TURNS, Activity.HELP, Activity.ATTENTION, Activity.SURVEY),
    *(Activity.PETITIONS, Activity.RIGHTS, Activity.RECORD),
)
"""The activities that are about people who come; those about staff and machines are left out."""

OF_PEOPLE = frozenset(Data) - {Data.NONE, Data.STAFF, Data.ADDRESS, Data.KEY, Data.MIXED}
"""Data of people who come; those of staff are in the register."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its sentences."""

    title: str
    lines: tuple[str, ...]


Notice = tuple[Section, ...]


def notice(catalogue: Catalogue, profile: Profile, words: Words) -> Notice:
    """The notice of an office in one language."""
    law = profile.privacy
    return (
        Section(words.say("notice-who"), tuple(_who(catalogue, words))),
        *_activities(catalogue, words),
        Section(words.say("notice-rights"), tuple(_rights(profile, words))),
        Section(
            words.say("notice-safe"),
            tuple(words.say(f"notice-safe-{number}") for number in (1, 2, 3)),
        ),
        Section(
            words.say("notice-never"),
            tuple(words.say(f"notice-never-{number}") for number in (1, 2, 3, 4)),
        ),
        *([] if law is None else [_law(law, words)]),
    )


def _who(catalogue: Catalogue, words: Words) -> Iterator[str]:
    named = catalogue.privacy
    yield words.say("notice-office", office=catalogue.name)
    if named.officer:
        yield words.say("notice-officer", officer=named.officer)
    contact = "; ".join(filter(None, (named.contact, named.address)))
    if contact:
        yield words.say("notice-contact", contact=contact)
    elif catalogue.phone:
        yield words.say("notice-contact", contact=catalogue.phone)
    else:
        yield words.say("notice-ask-here")


def _activities(catalogue: Catalogue, words: Words) -> Iterator[Section]:
    for entry in register(words):
        if entry.activity in TOLD:
            yield Section(entry.title, tuple(_activity(entry, catalogue, words)))


def _activity(entry: ActivityEntry, catalogue: Catalogue, words: Words) -> Iterator[str]:
    say = words.say
    tables = [each for each in entry.tables if not OF_PEOPLE.isdisjoint(each.columns.values())]
    held = {data for each in tables for data in each.columns.values()}
    named = (say(f"privacy-data-{data}") for data in Data if data in held & OF_PEOPLE)
    yield say("privacy-purpose", text=entry.purpose)
    yield say("privacy-data", text="; ".join(named))
    yield say("privacy-basis", text=entry.basis)
    yield say("privacy-seen", text=entry.seen_by)
    keeps = [each.keep for each in tables if each.keep is not Keep.WHILE_USED]
    said = dict.fromkeys(said_keep(keep, catalogue.retention, words) for keep in keeps)
    yield say("notice-kept", text="; ".join(said))


def _rights(profile: Profile, words: Words) -> Iterator[str]:
    yield words.say("notice-rights-what")
    for right in Right:
        term = profile.term_of(PetitionKind.DERECHOS, right)
        counted = "calendar" if term.counted is DayKind.CALENDAR else "working"
        what = words.say(f"notice-right-{right}")
        yield words.say(f"notice-right-{counted}", what=what, days=term.days)
    yield words.say("notice-rights-how")
    if profile.privacy is not None:
        yield words.say("notice-authority", authority=profile.privacy.authority)


def _law(law: DataLaw, words: Words) -> Section:
    day = words.say(
        "notice-date",
        day=law.checked_on.day,
        month=law.checked_on.month,
        year=str(law.checked_on.year),
    )
    key = "notice-law-verified" if law.is_verified else "notice-law-noted"
    return Section(words.say("notice-law"), (words.say(key, law=law.law, day=day),))


def encoded(said: dict[str, Notice]) -> str:
    """A notice in several languages as one text, by which its versions are told apart."""
    body = {
        language: [[section.title, list(section.lines)] for section in sections]
        for language, sections in said.items()
    }
    return json.dumps(body, ensure_ascii=False, sort_keys=True)


def decoded(body: str) -> dict[str, Notice]:
    """What `encoded` has made."""
    return {
        language: tuple(Section(title, tuple(lines)) for title, lines in sections)
        for language, sections in json.loads(body).items()
    }
