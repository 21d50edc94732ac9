# Hasta cuándo se responde una petición
petition-date = { kiosk-weekday } { $day } de { kiosk-month } de { $year }
petition-counted-working = { $days ->
    [one] 1 día hábil
   *[other] { $days } días hábiles
 }, contando desde el { $first }, el primer día hábil después de recibida ({ $received }, { $hour }).
petition-counted-calendar = { $days ->
    [one] 1 día corrido
   *[other] { $days } días corridos
 }, contando desde el { $first }, el día después de recibida ({ $received }, { $hour }).
petition-left-out = No cuentan: { $weekend ->
    [0] { "" }
    [one] 1 día de fin de semana
   *[other] { $weekend } días de fin de semana
 }{ $named ->
    [0] .
   *[other] { $weekend ->
        [0] { "" }
       *[other] { " y " }
    }{ $named ->
        [one] 1 día más:
       *[other] { $named } días más:
    }
 }
petition-day-off = { $day }: { $name }
petition-moved = El plazo terminaba el { $day }, que no es día hábil: se corre al siguiente.
petition-law = Norma: { $law }, revisada el { $day }.
petition-law-unverified = Norma: { $law }, anotada el { $day } y por verificar en el texto oficial.
petition-may-extend = Prórroga: una vez, con sus motivos y antes de que venza, hasta el { $day } ({ $until }).
petition-no-extension = { $law } no permite prórroga: la respuesta se debe en { $days } días. Pida la fecha sin --extend.
petition-no-date = --received «{ $text }» no es una fecha con hora. Escríbala así: 2026-03-27T10:00.
petition-far = Los feriados se conocen de { $first } a { $last }: dé una fecha de esos años en --received.
petition-no-country = Falta decir dónde se recibió: --country PAÍS, u --office con el archivo o la carpeta de la oficina.
petition-no-region = --region «{ $region }» no tiene feriados propios en ese país; los tienen: { $known }.
petition-other-country = --country { $country } contradice el archivo de la oficina, que es de { $own }. Quite --country.

# Los tipos, estados, pasos y plazos de las solicitudes, como los dicen todas las pantallas
petition-kind-peticion = Petición
petition-kind-informacion = Información pública
petition-kind-consulta = Consulta
petition-kind-queja = Queja
petition-kind-reclamo = Reclamo
petition-kind-sugerencia = Sugerencia
petition-kind-denuncia = Denuncia
petition-kind-felicitacion = Felicitación
petition-kind-derechos = Datos personales
petition-kind-seguimiento = Seguimiento
petition-about-peticion = Pedir algo a la oficina
petition-about-informacion = Pedir documentos o información pública
petition-about-consulta = Preguntar la opinión de la oficina sobre su caso
petition-about-queja = Contar que una persona de la oficina la trató mal
petition-about-reclamo = Contar que un servicio falló o demoró
petition-about-sugerencia = Proponer una mejora
petition-about-denuncia = Avisar de algo contrario a la ley
petition-about-felicitacion = Reconocer una buena atención
petition-about-derechos = Ver, corregir o borrar sus datos personales
petition-about-seguimiento = Seguir un trámite hasta la fecha prometida
petition-denied-preference = No se respetó la atención preferente
petition-state-received = Recibida
petition-state-assigned = En una unidad
petition-state-forwarded = Pasada a otra unidad
petition-state-waiting = Espera a la persona
petition-state-answered = Respondida
petition-state-closed = Cerrada
petition-state-solved = Resuelta en el momento
petition-channel-counter = en { -modulo.gender ->
   *[masculine] el { -modulo }
    [feminine] la { -modulo }
 }
petition-channel-page = por la página web
petition-channel-telephone = por teléfono
petition-channel-email = por correo electrónico
petition-channel-paper = en papel
petition-channel-kiosk = en el tótem
petition-reply-page = En esta página
petition-reply-email = Por correo electrónico
petition-reply-paper = En papel
petition-reply-telephone = Por teléfono
petition-right-access = Ver sus datos
petition-right-correction = Corregir sus datos
petition-right-deletion = Borrar sus datos
petition-right-opposition = Oponerse a un uso de sus datos
petition-right-portability = Llevarse sus datos
petition-right-blocking = Bloquear sus datos por un tiempo
petition-light-on_time = En plazo
petition-light-past_half = En plazo, va más de la mitad
petition-light-nearly_due = El plazo está por cumplirse
petition-light-overdue = Plazo vencido
petition-passed-working = Van { $passed } de { $of ->
    [one] 1 día hábil
   *[other] { $of } días hábiles
 }. { $left ->
    [0] No queda ninguno
    [one] Queda 1
   *[other] Quedan { $left }
 }.
petition-passed-calendar = Van { $passed } de { $of ->
    [one] 1 día corrido
   *[other] { $of } días corridos
 }. { $left ->
    [0] No queda ninguno
    [one] Queda 1
   *[other] Quedan { $left }
 }.
petition-answer-by = Respuesta a más tardar el { $day }
petition-promised-by = Fecha prometida: { $day }
petition-due-in = { $days ->
    [0] Vence hoy
    [1] Vence mañana
   *[other] Vence en { $days } días
 }
petition-due-ago = { $days ->
    [1] Venció ayer
   *[other] Venció hace { $days } días
 }
petition-step-receive = Ingresó { $channel }.
petition-step-assign = Se asignó a { $unit }.
petition-step-forward = Pasó a { $unit }.
petition-step-refer = Se envió a otra institución, que es la que responde.
petition-step-ask_person = La oficina le pidió algo a la persona.
petition-step-add = Se agregó algo a la solicitud.
petition-step-note = Nota interna, que la persona no ve.
petition-step-answer = Se respondió.
petition-step-close = Se cerró sin respuesta.
petition-step-solve = Se resolvió en el momento.
petition-step-extend = Se prorrogó hasta el { $day }.
petition-step-reopen = Se abrió de nuevo.

# La ayuda
help-command-petition = decir hasta cuándo se responde una petición (petition due)
help-petition = hasta cuándo se responde lo que una persona pide, según la ley del país
help-petition-due = calcular la fecha y decir cómo se contó
help-petition-country = el país: { $countries }; basta --office donde hay una oficina
help-petition-kind = qué se pide: { $kinds }
help-petition-received = cuándo se recibió, en hora local o con su diferencia: 2026-03-27T10:00
help-petition-extend = con la prórroga que la ley permite
help-petition-office = archivo o carpeta de la oficina, por su zona horaria y sus días cerrados
help-petition-region = región con feriados propios, por ejemplo AP; con --office la dice el archivo
value-kind = TIPO
value-received = FECHA

# El tamaño de un archivo
file-size-kb = { $size } KB
file-size-mb = { $size } MB
