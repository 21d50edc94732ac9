# One sentence for each refusal of the wire: the obstacle and, where it helps, what to do.
# The sentence of a rare code is short, since a person can do little about it.

-try-again = Inténtelo otra vez.
-tell-support = Avise a quien administra el sistema.

# The frame
refusal-not_json = El servidor no entendió el mensaje de este equipo. { -tell-support }
refusal-malformed = El servidor no aceptó un dato de este equipo. { -tell-support }
refusal-too_many = Este equipo pidió demasiado en poco tiempo. Espere un momento.

# The connection
refusal-hello_first = La conexión empezó mal. { -tell-support }
refusal-already_greeted = La conexión ya estaba iniciada. { -tell-support }
refusal-wrong_protocol = Este equipo y el servidor tienen versiones distintas. { -tell-support }
refusal-unknown_token = El servidor no conoce este equipo. Hay que inscribirlo.
refusal-unknown_code = El código de inscripción no sirve o ya se usó. Pida uno nuevo.
refusal-unknown_topic = El servidor no ofrece lo que este equipo pide. { -tell-support }

# Permission
refusal-forbidden = Este equipo no tiene permiso para eso.
refusal-not_signed_in = Primero ingrese con su nombre y su clave.
refusal-wrong_pin = La clave no corresponde. Revísela y vuelva a escribirla.
refusal-device_away = Ese equipo no respondió: está apagado o sin conexión. El código vale igual; elija otro tótem o anótelo.
refusal-not_printed = El papel no salió. El código vale igual; revise el tótem, elija otro o anote el código.
refusal-no_proof = Ahora no se puede firmar una constancia de espera. Avise a la persona a cargo del sistema.
refusal-weak_pin = Esa clave es fácil de adivinar. Elija otra que no sea una serie ni un número repetido.
refusal-same_pin = La clave nueva es la misma que la de ahora. Elija otra.
refusal-wrong_password = El usuario y la clave no corresponden. Revíselos y vuelva a escribirlos.
refusal-locked_out = Demasiados intentos. Espere unos minutos o pida una clave nueva.
refusal-not_yours = Eso lo tiene otra persona.

# Unknown names
refusal-unknown_service = Ese trámite ya no existe.
refusal-unknown_class = Esa preferencia ya no existe.
refusal-unknown_ticket = { -turno.gender ->
   *[masculine] Ese
    [feminine] Esa
 } { -turno } no existe.
refusal-unknown_counter = { -modulo.gender ->
   *[masculine] Ese
    [feminine] Esa
 } { -modulo } ya no existe.
refusal-unknown_clerk = Esa persona ya no está en la lista.
refusal-unknown_device = Ese equipo no está inscrito.

# A ticket
refusal-wrong_state = { -turno.gender ->
   *[masculine] El { -turno } ya cambió y no está
    [feminine] La { -turno } ya cambió y no está
 } para eso.
refusal-reserved = { -turno.gender ->
   *[masculine] Ese { -turno } está reservado
    [feminine] Esa { -turno } está reservada
 } para otra persona.
refusal-not_served_here = Ese trámite no se atiende aquí.
refusal-no_more_time = Ya se pidió más tiempo dos veces, y no se puede pedir otra vez.
refusal-code_taken = Hoy ya hay { -turno.gender ->
        [feminine] otra
       *[masculine] otro
    } { -turno } con ese código.
refusal-wrong_letter = Ese código empieza con la letra de una serie, o no tiene número.
refusal-ticket_aged = { -turno.gender ->
        [feminine] Esa
       *[masculine] Ese
    } { -turno } es de un día que ya terminó.
refusal-wrong_times = Esas horas no pueden ser: deben ir en orden, ser del mismo día y no pasar de ahora.

# A clerk's hands
refusal-ticket_in_hand = Primero termine con { -turno.gender ->
   *[masculine] el
    [feminine] la
 } { -turno } que está atendiendo.
refusal-no_ticket_in_hand = No hay { -turno.gender ->
   *[masculine] ningún
    [feminine] ninguna
 } { -turno } en sus manos.
refusal-attention_open = Primero registre la atención que está abierta.
refusal-no_attention = No hay ninguna atención abierta.
refusal-wrong_step = Desde este paso no se puede. Siga los pasos en orden.

# A counter
refusal-no_counter = Primero elija { -modulo.gender ->
   *[masculine] un
    [feminine] una
 } { -modulo }.
refusal-counter_not_open = { -modulo.gender ->
   *[masculine] El { -modulo } no está abierto
    [feminine] La { -modulo } no está abierta
 }.
refusal-counter_taken = { -modulo.gender ->
   *[masculine] Ese { -modulo } ya está ocupado. Elija otro
    [feminine] Esa { -modulo } ya está ocupada. Elija otra
 }.
refusal-no_common_service = { -modulo.gender ->
   *[masculine] Ese { -modulo } no atiende ningún trámite suyo. Elija otro, o pida que cambien sus trámites
    [feminine] Esa { -modulo } no atiende ningún trámite suyo. Elija otra, o pida que cambien sus trámites
 }.

# A hand-over
refusal-clerk_away = Esa persona no está en este momento.
refusal-same_clerk = Usted ya tiene { -turno.gender ->
   *[masculine] ese
    [feminine] esa
 } { -turno }.
