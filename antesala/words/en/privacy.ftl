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
privacy-data-contact = telephone, e-mail or address
privacy-data-files = documents and pictures
privacy-data-opinion = the grade of the survey
privacy-data-mixed = the same data, together in one text

privacy-keep-day = overwritten at the end of the day
privacy-keep-hours = some hours, or until it is used
privacy-keep-two_days = 48 hours
privacy-keep-week = a week
privacy-keep-month = 30 days
privacy-keep-texts = { $number } days
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
help-privacy-json = as JSON, with an entry for each column
value-right = RIGHT
help-petition-right = of personal data, what is asked, where the law gives it another term: { $rights }
petition-no-right = --right goes with --kind derechos alone, not with { $kind }. Leave it out.
