# The inbox of requests, their steps, and what is typed in
inbox-title = Requests
inbox-counted = { $open ->
    [0] None open
    [one] 1 open
   *[other] { $open } open
 }{ $open ->
    [0] .
   *[other] : { $overdue ->
        [0] none overdue
        [one] 1 overdue
       *[other] { $overdue } overdue
    }, { $soon ->
        [0] none due within { $days } days
        [one] 1 due within { $days } days
       *[other] { $soon } due within { $days } days
    }.
 }
inbox-filters = Filters
inbox-unit = Unit
inbox-all-units = All
inbox-no-unit = No unit yet
inbox-kind = Kind
inbox-all-kinds = All
inbox-state = State
inbox-all-states = All
inbox-state-open = Open
inbox-state-overdue = Overdue
inbox-state-denied = Preference was denied
inbox-search = Search by folio or word
inbox-search-do = Search
inbox-page = { $begin } to { $end } of { $total }. The one due first comes first.
inbox-cut = There are more, very old ones: narrow the search.
inbox-pages = Pages
inbox-more = Show more
inbox-before = Earlier ones
inbox-none = There are no requests yet.
inbox-none-found = No request fits. Take a filter off.
inbox-without-words = Without words
inbox-ended = { $state } { $days ->
    [0] today
    [1] yesterday
   *[other] { $days } days ago
 }
inbox-asks = Asks
inbox-anonymous = Anonymous person
inbox-name = Name
inbox-contact = E-mail or telephone
inbox-address = Address
inbox-identity = Identity document
inbox-answers = Answers
inbox-came = Came in
inbox-came-on = { $day }, { $channel }
inbox-service = Service
inbox-right = Right over their data
inbox-reply = Gets the answer
inbox-reference = Number in another system
inbox-in-time = In time: it was due by { $day }
inbox-late = Late: it was due by { $day }
inbox-law = Law: { $law }.
inbox-files = Documents
inbox-history = History
inbox-day = { $day } { kiosk-month }{ $year ->
    [none] { "" }
   *[other] { " " }{ $year }
 }
inbox-moment = { $day }, { $hour }
inbox-by-person = The person
inbox-by-server = The system
inbox-said-story = What they asked:
inbox-said-reference = Number:
inbox-said-added = What was added:
inbox-said-question = What they were asked for:
inbox-said-answer = Answer:
inbox-said-reason = Reason:
inbox-said-note = Internal note, which the person does not see:
inbox-answer = Answer
inbox-answer-again = Another answer, which corrects the one before
inbox-draft = Draft kept in this tab, …
inbox-answer-hint = The person reads it on their page. For paper or e-mail send it first: then it can be printed or copied.
inbox-answer-do = Send the answer
inbox-steps = Other steps

