# The page of those who answer for the hall: what it shows now, its alarms, and what can be done.

hall-title = La sala ahora
hall-minutes = { $minutes } min
hall-hours = { $hours } h { $minutes } min
hall-under-minute = menos de 1 min
hall-since = Desde las { $hour }, hace { $ago }
hall-longest = La espera más larga ahora
hall-nobody-waits = Nadie espera
hall-day-closed = El día está cerrado
hall-above-target = { $over } sobre la meta
hall-above-limit = { $over } sobre el límite de la ley
hall-minute-unit = min

# Alarms
hall-alarms = { $count ->
    [0] Sin avisos
    [one] 1 aviso
   *[other] { $count } avisos
}
hall-alarms-order = El más grave, primero
hall-take = Yo me encargo
hall-take-which = Yo me encargo: { $what }
hall-taken = Va { $name }
hall-alarm-above-target = { $name }: la espera pasó la meta.
hall-alarm-above-limit = { $name }: la espera pasó el límite de la ley, { $limit }.
hall-alarm-above-limit-law = { $law }.
hall-alarm-no-open-counter = { $name }: { $waiting ->
    [one] espera 1 persona
   *[other] esperan { $waiting } personas
} y no hay { -modulo } { -modulo.gender ->
    [feminine] abierta
   *[masculine] abierto
}.
hall-alarm-counter-idle = { -modulo(form: "One") } { $number }: no llama, y hay quien espera.
hall-alarm-counter-idle-do = Pida a { $name } que llame a { $code }.
hall-alarm-preference = Quienes tienen preferencia esperan más que el resto.
hall-alarm-preference-do = La mitad de ellos esperó más de { $wait }; del resto, { $other }. Cambie la regla de llamada hasta que se iguale, y vea qué { -modulo(form: "many") } no llaman a preferentes.
hall-alarm-kiosk-silent = { $name } no tiene conexión.
hall-alarm-kiosk-silent-do = Vea si tiene corriente y red{ $place }. Mientras tanto, dé { -turno(form: "many") } desde { -modulo.gender ->
    [feminine] una
   *[masculine] un
} { -modulo }.
hall-alarm-display-silent = { $name } no tiene conexión.
hall-alarm-display-silent-do = Vea si tiene corriente y red{ $place }. Mientras tanto, llame también de viva voz.
hall-alarm-place = , en: { $place }
hall-alarm-no-paper = { $name } no tiene papel.
hall-alarm-no-paper-do = Sigue dando { -turno(form: "many") } en pantalla. Cambie el rollo{ $place }.
hall-alarm-printer = { $name } no imprime: { $state }.
hall-alarm-printer-do = Sigue dando { -turno(form: "many") } en pantalla. Revise la impresora{ $place }.
hall-alarm-petitions-overdue = { $count ->
    [one] 1 solicitud vencida
   *[other] { $count } solicitudes vencidas
 }: { $days ->
    [1] la más antigua venció ayer
   *[other] la más antigua venció hace { $days } días
 }.
