# The terminal's texts in English; es/terminal.ftl explains.

# Refusals of the server, each with what to do
terminal-refused-catalogue_invalid = The server did not accept the office file; nothing was changed. Mend what follows and load it again.
terminal-refused-other_office = The file is of another office: its id is "{ $office }", and this one's is "{ $own }". An office's id never changes. Write id = "{ $own }" in [office], or load the file in its own office's folder.
terminal-refused-service_in_use = The file takes away the service "{ $service }", and at this moment it is waited for or attended ({ $holder }). Nothing was changed. Leave the service in the file until the day is over, and load it again.
terminal-refused-class_in_use = With this file the class "{ $class }" would be gone, and { $ticket } has it now. Nothing was changed. Leave the class until the day is over, and load the file again.
terminal-refused-counter_in_use = The file takes away the counter "{ $counter }", which is open now. Nothing was changed. Close it at its console and load the file again.
terminal-refused-clerk_in_use = The file takes away "{ $clerk }", who is at work now. Nothing was changed. Have them sign out at their console and load the file again.
terminal-refused-unknown_clerk = No person in the office has the id "{ $clerk }".
terminal-refused-unknown_device = No device with the id or the name "{ $device }" is enrolled.
terminal-refused-store_unavailable = The server could not save, so nothing was changed. See whether the disk is full or failing, make room and try again.
terminal-refused-fault = The server met a fault and nothing was changed. Its log says which; try again and, if it happens again, restart the server.
terminal-refused-id_reused = The server received two requests with the same number. Try again.
terminal-refused-too_many = The server received too much in a short time. Wait a minute and try again.
terminal-refused-malformed = The server did not accept what was typed: { $detail }. Mend it and try again.
terminal-refused-forbidden = That cannot be asked by this command.
terminal-refused-no_pages = { $clerk } does not enter the staff pages: their role is to attend. If it should be another, write role = "supervisor" for that person in the office file and load it: { $command }
terminal-refused-wrong_day = The clock shows { $clock } and the office works in { $day }. Set the clock right, or ask for the day that the clock shows.
terminal-refused-wrong_protocol = The server that is running is of another version. Restart it, so that it and this command are of the same one.
terminal-refused-unknown_token = The server that is running does not know this command. Restart it and try again.
terminal-renamed = Has its id been changed to "{ $new }"? An id never changes: what has been counted is counted under it.
terminal-meant = Did you mean "{ $name }"?
terminal-known = There are: { $names }.
terminal-load-first = If you have just written it in the file, load that first: { $command } office load { $folder }
terminal-list-clerks = All of them: { $command } office clerks { $folder }
terminal-list-devices = All devices: { $command } office devices { $folder }
terminal-several-devices = { $count } devices are called "{ $device }". Give the id of one: { $names }.
terminal-revoked = { $device } is revoked; it is let in no more.
terminal-rotated = { $device } gets another token: at once if it is connected, else when it comes.

# The devices
terminal-devices-live = The server is running.
terminal-devices-off = The server is not running: this is what the database says, and no device is connected.
terminal-devices-none = No device is enrolled.
terminal-devices-connected = connected since { $since }, version { $version }
terminal-devices-away = not connected
terminal-devices-not-since = has not been connected since { $since }
terminal-devices-enrolled = enrolled { $at }
terminal-devices-unsaid = unknown

# The clerks
terminal-clerks-none = The office has no people in its file.
terminal-clerks-all = all services
terminal-clerks-no-pin = NO PIN: { $command } office pin { $folder } { $clerk }
terminal-clerks-pin = has a PIN
terminal-clerks-out = not signed in
terminal-clerks-in = signed in at { $device }
terminal-clerks-at = signed in at { $device }, counter { $counter }

# What a clerk does, and what a device is
terminal-role-clerk = clerk
terminal-role-supervisor = supervisor
terminal-role-responder = answers
terminal-role-administrator = administrator
terminal-device-kiosk = kiosk
terminal-device-display = display
terminal-device-counter = console

# PINs
terminal-enrolment-code = The device's one-time code (it does not show as you type):{" "}
terminal-pin = New PIN (it does not show as you type):{" "}
terminal-pin-again = The same once more:{" "}
terminal-pin-differs = The two PINs are not the same. Nothing was changed; try again.
terminal-pin-form = A PIN has 4 to 12 digits and nothing else. Nothing was changed; try again.

# A new office
terminal-init-exists = There is an office in { $folder } already; nothing was changed.
terminal-init-nothing = Nothing was made.
terminal-init-template = The template "{ $template }" is of { $other }. For { $country } there are: { $names }.
terminal-init-enter = Enter alone takes what stands in brackets.
terminal-init-ask-country = Country
terminal-init-ask-template = Template
terminal-init-ask-name = Name of the office
terminal-init-ask-region = Region with public holidays of its own (Enter: none)
terminal-init-ask-zone = Time zone
terminal-init-allowed = allowed is { $names }
terminal-init-size = { $services } services, { $counters } counters
terminal-init-done = { $office }: the office is in { $folder }
terminal-init-example = It is an EXAMPLE: put your own names, services, amounts and terms in the place of these.
terminal-init-pins = The clerks and their PINs, shown once:
terminal-init-owner = Anyone who may write in this folder administers the office; no other password is needed.
terminal-init-next = What to do next:
terminal-init-change = change { $file } until it describes your office, then
terminal-init-new-clerk = for each new clerk
terminal-init-lan = (with --lan, for devices on other machines)
terminal-init-codes = make a code for each device, good for an hour:
terminal-init-and-so-on = and so on
terminal-init-console = Console { $number }
terminal-init-start = on the device: { $program } (or display, or counter)
terminal-init-elsewhere = on another machine with --server ws://ADDRESS:7301, as the server says
terminal-init-browser = a display may also be a browser, such as a television's: open http://ADDRESS:7300/display/NAME?code=CODE there
terminal-enroll-browser = in a browser: http://ADDRESS:7300/display/{ $name }?code={ $code }
terminal-init-staff = to see the hall in a browser, at the staff address that the server says, a code for the supervisor:

