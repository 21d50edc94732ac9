# La bandeja de solicitudes, sus pasos, y lo que se ingresa a mano
inbox-title = Solicitudes
inbox-counted = { $open ->
    [0] Ninguna abierta
    [one] 1 abierta
   *[other] { $open } abiertas
 }{ $open ->
    [0] .
   *[other] : { $overdue ->
        [0] ninguna vencida
        [one] 1 vencida
       *[other] { $overdue } vencidas
    }, { $soon ->
        [0] ninguna vence en { $days } días o menos
        [one] 1 vence en { $days } días o menos
       *[other] { $soon } vencen en { $days } días o menos
    }.
 }
inbox-filters = Filtros
inbox-unit = Unidad
inbox-all-units = Todas
inbox-no-unit = Sin unidad todavía
inbox-kind = Tipo
inbox-all-kinds = Todos
inbox-state = Estado
inbox-all-states = Todas
inbox-state-open = Abiertas
inbox-state-overdue = Vencidas
inbox-state-denied = Por atención preferente negada
inbox-search = Buscar por folio o palabra
inbox-search-do = Buscar
inbox-page = { $begin } a { $end } de { $total }. Primero, la que vence antes.
inbox-cut = Hay más, muy antiguas: acote la búsqueda.
inbox-pages = Páginas
inbox-more = Ver más
inbox-before = Anteriores
inbox-none = Todavía no hay solicitudes.
inbox-none-found = Ninguna solicitud coincide. Quite algún filtro.
inbox-without-words = Sin texto
inbox-ended = { $state } { $days ->
    [0] hoy
    [1] ayer
   *[other] hace { $days } días
 }
inbox-asks = Pide
inbox-anonymous = Persona anónima
inbox-name = Nombre
inbox-contact = Correo o teléfono
inbox-address = Dirección
inbox-identity = Documento de identidad
inbox-answers = Responde
inbox-came = Ingresó
inbox-came-on = { $day }, { $channel }
inbox-service = Trámite
inbox-right = Derecho sobre sus datos
inbox-reply = Recibe la respuesta
inbox-reference = Número en otro sistema
inbox-in-time = En plazo, que era hasta el { $day }
inbox-late = Fuera de plazo, que era hasta el { $day }
inbox-law = Norma: { $law }.
inbox-files = Documentos
inbox-history = Historia
inbox-day = { $day } de { kiosk-month }{ $year ->
    [none] { "" }
   *[other] { " " }de { $year }
 }
inbox-moment = { $day }, { $hour }
inbox-by-person = La persona
inbox-by-server = El sistema
inbox-said-story = Lo que pidió:
inbox-said-reference = Número:
inbox-said-added = Lo que agregó:
inbox-said-question = Lo que se le pidió:
inbox-said-answer = Respuesta:
inbox-said-reason = Motivo:
inbox-said-note = Nota interna, que la persona no ve:
inbox-answer = Respuesta
inbox-answer-again = Otra respuesta, que corrige la anterior
inbox-draft = Borrador guardado en esta pestaña, …
inbox-answer-hint = La persona la lee en su página. Para el papel o el correo, envíela primero: después se imprime o se copia.
inbox-answer-do = Enviar respuesta
inbox-steps = Otros pasos

