# Tickets that people take on their own telephone, on the way to the office.

announced-title = Tomar { -turno.gender ->
   *[masculine] un
    [feminine] una
 } { -turno } en este teléfono
announced-about = { -turno.gender ->
   *[masculine] El
    [feminine] La
 } { -turno } le espera fuera de la fila. Al llegar, escriba en esta página el código que muestran las pantallas: desde entonces espera como las demás personas.
announced-choose = ¿A qué viene?
announced-stopped = Hoy ya no se dan { -turno(form: "many") } para este trámite.
announced-take = Tomar { -turno }
announced-other-service = Ver otros trámites
announced-within = Llegue antes de { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
 }, o vence.
announced-kiosk = También puede tomar { -turno.gender ->
   *[masculine] uno
    [feminine] una
 } en el tótem de la oficina, sin teléfono.

# Why there is none
announced-closed = La oficina está cerrada
announced-off = Aquí no se dan { -turno(form: "many") } por teléfono
announced-off-do = Tome { -turno.gender ->
   *[masculine] uno
    [feminine] una
 } en el tótem de la oficina.
announced-full = Ya se dieron { -turno.gender ->
   *[masculine] los
    [feminine] las
 } { -turno(form: "many") } por teléfono de esta hora
announced-full-do = Vuelva a intentarlo después de las { $hour }, o tome { -turno.gender ->
   *[masculine] uno
    [feminine] una
 } en el tótem.
announced-no-cookie = Este navegador no nos deja reconocer su teléfono
announced-no-cookie-do = Cada teléfono tiene { -turno.gender ->
   *[masculine] un solo
    [feminine] una sola
 } { -turno } a la vez, y para eso su navegador guarda un número al azar, sin su nombre. Permita las cookies de esta página y vuelva a abrirla, o use el tótem.
announced-failed = No pudimos darle su { -turno }
announced-failed-do = Inténtelo otra vez en un momento, o use el tótem.
announced-too-many = Se pidieron { -turno.gender ->
   *[masculine] muchos
    [feminine] muchas
 } { -turno(form: "many") } desde esta conexión
announced-too-many-do = Espere un minuto y vuelva a intentarlo, o use el tótem.

# The ticket's page until its person is here
announced-heading = Todavía no está en la fila
announced-until = Le esperamos hasta las { $hour }.
announced-here-do = Cuando llegue a la oficina, escriba el código que muestran el tótem y las pantallas.
announced-code = Código de las pantallas
announced-here = Ya llegué
announced-wrong = Ese no es el código de ahora. Mire otra vez la pantalla: cambia cada minuto.
announced-locked = Ya probó varias veces. Confirme su llegada en el tótem, o avise al personal.
announced-not-kept = No pudimos anotar que llegó. Inténtelo otra vez en un momento, o avise al personal.
announced-square = Mostrar al tótem
announced-square-about = Acerque esta imagen al lector del tótem, o escriba allí { $code }.
announced-expired = Su { -turno } venció
announced-expired-why = Le esperamos hasta las { $hour }, y no supimos que hubiera llegado.

# The code of the hall on the displays, long and brief
announced-hall = Código para el teléfono: { $code }
announced-hall-short = Código: { $code }

# The kiosk, where such a ticket is looked up
announced-kiosk-found = Viene de camino
announced-kiosk-do = ¿Ya está aquí? Confírmelo, y espera desde ahora.
announced-kiosk-asking = Anotando que llegó…

# The sign at the door, to be printed
announced-sign-title = { -turno(form: "One") } en su teléfono
announced-sign-how = Apunte la cámara de su teléfono a este cuadrado y elija su trámite.
announced-sign-then = Cuando entre, escriba en su teléfono el código que muestran las pantallas.
announced-sign-without = ¿Sin teléfono? Tome su { -turno } en el tótem: se espera lo mismo.
announced-sign-off = Se encienden en el archivo de oficina: [phone], tickets = true.
announced-sign-here-only = Desde otro equipo este enlace no se abre. Abra esta página por la dirección que usan los teléfonos, o ponga public_url en el archivo de oficina.
