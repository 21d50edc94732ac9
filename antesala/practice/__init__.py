"""A morning to practise in: the real console and server, and people who are made up."""
