# People's petitions, on their own pages: to hand one in, to see how it goes and to add to it

petition-page-link = Requests, complaints and suggestions
petition-page-to-find = Have you sent one? See how it is going
petition-page-to-new = Send something new

# $kind: the kinds that laws tell apart, and seguimiento
petition-page-kind = { $kind ->
    [peticion] Request
    [informacion] Request for information
    [consulta] Question
    [queja] Complaint about a person
    [reclamo] Complaint about a service
    [sugerencia] Suggestion
    [denuncia] Report
    [felicitacion] Praise
    [derechos] Rights over my data
   *[other] Procedure
}
petition-page-about = { $kind ->
    [peticion] To ask something of the office
    [informacion] To ask for information or a copy of documents
    [consulta] To ask what the office thinks of a matter of yours
    [queja] About the conduct of a person who attends
    [reclamo] About a service that failed or was not given
    [sugerencia] An idea to do better
    [denuncia] To tell of something irregular
    [felicitacion] To thank for good attention
   *[other] To see, correct or delete what the office knows of you
}
petition-page-your = { $kind ->
    [peticion] Your request
    [informacion] Your request for information
    [consulta] Your question
    [queja] Your complaint
    [reclamo] Your complaint
    [sugerencia] Your suggestion
    [denuncia] Your report
    [felicitacion] Your praise
    [derechos] Your request about your data
   *[other] Your procedure
}
petition-page-my = { $kind ->
    [peticion] my request
    [informacion] my request
    [consulta] my question
    [queja] my complaint
    [reclamo] my complaint
    [sugerencia] my suggestion
    [denuncia] my report
    [felicitacion] my praise
    [derechos] my request
   *[other] my procedure
}
petition-page-days = { $counted ->
    [calendar] { $days ->
        [one] 1 calendar day
       *[other] { $days } calendar days
    }
   *[other] { $days ->
        [one] 1 working day
       *[other] { $days } working days
    }
}
petition-page-within = Answer within { petition-page-days }

# The form
petition-page-new = What would you like to send?
petition-page-right = What do you ask about your data?
petition-page-right-access = To see the data there are about me
petition-page-right-correction = To correct wrong data
petition-page-right-deletion = To delete my data
petition-page-right-opposition = That my data are not used for something
petition-page-right-portability = To receive my data and take them elsewhere
petition-page-right-blocking = That my data are blocked while this is looked into
petition-page-story = Tell it in your own words
petition-page-story-hint = What happened, where and when, and what you expect of the office.
petition-page-service = About which procedure?
petition-page-service-any = Other or unsure
petition-page-denied = I was denied preferential attention
petition-page-denied-hint = This is looked into separately.
petition-page-files = Photographs or documents
petition-page-files-hint = If you wish: up to { $count } files, PDF, JPEG or PNG, of { $size } MB each. The place and the camera of a photograph are not kept.
petition-page-reply = How would you like the answer?
petition-page-reply-page = Only on a page, with a link, a folio and a key
petition-page-reply-email = By e-mail too
petition-page-reply-telephone = By telephone too
petition-page-reply-paper = On paper too
petition-page-person = Who you are
petition-page-person-hint = You need not say. Only the person who answers sees it, and it is not on your page.
petition-page-name = Full name
petition-page-identity = Number of your document
petition-page-contact = E-mail or telephone
petition-page-address = Postal address
petition-page-send = Send
petition-page-back = Back

# What is missing or in the way: what was typed stays in the form
petition-page-wrong = { $count ->
    [one] One thing stands in the way
   *[other] { $count } things stand in the way
}
petition-page-no-kind = Choose what you would like to send.
petition-page-no-right = Choose what you ask about your data.
petition-page-no-story = Write what you want to tell the office.
petition-page-no-words = Write something or choose a file.
petition-page-long = It is too long: { $count } letters of { $most }. Shorten it, or send the text as a PDF.
petition-page-no-contact = To answer you this way, an e-mail address or a telephone is needed.
petition-page-no-address = To answer you on paper, an address is needed.
petition-page-failed = We could not keep it now. What you wrote is still here: send it again in a moment.
petition-page-again = What you wrote is still here; the files have to be chosen again.
petition-page-file-kind = “{ $name }” is no PDF, JPEG or PNG, whatever its name says. Save it as one of those.
petition-page-file-broken = “{ $name }” is damaged or incomplete. Save it again, or send a photograph.
petition-page-file-large = “{ $name }” has more than { $size } MB. Save it smaller, or send it in parts.
petition-page-file-pixels = “{ $name }” has too many pixels. Send a smaller picture.
petition-page-file-locked = “{ $name }” has a password. Save it without one.
petition-page-file-script = “{ $name }” has actions that run when it is opened. Print it to a new PDF and send that one.
petition-page-file-files = “{ $name }” has other files inside. Send them one by one.
petition-page-unnamed = file
petition-page-files-many = Those are too many files: there is room for { $count }.
petition-page-upload-large = The files have more than { $size } MB together. Send fewer now; you can add the others later.
petition-page-upload-slow = Sending took too long and was cut off. Try with smaller files, or without: you can add them later.
petition-page-upload-busy = Other people are sending files. Try in a moment, or send without files: you can add them later.
petition-page-upload-form = It arrived incomplete. Look over what you wrote and send it again.
petition-page-ended = { $state ->
    [answered] it has its answer.
    [solved] it has been settled.
   *[other] it has been closed.
}
petition-page-refused = It could not be added. See below how it stands now.

