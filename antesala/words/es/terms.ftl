# The nouns that differ from country to country, each with its gender. These are Chile's, and those
# of every country without its own. A folder named for language and country, such as es-PE,
# replaces what differs there in a terms.ftl of its own; the sentences ask for noun and gender only.
#
# form: one, many; One, Many where the noun begins a sentence or stands alone.

-turno = { $form ->
   *[one] turno
    [many] turnos
    [One] Turno
    [Many] Turnos
}
    .gender = masculine

-modulo = { $form ->
   *[one] módulo
    [many] módulos
    [One] Módulo
    [Many] Módulos
}
    .gender = masculine

# A counter for a person who sits, as in a wheelchair; Chile says mesón of it.
-modulo-bajo = { $form ->
   *[one] mesón bajo
    [One] Mesón bajo
}
