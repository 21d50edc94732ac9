"""The kiosk: where a person takes a ticket by touch."""
