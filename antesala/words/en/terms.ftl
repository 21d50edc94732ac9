# The nouns of es/terms.ftl in English, where gender does not matter.

-turno = { $form ->
   *[one] ticket
    [many] tickets
    [One] Ticket
    [Many] Tickets
}
    .gender = neuter

-modulo = { $form ->
   *[one] counter
    [many] counters
    [One] Counter
    [Many] Counters
}
    .gender = neuter
