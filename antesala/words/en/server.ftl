# What prevented something in the database
store-late = the database did not answer in time
store-access-unused = the access tables cannot be used
store-petitions-unused = the register of requests cannot be used
store-privacy-unused = the privacy records cannot be used
store-corrections-unused = the corrective actions cannot be used
store-turn-unkept = the turn was not kept
store-log-unwiped = the write-ahead log cannot be emptied
store-again = { $fault }; it will be tried again
store-why-busy = another program holds it
store-why-read-only = it is read-only
store-why-disk = the disk failed in reading or writing
store-why-damaged = it is damaged
store-why-full = the disk is full
store-why-not-opened = the file cannot be opened
store-why-none = file is not a database
store-why-no-table = no such table: { $name }
store-why-no-column = no such column: { $name }
store-why-newer = a newer version of Antesala has made it; use that version or a later one

# What the server's log tells the administrator
service-unlocked = the folder { $folder } cannot be locked: { $why }
service-not-accepted = a connection cannot be accepted: { $why }
service-turned-away = a connection was turned away: there are as many as there may be
service-telephone-lags = a telephone lags behind and is cut
service-connection-lags = a connection lags behind and is cut: { $name }
service-greeting-unread = a greeting could not be looked up: { $why }
service-command-unread = a command could not be looked up: { $why }
service-no-waits = the waits of office { $office }: { $fault }
estimate-anew = the waits of office { $office } are learnt anew from the journal: { $why }
estimate-unkept = what the estimate has learnt cannot be kept in { $file }: { $why }
estimate-why-damaged = the file is damaged
estimate-why-version = the file is of another version
estimate-why-journal = the journal is not the one it was learnt from
estimate-why-clock = the clock was set back
estimate-why-zone = the file is of another office or time zone
service-database-again = the database of office { $office } is there again
service-keeps-nothing = office { $office } keeps nothing and refuses everything: { $fault }
service-keeps-again = office { $office } keeps again what it is told, and takes commands
service-turn-hangs = a turn of office { $office } hangs; refusing commands until it ends
service-ended-late = the server had not come to its end after { $seconds } seconds and is ended; what was answered is kept
service-status-ready = it serves
service-day-not-ended = the day of office { $office } was not ended: { $code }
service-no-region = { $region } is no region of { $country } with holidays of its own
service-more-left-out = { $count } more like it were left out
service-left-out = { $count } lines of { $name } were left out

# The first lines of a server; each has one address, by which programs know it
service-ready = ready { $url }
service-web = web { $url }
service-staff = staff { $url }
service-browser = displays in a browser { $url }/display/NAME
service-one-port = the staff pages cannot listen on port { $port }, which is that of the telephones: people would reach them. Choose another with --staff-port
service-session-unnoted = a session of the staff pages could not be noted, and holds as it is in memory: { $why }
service-address = address { $url }

# What is wrong with a value of a command
mistyped-empty = is empty
mistyped-long = has more than { $most } letters
mistyped-form = has signs that are not allowed there
mistyped-less = is less than { $least }
mistyped-more = is more than { $most }
mistyped-kind = is not of the right kind
mistyped-value = { $value } is not known
mistyped-missing = { $field } is missing
mistyped-unknown = { $field } is not known
retention-doubtful = the clock shows { $day }, and the last day known is { $last }: wiping waits until people have worked for three days by this clock; if it is right, `antesala retention` on the office's folder wipes now what is old
