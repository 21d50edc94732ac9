"""What a kiosk knows of its printer. The paper itself is drawn in `antesala.printing`."""
