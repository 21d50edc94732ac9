"""One room a migration, in the order of their names."""
