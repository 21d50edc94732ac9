"""Where on a screen things are, in millimetres: upright or wide, within reach or at ease. No Qt."""
