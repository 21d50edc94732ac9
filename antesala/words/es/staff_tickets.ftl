# The staff pages about tickets: their list, a ticket's life with the reason for each call, the
# search in the audit, the staff themselves, and exports.

-al-modulo = { -modulo.gender ->
   *[masculine] al
    [feminine] a la
}
-el-modulo = { -modulo.gender ->
   *[masculine] el
    [feminine] la
}
-ese-modulo = { -modulo.gender ->
   *[masculine] ese
    [feminine] esa
}

tickets-title = { -turno(form: "Many") } de hoy
tickets-title-of = { -turno(form: "Many") } del { $date }
tickets-search = Buscar por código
tickets-search-do = Buscar
tickets-day = Día
tickets-service = Trámite
tickets-state = Estado
tickets-all = Todos
tickets-filter = Filtrar
tickets-count = { $count ->
    [0] Ninguno
    [one] { $count } { -turno }
   *[other] { $count } { -turno(form: "many") }
}
tickets-none = Con ese filtro no hay { -turno.gender ->
   *[masculine] ninguno
    [feminine] ninguna
}.
tickets-none-yet = Todavía no se ha dado { -turno.gender ->
   *[masculine] ningún
    [feminine] ninguna
} { -turno }.
tickets-not-found = No hay { -turno.gender ->
   *[masculine] un
    [feminine] una
} { -turno } { $code } ese día.
tickets-not-found-do = Revise el código o el día. Cada día comienza de nuevo con el 001.
tickets-not-a-code = «{ $typed }» no es un código. Escriba la letra y el número, como J042.
tickets-not-a-day = «{ $typed }» no es un día. Escríbalo así: 2026-11-20.
tickets-code = Código
tickets-class = Preferencia
tickets-alone = Sin conexión
tickets-alone-series = en la serie, { $code }
tickets-alone-count = Se dieron sin conexión con el servidor: { $kiosks }.
tickets-arrival = Llegó
tickets-wait = Espera
tickets-page = Del { $begin } al { $end }
tickets-earlier = Anteriores
tickets-later = Siguientes
tickets-download = Bajar para planilla
tickets-figures = Bajar cifras por trámite
tickets-back = { -turno(form: "Many") } de hoy
tickets-back-of = { -turno(form: "Many") } del { $date }
tickets-others = Otros días con el mismo código
tickets-now = Ahora
tickets-acts = Qué puede hacer
tickets-acts-none = Ya terminó: no hay nada que hacer.
tickets-acts-past = Es de un día pasado: no hay nada que hacer.
tickets-acts-in-hand = Está en manos de { $clerk }: desde { -el-modulo } { -modulo } se decide qué sigue.
tickets-standing-preferential = Preferente
tickets-standing-general = General
tickets-standing-courtesy = Cortesía
tickets-returns = Puede volver
tickets-returns-until = mientras dure el día
tickets-asks = Pide
tickets-counter = { -modulo(form: "One") }
tickets-waited = Esperó
tickets-waits = Espera
tickets-with = Con
tickets-reserved = Espera a

tickets-state-waiting = En espera
tickets-state-called = En llamado
tickets-state-serving = En atención
tickets-state-offered = En derivación
tickets-state-parked = { -turno.gender ->
   *[masculine] Apartado
    [feminine] Apartada
}
tickets-state-no_show = No llegó
tickets-state-served = { -turno.gender ->
   *[masculine] Atendido
    [feminine] Atendida
}
tickets-state-cancelled = { -turno.gender ->
   *[masculine] Anulado
    [feminine] Anulada
}
tickets-state-lapsed = { -turno.gender ->
   *[masculine] Vencido con el día
    [feminine] Vencida con el día
}
tickets-state-announced = Viene de camino
tickets-state-expired = { -turno.gender ->
   *[masculine] Vencido: no llegó
    [feminine] Vencida: no llegó
}
tickets-help-sign_language = Lengua de señas
tickets-help-low_counter = { -modulo-bajo(form: "One") }
tickets-help-escort = Compañía
tickets-help-written_conversation = Conversar por escrito

