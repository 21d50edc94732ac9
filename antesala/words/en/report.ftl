# The quarterly report: how numbers, dates and periods are written
report-number = { $number }
report-percent = { $percent }%
report-minutes = { $minutes } min
report-points = { $points ->
    [one] 1 point
   *[other] { $points } points
}
report-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}
report-none = No data
report-hidden = Not shown
report-few = Fewer than { $least }
report-no-data = No data in this period.
report-too-few = Too few cases to be shown.
report-date = { $date } { kiosk-month } { $year }
report-month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
report-date-short = { $date } { report-month-short } { $year }
report-date-axis = { $date } { report-month-short }
report-period-quarter = { $year }-Q{ $quarter }
report-period-quarter-long = { $quarter ->
    [1] First
    [2] Second
    [3] Third
   *[4] Fourth
} quarter: { $begin } to { $end } { $year }
report-period-month = { kiosk-month } { $year }
report-period-month-long = { kiosk-month } { $year }
report-period-year-long = The year { $year }
report-period-span = { $begin } to { $end }
report-period-long = From { $begin } to { $end }
report-weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}

# Cover, head and foot
report-cover = Public attention
report-title = Public attention, { $period }
report-mayor-about = { $period }. Summary for the mayor.
report-issued = Issued on { $date }
report-contents = Contents
report-foot = Formulas in the annex, page { $page }. Can be worked out again from the file { $file }.
report-sheet = { $page } of { $pages }
report-simulated = Simulated data: an example, about no real people.
report-more = And { $rows } more on page { $page }.

# The six figures
report-attended = People attended
report-attended-about = in { $units ->
    [one] 1 unit
   *[other] { $units } units
} and on { $days ->
    [one] 1 day of attention
   *[other] { $days } days of attention
}
report-attended-demand = No target: this is demand
report-half = Half, up to
report-most = 9 in 10, up to
report-waits = Wait: half and 9 in 10
report-waits-value = { $half } and { $most } min
report-waits-about = Half waited { $half } min or less; nine in ten, { $most } or less.
report-waits-step = { $half } and { $most }
report-waits-then = { $half } and { $most }
report-waits-at = { $place }: half, up to { $half } min; nine in ten, up to { $most } min.
report-within = Called within the target
report-within-about = called in { $minutes } minutes or less ({ $some } of { $n })
report-within-about-each = called within the target of their service ({ $some } of { $n })
report-gap = Gap: preferential against general
report-gap-about = Half wait up to { $half } min with preference and up to { $general } min without.
report-satisfaction-7 = Satisfaction: grades 6 and 7
report-satisfaction-5 = Satisfaction: good or excellent
report-interval = n = { $n }. Interval of 95%: { $low } to { $high }%.
report-interval-response = n = { $n }; { $response }% answered. Interval of 95%: { $low } to { $high }%.
report-petitions = Petitions answered in time
report-petitions-about = { $some } of { $n }. { $late ->
    [0] None late{ $open ->
        [0] .
       *[other] ; { $open } still without an answer.
    }
    [one] One late{ $open ->
        [0] , answered by now.
       *[other] , still without an answer.
    }
   *[other] { $late } late{ $open ->
        [0] , answered by now.
        [one] ; one still without an answer.
       *[other] ; { $open } still without an answer.
    }
}
report-change = { $period }: { $value }
report-change-judged = { $period }: { $value }, { $turn }
report-change-unmeasured = { $period }: not measured
report-change-few = { $period }: too few cases
report-change-partial = { $period }: not comparable
report-days-missing = Days missing
report-turn-better = better
report-turn-worse = worse
report-turn-same = the same
report-turn-unsure = unsure
report-verdict-better-both = Better than both
report-verdict-worse-both = Worse than both
report-verdict-same-both = The same as both
report-verdict-better = Better than { $period }
report-verdict-worse = Worse than { $period }
report-verdict-same = The same as { $period }
report-verdict-unsure = Change unsure: within the margin
report-verdict-mixed = One is better, the other is not
report-verdict-unknown = No periods to compare with
report-met-least = Keeps the { $kind ->
    [law] law
   *[own] target
}: { $target } or more
report-met-most = Keeps the { $kind ->
    [law] law
   *[own] target
}: { $target } or less
report-missed-least = { $size } below the { $kind ->
    [law] legal limit
   *[own] target
} of { $target }
report-missed-most = { $size } over the { $kind ->
    [law] legal limit
   *[own] target
} of { $target }
report-missed-little-least = Just below the { $kind ->
    [law] legal limit
   *[own] target
} of { $target }
report-missed-little-most = Just over the { $kind ->
    [law] legal limit
   *[own] target
} of { $target }

