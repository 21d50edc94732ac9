# Spoken texts of a kiosk beside the shown ones: a control's role, position and state.

voice-on = Reading aloud.
voice-hint-keys = Move through the screen with the arrow keys. Choose with Enter. F1 repeats. Any key interrupts.
voice-hint-keypad = Move through the screen with the direction keys. Choose with the select key. Any key interrupts.
voice-hint-touch = Move a finger over the screen to hear what is there. To choose what you heard last, tap twice.
voice-over = End of reading aloud.
voice-any-key = Press any key, or touch the screen, to stay.
voice-closes = { $seconds ->
    [one] Closes in one second.
   *[other] Closes in { $seconds } seconds.
} { voice-any-key }
voice-button = Button, { $position } of { $count }
voice-switch = Switch, { $position } of { $count }
voice-box = Tick box, { $position } of { $count }
voice-switched = { $is_on ->
   *[yes] on
    [no] off
}
voice-marked = { $is_on ->
   *[yes] ticked
    [no] not ticked
}
voice-off = Not available: { $reason }
voice-pace = Speed { $step } of { $steps }
voice-volume = Volume { $step } of { $steps }

# Texts written for eyes, reworded for ears
voice-where = Wait in
voice-where-any = Wait
voice-legal-basis = Legal basis
voice-printing = Printing.
voice-list-printing = Printing the list.
voice-write-code = Remember your code.
voice-declined = It will not be printed. { voice-write-code }

# While a code or a PIN is typed
voice-then = When you are done, choose “{ $name }”, after the numbers.
voice-figures = { $count ->
    [one] One figure
   *[other] { $count } figures
}

# A call, as it is said in the hall and written under its code: letters and numbers come in as words
voice-call-ticket = { -turno(form: "One") } { $letter }
voice-call-counter = { -modulo(form: "One") } { $number }
