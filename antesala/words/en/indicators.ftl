# The indicators, as the docstrings of server/report/indicators define them; a test compares both.

indicator-subject-tickets = Arrivals and what became of them
indicator-subject-waits = Waits
indicator-subject-attentions = Attentions
indicator-subject-preference = Preference
indicator-subject-counters = Counters and time
indicator-subject-opinions = Satisfaction
indicator-subject-petitions = Petitions
indicator-subject-equipment = Equipment and accessibility

indicator-unit-number = number
indicator-unit-seconds = seconds
indicator-unit-total = seconds in all
indicator-unit-days = days of the calendar
indicator-unit-share = share, from 0 to 1
indicator-unit-time_share = share of a time, from 0 to 1
indicator-unit-ratio = ratio
indicator-unit-balance = balance, from -1 to 1

indicator-source-tickets = the rows of tickets.csv, from which it can be worked out again
indicator-source-sums = the sums that are kept of each day
indicator-source-register = the register of attentions
indicator-source-counters = the time of the counters
indicator-source-survey = the survey
indicator-source-petitions = the register of petitions
indicator-source-equipment = what is observed of equipment and alarms

indicator-issued = Tickets issued
indicator-issued-formula = the number of tickets whose day is in the period, announced ones included.

indicator-attended = Tickets attended
indicator-attended-formula = the number of tickets with at least one attention that was registered (`started_at` is not empty).
indicator-attended-limits = a person who was sent on to a second counter is one ticket.

indicator-no_show = Called and did not come
indicator-no_show-formula = tickets that were called and never attended ÷ tickets that were called.

indicator-abandoned = Left before being called
indicator-abandoned-formula = tickets that were never called and ended with their day (state `lapsed`) ÷ tickets issued.
indicator-abandoned-limits = tickets that the person took back are `cancelled`, and those of people who announced themselves and never came are `announced_expired`; neither is counted here.

indicator-cancelled = Taken back before being called
indicator-cancelled-formula = tickets that were never called and were cancelled ÷ tickets issued.

indicator-announced_share = Taken on a telephone
indicator-announced_share-formula = tickets that were announced on a telephone before the person came ÷ tickets issued.

indicator-announced_expired = Announced, and the person never came
indicator-announced_expired-formula = announced tickets that expired (state `expired`) ÷ announced tickets.

indicator-staff_issued_share = Given by the staff
indicator-staff_issued_share-formula = tickets that were given at a console (channel `staff`) ÷ tickets issued.
indicator-staff_issued_share-limits = it tells of people who could not use the kiosk, and of others who preferred to ask.

indicator-wait_p50 = Wait: half of the people, at most
indicator-wait_p50-formula = of the waits (`first_called_at` - `issued_at`, in whole seconds) of all tickets that were called, the least value that half of them do not exceed (nearest rank: of n waits in order the one at place ⌈0.5 · n⌉).
indicator-wait_p50-limits = the wait of a person with an announced ticket begins when they come. People who left before they were called are not in it: see `wait_all_p50`.

indicator-wait_p90 = Wait: nine of ten people, at most
indicator-wait_p90-formula = as `wait_p50`, the wait at place ⌈0.9 · n⌉.
indicator-wait_p90-limits = as `wait_p50`.

indicator-wait_all_p50 = Wait of all, also of those who left: half, at most
indicator-wait_all_p50-formula = the least t with S(t) ≤ 0.5, where S is the Kaplan-Meier estimate over all people who waited: those who were called by their wait, and those never called as having waited at least until they left (`ended_at` - `issued_at`).
indicator-wait_all_p50-limits = without a value where more than half left before they were called. Announced people who never came did not wait.

indicator-wait_all_p90 = Wait of all, also of those who left: nine of ten, at most
indicator-wait_all_p90-formula = as `wait_all_p50`, the least t with S(t) ≤ 0.1.
indicator-wait_all_p90-limits = without a value where more than a tenth of the people left at the end.

indicator-unmet_p50 = Waited in vain: half of these people, at least
indicator-unmet_p50-formula = of the times (`ended_at` - `issued_at`, in whole seconds) of all tickets that were never called and have both, the one at place ⌈0.5 · n⌉.
indicator-unmet_p50-limits = until the end of their day at most. The moment at which a person walked out is not known: for a ticket that ended with its day it is the closing.

indicator-unmet = People who waited in vain
indicator-unmet-formula = the number of tickets that were never called and have ended, without those of people who announced themselves and never came.

indicator-within_target = Called within the office's target
indicator-within_target-formula = tickets whose wait is at most the target of their service ÷ tickets that were called.
indicator-within_target-limits = by the targets that the office file has when the report is made.

indicator-within_legal = Called within the limit of the law
indicator-within_legal-formula = tickets whose wait is at most the longest that the law of the place allows on that day ÷ tickets that were called.
indicator-within_legal-limits = none where no law sets a limit.

