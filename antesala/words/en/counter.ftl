# What a clerk's console says, as in es/counter.ftl.

# The top bar.
counter-title = { -modulo(form: "One") } { $number }
counter-state-open = Open
counter-state-called = Calling
counter-state-serving = Serving
counter-state-paused = Paused
counter-state-closed = Closed
counter-online = Connected
counter-offline = No connection

# Before work.
counter-starting = Connecting to the server
counter-starting-detail = The console opens by itself when the server answers.
counter-not-enrolled = This console is not connected to the office
counter-sign-in = Who serves here?
counter-name = Name
counter-pin = PIN
counter-pin-help = 4 to 12 digits.
counter-no-clerks = The office has nobody on its list. Tell whoever runs the system.
counter-choose = At which { -modulo } do you serve today?
counter-taken-by = Taken by { $name }
counter-low = Low { -modulo }
counter-free-place = Free

# Keys.
counter-act-sign_in = Sign in
counter-act-open = Open { -modulo } { $number }
counter-act-resume = Go on serving
counter-act-call_next = Call next
counter-act-start = Serve
counter-act-recall = Call again
counter-act-no_show = Did not come
counter-act-to-need = On to the need
counter-act-to-guide = On to guidance
counter-act-to-farewell = On to the farewell
counter-act-to-register = On to the register
counter-act-finish = Finish and register
counter-act-back = Step back
counter-act-pause = Take a break
counter-act-close = Close { -modulo }
counter-act-sign_out = Sign out
counter-act-sign_in-lacks = Choose your name and type your PIN
counter-act-call_next-lacks = There is nobody to call yet
counter-choose-another = Choose a free { -modulo }
counter-waiting = One moment
counter-key-space = Space
counter-key-enter = Enter
counter-key-alt_left = Alt Left

# Nobody at the counter.
counter-nobody-next = Nobody at the { -modulo }. Next:
counter-nobody-waits = Nobody at the { -modulo }.
counter-nobody-waits-code = Nobody waits
counter-paused = { -modulo(form: "One") } paused.
counter-paused-detail = Nobody is called
counter-wait = Wait
counter-arrived = Arrived
counter-called-at = { $recalls ->
    [0] Called at
    [1] Second call
    [2] Third call
   *[other] Last call
}
counter-why = Why next
counter-why-called = Why called
counter-minutes = { $minutes } min
counter-min = min
counter-was-called = Called. Wait for the person:

# Why a ticket is next.
counter-reason-preferential_slot = Preferential { -turno }{ $out_of ->
    [1] {""}
   *[other] , { $position ->
        [1] first
        [2] second
        [3] third
       *[4] fourth
    } of { $out_of ->
        [2] two
        [3] three
       *[4] four
    }
}
counter-reason-oldest_slot = Has waited longest
counter-reason-class_head = First of its class
counter-reason-head_start = By arrival and preference
counter-reason-first_come = By order of arrival
counter-reason-by_hand = Chosen by hand

# Who waits.
counter-queue = { $count ->
    [0] Nobody waits
    [one] 1 waits
   *[other] { $count } wait
}
counter-returned = Came back
counter-parked = Parked
counter-missed = Did not come
counter-derived = For you

# Help that a person asked for: on a row, and at the counter.
counter-help-sign_language = Sign language
counter-help-low_counter = Low counter
counter-help-escort = Company
counter-help-written_conversation = In writing
counter-asks-sign_language = Asks for sign language
counter-asks-low_counter = Asks for a low counter
counter-asks-escort = Asks for company
counter-asks-written_conversation = Asks to converse in writing

# Attending.
counter-serving = Serving
counter-waited = Arrived { $hour }. Waited { $minutes } min.
counter-step-welcome = Welcome
counter-step-need = Need
counter-step-guide = Guidance
counter-step-farewell = Farewell
counter-step-register = Register
counter-rail-done = { $step }, done
counter-rail-current = { $step }, current step
counter-rail-todo = { $step }, to do

# What to say.
counter-on-arrival = On arrival, say
counter-say-welcome = “{ $part ->
    [morning] Good morning
    [afternoon] Good afternoon
   *[evening] Good evening
}, I am { $name }, of { $unit }. How can I help you?”
counter-say-need = “Tell me, what do you need to get done?”
counter-say-guide = { $count ->
    [0] “Let me explain the steps, the time and the fee.”
    [one] “For this you need one document. Shall we look at it?”
    [2] “For this you need these two documents. Shall we look at them together?”
    [3] “For this you need these three documents. Shall we look at them together?”
    [4] “For this you need these four documents. Shall we look at them together?”
    [5] “For this you need these five documents. Shall we look at them together?”
   *[other] “For this you need these { $count } documents. Shall we look at them together?”
}
counter-say-farewell = “Is anything still unclear? Thank you for coming, have a good day.”
counter-say-register = Date, hour and service are already written down.

# The steps' pages.
counter-welcome-head = On welcoming
counter-welcome-attention = Leave what you were doing: now the person counts
counter-welcome-greet = Greet, say your name and ask what is needed
counter-welcome-confirm = Make sure that this is { -turno } { $code }
counter-need-label = The person's need
counter-need-asked = Took a { -turno } for
counter-brings = Brings
counter-brings-count = { $brought } of { $count }
counter-brings-nothing = This service asks for no documents.
counter-lacks = Missing
counter-fee = Fee
counter-time = Ready in
counter-law = Law
counter-takes = Still to bring
counter-takes-nothing = Nothing is missing.
counter-kind = Kind of enquiry
counter-kind-procedure = Procedure
counter-kind-information = Information
counter-kind-complaint = Complaint
counter-kind-report = Report
counter-kind-other = Other
counter-outcome = How it ended
counter-outcome-resolved = Resolved
counter-outcome-guided = Guided
counter-outcome-unresolved = Not resolved
counter-date = Date
counter-date-words = { DATETIME($at, dateStyle: "long") }
counter-service = Service

# The note.
counter-note = Note on the attention
counter-saved = Saved { $hour }
counter-saved-before = Saved
counter-saving = Saving
counter-kept = Kept here. It will be sent when the connection is back.
counter-not-saved = Could not be saved

# The link.
counter-stale = No connection since { $hour }.
counter-stale-detail = What you write is kept here and will be sent when it is back.

# A kiosk or a display that somebody has to see to: what ails it, and what to do.
counter-device = { $name }: { $trouble }.
counter-device-away = no connection
counter-device-away-do = Check that it is switched on and has the network.
counter-device-no_paper = out of paper
counter-device-no_paper-do = Put in a new roll. Until then it shows the code on its screen.
counter-device-cover_open = the printer's cover is open
counter-device-cover_open-do = Close it until it clicks.
counter-device-failed = the printer has failed
counter-device-failed-do = Check the paper, then switch it off and on.
counter-device-offline = the printer does not answer
counter-device-offline-do = Check that it is switched on and connected.
counter-device-paper_low = little paper left
counter-device-paper_low-do = Have a new roll at hand.
