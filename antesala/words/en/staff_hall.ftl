# The page of those who answer for the hall: what it shows now, its alarms, and what can be done.

hall-title = The hall now
hall-minutes = { $minutes } min
hall-hours = { $hours } h { $minutes } min
hall-under-minute = under 1 min
hall-since = Since { $hour }, { $ago } ago
hall-longest = The longest wait now
hall-nobody-waits = No one is waiting
hall-day-closed = The day is closed
hall-above-target = { $over } above the target
hall-above-limit = { $over } above the law's limit
hall-minute-unit = min

# Alarms
hall-alarms = { $count ->
    [0] No alarms
    [one] 1 alarm
   *[other] { $count } alarms
}
hall-alarms-order = The gravest first
hall-take = I am on it
hall-take-which = I am on it: { $what }
hall-taken = { $name } is on it
hall-alarm-above-target = { $name }: the wait is above the target.
hall-alarm-above-limit = { $name }: the wait is above the law's limit, { $limit }.
hall-alarm-above-limit-law = { $law }.
hall-alarm-no-open-counter = { $name }: { $waiting ->
    [one] 1 person is waiting
   *[other] { $waiting } people are waiting
} and no { -modulo } is open.
hall-alarm-counter-idle = { -modulo(form: "One") } { $number } is not calling, and people are waiting.
hall-alarm-counter-idle-do = Ask { $name } to call { $code }.
hall-alarm-preference = People with preference wait longer than the others.
hall-alarm-preference-do = Half of them waited more than { $wait }; of the others, { $other }. Change the rule of calling until it is even, and see which { -modulo(form: "many") } do not call them.
hall-alarm-kiosk-silent = { $name } has no connection.
hall-alarm-kiosk-silent-do = See whether it has power and network{ $place }. Meanwhile give { -turno(form: "many") } from a { -modulo }.
hall-alarm-display-silent = { $name } has no connection.
hall-alarm-display-silent-do = See whether it has power and network{ $place }. Meanwhile call people by voice as well.
hall-alarm-place = , at: { $place }
hall-alarm-no-paper = { $name } is out of paper.
hall-alarm-no-paper-do = It goes on giving { -turno(form: "many") } on its screen. Change the roll{ $place }.
hall-alarm-printer = { $name } does not print: { $state }.
hall-alarm-printer-do = It goes on giving { -turno(form: "many") } on its screen. Look at the printer{ $place }.
hall-alarm-petitions-overdue = { $count ->
    [one] 1 request is overdue
   *[other] { $count } requests are overdue
 }: { $days ->
    [1] the oldest was due yesterday
   *[other] the oldest was due { $days } days ago
 }.
hall-alarm-petitions-overdue-do = See the overdue ones and talk to their unit.
hall-alarm-disk-low = The server's disk is nearly full: { $free } MB are left.
hall-alarm-disk-low-do = Tell your IT staff today: with a full disk no { -turno(form: "many") } are given or called.
hall-alarm-certificate-ends = { $days ->
    [0] The server's certificate ends today or has ended.
    [one] The server's certificate ends tomorrow.
   *[other] The server's certificate ends in { $days } days.
}
hall-alarm-certificate-ends-do = Tell your IT staff to renew it: without one no kiosk, display or console comes in.
hall-alarm-disk-filling = { $days ->
    [0] The server's disk is full today, as fast as the database grows.
    [one] The server's disk is full tomorrow, as fast as the database grows.
   *[other] The server's disk is full in { $days } days, as fast as the database grows.
}
hall-alarm-disk-filling-do = Tell your IT staff: with a full disk no { -turno(form: "many") } are given or called.
hall-alarm-clock-wrong = The server's clock seems to be wrong: { $off ->
    [ahead] { $by } ahead
   *[behind] { $by } behind
}.
hall-alarm-clock-wrong-do = It says { $hour }. Compare another clock, and have the server's time corrected: waits and { -turno(form: "many") } follow it.
hall-do-resume = Ask { $clerk } back from the pause at { -modulo } { $counter }.
hall-do-open = Open { -modulo } { $counter } with { $clerk }, who is at no { -modulo }.
hall-do-move = Move { $clerk } from { -modulo } { $former } to { $counter }: for { $other } no one waits longer than { $wait }.
hall-do-open_absent = Open { -modulo } { $counter }: no clerk for it is here yet.
hall-do-stop = All that serve it are calling already. You can give no more { -turno(form: "many") } today, or tell people of the wait on the displays.