indicator-service_p50 = Attention: half, at most
indicator-service_p50-formula = of the attentions (`ended_at` - `started_at`, in whole seconds) of all tickets that were served (state `served`), the one at place ⌈0.5 · n⌉.
indicator-service_p50-limits = of a person who was at several counters it is the last attention, which is the one of the service that the ticket is counted under.

indicator-service_p90 = Attention: nine of ten, at most
indicator-service_p90-formula = as `service_p50`, the one at place ⌈0.9 · n⌉.
indicator-service_p90-limits = as `service_p50`.

indicator-service_short = Attentions of less than 30 seconds
indicator-service_short-formula = served tickets whose attention lasted less than 30 seconds ÷ served tickets.
indicator-service_short-limits = most of them are keys that were pressed by mistake.

indicator-service_long = Attentions that are far longer than the others
indicator-service_long-formula = served tickets whose attention lasted more than three times `service_p90` of the same row ÷ served tickets.
indicator-service_long-limits = most of them were left open when the person had gone.

indicator-transferred = Sent on to another service
indicator-transferred-formula = tickets that went to another service at least once (`transfers` is 1 or more) ÷ tickets attended.
indicator-transferred-limits = it is counted under the service where the ticket ended.

indicator-mis_transferred = Sent on and sent back
indicator-mis_transferred-formula = tickets that came back to a service which they had left ÷ tickets that went to another service.

indicator-first_contact = Resolved at the first counter
indicator-first_contact-formula = tickets with one attention, whose outcome is `resolved` and that went to no other service ÷ tickets attended.
indicator-first_contact-limits = by what the clerk has registered; whether the person came again another day is not known.

indicator-enquiries_ = Attentions by the kind of enquiry
indicator-enquiries_-formula = the number of attentions that began in the period and were registered with the kind; with a ticket or without one.
indicator-enquiries_-limits = by unit and service that of the attention. `unsaid` has those without a kind.

indicator-preferential_share = With legal preference
indicator-preferential_share-formula = tickets of a class to which the law gives preference ÷ tickets issued.
indicator-preferential_share-limits = the reason for a person's preference is not kept.

indicator-courtesy_share = With a courtesy of the office, such as punctual taxpayers
indicator-courtesy_share-formula = tickets of a class of courtesy, which stands below every legal preference ÷ tickets issued.

indicator-priority_gap = Wait with preference against wait without
indicator-priority_gap-formula = `wait_p50` of the tickets with legal preference ÷ `wait_p50` of the general ones.
indicator-priority_gap-limits = n is the smaller of the two numbers of tickets. It should be at most 1: below 1 people with preference wait less.

indicator-occupancy = Occupancy of the counters
indicator-occupancy-formula = seconds in which a clerk attended a person with a ticket ÷ seconds in which counters were open with a clerk. n is whole hours open.
indicator-occupancy-limits = a share of time, so it has no interval. Pauses and back office are not open time. What was noted on paper while the counter was closed does not count.

indicator-walk_p50 = From the call until the person is there: half, at most
indicator-walk_p50-formula = of the times from the last call of a ticket until its attention began, in whole seconds, the one at place ⌈0.5 · n⌉.

indicator-idle_while_waiting = Counters free while people waited
indicator-idle_while_waiting-formula = the sum of the seconds in which an open counter had no person and a person waited that it could have called.
indicator-idle_while_waiting-limits = some of it is the moment between one person and the next.

indicator-service_time_share = Of an open hour: attending
indicator-service_time_share-formula = seconds in which a clerk attended a person ÷ seconds open.
indicator-service_time_share-limits = with the next three it makes the whole hour.

indicator-walk_time_share = Of an open hour: until the called person is there
indicator-walk_time_share-formula = seconds from a call until the person came or was given up ÷ seconds open.

indicator-wait_time_share = Of an open hour: free, with no person waiting
indicator-wait_time_share-formula = seconds in which an open counter had no person and none waited that it could have called ÷ seconds open.

indicator-idle_time_share = Of an open hour: free while a person waited
indicator-idle_time_share-formula = `idle_while_waiting` ÷ seconds open.

indicator-pause_ = Pauses by reason
indicator-pause_-formula = the sum of the seconds in which a counter was paused for the reason.
indicator-pause_-limits = of all counters together. Back office is `pause_back_office`.

indicator-satisfaction_top = Satisfied people
indicator-satisfaction_top-formula = answers with one of the two best grades (6 or 7 of 7 in Chile, 4 or 5 of 5 elsewhere) ÷ answers.
indicator-satisfaction_top-limits = those answered who wanted to: it is no sample. Answers are counted in bundles of five of the same service and month.

