# The console's texts, and the sentences that it proposes to the clerk.

# The top bar.
counter-program = Consola
counter-title = { -modulo(form: "One") } { $number }
counter-state-open = { -modulo.gender ->
   *[masculine] Abierto
    [feminine] Abierta
 }
counter-state-called = Llamando
counter-state-serving = Atendiendo
counter-state-paused = En pausa
counter-state-closed = { -modulo.gender ->
   *[masculine] Cerrado
    [feminine] Cerrada
 }
counter-online = Conectado
counter-offline = Sin conexión

# Before work.
counter-starting = Conectando con el servidor
counter-starting-detail = La consola se abre sola cuando el servidor responda.
counter-unanswered = El servidor no responde
counter-unanswered-paper = Mientras tanto, anote en papel a quién llama: en este equipo todavía no ha atendido nadie.
counter-not-enrolled = Esta consola no está conectada a la oficina
counter-sign-in = ¿Quién atiende aquí?
counter-sign-in-again = Escriba su clave para seguir
counter-locked-begun = Este equipo se inició de nuevo.
counter-locked-left = Nadie usó esta consola por un rato.
counter-locked-held = { $code } sigue en su { -modulo }; lo que escribió se guardó.
counter-day-over = El día terminó: se cerraron las sesiones y venció lo que esperaba.
counter-ended = Su sesión se cerró: por supervisión, o porque ingresó en otra consola.
counter-suspended = Su sesión se cerró porque su ingreso está suspendido. Pregunte a su supervisión.
counter-suspended-busy = Su ingreso está suspendido.
counter-suspended-detail = Termine con esta persona; después se cierra su sesión.
counter-name = Nombre
counter-pin = Clave
counter-pin-help = De 4 a 12 números.
counter-no-clerks = La oficina no tiene a nadie en su lista. Avise a quien administra el sistema.
counter-choose = ¿En qué { -modulo } atiende hoy?
counter-taken-by = Lo ocupa { $name }
counter-low = { -modulo-bajo(form: "One") }
counter-free-place = Libre
counter-attends = Atiende: { $names }{ $more ->
    [0] {""}
   *[other] {" "}y { $more } más
}
counter-attends-all = Atiende todos los trámites
counter-no-common = Aquí no se atiende ningún trámite suyo
counter-attends-head = Aquí

# People who wait while no open counter calls them.
counter-unattended = { -modulo.gender ->
   *[masculine] Ningún { -modulo } abierto
    [feminine] Ninguna { -modulo } abierta
} puede llamar a { $count ->
    [one] { $codes }
   *[other] { $count } personas que esperan: { $codes }{ $more ->
        [0] {""}
       *[other] {" "}y { $more } más
    }
}.
counter-unattended-detail = Falta quien atienda: { $names }.
counter-unattended-class = { $service } ({ $name })

# Keys.
counter-act-sign_in = Entrar
counter-act-open = Abrir { -modulo.gender ->
   *[masculine] el
    [feminine] la
 } { -modulo } { $number }
counter-act-open_again = Volver a atender
counter-act-call_next = Llamar siguiente
counter-act-start = Atender
counter-act-recall = Volver a llamar
counter-act-no_show = No se presentó
counter-act-to-need = Seguir a necesidad
counter-act-to-guide = Seguir a orientación
counter-act-to-farewell = Seguir a despedida
counter-act-to-register = Seguir a registro
counter-act-finish = Terminar y registrar
counter-act-finish_and_call = Registrar y llamar
counter-act-back = Paso anterior
counter-act-pause = Hacer una pausa
counter-act-close = Cerrar { -modulo }
counter-act-change_pin = Cambiar mi clave
counter-change_pin-meaning = De 4 a 12 números. No sirven los que cualquiera probaría, como 1234 o 0000. Nadie más la ve.
counter-change_pin-old = Clave de ahora
counter-change_pin-new = Clave nueva
counter-change_pin-again = Clave nueva, otra vez
counter-change_pin-send = Cambiar la clave
counter-change_pin-lacks = Escriba las tres claves
counter-change_pin-differ = Las dos claves nuevas no son iguales
counter-change_pin-done = Su clave cambió. Úsela desde la próxima vez.
counter-act-sign_out = Salir
counter-act-issue = Dar { -turno.gender ->
   *[masculine] un
    [feminine] una
 } { -turno }
