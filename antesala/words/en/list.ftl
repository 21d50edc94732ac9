# The list that a person takes away from the counter, on paper and on the page of their ticket.

list-lacks = You still need
list-lacks-nothing = No document is missing.
list-steps = Steps
list-back = Where to come back
list-back-to = Come back to { $place }.
list-back-any = Come back to this same office.
list-until = Today until { $hour }, or another day.
list-until-any = Today or another day.
list-yours = Your ticket of today: { $code }
list-kept = Keep a picture of this list: the page can be seen today only.

# The console's keys for it, and why one is off.
counter-act-print_list = Print list
counter-act-send_list = Send to telephone
counter-print_list-title = Print the list
counter-print_list-meaning = What is missing for { $service }, with steps, fee, time and where to come back.
counter-print_list-done = The list is out.
counter-print_list-failed = The list did not come out: { $why }. Look at the printer or choose another.
counter-send_list-done = The list is on the page of their ticket.
counter-send_list-no-ticket = No ticket, no page: print it
counter-send_list-no-page = No page for telephones: print it
