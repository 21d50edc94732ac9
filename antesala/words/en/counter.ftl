# The console's texts, as in es/counter.ftl.

# The top bar.
counter-program = Console
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
counter-unanswered = The server does not answer
counter-unanswered-paper = Meanwhile write on paper whom you call: no one has worked at this console so far.
counter-not-enrolled = This console is not connected to the office
counter-sign-in = Who serves here?
counter-sign-in-again = Type your PIN to go on
counter-locked-begun = This console was started anew.
counter-locked-left = Nobody has used this console for a while.
counter-locked-held = { $code } is still at your { -modulo }; what you typed is kept.
counter-day-over = The day has ended: everybody was signed out, and what waited has lapsed.
counter-ended = You were signed out: by a supervisor, or by signing in at another console.
counter-suspended = You were signed out because you are suspended. Ask your supervisor.
counter-suspended-busy = You are suspended.
counter-suspended-detail = Finish with this person; then you are signed out.
counter-name = Name
counter-pin = PIN
counter-pin-help = 4 to 12 digits.
counter-no-clerks = The office has nobody on its list. Tell whoever runs the system.
counter-choose = At which { -modulo } do you serve today?
counter-taken-by = Taken by { $name }
counter-low = Low counter
counter-free-place = Free
counter-attends = Serves: { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
counter-attends-all = Serves every service
counter-no-common = None of your services is served here
counter-attends-head = Here

# People who wait while no open counter calls them.
counter-unattended = No open { -modulo } can call { $count ->
    [one] { $codes }
   *[other] { $count } people who wait: { $codes }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
}.
counter-unattended-detail = Somebody is missing for: { $names }.
counter-unattended-class = { $service } ({ $name })

# Keys.
counter-act-sign_in = Sign in
counter-act-open = Open { -modulo } { $number }
counter-act-open_again = Go on serving
counter-act-call_next = Call next
counter-act-start = Serve
counter-act-recall = Call again
counter-act-no_show = Did not come
counter-act-to-need = On to the need
counter-act-to-guide = On to guidance
counter-act-to-farewell = On to the farewell
counter-act-to-register = On to the register
counter-act-finish = Finish and register
counter-act-finish_and_call = Register and call
counter-act-back = Step back
counter-act-pause = Take a break
counter-act-close = Close { -modulo }
counter-act-change_pin = Change my PIN
counter-change_pin-meaning = 4 to 12 digits. None that anybody would try, such as 1234 or 0000. Nobody else sees it.
counter-change_pin-old = PIN until now
counter-change_pin-new = New PIN
counter-change_pin-again = New PIN once more
counter-change_pin-send = Change the PIN
counter-change_pin-lacks = Type all three
counter-change_pin-differ = The two new PINs are not equal
counter-change_pin-done = Your PIN has changed. Use it from the next time on.
counter-act-sign_out = Sign out
counter-act-issue = Give a { -turno }
counter-act-start_telephone = Serve without { -turno }
counter-act-service = Change service
counter-act-call_by_hand = Find a { -turno }
counter-act-reinstate = No-shows
counter-act-arrive = On the way
counter-act-resume = On hold
counter-act-grant_class = Change preference
counter-act-take_help = I will go
counter-act-sign_in-lacks = Choose your name and type your PIN
counter-act-call_next-lacks = There is nobody to call yet
counter-choose-another = Choose a free { -modulo }
counter-waiting = One moment
counter-no_show-in = Wait { $seconds } s more
counter-key-space = Space
counter-key-enter = Enter
counter-key-ctrl-enter = Ctrl Enter
counter-key-alt = Alt

# Keys for the person in hand.
counter-act-offer = Hand over
counter-act-link = Put through to another unit
counter-act-transfer = Change service
counter-act-park = Put on hold
counter-act-withdraw = Take back and go on serving
counter-act-accept = Accept
counter-act-decline = Decline

# Every dialog.
counter-dialog-choose = Choose
counter-dialog-close = Close
counter-dialog-cancel = Cancel
counter-gets = The person gets on their phone:
counter-gets-who = { $name }, { $unit }
counter-gets-who-at = { $name }, { $unit }, { -modulo } { $number }
counter-gets-waits = The person waits for:
counter-gets-unit = { $service }, { $unit }
counter-gets-counters = { $service }, { $unit }, { $count ->
    [one] { -modulo }
   *[other] { -modulo(form: "many") }
} { $numbers }
counter-gets-parked = Your { -turno } is on hold. You do not lose your place.
counter-plate = { -modulo(form: "One") }

# Handing over to a colleague.
counter-offer-title = Hand { $code } over to a colleague
counter-offer-meaning = Who receives reads the need before accepting. The { -turno } keeps its hour and its preference.
counter-offer-head = Who can serve
counter-offer-aside = Waiting there
counter-offer-nobody = There is nobody to hand over to now
counter-offer-needs = Write what the person needs
counter-offer-send = Send
counter-offer-send-to = Send to { $name }
counter-colleague-free = Free
counter-colleague-busy = Serving
counter-colleague-paused = Paused
counter-colleague-standing = At no { -modulo }
counter-colleague-away = Not here
counter-colleague-off = Not available

# Sending to another service.
counter-transfer-title = Change the service of { $code }
counter-transfer-meaning = The { -turno } keeps its hour and its preference, and waits for the other service.
counter-transfer-search = Search service or unit
counter-transfer-head = What the person needs
counter-transfer-none = There is no other service of that name.
counter-transfer-counters = { $count ->
    [0] Nobody serves it now
    [one] 1 { -modulo } serves it
   *[other] { $count } { -modulo(form: "many") } serve it
}
counter-transfer-send = Change service

# Setting aside the person attended.
counter-park-title = Put { $code } on hold
counter-park-meaning = The person leaves for a moment. On their return they wait again with their own hour. Your part is registered as not resolved.
counter-park-send = Put on hold

# Leaving while people wait.
counter-leave-meaning = { $waiting ->
    [one] 1 person is waiting
   *[other] { $waiting } people are waiting
}; { $alone ->
    [one] 1 is
   *[other] { $alone } are
} served by no other open { -modulo }.

# Registering before the last step.
counter-finish-meaning = The kind and the outcome are written down. Check both before registering.
counter-finish-receiver = With whom they are now
counter-finish-elsewhere = Somebody else, or another office

# Declining.
counter-decline-title = Decline { $code }
counter-decline-meaning = The person stays with { $name }, who reads the reason.
counter-decline-head = Why
counter-decline-not-ours = It does not belong to my unit.
counter-decline-not-now = I cannot serve at this moment.
counter-decline-incomplete = What the person needs is not clear yet.
counter-decline-own = Anything else, if needed
counter-decline-reads = { $name } reads:
counter-decline-send = Decline

# Without a person at the counter.
counter-nobody-next = Nobody at the { -modulo }. Next:
counter-nobody-waits = Nobody at the { -modulo }.
counter-nobody-waits-code = No one waits for this { -modulo }
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
counter-hours = { $minutes ->
    [0] { $hours } h
   *[other] { $hours } h { $minutes } min
}
counter-more = { $count } more
counter-menu = Your counter and your PIN
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
counter-reason-class_head = By priority, then by arrival
counter-reason-head_start = By arrival and preference
counter-reason-first_come = By order of arrival
counter-reason-by_hand = Chosen by hand
counter-reason-alone = Nobody else waits

# The queue: of this counter, and of a service or a colleague.
counter-queue-here = { $count ->
    [0] { counter-nobody-waits-code }
    [one] 1 waits
   *[other] { $count } wait
}
counter-queue = { $count ->
    [0] Nobody waits
    [one] 1 waits
   *[other] { $count } wait
}
counter-returned = Came back
counter-parked = On hold
counter-missed = No-shows
counter-attended = Served today
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
counter-waited = Arrived { $hour }. Waited { $wait }.
counter-step-welcome = Welcome
counter-step-need = Need
counter-step-guide = Guidance
counter-step-farewell = Farewell
counter-step-register = Register
counter-rail-done = { $step }, done
counter-rail-current = { $step }, current step
counter-rail-todo = { $step }, to do

# Sentences for the clerk to say.
counter-on-arrival = On arrival, say
counter-say-welcome = “{ $part ->
    [morning] Good morning
    [afternoon] Good afternoon
   *[evening] Good evening
}, { $unit }. I am { $name }. How can I help you?”
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
counter-say-farewell = { $channel ->
   *[in_person] “Is anything still unclear? Thank you for coming, have a good day.”
    [telephone] “Is anything still unclear? Thank you for calling, have a good day.”
    [written] “If anything is still unclear, write to us. Thank you, have a good day.”
    [online] “Is anything still unclear? Thank you for joining, have a good day.”
}
counter-say-register = Date, hour and service are already written down.

# The steps' pages.
counter-welcome-head = On welcoming
counter-welcome-attention = Leave what you were doing: now the person counts
counter-welcome-greet = { $channel ->
   *[in_person] Greet, say your name and ask what is needed
    [telephone] Greet, say your name and your unit, and ask what is needed
    [written] Greet in writing, with your name and your unit
    [online] Greet, say your name and check that you see and hear each other
}
counter-welcome-confirm = Make sure that this is { -turno } { $code }
counter-need-label = The person's need
counter-need-asked = Took a { -turno } for
counter-brings = { $channel ->
   *[in_person] Brings
    [telephone] Has
    [written] Has
    [online] Has
}
counter-need-about = Asks about
counter-brings-lacks = { $count ->
    [0] Nothing missing
   *[other] { $count } missing
}
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
counter-of-day = Of { DATETIME($at, dateStyle: "long") }
counter-of-hour = Came at { $hour }
counter-hour = Hour
counter-service = Service

# An offer, at its receiver and at its sender.
counter-offered = { $name } hands over to you
counter-offered-no-need = Not written down
counter-offered-more = { $count ->
    [one] And one more hand-over: { $codes }.
   *[other] And { $count } more hand-overs: { $codes }.
}
counter-arrived-at = Arrived { $hour }
counter-offer-waits = Waiting for { $name }
counter-offer-holds = The { -turno } stays with you until it is accepted. Then your part is registered with both names.
counter-gets-head = If accepted, served by
counter-say-link = “I am asking { $name }, { $unit }. I have told them what you need.”
counter-offer-declined = { $name } cannot receive { $code }.
counter-offer-declined-somebody = { $code } could not be received.
counter-offer-lost = { $name } left without an answer. { $code } is still with you.
counter-offer-accepted = { $name } received { $code }.
counter-offer-tell = Tell the person that they will be served by { $who }. Your part is registered with both names.

# The register.
counter-registered = Last registered, { $hour }
counter-linked-to = handed over to { $name }
counter-channel-in_person = In person
counter-channel-telephone = By telephone
counter-channel-written = In writing
counter-channel-online = Online
counter-outcome-linked = Linked

# Linking a person without a ticket.
counter-step-link = Link
counter-say-put-through = “I will put you through to somebody who can help. One moment, please.”
counter-link-head = On putting through
counter-link-name = Say the name of who will serve, and the unit they work in
counter-link-need = Explain the need to that person before you pass the call on
counter-link-note = When you register you will be asked with whom they are

# The note.
counter-note = Note on the attention
counter-saved = Saved { $hour }
counter-saved-before = Saved
counter-saving = Saving
counter-kept = Kept here. It will be sent when the connection is back.
counter-not-saved = Could not be saved

# The concerns about preference today.
counter-concern-preferential_waits_longer = Today people with priority wait longer than the others.
counter-concern-preferential_is_majority = Today more than half of the people have priority: the others may wait long.
counter-concern-detail = Tell your supervisor: more { -modulo(form: "many") } or another rule may help.

# The link.
counter-stale = No connection since { $hour }.
counter-stale-detail = What you write is kept here and will be sent when it is back.

# Without a ticket: instead of the code, and the choice of the channel.
counter-attention-in_person = Service at the { -modulo }
counter-attention-telephone = Service by telephone
counter-attention-written = Service in writing
counter-attention-online = Service online
counter-general = General enquiry
counter-telephone-title = Serve without { -turno }
counter-telephone-meaning = The steps and the register are the same. The service may be changed later.
counter-telephone-channel = How they reach you
counter-telephone-about = What they ask about
counter-telephone-send = { $channel ->
   *[telephone] Serve by telephone
    [written] Serve in writing
    [online] Serve online
    [in_person] Serve in person
}
counter-services-search = Search service or unit
counter-services-none = There is no service of that name.
counter-service-title = Change the service
counter-service-meaning = The steps stay where they are. What was ticked for the other service is cleared.
counter-service-send = Change service

# Giving a ticket.
counter-issue-title = Give a { -turno }
counter-issue-meaning = For who does not use the kiosk. They wait like everybody else.
counter-issue-service = Service
counter-issue-brings = What to bring
counter-issue-class = Service they are entitled to
counter-issue-help = Help while served
counter-issue-language = Language
counter-issue-send = Give the { -turno }
counter-issue-pending = Asking for the { -turno }…
counter-issue-lost = No connection since { $hour }. The same is asked again on return: never two.
counter-act-print = { $times ->
    [0] Print
   *[other] Print again
}
counter-print-title = Print { $code }
counter-print-meaning = The paper of { $code } comes out where you choose. If it does not, the code is as good.
counter-print-head = Where
counter-print-send = Print there
counter-print-pending = Printing…
counter-print-nowhere = No printer prints now
counter-print-done = The paper of { $code } is out.
counter-unsent-broken = What this console had kept unsent cannot be read. It was set aside; check the note of the attention.
counter-unsent-unkept = This console cannot keep what you write. Do not close it before the connection is back.
counter-print-own = Printer of this desk
counter-printer-fault = The printer of this desk is not used: its settings have an error
counter-printer-fault-do = Have this corrected: { $fault }
counter-paper-no_paper = No paper came: the printer of this desk is out of paper. Put in a roll and print again; { $code } is as good without.
counter-paper-cover_open = No paper came: the printer's cover is open. Close it and print again; { $code } is as good without.
counter-paper-fault = No paper came: the printer failed. Check the paper, switch it off and on, and print again; { $code } is as good without.
counter-paper-offline = No paper came: the printer of this desk does not answer. Check that it is on and connected, and print again; { $code } is as good without.
counter-paper-hangs = No paper came: the printer of this desk does not take the job. Check whether it is busy or stopped, and print again; { $code } is as good without.
counter-paper-reset = The paper did not come out whole: the connection to the printer broke. Print again; { $code } is as good without.
counter-paper-not_configured = This desk has no printer. Choose a kiosk or write the code down; { $code } is as good without.
counter-given-title = The { -turno } is ready
counter-given-ahead = People ahead
counter-given-where = Where to wait
counter-given-called = Called already
counter-given-link = Their phone can follow the { -turno }
counter-given-done = Done

# The lists of the hall.
counter-list-call_by_hand = { $count ->
    [0] Nobody waits
    [one] 1 waits
   *[other] { $count } wait
}
counter-list-reinstate = { $count ->
    [0] No-shows
   *[other] No-shows { $count }
}
counter-list-arrive = On the way{ $count ->
    [0] {""}
   *[other] {" "}{ $count }
}
counter-list-resume = On hold{ $count ->
    [0] {""}
   *[other] {" "}{ $count }
}
counter-list-meaning-call_by_hand = Who is chosen by hand goes before the others: the register says so.
counter-list-meaning-reinstate = Who comes back waits again, with their own hour of arrival and preference.
counter-list-meaning-arrive = Who arrives waits from now on, behind those who are here already.
counter-list-meaning-resume = Who comes back waits again, with their own hour of arrival and preference.
counter-expected = Until
counter-list-search = Search by code or service
counter-list-head = { -turno(form: "Many") }
counter-list-nobody-call_by_hand = Nobody waits.
counter-list-nobody-reinstate = Everybody who was called came.
counter-list-nobody-arrive = No one is on the way.
counter-list-nobody-resume = No one is on hold.
counter-list-nobody-none = There is no such code or service on this list.
counter-list-elsewhere = Not called here
counter-list-not-paused = { -modulo(form: "One") } paused
counter-list-not-called = { $code } is being called
counter-list-not-serving = First finish this service
counter-list-not-offered = First finish with { $code }
counter-list-send-call_by_hand = Call { $code }
counter-list-send-reinstate = { $code } is back
counter-list-send-arrive = { $code } is here
counter-list-send-resume = Take up { $code } again

# Another class.
counter-class-title = Change the preference of { $code }
counter-class-meaning = It keeps its hour of arrival. Do not ask why: that they are entitled is enough.
counter-class-head = Service they are entitled to
counter-class-held = The one it has
counter-class-none = There is no other preference
counter-class-send = Give { $name } to { $code }

# Calls for help at a kiosk.
counter-help-called = Somebody asks for help at { $name }.
counter-help-at = Help at { $name }.
counter-help-since = Since { $hour }.
counter-plea-help-called = { $name } asks for help by telephone.
counter-plea-help-at = { $name } asks for help.
counter-plea-fetch-called = { $name } asks to be fetched.
counter-plea-fetch-at = Fetch { $name }.
counter-plea-arrived-called = { $name } is here and missed the call.
counter-plea-arrived-at = { $name } is here.
counter-act-take_help-back = Put back in line
counter-on-the-way = On the way
counter-alone = Without connection: { $code } in its series
counter-wants-time = Asks for more time

# Further problems, under the worst one.
counter-also = Also: { $named }

# A kiosk or a display that needs attention: its trouble, and what to do.
counter-device = { $name }: { $trouble }.
counter-device-away = no connection
counter-device-away-today = has not been connected since { $hour }
counter-device-away-since = has not been connected since { DATETIME($at, dateStyle: "long") }, { $hour }
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

# Registering and calling in one, and the call of a console that was left alone.
counter-finished-not-called = The attention is registered, and no one was called.
counter-finished-only = The attention is registered. The connection was lost before the next person was called.
counter-calls-in = Calls in { $seconds } s. Any key stops it.
counter-calls-by-itself = In a few seconds the next person is called. Any key stops it.

# Beside another program: a strip or a column, and what stands in it.
counter-act-note = Note
counter-act-dock = Strip, column or whole
counter-act-expand = Enlarge
counter-dock-back = Back to the narrow form
counter-dock-next = Next
counter-dock-called = Calling
counter-dock-waiting = Waiting
counter-dock-note_call = Note calls
counter-dock-unread = There is a notice: enlarge to read it.
counter-key-escape = Esc

# A pause, its reason and its planned end; the back office.
counter-act-pause-again = Change the pause
counter-pause-meaning = Nobody is called meanwhile. Your colleagues see the reason and the time.
counter-pause-head = Reason
counter-pause-plain = Pause
counter-pause-how-long = For how long
counter-pause-span = { $minutes } min
counter-pause-open = No time
counter-pause-until = Back at { $hour }.
counter-pause-open-detail = When you will be back is not known.
counter-pause-send = Take a pause
counter-pause-send-until = Pause until { $hour }
counter-pause-send-back = Back office
counter-pause-now = { $reason }{ $has_end ->
    [yes] {" "}until { $until }
   *[no] {""}
}
counter-pause-whole = { $reason }, since { $since }{ $has_end ->
    [yes] {" "}until { $until }.
   *[no] .
}
counter-back-office = Back office
counter-back-office-detail = At work, without seeing the public
counter-back-office-until = Until you attend again
counter-colleague-back_office = Back office

# The clerk's own last act, for ten seconds.
counter-act-undo = Undo
counter-did-no_show = { $code } did not come.
counter-did-arrive = { $code } is in the line.
counter-did-park = { $code } stepped out.
counter-did-finish = { $code }: the attention is registered.
counter-did-finish_and_call = { $code }: the attention is registered, and you called { $called }.
counter-did-register = The attention without { -turno } is registered.
counter-did-register_and_call = The attention without { -turno } is registered, and you called { $called }.
counter-did-transfer = { $code } changed service.
counter-did-call = You called { $code }.
counter-did-call_alone = This console called { $code } by itself.
counter-undo-detail = You can undo it for ten seconds.

# A state that was perhaps forgotten.
counter-act-go_on = Yes, still
counter-act-ended = Ended at { $hour }
counter-forgotten-attending = { $channel ->
    [none] Are you still busy with this attention?
   *[other] Are you still attending { $code }?
}
counter-forgotten-attending-detail = It takes longer than usual.
counter-forgotten-called = Are you still waiting for { $code }?
counter-forgotten-called-detail = If the person did not come, say so.
counter-forgotten-pause = Your pause was until { $hour }. Are you still away?
counter-forgotten-pause-detail = “Yes, still” adds 15 minutes.
counter-forgotten-back_office = Are you still in the back office?
counter-forgotten-back_office-detail = Nobody is called meanwhile.

# The keys of a keypad, as they are learnt.
learn-counter-next = What comes next: call, serve, the next step, register
learn-counter-recall = Call again
learn-counter-no_show = Did not come
learn-counter-finish = Finish and register

# The clerk's own day.
counter-act-own_day = My day
counter-own-day-meaning = Only you see it: no other console is told.
counter-own-day-attended = People attended
counter-own-day-waits = How long those you called had waited
counter-own-day-served = How long each attention took
counter-own-day-idle = Free while a person waited
counter-own-day-ranks = half of them up to { $half }; 9 of 10 up to { $most }
counter-own-day-pause = Calling no one ({ $name })

# Calls noted by hand while the server is away
counter-act-note_call = Note calls by hand
counter-act-note_nameless = I am someone else
counter-act-note_absent = Never came
counter-act-note_drop = Take off the list
counter-noting-meaning = While there is no connection, note here whom you call aloud and when you are done. It is kept on this console and handed over when the server is back.
counter-noting-list = Calls noted by hand
counter-noting-as = Meanwhile calls are noted by hand as { $name }, { -modulo } { $number }.
counter-noting-alone = You note as { $name }, { -modulo } { $number }: whom you call aloud and when you are done. It is kept on this console and handed over when you sign in here with your PIN.
counter-noting-nameless = You note without a name, { -modulo } { $number }: whom you call aloud and when you are done. It is kept on this console. The clerk who signs in here later says which calls were theirs, and those are handed over.
counter-noting-back = What was noted without connection and the server does not have yet.
counter-noting-search = Code or service
counter-noting-search-alone = Code on the paper
counter-noting-head-alone = Noted calls
counter-noting-nobody-alone = Type the code on the paper of the person you call.
counter-noting-head = Noted calls, and the people who waited
counter-noting-aside = Time
counter-noting-nobody = No one is left in the list. Type the code on the paper.
counter-noting-with-you = With you
counter-noting-noted = Noted
counter-noting-absent = Did not come
counter-noting-unnamed = Without a name
counter-noting-mine = I called { $code }
counter-noting-refused = Not taken over
counter-noting-later = To be handed over
counter-noting-not-listed = Not in the list: a kiosk gave it without connection.
counter-noting-called = Note the call of { $code }
counter-noting-ended = Note the end of { $code }
counter-noting-busy = First note the end of { $code }
counter-noting-type = Type a code
counter-noting-kept = Handed over when the connection is back
counter-noting-unknown = That code is not known yet. It is handed over once the kiosk hands it in.
counter-noting-served = { $name } has attended it already.
counter-noting-has = { $name } has it.
counter-noting-done = The calls noted by hand were handed over.
counter-noting-count = { $count ->
    [one] One call is noted here.
   *[other] { $count } calls are noted here.
}
counter-noting-refused-some = { $count ->
    [one] One call noted by hand could not be taken over.
   *[other] { $count } calls noted by hand could not be taken over.
}
counter-noting-refused-detail = See why, and tell a supervisor.
counter-noting-later-some = { $count ->
    [one] One call noted by hand waits to be handed over.
   *[other] { $count } calls noted by hand wait to be handed over.
}
counter-noting-signin-detail = They are handed over when the clerk who made them signs in here.
counter-noting-unnamed-some = { $count ->
    [one] One call was noted here without a name.
   *[other] { $count } calls were noted here without a name.
}
counter-noting-unnamed-detail = What is without a name is handed over when a clerk says in the list that the call was theirs.
counter-noting-later-detail = They are handed over by themselves as soon as they can be.
