"""The places and sizes on a screen in millimetres: upright or wide, within reach or not. No Qt."""
