"""Tickets that the kiosk gives while it has no server, until they are handed in. No Qt."""
