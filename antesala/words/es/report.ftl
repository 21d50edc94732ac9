# El informe trimestral: cómo se escriben números, fechas y períodos
report-number = { $number }
report-percent = { $percent } %
report-minutes = { $minutes } min
report-points = { $points ->
    [one] 1 punto
   *[other] { $points } puntos
}
report-days = { $days ->
    [one] 1 día
   *[other] { $days } días
}
report-none = Sin dato
report-hidden = No se muestra
report-few = Menos de { $least }
report-no-data = Sin datos en este período.
report-too-few = Muy pocos casos para mostrarlos.
report-date = { $date } de { kiosk-month } de { $year }
report-month-short = { $month ->
    [1] ene
    [2] feb
    [3] mar
    [4] abr
    [5] may
    [6] jun
    [7] jul
    [8] ago
    [9] sep
    [10] oct
    [11] nov
   *[12] dic
}
report-date-short = { $date } { report-month-short } { $year }
report-date-axis = { $date } { report-month-short }
report-period-quarter = { $year }-T{ $quarter }
report-period-quarter-long = { $quarter ->
    [1] Primer
    [2] Segundo
    [3] Tercer
   *[4] Cuarto
} trimestre: { $begin } a { $end } de { $year }
report-period-month = { kiosk-month } de { $year }
report-period-month-long = Mes de { kiosk-month } de { $year }
report-period-year-long = Año { $year }
report-period-span = { $begin } a { $end }
report-period-long = Del { $begin } al { $end }
report-weekday = { $weekday ->
    [1] Lunes
    [2] Martes
    [3] Miércoles
    [4] Jueves
    [5] Viernes
    [6] Sábado
   *[7] Domingo
}

# Portada, cabeza y pie
report-cover = Atención de público
report-title = Atención de público, { $period }
report-mayor-about = { $period }. Resumen para la alcaldía.
report-issued = Emitido el { $date }
report-contents = Contenido
report-foot = Fórmulas en el anexo, página { $page }. Se recalcula con el archivo { $file }.
report-sheet = { $page } de { $pages }
report-simulated = Datos simulados: sirven de ejemplo y no son de personas reales.
report-more = Y { $rows } más en la página { $page }.

# Las seis cifras
report-attended = Personas atendidas
report-attended-about = en { $units ->
    [one] 1 unidad
   *[other] { $units } unidades
} y { $days ->
    [one] 1 día de atención
   *[other] { $days } días de atención
}
report-attended-demand = Sin meta: es demanda
report-half = La mitad, hasta
report-most = 9 de 10, hasta
report-waits = Espera: la mitad y 9 de cada 10
report-waits-value = { $half } y { $most } min
report-waits-about = La mitad esperó { $half } min o menos; nueve de cada diez, { $most } o menos.
report-waits-step = { $half } y { $most }
report-waits-then = { $half } y { $most }
report-waits-at = { $place }: la mitad, hasta { $half } min; nueve de cada diez, hasta { $most } min.
report-within = Atendidas dentro de la meta
report-within-about = llamadas en { $minutes } minutos o menos ({ $some } de { $n })
report-within-about-each = llamadas dentro de la meta de su trámite ({ $some } de { $n })
report-gap = Brecha: preferentes contra general
report-gap-about = La mitad espera hasta { $half } min con preferencia y hasta { $general } min sin ella.
report-satisfaction-7 = Satisfacción: notas 6 y 7
report-satisfaction-5 = Satisfacción: buena o excelente
report-interval = n = { $n }. Intervalo de 95 %: { $low } a { $high } %.
report-interval-response = n = { $n }; responde el { $response } %. Intervalo de 95 %: { $low } a { $high } %.
report-petitions = Solicitudes respondidas a tiempo
report-petitions-about = { $some } de { $n }. { $late ->
    [0] Ninguna fuera de plazo{ $open ->
        [0] .
       *[other] ; { $open } siguen sin respuesta.
    }
    [one] Una fuera de plazo{ $open ->
        [0] , ya respondida.
       *[other] , sin respuesta aún.
    }
   *[other] { $late } fuera de plazo{ $open ->
        [0] , ya respondidas.
        [one] ; una sigue sin respuesta.
       *[other] ; { $open } siguen sin respuesta.
    }
}
report-change = { $period }: { $value }
report-change-judged = { $period }: { $value }, { $turn }
report-change-unmeasured = { $period }: no se medía
report-change-few = { $period }: muy pocos casos
report-change-partial = { $period }: no comparable
report-days-missing = Faltan días
report-turn-better = mejor
report-turn-worse = peor
report-turn-same = igual
report-turn-unsure = incierto
report-verdict-better-both = Mejora en las dos
report-verdict-worse-both = Empeora en las dos
report-verdict-same-both = Igual en las dos
report-verdict-better = Mejora desde { $period }
report-verdict-worse = Empeora desde { $period }
report-verdict-same = Igual que en { $period }
report-verdict-unsure = Cambio no seguro: cabe en el margen
report-verdict-mixed = Una mejora y la otra no
report-verdict-unknown = Sin períodos para comparar
report-met-least = Cumple{ $kind ->
    [law] { " la norma" }
   *[own] { "" }
}: { $target } o más
report-met-most = Cumple{ $kind ->
    [law] { " la norma" }
   *[own] { "" }
}: { $target } o menos
report-missed-least = { $size } bajo { $kind ->
    [law] el límite legal
   *[own] la meta
} de { $target }
report-missed-most = { $size } sobre { $kind ->
    [law] el límite legal
   *[own] la meta
} de { $target }
report-missed-little-least = Apenas bajo { $kind ->
    [law] el límite legal
   *[own] la meta
} de { $target }
report-missed-little-most = Apenas sobre { $kind ->
    [law] el límite legal
   *[own] la meta
} de { $target }