# The calendar of the office; $weekday is 1 on a Monday
terminal-calendar-weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[other] Sunday
 }
terminal-calendar-always = always open
terminal-calendar-closed = closed
terminal-calendar-closed-for = closed: { $reason }

# --- Everything that follows: what the commands say besides

# The server
service-no-folder = there is no folder { $folder }; `{ $command } init { $folder }` makes one
service-no-office = { $folder } holds no office: neither { $file } nor a database
service-no-database = { $folder } holds no office's database
service-empty = { $folder } holds no office yet
service-open-elsewhere = another server has { $database } open
service-cannot-listen = cannot listen on { $address }: { $why }
service-fault = the server stopped after a fault: { $fault }
service-works-with = office { $office } works with the office file that was loaded last
service-loads-it = `{ $command }` loads it
service-file-missing = { $works }; { $file } is missing; put it back from a backup
service-file-broken = { $works }; that in the folder is broken: { $fault }; mended, { $load }
service-file-differs = { $works }; { $file } differs from it; { $load }
service-unwritten = cannot write in { $folder }: { $why }; let this user write there, or name another folder
service-disk-full = cannot write in { $folder }: { $why }; its disk is full: make room there, and try again
service-key-alone = --key { $key } needs --certificate FILE, whose key it is
service-certificate-unread = { $flag } { $file } cannot be read: { $why }; name a PEM file that this user may read
service-no-key = no --key
service-certificate-unfit = --certificate { $certificate } and { $beside } do not fit: { $why }; name a certificate in PEM and its own key
service-not-pem = one of the two is no PEM, or there is no key
service-certificate-kept = the server goes on with the former certificate: { $why }
service-certificate-renewed = the server uses the renewed certificate of { $certificate }
service-key-of-another = the key is another certificate's
service-unreachable = no telephone can open a ticket's page, for its address is this machine's own; start with --lan, or give public_url in the office file
service-for-devices = for kiosks, displays and consoles
service-for-people = for telephones
service-for-staff = for staff
service-no-port = { $text } is no port; write a number from 0 to { $most }

# The database
store-none = there is no database at { $place }
store-cannot-open = cannot open the database { $place }
store-offices-unread = the offices cannot be read
store-office-unloaded = office { $office } cannot be loaded
store-journal-unread = the journal of office { $office } cannot be read
store-audit-unread = the audit of office { $office } cannot be read
store-history-unread = what happened in the office cannot be read
store-unaged = old data cannot be wiped
store-unpacked = old lines of journal and audit cannot be packed
store-unlike = their pack would not read as they were written
store-not-looked-through = the database cannot be looked through
store-no-office-database = { $place } cannot be read as an office's database
store-unknown-office = the database does not know the office «{ $office }»; it knows { $known }
store-no-offices = none
store-damaged = the database is damaged: { $found }; put a backup in its place
store-disk = the disk of { $folder } is full or fails: make room there, or replace it
store-not-durable = the database would not be durable: journal_mode is { $mode } (wal is needed), synchronous is { $synchronous } (2, FULL, is needed)

# What every command may say
office-unread = cannot read { $file }: { $why }
office-not-loaded = { $file } was not loaded; nothing was changed
office-sizes = { $services } services, { $counters } counters
office-rule-changed = from the next call on: { $rule }, until the office file is loaded anew
office-law-asks-more = warning: the law of { $country } asks for more: { $law } (checked on { $day })
office-password-use = The person opens the staff pages, at the address that the server tells, chooses “It is my first time, or I forgot my password” and types their user, { $clerk }, and this code: it works once, within eight hours.
office-unnamed = { $file } names no { $program ->
    [display] display
   *[kiosk] kiosk
 } "{ $name }" but { $names }: staff will not be told where it stands
office-day = the office's day  { $day }
office-clocks-day = the clock's day   { $day }  ({ $zone })
office-day-none = none yet
office-day-ahead = The office works in a day that has not come: until then codes do not begin at 1 in the
    morning, and no ticket lapses. If the clock is right now, set the office's day back:
office-no-date = { $text } is not a date; write it as 2026-11-20: year, month, day
office-day-not-ahead = the office's day, { $day }, is not ahead of the clock's
office-day-other = the clock shows { $clock } in { $zone }, not { $day }; set the clock right first
office-day-set = the office's day is { $day }; whoever waited in { $left } waits on, before newcomers,
    and codes go on today and begin at 1 with the next day

# check
check-error = error
check-warning = warning
check-errors = { $count } { $count ->
        [one] error
       *[other] errors
     }
check-warnings = { $count } { $count ->
        [one] warning
       *[other] warnings
     }
check-sizes = { $services } services, { $counters } counters, { $clerks } clerks
check-nothing = nothing is wrong
check-date-past = { $table } "{ $day }": the date is past; it may be taken out
check-date-far = { $table } "{ $day }": the date is more than { $years } years away; is the year right?
check-no-drawing = { $table } "{ $id }": icon is "{ $icon }"; no drawing has that name
check-accent = office: accent { $accent } is hard to read; screens show it as { $shown }
check-and-more = and { $count } more

