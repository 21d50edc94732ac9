# Tickets that people take on their own telephone, on the way to the office.

announced-title = Take a ticket on this phone
announced-about = The ticket waits for you outside the line. When you arrive, type the code on the screens into this page: from then on you wait like everybody else.
announced-choose = What do you come for?
announced-stopped = No more tickets are given for this service today.
announced-take = Take a ticket
announced-other-service = See other services
announced-within = Arrive within { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
 }, or it expires.
announced-kiosk = You can also take one at the office's kiosk, without a phone.

# Why there is none
announced-closed = The office is closed
announced-off = No tickets are given by phone here
announced-off-do = Take one at the office's kiosk.
announced-full = This hour's phone tickets have all been given
announced-full-do = Try again after { $hour }, or take one at the kiosk.
announced-no-cookie = This browser does not let us recognise your phone
announced-no-cookie-do = Each phone has one ticket at a time; for that your browser keeps a random number, without your name. Allow this page's cookies and open it again, or use the kiosk.
announced-failed = We could not give you a ticket
announced-failed-do = Try again in a moment, or use the kiosk.
announced-too-many = Many tickets were asked for from this connection
announced-too-many-do = Wait a minute and try again, or use the kiosk.

# The ticket's page until its person is here
announced-heading = You are not in the line yet
announced-until = We expect you until { $hour }.
announced-here-do = When you arrive at the office, type the code shown by the kiosk and the screens.
announced-code = Code on the screens
announced-here = I am here
announced-wrong = That is not the present code. Look at the screen again: it changes every minute.
announced-locked = You have tried several times. Confirm at the kiosk that you are here, or tell the staff.
announced-not-kept = We could not note that you are here. Try again in a moment, or tell the staff.
announced-square = Show it to the kiosk
announced-square-about = Hold this picture to the kiosk's reader, or type { $code } there.
announced-expired = Your ticket expired
announced-expired-why = We expected you until { $hour }, and did not learn that you had come.

# The code of the hall on the displays, long and brief
announced-hall = Code for the phone: { $code }
announced-hall-short = Code: { $code }

# The kiosk, where such a ticket is looked up
announced-kiosk-found = On the way
announced-kiosk-do = Are you here? Confirm it, and you wait from now on.
announced-kiosk-asking = Noting that you are here…

# The sign at the door, to be printed
announced-sign-title = A ticket on your phone
announced-sign-how = Point your phone's camera at this square and choose your service.
announced-sign-then = When you enter, type the code on the screens into your phone.
announced-sign-without = No phone? Take your ticket at the kiosk: the wait is the same.
announced-sign-off = They are switched on in the office file: [phone], tickets = true.
announced-sign-here-only = No other device can open this link. Open this page by the address that phones use, or set public_url in the office file.
