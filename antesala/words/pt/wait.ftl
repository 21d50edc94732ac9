# The expected wait. Firm spaces keep a figure at its unit.

# From one to the other; each as wait-minutes or wait-hours says it, or a bare number of minutes.
wait-range = { $least } a{ "\u00A0" }{ $most }
wait-under = Menos de{ "\u00A0" }{ $most }
wait-over = Mais de{ "\u00A0" }{ $least }
wait-minutes = { $minutes }{ "\u00A0" }min
wait-hours = { $minutes ->
    [0] { $hours }{ "\u00A0" }h
   *[other] { $hours }{ "\u00A0" }h{ "\u00A0" }{ $minutes }{ "\u00A0" }min
}

# When a call may come within a minute or two.
wait-soon = A qualquer momento

# For a ticket that the rule calls before all others.
wait-next = É a próxima vez

# If no open counter could call.
wait-no-counter = Não há { -modulo } { -modulo.gender ->
   *[masculine] aberto
    [feminine] aberta
 } para este serviço agora
