"""Country profiles as data: a country's classes, discipline, law notice and clocks."""