counter-act-start_telephone = Atender sin { -turno }
counter-act-service = Cambiar trámite
counter-act-call_by_hand = Buscar { -turno }
counter-act-reinstate = No llegaron
counter-act-arrive = De camino
counter-act-resume = Salieron un momento
counter-act-grant_class = Cambiar preferencia
counter-act-take_help = Voy yo
counter-act-sign_in-lacks = Elija su nombre y escriba su clave
counter-act-call_next-lacks = Aún no hay a quién llamar
counter-choose-another = Elija { -modulo.gender ->
   *[masculine] un
    [feminine] una
 } { -modulo } libre
counter-waiting = Un momento
counter-no_show-in = Espere { $seconds } s más
counter-key-space = Espacio
counter-key-enter = Enter
counter-key-ctrl-enter = Ctrl Enter
counter-key-alt = Alt

# Keys for the person in hand.
counter-act-offer = Derivar
counter-act-link = Vincular con otra unidad
counter-act-transfer = Cambiar trámite
counter-act-park = Salió un momento
counter-act-withdraw = Retirar y seguir atendiendo
counter-act-accept = Recibir
counter-act-decline = No recibir

# Every dialog.
counter-dialog-choose = Elegir
counter-dialog-close = Cerrar
counter-dialog-cancel = Cancelar
counter-gets = La persona recibe en su teléfono:
counter-gets-who = { $name }, { $unit }
counter-gets-who-at = { $name }, { $unit }, { -modulo } { $number }
counter-gets-waits = La persona espera por:
counter-gets-unit = { $service }, { $unit }
counter-gets-counters = { $service }, { $unit }, { $count ->
    [one] { -modulo }
   *[other] { -modulo(form: "many") }
} { $numbers }
counter-gets-parked = Su { -turno } le espera. No pierde su lugar.
counter-plate = { -modulo(form: "One") }

# Handing over to a colleague.
counter-offer-title = Derivar { $code } a otra persona
counter-offer-meaning = Quien recibe lee la necesidad antes de aceptar. { -turno.gender ->
   *[masculine] El
    [feminine] La
 } { -turno } conserva su hora y su preferencia.
counter-offer-head = Quién puede atender
counter-offer-aside = Espera allí
counter-offer-nobody = No hay nadie a quien derivar ahora
counter-offer-needs = Escriba qué necesita la persona
counter-offer-send = Enviar
counter-offer-send-to = Enviar a { $name }
counter-colleague-free = Libre
counter-colleague-busy = Atendiendo
counter-colleague-paused = En pausa
counter-colleague-standing = Sin { -modulo }
counter-colleague-away = No está
counter-colleague-off = No disponible

# Sending to another service.
counter-transfer-title = Cambiar el trámite de { $code }
counter-transfer-meaning = { -turno.gender ->
   *[masculine] El
    [feminine] La
 } { -turno } conserva su hora y su preferencia, y espera por el otro trámite.
counter-transfer-search = Buscar trámite o unidad
counter-transfer-head = Qué necesita la persona
counter-transfer-none = No hay otro trámite que se llame así.
counter-transfer-counters = { $count ->
    [0] Nadie atiende ahora
    [one] Atiende 1 { -modulo }
   *[other] Atienden { $count } { -modulo(form: "many") }
}
counter-transfer-send = Cambiar trámite

# Setting aside the person attended.
counter-park-title = { $code } salió un momento
counter-park-meaning = La persona sale un momento. Cuando vuelva, espera otra vez con su misma hora. Su parte queda registrada como sin resolver.
counter-park-send = Salió un momento

# Leaving while people wait.
counter-leave-meaning = { $waiting ->
    [one] Espera 1 persona
   *[other] Esperan { $waiting } personas
}; { $alone ->
    [one] a 1 no la atiende
   *[other] a { $alone } no las atiende
} { -modulo.gender ->
   *[masculine] otro { -modulo } abierto
    [feminine] otra { -modulo } abierta
}.

# Registering before the last step.
counter-finish-meaning = Quedan anotados el tipo de consulta y cómo terminó. Revise los dos antes de registrar.
counter-finish-receiver = Con quién queda
counter-finish-elsewhere = Otra persona u otra oficina

