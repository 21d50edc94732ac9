# The band of a console in practice, and what the coach says. A tip names the key that does it.

practice-label = Practice: none of this is real
practice-console = Practice console
practice-progress = Tried: { $done } of { $total }
practice-over = The morning is over.
practice-again = Another morning
practice-summary = You attended { $attended ->
    [one] 1 person
   *[other] { $attended } people
}; { $missed ->
    [0] everyone came when called.
    [one] 1 did not come when called.
   *[other] { $missed } did not come when called.
}
practice-summary-all = You tried everything.
practice-summary-left = Left to try: { $lessons }.
practice-need = Wants to pay in instalments and does not know whether that is possible. The amount has been explained.
practice-nobody = To practise, the office of { $place } needs a clerk, a service and a counter.
practice-no-office = There is no office in { $folder }. Name its folder or its file: { $command } counter --practice FOLDER
help-counter-practice = --practice [OFFICE]: practise in an invented morning; OFFICE is a folder or an office.toml, which is only read

# What happens at the counter.
practice-room-walks = { $code } is on the way to your counter.
practice-room-here = { $code } is at your counter.
practice-room-nobody = No one answers the call of { $code }.
practice-room-plain = The person says: “I am here for { $service }. I brought everything.”
practice-room-lacks = The person says: “I am here for { $service }. I did not bring: { $paper }.”
practice-room-absent = The person says: “I am here for { $service }. I brought everything.”
practice-room-gone = The person says: “I am here for { $service }. I brought everything.”
practice-room-elsewhere = The person says: “I made a mistake: what I need is { $other }.”
practice-room-colleague = The person says: “I have a question that you cannot answer.”
practice-room-fetches = The person says: “I left this outside: { $paper }. I will be right back.”

# What to try next.
practice-tip-sign_in = Choose your name and type any PIN of four digits.
practice-tip-choose = Choose your counter and open it with Enter.
practice-tip-call = Call the next person: Space.
practice-tip-comes = Wait until they are here.
practice-tip-greet = Greet them and begin to attend: Enter.
practice-tip-steps = Say the welcome and go on to the next step: Enter.
practice-tip-need = Write down what they need and go on: Enter, or Ctrl Enter while you write.
practice-tip-guide = Explain the steps and go on: Enter, or Ctrl Enter while you write.
practice-tip-ticks = Tick what they did bring with the digits 1 to 9: the rest is then missing.
practice-tip-list = Print the list of what is missing: { $key }, then Enter.
practice-tip-undo = A mistake? You have ten seconds to undo it: { $key }. Try it.
practice-tip-farewell = Say goodbye and go on: Enter.
practice-tip-register = Choose how it ended and register: Enter.
practice-tip-recall = Call once more: { $key }.
practice-tip-no_show = They did not come: record it with { $key }. They can come back later.
practice-tip-reinstate = { $code } missed the call and is back: { $key }. They get their place again.
practice-tip-transfer = Change them to “{ $service }”: { $key }. They keep their time.
practice-tip-park = Set them aside: { $key }. They keep their place.
practice-tip-resume = { $code } stepped out and is back: { $key }.
practice-tip-offer = Hand them over to { $name }: { $key }. Say first what they need.
practice-tip-offered = { $name } reads the need and answers in a few seconds.
practice-tip-accept = { $name } offers you a person: read the need and accept with { $key }.
practice-tip-help = Someone calls for help at the kiosk: say that you are coming with { $key }.
practice-tip-issue = Here comes a person who does not use the kiosk: give a ticket with { $key }.
practice-tip-pause = Time for a rest: pause with { $key }, and choose why.
practice-tip-open_again = When you are back, go on attending: Enter.
practice-tip-wait = No one is waiting now. Someone is on the way.

# What was done.
practice-done-call = You called
practice-done-greet = You greeted
practice-done-steps = You followed the steps
practice-done-register = You registered
practice-done-ticks = You ticked what they bring
practice-done-list = You printed the list
practice-done-undo = You undid it
practice-done-recall = You called once more
practice-done-no_show = You recorded a no-show
practice-done-reinstate = You gave a place back
practice-done-transfer = You changed the service
practice-done-park = You kept a place
practice-done-resume = You took someone up again
practice-done-offer = You handed over
practice-done-accept = You answered a colleague
practice-done-help = You went to help
practice-done-issue = You gave a ticket
practice-done-pause = You paused

# The same, as a list of what is left.
practice-lesson-call = calling
practice-lesson-greet = greeting
practice-lesson-steps = following the steps
practice-lesson-register = registering
practice-lesson-ticks = ticking what they bring
practice-lesson-list = printing the list
practice-lesson-undo = undoing
practice-lesson-recall = calling once more
practice-lesson-no_show = recording a no-show
practice-lesson-reinstate = giving a place back
practice-lesson-transfer = changing the service
practice-lesson-park = keeping a place
practice-lesson-resume = taking up again
practice-lesson-offer = handing over
practice-lesson-accept = accepting from a colleague
practice-lesson-help = going to help
practice-lesson-issue = giving a ticket
practice-lesson-pause = pausing
