# The pre-printed roll of numbers, on the staff pages and on its sheets
roll-open = Roll of numbers
roll-title = Roll of numbers
roll-about = For after a total outage: the { $letter } numbers of the printed roll, up to { $last }, are entered here with their times. Each line is kept at once, counts in the figures, and stands as entered by hand by you.
roll-how = By keyboard: Tab goes to the next field and Enter enters the line. Write times as 9:30 or 930. Without a “start”, the attention began with the call. If the person left, the time goes into “end”.
roll-day = Day of the roll
roll-day-do = Show that day
roll-day-old = Only numbers of today and of the { $days } days before are entered.
roll-number = Number
roll-service = Service
roll-class = Preference
roll-arrival = Arrival
roll-result = What happened
roll-called = Call
roll-started = Start
roll-ended = End
roll-counter = { -modulo(form: "One") }
roll-clerk = Attended by
roll-choose = Choose…
roll-choose-short = …
roll-result-attended = Was attended
roll-result-absent = Did not come to the call
roll-result-left = Left before
roll-result-stayed = Waited until the day ended
roll-result-waits = Still waits
roll-do = Enter
roll-done = { $code } was entered.
roll-field-missing = { $field } is missing.
roll-number-wrong = The number goes from 1 to { $last }; “{ $typed }” is written.
roll-time-wrong = { $field }: “{ $typed }” is no time. Write 9:30 or 930.
roll-not-known = { $field }: “{ $typed }” is not in the office file.
roll-times-order = { $field } ({ $late }) is before { $before } ({ $early }). Check both times.
roll-times-future = One of the times has not come yet.
roll-times-other_day = The times are not all of the same day.
roll-times-wrong = The times cannot be like that. Check them.
roll-taken = { $code } is already entered on that day. Check the number on the paper.
roll-entered = { $count ->
    [0] Entered on that day
    [1] 1 number entered on that day
   *[other] { $count } numbers entered on that day
}
roll-entered-none = None is entered yet.
roll-file = From a spreadsheet
roll-file-about = A CSV file with a line for each number and these columns in its first line. Service, preference, { -modulo } and clerk are written by name or by id; “{ roll-result }” is “{ roll-result-attended }”, “{ roll-result-absent }”, “{ roll-result-left }” or “{ roll-result-stayed }” (of today, “{ roll-result-waits }” too). What cannot be entered is told line by line, and the file may be sent again: what is entered is not repeated.
roll-file-choose = File of { $day }
roll-file-do = Send
roll-file-none = No file came.
roll-file-wrong = The file has no columns { roll-number }, { roll-service }, { roll-arrival } and { roll-result } in its first line, or no more lines.
roll-file-done = { $count ->
    [0] None was entered.
    [1] 1 number was entered.
   *[other] { $count } numbers were entered.
}
roll-file-missing = { $count ->
    [1] 1 line was not entered:
   *[other] { $count } lines were not entered:
}
roll-file-line = Line { $line }, number { $number }:
roll-sheets = Sheets to print
roll-sheets-title = Roll of numbers
roll-slip-keep = Keep this number: you will be called by it.
roll-slip-day = Day
roll-list-title = List of the roll
roll-list-how = Write the times beside each number that you hand out. If the person left, write “left” and the time under “end”.
