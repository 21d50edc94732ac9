# The expected wait, in the same words on the kiosk, on paper, on the telephone and at
# the counter. From a round figure that half of the people pass to one that nine in ten do not.

# Firm spaces keep a figure at its unit.
# From one to the other; each as wait-minutes or wait-hours says it, or a bare number of minutes.
wait-range = { $least } to{"\u00A0"}{ $most }
wait-under = Less than{"\u00A0"}{ $most }
wait-over = More than{"\u00A0"}{ $least }
wait-minutes = { $minutes }{"\u00A0"}min
wait-hours = { $minutes ->
    [0] { $hours }{"\u00A0"}h
   *[other] { $hours }{"\u00A0"}h{"\u00A0"}{ $minutes }{"\u00A0"}min
}

# When a call may come within a minute or two.
wait-soon = Any moment now

# For a ticket that the rule calls before all others.
wait-next = You are next

# If no open counter could call.
wait-no-counter = No { -modulo } is open for this service now