# Declining.
counter-decline-title = No recibir { $code }
counter-decline-meaning = La persona sigue con { $name }, que lee la razón.
counter-decline-head = Por qué
counter-decline-not-ours = No corresponde a mi unidad.
counter-decline-not-now = No puedo atender en este momento.
counter-decline-incomplete = Falta explicar qué necesita la persona.
counter-decline-own = Algo más, si hace falta
counter-decline-reads = { $name } lee:
counter-decline-send = No recibir

# Without a person at the counter.
counter-nobody-next = { -modulo.gender ->
   *[masculine] Nadie en el { -modulo }. Sigue:
    [feminine] Nadie en la { -modulo }. Sigue:
 }
counter-nobody-waits = { -modulo.gender ->
   *[masculine] Nadie en el { -modulo }.
    [feminine] Nadie en la { -modulo }.
 }
counter-nobody-waits-code = { -modulo.gender ->
   *[masculine] Nadie espera para este { -modulo }
    [feminine] Nadie espera para esta { -modulo }
}
counter-paused = { -modulo(form: "One") } en pausa.
counter-paused-detail = No se llama a nadie
counter-wait = Espera
counter-arrived = Llegó
counter-called-at = { $recalls ->
    [0] Llamado a las
    [1] Segundo llamado
    [2] Tercer llamado
   *[other] Último llamado
}
counter-why = Por qué sigue
counter-why-called = Por qué se llamó
counter-minutes = { $minutes } min
counter-hours = { $minutes ->
    [0] { $hours } h
   *[other] { $hours } h { $minutes } min
}
counter-more = { $count } más
counter-menu = Su { -modulo } y su clave
counter-min = min
counter-was-called = Llamando. Espere a la persona:

# Why a ticket is next.
counter-reason-preferential_slot = { -turno(form: "One") } preferente{ $out_of ->
    [1] {""}
   *[other] , { $position ->
        [1] primero
        [2] segundo
        [3] tercero
       *[4] cuarto
    } de { $out_of ->
        [2] dos
        [3] tres
       *[4] cuatro
    }
}
counter-reason-oldest_slot = Es quien más ha esperado
counter-reason-class_head = Por preferencia, luego por llegada
counter-reason-head_start = Por hora de llegada y preferencia
counter-reason-first_come = Por orden de llegada
counter-reason-by_hand = Elegido a mano
counter-reason-alone = No espera nadie más

# The queue: of this counter, and of a service or a colleague.
counter-queue-here = { $count ->
    [0] { counter-nobody-waits-code }
    [one] Espera 1
   *[other] Esperan { $count }
}
counter-queue = { $count ->
    [0] No espera nadie
    [one] Espera 1
   *[other] Esperan { $count }
}
counter-returned = Volvió
counter-parked = Salieron
counter-missed = No llegaron
counter-attended = Atendidos hoy
counter-derived = Para usted

# Help that a person asked for: on a row, and at the counter.
counter-help-sign_language = Lengua de señas
counter-help-low_counter = { -modulo-bajo(form: "One") }
counter-help-escort = Compañía
counter-help-written_conversation = Por escrito
counter-asks-sign_language = Pide lengua de señas
counter-asks-low_counter = Pide { -modulo-bajo }
counter-asks-escort = Pide compañía
counter-asks-written_conversation = Pide conversar por escrito

# Attending.
counter-serving = Atendiendo
counter-waited = Llegó { $hour }. Esperó { $wait }.
counter-step-welcome = Bienvenida
counter-step-need = Necesidad
counter-step-guide = Orientación
counter-step-farewell = Despedida
counter-step-register = Registro
counter-rail-done = { $step }, hecho
counter-rail-current = { $step }, paso actual
counter-rail-todo = { $step }, por hacer

