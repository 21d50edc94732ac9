# What prevented something in the database
store-late = the database did not answer in time
store-ending = the server is ending
store-access-unused = the access tables cannot be used
store-petitions-unused = the register of requests cannot be used
store-privacy-unused = the privacy records cannot be used
store-corrective-actions-unused = the corrective actions cannot be used
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
store-url-none = «{ $url }» is no address of a PostgreSQL database; it is written postgresql://USER@HOST:PORT/DATABASE
store-extra = the address begins with postgresql:// and the library for that is missing: install antesala with it (pip install "antesala[postgresql]"), or leave the address out to use the folder's own database
store-pg-old = the database server is PostgreSQL { $version }; { $least } is the oldest that will do
store-pg-order = the database { $database } keeps texts as { $encoding } and orders them by { $collate }; it needs UTF8 and the order C. Make it so: CREATE DATABASE { $database } ENCODING 'UTF8' LOCALE 'C' TEMPLATE template0
store-pg-not-durable = the database server would lose what was answered in a power cut: { $setting } is off; set it to on in postgresql.conf
store-pg-replica = the database server is a replica, which takes no changes; give the address of the main one
store-unanswered = the database cannot be asked
store-why-away = the database server does not answer; see whether it runs and can be reached
store-why-password = the database server refuses the password; write the right one into ~/.pgpass
store-why-not-admitted = the database server admits no such connection; see its pg_hba.conf
store-why-no-database = the database server has no such database or user
store-why-no-host = no machine of that name is known
store-why-permission = the database user may not do that; let it own the database
store-why-connections = the database server has too many connections
store-why-certificate = the connection's certificate is not accepted

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
service-clock-wrong = the clock of this machine seems to be wrong, { $off ->
    [ahead] ahead
   *[behind] behind
} by { $minutes } minutes: compare another clock, and set it by NTP
service-clock-wrong-over = the clock of this machine is right again
service-certificate-ends = the certificate ends in { $days } days: renew it, and the server takes the new one over by itself
service-certificate-ends-over = the certificate has been renewed
service-disk-low = the disk of the database is nearly full, { $free } MB are left: make room
service-disk-low-over = the disk of the database has room again
service-disk-filling = the database grows so fast that its disk is full in { $days } days: make room, or have it keep less
service-disk-filling-over = the database does not fill its disk any more
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
