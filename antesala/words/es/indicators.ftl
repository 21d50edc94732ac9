# Los indicadores: su nombre, su fórmula y sus límites. Los textos en inglés son los de
# server/report/indicators; una prueba compara ambos. Un registro es una fila de tickets.csv: así
# las fórmulas no dependen del género de cada país.

indicator-subject-tickets = Llegadas y su término
indicator-subject-waits = Esperas
indicator-subject-attentions = Atenciones
indicator-subject-preference = Preferencia
indicator-subject-counters = { -modulo(form: "Many") } y tiempo
indicator-subject-opinions = Satisfacción
indicator-subject-petitions = Solicitudes
indicator-subject-equipment = Equipos y accesibilidad

indicator-unit-number = número
indicator-unit-seconds = segundos
indicator-unit-total = segundos en total
indicator-unit-days = días corridos
indicator-unit-share = parte, de 0 a 1
indicator-unit-time_share = parte de un tiempo, de 0 a 1
indicator-unit-ratio = razón
indicator-unit-balance = saldo, de -1 a 1

indicator-source-tickets = los registros de tickets.csv, con los que se puede calcular de nuevo
indicator-source-sums = las sumas que se guardan de cada día
indicator-source-register = el registro de atenciones
indicator-source-counters = el tiempo de cada { -modulo }
indicator-source-survey = la encuesta
indicator-source-petitions = el registro de solicitudes
indicator-source-equipment = lo que se observa de los equipos y las alarmas

indicator-issued = { -turno(form: "Many") } del período
indicator-issued-formula = el número de registros cuyo día está en el período, también los de quienes se anunciaron por teléfono.

indicator-attended = { -turno(form: "Many") } con atención
indicator-attended-formula = el número de registros con al menos una atención registrada (`started_at` no está vacío).
indicator-attended-limits = una persona que pasó a otra atención es un solo registro.

indicator-no_show = Personas llamadas que no llegaron
indicator-no_show-formula = registros con llamada y sin ninguna atención ÷ registros con llamada.

indicator-abandoned = Se fueron antes de la llamada
indicator-abandoned-formula = registros sin llamada que terminaron con su día (estado `lapsed`) ÷ registros del período.
indicator-abandoned-limits = lo que la persona devolvió es `cancelled`, y lo que anunció sin llegar es `announced_expired`; ninguno de los dos se cuenta aquí.

indicator-cancelled = Devolución antes de la llamada
indicator-cancelled-formula = registros sin llamada que se cancelaron ÷ registros del período.

indicator-announced_share = Por teléfono
indicator-announced_share-formula = registros que se anunciaron por teléfono antes de que la persona llegara ÷ registros del período.

indicator-announced_expired = Anuncios sin que llegara la persona
indicator-announced_expired-formula = registros anunciados que vencieron (estado `expired`) ÷ registros anunciados.

indicator-staff_issued_share = Emisión por el personal
indicator-staff_issued_share-formula = registros dados en una consola (canal `staff`) ÷ registros del período.
indicator-staff_issued_share-limits = habla de las personas que no pudieron usar el tótem, y de otras que prefirieron preguntar.

indicator-wait_p50 = Espera: la mitad, hasta
indicator-wait_p50-formula = de las esperas (`first_called_at` - `issued_at`, en segundos enteros) de todos los registros con llamada, el menor valor que la mitad no supera (rango más cercano: de n esperas en orden, la del lugar ⌈0,5 · n⌉).
indicator-wait_p50-limits = la espera de quien se anunció empieza cuando llega. Quienes se fueron antes de la llamada no están aquí: véase `wait_all_p50`.

indicator-wait_p90 = Espera: 9 de 10, hasta
indicator-wait_p90-formula = como `wait_p50`, la espera del lugar ⌈0,9 · n⌉.
indicator-wait_p90-limits = como `wait_p50`.

indicator-wait_all_p50 = Espera de todas las personas, también de las que se fueron: la mitad, hasta
indicator-wait_all_p50-formula = el menor t con S(t) ≤ 0,5, donde S es la estimación de Kaplan-Meier sobre todas las personas que esperaron: las llamadas, por su espera; las que nunca se llamaron, como que esperaron al menos hasta que se fueron (`ended_at` - `issued_at`).
indicator-wait_all_p50-limits = sin valor donde más de la mitad se fue antes de la llamada. Quien se anunció y no llegó no esperó.

