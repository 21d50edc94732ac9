# The pre-printed roll of numbers, on the staff pages and on its sheets
roll-open = Rollo de números
roll-title = Rollo de números
roll-about = Para después de una caída total: aquí se anotan los números { $letter } del rollo impreso, hasta el { $last }, con sus horas. Cada línea se guarda al momento, cuenta en los indicadores y queda como anotada a mano por usted.
roll-how = Con el teclado: Tab pasa al campo siguiente e Intro anota. Las horas se escriben 9:30 o 930. Sin «comienzo», la atención empezó con el llamado. Si la persona se fue, su hora va en «término».
roll-day = Día del rollo
roll-day-do = Ver ese día
roll-day-old = Solo se anotan números de hoy y de los { $days } días anteriores.
roll-number = Número
roll-service = Trámite
roll-class = Preferencia
roll-arrival = Llegada
roll-result = Qué pasó
roll-called = Llamado
roll-started = Comienzo
roll-ended = Término
roll-counter = { -modulo(form: "One") }
roll-clerk = Atendió
roll-choose = Elija…
roll-choose-short = …
roll-result-attended = Se atendió
roll-result-absent = No llegó al llamado
roll-result-left = Se fue antes
roll-result-stayed = Esperó hasta el fin del día
roll-result-waits = Sigue esperando
roll-do = Anotar
roll-done = { $code } quedó anotado.
roll-field-missing = Falta { $field }.
roll-number-wrong = El número va de 1 a { $last }; está escrito «{ $typed }».
roll-time-wrong = { $field }: «{ $typed }» no es una hora. Escriba 9:30 o 930.
roll-not-known = { $field }: «{ $typed }» no está en el archivo de la oficina.
roll-times-order = { $field } ({ $late }) es antes que { $before } ({ $early }). Revise las dos horas.
roll-times-future = Una de las horas todavía no llega.
roll-times-other_day = Las horas no son todas del mismo día.
roll-times-wrong = Las horas no pueden ser así. Revíselas.
roll-taken = { $code } ya está anotado ese día. Revise el número en el papel.
roll-entered = { $count ->
    [0] Anotados ese día
    [1] 1 número anotado ese día
   *[other] { $count } números anotados ese día
}
roll-entered-none = Todavía no se anota ninguno.
roll-file = Desde una planilla
roll-file-about = Un archivo CSV con una línea por número y estas columnas en la primera línea. Trámite, preferencia, { -modulo } y quien atendió van con su nombre o con su identificador; en «{ roll-result }», «{ roll-result-attended }», «{ roll-result-absent }», «{ roll-result-left }» o «{ roll-result-stayed }» (de hoy, también «{ roll-result-waits }»). Lo que no se puede anotar se dice línea por línea, y el archivo se puede enviar de nuevo: lo ya anotado no se repite.
roll-file-choose = Archivo del { $day }
roll-file-do = Enviar
roll-file-none = No llegó ningún archivo.
roll-file-wrong = El archivo no tiene las columnas { roll-number }, { roll-service }, { roll-arrival } y { roll-result } en su primera línea, o no tiene más líneas.
roll-file-done = { $count ->
    [0] No se anotó ninguno.
    [1] Se anotó 1 número.
   *[other] Se anotaron { $count } números.
}
roll-file-missing = { $count ->
    [1] 1 línea no se anotó:
   *[other] { $count } líneas no se anotaron:
}
roll-file-line = Línea { $line }, número { $number }:
roll-sheets = Hojas para imprimir
roll-sheets-title = Rollo de números
roll-slip-keep = Guarde este número: se le llamará por él.
roll-slip-day = Día
roll-list-title = Lista del rollo
roll-list-how = Anote las horas junto a cada número que entregue. Si la persona se fue, escriba «se fue» y la hora en «término».