# Services
hall-services = Services
hall-wait-now = Waiting now: { $count }
hall-first = Longest wait
hall-half = Today half, up to
hall-nine = Today 9 in 10, up to
hall-counters-open = { -modulo(form: "Many") } open
hall-of = { $open } of { $all }
hall-target = Target { $target }
hall-target-limit = Target { $target }. Law: { $limit }
hall-within = Within the target
hall-over = Above the target
hall-over-limit = Above what the law allows
hall-preferential = { $count } preferential
hall-general = { $count } general
hall-class = { $name }: { $count }
hall-stopped = No more { -turno(form: "many") } today: { $reason }
hall-allow = Give { -turno(form: "many") } again
hall-no-figure = No figure
hall-on-phone = Target { $target }. Waiting { $waiting }. { -modulo(form: "Many") } { $open } of { $all }.

# Counters
hall-counters = { -modulo(form: "Many") }
hall-counters-now = { $open } open, { $paused } paused, { $closed } closed
hall-counter-which = { -modulo(form: "One") } { $number }
hall-no-clerk = No clerk
hall-state-calling = Calling
hall-state-serving = Attending
hall-state-free = Free
hall-state-paused = Paused
hall-state-back-office = Back office
hall-state-closed = Closed
hall-state-lost = Console without connection
hall-state-since = since { $hour }
hall-open-since = open since { $hour }
hall-no-ticket = No { -turno }
hall-without-ticket = Without { -turno }, attending
hall-long = Long
hall-long-why = More than twice the usual { $usual }
hall-back-at = Back at { $hour }

# The day
hall-day = The day
hall-arrivals = Arrivals each quarter of an hour
hall-arrivals-finding = Arrivals each quarter of an hour. The most: { $most }, at { $hour }.
hall-waits = Wait until called (min): thick line, half, up to; thin, 9 in 10, up to
hall-waits-finding = Waits of those called in each quarter of an hour. The last: half, up to { $half }; 9 in 10, up to { $nine }.
hall-waits-half = half { $minutes }
hall-waits-nine = 9 in 10
hall-open-counters = { -modulo(form: "Many") } open, on average
hall-open-finding = { hall-open-counters } in each quarter of an hour. Now: { $open }.
hall-nothing-yet = Nothing to show today so far.
hall-table = The same figures in a table
hall-table-quarter = From
hall-table-arrivals = Arrivals
hall-table-half = Half, up to
hall-table-nine = 9 in 10, up to
hall-table-open = { hall-open-counters }

# Until closing
hall-closing = Until closing, { $hour }
hall-after-closing = After closing, { $hour }
hall-closing-coming = { $count ->
    [0] No one else is expected.
    [one] One more person will come.
   *[other] About { $count } people will come.
}
hall-closing-waiting = { $most ->
    [0] No one will be waiting then.
   *[other] Between { $least } and { $most } people will still be waiting then.
}
hall-closing-waiting-one = { $count ->
    [one] 1 person will still be waiting then.
   *[other] { $count } people will still be waiting then.
}
hall-closing-last = With what is open now, the last attention will end between { $from } and { $to }.
hall-closing-none = No { -modulo } is open: when the last attention will end is not known.

# Devices and help
hall-devices = Devices
hall-devices-none = No device is enrolled yet.
hall-device-well = In order
hall-device-silent = No connection since { $hour }
hall-device-off = No connection
hall-device-out = Out of service
hall-device-since = Connected since { $hour }
hall-device-up = Today, { $share }% of the hours
hall-display-wall = Display of the hall
hall-display-counter = Sign of a { -modulo }
hall-display-led = LED sign
hall-display-browser = Display in a browser
hall-display-shown = last { -turno }: { $code }
hall-display-speaks = is heard
hall-display-mute = no voice
hall-trouble-silent = Its browser waits for a touch
hall-trouble-no_device = No loudspeaker
hall-trouble-stuck = The sound does not respond
hall-trouble-no_engine = No voice on the machine
hall-trouble-no_sign = The sign is not reached
hall-alarm-display-mute = { $name } is not heard: { $why }.
hall-alarm-display-mute-do = Calls are still seen. Check the loudspeaker{ $place }. Call people aloud as well: a blind person hears of it in no other way.
hall-alarm-display-mute-touch = Touch its screen once, or press a key{ $place }. So that it does not ask at each start, see "A television with a browser" in the operation manual. Until then call people aloud as well.
hall-alarm-paper-refused = The { -turno } { $code }, of { $name }, did not enter the system.
hall-alarm-paper-refused-do = { $why } Its person came at { $hour } and waits with that paper: call them by the code and give them another { -turno } at a console.
hall-alarm-call-refused = { -modulo(form: "One") } { $number }: the call of { $code } that { $name } noted by hand was not taken over.
hall-alarm-call-refused-do = { $why } It was called at { $hour }. See how that { -turno } stands, and register the attention if it is missing. The alarm ends when that console takes the note off.
hall-alarm-sign-dark = The sign { $name } is not reached.
hall-alarm-sign-dark-do = Check its power and its cable{ $place }. It gets the present call as soon as it is back.
hall-device-version = Version { $version }
hall-device-no-version = No version
hall-printer-paper_low = Little paper
hall-printer-no_paper = No paper
hall-printer-cover_open = Printer open
hall-printer-offline = Printer not connected
hall-printer-failed = Printer failed
hall-role-kiosk = Kiosk
hall-role-display = Display
hall-role-clerk = Console
hall-help = Calls for help
hall-help-call = { $name }: a person calls for help.
hall-help-count = { $count ->
    [one] One person calls
   *[other] { $count } people call
} for help: see where
hall-help-go = I am going
hall-plea-help = { $name }: asks for help by telephone.
hall-plea-fetch = { $name }: asks to be fetched.
hall-plea-arrived = { $name }: is here and missed the call.
hall-help-back = Put back in line