refusal-no_offer = Esa derivación ya no está pendiente.

# Calling
refusal-punctual_off = Esta oficina no tiene lista de contribuyentes puntuales.
refusal-punctual_none = Este año no se ha cargado la lista de contribuyentes puntuales. Avise a la persona a cargo del sistema.
refusal-no_taxpayer = No es un DNI (8 cifras) ni un RUC (11 cifras). Revise el número en el documento y escríbalo de nuevo.
refusal-not_punctual = Ese número no está en la lista de contribuyentes puntuales de este año. La preferencia queda como estaba.
refusal-has_preference = Ya tiene una preferencia, que se mantiene.
refusal-too_many_numbers = Aquí se buscaron muchos números. Intente de nuevo en medio minuto.
refusal-phone_tickets_off = Esta oficina no da { -turno(form: "many") } por teléfono. Tome { -turno.gender ->
   *[masculine] uno
    [feminine] una
 } en el tótem.
refusal-phone_has_ticket = Este teléfono ya tiene { -turno.gender ->
   *[masculine] un
    [feminine] una
 } { -turno }.
refusal-hour_full = Ya se dieron { -turno.gender ->
   *[masculine] todos los
    [feminine] todas las
 } { -turno(form: "many") } por teléfono de esta hora. Tome { -turno.gender ->
   *[masculine] uno
    [feminine] una
 } en el tótem o vuelva a intentarlo a la hora siguiente.
refusal-wrong_presence_code = Ese no es el código que muestran las pantallas. Mírelo otra vez y escríbalo.
refusal-help_taken = Ya va otra persona a ayudar.
refusal-nobody_waits = No espera nadie que usted pueda atender.

# Oversight
refusal-counter_empty = En { -modulo.gender ->
   *[masculine] ese
    [feminine] esa
 } { -modulo } no hay nadie.
refusal-counter_changed = En { -modulo.gender ->
   *[masculine] ese
    [feminine] esa
 } { -modulo } algo cambió mientras usted decidía. Mire quién está ahora y con quién.
refusal-tickets_stopped = Hoy ya no se entregan más { -turno(form: "many") } para este trámite.
refusal-tickets_allowed = Para este trámite se siguen entregando { -turno(form: "many") }.
refusal-same_service = { -turno.gender ->
   *[masculine] Ese { -turno } ya espera
    [feminine] Esa { -turno } ya espera
 } por ese trámite.
refusal-notice_shown = Ya hay un aviso de otra persona en las pantallas. Quítelo antes de poner otro.
refusal-displays_muted = Otra persona silenció las pantallas. Déles sonido antes de elegir otra hora.
refusal-not_muted = Las pantallas no están en silencio.
refusal-no_notice = No hay ningún aviso en las pantallas.
refusal-wrong_hour = Esa hora ya pasó hoy. Escriba una posterior.
refusal-kiosk_out = Este equipo está fuera de servicio.
refusal-kiosk_in_service = Ese tótem está en servicio.
refusal-suspended = Esa persona está suspendida y no puede ingresar.
refusal-not_suspended = Esa persona no está suspendida.
refusal-day_open = El día no está cerrado.
refusal-day_over = Ese día ya no se puede reabrir: empezó otro, o ya no está lo que sus { -turno(form: "many") } piden.

# The office
refusal-people_inside = Todavía hay personas en atención.
refusal-service_in_use = Hay personas que esperan un trámite que se quiere quitar.
refusal-counter_in_use = { -modulo.gender ->
   *[masculine] Un { -modulo } que se quiere quitar está abierto
    [feminine] Una { -modulo } que se quiere quitar está abierta
 }.
refusal-clerk_in_use = Una persona que se quiere quitar está trabajando.
refusal-catalogue_invalid = El archivo de la oficina tiene errores.
refusal-wrong_day = El reloj no indica ese día, o indica uno demasiado antiguo.
refusal-closed = La oficina está cerrada a esta hora.

# The machine
refusal-fault = El servidor no pudo hacerlo. Avise a quien administra el sistema.
refusal-store_unavailable = El servidor no pudo guardar. { -try-again }
refusal-id_reused = El servidor recibió dos pedidos con el mismo número. { -try-again }
refusal-nothing_to_undo = No hay nada que deshacer: solo se puede durante diez segundos.
refusal-unknown_pause = La oficina ya no tiene ese motivo de pausa. Elija otro.

# A petition
refusal-unknown_petition = Esa solicitud no existe. Revise el folio.
refusal-unknown_unit = Esa unidad ya no existe. Elija otra.
refusal-petition_state = La solicitud ya no está en un estado que permita ese paso.
refusal-petition_changed = Otra persona hizo algo con esta solicitud mientras usted escribía. Léalo antes de seguir.
refusal-no_extension = La ley no permite prorrogar esta respuesta, o la prórroga ya se usó o llegó tarde.
refusal-wrong_date = Esa fecha no sirve: es anterior a hoy o pasa del último día permitido.
refusal-words_missing = Faltan las palabras: escriba el texto o el motivo.
refusal-words_long = El texto es demasiado largo. Acórtelo o adjunte un documento.
refusal-official_book = Lo de este tipo se escribe en el libro oficial del país, y no aquí.
