# What the office does, to read before coming
services-title = Procedures and enquiries
services-search = What do you need to do?
services-do-search = Search
services-found = { $count ->
    [one] 1 procedure
   *[other] { $count } procedures
 } with these words:
services-none = No procedure has "{ $typed }". Try another word, look through the list or ask the staff.
services-all = See all procedures
services-waiting = { $count ->
    [0] No person is waiting now
    [one] 1 person is waiting now
   *[other] { $count } people are waiting now
 }
services-now = { $people }; a person who comes now waits { $wait }.
services-today = Attended today from { $times }.
services-not-today = Not attended today.
services-not-today-for = Not attended today: { $reason }.
services-only-some = Only some people
services-bring-nothing = You need to bring nothing.
services-facts = Price, term and hours
services-law = Law
services-where = Where
services-counter = { -modulo(form: "One") } { $number }
services-stretch = { $opens } to { $closes }
services-and = { " and from " }
services-days = { $first } to { $last }
services-days-two = { $first } and { $last }
services-link = Procedures, and what to bring