# What can be done
hall-acts = What you can do
hall-acts-off = No connection: nothing can be done until it is back.
hall-more = More
hall-more-of = More about { $what }
hall-act-change_discipline = Change the rule of calling
hall-act-stop_tickets = Give no more { -turno(form: "many") } for a service
hall-act-show_notice = Message on the displays
hall-act-remove_notice = Take the message off the displays
hall-act-mute_displays = Silence the displays
hall-act-unmute_displays = Let the displays be heard
hall-act-close_day = Close the day
hall-act-reopen_day = Reopen the day
hall-act-free_counter = Free the { -modulo }
hall-act-sign_clerk_out = Sign the clerk out
hall-act-take_kiosk_out = Take out of service
hall-act-bring_kiosk_back = Bring back
hall-act-print_test_page = Print a test page
hall-notice-now = On the displays until { $hour }: “{ $text }”
hall-muted-now = The displays are silent until { $hour }: calls are shown and written, and not heard.
hall-rule-now = Called by: { $rule }
hall-rule-k-then-oldest = { $k } preferential, then the longest wait
hall-rule-strict = preferential people first
hall-rule-head-start = by arrival, with a head start in minutes for preferential people
hall-rule-first-come = by arrival, without preference
hall-waiting = { $count ->
    [0] No one is waiting now.
    [one] 1 person is waiting now.
   *[other] { $count } people are waiting now.
}
hall-waiting-preferential = { $count ->
    [0] None has a preference.
    [one] 1 has a preference.
   *[other] { $count } have a preference.
}

