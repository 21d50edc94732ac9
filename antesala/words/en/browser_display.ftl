# A display in a browser: its first touch, its set-up, and what stands in the way.

# A browser may let no sound out before a person has touched the page.
browser-touch = Touch the screen to turn the sound on
browser-touch-why = This browser lets no sound out until a person touches the screen or presses a key.
browser-touch-how = Calls are shown all the same.
browser-touch-do = Turn the sound on
browser-silent = No sound
browser-silent-do = Touch the screen or press a key to turn it on.

browser-setup = The measures of this screen
browser-setup-why = By these, letters are as large as the back of the room needs.
browser-diagonal = Diagonal of the screen, in inches
browser-distance = Distance to the farthest person, in metres
browser-theme = Colours
browser-theme-dark = Dark ground
browser-theme-light = Light ground, for sunlit rooms
browser-theme-contrast = Highest contrast
browser-setup-do = Show the calls

browser-no-code = This screen is not enrolled
browser-no-code-do = On the server, ask for a code with “{ $command } enroll FOLDER --role display --name "{ $name }"”, and open the address that it shows here.
browser-bad-code = This code is no good
browser-bad-code-do = Each code is good once, for an hour. On the server, ask for another with “{ $command } enroll FOLDER --role display --name "{ $name }"”, and open the address that it shows here.
browser-revoked = This screen is no longer enrolled
browser-later = The office does not answer now
browser-later-do = Wait a minute and open this address again. The code is still good.
browser-script = This browser cannot show the calls
browser-script-do = Turn JavaScript on, or use another browser.
