# Costa Rica's nouns. The form is that of es/terms.ftl.

-turno = { $form ->
   *[one] ficha
    [many] fichas
    [One] Ficha
    [Many] Fichas
}
    .gender = feminine

-modulo = { $form ->
   *[one] plataforma
    [many] plataformas
    [One] Plataforma
    [Many] Plataformas
}
    .gender = feminine

# The country's identity document.
-document = cédula

# A counter for a person who sits.
-modulo-bajo = { $form ->
   *[one] plataforma baja
    [One] Plataforma baja
}
