# Open data: when to come, and the figures of the last quarter

open-data-title = Open data
open-data-quarter = Quarter { $quarter } of { $year }
open-data-come = When is it best to come?
open-data-come-hint = By what people waited in that quarter. Today may be different.
open-data-best = From { $begin } to { $end }
open-data-alike = The wait is much the same at any hour
open-data-waits = Half waited up to { $half } min; 9 of 10, up to { $most } min.
open-data-worst = Longest wait: from { $begin } to { $end }. Half, up to { $half } min; 9 of 10, up to { $most } min.
open-data-unknown = Too few people came to tell.
open-data-take = All figures of the quarter
open-data-take-hint = You may use and publish them if you cite the office. They hold no data about persons; groups of fewer than { $least } are not shown.
open-data-csv = Figures as CSV ({ $size })
open-data-package = Description for programs (Frictionless)
open-data-dictionary = Dictionary of the indicators
open-data-notes = What to know about these figures
open-data-failed = The figures cannot be read now
open-data-failed-do = Try again in a few minutes.
open-data-unit = Unit
open-data-formula = How it is worked out
open-data-limits = What it does not tell
open-data-back = Back to the data
