# The ticket's page on a telephone. Codes, names of offices and services, numbers and
# places come in as they are. The class of a ticket is never said.

# The name of the language, on the link that leads to the page in it
phone-language = Español

# While it waits
phone-yours = Su { -turno }
phone-ahead = { slip-ahead }
phone-nobody = Ninguna
phone-left = Faltan
phone-wait = { slip-wait }
phone-where = Espere en
phone-where-any = La sala de espera
phone-attends = Le atenderá
phone-attends-who = { $name }, { $unit }
phone-attends-who-at = { $name }, { $unit }, { -modulo } { $number }
phone-title = { -turno(form: "One") } { $code }
phone-title-ahead = { $count ->
    [0] { $code }: nadie antes
    [one] { $code }: una antes
   *[other] { $code }: { $count } antes
}
phone-said-ahead = { $count ->
    [0] Nadie espera antes que usted.
    [one] Una persona antes que usted.
   *[other] { $count } personas antes que usted.
}

# The age of the page
phone-fresh = Al día a las { $hour }. Se actualiza solo.
phone-last = Al día a las { $hour }.
phone-stale = Sin conexión. Lo que ve es de las { $hour }.

# Being called
phone-called = { kiosk-called }
phone-counter = { display-counter }
phone-called-at = { -turno.gender ->
   *[masculine] Llamado
    [feminine] Llamada
 } a las { $hour }. Le esperamos.
phone-said-called = { kiosk-called }. { kiosk-called-to }.

# At the counter
phone-serving = Le están atendiendo

# Set aside by the staff
phone-of-day = { -turno.gender ->
   *[masculine] Este
    [feminine] Esta
 } { -turno } es del { DATETIME($at, dateStyle: "long") }.
phone-parked = Su { -turno } está en pausa
phone-parked-do = No pierde su lugar. Avise al personal cuando pueda seguir.

# Called, and not there
phone-missed = Le llamamos a las { $hour } y no alcanzó a llegar
phone-missed-do = No pierde su lugar. Avise al personal cuando llegue.
phone-place-kept = No pierde su lugar.

# Over
phone-served = Su atención terminó
phone-served-do = Ya puede cerrar esta página.
phone-attended-by = Le atendió { $name }, { $unit }.
phone-asks = Lo que pide este trámite
phone-cancelled = Su { -turno } quedó { -turno.gender ->
   *[masculine] anulado
    [feminine] anulada
 }
phone-lapsed = Su { -turno } ya no vale
phone-lapsed-why = La oficina cerró y no alcanzamos a llamarle.
phone-another = Si lo necesita, pida { -turno.gender ->
   *[masculine] otro
    [feminine] otra
 } en la oficina.

# Signals at the call
phone-notify = Avisarme con sonido
phone-notifying = Le avisaremos. Deje abierta esta página.

# What the person may ask, and what has become of it
phone-more-time = Más tiempo
phone-more-time-asked = { $left ->
    [0] Pidió más tiempo dos veces: no se puede pedir más. Si espera otra persona, pasa antes y usted sigue.
   *[other] Pidió más tiempo: si espera otra persona, pasa antes y usted sigue. Puede pedirlo una vez más.
}
phone-help = Ayuda
phone-on-my-way = Ya voy
phone-on-my-way-said = Avisamos que ya viene.
phone-fetch = Vengan a buscarme
phone-arrived = Ya llegué
phone-somebody = Una persona
phone-plea-help = Avisamos al personal. Espere donde está.
phone-plea-help-taken = { $name } va a ayudarle. Espere donde está.
phone-plea-fetch = Pedimos que vayan a buscarle. Espere donde está.
phone-plea-fetch-taken = { $name } va a buscarle. Espere donde está.
phone-plea-arrived = Avisamos que llegó. Conserva su hora de llegada.
phone-plea-arrived-taken = { $name } sabe que llegó y le devuelve a la fila.
phone-plea-unstaffed = Ahora no hay nadie en la atención. Pregunte en la entrada.
phone-unsent = No pudimos avisar
phone-unsent-do = No se envió. Revise su conexión e inténtelo otra vez.

# Giving the ticket back
phone-cancel = No puedo esperar: anular
phone-cancel-question = { kiosk-cancel-question }
phone-cancel-meaning = { kiosk-cancel-meaning }
phone-cancel-yes = { kiosk-cancel-yes }
phone-cancel-no = { kiosk-cancel-no }
phone-cancel-failed = No pudimos anular su { -turno }. Vale igual. Inténtelo otra vez en un momento.
phone-back = Volver a mi { -turno }

# Errors and obstacles
phone-unknown = No encontramos { -turno.gender ->
   *[masculine] ese
    [feminine] esa
 } { -turno }
phone-unknown-do = El enlace está incompleto o es de otro día. Apunte otra vez la cámara a su papel, o pregunte al personal.
phone-too-many = Espere un momento
phone-too-many-do = Su conexión pidió demasiadas páginas seguidas. Vuelva a abrirla en un minuto.
phone-fault = No podemos mostrar su { -turno } ahora
phone-fault-do = Vale igual. Mire la pantalla de la oficina, o vuelva a abrir esta página en un momento.

# The public board, at the address that a ticket gives
phone-board = { -turno.gender ->
   *[masculine] { -turno(form: "Many") } llamados
    [feminine] { -turno(form: "Many") } llamadas
 }
phone-board-none = Hoy todavía no se llama a nadie.
phone-to-board = Ver { -turno.gender ->
   *[masculine] los
    [feminine] las
 } { -turno(form: "many") } { -turno.gender ->
   *[masculine] llamados
    [feminine] llamadas
 }
phone-offices = ¿Qué oficina?
phone-offices-hint = Esta dirección es de varias oficinas.
