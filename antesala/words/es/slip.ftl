# A printed ticket. Codes, names of offices and services, places and addresses come in as
# they are. The class of a ticket is never said.

# When it was given; the day as the kiosk's screen says it.
slip-moment = { kiosk-date }, { $hour }

slip-ahead = Personas antes
slip-people = { $count ->
    [0] Ninguna
   *[other] { $count }
}
slip-wait = Espera

slip-where = Espere en { $place } y mire la pantalla.
slip-where-any = Espere cerca de aquí y mire la pantalla.

# Beside the square code.
slip-follow = Siga su { -turno } en el teléfono
slip-camera = Apunte aquí la cámara.

# Before the address of the public board.
slip-board = { -turno.gender ->
   *[masculine] Todos los { -turno(form: "many") } llamados
    [feminine] Todas las { -turno(form: "many") } llamadas
 }:

# For a person who missed the call. A firm space keeps the number at its noun.
slip-missed-question = ¿No alcanzó a llegar?
slip-missed-at = Avise { -modulo.gender ->
   *[masculine] en el
    [feminine] en la
 } { -modulo }{"\u00A0"}{ $number }.
slip-missed-any = Avise al personal.
slip-kept = No pierde su lugar.
slip-kept-until = No pierde su lugar hasta las { $hour }.

# A ticket that the kiosk gave without the server
slip-alone = Se dio sin conexión. Vale igual.
slip-alone-place = Guarda su lugar por la hora en que llegó. Le llamarán por este código.
slip-alone-ask-at = Si tiene dudas, pregunte { -modulo.gender ->
   *[masculine] en el
    [feminine] en la
 } { -modulo }{"\u00A0"}{ $number }.
slip-alone-ask = Si tiene dudas, pregunte al personal.

slip-complaint-question = ¿Un reclamo?
slip-complaint = Pídalo en cualquier { -modulo }.
slip-complaint-phone = Pídalo en cualquier { -modulo } o llame al { $phone }.

# On a service's list, which is no ticket
slip-no-ticket = Esta hoja informa; no es { -turno.gender ->
   *[masculine] un
    [feminine] una
 } { -turno }.
slip-phone = Teléfono: { $phone }
