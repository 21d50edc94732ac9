"""The colours of every screen and page: three palettes, and how an office tints them. No Qt."""
