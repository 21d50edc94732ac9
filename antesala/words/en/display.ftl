# The display's texts, as in es/display.ftl.

display-ticket = { -turno(form: "One") }
display-counter = { -modulo(form: "One") }

# Over the earlier calls: normally, without a server, and for a minute after its return.
display-earlier = Last { -turno(form: "many") }
display-before = Before
display-missed = Called while offline

# Over a code that is called again.
display-again = { $times ->
    [2] Second call
    [3] Third call
   *[other] Called again
}

# The sentence of a call, shown while it is announced, and a tile's accessible name.
display-call = { -turno(form: "One") } { $code }, { -modulo } { $number }
display-call-again = { display-again }: { -turno } { $code }, { -modulo } { $number }

# Over the last call while no new one is announced.
display-last = Last { -turno } called, { $hour }

# The same, for a call made while the server was away.
display-last-missed = Called while offline, { $hour }

# Before the first call of the day.
display-empty = { -turno(form: "Many") } called will appear here

# Without the server.
display-starting = Connecting to the server
display-stale = No connection since { $hour }
display-ask-at = There may be new calls. Ask at { -modulo } { $number }.
display-ask-staff = There may be new calls. Ask the staff.
display-not-enrolled = This screen is not connected to the office
