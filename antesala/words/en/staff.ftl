# The kiosk's texts for staff, and for everybody while it is locked.

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

# The state of its printer, by the wire's names
staff-printer-none = none, or it does not say
staff-printer-ready = ready
staff-printer-paper_low = little paper left
staff-printer-no_paper = no paper
staff-printer-cover_open = cover open
staff-printer-offline = does not answer
staff-printer-failed = failed

# Teaching a kiosk its keypad
learn-title = Teach the keypad
learn-press = Press the key for:
learn-done = That was the last one. Keep what was learnt.
learn-step = Key { $step } of { $steps }
learn-key = { $name }: { $act }
learn-skip = There is no key for this
learn-keep = Keep
learn-drop = Leave without keeping
learn-next = Go to the next thing
learn-previous = Go to the one before
learn-select = Choose
learn-back = Go back
learn-start_over = Start over
learn-repeat = Hear it again
learn-help = Call a person
learn-louder = Louder
learn-quieter = Quieter
learn-faster = Speak faster
learn-slower = Speak slower
learn-voice_on = Plug in headphones
learn-voice = Turn the voice on or off
learn-large = Large text
learn-contrast = More contrast
learn-low = Lower the buttons
