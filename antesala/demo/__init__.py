"""The four programs together: in windows to be tried, or offscreen to be looked at."""
