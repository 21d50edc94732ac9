"""The server: rules, store, hub and listeners, each floor above the one it uses."""
