"""What people ask an office to be answered: terms of the laws, states, and what is registered."""
