# Register of processing activities, privacy notice and log of breaches
privacy-register-title = Register of processing activities: { $office }
privacy-register-country = Register of processing activities
privacy-register-law = Law: { $law }. Authority: { $authority }.
privacy-unverified = The articles were noted from reports, to be verified in the law's own text.
privacy-purpose = Purpose: { $text }
privacy-basis = Basis: { $text }
privacy-people = About: { $text }
privacy-data = Which data: { $text }
privacy-seen = Seen by: { $text }
privacy-sensitive = It may hold sensitive data.
privacy-table = Table { $table }, { $keep }: { $columns }

privacy-activity-turns = Giving and calling { -turno(form: "many") }
privacy-activity-attention = Registering the attention
privacy-activity-help = Giving the help that a person asks for
privacy-activity-courtesy = Knowing punctual taxpayers
privacy-activity-survey = Asking how the attention was
privacy-activity-petitions = Receiving and answering petitions and complaints
privacy-activity-rights = Attending to rights about data
privacy-activity-staff = Letting staff in
privacy-activity-record = Keeping a record of what was done
privacy-activity-figures = Keeping statistics
privacy-activity-machines = Connecting the office's devices

privacy-purpose-turns = to attend in order, with the preference that the law gives
privacy-purpose-attention = to know what was asked, what was answered and who goes on with it
privacy-purpose-help = to give sign language, a seat, company or writing while the person is in the office
privacy-purpose-courtesy = to favour taxpayers who paid in time, always after those whom the law protects
privacy-purpose-survey = to attend better
privacy-purpose-petitions = to answer within the law's term, and to prove it
privacy-purpose-rights = to answer what a person asks about their data, and to tell of breaches
privacy-purpose-staff = to let each person do only what their post allows
privacy-purpose-record = to prove that people were called in order, and to know who did what
privacy-purpose-figures = to know how long people wait, and to plan
privacy-purpose-machines = to let only the office's devices connect

privacy-people-turns = people who come to the office, without a name
privacy-people-attention = people who come, call or write, and the staff who attend them
privacy-people-help = people who ask for help in the office, without a name
privacy-people-courtesy = taxpayers of the municipality's list, without name and number
privacy-people-survey = people who want to answer, without a name
privacy-people-petitions = people who make a petition, or are named in one
privacy-people-rights = people who ask for something about their data
privacy-people-staff = staff
privacy-people-record = staff; people who come, without a name
privacy-people-figures = no person: they are numbers
privacy-people-machines = no person: they are devices

privacy-seen-turns = staff; the hall sees only the code and where to go
privacy-seen-attention = the staff who attend
privacy-seen-help = the staff who attend
privacy-seen-courtesy = the staff who attend learn of one number whether it is listed
privacy-seen-survey = supervisors, and only where several people answered
privacy-seen-petitions = the unit that answers, and supervisors
privacy-seen-rights = supervisors and administrators
privacy-seen-staff = administrators; each person sees their own sessions
privacy-seen-record = supervisors and administrators
privacy-seen-figures = supervisors and readers of their reports
privacy-seen-machines = administrators

privacy-basis-function = the office's functions by law
privacy-basis-duty = a legal duty of the office
privacy-basis-will = the person gives it because they want to, and need not
privacy-basis-employment = the post of the staff

privacy-data-none = about no person
privacy-data-attention = code, service, hours, { -modulo(form: "one") } and outcome of the visit
privacy-data-staff = which of the staff did it, and when
privacy-data-address = from which machine staff signed in
privacy-data-key = secrets and links, mostly only their hash
privacy-data-help = the help asked for
privacy-data-words = what the person told or staff noted
privacy-data-identity = name and identity document
privacy-data-pseudonym = the number of identity, only as a hash by a key outside the database
privacy-data-contact = telephone, e-mail or address
privacy-data-files = documents and pictures
privacy-data-opinion = the grade of the survey
privacy-data-mixed = the same data, together in one text

privacy-keep-day = overwritten at the end of the day
privacy-keep-hours = some hours, or until it is used
privacy-keep-two_days = 48 hours
privacy-keep-week = a week
privacy-keep-month = 30 days
privacy-keep-year = until the year ends
privacy-keep-texts = { $number } days for what was written
privacy-keep-tickets = { $number } days
privacy-keep-survey = { $number } days for the words, and the grade without end
privacy-keep-petitions = { $number } years after the end
privacy-keep-folio = without end; the person, their words and the staff go before
privacy-keep-proof = while it serves as proof
privacy-keep-while_used = while it is used
privacy-keep-numbers = without end

help-command-privacy = the register of processing of personal data (privacy register)
help-privacy = what the office keeps about people, for what and until when
help-privacy-register = write the register of processing activities, made of the database's tables
help-privacy-office = the office's file or folder, for what it keeps and for how long
help-privacy-country = the country: { $countries }; not needed where the office is given
help-privacy-json = as JSON, with an entry for each column
value-right = RIGHT
help-petition-right = of personal data, what is asked, where the law gives it another term: { $rights }
petition-no-right = --right goes with --kind derechos alone, not with { $kind }. Leave it out.

