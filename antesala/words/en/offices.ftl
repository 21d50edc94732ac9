# Several offices in one database

terminal-init-used-database = The database { $database } has { $count ->
    [one] an office
   *[other] offices
 } already: { $names }. Nothing was made, and nothing was changed there.
terminal-init-used-second = For a second server of the same office, copy its folder, as docs/installation.md, 8, says; do not make a new one.
terminal-init-used-further = For a further office in that database: { $command } office add FOLDER FILE.toml, with the folder of a server that has it.

value-office-id = OFFICE
help-of = the office's id, where the folder's database has several
offices-several = { $folder } has several offices: { $names }; say which with --of, as --of { $first }
offices-none-such = { $folder } has no office "{ $of }"; it has { $names }
offices-within = { $folder } is the folder of a further office, not that of its server. Nothing was changed. Name the server's: { $server } --of { $of }

help-office-add = found a further office in the folder's database, while no server of the folder runs
help-office-add-file = the office file of the further office
office-add-done = { $office }: a further office of { $folder }, with the id { $of }
office-add-file = its office file from now on: { $file }
office-add-exists = The database has an office "{ $of }" already. Nothing was changed. Give the further office another id in [office], or load the file into the one that is there: { $command } office load { $folder } { $file } --of { $of }
office-add-file-there = { $there } is there already, and is another file. Nothing was changed. Add that one, or put it away first.
office-add-running = a server of { $folder } runs. Nothing was changed. Stop it, add the office, and start it again: it serves the further office from then on
office-add-start = start the server of this folder, and each other server of this database anew: they serve the office from then on. Other servers need a copy of { $place } too
