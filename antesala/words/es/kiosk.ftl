# The kiosk's texts. Names of services and groups, requirements, places and codes come in as they
# are. Usted, verbs first, one fact a sentence.

# A country's word for the identity document, which a kiosk never asks for.
-document = RUT

# On every screen
kiosk-purpose = Atención al público
kiosk-privacy = No pedimos su nombre ni su { -document }.
kiosk-back = Atrás
kiosk-help = Ayuda
kiosk-language = Español
kiosk-language-choose = Idioma: Español

# The first screen
kiosk-title = Tome su { -turno } aquí
kiosk-question = ¿Qué necesita hacer hoy?
kiosk-calling = Ahora se llama{ "\u00A0" }a
kiosk-call = { -turno(form: "One") } { $code }, { -modulo } { $number }
kiosk-start = Comenzar en español
kiosk-waiting-now = { $count ->
    [0] Ahora no espera nadie
    [one] Ahora espera una persona
   *[other] Ahora esperan { $count } personas
}

# The services of a group
kiosk-which = ¿Cuál de estos?
kiosk-waiting = { $count ->
    [0] No espera nadie
    [one] Espera una persona
   *[other] Esperan { $count } personas
}

# A service
kiosk-bring = Necesita traer
kiosk-waiting-here = Esperan ahora
kiosk-wait = Espera ahora
kiosk-people = { $count ->
    [0] Nadie
    [one] 1 persona
   *[other] { $count } personas
}
kiosk-fee = Valor
kiosk-time-to-resolve = Plazo
kiosk-take = Tomar { -turno }
kiosk-list-instead = Me falta algo: llevar esta lista y volver otro día
kiosk-asking = Pidiendo { -turno }…

# The answer on preference
kiosk-preference = ¿Le corresponde atención preferente?
kiosk-no-reason = No tiene que explicar por qué.
kiosk-only-code = La pantalla dirá solo su código.
kiosk-yes = Sí, atención preferente
kiosk-no = No, { -turno } general
kiosk-no-order = Por orden de llegada
kiosk-classes = ¿Qué atención le corresponde?

# The law on a screen of its own; its words come in as they are
kiosk-law = Qué dice la ley
kiosk-law-title = Qué dice la ley
kiosk-law-checked = Revisado el { $day } de { kiosk-month } de { $year }.
kiosk-law-back = Volver a la pregunta
kiosk-data = Sus datos: para tomar { -turno } no se pide nombre ni documento, y lo que se guarda de su visita se borra solo. Cómo verlo, corregirlo o borrarlo: { $address }
kiosk-data-ask = Sus datos: para tomar { -turno } no se pide nombre ni documento, y lo que se guarda de su visita se borra solo. Pregunte al personal cómo verlo.

# The ticket
kiosk-ready = Su { -turno } está { -turno.gender ->
   *[masculine] listo
    [feminine] lista
 }
kiosk-code = Su código
kiosk-ahead = Personas antes
kiosk-ahead-since = Personas antes, a las { $hour }
kiosk-nobody-ahead = Ninguna
kiosk-where = Espere y mire la pantalla en
kiosk-where-short = Espere en
kiosk-where-any = Espere y mire la pantalla
kiosk-where-near = Cerca de aquí
kiosk-called = Es su { -turno }, pase
kiosk-called-to = { -modulo(form: "One") } { $number }
kiosk-follow = { slip-follow }
kiosk-done = Listo
kiosk-cancel = Anular { -turno }
kiosk-closes = { $seconds ->
    [one] Se cierra en un segundo. Toque la pantalla para quedarse.
   *[other] Se cierra en { $seconds } segundos. Toque la pantalla para quedarse.
}

# The ticket's paper
kiosk-printing = Imprimiendo. Retire su papel abajo.
kiosk-printed = Retire su papel abajo.
kiosk-no-paper = No salió el papel. Su { -turno } vale igual.
kiosk-write-code = Anote su código o fotografíe esta pantalla.
kiosk-staff-told = El personal ya está avisado.
kiosk-print-again = Intentar imprimir otra vez

# The help that a person wants while attended; it is never shown or said in the hall
kiosk-wishes = Necesito ayuda en mi atención
kiosk-wishes-noted = Ayuda anotada. Cambiar
kiosk-wishes-question = ¿Qué ayuda necesita en su atención?
kiosk-wishes-private = Puede elegir más de una. Solo lo sabrá el personal.
kiosk-wishes-done = Volver a mi { -turno }
kiosk-wishes-refused = No pudimos anotar la ayuda que pidió.
kiosk-wish-sign_language = Lengua de señas
kiosk-wish-low_counter = { -modulo-bajo(form: "One") }
kiosk-wish-escort = Que me acompañen
kiosk-wish-written_conversation = Conversar por escrito
kiosk-code-again = Su código: { $code }

# Giving the ticket back
kiosk-cancel-question = ¿Anular su { -turno } { $code }?
kiosk-cancel-meaning = Pierde su lugar en la fila.
kiosk-cancel-yes = Sí, anular
kiosk-cancel-no = No, conservar mi { -turno }
kiosk-cancelling = Anulando { -turno }…
kiosk-cancelled = Su { -turno } { $code } quedó { -turno.gender ->
   *[masculine] anulado
    [feminine] anulada
 }.

# Time
kiosk-still-there = ¿Sigue ahí?
kiosk-will-close = { $seconds ->
    [one] Esta pantalla se cerrará en un segundo.
   *[other] Esta pantalla se cerrará en { $seconds } segundos.
}
kiosk-stay = Sigo aquí

