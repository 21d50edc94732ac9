"""A screen of very large letters, divided into pages before it is drawn. Pure."""
