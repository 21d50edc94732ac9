"""The four programs together: in windows to be tried, or offscreen to be looked at."""

from antesala.demo.command import main

__all__ = ["main"]