indicator-wait_all_p90 = Espera de todas las personas, también de las que se fueron: 9 de 10, hasta
indicator-wait_all_p90-formula = como `wait_all_p50`, el menor t con S(t) ≤ 0,1.
indicator-wait_all_p90-limits = sin valor donde más de una de cada diez personas se fue al final.

indicator-unmet_p50 = Espera en vano: la mitad, al menos
indicator-unmet_p50-formula = de los tiempos (`ended_at` - `issued_at`, en segundos enteros) de todos los registros sin llamada que tienen ambos, el del lugar ⌈0,5 · n⌉.
indicator-unmet_p50-limits = a lo más hasta el fin de su día. No se sabe en qué momento salió una persona: si el registro terminó con su día, es el cierre.

indicator-unmet = Personas que esperaron en vano
indicator-unmet-formula = el número de registros sin llamada que terminaron, sin los de quienes se anunciaron y no llegaron.

indicator-within_target = Personas llamadas dentro de la meta
indicator-within_target-formula = registros cuya espera es a lo más la meta de su trámite ÷ registros con llamada.
indicator-within_target-limits = según las metas que tiene el archivo de la oficina cuando se hace el informe.

indicator-within_legal = Personas llamadas dentro del límite legal
indicator-within_legal-formula = registros cuya espera es a lo más la que la ley del lugar permite ese día ÷ registros con llamada.
indicator-within_legal-limits = no hay ninguno donde ninguna ley pone un límite.

indicator-service_p50 = Atención: la mitad, hasta
indicator-service_p50-formula = de las atenciones (`ended_at` - `started_at`, en segundos enteros) de todos los registros atendidos (estado `served`), la del lugar ⌈0,5 · n⌉.
indicator-service_p50-limits = de una persona con varias atenciones es la última, la del trámite en que se cuenta el registro.

indicator-service_p90 = Atención: 9 de 10, hasta
indicator-service_p90-formula = como `service_p50`, la del lugar ⌈0,9 · n⌉.
indicator-service_p90-limits = como `service_p50`.

indicator-service_short = Atenciones de menos de 30 segundos
indicator-service_short-formula = registros atendidos cuya atención duró menos de 30 segundos ÷ registros atendidos.
indicator-service_short-limits = la mayoría son teclas apretadas por error.

indicator-service_long = Atenciones mucho más largas que las demás
indicator-service_long-formula = registros atendidos cuya atención duró más de tres veces el `service_p90` del mismo grupo ÷ registros atendidos.
indicator-service_long-limits = la mayoría quedó abierta cuando la persona ya se había ido.

indicator-transferred = Derivaciones a otro trámite
indicator-transferred-formula = registros que pasaron a otro trámite al menos una vez (`transfers` es 1 o más) ÷ registros con atención.
indicator-transferred-limits = se cuenta en el trámite donde el registro terminó.

indicator-mis_transferred = Derivaciones devueltas
indicator-mis_transferred-formula = registros que volvieron a un trámite del que habían salido ÷ registros que pasaron a otro trámite.

indicator-first_contact = Resolución en la primera atención
indicator-first_contact-formula = registros con una sola atención, de resultado `resolved`, que no pasaron a otro trámite ÷ registros con atención.
indicator-first_contact-limits = según lo que registró el funcionario; no se sabe si la persona volvió otro día.

indicator-enquiries_ = Atenciones por tipo de consulta
indicator-enquiries_-formula = el número de atenciones que empezaron en el período y se registraron con ese tipo, con registro o sin él.
indicator-enquiries_-limits = por unidad y trámite los de la atención. `unsaid` son las que no tienen tipo.

indicator-preferential_share = Con preferencia legal
indicator-preferential_share-formula = registros de una clase a la que la ley da preferencia ÷ registros del período.
indicator-preferential_share-limits = el motivo de la preferencia de una persona no se guarda.

indicator-courtesy_share = Con una cortesía de la oficina, como la de contribuyentes puntuales
indicator-courtesy_share-formula = registros de una clase de cortesía, que queda por debajo de toda preferencia legal ÷ registros del período.

