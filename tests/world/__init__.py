"""A world from one seed: office, devices, network and clocks in one process (docs/world.md)."""