hall-alarm-petitions-overdue-do = Vea las vencidas y hable con su unidad.
hall-alarm-disk-low = Queda poco espacio en el disco del servidor: { $free } MB.
hall-alarm-disk-low-do = Avise a informática hoy: con el disco lleno no se dan ni se llaman { -turno(form: "many") }.
hall-alarm-certificate-ends = { $days ->
    [0] El certificado del servidor vence hoy o ya venció.
    [one] El certificado del servidor vence mañana.
   *[other] El certificado del servidor vence en { $days } días.
}
hall-alarm-certificate-ends-do = Pida a informática que lo renueve: sin él no entra ningún tótem, pantalla ni consola.
hall-alarm-disk-filling = { $days ->
    [0] El disco del servidor se llena hoy, al ritmo en que crece la base de datos.
    [one] El disco del servidor se llena mañana, al ritmo en que crece la base de datos.
   *[other] El disco del servidor se llena en { $days } días, al ritmo en que crece la base de datos.
}
hall-alarm-disk-filling-do = Avise a informática: con el disco lleno no se dan ni se llaman { -turno(form: "many") }.
hall-alarm-clock-wrong = El reloj del servidor parece equivocado: { $off ->
    [ahead] adelanta { $by }
   *[behind] atrasa { $by }
}.
hall-alarm-clock-wrong-do = Marca las { $hour }. Compare con otro reloj y pida que corrijan la hora del servidor: esperas y { -turno(form: "many") } siguen esa hora.
hall-do-resume = Pida a { $clerk } que vuelva de su pausa { -modulo.gender ->
    [feminine] a la { -modulo }
   *[masculine] al { -modulo }
} { $counter }.
hall-do-open = Abra { -modulo.gender ->
    [feminine] la { -modulo }
   *[masculine] el { -modulo }
} { $counter } con { $clerk }, que está sin { -modulo }.
hall-do-move = Pase a { $clerk } { -modulo.gender ->
    [feminine] de la { -modulo }
   *[masculine] del { -modulo }
} { $former } { -modulo.gender ->
    [feminine] a la
   *[masculine] al
} { $counter }: en { $other } nadie espera más de { $wait }.
hall-do-open_absent = Abra { -modulo.gender ->
    [feminine] la { -modulo }
   *[masculine] el { -modulo }
} { $counter }: falta que entre quien atiende allí.
hall-do-stop = Ya llaman todos los que lo atienden. Puede dejar de dar { -turno(form: "many") } hoy, o decir la espera en las pantallas.

# Services
hall-services = Trámites
hall-wait-now = Esperan ahora: { $count }
hall-first = Quien más espera
hall-half = Hoy la mitad, hasta
hall-nine = Hoy 9 de 10, hasta
hall-counters-open = { -modulo(form: "Many") } { -modulo.gender ->
    [feminine] abiertas
   *[masculine] abiertos
}
hall-of = { $open } de { $all }
hall-target = Meta { $target }
hall-target-limit = Meta { $target }. Ley: { $limit }
hall-within = Dentro de la meta
hall-over = Sobre la meta
hall-over-limit = Sobre lo que permite la ley
hall-preferential = { $count ->
    [one] 1 preferente
   *[other] { $count } preferentes
}
hall-general = { $count ->
    [one] 1 general
   *[other] { $count } generales
}
hall-class = { $name }: { $count }
hall-stopped = Sin más { -turno(form: "many") } hoy: { $reason }
hall-allow = Volver a dar { -turno(form: "many") }
hall-no-figure = Sin dato
hall-on-phone = Meta { $target }. Esperan { $waiting }. { -modulo(form: "Many") } { $open } de { $all }.

# Counters
hall-counters = { -modulo(form: "Many") }
hall-counters-now = { $open } { -modulo.gender ->
    [feminine] { $open ->
        [one] abierta
       *[other] abiertas
    }
   *[masculine] { $open ->
        [one] abierto
       *[other] abiertos
    }
}, { $paused } en pausa, { $closed } { -modulo.gender ->
    [feminine] { $closed ->
        [one] cerrada
       *[other] cerradas
    }
   *[masculine] { $closed ->
        [one] cerrado
       *[other] cerrados
    }
}
hall-counter-which = { -modulo(form: "One") } { $number }
hall-no-clerk = Sin funcionario
hall-state-calling = Llamando
hall-state-serving = Atendiendo
hall-state-free = Libre
hall-state-paused = En pausa
hall-state-back-office = Trabajo interno
hall-state-closed = { -modulo.gender ->
    [feminine] Cerrada
   *[masculine] Cerrado
}
hall-state-lost = Consola sin conexión
hall-state-since = desde las { $hour }
hall-open-since = { -modulo.gender ->
    [feminine] abierta
   *[masculine] abierto
} desde las { $hour }
hall-no-ticket = Sin { -turno }
hall-without-ticket = Sin { -turno }, en atención
hall-long = Larga
hall-long-why = Más del doble de lo habitual, { $usual }
hall-back-at = Vuelve a las { $hour }

