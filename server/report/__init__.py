"""Documents that an office hands out or files: here is how they are set, not what they say."""
