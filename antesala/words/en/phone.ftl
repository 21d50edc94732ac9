# es/phone.ftl in English.

# The name of the language, on the link that leads to the page in it
phone-language = English

# While it waits
phone-yours = Your { -turno }
phone-ahead = { slip-ahead }
phone-nobody = Nobody
phone-left = Time left
phone-wait = { slip-wait }
phone-where = Wait in
phone-where-any = The waiting room
phone-attends = You will be attended by
phone-attends-who = { $name }, { $unit }
phone-attends-who-at = { $name }, { $unit }, { -modulo } { $number }
phone-title = { -turno(form: "One") } { $code }
phone-title-ahead = { $count ->
    [0] { $code }: nobody ahead
    [one] { $code }: one ahead
   *[other] { $code }: { $count } ahead
}
phone-said-ahead = { $count ->
    [0] Nobody is ahead of you.
    [one] One person is ahead of you.
   *[other] { $count } people are ahead of you.
}

# The age of the page
phone-fresh = As of { $hour }. Updates by itself.
phone-last = As of { $hour }.
phone-stale = No connection. What you see is from { $hour }.

# Being called
phone-called = { kiosk-called }
phone-counter = { display-counter }
phone-called-at = Called at { $hour }. We are waiting for you.
phone-said-called = { kiosk-called }. { kiosk-called-to }.

# At the counter
phone-serving = You are being attended

# Set aside by the staff
phone-of-day = This { -turno } is of { DATETIME($at, dateStyle: "long") }.
phone-parked = Your { -turno } is on hold
phone-parked-do = You keep your place. Tell the staff when you can go on.

# Called, and not there
phone-missed = We called you at { $hour } and you were not there yet
phone-missed-do = You keep your place. Tell the staff when you arrive.
phone-place-kept = You keep your place.

# Over
phone-served = Your visit is finished
phone-served-do = You can close this page.
phone-attended-by = { $name }, { $unit }, attended you.
phone-asks = What this service asks for
phone-cancelled = Your { -turno } was cancelled
phone-lapsed = Your { -turno } is no longer valid
phone-lapsed-why = The office closed before we could call you.
phone-another = If you need one, ask for another at the office.

# Signals at the call
phone-notify = Alert me with a sound
phone-notifying = We will alert you. Keep this page open.

# What the person may ask, and what has become of it
phone-more-time = More time
phone-more-time-asked = { $left ->
    [0] You asked for more time twice and cannot ask again. If another person is waiting, they go first, then you.
   *[other] You asked for more time: if another person is waiting, they go first, then you. You can ask once more.
}
phone-help = Help
phone-on-my-way = On my way
phone-on-my-way-said = We said that you are coming.
phone-fetch = Please fetch me
phone-arrived = I am here
phone-somebody = A person
phone-plea-help = The staff have been told. Wait where you are.
phone-plea-help-taken = { $name } is coming to help you. Wait where you are.
phone-plea-fetch = We asked for a person to fetch you. Wait where you are.
phone-plea-fetch-taken = { $name } is coming to fetch you. Wait where you are.
phone-plea-arrived = We said that you are here. You keep your time of arrival.
phone-plea-arrived-taken = { $name } knows that you are here and puts you back in line.
phone-plea-unstaffed = There is no clerk at the counters now. Ask at the entrance.
phone-unsent = We could not tell the staff
phone-unsent-do = It was not sent. Check your connection and try again.

# Giving the ticket back
phone-cancel = I cannot wait: cancel
phone-cancel-question = { kiosk-cancel-question }
phone-cancel-meaning = { kiosk-cancel-meaning }
phone-cancel-yes = { kiosk-cancel-yes }
phone-cancel-no = { kiosk-cancel-no }
phone-cancel-failed = We could not cancel your { -turno }. It is still valid. Try again in a moment.
phone-back = Back to my { -turno }

# Errors and obstacles
phone-unknown = We cannot find that { -turno }
phone-unknown-do = The link is incomplete or from another day. Point the camera at your paper again, or ask the staff.
phone-too-many = Wait a moment
phone-too-many-do = Your connection asked for too many pages at once. Open it again in a minute.
phone-fault = We cannot show your { -turno } now
phone-fault-do = It is still valid. Watch the screen at the office, or open this page again in a moment.

# The public board
phone-board = { -turno(form: "Many") } called
phone-board-none = Nobody has been called yet today.
phone-to-board = See the { -turno(form: "many") } called
phone-offices = Which office?
phone-offices-hint = This address serves several offices.
