# Why a text is no TOML
toml-statement = a line begins with a name or a bracket
toml-goes-on = there is more after the value; the next thing goes on a line of its own
toml-equals = there is no = after the name
toml-table = there is no ] after the table's name
toml-entry = there is no ]] after the table's name
toml-twice = that is written further up already; leave one of the two
toml-name = a name goes there, of letters, digits and hyphens
toml-list = there is no ] at the end of the list
toml-braces = there is no { "}" } at the end of the table
toml-backslash = in a text a backslash \ is written twice: \\
toml-quotes = there are no quotation marks at the end of the text
toml-sign = the sign { $sign } is not allowed there
toml-date = there is no such date or time
toml-value = that is no value; a text is written in quotation marks