# The steps: the question, what it does, what is written, the button and what was done
step-title-answer = Answer { $folio }
step-effect-answer = The person reads the answer on their page, and the term stops counting.
step-label-answer = Answer
step-do-answer = Send the answer
step-done-answer = { $folio } has been answered.
step-title-assign = Assign { $folio } to a unit
step-effect-assign = Those who answer for the unit see it in their inbox. The term stays as it is.
step-label-assign = Note to the unit
step-do-assign = Assign to a unit
step-done-assign = { $folio } has been assigned.
step-title-forward = Pass { $folio } to another unit
step-effect-forward = It leaves your unit's inbox for that of the other one. The term stays as it is.
step-label-forward = Note to the other unit
step-do-forward = Pass to another unit
step-done-forward = { $folio } went to the other unit.
step-title-extend = Put the answer to { $folio } off
step-effect-extend = The person reads the reason and the new date on their page. The law allows one extension, before the term is over.
step-label-extend = Reason, which the person reads
step-do-extend = Put off
step-done-extend = { $folio } has a new date.
step-title-ask_person = Ask the person for something about { $folio }
step-effect-ask_person = The person reads it on their page and replies there. The term goes on meanwhile.
step-label-ask_person = What you ask for
step-do-ask_person = Ask the person
step-done-ask_person = { $folio } waits for the person.
step-title-add = Add something to { $folio }
step-effect-add = For what the person said or brought later. It stays in the history, and the person sees it.
step-label-add = What is added
step-do-add = Add what the person said
step-done-add = It was added to { $folio }.
step-title-attach = Attach documents to { $folio }
step-effect-attach = The person sees and downloads them on their page.
step-label-attach = Documents
step-do-attach = Attach a document
step-done-attach = The documents are with { $folio }.
step-attach-hint = PDF, JPEG or PNG, five at most.
step-file = Document { $number }
step-title-note = Note on { $folio }
step-effect-note = Only staff read the note.
step-label-note = Internal note
step-do-note = Internal note
step-done-note = The note is on { $folio }.
step-title-solve = Settle { $folio } as solved on the spot
step-effect-solve = It closes without a formal answer, and counts apart from those answered.
step-label-solve = What was done
step-do-solve = Solved on the spot
step-done-solve = { $folio } was solved on the spot.
step-title-refer = Send { $folio } to another institution
step-effect-refer = It closes here: the other institution answers. The person reads so on their page.
step-label-refer = Which institution, and why
step-do-refer = Send to another institution
step-done-refer = { $folio } was sent to another institution.
step-title-close = Close { $folio } without an answer
step-effect-close = For one that was withdrawn or came twice. The person reads the reason on their page.
step-label-close = Reason, which the person reads
step-do-close = Close without an answer
step-done-close = { $folio } is closed.
step-title-reopen = Open { $folio } again
step-effect-reopen = It goes back to its unit, with the same term as before.
step-label-reopen = Reason, which the person reads
step-do-reopen = Open again
step-done-reopen = { $folio } is open again.
step-due = New date
step-unnamed = document
step-upload-none = Choose at least one document.
step-upload-form = The form came incomplete. Choose the documents again.
step-upload-large = The documents are over 30 MB together. Send fewer at once.
step-upload-slow = The connection was too slow and the sending stopped. Try again.
step-upload-busy = Other documents are being received. Try again in a moment.
step-upload-many = A request has { $most } documents at most.
step-file-large = "{ $name }" is too large.
step-file-kind = "{ $name }" is no PDF, JPEG or PNG.
step-file-pixels = "{ $name }" has too many dots. Make it smaller and attach it again.
step-file-broken = "{ $name }" is damaged and could not be read.
step-file-locked = "{ $name }" has a password. Save it without one and attach it again.
step-file-script = "{ $name }" has actions that run when it is opened. Print it as PDF and attach that.
step-file-files = "{ $name }" has other files in it. Attach them one by one.

# Typing in
entry-title = Type in a request
entry-do = Type one in
entry-channel = How it came
entry-book = Complaints are written in the { $name }, and not here.
entry-story = What they ask
entry-story-hint = In the person's words. If it came by e-mail or on paper, copy them as they are.
entry-none = None
entry-unit-none = The service's, or none yet
entry-unit-hint = The unit that answers.
entry-right-hint = Only for those about personal data.
entry-promised = Promised date
entry-promised-hint = Only for the follow-up of a procedure: the others have the law's term.
entry-person = The person
entry-person-hint = All of it is voluntary: an anonymous request is taken too.
entry-reply-page = On their page
entry-enter = Take it in and give the receipt
entry-no-kind = Choose the kind of request.
entry-no-channel = Choose how it came.
entry-no-right = Choose which right over their data the person claims.
entry-no-promised = Write the date that the person was promised.
entry-receipt = Receipt of { $folio }
entry-receipt-once = Give it to the person now: the key is not shown again.
entry-folio = Folio
entry-key = Key
entry-link = Their page, which no one else knows:
entry-page = Also with folio and key at { $page }
entry-open = See the request
entry-receipt-gone = This receipt has been shown already
entry-receipt-gone-do = The key is shown once. If it is lost, the person can ask at the office by the folio.

# The answer on paper or by e-mail
letter-back = Request { $folio }
letter-do = Print or copy the answer
letter-title = Answer to { $folio }
letter-subject = Answer to your request { $folio }
letter-dear = { $name ->
    [none] To the person who made the request:
   *[other] { $name }:
 }
letter-asked = This is our answer to your request { $folio } ({ $kind }), received on { $day }.
letter-follow = If anything is unclear, mention folio { $folio }.
letter-mail = To send by e-mail
letter-to = To: { $contact }
letter-subject-label = Subject
letter-text = Text
letter-copy = Copy the text
letter-copied = Copied
letter-print = Print
