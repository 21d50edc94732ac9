# The kiosk's enquiries: how far a ticket is, and what a service requires.

kiosk-enquire = Look up
kiosk-enquire-short = Ask
kiosk-enquiries = What would you like to know?
kiosk-enquiry-mine = My { -turno }
kiosk-enquiry-mine-about = If you were called and where to wait
kiosk-enquiry-advice = About a service
kiosk-enquiry-advice-about = What to bring, cost and time, without a { -turno }
kiosk-enquiry-petition = Complaints and suggestions
kiosk-enquiry-petition-about = On your telephone, or with a person
kiosk-petition-how = Write it on your telephone: you get a folio and the date of the answer. If you prefer, call a person here below.
kiosk-enquiry-help = Call a person
kiosk-enquiry-help-about = We tell the staff
kiosk-type-letter = What letter does your code begin with?
kiosk-type-figures = Now the numbers
kiosk-type-scan = If there is a reader, you can also hold your { -turno } to it.
kiosk-erase = Erase
kiosk-seek = See my { -turno }
kiosk-seek-short = See it
kiosk-seeking = Looking…
kiosk-find-refused = We did not find that { -turno }.
kiosk-find-unknown = We did not find { -turno } { $code }.
kiosk-find-mend = Check the code and correct it with “{ kiosk-erase }”.
kiosk-find-correct = Correct the code
kiosk-found-stands = How it stands
kiosk-found-taken = Taken on
kiosk-found-day = { $day }, at { $hour }
kiosk-found-waiting = It is waiting.
kiosk-found-waiting-do = To see how many people are ahead, hold the paper to the reader or open its link.
kiosk-found-missed = We called you and you did not get here in time
kiosk-topics = What would you like to know about?
kiosk-legal-basis = Legal basis: { $law }
kiosk-costs = Cost, time and law
kiosk-list = Take this list on paper
kiosk-list-printing = Printing the list. Take your paper below.
kiosk-list-again = No paper came out. Try again

# A ticket without paper
kiosk-decline = I do not need paper
kiosk-print = Print my { -turno }
