# The list of punctual taxpayers: `office punctual`, and [punctual] of the office file
help-office-punctual = replace the list of punctual taxpayers (Peru), or say how many there are
help-office-punctual-file = CSV with a DNI or RUC in the first column of each line; without it, the number of taxpayers listed is said
help-office-punctual-remove = remove the whole list
file-punctual-country = a list of punctual taxpayers is for offices in Peru (PE), and country is { $country }: take [punctual] out
file-punctual-note = legal_note is missing: write the ordinance by which the municipality favours punctual taxpayers
file-punctual-courtesy = the list is for the class { $name }, which the office does not have: write courtesies = ["{ $name }"] in [office]
punctual-both = a file and --remove were given: give one of them
punctual-off = this office has no list of punctual taxpayers: write [punctual] with listed = true and legal_note in the office file, and load it with office load. It is for offices in Peru alone
punctual-key = the key { $file } cannot be used: { $why }. Let this user read and write there
punctual-key-none = { $file } is no key of { $size } bytes: put the right file there, or delete it and load the list again
punctual-long = { $file } has more than { $most } MiB: a list has a number in each line and nothing else
punctual-empty = { $file } has no line with a DNI or RUC; the list stays as it was
punctual-refused = { $count ->
    [one] 1 line was refused, { $lines }: { $why }
   *[other] { $count } lines were refused, { $lines }: { $why }
}
punctual-more = … and { $count } more for the same cause
punctual-why-letters = there is something else than digits
punctual-why-length = a DNI has 8 digits and a RUC 11; a spreadsheet may have taken the zeros at the beginning away
punctual-why-beginning = a RUC begins with 10, 15, 16, 17 or 20
punctual-why-check = the last digit of the RUC is not the one that follows from the others
punctual-taken = Lines taken: { $lines }. Taxpayers listed for { $year }: { $count }; before: { $former }.
punctual-delete = The list is kept without numbers. Delete the file if you do not need it any more.
punctual-count = Taxpayers listed for { $year }: { $count }.
punctual-removed = The list was removed: { $count } taxpayers.

# Staff pages: the courtesy for a number that is listed
punctual-offer = Punctual taxpayer
punctual-offer-effect = If their DNI or RUC is on the list, the { -turno(form: "one") } gets the courtesy.
punctual-ask = Is the person of { $code } on the list of punctual taxpayers?
punctual-effect = If they are, it gets the courtesy of the municipality ({ $note }), after all whom the law protects. It keeps its time of arrival.
punctual-kept = The number is looked up and not kept. That you asked is noted.
punctual-number = DNI or RUC
punctual-number-hint = 8 or 11 digits, as the document has them
punctual-verb = Look it up
punctual-barred = { $code } cannot get the courtesy now: it has a preference already, or has moved on.
punctual-not-listed = The number is not on the list of { $year }; the preference stays as it was.
punctual-none = The list of punctual taxpayers of { $year } has not been loaded: ask the administrator to load it.
punctual-often = You have looked many numbers up. Try again in half a minute.

# Console: the same, where the clerk attends
counter-act-punctual = Punctual taxpayer
punctual-desk-meaning = If their DNI or RUC is on the list, they get the courtesy, after everyone that the law protects. The number is looked up and not kept.
punctual-desk-lacks = Type the 8 digits of the DNI or the 11 of the RUC
counter-punctual-done = They are on the list of punctual taxpayers: the courtesy is given.

# Kiosk: the document of a punctual taxpayer at the reader
kiosk-card-read = We have read your document.
kiosk-card-later = When you take your { -turno } we will see if you get a courtesy.
kiosk-card-granted = Your document is on the list: your { -turno } has the courtesy.
kiosk-card-unread = We could not read a DNI or RUC in that document.
kiosk-card-again = Hold the bar code of your DNI to the reader, or the card of the municipality.
kiosk-card-higher = Your { -turno } has a preference already, which goes before and stays.
kiosk-card-same = Your { -turno } stays as it was.
kiosk-card-failed = We could not look at your document now. Your { -turno } stays as it was.
kiosk-card-hint = If you pay your taxes on time and there is a reader, hold your DNI or card to it.
