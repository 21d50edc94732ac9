# The nouns of es/terms.ftl in Portuguese, as public offices of Brazil say them. A folder such as
# pt-PT replaces what differs there.

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