# Sentences for the clerk to say. A unit comes in as the office names it, so it stands alone: which
# article it takes, if any, is not known.
counter-on-arrival = Al llegar, diga
counter-say-welcome = «{ $part ->
    [morning] Buenos días
    [afternoon] Buenas tardes
   *[evening] Buenas noches
}, { $unit }. Le atiende { $name }. ¿En qué le puedo ayudar?»
counter-say-need = «Cuénteme, ¿qué necesita resolver?»
counter-say-guide = { $count ->
    [0] «Le explico los pasos, los plazos y el valor.»
    [one] «Para este trámite necesita un documento. ¿Lo revisamos?»
    [2] «Para este trámite necesita estos dos documentos. ¿Los revisamos juntos?»
    [3] «Para este trámite necesita estos tres documentos. ¿Los revisamos juntos?»
    [4] «Para este trámite necesita estos cuatro documentos. ¿Los revisamos juntos?»
    [5] «Para este trámite necesita estos cinco documentos. ¿Los revisamos juntos?»
   *[other] «Para este trámite necesita estos { $count } documentos. ¿Los revisamos juntos?»
}
counter-say-farewell = { $channel ->
   *[in_person] «¿Le queda alguna duda? Gracias por venir, que tenga un buen día.»
    [telephone] «¿Le queda alguna duda? Gracias por llamar, que tenga un buen día.»
    [written] «Si le queda alguna duda, escríbanos. Gracias, que tenga un buen día.»
    [online] «¿Le queda alguna duda? Gracias por conectarse, que tenga un buen día.»
}
counter-say-register = La fecha, la hora y el trámite ya están anotados.

# The steps' pages.
counter-welcome-head = Al recibir
counter-welcome-attention = Atienda a la persona con toda su atención
counter-welcome-greet = { $channel ->
   *[in_person] Salude, diga su nombre y pregunte qué necesita
    [telephone] Salude, diga su nombre y su unidad, y pregunte qué necesita
    [written] Salude por escrito, con su nombre y su unidad
    [online] Salude, diga su nombre y compruebe que se ven y se oyen
}
counter-welcome-confirm = Confirme que es { -turno.gender ->
   *[masculine] el
    [feminine] la
 } { -turno } { $code }
counter-need-label = Necesidad de la persona
counter-need-asked = Tomó { -turno } para
counter-brings = { $channel ->
   *[in_person] Lo que trae
    [telephone] Lo que tiene
    [written] Lo que tiene
    [online] Lo que tiene
}
counter-need-about = Consulta por
counter-brings-lacks = { $count ->
    [0] No falta nada
    [one] Falta 1
   *[other] Faltan { $count }
}
counter-brings-nothing = Este trámite no pide documentos.
counter-lacks = Falta
counter-fee = Valor
counter-time = Plazo
counter-law = Norma
counter-takes = Lo que debe traer
counter-takes-nothing = No le falta nada.
counter-kind = Tipo de consulta
counter-kind-procedure = Trámite
counter-kind-information = Información
counter-kind-complaint = Reclamo
counter-kind-report = Denuncia
counter-kind-other = Otra
counter-outcome = Cómo terminó
counter-outcome-resolved = Resuelta
counter-outcome-guided = Orientada
counter-outcome-unresolved = Sin resolver
counter-date = Fecha
counter-date-words = { DATETIME($at, dateStyle: "long") }
counter-of-day = Del { DATETIME($at, dateStyle: "long") }
counter-of-hour = Llegó a las { $hour }
counter-hour = Hora
counter-service = Trámite

# An offer, at its receiver and at its sender.
counter-offered = { $name } le deriva a
counter-offered-no-need = Sin anotar
counter-offered-more = { $count ->
    [one] Y otra derivación más: { $codes }.
   *[other] Y otras { $count } derivaciones más: { $codes }.
}
counter-arrived-at = Llegó { $hour }
counter-offer-waits = Esperando a { $name }
counter-offer-holds = { -turno.gender ->
   *[masculine] El
    [feminine] La
 } { -turno } sigue con usted hasta que acepte. Entonces su parte queda registrada con los dos nombres.
counter-gets-head = Si acepta, le atiende
counter-say-link = «Estoy consultando a { $name }, { $unit }. Ya le conté lo que usted necesita.»
counter-offer-declined = { $name } no puede recibir a { $code }.
counter-offer-declined-somebody = No pudieron recibir a { $code }.
counter-offer-lost = { $name } salió sin responder. { $code } sigue con usted.
counter-offer-accepted = { $name } recibió a { $code }.
counter-offer-tell = Diga a la persona que le atenderá { $who }. Su parte quedó registrada con los dos nombres.

# The register.
counter-registered = Último registro, { $hour }
counter-linked-to = derivada a { $name }
counter-channel-in_person = En persona
counter-channel-telephone = Por teléfono
counter-channel-written = Por escrito
counter-channel-online = En línea
counter-outcome-linked = Derivada