# The official book, which this page does not replace
petition-page-book-about = { $kinds } are not sent here: they go into the official book of this institution.
petition-page-book-kind = { $kind ->
    [queja] Complaints about a person
   *[reclamo] complaints about a service
}
petition-page-book-and = { " and " }
petition-page-book-open = Open the official book
petition-page-book-code = Code of this institution in the book: { $code }
petition-page-book-ask = Ask for it at the office: it lies in the open for everyone.

# The receipt
petition-page-received = { petition-page-your } has reached the office
petition-page-folio = Folio
petition-page-reference = Number of the procedure
petition-page-key = Key
petition-page-due = Answer at the latest on
petition-page-promised = Promised date
petition-page-keep = Keep the folio and the key, or print this page. The key is not shown again.
petition-page-law = Law: { $law }
petition-page-see = See how it is going
petition-page-print = Print
petition-page-at = Your page
petition-page-or = Or at { $address }, with the folio and the key.

# How it is going
petition-page-date = { kiosk-weekday }, { $day } { kiosk-month }{ $is_other_year ->
    [yes] { " " }{ $year }
   *[no] { "" }
}
petition-page-light = { $light ->
    [on_time] On time
    [past_half] On time, more than half has passed
    [nearly_due] The time is nearly up
   *[overdue] Overdue
}
petition-page-passed = { $passed ->
    [one] 1
   *[other] { $passed }
} of { petition-page-days } passed. { $left ->
    [0] Today is the last.
    [one] 1 left.
   *[other] { $left } left.
}
petition-page-over = The time was { petition-page-days }. The office knows that it owes you the answer.
petition-page-in-time = { $is_late ->
    [yes] After the last day, which was { $due }
   *[no] In time: the last day was { $due }
}
petition-page-state = { $state ->
    [received] It has reached the office
    [assigned] Being looked into
    [forwarded] Being looked into
    [waiting] The office waits for your answer
    [answered] It has its answer
    [solved] Settled on the spot
   *[closed] Closed without an answer
}
petition-page-add = Add something to { petition-page-my }
petition-page-reply-to = Answer the office
petition-page-add-hint = A text, a photograph or a document.
petition-page-asks = The office asks you
petition-page-answer = The office’s answer
petition-page-reason = Why
petition-page-asked = What you asked
petition-page-done = What has been done
petition-page-file = Download “{ $name }” ({ $kind }, { $size })
petition-page-foot = Only a person with this link sees this page. Your name and document are not on it.
petition-page-foot-visit = You came in with folio and key. Close this page when you are done: it closes by itself in half an hour.
petition-page-added = Thank you: what you added has reached the office.
petition-page-since = Since { $date }
petition-page-on-at = { $date }, { $hour }

# Each step, as the person reads it
petition-page-step-receive = { $channel ->
    [page] It came by this page
    [telephone] It came by telephone
    [email] It came by e-mail
    [paper] It came on paper
   *[counter] It came at the office
}
petition-page-step-unit = It went to { $unit }
petition-page-step-refer = It was sent to another institution
petition-page-step-ask_person = The office asked you something
petition-page-step-add = You added something
petition-page-step-add-staff = The office added what you brought
petition-page-step-answer = Answer
petition-page-step-close = Closed without an answer
petition-page-step-solve = Settled on the spot
petition-page-step-extend = The answer was put off to { $date }
petition-page-step-reopen = It was opened again
petition-page-next = Answer
petition-page-next-where = { $reply ->
    [email] It comes to your e-mail and to this page
    [telephone] You are called, and it stays on this page
    [paper] It comes on paper and to this page
   *[page] It comes to this page
}

# With folio and key
petition-page-find = See how what you sent is going
petition-page-find-hint = Folio and key are on your receipt.
petition-page-look = See
petition-page-not-found = This folio and this key do not go together. Check both.
petition-page-unknown = We did not find that page
petition-page-unknown-do = It may be from long ago, or the link is incomplete. With your folio and key you can still come in.
petition-page-too-many = There were too many tries with that folio. Wait some minutes and try again.

# An office that takes none on this page
petition-page-elsewhere = Requests are not sent here
petition-page-elsewhere-do = Bring them to the office: any { -modulo } takes them, and you get a folio and the date of the answer.
petition-page-elsewhere-phone = By telephone: { $phone }
