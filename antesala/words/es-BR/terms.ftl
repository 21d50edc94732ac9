# Brazil's nouns in Spanish sentences. The form is that of es/terms.ftl.

-turno = { $form ->
   *[one] senha
    [many] senhas
    [One] Senha
    [Many] Senhas
}
    .gender = feminine

-modulo = { $form ->
   *[one] guichê
    [many] guichês
    [One] Guichê
    [Many] Guichês
}
    .gender = masculine

# The country's identity document.
-document = CPF

# A counter for a person who sits.
-modulo-bajo = { $form ->
   *[one] guichê bajo
    [One] Guichê bajo
}
