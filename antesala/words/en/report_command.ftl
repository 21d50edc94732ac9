# The command antesala report

help-command-report = make the report of a period: paper, sheets, page, data
help-report = The report of a month, a quarter or another period, in the forms that the names of --out say
help-report-office = the office's folder
help-report-quarter = a quarter, such as 2026-Q3
help-report-month = a month, such as 2026-09
help-report-from = the first day of any period, such as 2026-07-01
help-report-to = its last day, such as 2026-08-15
help-report-out = where to write it: a file { $kinds }, or a folder for the open data and, for the staff alone, each { -turno }; may be given several times
help-report-meeting = instead of the report, the sheets for the meeting about a month: one a unit, as .pdf or .html
help-report-language = the report's language, if it is not the office's
help-report-replica = the URL of a replica of the office's PostgreSQL database, to read the figures there and leave the main one alone; this address is not kept
report-no-period = It was not said of which period the report is. Add --quarter 2026-Q3, --month 2026-09, or --from 2026-07-01 --to 2026-08-15.
report-two-periods = More than one period was given. Leave one: --quarter, --month, or --from with --to.
report-meeting-month = The sheets of a meeting are about a month. Name it with --month 2026-09, instead of another period.
report-meeting-out = “{ $out }” does not suit the sheets of a meeting, which people read. Use a file that ends with { $kinds }.
report-half-span = A period with --from needs --to as well, and the other way round. Add the other day.
report-period-no-quarter = “{ $given }” is no quarter. Write it as 2026-Q3: the year and a number from 1 to 4.
report-period-no-month = “{ $given }” is no month. Write it as 2026-09: the year and a number from 01 to 12.
report-period-no-day = “{ $given }” is no day. Write it as 2026-09-14.
report-period-no-period = “{ $given }” is no period. Write it as 2026-Q3, 2026-09 or 2026-07-01..2026-08-15.
report-period-backwards = The period { $given } ends before it begins. Change the order of the days.
report-period-far = “{ $given }” is outside the years 2000 to 2099. Look at the year again.
report-future = The period { $period } has not begun: at the office it is { $today }. Ask for one that has begun.
report-unknown-out = “{ $out }” does not say which form it is. Files end in { $kinds }; without a dot it is a folder of data.
report-out-twice = “{ $out }” is there twice among the --out. Leave one.
report-no-folder = “{ $out }” cannot be written: there is no folder { $folder }. Make it or choose another one.
report-is-file = “{ $out }” is a file, where a folder would go. Choose another name.
report-is-folder = “{ $out }” is a folder, where a file would go. Choose another name.
report-no-extra = “{ $out }” cannot be made: what sets documents is missing. Install it: pip install 'antesala[reports]'. The other forms do not need it.
report-written = { $office }, { $period }: { $count ->
    [one] 1 { -turno }
   *[other] { $count } { -turno(form: "many") }
} in the period.
report-staff-only = { $file } is for the staff alone: do not publish it.
value-quarter = YYYY-Qn
value-month = YYYY-MM
value-out = FILE_OR_FOLDER