# Lo que fue bien y lo que no
report-good = Lo que fue bien
report-good-none = Ninguna mejora segura en este período.
report-good-wait-p90 = Nueve de cada diez personas esperaron { $now } min o menos; en { $period } eran { $then }.
report-good-wait-p50 = La mitad de las personas esperó { $now } min o menos; en { $period } eran { $then }.
report-good-target = Se llamó dentro de la meta al { $now } % de las personas; se pide el { $target } %.
report-good-within-target = Se llamó dentro de la meta al { $now } % de las personas; en { $period }, al { $then } %.
report-good-preference = La mitad de las personas con preferencia esperó hasta { $half } min, { $less } menos que las demás.
report-good-petitions-all = Las { $answered } solicitudes se respondieron en su plazo.
report-good-petitions-on-time = El { $now } % de las solicitudes se respondió a tiempo; en { $period } era el { $then } %.
report-good-satisfaction-target = El { $now } % de las opiniones fue buena; la meta es { $target } %.
report-good-satisfaction-top = El { $now } % de las opiniones fue buena; en { $period } era el { $then } %.
report-good-abandoned = El { $now } % de las personas se fue antes del llamado; en { $period } era el { $then } %.
report-good-unit = { $unit }: nueve de cada diez esperaron { $now } min o menos; en { $period } eran { $then }.
report-good-first-contact = El { $now } % de las atenciones se resolvió en la primera visita; en { $period } era el { $then } %.
report-good-attended = Se atendió a { $more ->
    [one] 1 persona
   *[other] { $more } personas
} más que en { $period }.
report-bad = Lo que no
report-bad-none = Ningún límite pasado ni empeoramiento seguro.
report-bad-legal = { $over ->
    [one] Una persona esperó
   *[other] { $over } personas esperaron
} más de los { $minutes } min que permite la norma ({ $law }).
report-bad-target = El { $over } % de las personas esperó más que la meta.
report-bad-target-unit = El { $over } % de las personas esperó más que la meta; el { $part } % de ellas, en { $unit }.
report-bad-preference = La mitad de las personas con preferencia esperó hasta { $half } min, más que las demás ({ $general }).
report-bad-preference-gap = Con preferencia la mitad espera hasta { $half } min y sin ella { $general }: la brecha pasa la meta.
report-bad-petitions = { $late ->
    [one] Una solicitud pasó su plazo{ $open ->
        [0] , ya respondida.
       *[other] ; sigue sin respuesta.
    }
   *[other] { $late } solicitudes pasaron su plazo{ $open ->
        [0] , ya respondidas.
        [one] ; una sigue sin respuesta.
       *[other] ; { $open } siguen sin respuesta.
    }
}
report-bad-wait-p90 = Nueve de cada diez personas esperaron hasta { $now } min; en { $period } eran { $then }.
report-bad-wait-p50 = La mitad de las personas esperó hasta { $now } min; en { $period } eran { $then }.
report-bad-week = En la semana del { $date } de { kiosk-month }, nueve de cada diez esperaron hasta { $now } min.
report-bad-satisfaction-target = El { $now } % de las opiniones fue buena, bajo la meta de { $target } %.
report-bad-satisfaction-top = El { $now } % de las opiniones fue buena; en { $period } era el { $then } %.
report-bad-abandoned = El { $now } % de las personas se fue antes del llamado; en { $period } era el { $then } %.
report-bad-kiosk-up = Los tótems funcionaron el { $now } % del horario de atención.
report-bad-display-up = Las pantallas funcionaron el { $now } % del horario de atención.
report-bad-unit = { $unit }: nueve de cada diez esperaron hasta { $now } min; en { $period } eran { $then }.
report-bad-occupancy = El { $now } % del tiempo abierto se usó en atender, sobre el { $target } % que deja margen.
report-bad-mis-transferred = El { $now } % de las derivaciones volvió a su origen; en { $period } era el { $then } %.

