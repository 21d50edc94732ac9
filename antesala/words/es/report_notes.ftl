# Lo que hay que saber de los datos de un informe, y los campos de los datos abiertos

report-note-date = { $day } de { kiosk-month } de { $year }
report-note-simulated = Datos simulados: fueron hechos por un programa para probar el sistema, y no hablan de ninguna persona.
report-note-nothing = No hay datos de este período: la oficina no registró nada en él.
report-note-not-over = El período no ha terminado: llega hasta el { $until }, cuando se hizo este informe.
report-note-begins = Los datos de la oficina empiezan el { $day }; de los días anteriores no hay.
report-note-days-without = { $count ->
    [one] Un día en que la oficina debía abrir no tiene nada registrado.
   *[other] { $count } días en que la oficina debía abrir no tienen nada registrado.
}
report-note-tickets-wiped = De los días anteriores al { $day } quedan las sumas y no los registros uno a uno: sus cifras son las mismas, y tickets.csv no los tiene.
report-note-clocks = El { $day } cambió la hora y tuvo { $hours } horas. Las esperas son tiempo transcurrido, así que son exactas también ese día.
report-note-renamed = «{ $name }» se llamaba «{ $before }» hasta el { $day }; sus cifras son las de ambos nombres.
report-note-moved = «{ $name }» pasó desde «{ $before }» a otra unidad el { $day }; las cifras de cada unidad son las del tiempo en que lo tuvo.
report-note-gone = «{ $name }» ya no está en el archivo de la oficina; aparece con su identificador.
report-note-of-roll = { $count ->
    [one] Un turno se anotó
   *[other] Se anotaron { $count } turnos
} a mano, con las horas de papel, desde el rollo de números de una caída total; cuentan como los demás.
report-note-small = { $count ->
    [one] No se muestra una cifra
   *[other] No se muestran { $count } cifras
} de menos de { $least } personas, o con la que se podría calcular una de ellas.
report-note-survey-months = Lo que se opinó se cuenta por meses enteros, de los que este período tiene { $count }.
report-note-equipment-since = Alarmas, equipos y ayudas se observan desde el { $day }.

report-data-title = Indicadores de { $office }, { $period }
report-data-about = Los indicadores de atención de la oficina. Una fila por indicador y parte de la oficina; un campo vacío es la suma de todos. Sin datos personales.
report-data-about-tickets = SOLO PARA EL PERSONAL: una fila por { -turno }, sin código y sin nada personal, para que se pueda calcular todo de nuevo. No se publica: por su hora, una fila podría reconocerse.
report-data-rounding = Los tiempos son segundos enteros, sin redondear hacia arriba. Un percentil es el del rango más cercano: de n valores en orden, el del lugar ⌈p · n⌉. Las partes tienen el intervalo de Wilson del 95 % en low y high. Sin valor: no hay, o es de menos de { $least } personas. Un renglón sin ningún caso no está.
report-field-period = el período, como 2026-Q3, o uno de sus meses, como 2026-07
report-field-office = el identificador de la oficina
report-field-unit = la unidad; vacío: todas
report-field-service = el trámite, siempre con su unidad; vacío: todos
report-field-channel = el canal por el que llegó; vacío: todos
report-field-class = la clase de prioridad; vacío: todas
report-field-indicator = el nombre del indicador, definido en indicators
report-field-value = su valor: segundos, una parte de 0 a 1 o un número
report-field-n = de cuántas personas, respuestas o solicitudes es
report-field-low = extremo inferior del intervalo
report-field-high = extremo superior del intervalo
report-field-day = el día de la oficina
report-field-language = el idioma elegido
report-field-issued_at = cuándo empezó a esperar la persona, en UTC; de quien se anunció y no llegó, cuándo se anunció
report-field-first_called_at = cuándo se llamó por primera vez; vacío: nunca
report-field-started_at = cuándo empezó la última atención registrada; vacío: ninguna
report-field-ended_at = cuándo terminó; sin llamada, a lo más el fin de su día; vacío si la persona nunca llegó o si aún no termina
report-field-state = en qué terminó: served, no_show, lapsed (terminó con su día), cancelled, expired, o cómo está ahora
report-field-recalls = cuántas veces se volvió a llamar
report-field-transfers = cuántas veces pasó a otro trámite