# The acts on a ticket: what each does, and what came of it
tickets-confirm = Está aquí
tickets-confirm-ask = ¿{ $code } ya está aquí?
tickets-confirm-effect = Entra en la fila desde este momento, detrás de quienes ya esperan.
tickets-confirm-done = { $code } está en la fila.
tickets-announced = Lo tomó
tickets-expected = Se espera
tickets-expected-until = hasta las { $hour }
tickets-reinstate = Reponer en la fila
tickets-reinstate-ask = ¿Reponer { $code } en la fila?
tickets-reinstate-effect = Vuelve con su hora de llegada, { $hour }, y su preferencia.
tickets-reinstate-others = Quienes llegaron después esperan un lugar más.
tickets-reinstate-done = { $code } está otra vez en la fila.
tickets-move = Cambiar trámite
tickets-move-ask = ¿A qué trámite pasa { $code }?
tickets-move-effect = Conserva el código y la hora de llegada.
tickets-move-done = { $code } espera ahora para { $service }.
tickets-move-to = Trámite nuevo
tickets-cancel = Anular { -turno }
tickets-cancel-ask = ¿Anular { $code }?
tickets-cancel-effect = La persona debe tomar { -turno.gender ->
   *[masculine] otro
    [feminine] otra
}. Se pide un motivo y queda escrito aquí.
tickets-cancel-done = { $code } quedó { -turno.gender ->
   *[masculine] anulado
    [feminine] anulada
}. El motivo está escrito en su historia.
tickets-cancel-why = Motivo
tickets-cancel-hint = Lo leen quienes responden por la oficina. No escriba datos de la persona.
tickets-grant = Cambiar preferencia
tickets-grant-ask = ¿Qué preferencia tiene { $code }?
tickets-grant-effect = Conserva la hora de llegada. El motivo de la preferencia no se guarda.
tickets-grant-done = { $code } tiene ahora la preferencia «{ $class }».
tickets-grant-to = Preferencia nueva
tickets-moved-on = { $code } ya cambió: { $state }. { $why }
tickets-now-state = ahora está «{ $state }»
tickets-gone = { $code } ya no está entre { -turno.gender ->
   *[masculine] los { -turno(form: "many") }
    [feminine] las { -turno(form: "many") }
} de hoy.

# A ticket's life: what happened, in order
life-title-called = ¿Por qué se llamó { $code }?
life-title = Historia de { $code }
life-head-preferential_slot = Tocaba { -turno.gender ->
   *[masculine] un
    [feminine] una
} { -turno } preferente
life-head-oldest_slot = Tocaba quien más esperaba
life-head-class_head = Tenía la mayor preferencia
life-head-head_start = Tocaba por hora de llegada y preferencia
life-head-first_come = Tocaba por orden de llegada
life-head-by_hand = Se eligió de la lista
life-under-longest = y era quien más esperaba.
life-under-longest-of = y era quien más esperaba de su preferencia.
life-under-let-pass = y { $codes } { $count ->
    [one] dejó
   *[other] dejaron
} pasar el llamado.
life-under-hand = fuera del orden de llamados.

life-ticket_announced = Tomó { -turno.gender ->
   *[masculine] un
    [feminine] una
} { -turno } en su teléfono para { $what }.
life-ticket_arrived = Llegó, y entró en { $what }.
life-ticket_expired = { $what } a tiempo.
life-ticket_expired-what = No llegó
life-ticket_issued = Tomó { -turno.gender ->
   *[masculine] un
    [feminine] una
} { -turno } para { $what }.
life-ticket_issued-staff = Recibió { -turno.gender ->
   *[masculine] un
    [feminine] una
} { -turno } para { $what }.
life-ticket_issued-alone = Tomó { -turno.gender ->
   *[masculine] un
    [feminine] una
 } { -turno } para { $what } mientras el tótem no tenía conexión; en la serie es { $code }.
