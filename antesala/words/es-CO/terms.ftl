# Colombia's own words; a ticket is a turno and a counter a módulo, as in Chile.

# What people there identify themselves with.
-document = cédula
