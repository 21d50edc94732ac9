"""The kiosk as its own screen reader: what it says of a screen, and when. No Qt."""
