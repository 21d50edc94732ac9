"""What an office decides: a command becomes events or a refusal. Nothing changes here."""