# Los pasos: la pregunta, qué hace, qué se escribe, el botón y lo que quedó hecho
step-title-answer = Responder la { $folio }
step-effect-answer = La persona lee la respuesta en su página, y el plazo deja de contar.
step-label-answer = Respuesta
step-do-answer = Enviar respuesta
step-done-answer = La { $folio } quedó respondida.
step-title-assign = Asignar la { $folio } a una unidad
step-effect-assign = Quienes responden por la unidad la ven en su bandeja. El plazo sigue igual.
step-label-assign = Nota para la unidad
step-do-assign = Asignar a una unidad
step-done-assign = La { $folio } quedó asignada.
step-title-forward = Pasar la { $folio } a otra unidad
step-effect-forward = Deja la bandeja de su unidad y entra en la de la otra. El plazo sigue igual.
step-label-forward = Nota para la otra unidad
step-do-forward = Pasar a otra unidad
step-done-forward = La { $folio } pasó a la otra unidad.
step-title-extend = Prorrogar la { $folio }
step-effect-extend = La persona lee en su página el motivo y la fecha nueva. La ley permite una sola prórroga, antes de que venza.
step-label-extend = Motivo, que la persona lee
step-do-extend = Pedir prórroga
step-done-extend = La { $folio } tiene fecha nueva.
step-title-ask_person = Pedir algo a la persona por la { $folio }
step-effect-ask_person = La persona lo lee en su página y contesta ahí. El plazo no se detiene mientras tanto.
step-label-ask_person = Qué se le pide
step-do-ask_person = Pedir algo a la persona
step-done-ask_person = La { $folio } espera a la persona.
step-title-add = Agregar algo a la { $folio }
step-effect-add = Para lo que la persona dijo o trajo después. Queda en la historia y la persona lo ve.
step-label-add = Lo que agrega
step-do-add = Agregar lo que dijo la persona
step-done-add = Se agregó a la { $folio }.
step-title-attach = Adjuntar documentos a la { $folio }
step-effect-attach = La persona los ve y los descarga en su página.
step-label-attach = Documentos
step-do-attach = Adjuntar documento
step-done-attach = Los documentos quedaron en la { $folio }.
step-attach-hint = PDF, JPEG o PNG, hasta cinco.
step-file = Documento { $number }
step-title-note = Anotar en la { $folio }
step-effect-note = La nota la lee solo el personal.
step-label-note = Nota interna
step-do-note = Nota interna
step-done-note = La nota quedó en la { $folio }.
step-title-solve = Dar la { $folio } por resuelta en el momento
step-effect-solve = Se cierra sin trámite de respuesta, y cuenta aparte de las respondidas.
step-label-solve = Qué se hizo
step-do-solve = Resuelta en el momento
step-done-solve = La { $folio } quedó resuelta en el momento.
step-title-refer = Enviar la { $folio } a otra institución
step-effect-refer = Aquí se cierra: responde la otra institución. La persona lo lee en su página.
step-label-refer = Cuál institución y por qué
step-do-refer = Enviar a otra institución
step-done-refer = La { $folio } se envió a otra institución.
step-title-close = Cerrar la { $folio } sin respuesta
step-effect-close = Para la que se retiró o está repetida. La persona lee el motivo en su página.
step-label-close = Motivo, que la persona lee
step-do-close = Cerrar sin respuesta
step-done-close = La { $folio } quedó cerrada.
step-title-reopen = Abrir de nuevo la { $folio }
step-effect-reopen = Vuelve a su unidad con el mismo plazo de antes.
step-label-reopen = Motivo, que la persona lee
step-do-reopen = Abrir de nuevo
step-done-reopen = La { $folio } está abierta de nuevo.
step-due = Fecha nueva
step-unnamed = documento
step-upload-none = Elija al menos un documento.
step-upload-form = El formulario llegó incompleto. Elija de nuevo los documentos.
step-upload-large = Los documentos pasan de 30 MB en total. Envíe menos de una vez.
step-upload-slow = La conexión fue demasiado lenta y el envío se cortó. Inténtelo otra vez.
step-upload-busy = Se están recibiendo otros documentos. Inténtelo en un momento.
step-upload-many = Una solicitud tiene { $most } documentos como máximo.
step-file-large = «{ $name }» es demasiado grande.
step-file-kind = «{ $name }» no es PDF, JPEG ni PNG.
step-file-pixels = «{ $name }» tiene demasiados puntos. Redúzcala y adjúntela de nuevo.
step-file-broken = «{ $name }» está dañado y no se pudo leer.
step-file-locked = «{ $name }» tiene clave. Guárdelo sin clave y adjúntelo de nuevo.
step-file-script = «{ $name }» tiene acciones que se ejecutan al abrirlo. Imprímalo como PDF y adjunte ese.
step-file-files = «{ $name }» lleva otros archivos dentro. Adjúntelos por separado.

# Ingresar a mano
entry-title = Ingresar una solicitud
entry-do = Ingresar una
entry-channel = Cómo llegó
entry-book = Los reclamos y las quejas se escriben en el { $name }, y no aquí.
entry-story = Qué pide
entry-story-hint = En las palabras de la persona. Si llegó por correo o en papel, cópielas tal cual.
entry-none = Ninguno
entry-unit-none = La del trámite, o ninguna todavía
entry-unit-hint = La unidad que responde.
entry-right-hint = Solo para las de datos personales.
entry-promised = Fecha prometida
entry-promised-hint = Solo para el seguimiento de un trámite: las demás tienen el plazo de la ley.
entry-person = La persona
entry-person-hint = Todo es voluntario: una solicitud anónima también se recibe.
entry-reply-page = En su página
entry-enter = Ingresar y dar el comprobante
entry-no-kind = Elija el tipo de solicitud.
entry-no-channel = Elija cómo llegó.
entry-no-right = Elija qué derecho sobre sus datos ejerce la persona.
entry-no-promised = Escriba la fecha prometida a la persona.
entry-receipt = Comprobante de la { $folio }
entry-receipt-once = Entréguelo ahora a la persona: la clave no se vuelve a mostrar.
entry-folio = Folio
entry-key = Clave
entry-link = Su página, que nadie más conoce:
entry-page = También con folio y clave en { $page }
entry-open = Ver la solicitud
entry-receipt-gone = Este comprobante ya se mostró
entry-receipt-gone-do = La clave se muestra una sola vez. Si se perdió, la persona puede preguntar por su folio en la oficina.

# La respuesta en papel o por correo
letter-back = Solicitud { $folio }
letter-do = Imprimir o copiar la respuesta
letter-title = Respuesta a la { $folio }
letter-subject = Respuesta a su solicitud { $folio }
letter-dear = { $name ->
    [none] A la persona que presentó la solicitud:
   *[other] { $name }:
 }
letter-asked = Respondemos su solicitud { $folio } ({ $kind }), recibida el { $day }.
letter-follow = Si algo no queda claro, mencione el folio { $folio }.
letter-mail = Para enviar por correo
letter-to = Para: { $contact }
letter-subject-label = Asunto
letter-text = Texto
letter-copy = Copiar el texto
letter-copied = Copiado
letter-print = Imprimir
