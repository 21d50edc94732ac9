# The proof of wait: on the ticket's page, on paper, and where it is checked

proof-link = Proof of wait
proof-title = Proof of wait
proof-states = { $office } certifies this wait. It bears no person's name.
proof-ticket = { -turno(form: "One") }
proof-service = Service
proof-day = Date
proof-arrival = Arrival
proof-called = First call
proof-waiting = Still waiting at
proof-not-called = Not called until
proof-wait = Wait
proof-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
proof-signed = Issued
proof-moment = { $day }, { $hour }
proof-code = Check code
proof-check = To check it, read the square with a camera. Or type the code and these facts at
proof-check-ask = To check it, ask at the office.
proof-square = Square code that leads to the check of this proof
proof-square-head = Check this proof
proof-pdf = Save as PDF
proof-print = You can also print this page from your browser's menu.
proof-again = The wait goes on: ask for the proof again once you are called, and it will say the time of the call.
proof-keep = Keep it today. Your { -turno }'s page closes tomorrow; the proof that you keep can be checked later.
proof-back = Back to your { -turno }
proof-to-check = Check this proof
proof-none = There is no proof yet
proof-none-why = The proof says since when you have waited at the office. Say first that you are here.
proof-expired = There is no proof for this { -turno }
proof-expired-why = Your arrival was not confirmed, and without it there is no wait to certify.
proof-unavailable = We cannot sign proofs now
proof-unavailable-why = Ask at a { -modulo } to tell the person in charge of the system.

# Where it is checked
verify-title = Check a proof of wait
verify-hint = Type what the proof says, just as it stands. Nothing about the person is looked up or kept.
verify-code = Check code
verify-code-hint = 16 letters and numbers
verify-office = Office
verify-ticket-hint = For example, J042
verify-outcome = What does it say after the arrival?
verify-until = At what time?
verify-hour-hint = In 24 hours, for example 14:05
verify-day-hint = Day, month and year, for example 29-11-2026
verify-send = Check
verify-lacks = Something is missing, or written in another way. Correct what is marked.
verify-lacks-code = Type the 16 letters and numbers of the code
verify-lacks-ticket = Type the { -turno }
verify-lacks-service = Type the service
verify-lacks-day = Type the date with day, month and year
verify-lacks-arrival = Type the time of arrival
verify-lacks-outcome = Choose what the proof says
verify-lacks-until = Type the time that follows
verify-good = The proof is genuine
verify-good-line = { $office } issued it with these facts. Compare them with the proof that you have: if one differs, it was altered.
verify-good-typed = The code belongs to these facts, and { $office } gave it.
verify-bad = The proof is not genuine
verify-bad-line = { $office } did not sign it as it stands: a part is missing, it was altered, or it is another office's.
verify-bad-do = Read the square again with the camera, or type what the proof says.
verify-bad-typed = The code does not belong to what you typed. Look at each fact: one letter or minute that differs is enough.
verify-bad-typed-do = If all is as the proof says, { $office } did not issue it so.
verify-again = Check another
verify-correct = Correct what I typed
verify-type = Type what it says

# The console and the paper
counter-act-prove = Proof of wait
counter-prove-title = Proof of wait of { $code }
counter-prove-meaning = It says the arrival, the first call and the minutes of wait, without a name. It is signed: anyone can check it.
counter-prove-done = The proof is out.
counter-prove-failed = The proof did not come out: { $why }. Look at the printer or choose another.

# The keys that sign it, for the person in charge of the server
proof-key-unwritten = { $file } could not be kept: { $why }; without that key no proofs of wait are signed. Let this user write there and restart the server
proof-key-unread = the key { $file } could not be read: { $why }; let this user read it and restart the server
proof-key-none = { $file } is no Ed25519 key in PEM and is not used; take the file out of the folder or restore the key, and restart the server