# doctor
doctor-whole = the database is whole: { $database } was looked through to its end
doctor-whole-elsewhere = the packs of past lines in { $database } are whole; PostgreSQL looks after its own pages (pg_amcheck)
doctor-file-same = the office file is what the office works with
doctor-damaged = { $database } is damaged; stop the server and put a backup in its place. What was found:
doctor-cannot-comply = { $file }: this kiosk cannot comply:
doctor-complies = { $file }: this kiosk complies.
doctor-silent = It cannot speak, and a blind person cannot use it alone: { $why }
doctor-no-output = [voice]: output is none
doctor-no-engine = no espeak-ng and no recordings: install antesala[voice] or espeak-ng
doctor-screen-unmeasured = [screen]: { $names }: not given; measure the screen where it stands
doctor-size = { $width } by { $height } mm
doctor-too-small = the screen is too small, { $measured }: take one of at least { $width } by { $height } mm, one of 10 inches
doctor-too-flat = the screen is too flat, { $measured }: stand it upright, or take one of at least { $height } mm of height
doctor-too-coarse = the screen is too coarse, { $dense } pixels in a millimetre: take one with { $least } or more, or a smaller one of the same resolution
doctor-small-letters = the letters would be { $cap } mm high, less than { $least } mm
doctor-too-low = the screen ends { $top } mm above the floor, under the { $lowest } mm that a hand reaches without bending: raise its lower edge to { $lowest } mm
doctor-out-of-reach = the buttons do not fit between the screen's lower edge and { $highest } mm, which is as high as a seated person reaches: lower the edge by { $by } mm, to { $edge } mm above the floor
doctor-screen = screen { $width } by { $height } mm, { $kind ->
        [wide] on its side
       *[upright] upright
     }
doctor-density = { $dense } pixels in a millimetre
doctor-edge = lower edge { $edge } mm above the floor
doctor-low-reach = low reach{ $letters ->
        [large] , large text
        [double] , double text
       *[usual] {""}
     }: buttons of { $target } mm from { $bottom } to { $top } mm, capitals of { $cap } mm or more in what is read, { $choices } choices at once
doctor-display-enough = { $file }: this screen is large enough for a hall of { $distance } m.
doctor-display-small = { $file }: this screen is too small for a hall of { $distance } m: the last row cannot read who is called.
doctor-display-screen = a screen of { $diagonal } inches, { $width } by { $height } mm, { $columns } by { $rows } pixels
doctor-display-least = the last row reads capitals of { $current } mm in a call and of { $earlier } mm in earlier ones
doctor-display-calls = { $calls ->
    [one] one call at once
   *[other] { $calls } calls at once
 }: capitals of { $current } mm, { $verdict ->
    [small] too small
   *[enough] large enough
 }{ $rows ->
    [0] {""}
    [one] ; with one earlier call of { $earlier } mm
   *[other] ; with { $rows } earlier calls of { $earlier } mm
 }
doctor-display-good-for = good for { $distance } m to the farthest person
doctor-display-needs = for { $calls ->
    [one] one call
   *[other] { $calls } calls at once
 } this hall needs a screen of { $diagonal } inches or more
doctor-display-no-file = there is no { $file } to take the measures from; check --config, or give them by --diagonal and --distance
doctor-display-no-number = { $typed } is not a number, like 10.1
doctor-display-none = for { $calls ->
    [one] one call
   *[other] { $calls } calls at once
 } no screen is large enough: hang another one nearer to the people
doctor-no-diagonal = { $file }: the screen's diagonal is not known: measure it from corner to corner, in inches, and write it into [screen] diagonal_inches, or use --diagonal
doctor-no-distance = { $file }: the distance of the farthest person is not known: measure it in metres, and write it into [screen] viewing_distance_m, or use --distance
doctor-this-screen = the screen as given

# A device's settings
settings-too-deep = { $file }: brackets stand within each other too deeply; write each setting in a line, NAME = VALUE
settings-unread = { $file } cannot be read: { $why }; put a readable file there
settings-not-utf8 = { $file } is not UTF-8 (byte 0x{ $byte } is no letter); save it as UTF-8
settings-address = { $field } is { $address }; write ws://HOST:PORT, PORT from 1 to 65535
settings-too-long = { $file } has { $size } bytes; settings have { $most } at most: name the file of the settings with --settings
settings-unwritten = { $file } cannot be written: { $why }; make room there, or let this user write there
settings-meant = did you mean { $name }?
settings-allowed = allowed are { $names }
settings-missing = { $field }: it is missing; write it
settings-unknown = { $field } is not known; { $hint }
settings-wrong = { $field }: allowed is { $allowed }
settings-wrong-kind = { $field }: allowed is { $allowed }, not { $given }
settings-unreadable = { $file } has a value that cannot be read, such as a number of too many digits; correct it
settings-token = the key that was kept when the device enrolled; delete it and enrol again
settings-name = text in quotes, of 1 to 200 characters
settings-server = ws://HOST:PORT or wss://HOST:PORT
settings-inches = 3 to 200
settings-pixels = a whole number from 200 to 20000
settings-height = millimetres, 0 to 10000
settings-distance = metres, more than 0 and up to 50
settings-kind-str = text in quotes
settings-kind-int = a whole number
settings-kind-float = a number
settings-kind-bool = true or false
settings-kind-array = a list in brackets
settings-kind-object = a table of its own
settings-kind-date = a date
settings-port = a whole number from 1 to 65535
settings-usb-id = as lsusb shows it: 0x04b8
settings-usb-endpoint = as lsusb -v shows it: 0x82
settings-paper-wait = seconds, 0 to 10
settings-width = 58 or 80, in millimetres
settings-strike = seconds, 0 to 5
settings-delay = seconds, 0.25 to 10
settings-rate = words a minute, 80 to 450
settings-no-key = [keys.map]: { $key } is no key; write it as F13 or VolumeUp
settings-no-act = [keys.map]: { $key }: { $act } is no act; allowed are { $names }
settings-file-needs-path = [{ $table }]: { $name } "file" needs path; add path = "FOLDER" there
settings-printer-needs = [printer]: kind "{ $kind }" needs { $fields }; add it there, or write another kind
settings-printer-width = [printer]: width: allowed is 58 or 80, in millimetres
settings-staff-pin = a staff PIN has 4 to 12 digits and nothing else; write another
settings-chime = true, false, or the name of a WAV file in quotes
settings-not-toml = { $file }, line { $line }: cannot be understood: { $why }; each setting is a line, NAME = VALUE
settings-twice = { $file }, line { $line }: this is written further up already; leave one of the two
settings-chime-broken = [sound]: chime: { $file } is no WAV file that can be read; put another there, or write chime = true
settings-chime-long = [sound]: chime: { $file } lasts { $seconds } seconds, and up to { $most } are allowed; shorten it, or write chime = true
settings-chime-unread = [sound]: chime: cannot read { $file }: { $why }; put a WAV file there, or write chime = true

