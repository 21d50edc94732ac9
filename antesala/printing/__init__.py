"""A ticket on paper: its texts, how they are drawn, and the printer that prints them. No Qt."""
