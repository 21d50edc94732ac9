"""A made-up past for an empty database: `antesala seed-history`, for demonstrations and tests.

days      which days the office was open, and how busy each of them was
people    the people of one day: when they come, for what, and how long they are patient
seats     the clerks of one day: who sits where, from when to when
hall      the day itself, played by the office's own rule
register  what happens in it, as events, and the tickets and attentions that they lead to
petitions what people ask in writing, and how they are answered
opinions  what people say of their attention
load      how many people the office has, so that it is neither empty nor swamped
history   all of it, day by day, into the database
"""