# Los gráficos
report-weeks-title-down = La espera bajó en el período; una de cada diez aún pasa de { $most } minutos
report-weeks-title-up = La espera subió en el período; una de cada diez pasa de { $most } minutos
report-weeks-title-level = La espera se mantuvo; una de cada diez pasa de { $most } minutos
report-weeks-title-none = Espera por semana
report-weeks-about = Minutos de espera por semana, todas las unidades. Fecha: lunes de cada semana.
report-weeks-half = { $minutes } la mitad
report-weeks-most = { $minutes } nueve de diez
report-weeks-target = { $minutes } meta
report-weeks-peak = { $minutes } la semana más alta
report-weeks-none = Sin esperas que mostrar en este período.
report-hours-title = El { kiosk-weekday } a las { $hour }, nueve de cada diez esperan hasta { $most } minutos
report-hours-title-none = Espera por día y hora
report-hours-about = Minutos, según la hora { -turno.gender ->
   *[masculine] del
    [feminine] de la
 } { -turno }.
report-hours-half = Barra: la mitad.
report-hours-most = Línea fina: nueve de cada diez. Raya: meta de { $minutes } minutos.
report-hours-none = Sin horas con diez esperas o más.
report-hour-of = { report-weekday } a las { $hour }
report-against = Contra { $period }
report-others = Otros
report-preferential = Preferente
report-general = General
report-gap-mark = meta: { $minutes } min

# La página de una unidad
report-unit-about = { $period }, { $days ->
    [one] 1 día de atención
   *[other] { $days } días de atención
}, { $counters ->
    [one] 1 { -modulo }
   *[other] { $counters } { -modulo(form: "many") }
}.
report-services = Qué vino a hacer la gente
report-services-about = Personas atendidas
report-counters-title = Uso por { -modulo }: { $over ->
    [0] ninguno pasa de { $limit } %
    [one] uno pasa de { $limit } %
   *[other] { $over } pasan de { $limit } %
}
report-counters-about = Parte del tiempo abierto que se usó en atender
report-counters-limit = máximo: { $limit } %
report-counters-over = { $name }, { $value }: pasa del máximo{ $more ->
    [0] { "" }
    [one] , y 1 más
   *[other] , y { $more } más
}
report-counter = { -modulo(form: "One") } { $number }
report-preference = La preferencia
report-preference-title-less = La preferencia se nota: brecha { $gap }
report-preference-title-same = Con y sin preferencia se espera igual: brecha { $gap }
report-preference-title-more = La preferencia no se cumple: brecha { $gap }
report-preference-about = Lo que la mitad espera como máximo.
report-preference-share = El { $share } % de { -turno.gender ->
   *[masculine] los
    [feminine] las
 } { -turno(form: "many") } es preferente.
report-preference-less = Con preferencia se espera { $minutes } min menos.
report-preference-more = Con preferencia se espera { $minutes } min más.
report-was = { $period }: { $value }.
report-handed = Derivaciones
report-handed-title = Derivaciones: { $count }
report-handed-about = A dónde.
report-handed-share = De { -turno.gender ->
   *[masculine] los
    [feminine] las
 } { -turno(form: "many") } que terminaron aquí, el { $share } % venía de otro trámite.
report-handed-none = Sin derivaciones a otra unidad.
report-returned = { $count ->
    [one] 1 volvió a su origen: derivación equivocada.
   *[other] { $count } volvieron a su origen: derivaciones equivocadas.
}
report-defined-wait-name = Espera
report-defined-wait = desde que se toma { -turno.gender ->
   *[masculine] el
    [feminine] la
 } { -turno } hasta el primer llamado{ $left }.
report-defined-left = ; sin quienes se fueron antes ({ $count }, { $share } %)
report-defined-half-name = La mitad, hasta
report-defined-half = el menor tiempo que la mitad no pasa.
report-defined-most-name = 9 de 10, hasta
report-defined-most = lo mismo de nueve de cada diez.
report-defined-gap-name = Brecha
report-defined-gap = lo que espera la mitad con preferencia ÷ lo que espera la mitad sin ella.
report-defined-use-name = Uso
report-defined-use = tiempo de atención ÷ tiempo abierto. Lo comparten varias personas: no mide a ninguna.
report-defined-handed-name = Derivada
report-defined-handed = pasó a otro trámite al menos una vez. No se muestran grupos de menos de 10.

