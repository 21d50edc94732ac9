"""The people's listener: telephones with the link on a ticket, and the public board."""