# The day
hall-day = El día
hall-arrivals = Llegadas cada cuarto de hora
hall-arrivals-finding = Llegadas cada cuarto de hora. La mayor: { $most }, a las { $hour }.
hall-waits = Espera hasta la llamada (min): línea gruesa, la mitad, hasta; fina, 9 de 10, hasta
hall-waits-finding = Espera de quienes se llamó en cada cuarto de hora. La última: la mitad, hasta { $half }; 9 de 10, hasta { $nine }.
hall-waits-half = la mitad { $minutes }
hall-waits-nine = 9 de 10
hall-open-counters = { -modulo(form: "Many") } { -modulo.gender ->
    [feminine] abiertas, en promedio
   *[masculine] abiertos, en promedio
}
hall-open-finding = { hall-open-counters } de cada cuarto de hora. Ahora: { $open }.
hall-nothing-yet = Hoy todavía no hay datos.
hall-table = Las mismas cifras en una tabla
hall-table-quarter = Desde las
hall-table-arrivals = Llegadas
hall-table-half = La mitad, hasta
hall-table-nine = 9 de 10, hasta
hall-table-open = { hall-open-counters }

# Until closing
hall-closing = Hasta el cierre, { $hour }
hall-after-closing = Después del cierre, { $hour }
hall-closing-coming = { $count ->
    [0] No se espera a nadie más.
    [one] Llegará una persona más.
   *[other] Llegarán unas { $count } personas.
}
hall-closing-waiting = { $most ->
    [0] A esa hora no esperará nadie.
   *[other] A esa hora esperarán todavía entre { $least } y { $most } personas.
}
hall-closing-waiting-one = { $count ->
    [one] A esa hora esperará todavía 1 persona.
   *[other] A esa hora esperarán todavía { $count } personas.
}
hall-closing-last = Con lo que está abierto ahora, la última atención terminará entre las { $from } y las { $to }.
hall-closing-none = No hay { -modulo(form: "many") } { -modulo.gender ->
    [feminine] abiertas
   *[masculine] abiertos
}: no se sabe cuándo terminará la última atención.

# Devices and help
hall-devices = Equipos
hall-devices-none = Todavía no hay equipos inscritos.
hall-device-well = En orden
hall-device-silent = Sin conexión desde las { $hour }
hall-device-off = Sin conexión
hall-device-out = Fuera de servicio
hall-device-since = Conectado desde las { $hour }
hall-device-up = Hoy, el { $share }{ "\u00A0" }% del horario
hall-display-wall = Pantalla de la sala
hall-display-counter = Letrero de { -modulo }
hall-display-led = Letrero LED
hall-display-browser = Pantalla en un navegador
hall-display-shown = último { -turno }: { $code }
hall-display-speaks = se oye
hall-display-mute = sin voz
hall-trouble-silent = Su navegador espera un toque
hall-trouble-no_device = Sin parlante
hall-trouble-stuck = El sonido no responde
hall-trouble-no_engine = Sin voz en el equipo
hall-trouble-no_sign = No se llega al letrero
hall-alarm-display-mute = { $name } no se oye: { $why }.
hall-alarm-display-mute-do = Los llamados se siguen viendo. Revise el parlante{ $place }. Llame también de viva voz: una persona ciega no se entera de otro modo.
hall-alarm-display-mute-touch = Toque su pantalla una vez, o pulse una tecla{ $place }. Para que no lo pida al partir, vea «Un televisor con navegador» en las instrucciones de operación. Hasta entonces llame también de viva voz.
hall-alarm-paper-refused = { -turno.gender ->
    [feminine] La { -turno }
   *[masculine] El { -turno }
} { $code }, de { $name }, no entró al sistema.
hall-alarm-paper-refused-do = { $why } La persona llegó a las { $hour } y espera con ese papel: llámela por el código y dele { -turno.gender ->
    [feminine] otra
   *[masculine] otro
} { -turno } en una consola.
hall-alarm-call-refused = { -modulo(form: "One") } { $number }: el llamado de { $code } que anotó { $name } no se traspasó.
hall-alarm-call-refused-do = { $why } Se llamó a las { $hour }. Vea cómo quedó { -turno.gender ->
    [feminine] esa
   *[masculine] ese
} { -turno }, y registre la atención si falta. El aviso termina cuando esa consola quita la nota.
hall-alarm-sign-dark = No se llega al letrero { $name }.
hall-alarm-sign-dark-do = Vea si tiene corriente y cable{ $place }. Recibe el llamado actual en cuanto vuelve.
hall-device-version = Versión { $version }
hall-device-no-version = Sin versión
hall-printer-paper_low = Poco papel
hall-printer-no_paper = Sin papel
hall-printer-cover_open = Impresora abierta
hall-printer-offline = Impresora sin conexión
hall-printer-failed = Impresora con falla
hall-role-kiosk = Tótem
hall-role-display = Pantalla
hall-role-clerk = Consola
hall-help = Piden ayuda
hall-help-call = { $name }: una persona pide ayuda.
hall-help-count = { $count ->
    [one] Una persona pide
   *[other] { $count } personas piden
} ayuda: vea dónde
hall-help-go = Voy yo
hall-plea-help = { $name }: pide ayuda por teléfono.
hall-plea-fetch = { $name }: pide que vayan a buscarle.
hall-plea-arrived = { $name }: ya llegó y no alcanzó su llamado.
hall-help-back = Devolver a la fila