life-paper_code_noted = Su papel dice { $what }: el tótem lo imprimió sin conexión.
life-roll_ticket_entered = Recibió un número del rollo para { $what }, anotado después.
life-call_noted = Se llamó a mano { -al-modulo } { $what }, sin servidor.
life-written-called = Llamado a las { $hour } { -al-modulo } { $number }, por { $name }.
life-written-attended = Atención de las { $from } a las { $to }.
life-written-began = La atención comenzó a las { $from }.
life-written-absent = La persona no llegó.
life-written-left = La persona se fue a las { $hour }.
life-written-unmet = La persona esperó hasta el fin del día.
life-alone-clock = El reloj del tótem marcaba las { $hour }, una hora que no había llegado.
life-preference = Dijo que le corresponde { $what }.
life-preference-what = atención preferente
life-ticket_called = Se llamó { -al-modulo } { $what }.
life-ticket_called-again = { $times ->
    [2] Segundo llamado { -al-modulo } { $what }.
    [3] Tercer llamado { -al-modulo } { $what }.
   *[other] Otro llamado { -al-modulo } { $what }.
}
life-at-counter = { -modulo } { $number }
life-service_started = Comenzó la atención en { -el-modulo } { $what }.
life-ticket_no_show = { $what } al llamado. Puede volver a la fila mientras dure el día.
life-ticket_no_show-what = No llegó
life-ticket_reinstated = Volvió a { $what }, con su hora de llegada.
life-ticket_resumed = Volvió a { $what }, con su hora de llegada.
life-line = la fila
life-ticket_parked = Salió un momento. Quedó { $what }.
life-ticket_parked-what = { -turno.gender ->
   *[masculine] apartado
    [feminine] apartada
}
life-ticket_transferred = Pasó a esperar para { $what }, con su hora de llegada.
life-ticket_offered = Se ofreció la derivación a { $what }.
life-ticket_accepted = La persona espera a { $what }, que aceptó atenderla.
life-ticket_declined = { $what } la derivación.
life-ticket_declined-what = No se recibió
life-offer_withdrawn = { $what } la derivación.
life-offer_withdrawn-what = Se retiró
life-service_finished = { $what } la atención.
life-service_finished-what = Terminó
life-ticket_cancelled = { -turno.gender ->
   *[masculine] El { -turno } quedó
    [feminine] La { -turno } quedó
} { $what }.
life-ticket_cancelled-what = { -turno.gender ->
   *[masculine] anulado
    [feminine] anulada
}
life-ticket_lapsed = El día terminó y { -turno.gender ->
   *[masculine] el { -turno } quedó
    [feminine] la { -turno } quedó
} { $what }.
life-ticket_lapsed-what = { -turno.gender ->
   *[masculine] vencido
    [feminine] vencida
}
life-class_granted = Su preferencia es ahora { $what }.
life-help_needed_set = Pidió { $what }.
life-help_needed_set-none = { $what } su pedido de ayuda.
life-help_needed_set-none-what = Retiró
life-help_needed_set-unknown = Dijo { $what }. Ya no se guarda cuál.
life-help_needed_set-unknown-what = qué ayuda necesita
life-help_needed_set-before = Dijo { $what }, y después la cambió.
life-attention_registered = Se registró: { $what }.
life-outcome-resolved = resuelto
life-outcome-guided = con orientación
life-outcome-linked = con derivación a otra persona
life-outcome-unresolved = sin resolver
life-list_sent = { $what } en la página { -turno.gender ->
   *[masculine] del
    [feminine] de la
} { -turno }, para llevar.
life-list_sent-what = La lista quedó
life-more_time_asked = Pidió { $what }.
life-more_time_asked-what = más tiempo
life-on_the_way_said = Avisó que { $what }.
life-on_the_way_said-what = ya va
life-help_called = Llamó al personal: { $what }.
life-plea-help = pide ayuda
life-plea-fetch = pide que vayan a buscarle
life-plea-arrived = ya llegó
life-act_undone = Se deshizo { $what }: cuenta como si no hubiera sido.
life-day_reopened = El día se abrió otra vez: { -turno.gender ->
   *[masculine] el { -turno }
    [feminine] la { -turno }
} { $what }.
life-day_reopened-what = vuelve a esperar
life-cancel-why = Motivo escrito: { $reason }
life-no-reason = No se guarda el motivo.

