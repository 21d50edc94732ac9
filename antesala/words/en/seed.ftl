# The command `seed-history`, and what is said of days that it has made up
help-command-seed-history = fill an empty office with a made-up past, for a demonstration or a test
help-seed = Fill an empty office with a made-up past, which is marked as simulated
help-seed-office = the office's folder; its database must have no tickets
help-seed-months = how many months to make up, from 1 to 120
help-seed-seed = the number from which all chance follows: the same gives the same past; 1 unless you say otherwise
help-seed-until = the last day of the past; yesterday unless you say otherwise
seed-months = --months { $given }: a past has from 1 to { $most } months
seed-until = --until { $day }: that day is not over yet; the last one that is over is { $last }
seed-early = the past would begin on { $first }, and the public holidays are known from { $earliest } on: ask for fewer months or a later --until
seed-no-open-day = the office is open on no day from { $first } to { $last }: look at the hours and closed dates of its file
seed-not-empty = the database of { $office } has a past already, which no made-up one may be mixed with. Make a folder of its own: antesala init
seed-progress = { $done } of { $days } days
seed-done = A past was made up from { $first } to { $last }, with { $days } open days:
seed-tickets = {"    "}{ $count } tickets
seed-attentions = {"    "}{ $count } attentions
seed-marked = All of it is marked as simulated, and every page and report made from it says so.
seed-next = What is older than the office keeps is wiped in the first nights of its server: { $command }