indicator-priority_gap = Espera con preferencia frente a la espera sin ella
indicator-priority_gap-formula = `wait_p50` de los registros con preferencia legal ÷ `wait_p50` de los generales.
indicator-priority_gap-limits = n es el menor de los dos números de registros. Debe ser a lo más 1: por debajo de 1, las personas con preferencia esperan menos.

indicator-occupancy = Ocupación por { -modulo }
indicator-occupancy-formula = segundos en que un funcionario atendió a una persona con registro ÷ segundos abiertos con un funcionario. n son horas abiertas enteras.
indicator-occupancy-limits = es una parte del tiempo y no tiene intervalo. Las pausas y el trabajo interno no son tiempo abierto. Lo que se anotó de un papel mientras no estaba abierto no cuenta.

indicator-walk_p50 = De la llamada a la llegada: la mitad, hasta
indicator-walk_p50-formula = de los tiempos desde la última llamada hasta que empezó la atención, en segundos enteros, el del lugar ⌈0,5 · n⌉.

indicator-idle_while_waiting = { -modulo(form: "Many") } sin nadie y con personas en espera
indicator-idle_while_waiting-formula = la suma de los segundos abiertos sin una persona en atención mientras esperaba una a la que se podía llamar.
indicator-idle_while_waiting-limits = una parte es el momento entre una persona y la siguiente.

indicator-service_time_share = De una hora abierta: en atención
indicator-service_time_share-formula = segundos en que un funcionario atendió a una persona ÷ segundos abiertos.
indicator-service_time_share-limits = con los tres que siguen hace la hora entera.

indicator-walk_time_share = De una hora abierta: hasta que llega la persona llamada
indicator-walk_time_share-formula = segundos desde una llamada hasta que la persona llegó o se dio por ausente ÷ segundos abiertos.

indicator-wait_time_share = De una hora abierta: libre, sin personas en espera
indicator-wait_time_share-formula = segundos abiertos sin una persona en atención y sin ninguna en espera a la que se pudiera llamar ÷ segundos abiertos.

indicator-idle_time_share = De una hora abierta: libre, con personas en espera
indicator-idle_time_share-formula = `idle_while_waiting` ÷ segundos abiertos.

indicator-pause_ = Pausas por motivo
indicator-pause_-formula = la suma de los segundos en pausa por ese motivo.
indicator-pause_-limits = de la oficina entera. El trabajo interno es `pause_back_office`.

indicator-satisfaction_top = Personas satisfechas
indicator-satisfaction_top-formula = respuestas con una de las dos mejores notas (6 o 7 de 7 en Chile, 4 o 5 de 5 en los demás países) ÷ respuestas.
indicator-satisfaction_top-limits = respondieron quienes quisieron: no es una muestra. Las respuestas se cuentan en grupos de cinco del mismo trámite y mes.

indicator-satisfaction_net = Satisfacción neta
indicator-satisfaction_net-formula = `satisfaction_top` menos la parte de las notas malas (1 a 4 de 7, 1 o 2 de 5); la nota entre ambas (5 de 7, 3 de 5) no cuenta.
indicator-satisfaction_net-limits = de -1 a 1. Como `satisfaction_top`.

indicator-satisfaction_response = Atenciones de las que se opinó
indicator-satisfaction_response-formula = respuestas recibidas ÷ atenciones que empezaron en el período y se registraron.
indicator-satisfaction_response-limits = sin valor donde hay más respuestas que atenciones, como en las pantallas de caras.

indicator-petitions_received = Solicitudes recibidas
indicator-petitions_received-formula = el número de solicitudes de todo tipo cuya fecha local de recepción está en el período, sin los seguimientos (`seguimiento`), a los que ninguna ley pone plazo.
indicator-petitions_received-limits = por unidad la que tiene la solicitud ahora.

indicator-petitions_received_ = Solicitudes recibidas por tipo
indicator-petitions_received_-formula = como `petitions_received`, de un tipo; aquí están también los seguimientos (`seguimiento`).

indicator-petitions_on_time = Solicitudes respondidas en plazo
indicator-petitions_on_time-formula = solicitudes que terminaron a más tardar en su último día, dentro del período ÷ esas y las solicitudes cuyo último día pasó sin respuesta en el período.
indicator-petitions_on_time-limits = cada solicitud cuenta una vez, en el período en que terminó en plazo o quedó atrasada. El último día es el de la ley, con su prórroga donde la hubo.

