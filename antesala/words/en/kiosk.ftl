# The kiosk's texts, as in es/kiosk.ftl.

# A country's word for the identity document, which a kiosk never asks for.
-document = RUT

# On every screen
kiosk-purpose = Public service
kiosk-privacy = We do not ask for your name or your { -document }.
kiosk-back = Back
kiosk-help = Help
kiosk-language = English
kiosk-language-choose = Language: English

# The first screen
kiosk-title = Take your { -turno } here
kiosk-question = What do you need today?
kiosk-calling = Now calling
kiosk-call = { -turno(form: "One") } { $code }, { -modulo } { $number }
kiosk-start = Start in English
kiosk-waiting-now = { $count ->
    [0] Nobody is waiting now
    [one] One person is waiting now
   *[other] { $count } people are waiting now
}

# The services of a group
kiosk-which = Which of these?
kiosk-waiting = { $count ->
    [0] Nobody is waiting
    [one] One person is waiting
   *[other] { $count } people are waiting
}

# A service
kiosk-bring = You need to bring
kiosk-waiting-here = Waiting now
kiosk-wait = Wait now
kiosk-people = { $count ->
    [0] Nobody
    [one] 1 person
   *[other] { $count } people
}
kiosk-fee = Fee
kiosk-time-to-resolve = Time it takes
kiosk-take = Take a { -turno }
kiosk-list-instead = Something is missing: take this list and come back another day
kiosk-asking = Getting your { -turno }…

# The answer on preference
kiosk-preference = Are you entitled to priority service?
kiosk-no-reason = You do not have to say why.
kiosk-only-code = The screen will show only your code.
kiosk-yes = Yes, priority service
kiosk-no = No, general { -turno }
kiosk-no-order = By order of arrival
kiosk-classes = Which service are you entitled to?

# The law
kiosk-law = What the law says
kiosk-law-title = What the law says
kiosk-law-checked = Checked on { $day } { kiosk-month } { $year }.
kiosk-law-back = Back to the question
kiosk-data = Your data: no name or document is asked for a { -turno }, and what is kept of your visit is deleted by itself. How to see, correct or delete it: { $address }
kiosk-data-ask = Your data: no name or document is asked for a { -turno }, and what is kept of your visit is deleted by itself. Ask the staff how to see it.

# The ticket
kiosk-ready = Your { -turno } is ready
kiosk-code = Your code
kiosk-ahead = People ahead of you
kiosk-ahead-since = People ahead of you, at { $hour }
kiosk-nobody-ahead = Nobody
kiosk-where = Wait and watch the screen in
kiosk-where-short = Wait in
kiosk-where-any = Wait and watch the screen
kiosk-where-near = Near here
kiosk-called = It is your turn
kiosk-called-to = { -modulo(form: "One") } { $number }
kiosk-follow = { slip-follow }
kiosk-done = Done
kiosk-cancel = Cancel { -turno }
kiosk-closes = { $seconds ->
    [one] Closes in one second. Touch the screen to stay.
   *[other] Closes in { $seconds } seconds. Touch the screen to stay.
}

# The ticket's paper
kiosk-printing = Printing. Take your paper below.
kiosk-printed = Take your paper below.
kiosk-no-paper = No paper came out. Your { -turno } is still valid.
kiosk-write-code = Write down your code or photograph this screen.
kiosk-staff-told = The staff already know.
kiosk-print-again = Try printing again

# The help that a person wants while attended; it is never shown or said in the hall
kiosk-wishes = I need help at the { -modulo }
kiosk-wishes-noted = Help noted. Change
kiosk-wishes-question = What help do you need at the { -modulo }?
kiosk-wishes-private = You may choose more than one. Only the staff will know.
kiosk-wishes-done = Back to my { -turno }
kiosk-wishes-refused = We could not note the help you asked for.
kiosk-wish-sign_language = Sign language
kiosk-wish-low_counter = Low { -modulo }
kiosk-wish-escort = Somebody to go with me
kiosk-wish-written_conversation = To talk in writing
kiosk-code-again = Your code: { $code }

# Giving the ticket back
kiosk-cancel-question = Cancel your { -turno } { $code }?
kiosk-cancel-meaning = You lose your place in the queue.
kiosk-cancel-yes = Yes, cancel
kiosk-cancel-no = No, keep my { -turno }
kiosk-cancelling = Cancelling…
kiosk-cancelled = Your { -turno } { $code } was cancelled.

