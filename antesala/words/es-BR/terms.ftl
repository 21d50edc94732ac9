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
