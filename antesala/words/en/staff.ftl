# What a kiosk says to staff, and to everybody while they have locked it.

staff-pin = Staff PIN
staff-wrong = Wrong PIN.
staff-enter = Enter
staff-title = Staff
staff-printer = Printer: { $state }
staff-lock = Put out of service
staff-lock-about = Nobody takes a { -turno } here until you open it again
staff-unlock = Back into service
staff-unlock-about = The kiosk is there for everybody again
staff-print = Print a test page
staff-print-about = It is not a { -turno }
staff-end = End the program
staff-end-about = To switch off or change the machine
staff-locked = Out of service
staff-trial = Test page
staff-printing = Printing the test page…
staff-printed = The test page came out.
staff-not-printed = The test page did not come out.

# How its printer is, as the wire has it
staff-printer-none = none, or it does not say
staff-printer-ready = ready
staff-printer-paper_low = little paper left
staff-printer-no_paper = no paper
staff-printer-cover_open = cover open
staff-printer-offline = does not answer
staff-printer-failed = failed
