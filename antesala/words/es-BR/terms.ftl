# Brazil's nouns, in Spanish sentences until the house speaks Portuguese. The form is that of es/terms.ftl.

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

# What people there identify themselves with.
-document = CPF
