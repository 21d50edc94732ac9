# Corrective actions: figures that missed their targets, and what is done about them
actions-title = Corrective actions
actions-about = When a month or a quarter ends and a figure misses its target, an action is opened here. Write the cause, what will be done, who is responsible and until when. The next period shows the effect. They are about the unit, never about a person.
actions-show = Show
actions-state = State
actions-unit = Unit
actions-all-units = All units
actions-every-unit = The office and each unit
actions-whole-office = The whole office
actions-show-open = Open
actions-show-closed = Closed
actions-show-all = All
actions-none = There are no such actions.
actions-never = There are no actions so far: no month or quarter that has ended missed its target.
actions-number = Action { $number }
actions-place = { $unit }, { $period }.
actions-missed = Target: { $target }.
actions-at_most = { $value } at most
actions-at_least = { $value } at least
actions-by-law = { $target } ({ $law })
actions-cause = Cause
actions-cause-hint = What kept the figure from its target: the work, not a person.
actions-action = Action
actions-action-hint = What will be different.
actions-responsible = Responsible
actions-responsible-hint = A post or a unit, not the name of a person.
actions-due = Until when
actions-how = How it is closed
actions-how-done = The action was carried out
actions-how-not_needed = Nothing had to be changed
actions-on = Day
actions-why = Why nothing had to be changed
actions-why-hint = A strike, works in the building, very few cases. It replaces the cause that was written.
actions-effect = Effect
actions-effect-later = Known once { $period } has ended.
actions-effect-seen = { $period }: { $value }. { $turn }. { $reached }.
actions-turn-better = Better
actions-turn-worse = Worse
actions-turn-same = The same
actions-turn-other = It has changed
actions-turn-unsure = Change not certain
actions-turn-unknown = No data
actions-reached = It reached the target
actions-not-reached = It did not reach the target
actions-tag-opened = To be written
actions-tag-planned = Until { $day }
actions-tag-overdue = Was due on { $day }
actions-tag-done = Done on { $day }
actions-tag-not_needed = No action, closed on { $day }
actions-plan_corrective_action = Save
actions-write = Write what is done
actions-rewrite = Change what is written
actions-close_corrective_action = Close
actions-reopen_corrective_action = Open again
actions-ask-plan_corrective_action = Why was it so, and what is done?
actions-ask-close_corrective_action = Close this action?
actions-ask-reopen_corrective_action = Open this action again?
actions-done-plan_corrective_action = Action { $number } is written.
actions-done-close_corrective_action = Action { $number } is closed.
actions-done-reopen_corrective_action = Action { $number } is open again.
actions-fault-gone = That action is no longer there: the data of the period were completed, and the figure kept its target. See the list.
actions-fault-changed = It was not written: another person wrote at the same time. Read it, and write yours again.
actions-fault-closed = This action is closed. To write in it, open it again.
actions-fault-open = This action is open already.
actions-fault-missing = It was not written: “{ $what }” is missing. Write it, and save again.
actions-fault-long = It was not written: “{ $what }” is too long. Shorten it; there is room for { $most } letters.
actions-fault-named = It was not written: the text names { $what }. The action is about the unit; write a post.
actions-fault-unplanned = It was not closed: what was done is not written. Write the action, or close it by saying that nothing had to be changed.
actions-fault-early = It was not written: the date of “{ $what }” is before the day on which the action was opened. Correct the date.
actions-fault-late = It was not written: that day is still to come. Give the day on which it was done.
actions-targets = The targets
actions-targets-about = They come from the office file and from the law. The person who administers the server changes them in the file.
actions-targets-name = Figure
actions-targets-for = Holds for
actions-targets-value = Target
asked-plan_corrective_action = Write a corrective action
asked-close_corrective_action = Close a corrective action
asked-reopen_corrective_action = Open a corrective action again

# The sheets of the monthly meeting
meeting-title = Meeting about { $period }
meeting-about = { $period }. { $days ->
    [one] 1 day with people
   *[other] { $days } days with people
}.
meeting-foot = As of { $date }. Without names of persons; what people said is what the page “Opinions” shows.
meeting-more = and { $rows } more, on the staff pages
meeting-figures = Further figures
meeting-missed = { $figure } ({ $place }). { $target }
meeting-cause-and-act = Cause and action
meeting-no-actions = None is open.
meeting-petitions = { $count ->
    [0] Open petitions
    [one] 1 open petition
   *[other] { $count } open petitions
}{ $late ->
    [0] { "" }
    [one] , 1 overdue
   *[other] , { $late } overdue
}
meeting-petitions-elsewhere = Of no unit. { $count ->
    [one] Another one is on the sheet of its unit.
   *[other] { $count } others are on the sheets of their units.
}
meeting-petition-folio = Folio
meeting-petition-kind = Kind
meeting-petition-came = Came
meeting-petition-due = Answer by
meeting-petition-state = State
meeting-due = { $day }, in { $days ->
    [one] 1 day
   *[other] { $days } days
}
meeting-due-late = { $day }, { $days ->
    [one] 1 day
   *[other] { $days } days
} ago
meeting-no-petitions = None.
meeting-words = What people said{ $count ->
    [0] { "" }
   *[other] : { $shown } of { $count }
}
meeting-no-words = Nothing that may be shown this month.
meeting-open = Sheets for the meeting
meeting-open-about = One sheet a unit: the month's figures, actions, open petitions, and what people said.
meeting-month = Month
meeting-pdf = Download as PDF
meeting-html = Download as a page
meeting-not-made = The sheets could not be made: { $why }
meeting-no-month = Choose a month of the list.
meeting-no-pdf = this server lacks what makes PDFs. Download them as a page, or ask the person who administers the server to install the extra “reports”.
