"""An office's decisions: a command becomes events or a refusal. Changes no state."""
