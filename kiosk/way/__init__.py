"""A person's way through the kiosk, and what staff do at it: states, touches, time. No Qt."""
