"""The kiosk as its own screen reader: what is said of a screen, and when. No Qt."""