# The start of a device's program
device-not-enrolled = this { $program } has not enrolled yet: where the server is, `{ $command } enroll FOLDER --role { $program } --name NAME` makes a code; start again with --server ws://ADDRESS:7301 --enroll - and type it
device-no-authority = { $settings }: ca_file is { $file }, { $why }; name the PEM file of the authority that signed the server's certificate
device-holds-no-certificate = which holds no certificate
device-certificate-unread = which cannot be read: { $why }
device-not-kept = the token could not be kept: { $why }; this program works until it ends, and then needs a new code
device-nodes-not-kept = the addresses of the other servers could not be kept: { $why }; this program knows them until it ends
device-code-unused = { $why }; the code was not used and is good still
device-already-runs = another { $program ->
    [kiosk] kiosk
    [display] display
   *[counter] console
} runs on this machine with { $settings } already: use the window that is open, or close it first. A second device needs settings of its own: --settings FILE
device-not-locked = { $file } cannot be written: { $why }. This program works, but a second one with the same settings would not be noticed; let this user write there
device-no-size = { $text } is no size; write it as 1280x800, or with a place as 1280x800+20+40
device-no-screen = --screen { $number }: this machine has no screen { $number }. It has { $there }. Take one of these numbers, or leave --screen out
device-screen = { $name }, { $width } x { $height } at { $x }, { $y }
device-learnt = { $why }; what was learnt for [keys.map] is: { $learnt }
settings-kind-time = a time
settings-vendor-and-product = vendor and product
device-no-address = { $address } is no address of a server; write ws://HOST:PORT or wss://HOST:PORT
doctor-no-player = this system has none of { $names }: install one of them
store-put-back = stop the server, put the folder or a backup back, and start it again
store-deleted = { $file } was deleted or moved while the server had it open
store-replaced = { $file } was replaced by another file while the server had it open
store-read-only = { $file } has become read-only
store-cut = { $file } was cut from { $before } to { $now } bytes by another program
store-older = the database is at event { $kept } and this server at { $own }: an older copy was written over it; stop the server, put the newest backup in its place, and start it again
device-code-length = the one-time code has { $given } letters and digits instead of { $wanted }; type it as `{ $command } enroll` printed it
device-code-letter = no one-time code has { $letters }: it never has I, L, O, 0 or 1, which look alike; type it as `{ $command } enroll` printed it
settings-printer-page = [printer]: mode "page" needs kind "queue": the print service draws it; write kind = "queue", or leave mode out

# What check says of an office file, in parts that are joined
file-office-file = office file
file-huge = a huge number
file-list = a list
file-table = a table
file-date = a date or a time
file-none-described = none is described
file-names-more = { $names } and { $count } more
file-meant = did you mean { $name }?
file-is-not = is { $value }; allowed is { $allowed }
file-is-not-among = is { $value }; allowed is { $allowed }: { $names }
file-in-brackets = write it in brackets: { $value }
file-too-many = has { $count } entries; allowed is { $allowed }
file-empty = is empty; allowed is { $allowed }
file-entry = entry { $number } { $fault }
file-entry-twice = entry { $number } is { $value }, which is there already
file-entry-has = entry { $number }: { $fault }
file-twice-in = { $name } is { $value }, as in an entry above
file-in-quotes = write it in quotes: { $value }
file-without-quotes = write it without quotes
file-unknown = { $name } is not known{ $meant }; known are { $known }
file-same-on = the same on { $lines }
file-line = line { $line }
file-lines = lines { $lines }
file-lines-more = lines { $lines } and { $count } more
file-no-table = there is no { $header }
file-no-entry = there is no { $header }; an office needs at least one
file-table-begins = is { $value }; allowed is a table that begins with { $header }
file-wrong-header = { $table } begins with [{ $table }]; write { $header }
file-missing = { $name } is missing; it is { $allowed }
file-on-line = on line { $line }
file-described = { $label } is described already{ $there }
file-as-that-of = { $label }: { $field } is { $value }, as that of { $other }{ $there }
file-open-and-closed = { $label }: the office is closed on that date by [[closed]]{ $there }; leave one of them out
file-letter-of-roll = [roll]: letter is { $letter }, the letter of a series or of a kiosk{ $there }; give the roll a letter of its own, so that no two people have the same code
file-letter-of-series = { $label }: emergency_letter is { $letter }, the letter of a [[series]]{ $there }; give the kiosk a letter of its own, so that no two people have the same code
file-display-empty = with { $fields } no call is left for it to show; leave one out or change it
file-voice-no-pack = engine is "pack", and pack names no folder; write the folder of the recordings there
file-voice-no-time = hours entry { $number } ends when it begins; to must be another time than from
file-words-outlive = words_days is { $words }, and tickets_days { $tickets }: the words of a ticket may not be kept for longer than the ticket; lower words_days or raise tickets_days
file-target-out = value is { $value }, and { $name } is { $measure ->
    [time] minutes, from { $least } to { $most }
    [days] days, from { $least } to { $most }
    [count] a number, from { $least } to { $most }
   *[share] per cent, from { $least } to { $most }
}
file-target-twice = { $name } has a target here twice for the same unit or for the office; leave one of the two
file-target-of-office = { $name } is a figure of the office as a whole; leave unit out
file-display-arrow = direction points at { $counter }, whose calls it does not show; it shows those of { $counters }
file-wide = { $where } is { $text }; allowed is no word wider than { $room } mm on a kiosk; { $word } takes { $width } mm
file-unshowable = { $where } has { $sign }, which neither paper nor screens nor the voice can show; write it otherwise
file-plainer = { $where } has { $sign }, which { $places } cannot show; write { $written }
file-leave-out = { $where } has { $sign }, which { $places } cannot show; leave it out
file-screens = screens
file-paper = paper in a printer's own letters
file-screens-and-paper = screens and paper in a printer's own letters
file-nameless = a sign without a name
file-where = { $name } entry { $number }
file-folder = is a folder
file-folder-with = is a folder; the office file in it is { $file }
file-no-file = is not a file
file-unread = cannot be read: { $why }
file-long-line = has a line of more than { $most } characters; break it
file-too-deep = is not an office file: its brackets lie too deep in each other
file-unreadable-value = contains a value that cannot be read, such as a number of too many digits
file-utf16 = is in UTF-16; save it as UTF-8
file-not-utf8 = is not UTF-8 (byte 0x{ $byte } is no letter); save it as UTF-8
file-column = in column { $column }
file-at-end = at the end of the file
file-not-toml = is not TOML: { $why } { $place }; the rest was not read
file-too-large = is larger than an office file may be, which is { $most } bytes
file-most = more than { $most } things are wrong; these are the first