# What can be done
hall-acts = Qué puede hacer
hall-acts-off = Sin conexión: nada se puede hacer hasta que vuelva.
hall-more = Más
hall-more-of = Más sobre { $what }
hall-act-change_discipline = Cambiar la regla de llamada
hall-act-stop_tickets = No dar más { -turno(form: "many") } de un trámite
hall-act-show_notice = Mensaje en las pantallas
hall-act-remove_notice = Quitar el mensaje de las pantallas
hall-act-mute_displays = Silenciar las pantallas
hall-act-unmute_displays = Volver a dar sonido a las pantallas
hall-act-close_day = Cerrar el día
hall-act-reopen_day = Reabrir el día
hall-act-free_counter = Liberar { -modulo.gender ->
    [feminine] la { -modulo }
   *[masculine] el { -modulo }
}
hall-act-sign_clerk_out = Cerrar su sesión
hall-act-take_kiosk_out = Sacar de servicio
hall-act-bring_kiosk_back = Volver al servicio
hall-act-print_test_page = Imprimir una prueba
hall-notice-now = En las pantallas hasta las { $hour }: «{ $text }»
hall-muted-now = Las pantallas están en silencio hasta las { $hour }: los llamados se muestran y se escriben, y no se oyen.
hall-rule-now = Se llama así: { $rule }
hall-rule-k-then-oldest = { $k ->
    [one] 1 preferente
   *[other] { $k } preferentes
}, después la espera más larga
hall-rule-strict = primero los preferentes
hall-rule-head-start = por llegada, con minutos de ventaja a los preferentes
hall-rule-first-come = por orden de llegada, sin preferencia
hall-waiting = { $count ->
    [0] Ahora no espera nadie.
    [one] Ahora espera 1 persona.
   *[other] Ahora esperan { $count } personas.
}
hall-waiting-preferential = { $count ->
    [0] Ninguna tiene preferencia.
    [one] 1 tiene preferencia.
   *[other] { $count } tienen preferencia.
}