# What went well and what did not
report-good = What went well
report-good-none = No sure improvement in this period.
report-good-wait-p90 = Nine in ten people waited { $now } min or less; in { $period } it was { $then }.
report-good-wait-p50 = Half of the people waited { $now } min or less; in { $period } it was { $then }.
report-good-target = { $now }% of the people were called within the target; { $target }% is asked for.
report-good-within-target = { $now }% of the people were called within the target; in { $period } it was { $then }%.
report-good-preference = Half of the people with preference waited up to { $half } min, { $less } less than the others.
report-good-petitions-all = All { $answered } petitions were answered in time.
report-good-petitions-on-time = { $now }% of the petitions were answered in time; in { $period } it was { $then }%.
report-good-satisfaction-target = { $now }% of the opinions were good; the target is { $target }%.
report-good-satisfaction-top = { $now }% of the opinions were good; in { $period } it was { $then }%.
report-good-abandoned = { $now }% of the people left before they were called; in { $period } it was { $then }%.
report-good-unit = { $unit }: nine in ten waited { $now } min or less; in { $period } it was { $then }.
report-good-first-contact = { $now }% of the attentions were resolved on the first visit; in { $period } it was { $then }%.
report-good-attended = { $more ->
    [one] 1 person more was
   *[other] { $more } people more were
} attended than in { $period }.
report-bad = What did not
report-bad-none = No limit passed, and nothing surely worse.
report-bad-legal = { $over ->
    [one] One person waited
   *[other] { $over } people waited
} longer than the { $minutes } min that the law allows ({ $law }).
report-bad-target = { $over }% of the people waited longer than the target.
report-bad-target-unit = { $over }% of the people waited longer than the target; { $part }% of them in { $unit }.
report-bad-preference = Half of the people with preference waited up to { $half } min, longer than the others ({ $general }).
report-bad-preference-gap = With preference half wait up to { $half } min and without it { $general }: the gap is over the target.
report-bad-petitions = { $late ->
    [one] One petition passed its term{ $open ->
        [0] , answered by now.
       *[other] ; it is still without an answer.
    }
   *[other] { $late } petitions passed their term{ $open ->
        [0] , answered by now.
        [one] ; one is still without an answer.
       *[other] ; { $open } are still without an answer.
    }
}
report-bad-wait-p90 = Nine in ten people waited up to { $now } min; in { $period } it was { $then }.
report-bad-wait-p50 = Half of the people waited up to { $now } min; in { $period } it was { $then }.
report-bad-week = In the week of { $date } { kiosk-month }, nine in ten waited up to { $now } min.
report-bad-satisfaction-target = { $now }% of the opinions were good, below the target of { $target }%.
report-bad-satisfaction-top = { $now }% of the opinions were good; in { $period } it was { $then }%.
report-bad-abandoned = { $now }% of the people left before they were called; in { $period } it was { $then }%.
report-bad-kiosk-up = The kiosks worked for { $now }% of the opening hours.
report-bad-display-up = The displays worked for { $now }% of the opening hours.
report-bad-unit = { $unit }: nine in ten waited up to { $now } min; in { $period } it was { $then }.
report-bad-occupancy = { $now }% of the open time was spent attending, over the { $target }% that leaves a margin.
report-bad-mis-transferred = { $now }% of the transfers came back; in { $period } it was { $then }%.

# The charts
report-weeks-title-down = The wait went down in the period; one in ten still waits over { $most } minutes
report-weeks-title-up = The wait went up in the period; one in ten waits over { $most } minutes
report-weeks-title-level = The wait stayed the same; one in ten waits over { $most } minutes
report-weeks-title-none = Wait by week
report-weeks-about = Minutes of waiting by week, all units. Date: Monday of each week.
report-weeks-half = { $minutes } half
report-weeks-most = { $minutes } nine in ten
report-weeks-target = { $minutes } target
report-weeks-peak = { $minutes } the highest week
report-weeks-none = No waits to show in this period.
report-hours-title = On { kiosk-weekday } at { $hour }, nine in ten wait up to { $most } minutes
report-hours-title-none = Wait by day and hour
report-hours-about = Minutes, by the hour of the { -turno }.
report-hours-half = Bar: half.
report-hours-most = Fine line: nine in ten. Rule: target of { $minutes } minutes.
report-hours-none = No hour with ten waits or more.
report-hour-of = { report-weekday } at { $hour }
report-against = Against { $period }
report-others = Others
report-preferential = Preferential
report-general = General
report-gap-mark = target: { $minutes } min

