# Until when a petition is answered
petition-date = { kiosk-weekday } { $day } { kiosk-month } { $year }
petition-counted-working = { $days ->
    [one] 1 working day
   *[other] { $days } working days
 }, counted from { $first }, the first working day after it was received ({ $received }, { $hour }).
petition-counted-calendar = { $days ->
    [one] 1 day
   *[other] { $days } days
 } of the calendar, counted from { $first }, the day after it was received ({ $received }, { $hour }).
petition-left-out = Not counted: { $weekend ->
    [0] { "" }
    [one] 1 day of a weekend
   *[other] { $weekend } days of weekends
 }{ $named ->
    [0] .
   *[other] { $weekend ->
        [0] { "" }
       *[other] { " and " }
    }{ $named ->
        [one] 1 other day:
       *[other] { $named } other days:
    }
 }
petition-day-off = { $day }: { $name }
petition-moved = The term ended on { $day }, which is no working day: it moves to the next one.
petition-law = Law: { $law }, checked on { $day }.
petition-law-unverified = Law: { $law }, noted on { $day } and to be verified in the official text.
petition-may-extend = Extension: once, with its reasons and before the term ends, until { $day } ({ $until }).
petition-no-extension = { $law } allows no extension: the answer is due in { $days } days. Ask without --extend.
petition-no-date = --received "{ $text }" is no date with an hour. Write it like this: 2026-03-27T10:00.
petition-far = Holidays are known from { $first } to { $last }: give a date of those years in --received.
petition-no-country = It is not said where it was received: give --country, or --office with the office's file or folder.
petition-no-region = --region "{ $region }" has no holidays of its own in that country; these have: { $known }.
petition-other-country = --country { $country } contradicts the office file, which is of { $own }. Leave --country out.

# Kinds, states, steps and terms of requests, as every screen says them
petition-kind-peticion = Petition
petition-kind-informacion = Public information
petition-kind-consulta = Enquiry
petition-kind-queja = Complaint about staff
petition-kind-reclamo = Complaint about a service
petition-kind-sugerencia = Suggestion
petition-kind-denuncia = Report
petition-kind-felicitacion = Praise
petition-kind-derechos = Personal data
petition-kind-seguimiento = Follow-up
petition-about-peticion = Ask the office for something
petition-about-informacion = Ask for documents or public information
petition-about-consulta = Ask for the office's opinion on your case
petition-about-queja = Tell that a member of staff treated you badly
petition-about-reclamo = Tell that a service failed or was late
petition-about-sugerencia = Propose an improvement
petition-about-denuncia = Report a breach of the law
petition-about-felicitacion = Thank for a good service
petition-about-derechos = See, correct or delete your personal data
petition-about-seguimiento = Follow a procedure until the promised date
petition-denied-preference = Preference was denied
petition-state-received = Received
petition-state-assigned = With a unit
petition-state-forwarded = Passed to another unit
petition-state-waiting = Waits for the person
petition-state-answered = Answered
petition-state-closed = Closed
petition-state-solved = Solved on the spot
petition-channel-counter = at the counter
petition-channel-page = on the web page
petition-channel-telephone = by telephone
petition-channel-email = by e-mail
petition-channel-paper = on paper
petition-channel-kiosk = at the kiosk
petition-reply-page = On this page
petition-reply-email = By e-mail
petition-reply-paper = On paper
petition-reply-telephone = By telephone
petition-right-access = See your data
petition-right-correction = Correct your data
petition-right-deletion = Delete your data
petition-right-opposition = Object to a use of your data
petition-right-portability = Take your data with you
petition-right-blocking = Block your data for a time
petition-light-on_time = On time
petition-light-past_half = On time, more than half has passed
petition-light-nearly_due = The term is nearly over
petition-light-overdue = Overdue
petition-passed-working = { $passed } of { $of ->
    [one] 1 working day has
   *[other] { $of } working days have
 } passed. { $left ->
    [0] None is left
    [one] 1 is left
   *[other] { $left } are left
 }.
petition-passed-calendar = { $passed } of { $of ->
    [one] 1 day has
   *[other] { $of } days have
 } passed. { $left ->
    [0] None is left
    [one] 1 is left
   *[other] { $left } are left
 }.
petition-answer-by = Answer by { $day }
petition-promised-by = Promised date: { $day }
petition-due-in = { $days ->
    [0] Due today
    [1] Due tomorrow
   *[other] Due in { $days } days
 }
petition-due-ago = { $days ->
    [1] Was due yesterday
   *[other] Was due { $days } days ago
 }
petition-step-receive = Came in { $channel }.
petition-step-assign = Assigned to { $unit }.
petition-step-forward = Passed to { $unit }.
petition-step-refer = Sent to another institution, which answers it.
petition-step-ask_person = The office asked the person for something.
petition-step-add = Something was added to the request.
petition-step-note = Internal note, which the person does not see.
petition-step-answer = Answered.
petition-step-close = Closed without an answer.
petition-step-solve = Solved on the spot.
petition-step-extend = Put off until { $day }.
petition-step-reopen = Opened again.

# The help
help-command-petition = say until when a petition is answered (petition due)
help-petition = until when what a person asks is answered, by the country's law
help-petition-due = count the date, and say how it was counted
help-petition-country = the country: { $countries }; with --office it is known
help-petition-kind = what is asked: { $kinds }
help-petition-received = when it was received, in local time or with its offset: 2026-03-27T10:00
help-petition-extend = with the extension that the law allows
help-petition-office = the office's file or folder, for its time zone and its closed days
help-petition-region = a region with holidays of its own, such as AP; with --office the file says it
value-kind = KIND
value-received = DATE

# The size of a file
file-size-kb = { $size } KB
file-size-mb = { $size } MB
