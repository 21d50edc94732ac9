# The list that a person takes away from the counter, on paper and on the page of their ticket.

list-title = Your list
list-lacks = You still need
list-lacks-nothing = No document is missing.
list-steps = Steps
list-back = Where to come back
list-back-to = Come back to { $place }.
list-back-any = Come back to this same office.
list-until = Today until { $hour }, or another day.
list-until-any = Today or another day.
list-yours = Your ticket of today: { $code }