indicator-satisfaction_net = Net satisfaction
indicator-satisfaction_net-formula = `satisfaction_top` less the share of the bad grades (1 to 4 of 7, 1 or 2 of 5); the grade between them (5 of 7, 3 of 5) counts in neither.
indicator-satisfaction_net-limits = from -1 to 1. As `satisfaction_top`.

indicator-satisfaction_response = Attentions of which people spoke
indicator-satisfaction_response-formula = answers given ÷ attentions that began in the period and were registered.
indicator-satisfaction_response-limits = without a value where there are more answers than attentions, as on screens of faces.

indicator-petitions_received = Petitions received
indicator-petitions_received-formula = the number of petitions of every kind whose local date of receipt is in the period, without the follow-ups (`seguimiento`), which no law sets a term for.
indicator-petitions_received-limits = by unit the one that has the petition now.

indicator-petitions_received_ = Petitions received by kind
indicator-petitions_received_-formula = as `petitions_received`, of one kind; follow-ups (`seguimiento`) are here too.

indicator-petitions_on_time = Petitions answered in time
indicator-petitions_on_time-formula = petitions that ended by their last day, within the period ÷ those and the petitions whose last day without an answer was passed in the period.
indicator-petitions_on_time-limits = each petition counts once, in the period in which it ended in time or became late. The last day is that of the law, with an extension where one was given.

indicator-petitions_days_p50 = Days until the answer: half, at most
indicator-petitions_days_p50-formula = of the days of the calendar from receipt to end of all petitions that ended in the period, the one at place ⌈0.5 · n⌉.

indicator-petitions_overdue = Petitions that are late
indicator-petitions_overdue-formula = the number of petitions that were open on the last day of the period and whose last day for an answer was before it.

indicator-petitions_at_once = Petitions solved on the spot
indicator-petitions_at_once-formula = petitions that ended as `solved` in the period ÷ petitions that ended in the period.

indicator-alarms = Alarms of the hall
indicator-alarms-formula = the number of alarms that stood in the period, within opening hours.

indicator-alarm_p50 = How long an alarm stood: half, at most
indicator-alarm_p50-formula = of the seconds that each alarm stood within opening hours, the one at place ⌈0.5 · n⌉.

indicator-alarm_seconds = How long alarms stood in all
indicator-alarm_seconds-formula = the sum of the seconds that each alarm stood within opening hours.

indicator-kiosk_up = Kiosks available
indicator-kiosk_up-formula = seconds for which kiosks were connected within opening hours ÷ seconds for which they should have been. n is whole hours.

indicator-display_up = Displays available
indicator-display_up-formula = as `kiosk_up`, of displays.

indicator-aid_voice = Used the kiosk by voice
indicator-aid_voice-formula = sessions at kiosks in which the voice was on ÷ sessions at kiosks.
indicator-aid_voice-limits = a session is counted, and no person or ticket with it.

indicator-aid_keypad = Used the kiosk by its keys
indicator-aid_keypad-formula = sessions at kiosks in which the keypad was used ÷ sessions at kiosks.
indicator-aid_keypad-limits = as `aid_voice`.

indicator-aid_contrast = Used the kiosk in high contrast
indicator-aid_contrast-formula = sessions at kiosks in which high contrast was on ÷ sessions at kiosks.
indicator-aid_contrast-limits = as `aid_voice`.

indicator-aid_reach = Used the kiosk with the controls low
indicator-aid_reach-formula = sessions at kiosks in which the controls were at the bottom ÷ sessions at kiosks.
indicator-aid_reach-limits = as `aid_voice`.

indicator-aid_large = Used the kiosk with large letters
indicator-aid_large-formula = sessions at kiosks in which letters were enlarged ÷ sessions at kiosks.
indicator-aid_large-limits = as `aid_voice`.

# The page

indicator-page = Indicators
indicator-page-about = The figures of the report, of the staff page and of the open data, by the name that each has in `indicators.csv`. All of them are worked out in one place, so they agree to the digit. An indicator exists by office, unit, service, channel and class; those of counters, petitions, opinions and equipment as far as those are known.
indicator-page-rules = Times are whole seconds, never rounded up. A percentile is that of the nearest rank: of n values in order the one at place ⌈p · n⌉, which is always one that was measured. A share has the interval of 95% of Wilson (1927). A period is compared with the one before and with the same of the year before.
indicator-page-cells = A share or a time of fewer than 5 tickets, answers or petitions is not shown, nor one by which such a figure could be worked out; one clerk's figures need 10. Counts are always shown. A unit's figures are those of its services, whichever clerk attended: a clerk who attends services of two units counts in both.
indicator-page-made = This page is made of the definitions in the program: `python -m server.report.indicators` writes it anew.
indicator-page-formula = Formula
indicator-page-unit = Unit
indicator-page-source = Source
indicator-page-limits = Limits
