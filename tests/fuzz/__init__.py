"""Frames and conversations at random against the real lobby: `python -m tests.fuzz --frames N`."""