life-by-person-at = La persona, en «{ $device }»
life-by-person-phone = La persona, en su teléfono
life-by-clerk = { $name }, con «{ $command }»
life-by-staff = { $name }, desde estas páginas, con «{ $command }»
life-by-system = El sistema, a la hora de terminar el día
life-by-person-gone = La persona, en un equipo que ya no está inscrito

life-why = Por qué { $code } y no { -turno.gender ->
   *[masculine] otro
    [feminine] otra
}
life-why-slot = De cada { $out_of ->
    [1] dos llamados, uno es preferente
    [2] tres llamados, dos son preferentes
    [3] cuatro llamados, tres son preferentes
   *[other] cinco llamados, cuatro son preferentes
}, y tocaba preferente.
life-why-slot-courtesy = Tocaba preferente, y nadie con preferencia por ley esperaba en { -ese-modulo } { -modulo }: sigue una cortesía.
life-why-longest-preferential = { $code } era quien más esperaba entre los preferentes de { -ese-modulo } { -modulo }: { $wait }.
life-why-longest-class = { $code } era quien más esperaba con «{ $class }»: { $wait }.
life-why-oldest = Tocaba quien más esperaba, con preferencia o sin ella.
life-why-no-preference = En { -ese-modulo } { -modulo } no esperaba nadie con preferencia.
life-why-longest = { $code } era quien más esperaba: { $wait }.
life-why-longest-fit = De quienes podían pasar, { $code } era quien más esperaba: { $wait }.
life-why-strict = Se llama primero a quien tiene la mayor preferencia.
life-why-head-start = Se llama por hora de llegada, y cada preferencia cuenta con minutos a su favor.
life-why-head-start-own = { $code } esperaba { $wait } y su preferencia «{ $class }» cuenta { $minutes } min más.
life-why-head-start-none = { $code } esperaba { $wait }.
life-why-first-come = Se llama por orden de llegada.
life-why-by-hand = Quien atendía eligió { $code } de la lista; la regla no lo eligió.
life-why-waited = { $code } esperaba { $wait }.
life-why-later = { $code } esperaba { $wait } con { -turno } { $standing ->
    [preferential] preferente
    [general] general
   *[courtesy] de cortesía
}: se llama después.
life-why-passed = { $code } esperaba más: { $wait }, con { -turno } { $standing ->
    [preferential] preferente
    [general] general
   *[courtesy] de cortesía
}.
life-why-let-pass = Antes venía { $code }, que había pedido más tiempo: dejó pasar este llamado.
life-why-nobody = En { -ese-modulo } { -modulo } nadie esperaba desde antes.
life-why-unknown = De este llamado no se guardó quién más esperaba.

