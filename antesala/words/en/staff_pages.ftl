# The staff pages: what all of them have, sign-in, and a person's own sessions.

pages-skip = Skip to the content
pages-menu = Menu
pages-leave = Sign out
pages-linked = Connected
pages-unlinked = No connection since …
pages-tab-hall = The hall now
pages-tab-petitions = Requests
pages-tab-tickets = Tickets
pages-tab-clerks = Staff
pages-tab-audit = Record
pages-tab-survey = Opinions
pages-role-responder = answers
pages-role-supervisor = supervisor
pages-role-administrator = administrator

# Sign-in
pages-enter = Sign in
pages-about = Pages for the staff of the hall
pages-account = User
pages-password = Password
pages-show = Show
pages-first-use-or-lost = It is my first time, or I forgot my password
pages-offices = Which office?
pages-offices-about = This server has several offices. This browser keeps your choice; the sign-in page leads back here.
pages-other-office = Another office
pages-kept = Your session has ended. What you typed is kept: sign in and go on where you were.
pages-to-there = Sign in, and you are back on the page where you were.
pages-before = Before you sign in
pages-before-own = Use your own user only.
pages-before-own-why = Each act is written down under your name.
pages-before-idle = The session closes by itself
pages-before-idle-how = after { $minutes } minutes without use. What you typed is kept.
pages-before-lost = You cannot get in?
pages-before-lost-do = Ask the person who runs the server for a one-time code.
pages-locked =
    { $minutes ->
        [one] Too many tries from this machine. Wait a minute and type again, or ask for a new code.
       *[other] Too many tries from this machine. Wait { $minutes } minutes and type again, or ask for a new code.
    }
pages-wrong-code = User and code do not go together, or the code was used or is too old. Ask for another.

# First use
pages-first-use = First time
pages-first-use-about = With the code that you were given you choose your password. The code is good once.
pages-code = One-time code
pages-new-password = New password
pages-new-password-rule = At least { $least } characters. Three or four words that no one else would put together do well.
pages-again = The new password, once more
pages-set-password = Save and sign in
pages-to-sign-in = I have a password: sign in
pages-not-alike = The two passwords are not alike. Type both again.
pages-weak-short = The password is too short. Choose one of { $least } characters or more.
pages-weak-long = The password is too long. Choose one of 200 characters or fewer.
pages-weak-common = That password is among the first to be guessed. Choose another, for example three words that no one else would put together.
pages-weak-own = That password can be guessed from your name or the office's. Choose another without them.

# A person's own sessions
pages-me = My account
pages-sessions = Where your account is open
pages-sessions-about = If you do not know a session, end it and ask for a code to change your password.
pages-browser-unknown = Unknown browser
pages-session-address = from { $address }
pages-session-times = Open since { $began }, last used at { $seen }
pages-today = today at { $hour }
pages-yesterday = yesterday at { $hour }
pages-session-own = This is it
pages-session-end = End
pages-session-end-which = End the session of { $browser }, open since { $began }
pages-sessions-end = End all others
pages-ended =
    { $count ->
        [0] There was no other session to end.
        [one] One session has ended.
       *[other] { $count } sessions have ended.
    }

# What stands in the way
pages-unknown = There is no such page
pages-unknown-do = Check the address, or go on from the hall.
pages-refused = Your role does not allow this
pages-refused-do = If it is yours to do, ask the person who administers the office to change your role.
# What has changed since a page was drawn, after the refusal's own sentence
pages-refused-by = { $name } did it at { $hour }.
pages-refused-since = Since { $hour }.
pages-refused-reason = Reason: { $reason }.
pages-refused-sits = { $code ->
    [none] { $name } is there now, with no one.
   *[other] { $name } is there now, with { $code }.
}
pages-refused-with = Now with { $code }.
pages-stale = That form is no longer good
pages-stale-do = Nothing was done. Open the page again and send once more; the browser has to accept cookies.
pages-too-many = Too many pages at once
pages-too-many-do = Wait a moment and try again.
pages-no-store = The server cannot keep anything now
pages-no-store-do = Nothing was done. Wait a moment and try again; if it stays so, the server's log says what fails.
pages-fault = Something failed on the server
pages-fault-do = It is not known whether the last act was done. Look at the hall before you repeat it; the server's log has the details.
pages-to-hall = To the hall

# Acts
pages-changed = This has changed in the meantime. Read how it stands now and, if you still want to, send again.
pages-field-missing = “{ $field }” is missing.
pages-field-long = “{ $field }” is too long: { $most } letters fit.
pages-field-gone = What was chosen in “{ $field }” is no longer there. Choose again.
pages-optional = (optional)
pages-choose = Choose…
pages-leave-as-is = Leave it as it is

# The hall