# Las páginas por tema
report-unit = Unidad
report-service = Trámite
report-class = Preferencia
report-kind = Tipo
report-office = Toda la oficina
report-indicator = Indicador
report-preference-page = La preferencia y su brecha
report-preference-page-about = Si las personas con preferencia por ley esperan menos que las demás.
report-preference-units = La brecha por unidad
report-preference-classes = La espera por preferencia
report-preference-reason = No se guarda el motivo de la preferencia de nadie.
report-gap-head = Brecha
report-preferential-head = Preferentes
report-issued-head = { -turno(form: "Many") }
report-enquiries-page = Consultas frecuentes
report-enquiries-page-about = A qué vino la gente, y cuánto esperó por cada trámite.
report-enquiries-title = Lo más pedido: { $name }
report-kinds = Tipos de atención
report-kinds-about = Atenciones registradas, también sin { -turno }
report-services-waits = Espera y atención por trámite
report-attended-head = Atendidas
report-attention-head = Atención, la mitad
report-first-head = Resuelto a la primera
report-satisfaction-page = La opinión de las personas
report-satisfaction-units = Por unidad
report-satisfaction-services = Por trámite
report-satisfaction-head = Satisfechas
report-answers-head = Opiniones
report-interval-head = Intervalo de 95 %
report-interval-cell = { $low } a { $high } %
report-satisfaction-none = Sin opiniones en este período.
report-petitions-page = Solicitudes y reclamos
report-petitions-page-about = Cuántos llegaron y si se respondieron en el plazo de la ley.
report-petitions-kinds = Recibidas por tipo
report-petitions-units = Por unidad
report-petitions-none = Sin solicitudes en este período.
report-received-head = Recibidas
report-on-time-head = A tiempo
report-days-head = Días, la mitad
report-overdue-head = Vencidas

# Acciones correctivas
report-actions = Acciones correctivas
report-actions-page-about = Metas que no se alcanzaron, por qué, y qué se hace.
report-actions-figure = Cifra
report-actions-cause = Causa
report-actions-act = Acción
report-actions-who = Responsable
report-actions-date = Fecha
report-actions-open = Por escribir
report-actions-done = Hecha, { $date }
report-actions-not-needed = No hacía falta
report-actions-none = Sin acciones correctivas en este período.
report-actions-unwritten = Hay metas sin alcanzar y todavía ninguna acción anotada.
report-named = { $name }: { $value }
report-actions-about = { $figure }{ $has_target ->
    [yes] { " " }(meta: { $target })
   *[no] { "" }
}{ $has_unit ->
    [yes] , { $unit }
   *[no] { "" }
}
report-effects = Qué resultó de las acciones
report-effects-about = La misma cifra antes de la acción y un período después.
report-effects-none = Todavía no hay un período después de una acción.
report-effect-before = Antes
report-effect-after = Después
report-target-head = Meta

# Anexo
report-annex = Anexo: fórmulas y límites de los datos
report-annex-about = Cada cifra se puede recalcular con los archivos de datos.
report-annex-entry = { $formula } Unidad: { $unit }.{ $has_limits ->
    [yes] { " " }{ $limits }
   *[no] { "" }
}
report-limits = Lo que se debe saber de los datos
report-limits-small = Un grupo de menos de { $least } casos no muestra tiempos ni porcentajes: se reconocería a las personas.
report-limits-chance = Un cambio que cabe en el margen del azar se llama «cambio no seguro». De menos de 30 casos no se juzga ningún tiempo.

# Las hojas de cálculo
report-tab-summary = Resumen
report-tab-findings = Hallazgos
report-tab-weeks = Semanas
report-tab-months = Meses
report-tab-units = Unidades
report-tab-units-title = Espera por unidad: la mitad y 9 de cada 10
report-tab-services = Trámites
report-tab-hours = Horas
report-tab-preference = Preferencia
report-tab-actions = Acciones
report-tab-indicators = Indicadores
report-tab-notes = Notas
report-side = Parte
report-finding = Hallazgo
report-called = Personas llamadas
report-week = Semana del
report-month = Mes
report-day = Día
report-hour = Hora
report-group = Grupo
report-period = Período
report-due = Plazo
report-done = Hecha el
report-in-minutes = Minutos
report-figures-told = Las cifras del gráfico
report-page-foot = Fórmulas en el anexo. Se recalcula con el archivo indicators.csv.
report-tab-definitions = Definiciones
report-def-name = Nombre en los datos
report-def-title = Indicador
report-def-formula = Fórmula
report-def-unit = Unidad de medida
report-def-source = Origen
report-def-limits = Límites