hall-change_discipline-title = Change the rule of calling?
hall-change_discipline-law = The law: { $notice }
hall-change_discipline-now = Today people are called by: { $rule }.
hall-change_discipline-effect = The next call of each { -modulo } follows the new rule. No one loses a { -turno } or the time of arrival.
hall-change_discipline-weak = “{ $rule }” gives less preference than the law asks for.
hall-change_discipline-verb = Change the rule
hall-change_discipline-done = From now on called by: { $rule }.
hall-change_discipline-same = People are called by that rule already: { $rule }.
hall-discipline = New rule
hall-stop_tickets-title = Give no more { -turno(form: "many") } for a service?
hall-stop_tickets-effect = People who have a { -turno } are attended all the same. The kiosk gives no more { -turno(form: "many") } for that service, says so, and says why. It ends with the day.
hall-stop_tickets-verb = Give no more { -turno(form: "many") }
hall-stop_tickets-done = { $name }: no more { -turno(form: "many") } today.
hall-service = Service
hall-service-stopped = { $name } (stopped for today)
hall-service-waiting = { $name } ({ $count } waiting)
hall-reason = Why
hall-reason-hint = People read it at the kiosk, for example: “The licence system is down”.
hall-allow_tickets-title = Give { -turno(form: "many") } for { $name } again?
hall-allow_tickets-effect = The kiosk gives { -turno(form: "many") } for this service again. { $count ->
    [0] No one is waiting for it now.
    [one] 1 person is waiting now.
   *[other] { $count } people are waiting now.
}
hall-allow_tickets-verb = Give { -turno(form: "many") } again
hall-allow_tickets-done = { $name }: { -turno(form: "many") } are given again.
hall-show_notice-title = Show a message on the displays?
hall-show_notice-effect = { $displays ->
    [0] No display is connected now: it is shown when one connects.
    [one] On 1 display it is read by { hall-show_notice-readers }.
   *[other] On { $displays } displays it is read by { hall-show_notice-readers }.
} Calls go on as before. It goes by itself at the time that you say.
hall-show_notice-readers = { $waiting ->
    [0] the people who come
    [one] the person who waits
   *[other] the { $waiting } people who wait
}
hall-show_notice-verb = Show the message
hall-show_notice-done = The message is on the displays until { $hour }.
hall-notice-text = Message
hall-notice-until = Until
hall-notice-until-hint = A time of today, such as 12:30.
hall-notice-until-wrong = “{ $typed }” is no time. Write a time of today, such as 12:30.
hall-mute_displays-title = Silence the displays?
hall-mute_displays-effect = { $displays ->
    [0] No display is connected now.
    [one] 1 display falls silent, without chime or voice.
   *[other] { $displays } displays fall silent, without chime or voice.
} People who do not see will not hear their call.
hall-mute_displays-verb = Silence them
hall-mute_displays-done = The displays are silent until { $hour }.
hall-unmute_displays-title = Let the displays be heard again?
hall-unmute_displays-effect = The next call is heard again, by the hours of the office.
hall-unmute_displays-none = The displays are not silent.
hall-unmute_displays-verb = Let them be heard
hall-unmute_displays-done = The displays are heard again.
hall-remove_notice-title = Take the message off the displays?
hall-remove_notice-effect = It says: “{ $text }”. Calls go on as before.
hall-remove_notice-none = There is no message now.
hall-remove_notice-verb = Take the message off
hall-remove_notice-done = The message is no longer on the displays.
hall-free_counter-title = Free { -modulo } { $number }?
hall-free_counter-called = { $code }, which has been called, goes back to the line with its time of arrival.
hall-free_counter-serving = { $code }, which is being attended, is set aside: any clerk can take it up again. The attention is registered as unresolved.
hall-free_counter-no-ticket = The attention without a { -turno } is registered as unresolved.
hall-free_counter-none = No one is being attended.
hall-free_counter-effect = { $name } is signed out and the { -modulo } closes. { $left ->
    [0] No other one calls the same.
    [one] 1 { -modulo } is left that calls the same.
   *[other] { $left } { -modulo(form: "many") } are left that call the same.
}
hall-free_counter-verb = Free
hall-free_counter-done = { -modulo(form: "One") } { $number } is free.
hall-take_kiosk_out-title = Take { $name } out of service?
hall-take_kiosk_out-effect = It gives no { -turno(form: "many") }, says so on its screen, and says where to ask. { $left ->
    [0] No other kiosk gives { -turno(form: "many") }: give them from a { -modulo }.
    [one] 1 kiosk stays in service.
   *[other] { $left } kiosks stay in service.
}
hall-take_kiosk_out-verb = Take out of service
hall-take_kiosk_out-done = { $name } is out of service.
hall-bring_kiosk_back-title = Bring { $name } back?
hall-bring_kiosk_back-effect = It gives { -turno(form: "many") } to people who come again.
hall-bring_kiosk_back-verb = Bring back
hall-bring_kiosk_back-done = { $name } is in service again.
hall-print_test_page-title = Print a test page at { $name }?
hall-print_test_page-effect = A paper comes out that says it is a test. It is a { -turno } for no one, and a person at the kiosk goes on as before.
hall-print_test_page-verb = Print a test page
hall-print_test_page-done = The test page came out at { $name }.
hall-close_day-title = Close the day?
hall-close_day-effect = { $lapse ->
    [0] No one loses a { -turno }: no one is waiting.
    [one] 1 person who is waiting loses the { -turno }.
   *[other] { $lapse } people who are waiting lose their { -turno(form: "many") }.
}
hall-close_day-busy = { $count ->
    [0] No one is being attended.
    [one] 1 person is called or being attended: that has to end first.
   *[other] { $count } people are called or being attended: that has to end first.
}
hall-close_day-back = While nothing else happens, it can be reopened.
hall-close_day-verb = Close the day
hall-close_day-done = The day is closed.
hall-reopen_day-title = Reopen the day?
hall-reopen_day-effect = { $back ->
    [0] No one was waiting when it was closed.
    [one] 1 person who lost the { -turno } waits again, with the time of arrival.
   *[other] { $back } people who lost their { -turno(form: "many") } wait again, with their time of arrival.
}
hall-reopen_day-verb = Reopen the day
hall-reopen_day-done = The day is open again.
hall-take_alarm-title = Take on the alarm?
hall-take_alarm-effect = All who look at this page see that you are on it.
hall-take_alarm-verb = I am on it
hall-take_alarm-done = You are on it.
hall-take_alarm-other = { $name } is on it already.
hall-take_alarm-gone = That alarm is gone: its cause has passed.
hall-take_help-title = Go to { $name }?
hall-take_help-effect = The device tells the person that help is coming.
hall-take_help-verb = I am going
hall-take_help-done = You are going to { $name }.
hall-gone = That is gone. The page shows what there is now.
