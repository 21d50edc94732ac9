# The display's texts, as in es/display.ftl.

display-ticket = { -turno(form: "One") }
display-counter = { -modulo(form: "One") }

# Over the earlier calls: normally, without a server, and for a minute after its return.
display-earlier = Last { -turno(form: "many") }
display-before = Before
display-missed = Called while there was no connection

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
display-last-missed = Called while there was no connection, { $hour }

# Before the first call of the day.
display-empty = { -turno(form: "Many") } called will appear here

# Without the server.
display-starting = This screen is starting
display-stale = No connection since { $hour }
display-ask-at = There may be new calls. Ask at { -modulo } { $number }.
display-ask-staff = There may be new calls. Ask the staff.
display-not-enrolled = This screen is not connected to the office

# What stands in the way besides: the chime cannot be heard, the device's own clock is wrong
display-silent = The chime cannot be heard
display-wordless = Some calls are not read aloud
display-silent-do = Watch this screen.
display-clock = The clock of this device is wrong
display-clock-do = This screen uses the server's time.

# Over a sign that is no call, before the first call of the day
display-sample = Example

# Over how long each group of services waits, beside the calls
display-waits = Wait now

# The way to a counter, as seen from the display; also the words for its arrow
display-way-left = to the left
display-way-right = to the right
display-way-up = straight ahead
display-way-down = behind you
display-way-up-left = ahead to the left
display-way-up-right = ahead to the right
display-way-down-left = behind you to the left
display-way-down-right = behind you to the right
display-way-here = right here
