"""A petition in words, for the pages of people and of staff alike: kind, state, dates, history."""

from datetime import date

from antesala.words import Figures, Words
from server.domain.catalogue import Catalogue
from server.domain.petition.progress import Light, Progress
from server.domain.petition.register import Done, Petition, PetitionChannel, Reply
from server.domain.petition.states import PetitionState, StepKind
from server.domain.petition.terms import PetitionKind, Right


def kind_said(words: Words, kind: PetitionKind) -> str:
    """The name of a kind, as the country's law has it."""
    return words.say(f"petition-kind-{kind}")


def kind_explained(words: Words, kind: PetitionKind) -> str:
    """What a kind is for, to those who choose one."""
    return words.say(f"petition-about-{kind}")


def state_said(words: Words, state: PetitionState) -> str:
    """Where a petition stands."""
    return words.say(f"petition-state-{state}")


def channel_said(words: Words, channel: PetitionChannel) -> str:
    """How it came, to be read within a sentence."""
    return words.say(f"petition-channel-{channel}")


def reply_said(words: Words, reply: Reply) -> str:
    """How the person wants to have the answer."""
    return words.say(f"petition-reply-{reply}")


def right_said(words: Words, right: Right) -> str:
    """What a request about one's own data asks for."""
    return words.say(f"petition-right-{right}")


def light_said(words: Words, light: Light) -> str:
    """How far the term has run, in words; each light has a shape beside its colour too."""
    return words.say(f"petition-light-{light}")


def passed_said(words: Words, petition: Petition, run: Progress) -> str:
    """How many days of the term have passed and are left, as its law counts them."""
    key = f"petition-passed-{petition.counted}"
    return words.say(key, passed=run.passed, of=run.of, left=run.left)


def day_said(words: Words, day: date) -> str:
    """A date with its weekday and year: "martes 14 de abril de 2026"."""
    return words.say(
        "petition-date",
        weekday=day.isoweekday(),
        day=day.day,
        month=day.month,
        year=Figures(day.year),
    )


def answer_by(words: Words, petition: Petition) -> str:
    """Until when there will be an answer; of a follow-up, the promised date."""
    key = "petition-promised-by" if petition.is_follow_up else "petition-answer-by"
    return words.say(key, day=day_said(words, petition.due))


def due_said(words: Words, days_left: int) -> str:
    """How many days there are to the last one, or how long ago it was."""
    if days_left < 0:
        return words.say("petition-due-ago", days=-days_left)
    return words.say("petition-due-in", days=days_left)


def denied_said(words: Words) -> str:
    """The mark of a complaint that preference was denied."""
    return words.say("petition-denied-preference")


def step_said(words: Words, done: Done, petition: Petition, catalogue: Catalogue) -> str:
    """A line of the history, without whose step it was."""
    key = f"petition-step-{done.kind}"
    if done.kind is StepKind.RECEIVE:
        return words.say(key, channel=channel_said(words, petition.channel))
    if done.unit is not None:
        known = catalogue.unit.get(done.unit)
        return words.say(key, unit=known.name if known else done.unit)
    if done.due is not None:
        return words.say(key, day=day_said(words, done.due))
    return words.say(key)
