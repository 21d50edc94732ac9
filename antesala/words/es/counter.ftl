# What a clerk's console says, and what it proposes that a clerk say to a person.

# The top bar.
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
counter-not-enrolled = Esta consola no está conectada a la oficina
counter-sign-in = ¿Quién atiende aquí?
counter-name = Nombre
counter-pin = Clave
counter-pin-help = De 4 a 12 números.
counter-no-clerks = La oficina no tiene a nadie en su lista. Avise a quien administra el sistema.
counter-choose = ¿En qué { -modulo } atiende hoy?
counter-taken-by = Lo ocupa { $name }
counter-low = { -modulo(form: "One") } { -modulo.gender ->
   *[masculine] bajo
    [feminine] baja
 }
counter-free-place = Libre

# Keys.
counter-act-sign_in = Entrar
counter-act-open = Abrir { -modulo.gender ->
   *[masculine] el
    [feminine] la
 } { -modulo } { $number }
counter-act-resume = Volver a atender
counter-act-call_next = Llamar siguiente
counter-act-start = Atender
counter-act-recall = Volver a llamar
counter-act-no_show = No se presentó
counter-act-to-need = Seguir a necesidad
counter-act-to-guide = Seguir a orientación
counter-act-to-farewell = Seguir a despedida
counter-act-to-register = Seguir a registro
counter-act-finish = Terminar y registrar
counter-act-back = Paso anterior
counter-act-pause = Hacer una pausa
counter-act-close = Cerrar { -modulo }
counter-act-sign_out = Salir
counter-act-sign_in-lacks = Elija su nombre y escriba su clave
counter-act-call_next-lacks = Aún no hay a quién llamar
counter-choose-another = Elija { -modulo.gender ->
   *[masculine] un
    [feminine] una
 } { -modulo } libre
counter-waiting = Un momento
counter-key-space = Espacio
counter-key-enter = Enter
counter-key-alt_left = Alt Izq

# Nobody at the counter.
counter-nobody-next = { -modulo.gender ->
   *[masculine] Nadie en el { -modulo }. Sigue:
    [feminine] Nadie en la { -modulo }. Sigue:
 }
counter-nobody-waits = { -modulo.gender ->
   *[masculine] Nadie en el { -modulo }.
    [feminine] Nadie en la { -modulo }.
 }
counter-nobody-waits-code = No espera nadie
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
counter-reason-class_head = Primero de su clase
counter-reason-head_start = Por hora de llegada y preferencia
counter-reason-first_come = Por orden de llegada
counter-reason-by_hand = Elegido a mano

# Who waits.
counter-queue = { $count ->
    [0] No espera nadie
    [one] Espera 1
   *[other] Esperan { $count }
}
counter-returned = Volvió
counter-parked = { -turno.gender ->
   *[masculine] Estacionados
    [feminine] Estacionadas
 }
counter-missed = No se presentaron
counter-derived = Para usted

# Help that a person asked for: on a row, and at the counter.
counter-help-sign_language = Lengua de señas
counter-help-low_counter = Mesón bajo
counter-help-escort = Compañía
counter-help-written_conversation = Por escrito
counter-asks-sign_language = Pide lengua de señas
counter-asks-low_counter = Pide mesón bajo
counter-asks-escort = Pide compañía
counter-asks-written_conversation = Pide conversar por escrito

# Attending.
counter-serving = Atendiendo
counter-waited = Llegó { $hour }. Esperó { $minutes } min.
counter-step-welcome = Bienvenida
counter-step-need = Necesidad
counter-step-guide = Orientación
counter-step-farewell = Despedida
counter-step-register = Registro
counter-rail-done = { $step }, hecho
counter-rail-current = { $step }, paso actual
counter-rail-todo = { $step }, por hacer

# What to say.
counter-on-arrival = Al llegar, diga
counter-say-welcome = «{ $part ->
    [morning] Buenos días
    [afternoon] Buenas tardes
   *[evening] Buenas noches
}, soy { $name }, de { $unit }. ¿En qué le puedo ayudar?»
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
counter-say-farewell = «¿Le queda alguna duda? Gracias por venir, que tenga un buen día.»
counter-say-register = La fecha, la hora y el trámite ya están anotados.

# The steps' pages.
counter-welcome-head = Al recibir
counter-welcome-attention = Deje lo que estaba haciendo: ahora cuenta la persona
counter-welcome-greet = Salude, diga su nombre y pregunte qué necesita
counter-welcome-confirm = Confirme que es { -turno.gender ->
   *[masculine] el
    [feminine] la
 } { -turno } { $code }
counter-need-label = Necesidad de la persona
counter-need-asked = Tomó { -turno } para
counter-brings = Lo que trae
counter-brings-count = { $brought } de { $count }
counter-brings-nothing = Este trámite no pide documentos.
counter-lacks = Falta
counter-fee = Valor
counter-time = Lista en
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
counter-service = Trámite

# The note.
counter-note = Nota de la atención
counter-saved = Guardada { $hour }
counter-saved-before = Guardada
counter-saving = Guardando
counter-kept = Guardada aquí. Se enviará al volver la conexión.
counter-not-saved = No se pudo guardar

# The link.
counter-stale = Sin conexión desde las { $hour }.
counter-stale-detail = Lo que escriba se guarda aquí y se enviará al volver.

# A kiosk or a display that somebody has to see to: what ails it, and what to do.
counter-device = { $name }: { $trouble }.
counter-device-away = sin conexión
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