# What was asked, as a line of the audit names it
asked-issue_ticket = Dar { -turno }
asked-set_help_needed = Decir qué ayuda necesita
asked-announce_ticket = Tomar { -turno } por teléfono
asked-confirm_presence = Confirmar que está aquí
asked-expire_announced = Dar por { -turno.gender ->
   *[masculine] vencidos los
    [feminine] vencidas las
} { -turno(form: "many") } por teléfono sin llegada
asked-cancel_ticket = Anular { -turno }
asked-ask_more_time = Pedir más tiempo
asked-say_on_my_way = Avisar que ya va
asked-ask_to_be_fetched = Pedir que vayan a buscarle
asked-say_arrived = Avisar que ya llegó
asked-ask_help = Pedir ayuda por teléfono
asked-call_for_help = Pedir ayuda
asked-take_help = Ir a ayudar
asked-call_next = Llamar siguiente
asked-call_ticket = Llamar a mano
asked-enter_roll_ticket = Anotar un número del rollo
asked-note_call = Anotar un llamado hecho a mano
asked-recall = Volver a llamar
asked-mark_no_show = No se presentó
asked-reinstate_ticket = Reponer en la fila
asked-park_ticket = Salió un momento
asked-resume_ticket = Devolver a la fila
asked-grant_class = Cambiar preferencia
asked-note_restore = Anotar que se restauró un respaldo
asked-note_paper_code = Anotar el código del papel
asked-grant_punctual = Buscar a un contribuyente puntual
asked-start_service = Atender
asked-start_attention = Atender sin { -turno }
asked-save_attention = Guardar la atención
asked-finish_service = Terminar y registrar
asked-register_attention = Registrar la atención
asked-transfer_ticket = Pasar a otro trámite
asked-offer_ticket = Derivar
asked-accept_ticket = Recibir una derivación
asked-decline_ticket = No recibir una derivación
asked-withdraw_offer = Retirar una derivación
asked-sign_in = Entrar en la consola
asked-sign_out = Salir de la consola
asked-open_counter = Abrir { -modulo }
asked-pause_counter = Hacer una pausa
asked-close_counter = Cerrar { -modulo }
asked-work_in_back_office = Trabajo interno
asked-undo_act = Deshacer
life-undone-arrive = { asked-confirm_presence }
life-undone-no_show = { asked-mark_no_show }
life-undone-park = { asked-park_ticket }
life-undone-finish = { asked-finish_service }
life-undone-transfer = { asked-transfer_ticket }
life-undone-call = { asked-call_ticket }
asked-still_attending = Seguir atendiendo
asked-change_discipline = Cambiar la regla de llamados
asked-close_day = Cerrar el día
asked-end_day = Terminar el día
asked-reopen_day = Abrir el día otra vez
asked-set_day_back = Volver al día del reloj
asked-load_catalogue = Cargar el archivo de la oficina
asked-stop_tickets = No dar más { -turno(form: "many") }
asked-allow_tickets = Dar { -turno(form: "many") } otra vez
asked-show_notice = Mostrar un aviso
asked-mute_displays = Silenciar las pantallas
asked-unmute_displays = Dar sonido a las pantallas
asked-remove_notice = Quitar el aviso
asked-move_ticket = Cambiar de trámite en la fila
asked-free_counter = Liberar { -modulo }
asked-sign_clerk_out = Cerrar la sesión de una persona
asked-take_kiosk_out = Poner un tótem fuera de servicio
asked-bring_kiosk_back = Volver un tótem al servicio
asked-suspend_clerk = Suspender a una persona
asked-restore_clerk = Restablecer a una persona
asked-age_data = Borrar lo antiguo
asked-set_pin = Dar clave de consola
asked-change_pin = Cambiar la clave propia
asked-enroll_device = Inscribir un equipo
asked-revoke_device = Dar de baja un equipo
asked-renew_token = Dar otra llave a un equipo
asked-use_token = Usar otra llave
asked-new_password_code = Dar un código de un solo uso
asked-staff_sign_in = Entrar en estas páginas
asked-staff_set_password = Elegir la clave de estas páginas
asked-staff_sign_out = Salir de estas páginas
asked-staff_end_sessions = Cerrar sesiones propias
asked-print_test_page = Imprimir página de prueba
asked-take_alarm = Encargarse de un aviso
asked-send_list = Poner la lista en el teléfono de la persona
asked-other = Otro pedido

# Search in the audit
audit-title = Registro de lo hecho
audit-about = Todo lo que pidieron las personas y los equipos, lo más nuevo primero: también lo que no se pudo.
audit-clerk = Persona
audit-counter = { -modulo(form: "One") }
audit-command = Qué pidió
audit-refused = Resultado
audit-refused-all = Hecho o no
audit-refused-any = No se pudo
audit-from = Desde el día
audit-hour = Desde las
audit-to = Hasta el día
audit-to-hour = Hasta las
audit-code = Código
audit-search = Buscar
audit-clear = Quitar filtros
audit-all = Cualquiera
audit-when = Hora
audit-who = Quién
audit-what = Qué pidió
audit-outcome = Resultado
audit-done = Hecho
audit-not-done = No se pudo. { $why }
audit-times = { $count } veces, la última a las { $hour }
audit-why = Por regla: { $basis }
audit-more = Seguir más atrás
audit-newest = Volver a lo más nuevo
audit-reached = Se buscó hasta el { $moment }. Más atrás puede haber otras líneas.
audit-reached-all = Se buscó hasta el comienzo.
audit-none = Con ese filtro no se encontró nada.
audit-download = Bajar para planilla
audit-device-server = El servidor
audit-device-phone = Un teléfono
audit-device-control = La máquina del servidor
audit-basis-preferential_slot = tocaba preferente
audit-basis-oldest_slot = quien más esperaba
audit-basis-class_head = mayor preferencia
audit-basis-head_start = llegada y preferencia
audit-basis-first_come = orden de llegada
audit-basis-by_hand = elegido de la lista
audit-not-an-hour = «{ $typed }» no es una hora. Escríbala así: 9:30.
audit-no-such-code = Nunca se ha dado { -turno.gender ->
   *[masculine] un
    [feminine] una
} { -turno } { $code }.

