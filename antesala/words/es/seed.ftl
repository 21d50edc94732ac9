# La orden `seed-history`, y lo que se dice de los días que inventó
help-command-seed-history = llenar una oficina vacía con un pasado inventado, para mostrarla o probarla
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
# Lo que escribieron las personas, en un pasado inventado
seed-story-1 = Consulté por «{ $service }» y quisiera saber en qué estado está.
seed-story-2 = Les pido la lista de documentos de «{ $service }»; la de la puerta no se alcanza a leer.
seed-story-3 = Esperé más de una hora por «{ $service }», y mientras tanto cerró { -modulo.gender ->
   *[masculine] el
    [feminine] la
 } { -modulo } por colación.
seed-story-4 = Ayudaría que «{ $service }» se pudiera pedir también por la tarde.
seed-story-5 = Agradezco la buena atención que recibí en «{ $service }».
seed-story-6 = Por «{ $service }» me enviaron a dos { -modulo(form: "many") } antes de dar con el correcto.
seed-answer-1 = Revisamos lo que escribió. La respuesta va en camino, con los documentos que pidió.
seed-answer-2 = Tenía razón, y ya está corregido. Gracias por avisarnos.
seed-answer-3 = Lo que pide se hace en cualquier { -modulo }, con los documentos de la lista.
seed-good-1 = Rápido y amable.
seed-good-2 = Me explicaron todo.
seed-good-3 = Salí antes de lo que pensaba.
seed-good-4 = Todo bien.
seed-bad-1 = Mucha espera.
seed-bad-2 = Me enviaron de { -modulo.gender ->
   *[masculine] un { -modulo } a otro
    [feminine] una { -modulo } a otra
 }.
seed-bad-3 = Había { -modulo.gender ->
   *[masculine] pocos { -modulo(form: "many") } abiertos
    [feminine] pocas { -modulo(form: "many") } abiertas
 }.
seed-bad-4 = No me avisaron que faltaba un documento.

# Above each page of the staff that tells of such days
pages-made-up = Datos simulados: lo que aquí se dice del { $first } al { $last } lo inventó un programa, y no habla de ninguna persona.