# Linking a person without a ticket.
counter-step-link = Derivación
counter-say-put-through = «Le comunico con quien puede ayudarle. Un momento, por favor.»
counter-link-head = Al derivar
counter-link-name = Diga el nombre de quien atenderá y la unidad en que trabaja
counter-link-need = Explique a esa persona la necesidad antes de pasar la comunicación
counter-link-note = Al registrar se le preguntará con quién quedó

# The note.
counter-note = Nota de la atención
counter-saved = Guardada { $hour }
counter-saved-before = Guardada
counter-saving = Guardando
counter-kept = Guardada aquí. Se enviará al volver la conexión.
counter-not-saved = No se pudo guardar

# The concerns about preference today.
counter-concern-preferential_waits_longer = Hoy quienes tienen preferencia esperan más que los demás.
counter-concern-preferential_is_majority = Hoy más de la mitad de las personas tiene preferencia: los demás pueden esperar mucho.
counter-concern-detail = Avise a quien supervisa: puede abrir más { -modulo(form: "many") } o cambiar la regla.

# The link.
counter-stale = Sin conexión desde las { $hour }.
counter-stale-detail = Lo que escriba se guarda aquí y se enviará al volver.

# Without a ticket: instead of the code, and the choice of the channel.
counter-attention-in_person = Atención en { -modulo }
counter-attention-telephone = Atención por teléfono
counter-attention-written = Atención por escrito
counter-attention-online = Atención en línea
counter-general = Consulta general
counter-telephone-title = Atender sin { -turno }
counter-telephone-meaning = Los pasos y el registro son los mismos. El trámite se puede cambiar después.
counter-telephone-channel = Cómo llega la consulta
counter-telephone-about = Por qué consulta
counter-telephone-send = { $channel ->
   *[telephone] Atender por teléfono
    [written] Atender por escrito
    [online] Atender en línea
    [in_person] Atender en persona
}
counter-services-search = Buscar trámite o unidad
counter-services-none = No hay un trámite que se llame así.
counter-service-title = Cambiar el trámite
counter-service-meaning = Los pasos siguen donde están. Lo que se marcó del otro trámite se borra.
counter-service-send = Cambiar trámite

# Giving a ticket.
counter-issue-title = Dar { -turno.gender ->
   *[masculine] un
    [feminine] una
 } { -turno }
counter-issue-meaning = Para quien no usa el tótem. Espera como las demás personas.
counter-issue-service = Trámite
counter-issue-brings = Necesita traer
counter-issue-class = Atención que le corresponde
counter-issue-help = Ayuda en su atención
counter-issue-language = Idioma
counter-issue-send = Dar { -turno }
counter-issue-pending = Pidiendo { -turno }…
counter-issue-lost = Sin conexión desde las { $hour }. Se pide lo mismo al volver: nunca salen dos.
counter-act-print = { $times ->
    [0] Imprimir
   *[other] Imprimir otra vez
}
counter-print-title = Imprimir { $code }
counter-print-meaning = El papel de { $code } sale donde elija. Si no sale, el código vale igual.
-este-modulo = { -modulo.gender ->
   *[masculine] este
    [feminine] esta
}
-Este-modulo = { -modulo.gender ->
   *[masculine] Este
    [feminine] Esta
}
counter-print-head = Dónde
counter-print-send = Imprimir ahí
counter-print-pending = Imprimiendo…
counter-print-nowhere = Ninguna impresora imprime ahora
counter-print-done = El papel de { $code } salió.
counter-unsent-broken = Lo que esta consola guardaba sin enviar no se puede leer. Quedó aparte; revise la nota de la atención.
counter-unsent-unkept = Esta consola no puede guardar lo que escribe. No la cierre antes de que vuelva la conexión.
counter-print-own = Impresora de { -este-modulo } { -modulo }
counter-printer-fault = La impresora de { -este-modulo } { -modulo } no se usa: su configuración tiene un error
counter-printer-fault-do = Pida que corrijan { $fault }
counter-paper-no_paper = El papel no salió: la impresora de { -este-modulo } { -modulo } no tiene papel. Ponga un rollo e imprima otra vez; { $code } vale igual.
counter-paper-cover_open = El papel no salió: la tapa de la impresora está abierta. Ciérrela e imprima otra vez; { $code } vale igual.
counter-paper-fault = El papel no salió: la impresora falló. Revise el papel, apáguela y enciéndala, e imprima otra vez; { $code } vale igual.
counter-paper-offline = El papel no salió: la impresora de { -este-modulo } { -modulo } no responde. Revise que esté encendida y conectada, e imprima otra vez; { $code } vale igual.
counter-paper-hangs = El papel no salió: la impresora de { -este-modulo } { -modulo } no toma el trabajo. Revise si está ocupada o detenida, e imprima otra vez; { $code } vale igual.
counter-paper-reset = El papel no salió entero: se cortó la conexión con la impresora. Imprima otra vez; { $code } vale igual.
counter-paper-not_configured = { -Este-modulo } { -modulo } no tiene impresora. Elija un tótem o anote el código; { $code } vale igual.
counter-given-title = { -turno(form: "One") } { -turno.gender ->
   *[masculine] listo
    [feminine] lista
 }
