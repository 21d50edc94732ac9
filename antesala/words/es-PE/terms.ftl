# Peru's noun for a counter; a ticket is a turno, as in Chile. The form is that of es/terms.ftl.

-modulo = { $form ->
   *[one] ventanilla
    [many] ventanillas
    [One] Ventanilla
    [Many] Ventanillas
}
    .gender = feminine

# The country's identity document.
-document = DNI

# A counter for a person who sits.
-modulo-bajo = { $form ->
   *[one] ventanilla baja
    [One] Ventanilla baja
}