# The staff themselves
clerks-title = Personal
clerks-about = A quien falta se le agrega en el archivo de la oficina.
clerks-name = Nombre
clerks-role = Papel
clerks-unit = Unidad
clerks-services = Trámites
clerks-services-all = Todos
clerks-now = Ahora
clerks-last = Entró por última vez
clerks-acts = Qué puede hacer
clerks-role-clerk = Atención
clerks-role-responder = Respuestas
clerks-role-supervisor = Supervisión
clerks-role-administrator = Administración
clerks-role-other = Otro
clerks-at = En { -el-modulo } { -modulo } { $number }
clerks-at-console = En una consola, sin { -modulo }
clerks-on-pages = En estas páginas
clerks-away = No está
clerks-is-suspended = Suspensión: no puede entrar
clerks-since = desde las { $hour }
clerks-never = No se sabe
clerks-today = Hoy a las { $hour }
clerks-on-day = El { $date }, a las { $hour }
clerks-pin = Clave de consola nueva
clerks-pin-ask = ¿Dar a { $name } una clave de consola nueva?
clerks-pin-effect = La clave de ahora deja de servir. La nueva se muestra una sola vez.
clerks-pin-do = Dar clave nueva
clerks-pin-shown = Clave de consola de { $name }
clerks-pin-use = Con ella entra en cualquier consola. Que la cambie después de entrar, en el menú de su nombre.
clerks-code = Código para estas páginas
clerks-code-ask = ¿Dar a { $name } un código de un solo uso?
clerks-code-effect = Con el código elige una clave nueva para estas páginas. Sirve una vez, y la clave de ahora sirve hasta entonces.
clerks-code-do = Dar código
clerks-code-shown = Código de un solo uso de { $name }
clerks-code-use = Con él elige su clave en la página de entrada, en «Es mi primera vez». Sirve una sola vez.
clerks-code-lasts = Vale hasta las { $hour }.
clerks-once = Se muestra solo esta vez. Anótelo o imprímalo antes de salir de esta página.
clerks-print = Imprimir
clerks-back = Volver al personal
clerks-gone = Ya se mostró. Si no se anotó, dé otro.
clerks-for = Oficina
clerks-user = Usuario
clerks-suspend = Suspender
clerks-suspend-ask = ¿Suspender a { $name }?
clerks-suspend-effect = No puede entrar en ninguna consola ni en estas páginas. Si atiende a una persona, termina con ella y sale.
clerks-suspend-done = { $name } ya no puede entrar.
clerks-restore = Restablecer
clerks-restore-ask = ¿Restablecer a { $name }?
clerks-restore-effect = Puede entrar otra vez con su clave de antes.
clerks-restore-done = { $name } puede entrar otra vez.
clerks-out = Cerrar su sesión
clerks-out-ask = ¿Cerrar la sesión de { $name }?
clerks-out-effect = Se cierra { -el-modulo } { -modulo } y nadie más se llama allí. Quienes esperaban a esta persona esperan a cualquiera.
clerks-out-done = La sesión de { $name } quedó cerrada.
clerks-above = { $name } administra la oficina: eso lo hace otra persona de administración.
clerks-not-clerk = Esa persona ya no está en la lista.
clerks-no-role = { $name } atiende en la consola y no entra en estas páginas.
clerks-own = Es usted
