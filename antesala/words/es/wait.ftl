# The expected wait, in the same words on the kiosk, on paper, on the telephone and at
# the counter. From a round figure that half of the people pass to one that nine in ten do not.

# Firm spaces keep a figure at its unit.
# From one to the other; each as wait-minutes or wait-hours says it, or a bare number of minutes.
wait-range = { $least } a{"\u00A0"}{ $most }
wait-under = Menos de{"\u00A0"}{ $most }
wait-over = Más de{"\u00A0"}{ $least }
wait-minutes = { $minutes }{"\u00A0"}min
wait-hours = { $minutes ->
    [0] { $hours }{"\u00A0"}h
   *[other] { $hours }{"\u00A0"}h{"\u00A0"}{ $minutes }{"\u00A0"}min
}

# When a call may come within a minute or two.
wait-soon = Muy pronto

# For a ticket that the rule calls before all others.
wait-next = Sigue usted

# If no open counter could call.
wait-no-counter = No hay { -modulo } { -modulo.gender ->
   *[masculine] abierto
    [feminine] abierta
 } para este trámite ahora
