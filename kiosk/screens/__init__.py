"""What each screen says, as finished sentences, its parts, and whether it complies. No Qt."""