# The notice of privacy
notice-title = Your personal data
notice-version = Version { $version }, since { $day }.
notice-earlier = Earlier versions
notice-earlier-one = Version { $version }, since { $day }
notice-now = See the present notice
notice-link = Your personal data
notice-short = In short: to ask for a { -turno(form: "one") } neither your name nor your document is needed. What is kept of your visit is deleted by itself, and you can ask to see, correct or delete it.
notice-who = Responsible for your data
notice-office = { $office } is responsible.
notice-officer = In charge of personal data: { $officer }.
notice-contact = To write or call: { $contact }.
notice-ask-here = Ask any of the staff.
notice-kept = Kept for: { $text }
notice-rights = Your rights
notice-rights-what = You may ask at any time, at no cost, to:
notice-rights-how = Ask in the office, or from this page, under “{ petition-page-link }”, kind “{ petition-kind-derechos }”. With the folio and the key of a petition you can see and download your data at once.
notice-right-access = see the data that are kept
notice-right-correction = correct what is wrong
notice-right-deletion = delete what the law does not oblige to keep
notice-right-opposition = oppose a use
notice-right-portability = get them in a file that another machine reads
notice-right-blocking = have them left alone while another request is decided
notice-right-working = { $what }: answer within { $days ->
    [one] 1 working day
   *[other] { $days } working days
 }
notice-right-calendar = { $what }: answer within { $days ->
    [one] 1 calendar day
   *[other] { $days } calendar days
 }
notice-authority = If the answer does not satisfy you, you can complain to: { $authority }.
notice-safe = How they are kept safe
notice-safe-1 = The data stay on a machine of the office, read only by this program. Secrets are kept as hashes.
notice-safe-2 = Each of the staff enters with their own secret and sees only what their post allows; what they do is recorded.
notice-safe-3 = What is deleted is overwritten.
notice-never = What is not done
notice-never-1 = There is no camera, no fingerprint and no face recognition.
notice-never-2 = This program sends the data to no other country or company. They come only from you and the staff who attend you.
notice-never-3 = No machine decides about you: the order of calls follows a public rule, and no profiles are made.
notice-never-4 = What you give because you want to (the help you ask for, the survey) you may take back or leave blank.
notice-law = Law
notice-law-noted = { $law }; noted on { $day }, to be verified in the law's own text.
notice-law-verified = { $law }; checked on { $day }.
notice-date = { $day } { kiosk-month } { $year }

# The log of breaches, on the staff pages
breach-title = Breaches of personal data
breach-about = Note here what was lost, leaked or seen by others, as soon as it is noticed. Lines are not changed: others are added. Do not write the data themselves.
breach-authority = Authority: { $authority }.
breach-none = No breach has been noted.
breach-one = Breach { $number }, noticed on { $moment }
breach-is-closed = closed
breach-moment = { $day }, { $hour }
breach-tell-authority = Tell the authority
breach-tell-people = Tell the people
breach-tell-until = { $who }: until { $moment }
breach-tell-over = { $who }: the term ended on { $moment }
breach-tell-soon = { $who }: without delay; the law gives no number of hours
breach-told = { $who }: done on { $moment }
breach-told-late = { $who }: done on { $moment }, after the term
breach-law = { $law }
breach-law-unverified = { $law }, to be verified
breach-kind-noticed = noticed; noted by { $clerk }
breach-kind-added = added; noted by { $clerk }
breach-kind-told_authority = the authority was told; noted by { $clerk }
breach-kind-told_people = the people were told; noted by { $clerk }
breach-kind-closed = closed; noted by { $clerk }
breach-begin = Note a breach
breach-begin-title = What happened to the data?
breach-begin-effect = The law's terms run from the moment when it was noticed. Supervisors and administrators see it.
breach-add = Add
breach-add-title = Add to breach { $number }
breach-add-effect = The line keeps your name, and is not deleted.
breach-kind = What is noted
breach-do-added = Something else that was learnt or done
breach-do-told_authority = The authority was told
breach-do-told_people = The people were told
breach-do-closed = The breach is closed
breach-day = Day on which it happened or was noticed
breach-hour = Hour
breach-words = What happened
breach-words-hint = Which data, of how many people, how it was noticed, what was done.
breach-begun = Breach { $number } has been noted.
breach-added = It has been added to breach { $number }.
breach-no-moment = It was not noted: a valid day and hour are missing, or there is no such breach. Write it again.
breach-fault-words_missing = It was not noted: say what happened.
breach-fault-words_long = It was not noted: the text is longer than { $most } letters. Shorten it or write two lines.
breach-fault-later = It was not noted: that moment is later than now, or before it was noticed. Look at day and hour.
breach-fault-changed = It was not noted: a colleague added a line at the same time. Read it and add yours again.
asked-begin_breach = Note a breach of data
asked-add_to_breach = Add to a breach of data

