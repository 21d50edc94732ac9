"""Dates as people read them."""

from datetime import date

from antesala.words import Words


def said_day(day: date, words: Words) -> str:
    """A date in words: "29 de noviembre de 2026"."""
    return words.say("notice-date", day=day.day, month=day.month, year=str(day.year))
