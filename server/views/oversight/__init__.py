"""What the people who answer for the hall see: its figures now, its alarms, its day."""