# What a field of an office file may be
allowed-line = a text of one line, up to { $most } characters
allowed-line-or-none = a text of one line, up to { $most } characters, or none
allowed-name-on-kiosk = a text of one line, up to { $most } characters, no word wider than { $room } mm on a kiosk
allowed-lines = a list of up to { $most } texts, each of one line and up to { $length } characters
allowed-list-of = a list of { $what }
allowed-one-of-these = one of these
allowed-unseen = there is something in it that cannot be seen
allowed-space = there is a space before or after it
allowed-id = a name without spaces or accents: letters, digits, hyphens, dots, up to 64
allowed-id-or-none = a name of letters, digits and hyphens, or none
allowed-file-name = the name of a file beside the office file, as "crest.svg", or none
allowed-letter = one capital from A to Z, but not I, O or Q
allowed-plate = up to three digits and capitals, as on the counter's plate
allowed-colour = a colour as #RRGGBB
allowed-flag = true or false
allowed-whole-number = a whole number from { $least } to { $most }
allowed-address = an address as https://turnos.example.cl, or none
allowed-link = a link as https://libro.example.pe/entidad?codigo=12, or none
allowed-hours = a list of hours, each as "mon-fri 8:30-14:00" or "sat,sun 10:00-12:30"
allowed-hour = hours as "mon-fri 8:30-14:00"
allowed-date = a date, as 2026-09-18
allowed-stretches = a list of hours, each as "9:00-13:00"
allowed-stretch = hours as "9:00-13:00"
allowed-subdivision = a region of the country that has public holidays of its own, by code or name
allowed-no-subdivision = this country has none; leave it out
allowed-time-zone = a time zone of the IANA database, as "America/Santiago"
allowed-country = a country that there is a profile for
allowed-languages = languages, the office's own first
allowed-discipline = a discipline
allowed-petitions = kinds of petition
allowed-courtesies = classes that the country knows as a courtesy
allowed-unit = the id of a unit
allowed-indicator = the name of a figure that can have a target
allowed-series = the letter of a series
allowed-group = the id of a group
allowed-kind = procedure, information, complaint, report or other
allowed-services = ids of services
allowed-counters = ids of counters
allowed-counter = the id of a counter
allowed-zone = the zone of a [[counter]]
allowed-no-zone = none; give its [[counter]] tables a zone
allowed-loud-hours = tables [[voice.hours]], each with from, to and volume
allowed-clock = a time of day as "8:30"
allowed-engine = what says calls
allowed-directions = tables [[display.direction]], each with counter and arrow
allowed-arrow = the way to a counter
allowed-classes = classes of the country's profile
allowed-role = a role

# What is odd in an office file
odd-time-zone = office: time_zone is { $zone }; the clocks of { $country } are { $zones }
odd-discipline = office: discipline gives less preference; the law of { $country } asks for another: { $law }
odd-weak-target = { $label }: { $name } asks for less than the law does, { $law }
odd-subdivision = office: keeps no holidays without hours; an office that states none is always open
odd-public-url = office: public_url leads nowhere on a citizen's phone
odd-no-supervisor = no clerk has role = "supervisor"; nobody can close the day
odd-no-low = no counter has low = true; who asks for a low counter will find none
odd-letter = { $label }: the letter is easily mistaken for another, in print or by ear; clear ones are { $clear }
odd-unused = { $label } is the letter of no service
odd-many-groups = there are { $count } groups; few people read more than six
odd-empty-group = { $label } has no service; the kiosk does not show it
odd-many-services = { $label } has { $count } services; few people read more than six
odd-optional = { $label }: optional entry { $number } is none of its requirements
odd-no-counter = { $label } is attended at no counter
odd-class-uncalled = { $label }: no counter calls its class { $classes }
odd-no-clerk = { $label } is attended by no clerk
odd-idle-counter = { $label } is for no clerk: none attends any service of it
odd-no-responder = { $label } gets petitions, and no clerk of that unit has role = "responder" to answer them
odd-idle-clerk = { $label } is at no counter: none serves what this clerk attends
odd-unseen-counter = { $label } is on no display when it calls for { $services }: no [[display]] shows those calls
odd-namesake = { $label } has the name of another one

