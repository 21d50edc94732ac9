"""How an office follows its events. Makes no decisions."""
