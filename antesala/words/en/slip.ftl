# A printed ticket, as in es/slip.ftl.

slip-moment = { kiosk-date }, { $hour }

slip-ahead = People ahead
slip-people = { $count ->
    [0] Nobody
   *[other] { $count }
}
slip-wait = Wait

slip-where = Wait in { $place } and watch the screen.
slip-where-any = Wait near here and watch the screen.

slip-follow = Follow your { -turno } on your phone
slip-camera = Point the camera here.

slip-board = All { -turno(form: "many") } called:

slip-missed-question = Missed your call?
slip-missed-at = Go to { -modulo }{"\u00A0"}{ $number }.
slip-missed-any = Tell the staff.
slip-kept = You keep your place.
slip-kept-until = You keep your place until { $hour }.

# A ticket that the kiosk gave without the server
slip-alone = Given without connection. It counts all the same.
slip-alone-place = It keeps your place by the time you came. You will be called by this code.
slip-alone-ask-at = If in doubt, ask at { -modulo }{"\u00A0"}{ $number }.
slip-alone-ask = If in doubt, ask the staff.

slip-complaint-question = A complaint?
slip-complaint = Make it at any { -modulo }.
slip-complaint-phone = Make it at any { -modulo } or call { $phone }.

# On a service's list, which is no ticket
slip-no-ticket = This sheet informs; it is not a { -turno }.
slip-phone = Telephone: { $phone }
