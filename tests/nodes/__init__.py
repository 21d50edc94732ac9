"""Several servers on one real PostgreSQL, cut off and killed, and their whole history checked."""
