"""The text of each screen as finished sentences, its parts, and whether it complies. No Qt."""