# Time
kiosk-still-there = Are you still there?
kiosk-will-close = { $seconds ->
    [one] This screen will close in one second.
   *[other] This screen will close in { $seconds } seconds.
}
kiosk-stay = I am still here

# Languages
kiosk-languages = Choose your language

# Errors and obstacles
kiosk-starting = Connecting to the office
kiosk-offline = No connection since { $hour }.
kiosk-offline-short = No connection
kiosk-ask-at = Ask for your { -turno } at { -modulo } { $number }.
kiosk-ask-staff = Ask the staff for your { -turno }.
kiosk-offline-ticket = Your { -turno } is still valid.
kiosk-alone = You can take your { -turno } all the same. Waits are not shown.
kiosk-alone-ticket = Your { -turno } was given without connection. It counts all the same.
kiosk-alone-place = It keeps your place by the time you came.
kiosk-alone-ask-at = If in doubt, ask at { -modulo }{"\u00A0"}{ $number }.
kiosk-alone-ask-staff = If in doubt, ask the staff.
kiosk-not-enrolled = This machine is not connected to the office.
kiosk-other-version = This machine and the office have different versions of the system.
kiosk-refused = We could not give you a { -turno }.
kiosk-cancel-refused = We could not cancel your { -turno }.
kiosk-gone = That service is no longer offered. Choose another.

# Help
kiosk-help-asked = Telling the staff…
kiosk-help-called = We have told the staff. Please wait here.
kiosk-help-coming = Somebody is coming to help you. Please wait here.
kiosk-help-nobody = There is nobody at the { -modulo(form: "many") } now.
kiosk-help-ask-in = Ask at { $where }.
kiosk-help-failed = We could not tell the staff.
kiosk-help-ask-at = Ask at { -modulo } { $number }.
kiosk-help-ask-staff = Ask one of the staff.

# Hours: $days is 0 for today, 1 for tomorrow; $weekday as in kiosk-weekday
kiosk-open-until = Open today until { $hour }
kiosk-open-break = Open until { $hour } and from { $again }
kiosk-closed = Closed
kiosk-closed-holders = If you already have a { -turno }, you will still be served.
kiosk-opens = { $days ->
    [0] We open today at { $hour }.
    [1] We open tomorrow at { $hour }.
    [7] We open next { kiosk-weekday } at { $hour }.
   *[other] We open on { kiosk-weekday } at { $hour }.
}
kiosk-service-opens = { $days ->
    [0] Opens at { $hour }
    [1] Opens tomorrow at { $hour }
    [7] Opens next { kiosk-weekday } at { $hour }
   *[other] Opens on { kiosk-weekday } at { $hour }
}
# On another date than one of the next days; $day and $month are numbers
kiosk-opens-on = We open on { kiosk-date } at { $hour }.
kiosk-service-opens-on = Opens on { kiosk-date } at { $hour }
# $reason names the holiday, or says why the office keeps the day closed
kiosk-closed-holiday = Today is a public holiday: { $reason }.
kiosk-closed-today = We are closed today: { $reason }.
# A day of the usual week without hours; after the last hours of the day
kiosk-closed-week = We are closed on { kiosk-weekday }s.
kiosk-closed-hours = We closed at { $hour } today.
kiosk-not-attended = Not open now
# No more tickets today: $reason is in the words of the staff, without a full stop
kiosk-stopped = No more { -turno(form: "many") } today
kiosk-stopped-why = No more { -turno(form: "many") } today: { $reason }
# This kiosk was taken out of service by the staff
kiosk-out = This machine is out of service
kiosk-ask-in = Ask for your { -turno } at { $where }.

# The day at the head: $weekday is 1 for Monday, $month 1 for January
kiosk-weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
kiosk-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
kiosk-date = { kiosk-weekday } { $day } { kiosk-month }

# The aids to see, reach and hear
kiosk-aids = Accessibility
kiosk-aids-question = What do you need?
kiosk-aid-large = Large text
kiosk-aid-twice = Double size
# A touch's effect: $step is 0 for normal letters, 1 for larger ones, 2 for twice the size
kiosk-letters = { $step ->
    [0] Touch to enlarge it
    [1] Once more: double
   *[other] Once more: normal
}
kiosk-aid-contrast = More contrast
kiosk-aid-low = Lower the buttons
kiosk-aid-voice = Listen to the screen
kiosk-no-sound = No sound
kiosk-touch-below = Touch an answer here below
kiosk-more = More options
kiosk-read-on = Read on
kiosk-read-again = See again
kiosk-for-whom = It is for
kiosk-page = Part { $page } of { $pages }
