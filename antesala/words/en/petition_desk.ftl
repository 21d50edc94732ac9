# Petitions and follow-ups taken during an attention: the receipt, and the console

# The receipt on paper
petition-desk-folio = Folio
petition-desk-key = Key
petition-desk-due = The office answers by
petition-desk-promised = The office has promised it for
petition-desk-solved = It was settled at once.
petition-desk-no-due = The law sets no term for the answer.
petition-desk-follow = Read the answer on your telephone
petition-desk-typed = Or type folio and key at
petition-desk-ask = To learn the answer, show this paper at any { -modulo }.
petition-desk-keep = Keep this paper: folio and key open the answer.

# The console: to take a petition within the attention
counter-act-petition = Request or complaint
counter-act-follow_up = Follow up
counter-act-receipt = Last receipt
counter-act-print_receipt = { $times ->
    [0] Print receipt
   *[other] Print again
}
counter-act-ended_petitions = How those you took ended
counter-act-rate = Ask how it was
petition-desk-title = Take a request or a complaint
petition-desk-meaning = It is kept apart from the attention, with a folio and a date. What you type stays if you close.
petition-desk-kind = What is it?
petition-desk-right = What do they ask about their data?
petition-desk-right-access = See them
petition-desk-right-correction = Correct them
petition-desk-right-deletion = Delete them
petition-desk-right-opposition = Oppose a use
petition-desk-right-portability = Take them along
petition-desk-right-blocking = Block them
petition-desk-marks = Besides
petition-desk-solve = It was settled at once
petition-desk-next = Go on: person and unit
petition-desk-back = Back to what is asked
petition-desk-field-story = What the person asks or tells, in their own words
petition-desk-field-solution = How it was settled
petition-desk-field-promised = Promised date
petition-desk-field-reference = The procedure's number in the office (if any)
petition-desk-field-person = Name (may stay empty)
petition-desk-field-identity = Number of document
petition-desk-field-contact = E-mail or telephone
petition-desk-field-address = Address
petition-desk-in-book = It goes into the { $name }
petition-desk-book = This kind is written in the official book, and not here: { $where }. Offer it to the person.
petition-desk-book-here = This kind is written in the official book, and not here. Hand it to the person.
petition-desk-lacks-story = Write what the person asks
petition-desk-lacks-kind = Choose what it is
petition-desk-lacks-right = Choose what they ask about their data
petition-desk-lacks-solution = Write how it was settled
petition-desk-lacks-pending = Write what is still to be done
petition-desk-lacks-date = Write the promised date
petition-desk-date-hint = Day and month, for example 15-12
petition-desk-date-past = That date is over
petition-desk-pending = What is still to be done, and by whom
petition-desk-follow-meaning = For a procedure that goes on after today: you will be told how it ended.
petition-desk-follow-send = Open the follow-up
petition-desk-person = Who asks, and who answers
petition-desk-person-meaning = None of this is required: an anonymous request is taken too.
petition-desk-unit = Which unit answers?
petition-desk-unit-own = That of this service: { $unit }
petition-desk-unit-later = Not known yet: a supervisor will name it
petition-desk-reply = How do they want the answer?
petition-desk-reply-page = On the page
petition-desk-reply-email = By e-mail
petition-desk-reply-paper = On paper
petition-desk-reply-telephone = By telephone
petition-desk-send = Take it and give a folio
petition-desk-sending = Taking it. If the link is lost, it is sent later
petition-desk-answer = Answer
petition-desk-tell = Tell the person the folio, the key and the date.
petition-desk-printed = The receipt came out.
petition-desk-paper-no_paper = The receipt did not come: there is no paper. Put some in and print again.
petition-desk-paper-cover_open = The receipt did not come: the cover is open. Close it and print again.
petition-desk-paper-offline = The receipt did not come: the printer is silent. Look after it, or read folio and key aloud.
petition-desk-paper-failed = The receipt did not come. Print again, or read folio and key aloud.
petition-desk-ended-meaning = This is how those you took ended. If the person asks, you know.
petition-desk-ended-head = Ended
petition-desk-ended-said = What was answered
petition-desk-ended-silent = Without a text
petition-desk-ended-read = Read
petition-desk-rate-say = Say: "From 1 to { $highest }, how do you grade this attention?" The grade is kept with neither your name nor theirs.
petition-desk-rate-head = The grade that they said
petition-desk-rate-none = Choose the grade that they said
petition-desk-rate-send = Note the grade
counter-rate-done = The grade is noted.
counter-petition-unsent = A request was not sent.
counter-petition-unsent-detail = What you typed is kept on this device: open it and finish it.
counter-follow_up-unsent = A follow-up was not sent.
counter-follow_up-unsent-detail = What you typed is kept on this device: open it and finish it.
counter-petitions-ended = { $count ->
    [one] The request { $folio }, which you took, has ended.
   *[other] { $count } requests that you took have ended.
}
counter-petitions-ended-detail = See how it ended, in case the person asks.
