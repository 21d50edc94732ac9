"""The display of a hall in a browser: the same board as in the display's window."""