counter-given-ahead = Personas antes
counter-given-where = Dónde esperar
counter-given-called = Ya se llamó
counter-given-link = Con su teléfono puede seguir { -turno.gender ->
   *[masculine] el
    [feminine] la
 } { -turno }
counter-given-done = Listo

# The lists of the hall.
counter-list-call_by_hand = { $count ->
    [0] No espera nadie
    [one] Espera 1
   *[other] Esperan { $count }
}
counter-list-reinstate = { $count ->
    [0] No llegaron
   *[other] No llegaron { $count }
}
counter-list-arrive = { $count ->
    [0] De camino
   *[other] De camino { $count }
}
counter-list-resume = { $count ->
    [0] Salieron
   *[other] Salieron { $count }
}
counter-list-meaning-call_by_hand = Quien se elige a mano pasa antes que los demás: queda en el registro.
counter-list-meaning-reinstate = Quien vuelve espera otra vez, con su hora de llegada y su preferencia.
counter-list-meaning-arrive = Quien llega espera desde ahora, detrás de quienes ya están aquí.
counter-list-meaning-resume = Quien vuelve espera otra vez, con su hora de llegada y su preferencia.
counter-expected = Hasta
counter-list-search = Buscar por código o trámite
counter-list-head = { -turno(form: "Many") }
counter-list-nobody-call_by_hand = No espera nadie.
counter-list-nobody-reinstate = Nadie pendiente.
counter-list-nobody-arrive = No viene nadie de camino.
counter-list-nobody-resume = No hay nadie.
counter-list-nobody-none = No hay ningún código ni trámite así en esta lista.
counter-list-elsewhere = No se llama aquí
counter-list-not-paused = { -modulo(form: "One") } en pausa
counter-list-not-called = Ya llamó a { $code }
counter-list-not-serving = Primero termine la atención
counter-list-not-offered = Primero termine con { $code }
counter-list-send-call_by_hand = Llamar a { $code }
counter-list-send-reinstate = Volvió { $code }
counter-list-send-arrive = Llegó { $code }
counter-list-send-resume = Retomar { $code }

# Another class.
counter-class-title = Cambiar la preferencia de { $code }
counter-class-meaning = Conserva su hora de llegada. No pregunte por qué: basta con que le corresponda.
counter-class-head = Atención que le corresponde
counter-class-held = La que tiene
counter-class-none = No hay otra preferencia
counter-class-send = Dar { $name } a { $code }

# Calls for help at a kiosk.
counter-help-called = Piden ayuda en { $name }.
counter-help-at = Ayuda en { $name }.
counter-help-since = Desde las { $hour }.
counter-plea-help-called = { $name } pide ayuda por teléfono.
counter-plea-help-at = { $name } pide ayuda.
counter-plea-fetch-called = { $name } pide que vayan a buscarle.
counter-plea-fetch-at = Buscar a { $name }.
counter-plea-arrived-called = { $name } ya llegó y no alcanzó su llamado.
counter-plea-arrived-at = { $name } ya llegó.
counter-act-take_help-back = Devolver a la fila
counter-on-the-way = Ya viene
counter-alone = Sin conexión: { $code } en la serie
counter-wants-time = Pide más tiempo

# Further problems, under the worst one.
counter-also = También: { $named }

