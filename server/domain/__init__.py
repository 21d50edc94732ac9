"""The rules of a waiting room, as values: standard library only, no clock, no socket, no SQL."""
