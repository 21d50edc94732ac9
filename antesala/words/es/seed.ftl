# La orden `seed-history`, y lo que se dice de los días que inventó
help-command-seed-history = llena una oficina vacía con un pasado inventado, para mostrarla o probarla
help-seed = Llena una oficina vacía con un pasado inventado, que queda marcado como simulado
help-seed-office = la carpeta de la oficina; su base de datos no debe tener turnos
help-seed-months = cuántos meses se inventan, de 1 a 120
help-seed-seed = el número del que sale todo el azar: el mismo da el mismo pasado; 1 si no se indica
help-seed-until = el último día del pasado; ayer si no se indica
seed-months = --months { $given }: un pasado tiene de 1 a { $most } meses
seed-until = --until { $day }: ese día no ha terminado; el último que terminó es { $last }
seed-early = el pasado empezaría el { $first }, y los feriados se conocen desde el { $earliest }: pida menos meses o un --until posterior
seed-no-open-day = la oficina no abre ningún día del { $first } al { $last }: revise el horario y las fechas cerradas de su archivo
seed-not-empty = la base de datos de { $office } ya tiene un pasado, que no debe mezclarse con uno inventado. Haga otra carpeta: antesala init
seed-progress = { $done } de { $days } días
seed-done = Se inventó un pasado del { $first } al { $last }, con { $days } días abiertos:
seed-tickets = {"    "}turnos: { $count }
seed-attentions = {"    "}atenciones: { $count }
seed-marked = Todo queda marcado como simulado, y cada página e informe hecho con ello lo dice.
seed-next = Lo más antiguo de lo que la oficina guarda se borra en las primeras noches de su servidor: { $command }
