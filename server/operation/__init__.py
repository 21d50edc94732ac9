"""What the server tells of itself to those who run it: monitors, and the service manager."""
