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