# The crest
crest-fault = office: crest { $fault }
crest-absent = { $name } is not beside the office file; put it there
crest-unread = { $name } cannot be read: { $why }
crest-too-large = has more than { $most } KiB; save it smaller or simpler
crest-cut = is a PNG that breaks off; save it anew
crest-pixels = has { $wide } by { $high } pixels; each side may have { $least } to { $most }
crest-shape = is { $wide } by { $high }; a crest is at most three times as wide as high
crest-entities = has a document type or entities; save it as plain SVG
crest-neither = is neither an SVG nor a PNG (not understood from line { $line }, column { $column }); save it as one of them
crest-other-xml = is XML and no SVG; save it as plain SVG
crest-no-namespace = has no xmlns="{ $name }", without which no screen draws it
crest-parts = has more than { $most } parts; save it simpler
crest-acting = has a part <{ $part }>, which acts; save it as plain SVG
crest-picture = holds a picture within the drawing; save that picture as PNG instead
crest-leads-out = leads out of itself in <{ $part }>; save it as plain SVG
crest-acts-by = acts or leads out of itself by { $attribute } of <{ $part }>
crest-no-size = has neither viewBox nor width and height; save it with a viewBox
crest-not-base64 = is not in base64

# What is said of the arguments of a command
arguments-usage = usage:
arguments-positional = positional arguments
arguments-options = options
arguments-help = show this help message and exit
arguments-version = show program's version number and exit
arguments-error = %(prog)s: error: %(message)s
arguments-argument = argument %(argument_name)s: %(message)s
arguments-required = the following arguments are required: %s
arguments-unrecognized = unrecognized arguments: %s
arguments-expected-one = expected one argument
arguments-expected-at-most-one = expected at most one argument
arguments-expected-at-least-one = expected at least one argument
arguments-choice = invalid choice: %(value)r (choose from %(choices)s)
arguments-value = %(value)r is not a whole number
arguments-not-with = not allowed with argument %s
arguments-one-required = one of the arguments %s is required
arguments-ambiguous = ambiguous option: %(option)s could match %(matches)s
arguments-ignored = ignored explicit argument %r

# The help of the commands
help-house = The waiting room of a public office.
help-commands = commands
help-more = `{ $command } COMMAND --help` says more.
help-command-init = make an office folder from a template of its country
help-command-check = say everything that is wrong with an office file
help-command-server = run the server of an office folder
help-command-enroll = make a one-time code for a kiosk, a display or a console
help-command-office = change an office: its file, PINs, rule, devices, day; list clerks
help-command-doctor = say whether a kiosk complies, a screen is large enough for its hall, and an office is whole
help-command-voice = say what to record for a hall's voice, and check the recordings
help-command-kiosk = run a kiosk
help-command-display = run a display
help-command-counter = run a counter's console
help-command-sign = start an LED or serial sign of another maker
help-command-demo = run the four programs together, in an office made for the purpose
help-command-simulate = play a day's queue by a rule of calling, or an office's days by several (--office)
help-command-protocol = print the JSON Schema of the wire
help-protocol = Print the JSON Schema of all messages.
help-check = Say everything that is wrong with an office file.
help-doctor = Say whether a device can do its duty where it stands, or whether an office's database is whole, its file loaded and its day that of the clock; and what to change.
help-doctor-kiosk = a kiosk, by its settings
help-doctor-office = an office, by its folder on the server
help-doctor-display = a hall's display, by its settings or by its measures
help-doctor-diagonal = the screen's diagonal, in inches
help-doctor-distance = the distance of the farthest person, in metres
help-doctor-width = the screen's width, in pixels
help-doctor-height = the screen's height, in pixels
help-settings = the device's settings file
help-plan-out = where the page goes ({ $page })
help-folder = the office's folder
help-init-folder = the folder to make
help-enroll-role = what it is: a kiosk, a display or a console
help-check-file = the office file, as office.toml
help-init = Make an office folder from a template of its country. On a terminal, what no flag says is asked; elsewhere it is as in the template.
help-init-template = default: the country's fullest
help-init-name = the office's name, on screens and paper
help-init-country = one of { $names }
help-init-zone = as America/Santiago
help-init-subdivision = the region, where it has public holidays of its own: as Coquimbo
help-enroll = Make a one-time code, good for an hour, with which a device enrols.
help-enroll-name = how the office calls the device
help-office = Change an office.
help-office-load = load an office file; the office goes on working
help-office-folder = the office folder, or the office file in it
help-office-file = default: the folder's own
help-office-pin = give a clerk a new PIN and lift a lock-out
help-office-password = one-time code with which a person chooses their password for the staff pages
help-office-clerk = the clerk's id in the office file
help-office-discipline = call by another rule from the next call on
help-office-rule = one of { $names }
help-office-devices = say which devices are enrolled, and which are connected, since when
help-office-clerks = say the clerks: ids, services, who has no PIN, who is signed in where
help-office-revoke = let a device in no more
help-office-rotate = give a device, or all of them, another token
help-office-rotate-device = its id or name; without it, all devices
help-office-device = its name, or its id as `office devices` says it
help-office-day = say the office's day and the clock's; set the former back
help-office-set-back = the day that it is, where a wrong clock has taken the office to a later one
help-office-journal = print what happened in the office, a line of JSON for each event
help-office-audit = print who asked for what and what was refused, as lines of JSON
help-office-from = the first day to print
help-office-until = the last day to print
help-office-calendar = say the next 60 days: hours, or that it is closed, and why
help-office-calendar-file = the office file, or the folder that it is in
help-server = Run the server of an office folder.
help-server-folder = the folder that `{ $command } init` made
help-server-live-host = where devices connect
help-server-live-port = 0 for any free port
help-server-web-host = where people's telephones connect
help-server-web-port = { $port }; 0, as where --live-port is 0, for any free port
help-server-staff-host = where staff connect
help-server-staff-port = { $port }; 0, as where --live-port is 0, for any free port
help-server-node-address = where devices reach this server among several, ws://HOST:PORT; else its own address
service-database-unheard = the database does not tell what other servers do: { $fault }; it is tried again
service-node-cut = no answer of the database for { $seconds } s; devices are sent to the other servers
help-server-nodes = the addresses of all servers of this office, as devices reach them; a device that loses one goes on with another
help-server-log-format = how the log is written: lines for people (text), or one JSON object a line, for programs that gather logs (json)
help-server-lan = listen on the local network
help-server-certificate = a certificate, for wss:// and https://
help-server-key = the certificate's key
help-device-enroll = enrol with a one-time code; - asks for it or reads it from standard input; or set { $variable }
help-device-check = draw one frame and end
help-device-window = a window of this size, and at this place, not the whole screen
help-display-counter = show the counter of this number alone: its ticket, open, on a break or closed
help-device-screen = the screen to stand on, from 1 as the system counts them
help-kiosk-pin = ask for the staff's PIN and keep its hash
help-demo = Run server, kiosk, display and counter together, in an office made for it.
help-demo-headless = offscreen, playing a short morning; by itself where there is no screen
help-demo-out = where a morning's pictures, tickets and records go; out, unless said otherwise
help-demo-seed = draws who comes for what, in which order; 1
help-demo-office = another office than the sample: its file
help-simulate = Play tickets at counters by a rule of calling; docs/queue.md has the format.
help-simulate-scenario = a JSON file; - reads it from standard input
help-simulate-office = With --office FILE it plays an office's own days under several settings and compares the waits: `{ $command } simulate --office --help` says more.
help-plan = Play an office's own days under two or more settings and compare the waits.
help-plan-office = the office file; without --office, `simulate` plays one scenario
help-plan-history = the office's own office.db
help-plan-arrivals = past visits in a table
help-plan-days = days to play ({ $days })
help-plan-seed = another seed, other days (1)
help-plan-discipline = compare another rule
help-plan-counters = compare other counters: +1, -1, =-ID, +1:open-10:00-13:00, ID:open-10:00-13:00
help-plan-open = hours, where the office file has none
help-plan-target = minutes that nobody should exceed ({ $target })
help-plan-language = of the page; the office's first

