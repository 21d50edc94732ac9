# Colombia's own words; a ticket is a turno and a counter a módulo, as in Chile.

# The country's identity document.
-document = cédula