# A kiosk or a display that needs attention: its trouble, and what to do.
counter-device = { $name }: { $trouble }.
counter-device-away = sin conexión
counter-device-away-today = no se ha conectado desde las { $hour }
counter-device-away-since = no se ha conectado desde el { DATETIME($at, dateStyle: "long") }, { $hour }
counter-device-away-do = Revise que esté encendido y que le llegue la red.
counter-device-no_paper = sin papel
counter-device-no_paper-do = Ponga un rollo nuevo. Mientras tanto da el código en la pantalla.
counter-device-cover_open = la tapa de la impresora está abierta
counter-device-cover_open-do = Ciérrela hasta que suene.
counter-device-failed = la impresora falló
counter-device-failed-do = Revise el papel, y apáguela y enciéndala.
counter-device-offline = la impresora no responde
counter-device-offline-do = Revise que esté encendida y conectada.
counter-device-paper_low = queda poco papel
counter-device-paper_low-do = Tenga a mano un rollo nuevo.

# Registering and calling in one, and the call of a console that was left alone.
counter-finished-not-called = La atención quedó registrada, y no se llamó a nadie.
counter-finished-only = La atención quedó registrada. Se cortó la conexión antes de llamar a la persona siguiente.
counter-calls-in = Se llama en { $seconds } s. Cualquier tecla lo detiene.
counter-calls-by-itself = En unos segundos se llama a la persona siguiente. Cualquier tecla lo detiene.

# Beside another program: a strip or a column, and what stands in it.
counter-act-note = Nota
counter-act-dock = Franja, columna o entera
counter-act-expand = Ampliar
counter-dock-back = Volver a lo angosto
counter-dock-next = Sigue
counter-dock-called = Llamando
counter-dock-waiting = Esperan
counter-dock-note_call = Anotar llamados
counter-dock-unread = Hay un aviso: amplíe para leerlo.
counter-key-escape = Esc

# A pause, its reason and its planned end; the back office.
counter-act-pause-again = Cambiar la pausa
counter-pause-meaning = Mientras tanto no se llama a nadie. Sus colegas ven el motivo y la hora.
counter-pause-head = Motivo
counter-pause-plain = Pausa
counter-pause-how-long = Por cuánto tiempo
counter-pause-span = { $minutes } min
counter-pause-open = Sin hora
counter-pause-until = Vuelve a las { $hour }.
counter-pause-open-detail = No se sabe a qué hora vuelve.
counter-pause-send = Hacer la pausa
counter-pause-send-until = Pausa hasta las { $hour }
counter-pause-send-back = Trabajo interno
counter-pause-now = { $reason }{ $has_end ->
    [yes] {" "}hasta las { $until }
   *[no] {""}
}
counter-pause-whole = { $reason }, desde las { $since }{ $has_end ->
    [yes] {" "}hasta las { $until }.
   *[no] .
}
counter-back-office = Trabajo interno
counter-back-office-detail = Trabajando, sin atender público
counter-back-office-until = Hasta que vuelva a atender
counter-colleague-back_office = Trabajo interno

# The clerk's own last act, for ten seconds.
counter-act-undo = Deshacer
counter-did-no_show = { $code } no se presentó.
counter-did-arrive = { $code } está en la fila.
counter-did-park = { $code } salió un momento.
counter-did-finish = { $code }: su atención quedó registrada.
counter-did-finish_and_call = { $code }: su atención quedó registrada, y usted llamó a { $called }.
counter-did-register = La atención sin { -turno } quedó registrada.
counter-did-register_and_call = La atención sin { -turno } quedó registrada, y usted llamó a { $called }.
counter-did-transfer = { $code } cambió de trámite.
counter-did-call = Usted llamó a { $code }.
counter-did-call_alone = La consola llamó a { $code } por sí misma.
counter-undo-detail = Puede deshacerlo durante diez segundos.

# A state that was perhaps forgotten.
counter-act-go_on = Sí, sigo
counter-act-ended = Terminó a las { $hour }
counter-forgotten-attending = { $channel ->
    [none] ¿Sigue con esta atención?
   *[other] ¿Sigue atendiendo a { $code }?
}
counter-forgotten-attending-detail = Dura más de lo usual.
counter-forgotten-called = ¿Sigue esperando a { $code }?
counter-forgotten-called-detail = Si no llegó, indique que no se presentó.
counter-forgotten-pause = Su pausa era hasta las { $hour }. ¿Sigue en pausa?
counter-forgotten-pause-detail = «Sí, sigo» la alarga 15 minutos.
counter-forgotten-back_office = ¿Sigue en trabajo interno?
counter-forgotten-back_office-detail = Mientras tanto no se llama a nadie.