# The page of a unit
report-unit-about = { $period }, { $days ->
    [one] 1 day of attention
   *[other] { $days } days of attention
}, { $counters ->
    [one] 1 { -modulo }
   *[other] { $counters } { -modulo(form: "many") }
}.
report-services = What people came for
report-services-about = People attended
report-counters-title = Use by { -modulo }: { $over ->
    [0] none is over { $limit }%
    [one] one is over { $limit }%
   *[other] { $over } are over { $limit }%
}
report-counters-about = Part of the open time that was spent attending
report-counters-limit = most: { $limit }%
report-counters-over = { $name }, { $value }: over the most{ $more ->
    [0] { "" }
    [one] , and 1 more
   *[other] , and { $more } more
}
report-counter = { -modulo(form: "One") } { $number }
report-preference = Preference
report-preference-title-less = Preference is felt: gap { $gap }
report-preference-title-same = With preference or without, the wait is the same: gap { $gap }
report-preference-title-more = Preference is not kept: gap { $gap }
report-preference-about = What half wait at most.
report-preference-share = { $share }% of the { -turno(form: "many") } are preferential.
report-preference-less = With preference the wait is { $minutes } min less.
report-preference-more = With preference the wait is { $minutes } min longer.
report-was = { $period }: { $value }.
report-handed = Transfers
report-handed-title = Transfers: { $count }
report-handed-about = Where to.
report-handed-share = Of the tickets that ended here, { $share }% came from another service.
report-handed-none = No transfers to another unit.
report-returned = { $count ->
    [one] 1 came back: a wrong transfer.
   *[other] { $count } came back: wrong transfers.
}
report-defined-wait-name = Wait
report-defined-wait = from taking the { -turno } until the first call{ $left }.
report-defined-left = ; without those who left before ({ $count }, { $share }%)
report-defined-half-name = Half, up to
report-defined-half = the least time that half do not exceed.
report-defined-most-name = 9 in 10, up to
report-defined-most = the same of nine in ten.
report-defined-gap-name = Gap
report-defined-gap = what half wait with preference ÷ what half wait without it.
report-defined-use-name = Use
report-defined-use = time of attention ÷ open time. Several people share it: it measures none of them.
report-defined-handed-name = Transferred
report-defined-handed = went on to another service at least once. Groups of fewer than 10 are not shown.

# The pages of one subject
report-unit = Unit
report-service = Service
report-class = Preference
report-kind = Kind
report-office = The whole office
report-indicator = Indicator
report-preference-page = Preference and its gap
report-preference-page-about = Whether people with a preference by law wait less than the others.
report-preference-units = The gap by unit
report-preference-classes = The wait by preference
report-preference-reason = The reason for a person's preference is not kept.
report-gap-head = Gap
report-preferential-head = Preferential
report-issued-head = { -turno(form: "Many") }
report-enquiries-page = Frequent enquiries
report-enquiries-page-about = What people came for, and how long they waited for each service.
report-enquiries-title = Most asked for: { $name }
report-kinds = Kinds of attention
report-kinds-about = Registered attentions, also without a { -turno }
report-services-waits = Wait and attention by service
report-attended-head = Attended
report-attention-head = Attention, half
report-first-head = Resolved at once
report-satisfaction-page = What people said
report-satisfaction-units = By unit
report-satisfaction-services = By service
report-satisfaction-head = Satisfied
report-answers-head = Opinions
report-interval-head = Interval of 95%
report-interval-cell = { $low } to { $high }%
report-satisfaction-none = No opinions in this period.
report-petitions-page = Petitions and complaints
report-petitions-page-about = How many came, and whether they were answered within the law's term.
report-petitions-kinds = Received by kind
report-petitions-units = By unit
report-petitions-none = No petitions in this period.
report-received-head = Received
report-on-time-head = In time
report-days-head = Days, half
report-overdue-head = Late

# Corrective actions
report-actions = Corrective actions
report-actions-page-about = Targets that were missed, why, and what is done.
report-actions-figure = Figure
report-actions-cause = Cause
report-actions-act = Action
report-actions-who = Responsible
report-actions-date = Date
report-actions-open = To be written
report-actions-done = Done, { $date }
report-actions-not-needed = None was needed
report-actions-none = No corrective actions in this period.
report-actions-unwritten = Targets were missed, and no action is noted yet.
report-named = { $name }: { $value }
report-actions-about = { $figure }{ $has_target ->
    [yes] { " " }(target: { $target })
   *[no] { "" }
}{ $has_unit ->
    [yes] , { $unit }
   *[no] { "" }
}
report-effects = What came of the actions
report-effects-about = The same figure before the action and one period later.
report-effects-none = There is no period after an action yet.
report-effect-before = Before
report-effect-after = After
report-target-head = Target

# Annex
report-annex = Annex: formulas and limits of the data
report-annex-about = Every figure can be worked out again from the data files.
report-annex-entry = { $formula } Unit: { $unit }.{ $has_limits ->
    [yes] { " " }{ $limits }
   *[no] { "" }
}
report-limits = What to know about the data
report-limits-small = A group of fewer than { $least } cases shows no times and no shares: the people would be known.
report-limits-chance = A change within the margin of chance is called unsure. Of fewer than 30 cases no time is judged.

# The sheets
report-tab-summary = Summary
report-tab-findings = Findings
report-tab-weeks = Weeks
report-tab-months = Months
report-tab-units = Units
report-tab-units-title = Wait by unit: half and 9 in 10
report-tab-services = Services
report-tab-hours = Hours
report-tab-preference = Preference
report-tab-actions = Actions
report-tab-indicators = Indicators
report-tab-notes = Notes
report-side = Side
report-finding = Finding
report-called = People called
report-week = Week of
report-month = Month
report-day = Day
report-hour = Hour
report-group = Group
report-period = Period
report-due = Due
report-done = Done on
report-in-minutes = Minutes
report-figures-told = The chart's figures
report-page-foot = Formulas in the annex. Can be worked out again from the file indicators.csv.
report-tab-definitions = Definitions
report-def-name = Name in the data
report-def-title = Indicator
report-def-formula = Formula
report-def-unit = Unit of measure
report-def-source = Source
report-def-limits = Limits
