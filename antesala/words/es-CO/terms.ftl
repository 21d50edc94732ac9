# Colombia's own words; a ticket is a turno and a counter a módulo, as in Chile,
# but mesón is said of none.

# The country's identity document.
-document = cédula

# A counter for a person who sits.
-modulo-bajo = { $form ->
   *[one] módulo bajo
    [One] Módulo bajo
}