# The keys of a keypad, as they are learnt.
learn-counter-next = Lo que sigue: llamar, atender, el paso siguiente, registrar
learn-counter-recall = Volver a llamar
learn-counter-no_show = No se presentó
learn-counter-finish = Terminar y registrar

# The clerk's own day.
counter-act-own_day = Mi día
counter-own-day-meaning = Solo usted lo ve: ninguna otra consola lo recibe.
counter-own-day-attended = Personas atendidas
counter-own-day-waits = Cuánto esperaron quienes llamó
counter-own-day-served = Cuánto duró cada atención
counter-own-day-idle = Libre mientras alguien esperaba
counter-own-day-ranks = la mitad, hasta { $half }; 9 de 10, hasta { $most }
counter-own-day-pause = Sin llamar ({ $name })

# Calls noted by hand while the server is away
counter-act-note_call = Anotar llamados a mano
counter-act-note_nameless = Soy otra persona
counter-act-note_absent = No vino al llamado
counter-act-note_drop = Quitar de la lista
counter-noting-meaning = Mientras no hay conexión, anote aquí a quién llama de viva voz y cuándo termina. Se guarda en esta consola y se traspasa al volver el servidor.
counter-noting-list = Llamados anotados a mano
counter-noting-as = Mientras tanto se anota a mano como { $name }, en { -el-modulo } { -modulo } { $number }.
counter-noting-alone = Anota como { $name }, en { -el-modulo } { -modulo } { $number }: a quién llama de viva voz y cuándo termina. Se guarda en esta consola y se traspasa cuando ingrese aquí con su clave.
counter-noting-nameless = Anota sin nombre, en { -el-modulo } { -modulo } { $number }: a quién llama de viva voz y cuándo termina. Se guarda en esta consola. Quien ingrese después aquí dice cuáles llamados hizo, y esos se traspasan.
counter-noting-back = Lo que se anotó sin conexión y el servidor todavía no tiene.
counter-noting-search = Código o trámite
counter-noting-search-alone = Código del papel
counter-noting-head-alone = Llamados anotados
counter-noting-nobody-alone = Escriba el código del papel de quien llama.
counter-noting-head = Llamados anotados, y quienes esperaban
counter-noting-aside = Hora
counter-noting-nobody = No queda nadie en la lista. Escriba el código del papel.
counter-noting-with-you = Con usted
counter-noting-noted = Anotado
counter-noting-absent = No llegó
counter-noting-unnamed = Sin nombre
counter-noting-mine = Yo llamé a { $code }
counter-noting-refused = No se traspasó
counter-noting-later = Por traspasar
counter-noting-not-listed = No está en la lista: lo dio un tótem sin conexión.
counter-noting-called = Anotar llamado de { $code }
counter-noting-ended = Anotar término de { $code }
counter-noting-busy = Primero anote el término de { $code }
counter-noting-type = Escriba un código
counter-noting-kept = Se traspasa al volver la conexión
counter-noting-unknown = Ese código todavía no se conoce. Se traspasa cuando el tótem lo entregue.
counter-noting-served = Ya lo atendió { $name }.
counter-noting-has = Lo tiene { $name }.
counter-noting-done = Los llamados anotados a mano quedaron traspasados.
counter-noting-count = { $count ->
    [one] Un llamado anotado aquí.
   *[other] { $count } llamados anotados aquí.
}
counter-noting-refused-some = { $count ->
    [one] Un llamado anotado a mano no se pudo traspasar.
   *[other] { $count } llamados anotados a mano no se pudieron traspasar.
}
counter-noting-refused-detail = Vea por qué y avise a supervisión.
counter-noting-later-some = { $count ->
    [one] Un llamado anotado a mano espera para traspasarse.
   *[other] { $count } llamados anotados a mano esperan para traspasarse.
}
counter-noting-signin-detail = Se traspasan cuando quien los hizo ingrese aquí con su clave.
counter-noting-unnamed-some = { $count ->
    [one] Aquí se anotó un llamado sin nombre.
   *[other] Aquí se anotaron { $count } llamados sin nombre.
}
counter-noting-unnamed-detail = Lo que está sin nombre se traspasa cuando alguien dice en la lista que lo hizo.
counter-noting-later-detail = Se traspasan solos en cuanto se pueda.