# simulate
plan-not-utf8 = { $file }: is not UTF-8; save it as «CSV UTF-8»
plan-nobody = { $file } tells of nobody who came
plan-no-hours = nobody wrote down when counters were open, and the office file has no hours for these days: say them, as in --open 8:30-14:00
plan-played = { $played } of { $days } days played
plan-not-from-to = { $text } is not from { $least } to { $most }
plan-less-than-zero = { $text } is less than 0
plan-no-page = «{ $text }» is no name of a page such as what-if.html
plan-no-minutes = { $text } is not a number of minutes up to { $most }
plan-no-rule = discipline: there is no «{ $name }»; there are { $names }
plan-none-to-take = counters: the office has no more than { $count } to take away
plan-no-counter = counters: the office has no counter «{ $name }»; it has { $names }
plan-no-window = «{ $text }» are no hours such as 8:30-14:00
plan-window-ends = «{ $text }» end before they begin
plan-unclear = counters: «{ $text }» is none of +1, -1, -ID, +1:open-10:00-13:00 or ID:open-10:00-13:00
visits-line = line { $line }: { $fault }
visits-empty = the table is empty; it begins with the names of its columns
visits-no-line = is no line of a table: one of its fields is too long or no text
visits-missing = column «{ $name }» is missing
visits-unknown = column «{ $name }» is unknown; known are { $names }
visits-twice = column «{ $name }» is there twice
visits-service = service: the office has no «{ $text }»{ $meant }
visits-meant = is «{ $name }» meant?
visits-class = class: «{ $text }» is none of { $names }
visits-time = arrival: «{ $text }» is no time such as 2026-10-05 08:31
visits-zone = arrival: «{ $text }» names a time zone; write the office's own time
visits-minutes = minutes: «{ $text }» is no number from 0 to { $most }
visits-came = came: «{ $text }» is neither yes nor no
help-kiosk-before = before it stands in a hall:
help-kiosk-keys = learn the keys of a keypad, one after the other
help-counter-keys = learn the keys of a keypad, one after the other
help-kiosk-both = both take --settings FILE
help-kiosk-survey-head = instead of a kiosk that gives { -turno(form: "many") }:
help-kiosk-survey = screen of faces at the way out: how the attention was