# The data of a petition, on paper and for another machine
own-data-title = Data of petition { $folio }
own-data-about = All that the office keeps of this petition, taken from the register on { $moment }. Notes of the staff about their own work are not in it.
own-data-none = None.
own-data-petition = The petition
own-data-person = The person
own-data-texts = What was written
own-data-history = What was done
own-data-files = Files
own-data-folio = Folio
own-data-kind = Kind
own-data-right = Right
own-data-received = Received
own-data-due = Due
own-data-law = Law
own-data-unit = Unit
own-data-name = Name
own-data-contact = Contact
own-data-address = Address
own-data-identity = Document
own-data-text-story = What was asked
own-data-text-reference = Reference
own-data-text-added = Added
own-data-text-question = Question of the office
own-data-text-answer = Answer
own-data-text-reason = Reason

# Requests about one's own data, on the staff pages
data-requests-title = Requests about personal data
data-requests-about = Each request has the law's term. The key of the petition that it is about proves that the data belong to the person.
data-requests-none = There are no requests about personal data.
data-request-title = Request { $folio }
data-came = Received on { $day }.
data-answered = Answered.
data-about = about petition { $folio }
data-unproven = which petition it is about is still to be said, with its key
data-is-done = done
data-proven-by = Proven by the key on { $moment }, to { $clerk }.
data-proven-alone = Proven by the key on { $moment }, on the person's own page.
data-blocked-since = Data blocked since { $moment }: staff see no person, words or files.
data-done = Done on { $moment } by { $clerk }.
data-blocked-story = Data blocked at the person's request
data-json = Download for another program (JSON)
data-pdf = Download to read (PDF)
data-to-answer = Go to the answer
data-field-about = Folio of the petition that it is about
data-field-about-hint = The one on the person's receipt, such as 2026-000123.
data-field-key = Key of that petition
data-title-prove_request = Which petition is request { $folio } about?
data-effect-prove_request = The person says the folio and the key of their receipt. With them one may see, correct and delete those data.
data-do-prove_request = Say which petition it is about
data-did-prove_request = It is proven: what was asked can be seen and done now.
data-title-correct_data = Correct the person's data (request { $folio })
data-effect-correct_data = What you write here takes the place of what stood there. A blank field stays as it is; a dash (-) empties it. The petition and its term stay.
data-do-correct_data = Correct the data
data-did-correct_data = The data have been corrected.
data-title-block_data = Block the data (request { $folio })?
data-effect-block_data = None of the staff will see the person, their words or files until the block is lifted. The petition's term goes on.
data-do-block_data = Block the data
data-did-block_data = The data are blocked.
data-title-unblock_data = Lift the block (request { $folio })?
data-effect-unblock_data = Staff see the data again, to answer.
data-do-unblock_data = Lift the block
data-did-unblock_data = The block has been lifted.
data-title-delete_data = Delete the data for ever (request { $folio })?
data-effect-delete_data = The person, their words, the answer and the files of the petition are deleted and overwritten; its link and key stop working. It cannot be undone. See first whether the law on archives obliges you to keep them, and hand out a copy if one was asked for. Backups are deleted apart.
data-do-delete_data = Delete the data
data-did-delete_data = The data have been deleted and overwritten. The request is still to be answered.
data-barred-unknown = It was not done: there is no such request or petition.
data-barred-unproven = It was not done: folio and key do not belong together. Look at the person's receipt.
data-barred-open = It was not done: that petition still waits for an answer. Answer or close it first; meanwhile you can block the data.
data-barred-gone = The data of that petition have been deleted.
asked-prove_request = Prove to which person data belong
asked-export_data = Download a person's data
asked-correct_data = Correct a person's data
asked-block_data = Block a person's data
asked-unblock_data = Lift a block of data
asked-delete_data = Delete a person's data

# The page of one's own data
own-page-title = Your data
own-page-link = See, correct or delete your data
own-page-kept = What is kept with this petition
own-page-count = { $texts ->
    [one] 1 text
   *[other] { $texts } texts
 } and { $files ->
    [0] no file
    [one] 1 file
   *[other] { $files } files
 }. The copy has all of them.
own-page-ask = What do you ask about these data?
own-page-words = Anything to add
own-page-words-hint = For example, what is wrong and what is right.
own-page-story = The person asks to: { $what }.
own-page-choose = Choose what you ask.
own-page-long = The text is longer than { $most } letters. Shorten it.
own-page-failed = The request could not be kept now. What you wrote is not lost: send it again in some minutes, or ask in the office.
own-page-notice = Which data the office keeps, and until when
data-link = Personal data
data-desk = Attend to this right
