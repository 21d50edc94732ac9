"""Accounts of people: PINs at the consoles, passwords and sessions on the staff pages, roles."""