hall-change_discipline-title = ¿Cambiar la regla de llamada?
hall-change_discipline-law = La ley: { $notice }
hall-change_discipline-now = Hoy se llama así: { $rule }.
hall-change_discipline-effect = La próxima llamada de cada { -modulo } ya sigue la regla nueva. Nadie pierde su { -turno } ni su hora de llegada.
hall-change_discipline-weak = «{ $rule }» da menos preferencia de la que pide la ley.
hall-change_discipline-verb = Cambiar la regla
hall-change_discipline-done = Se llama así desde ahora: { $rule }.
hall-change_discipline-same = Ya se llama así: { $rule }.
hall-discipline = Regla nueva
hall-stop_tickets-title = ¿No dar más { -turno(form: "many") } de un trámite?
hall-stop_tickets-effect = Quienes ya tienen { -turno } se atienden igual. El tótem deja de dar { -turno(form: "many") } de ese trámite, dice que hoy no hay más y por qué. Termina con el día.
hall-stop_tickets-verb = No dar más { -turno(form: "many") }
hall-stop_tickets-done = { $name }: hoy no se dan más { -turno(form: "many") }.
hall-service = Trámite
hall-service-stopped = { $name } (detenido por hoy)
hall-service-waiting = { $name } ({ $count ->
    [one] espera 1
   *[other] esperan { $count }
})
hall-reason = Por qué
hall-reason-hint = Lo leen las personas en el tótem, por ejemplo: «El sistema de licencias está caído».
hall-allow_tickets-title = ¿Volver a dar { -turno(form: "many") } de { $name }?
hall-allow_tickets-effect = El tótem vuelve a dar { -turno(form: "many") } de este trámite. { $count ->
    [0] Nadie espera por él ahora.
    [one] Ahora espera 1 persona.
   *[other] Ahora esperan { $count } personas.
}
hall-allow_tickets-verb = Volver a dar { -turno(form: "many") }
hall-allow_tickets-done = { $name }: se dan { -turno(form: "many") } otra vez.
hall-show_notice-title = ¿Mostrar un mensaje en las pantallas?
hall-show_notice-effect = { $displays ->
    [0] Ahora no hay pantallas conectadas: se verá cuando se conecte alguna.
    [one] En 1 pantalla lo { hall-show_notice-readers }.
   *[other] En { $displays } pantallas lo { hall-show_notice-readers }.
} Las llamadas siguen igual. Se quita solo a la hora que diga.
hall-show_notice-readers = { $waiting ->
    [0] leen las personas que lleguen
    [one] lee la persona que espera
   *[other] leen las { $waiting } personas que esperan
}
hall-show_notice-verb = Mostrar el mensaje
hall-show_notice-done = El mensaje está en las pantallas hasta las { $hour }.
hall-notice-text = Mensaje
hall-notice-until = Hasta las
hall-notice-until-hint = Una hora de hoy, como 12:30.
hall-notice-until-wrong = «{ $typed }» no es una hora. Escriba una hora de hoy, como 12:30.
hall-mute_displays-title = ¿Silenciar las pantallas?
hall-mute_displays-effect = { $displays ->
    [0] Ahora no hay pantallas conectadas.
    [one] 1 pantalla queda en silencio, sin tono ni voz.
   *[other] { $displays } pantallas quedan en silencio, sin tono ni voz.
} Quien no ve no oirá su llamado.
hall-mute_displays-verb = Silenciar
hall-mute_displays-done = Las pantallas están en silencio hasta las { $hour }.
hall-unmute_displays-title = ¿Volver a dar sonido a las pantallas?
hall-unmute_displays-effect = El próximo llamado se oye otra vez, según las horas de la oficina.
hall-unmute_displays-none = Las pantallas no están en silencio.
hall-unmute_displays-verb = Dar sonido
hall-unmute_displays-done = Las pantallas se oyen otra vez.
hall-remove_notice-title = ¿Quitar el mensaje de las pantallas?
hall-remove_notice-effect = Dice: «{ $text }». Las llamadas siguen igual.
hall-remove_notice-none = Ahora no hay mensaje.
hall-remove_notice-verb = Quitar el mensaje
hall-remove_notice-done = El mensaje ya no está en las pantallas.
hall-free_counter-title = ¿Liberar { -modulo.gender ->
    [feminine] la { -modulo }
   *[masculine] el { -modulo }
} { $number }?
hall-free_counter-called = { $code }, que está en llamada, vuelve a la fila con su hora de llegada.
hall-free_counter-serving = { $code }, que está en atención, queda aparte: cualquiera puede retomar su { -turno }. La atención se registra sin resolver.
hall-free_counter-no-ticket = La atención sin { -turno } se registra sin resolver.
hall-free_counter-none = No hay nadie en atención.
hall-free_counter-effect = { $name } queda fuera y { -modulo.gender ->
    [feminine] la { -modulo } se cierra
   *[masculine] el { -modulo } se cierra
}. { $left ->
    [0] Después no llama nadie más lo mismo.
    [one] Queda 1 { -modulo } que llama lo mismo.
   *[other] Quedan { $left } { -modulo(form: "many") } que llaman lo mismo.
}
hall-free_counter-verb = Liberar
hall-free_counter-done = { -modulo(form: "One") } { $number }: { -modulo.gender ->
    [feminine] libre
   *[masculine] libre
}.
hall-take_kiosk_out-title = ¿Sacar de servicio { $name }?
hall-take_kiosk_out-effect = Deja de dar { -turno(form: "many") }, lo dice en su pantalla y dice dónde preguntar. { $left ->
    [0] No queda otro tótem que dé { -turno(form: "many") }: dé { -turno(form: "many") } desde { -modulo.gender ->
    [feminine] una
   *[masculine] un
} { -modulo }.
    [one] Queda 1 tótem en servicio.
   *[other] Quedan { $left } tótems en servicio.
}
hall-take_kiosk_out-verb = Sacar de servicio
hall-take_kiosk_out-done = { $name } está fuera de servicio.
hall-bring_kiosk_back-title = ¿Volver al servicio { $name }?
hall-bring_kiosk_back-effect = Vuelve a dar { -turno(form: "many") } a quien llegue.
hall-bring_kiosk_back-verb = Volver al servicio
hall-bring_kiosk_back-done = { $name } está otra vez en servicio.
hall-print_test_page-title = ¿Imprimir una página de prueba en { $name }?
hall-print_test_page-effect = Sale un papel que dice que es una prueba. No da { -turno } a nadie, y quien esté usando el tótem sigue igual.
hall-print_test_page-verb = Imprimir una prueba
hall-print_test_page-done = La página de prueba salió en { $name }.
hall-close_day-title = ¿Cerrar el día?
hall-close_day-effect = { $lapse ->
    [0] Nadie pierde su { -turno }: no espera nadie.
    [one] 1 persona que espera pierde su { -turno }.
   *[other] { $lapse } personas que esperan pierden su { -turno }.
}
hall-close_day-busy = { $count ->
    [0] Nadie está en atención.
    [one] 1 persona está en llamada o en atención: hay que terminar antes.
   *[other] { $count } personas están en llamada o en atención: hay que terminar antes.
}
hall-close_day-back = Mientras no pase nada más, se puede reabrir.
hall-close_day-verb = Cerrar el día
hall-close_day-done = El día está cerrado.
hall-reopen_day-title = ¿Reabrir el día?
hall-reopen_day-effect = { $back ->
    [0] No había nadie esperando cuando se cerró.
    [one] 1 persona que perdió su { -turno } vuelve a esperar, con su hora de llegada.
   *[other] { $back } personas que perdieron su { -turno } vuelven a esperar, con su hora de llegada.
}
hall-reopen_day-verb = Reabrir el día
hall-reopen_day-done = El día está abierto otra vez.
hall-take_alarm-title = ¿Encargarse del aviso?
hall-take_alarm-effect = Todos los que miran esta página ven que va usted.
hall-take_alarm-verb = Yo me encargo
hall-take_alarm-done = Va usted.
hall-take_alarm-other = Ya va { $name }.
hall-take_alarm-gone = Ese aviso ya no está: su causa pasó.
hall-take_help-title = ¿Ir a { $name }?
hall-take_help-effect = El equipo dice a la persona que ya van a ayudarla.
hall-take_help-verb = Voy yo
hall-take_help-done = Va usted a { $name }.
hall-gone = Eso ya no está. La página muestra lo que hay ahora.
