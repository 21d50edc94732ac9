"""The live listener: websockets for enrolled devices and the clerks who sign in at them."""