# Languages
kiosk-languages = Elija su idioma

# Errors and obstacles
kiosk-starting = Conectando con la oficina
kiosk-offline = Estamos sin conexión desde las { $hour }.
kiosk-offline-short = Sin conexión
kiosk-ask-at = Pida su { -turno } { -modulo.gender ->
   *[masculine] en el
    [feminine] en la
 } { -modulo } { $number }.
kiosk-ask-staff = Pida su { -turno } al personal.
kiosk-offline-ticket = Su { -turno } vale igual.
kiosk-alone = Puede tomar su { -turno } igual. Las esperas no se muestran.
kiosk-alone-ticket = Le dimos su { -turno } sin conexión. Vale igual.
kiosk-alone-place = Guarda su lugar por la hora en que llegó.
kiosk-alone-ask-at = Si tiene dudas, pregunte { -modulo.gender ->
   *[masculine] en el
    [feminine] en la
 } { -modulo }{"\u00A0"}{ $number }.
kiosk-alone-ask-staff = Si tiene dudas, pregunte al personal.
kiosk-not-enrolled = Este equipo no está conectado a la oficina.
kiosk-other-version = Este equipo y la oficina tienen versiones distintas del sistema.
kiosk-refused = No pudimos darle { -turno.gender ->
   *[masculine] un
    [feminine] una
 } { -turno }.
kiosk-cancel-refused = No pudimos anular su { -turno }.
kiosk-gone = Ese trámite ya no se ofrece. Elija otro.

# Help
kiosk-help-asked = Avisando al personal…
kiosk-help-called = Avisamos al personal. Espere aquí.
kiosk-help-coming = Una persona viene a ayudarle. Espere aquí.
kiosk-help-nobody = Ahora no hay nadie en { -modulo.gender ->
   *[masculine] los
    [feminine] las
 } { -modulo(form: "many") }.
kiosk-help-ask-in = Pregunte en { $where }.
kiosk-help-failed = No pudimos avisar al personal.
kiosk-help-ask-at = Pregunte { -modulo.gender ->
   *[masculine] en el
    [feminine] en la
 } { -modulo } { $number }.
kiosk-help-ask-staff = Pregunte a una persona de la oficina.

# Hours: $days is 0 for today, 1 for tomorrow; $weekday as in kiosk-weekday
kiosk-open-until = Hoy atendemos hasta las { $hour }
kiosk-open-break = Atendemos hasta las { $hour } y desde las { $again }
kiosk-closed = Cerrado
kiosk-closed-holders = Si ya tiene { -turno }, le atenderemos.
kiosk-opens = { $days ->
    [0] Abrimos hoy a las { $hour }.
    [1] Abrimos mañana a las { $hour }.
    [7] Abrimos el próximo { kiosk-weekday } a las { $hour }.
   *[other] Abrimos el { kiosk-weekday } a las { $hour }.
}
kiosk-service-opens = { $days ->
    [0] Abre a las { $hour }
    [1] Abre mañana a las { $hour }
    [7] Abre el próximo { kiosk-weekday } a las { $hour }
   *[other] Abre el { kiosk-weekday } a las { $hour }
}
# On another date than one of the next days; $day and $month are numbers
kiosk-opens-on = Abrimos el { kiosk-date } a las { $hour }.
kiosk-service-opens-on = Abre el { kiosk-date } a las { $hour }
# $reason names the holiday, or says why the office keeps the day closed
kiosk-closed-holiday = Hoy es feriado: { $reason }.
kiosk-closed-today = Hoy no atendemos: { $reason }.
# A day of the usual week without hours; after the last hours of the day
kiosk-closed-week = Hoy, { kiosk-weekday }, no atendemos.
kiosk-closed-hours = Hoy atendimos hasta las { $hour }.
kiosk-not-attended = Ahora no se atiende
# No more tickets today: $reason is in the words of the staff, without a full stop
kiosk-stopped = Hoy ya no damos { -turno(form: "many") }
kiosk-stopped-why = Hoy ya no damos { -turno(form: "many") }: { $reason }
# This kiosk was taken out of service by the staff
kiosk-out = Este equipo está fuera de servicio
kiosk-ask-in = Pida su { -turno } en { $where }.

# The day at the head: $weekday is 1 for Monday, $month 1 for January
kiosk-weekday = { $weekday ->
    [1] lunes
    [2] martes
    [3] miércoles
    [4] jueves
    [5] viernes
    [6] sábado
   *[7] domingo
}
kiosk-month = { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
}
kiosk-date = { kiosk-weekday } { $day } de { kiosk-month }

# The aids to see, reach and hear
kiosk-aids = Accesibilidad
kiosk-aids-question = ¿Qué le hace falta?
kiosk-aid-large = Texto grande
kiosk-aid-twice = Texto doble
# A touch's effect: $step is 0 for normal letters, 1 for larger ones, 2 for twice the size
kiosk-letters = { $step ->
    [0] Toque para agrandarlo
    [1] Otra vez: el doble
   *[other] Otra vez: normal
}
kiosk-aid-contrast = Más contraste
kiosk-aid-low = Bajar los botones
kiosk-aid-voice = Escuchar la pantalla
kiosk-no-sound = Sin sonido
kiosk-touch-below = Toque una respuesta aquí abajo
kiosk-more = Más opciones
kiosk-read-on = Seguir leyendo
kiosk-read-again = Ver de nuevo
kiosk-for-whom = Es para
kiosk-page = Parte { $page } de { $pages }