indicator-petitions_days_p50 = Días hasta la respuesta: la mitad, hasta
indicator-petitions_days_p50-formula = de los días corridos desde la recepción hasta el fin de todas las solicitudes que terminaron en el período, los del lugar ⌈0,5 · n⌉.

indicator-petitions_overdue = Solicitudes atrasadas
indicator-petitions_overdue-formula = el número de solicitudes que estaban abiertas el último día del período y cuyo último día para responder era anterior.

indicator-petitions_at_once = Solicitudes resueltas en el acto
indicator-petitions_at_once-formula = solicitudes que terminaron como `solved` en el período ÷ solicitudes que terminaron en el período.

indicator-alarms = Alarmas de la sala
indicator-alarms-formula = el número de alarmas que hubo en el período, dentro del horario.

indicator-alarm_p50 = Cuánto duró una alarma: la mitad, hasta
indicator-alarm_p50-formula = de los segundos que cada alarma duró dentro del horario, los del lugar ⌈0,5 · n⌉.

indicator-alarm_seconds = Cuánto duraron las alarmas en total
indicator-alarm_seconds-formula = la suma de los segundos que cada alarma duró dentro del horario.

indicator-kiosk_up = Tótems disponibles
indicator-kiosk_up-formula = segundos en que los tótems estuvieron conectados dentro del horario ÷ segundos en que debían estarlo. n son horas enteras.

indicator-display_up = Pantallas disponibles
indicator-display_up-formula = como `kiosk_up`, de las pantallas.

indicator-aid_voice = Usaron el tótem con voz
indicator-aid_voice-formula = sesiones en tótems con la voz encendida ÷ sesiones en tótems.
indicator-aid_voice-limits = se cuenta la sesión, y con ella ni la persona ni su { -turno }.

indicator-aid_keypad = Usaron el tótem con teclas
indicator-aid_keypad-formula = sesiones en tótems en que se usó el teclado ÷ sesiones en tótems.
indicator-aid_keypad-limits = como `aid_voice`.

indicator-aid_contrast = Usaron el tótem en alto contraste
indicator-aid_contrast-formula = sesiones en tótems con el alto contraste encendido ÷ sesiones en tótems.
indicator-aid_contrast-limits = como `aid_voice`.

indicator-aid_reach = Usaron el tótem con los controles abajo
indicator-aid_reach-formula = sesiones en tótems con los controles en la parte baja ÷ sesiones en tótems.
indicator-aid_reach-limits = como `aid_voice`.

indicator-aid_large = Usaron el tótem con letra grande
indicator-aid_large-formula = sesiones en tótems con la letra agrandada ÷ sesiones en tótems.
indicator-aid_large-limits = como `aid_voice`.

# La página

indicator-page = Indicadores
indicator-page-about = Las cifras del informe, de la página del personal y de los datos abiertos, con el nombre que cada una tiene en `indicators.csv`. Todas se calculan en un solo lugar, así que coinciden hasta el último dígito. Un indicador existe por oficina, unidad, trámite, canal y clase; los de tiempo, solicitudes, opiniones y equipos, hasta donde se conocen. Un registro es una fila de `tickets.csv`.
indicator-page-rules = Los tiempos son segundos enteros, sin redondear hacia arriba. Un percentil es el del rango más cercano: de n valores en orden, el del lugar ⌈p · n⌉, que siempre es uno que se midió. Una parte tiene el intervalo del 95 % de Wilson (1927). Un período se compara con el anterior y con el mismo del año anterior.
indicator-page-cells = Una parte o un tiempo de menos de 5 personas, respuestas o solicitudes no se muestra, ni otra cifra con la que se podría calcular; las de un solo funcionario necesitan 10. Los números se muestran siempre. Las cifras de una unidad son las de sus trámites, quienquiera que atendió: un funcionario que atiende trámites de dos unidades cuenta en ambas.
indicator-page-made = Esta página se hace con las definiciones del programa: `python -m server.report.indicators` la escribe de nuevo.
indicator-page-formula = Fórmula
indicator-page-unit = Unidad
indicator-page-source = Fuente
indicator-page-limits = Límites