# What the system says stood in the way
errno-enoent = No such file or directory
errno-eacces = Permission denied
errno-eperm = Operation not permitted
errno-eisdir = Is a directory
errno-enotdir = Not a directory
errno-enospc = No space left on device
errno-edquot = Disk quota exceeded
errno-efbig = File too large
errno-erofs = Read-only file system
errno-eio = Input/output error
errno-enametoolong = File name too long
errno-eaddrinuse = Address already in use
errno-eaddrnotavail = Cannot assign requested address
errno-econnrefused = Connection refused
errno-no-name = There is no machine of that name
errno-certificate = Its certificate is of no known authority, or for another name
errno-econnreset = Connection reset by peer
errno-epipe = Broken pipe
errno-ehostunreach = No route to host
errno-enetunreach = Network is unreachable
errno-etimedout = Connection timed out
errno-emfile = Too many open files
errno-enfile = Too many open files in system
errno-enodev = No such device
errno-enxio = No such device or address
errno-ebusy = Device or resource busy
errno-eexist = File exists
errno-enolck = No locks available

help-sign = Turn calls into the bytes that a sign on a serial line, UDP or TCP expects.
help-sign-config = the sign's file: how it is reached and which bytes it expects
help-sign-check = check the file alone, show how a call is sent, and end
sign-not-enrolled = this sign has not been enrolled yet: where the server is, `{ $command } enroll FOLDER --role display --name NAME` makes a code; start again with --server ws://ADDRESS:7301 --enroll - and type it
sign-no-code-page = frame.code_page: there is no code page { $page }, or its letters are not of one byte; for example “latin-1”, “cp850” or “cp437”
sign-serial-port = line.port: write the serial port in quotation marks, as "/dev/ttyUSB0" or "COM3"
sign-network-port = line.host and line.port: write the sign's address and its port, from 1 to 65535, without quotation marks
sign-no-pyserial = pyserial is missing for signs on a serial line; install it with: pip install "antesala[sign]"
sign-no-port = { $port } cannot be written to: { $why }
sign-unreached = the sign at { $host }:{ $port } is not reached: { $why }
sign-no-answer = it does not answer
sign-again = the sign gets the calls again
sign-hexadecimal = bytes in hexadecimal, as "02" or "0D 0A"
sign-text = a text of up to 200 letters
sign-seconds = seconds, from 0 to 3600
sign-port = a serial port in quotation marks, or a number from 1 to 65535
sign-host = a name or an address
sign-baud = from 50 to 4000000
sign-code-page = the name of a code page, as “latin-1” or “cp850”
sign-width = from 0 to 200 letters
sign-repeat = from 1 to 10 times
sign-counter-number = the number of a counter
sign-example = The file is right. “{ $text }” is sent as: { $data }

# `antesala voice`: what to record for the displays of a hall, and what is wrong with a recording
help-voice = What an office has to record so that its displays say calls with a voice of its own, and whether the recordings are good.
help-voice-record-list = print every file to record and what is said in it
help-voice-check = say what is missing, too loud, too quiet or cut off in a folder of recordings
help-voice-office = the office file, or its folder
help-voice-pack = the folder of the recordings
help-voice-check-office = the office file, so that what is missing is known; without it, only digits
voice-pack-empty = { $folder } has no recordings; they lie in a folder for each language, as es/turno.wav
voice-pack-flaws = { $files ->
    [one] 1 file is to be recorded again.
   *[other] { $files } files are to be recorded again.
}
voice-pack-well = { $files ->
    [one] 1 recording, good to be heard.
   *[other] { $files } recordings, all good to be heard.
}
voice-flaw-missing = is missing; say «{ $why }»
voice-flaw-unreadable = cannot be read: { $why }
voice-flaw-rate = has { $figure } samples a second; record at 16000 to 48000, best 44100
voice-flaw-silent = is silent
voice-flaw-clipped = is cut off at its loudest in { $figure } places; record farther from the microphone
voice-flaw-loud = is too loud ({ $figure } dB); record at -20 dB
voice-flaw-quiet = is too quiet ({ $figure } dB); record at -20 dB
voice-flaw-apart = is { $figure } dB off from the others; bring it to their level
voice-flaw-long = lasts { $figure } s; a word takes less than 3
voice-flaw-edges = has { $figure } s of silence at an end; cut it to less than 0.35
media-unkept = { $folder } cannot be written to: { $why }
media-unread = { $file } cannot be read, and pictures and videos are not shown: { $fault }
media-refused = { $file } is not shown: { $why }
media-ended = the program that checks pictures and videos ended early ({ $status })
media-refused-kind = it is neither a picture (JPEG, PNG, GIF, WebP) nor a video (MP4, WebM)
media-refused-broken = it is damaged, or not what its name says
media-refused-picture-size = the picture has more than 20 MB; save it smaller
media-refused-video-size = the video has more than 100 MB; cut it, or save it in a lower quality
media-refused-too-large = it has too many pixels; save it smaller
media-refused-too-long = it lasts more than 10 minutes; cut it
media-refused-no-video = this server cannot prepare videos; to install there: pip install "antesala[media]"
media-refused-flashes = it flashes more than three times a second, which can harm people with epilepsy
media-refused-many = there are 60 already; remove one first
media-refused-full = there is no room for it on the server; remove one first
media-refused-unkept = the server cannot keep it; tell the people who look after it
media-refused-slow = preparing it took more than 15 minutes; cut it or save it smaller

# Where an office is kept
help-database = the URL of a PostgreSQL database in which the office is kept, as postgresql://USER@HOST/DATABASE; it stays in the folder, in { $file }. Without it the office is kept in a file of the folder
database-password = a password may not stand on the command line, where every user of this machine can read it: leave it out, and write it into ~/.pgpass, or into the URL in the folder's file { $file }
database-scheme = it is written postgresql://USER@HOST:PORT/DATABASE
database-other = the office of this folder is kept in another database, which { $file } names; leave --database out, or change that file
database-has-file = the office of this folder is kept in { $file }; what is there cannot be moved into another database. Make a new folder with `init --database`
database-unread = cannot read { $file }: { $why }
database-open-mode = { $file } has a password, and other users of this machine can read it: chmod 600 it
