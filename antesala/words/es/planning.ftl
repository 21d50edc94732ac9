# The page that compares settings of an office on its own days, for its managers.
# Minutes and shares come in as numbers, names of counters and settings as they are.

planning-title = Qué pasaría si · Esperas · { $office }
planning-lead = { $days ->
    [one] Un día como los de la oficina, atendido
   *[other] { $days } días como los de la oficina, atendidos
 } de { $ways } maneras. En cada día llegan las mismas personas, a la misma hora y por lo mismo: lo único que cambia es lo que se compara.
planning-source = Sale de { $visits ->
    [one] una atención
   *[other] { $visits } atenciones
 } { $past ->
    [one] del { DATETIME($last, dateStyle: "long") }
   *[other] de { $past } días, del { DATETIME($first, dateStyle: "long") } al { DATETIME($last, dateStyle: "long") }
 }.
# If the past is too short to say what is usual.
planning-few = Sale de solo { $past ->
    [one] un día
   *[other] { $past } días
 } y { $visits ->
    [one] una atención
   *[other] { $visits } atenciones
 }: tómelo como un ejemplo. Con menos de { $days } días o de { $enough } atenciones no se sabe qué es lo habitual.
planning-made = Hecho el { DATETIME($day, dateStyle: "long") }.

planning-as-today = Como hoy
planning-with-counters = { -modulo(form: "Many") }: { $change }
planning-one-more = uno más
planning-one-more-open = uno más de { $from } a { $to }
planning-one-less = sin el { $counter }
planning-open = el { $counter } de { $from } a { $to }
planning-rule-two-then-oldest = Dos preferentes, luego el más antiguo
planning-rule-k-then-oldest = { $k ->
    [one] Un preferente
   *[other] { $k } preferentes
 }, luego el más antiguo
planning-rule-strict = Primero los preferentes
planning-rule-head-start = Con ventaja de minutos
planning-rule-first-come = Por orden de llegada

planning-summary = En resumen
planning-everybody = Todos
planning-preferential = Preferentes
planning-general = Generales
planning-house = La oficina
planning-people = Personas por día
planning-half = La mitad espera hasta
planning-nine = Nueve de diez esperan hasta
planning-longest = La espera más larga
planning-within = Esperan { $target } min o menos
planning-busy = { -modulo(form: "Many") } ocupados
planning-overtime = Última persona después del cierre
planning-unserved = Sin { -modulo } que atienda
planning-minutes = { $minutes } min
planning-per-day = { $count } por día

planning-better = Nueve de diez personas esperan entre { $low } y { $high } min menos que hoy.
planning-worse = Nueve de diez personas esperan entre { $low } y { $high } min más que hoy.
planning-same = En la espera de nueve de diez personas no se ve diferencia con hoy; si la hay, está entre { $low } y { $high } min.
planning-law = La mitad de los preferentes espera hasta { $preferential } min y la mitad de los generales hasta { $general } min: la preferencia no se cumple.

planning-chart-hours = Espera según la hora de llegada
planning-chart-hours-note = Minutos, según la hora de llegada; todos los cuadros tienen la misma escala. La línea gruesa es la espera que nueve de diez no pasan; la delgada, la de la mitad. La letra está donde termina la gruesa.
planning-chart-hours-said = En «{ $name }», quienes más esperan llegan a las { $hour }: la mitad espera hasta { $half } min y nueve de diez hasta { $most } min.
planning-chart-within = Cuántos esperan { $target } min o menos
planning-chart-within-note = Todos los cuadros tienen la misma escala, hasta 100 %.
planning-chart-busy = Qué parte del tiempo está ocupado cada { -modulo }
planning-chart-busy-note = La línea cortada está en { $full }: sobre ella, una mañana con más gente hace crecer las esperas deprisa. Todos los cuadros tienen la misma escala.
planning-chart-table = Ver las cifras en una tabla

planning-how = Cómo se calculó
planning-how-arrivals = Cuántas personas llegan a cada hora, y para qué trámite, sale de los días pasados; de día en día cambia como cambió en ellos, y dentro de la hora llegan como llegaron.
planning-how-times = Cuánto dura cada atención sale de las medidas; donde hay pocas, pesa también la duración que dice el archivo de la oficina.
planning-how-rule = A quién se llama lo decide la misma regla que usa la oficina, { -turno } por { -turno }.
planning-how-no-shows = Quien no se presenta ocupa { -modulo.gender ->
   *[masculine] el
    [feminine] la
 } { -modulo } { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
 }.
planning-how-closing = Nadie se va sin atender: al cierre no entra nadie más, y quien está adentro es atendido.
planning-how-left-out = No se cuentan quienes anularon su { -turno } ni las derivaciones a otro trámite por separado.
planning-how-chance = El intervalo de cada diferencia es el que tendría 95 de cada 100 veces si se repitiera la cuenta con otros días parecidos (semilla { $seed }).
