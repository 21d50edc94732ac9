# The page that compares settings of an office on its own days, for its managers.
# Minutes and shares come in as numbers, names of counters and settings as they are.

planning-title = What if · Waits · { $office }
planning-lead = { $days ->
    [one] One day like the office's own, attended
   *[other] { $days } days like the office's own, attended
 } in { $ways } ways. On each day the same people come, at the same time and for the same thing: only what is compared changes.
planning-source = Drawn from { $visits ->
    [one] one visit
   *[other] { $visits } visits
 } on { $past ->
    [one] { DATETIME($last, dateStyle: "long") }
   *[other] { $past } days, from { DATETIME($first, dateStyle: "long") } to { DATETIME($last, dateStyle: "long") }
 }.
# If the past is too short to say what is usual.
planning-few = Drawn from only { $past ->
    [one] one day
   *[other] { $past } days
 } and { $visits ->
    [one] one visit
   *[other] { $visits } visits
 }: take it as an example. With fewer than { $days } days or { $enough } visits nobody knows what is usual.
planning-made = Made on { DATETIME($day, dateStyle: "long") }.

planning-as-today = As today
planning-with-counters = { -modulo(form: "Many") }: { $change }
planning-one-more = one more
planning-one-more-open = one more from { $from } to { $to }
planning-one-less = without { $counter }
planning-open = { $counter } from { $from } to { $to }
planning-rule-two-then-oldest = Two preferential, then the oldest
planning-rule-k-then-oldest = { $k } preferential, then the oldest
planning-rule-strict = Preferential first
planning-rule-head-start = Head start in minutes
planning-rule-first-come = In order of arrival

planning-summary = In short
planning-everybody = Everybody
planning-preferential = Preferential
planning-general = General
planning-house = The office
planning-people = People a day
planning-half = Half wait up to
planning-nine = Nine in ten wait up to
planning-longest = The longest wait
planning-within = Wait { $target } min or less
planning-busy = { -modulo(form: "Many") } busy
planning-overtime = Last person after closing
planning-unserved = No { -modulo } attends them
planning-minutes = { $minutes } min
planning-per-day = { $count } a day

planning-better = Nine in ten people wait between { $low } and { $high } min less than today.
planning-worse = Nine in ten people wait between { $low } and { $high } min more than today.
planning-same = No difference from today is seen in the wait of nine in ten people; if there is one, it lies between { $low } and { $high } min.
planning-law = Half of the preferential wait up to { $preferential } min and half of the general up to { $general } min: preference is not kept.

planning-chart-hours = Wait by hour of arrival
planning-chart-hours-note = Minutes, by hour of arrival; all panels have the same scale. The thick line is the wait that nine in ten do not exceed; the thin one, that of half of them. The letter stands where the thick one ends.
planning-chart-hours-said = With “{ $name }” the longest waits are those of people who come at { $hour }: half wait up to { $half } min and nine in ten up to { $most } min.
planning-chart-within = How many wait { $target } min or less
planning-chart-within-note = All panels have the same scale, up to 100 %.
planning-chart-busy = What part of the time each { -modulo } is busy
planning-chart-busy-note = The dashed line is at { $full }: above it, a morning with more people makes waits grow fast. All panels have the same scale.
planning-chart-table = See the figures in a table

planning-how = How this was worked out
planning-how-arrivals = How many people come in each hour, and for which service, is taken from past days; it changes from day to day as it did on them, and within the hour people come as they came.
planning-how-times = How long each attention takes is taken from those measured; where there are few, the length that the office file says has its weight too.
planning-how-rule = Whom to call is decided by the same rule that the office uses, ticket by ticket.
planning-how-no-shows = Who does not come keeps a { -modulo } busy for { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
 }.
planning-how-closing = Nobody leaves unattended: at closing time nobody else comes in, and who is inside is attended.
planning-how-left-out = Not counted are those who cancelled their { -turno }, nor transfers to another service apart.
planning-how-chance = The interval of each difference is the one it would have 95 times out of 100 if the sum were done again with other days like these (seed { $seed }).
