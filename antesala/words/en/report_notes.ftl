# What is to be known of a report's data, and the fields of the open data

report-note-date = { $day } { kiosk-month } { $year }
report-note-simulated = Simulated data: a program made it up to try the system, and it tells of no person.
report-note-nothing = There is no data of this period: the office registered nothing in it.
report-note-not-over = The period is not over: it goes until { $until }, when this report was made.
report-note-begins = The office's data begins on { $day }; there is none of the days before.
report-note-days-without = { $count ->
    [one] On one day on which the office was to open nothing was registered.
   *[other] On { $count } days on which the office was to open nothing was registered.
}
report-note-tickets-wiped = Of the days before { $day } the sums are kept and not each { -turno }: their figures are the same, and tickets.csv does not have them.
report-note-clocks = On { $day } the clocks were changed, and it had { $hours } hours. Waits are the time that passed, so they are exact on that day as well.
report-note-renamed = “{ $name }” was called “{ $before }” until { $day }; its figures are those of both names.
report-note-moved = “{ $name }” went from “{ $before }” to another unit on { $day }; each unit has the figures of the time in which it had it.
report-note-gone = “{ $name }” is no longer in the office file; it stands by its id.
report-note-of-roll = { $count ->
    [one] One ticket was entered
   *[other] { $count } tickets were entered
} by hand from the roll of numbers of a total outage, with the times on paper; they count as others do.
report-note-small = { $count ->
    [one] One figure is not shown
   *[other] { $count } figures are not shown
}: they are of fewer than { $least } people, or would tell such a figure.
report-note-survey-months = What people said is counted by whole months, of which this period has { $count }.
report-note-equipment-since = Alarms, equipment and aids are observed since { $day }.

report-data-title = Indicators of { $office }, { $period }
report-data-about = The indicators of how the office attends. A row for each indicator and part of the office; an empty field is the sum of all. Without personal data.
report-data-about-tickets = FOR THE STAFF ALONE: a row for each { -turno }, without its code and without anything personal, so that all can be worked out again. It is not published: by its time a row might be recognised.
report-data-rounding = Times are whole seconds, never rounded up. A percentile is that of the nearest rank: of n values in order the one at place ⌈p · n⌉. Shares have the 95% interval of Wilson in low and high. Without a value: there is none, or it is of fewer than { $least } people. A row without any case is left out.
report-field-period = the period, such as 2026-Q3, or one of its months, such as 2026-07
report-field-office = the id of the office
report-field-unit = the unit; empty: all
report-field-service = the service, always with its unit; empty: all
report-field-channel = how it came; empty: all
report-field-class = the class of priority; empty: all
report-field-indicator = the indicator's name, which is defined in indicators
report-field-value = its value: seconds, a share from 0 to 1, or a number
report-field-n = of how many people, answers or petitions it is
report-field-low = lower end of the interval
report-field-high = upper end of the interval
report-field-day = the day of the office
report-field-language = the language chosen
report-field-issued_at = when the person began to wait, in UTC; of one who announced themselves and never came, when they did
report-field-first_called_at = when it was first called; empty: never
report-field-started_at = when the last registered attention began; empty: none
report-field-ended_at = when it ended; of one never called the end of its day at most; empty where the person never came or it has not ended
report-field-state = how it ended: served, no_show, lapsed (with its day), cancelled, expired, or how it is now
report-field-recalls = how often it was called again
report-field-transfers = how often it went to another service
