"""A ticket on paper: what it says, how it is drawn, and the printer that prints it. No Qt."""
