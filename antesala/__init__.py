"""Antesala, the waiting room of a public office: the command, and the ground its programs share."""

__version__ = "0.1.0"
