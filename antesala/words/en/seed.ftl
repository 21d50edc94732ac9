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
# What people wrote, in a past that was made up
seed-story-1 = I have asked about “{ $service }” and would like to know in which state it is.
seed-story-2 = Please send me the list of documents for “{ $service }”; the one on the door is not to be read.
seed-story-3 = I waited for more than an hour for “{ $service }”, and the counter closed for lunch meanwhile.
seed-story-4 = It would help if “{ $service }” could be asked for in the afternoon too.
seed-story-5 = Thank you for the kind attention that I got for “{ $service }”.
seed-story-6 = For “{ $service }” I was sent to two counters before the right one was found.
seed-answer-1 = We have looked at what you wrote. The answer is on its way, with the documents that you asked for.
seed-answer-2 = You were right, and it has been mended. Thank you for telling us.
seed-answer-3 = What you ask for can be done at any counter, with the documents of the list.
seed-good-1 = Quick and kind.
seed-good-2 = They explained everything to me.
seed-good-3 = I was out again sooner than I thought.
seed-good-4 = All well.
seed-bad-1 = Too long a wait.
seed-bad-2 = I was sent from one counter to another.
seed-bad-3 = There were few counters open.
seed-bad-4 = I was not told that a document was missing.

# Above each page of the staff that tells of such days
pages-made-up = Simulated data: what is told here of { $first } to { $last } was made up by a program, and is about no person.
