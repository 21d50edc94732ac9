"""The server: rules, store, hub and listeners, each floor standing on the one below."""
