# What stands for each value in the help of the commands

value-folder = FOLDER
value-file = FILE
value-name = NAME
value-clerk = CLERK
value-device = DEVICE
value-country = COUNTRY
value-zone = ZONE
value-region = REGION
value-code = CODE
value-address = ADDRESS
value-port = PORT
value-number = NUMBER
value-command = COMMAND
value-date = YYYY-MM-DD
value-size = WIDTHxHEIGHT[+X+Y]
value-database = DATABASE
value-change = CHANGE
value-rule = RULE
value-minutes = MINUTES
value-page = PAGE
