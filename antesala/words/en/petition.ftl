# Until when a petition is answered
petition-date = { kiosk-weekday } { $day } { kiosk-month } { $year }
petition-counted-working = { $days ->
    [one] 1 working day
   *[other] { $days } working days
 }, counted from { $first }, the first working day after it was received ({ $received }, { $hour }).
petition-counted-calendar = { $days ->
    [one] 1 day
   *[other] { $days } days
 } of the calendar, counted from { $first }, the day after it was received ({ $received }, { $hour }).
petition-left-out = Not counted: { $weekend ->
    [0] { "" }
    [one] 1 day of a weekend
   *[other] { $weekend } days of weekends
 }{ $named ->
    [0] .
   *[other] { $weekend ->
        [0] { "" }
       *[other] { " and " }
    }{ $named ->
        [one] 1 other day:
       *[other] { $named } other days:
    }
 }
petition-day-off = { $day }: { $name }
petition-moved = The term ended on { $day }, which is no working day: it moves to the next one.
petition-law = Law: { $law }, checked on { $day }.
petition-law-unverified = Law: { $law }, noted on { $day } and to be verified in the official text.
petition-may-extend = Extension: once, with its reasons and before the term ends, until { $day } ({ $until }).
petition-no-extension = { $law } allows no extension: the answer is due in { $days } days. Ask without --extend.
petition-no-date = --received "{ $text }" is no date with an hour. Write it like this: 2026-03-27T10:00.
petition-far = Holidays are known from { $first } to { $last }: give a date of those years in --received.
petition-no-country = It is not said where it was received: give --country, or --office with the office's file or folder.
petition-no-region = --region "{ $region }" has no holidays of its own in that country; these have: { $known }.
petition-other-country = --country { $country } contradicts the office file, which is of { $own }. Leave --country out.

# The help
help-command-petition = say until when a petition is answered (petition due)
help-petition = until when what a person asks is answered, by the country's law
help-petition-due = count the date, and say how it was counted
help-petition-country = the country: { $countries }; with --office it is known
help-petition-kind = what is asked: { $kinds }
help-petition-received = when it was received, in local time or with its offset: 2026-03-27T10:00
help-petition-extend = with the extension that the law allows
help-petition-office = the office's file or folder, for its time zone and its closed days
help-petition-region = a region with holidays of its own, such as AP; with --office the file says it
value-kind = KIND
value-received = DATE
