# Peticiones de las personas, en sus propias páginas: presentarlas, ver cómo van y agregar algo

petition-page-link = Peticiones, quejas y sugerencias
petition-page-to-find = ¿Ya presentó algo? Vea cómo va
petition-page-to-new = Presentar algo nuevo

# $kind: las clases que las leyes distinguen, y seguimiento
petition-page-kind = { $kind ->
    [peticion] Petición
    [informacion] Pedido de información
    [consulta] Consulta
    [queja] Queja
    [reclamo] Reclamo
    [sugerencia] Sugerencia
    [denuncia] Denuncia
    [felicitacion] Felicitación
    [derechos] Derechos sobre mis datos
   *[other] Trámite
}
petition-page-about = { $kind ->
    [peticion] Pedir algo a la oficina
    [informacion] Pedir información o copia de documentos
    [consulta] Preguntar qué piensa la oficina de un asunto suyo
    [queja] Por la conducta de una persona que atiende
    [reclamo] Por un servicio que falló o no se prestó
    [sugerencia] Una idea para mejorar
    [denuncia] Avisar de algo irregular
    [felicitacion] Agradecer una buena atención
   *[other] Ver, corregir o borrar lo que la oficina sabe de usted
}
petition-page-your = { $kind ->
    [peticion] Su petición
    [informacion] Su pedido de información
    [consulta] Su consulta
    [queja] Su queja
    [reclamo] Su reclamo
    [sugerencia] Su sugerencia
    [denuncia] Su denuncia
    [felicitacion] Su felicitación
    [derechos] Su solicitud sobre sus datos
   *[other] Su trámite
}
petition-page-my = { $kind ->
    [peticion] mi petición
    [informacion] mi pedido
    [consulta] mi consulta
    [queja] mi queja
    [reclamo] mi reclamo
    [sugerencia] mi sugerencia
    [denuncia] mi denuncia
    [felicitacion] mi felicitación
    [derechos] mi solicitud
   *[other] mi trámite
}
petition-page-days = { $counted ->
    [calendar] { $days ->
        [one] 1 día corrido
       *[other] { $days } días corridos
    }
   *[other] { $days ->
        [one] 1 día hábil
       *[other] { $days } días hábiles
    }
}
petition-page-within = Respuesta en { petition-page-days } a lo más

# El formulario
petition-page-new = ¿Qué quiere presentar?
petition-page-right = ¿Qué pide sobre sus datos?
petition-page-right-access = Ver los datos que hay de mí
petition-page-right-correction = Corregir un dato equivocado
petition-page-right-deletion = Borrar mis datos
petition-page-right-opposition = Que no se usen mis datos para algo
petition-page-right-portability = Recibir mis datos para llevarlos a otra parte
petition-page-right-blocking = Que se bloqueen mis datos mientras se revisa
petition-page-story = Cuéntelo con sus palabras
petition-page-story-hint = Qué pasó, dónde y cuándo, y qué espera de la oficina.
petition-page-service = ¿Sobre qué trámite?
petition-page-service-any = Otro, o no sé
petition-page-denied = Me negaron la atención preferente
petition-page-denied-hint = Se revisa aparte.
petition-page-files = Fotos o documentos
petition-page-files-hint = Si quiere: hasta { $count } archivos PDF, JPEG o PNG de { $size } MB cada uno. De las fotos no se guarda el lugar ni la cámara.
petition-page-reply = ¿Cómo quiere la respuesta?
petition-page-reply-page = Solo en una página, con un enlace, un folio y una clave
petition-page-reply-email = También por correo electrónico
petition-page-reply-telephone = También por teléfono
petition-page-reply-paper = También en papel
petition-page-person = Quién es usted
petition-page-person-hint = No es obligatorio. Solo lo ve quien debe responder, y no aparece en su página.
petition-page-name = Nombre y apellidos
petition-page-identity = Número de documento
petition-page-contact = Correo o teléfono
petition-page-address = Dirección postal
petition-page-send = Enviar
petition-page-back = Volver

# Lo que falta o estorba: lo escrito sigue en el formulario
petition-page-wrong = { $count ->
    [one] Falta algo antes de enviar
   *[other] Faltan { $count } cosas antes de enviar
}
petition-page-no-kind = Elija qué quiere presentar.
petition-page-no-right = Elija qué pide sobre sus datos.
petition-page-no-story = Escriba qué quiere decir a la oficina.
petition-page-no-words = Escriba algo o elija un archivo.
petition-page-long = Es demasiado largo: { $count } letras de { $most }. Acórtelo, o adjunte el texto como PDF.
petition-page-no-contact = Para responderle así hace falta un correo o un teléfono.
petition-page-no-address = Para responderle en papel hace falta una dirección.
petition-page-failed = No pudimos guardarlo ahora. Lo que escribió sigue aquí: envíelo otra vez en un momento.
petition-page-again = Lo que escribió sigue aquí; los archivos hay que elegirlos de nuevo.
petition-page-file-kind = «{ $name }» no es un PDF, un JPEG ni un PNG, aunque se llame así. Guárdelo en uno de esos formatos.
petition-page-file-broken = «{ $name }» está dañado o incompleto. Guárdelo de nuevo, o envíe una foto.
petition-page-file-large = «{ $name }» pesa más de { $size } MB. Guárdelo más pequeño, o envíelo por partes.
petition-page-file-pixels = «{ $name }» tiene demasiados píxeles. Envíe la imagen más pequeña.
petition-page-file-locked = «{ $name }» tiene clave. Guárdelo sin ella.
petition-page-file-script = «{ $name }» tiene acciones que se ejecutan al abrirlo. Imprímalo a un PDF nuevo y envíe ese.
petition-page-file-files = «{ $name }» lleva otros archivos dentro. Envíelos por separado.
petition-page-unnamed = archivo
petition-page-files-many = Son demasiados archivos: caben { $count }.
petition-page-upload-large = Los archivos pesan más de { $size } MB juntos. Envíe menos ahora; podrá agregar los otros después.
petition-page-upload-slow = El envío tardó demasiado y se cortó. Intente con archivos más pequeños, o sin ellos: podrá agregarlos después.
petition-page-upload-busy = Otras personas están enviando archivos. Intente en un momento, o envíe sin archivos: podrá agregarlos después.
petition-page-upload-form = El envío llegó incompleto. Revise lo escrito y envíelo otra vez.
petition-page-ended = { $state ->
    [answered] ya tiene respuesta.
    [solved] ya se resolvió.
   *[other] ya se cerró.
}
petition-page-refused = No se pudo agregar. Vea abajo cómo está ahora.

# El libro oficial, que esta página no reemplaza
petition-page-book-about = Aquí no se presentan { $kinds }: van en el libro oficial de esta entidad.
petition-page-book-kind = { $kind ->
    [queja] quejas
   *[reclamo] reclamos
}
petition-page-book-and = { " ni " }
petition-page-book-open = Abrir el libro oficial
petition-page-book-code = Código de esta entidad en el libro: { $code }
petition-page-book-ask = Pídalo en la oficina: está a la vista de todas las personas.

# El comprobante
petition-page-received = { petition-page-your } ya está en la oficina
petition-page-folio = Folio
petition-page-reference = Número del trámite
petition-page-key = Clave
petition-page-due = Respuesta a más tardar el
petition-page-promised = Fecha prometida
petition-page-keep = Guarde el folio y la clave, o imprima esta hoja. La clave no se muestra otra vez.
petition-page-law = Norma: { $law }
petition-page-see = Ver cómo va
petition-page-print = Imprimir
petition-page-at = Su página
petition-page-or = O en { $address }, con el folio y la clave.

# Cómo va
petition-page-date = { kiosk-weekday } { $day } de { kiosk-month }{ $is_other_year ->
    [yes] { " " }de { $year }
   *[no] { "" }
}
petition-page-light = { $light ->
    [on_time] En plazo
    [past_half] En plazo, va más de la mitad
    [nearly_due] El plazo está por cumplirse
   *[overdue] Plazo vencido
}
petition-page-passed = { $passed ->
    [one] Va 1
   *[other] Van { $passed }
} de { petition-page-days }. { $left ->
    [0] Hoy es el último.
    [one] Queda 1.
   *[other] Quedan { $left }.
}
petition-page-over = El plazo era de { petition-page-days }. La oficina sabe que le debe la respuesta.
petition-page-in-time = { $is_late ->
    [yes] Después del plazo, que era el { $due }
   *[no] Dentro del plazo, que era el { $due }
}
petition-page-state = { $state ->
    [received] Llegó a la oficina
    [assigned] En revisión
    [forwarded] En revisión
    [waiting] La oficina espera su respuesta
    [answered] Ya tiene respuesta
    [solved] Se resolvió en el momento
   *[closed] Se cerró sin respuesta
}
petition-page-add = Agregar algo a { petition-page-my }
petition-page-reply-to = Responder a la oficina
petition-page-add-hint = Un texto, una foto o un documento.
petition-page-asks = La oficina le pregunta
petition-page-answer = La respuesta de la oficina
petition-page-reason = Por qué
petition-page-asked = Lo que usted pidió
petition-page-done = Lo que se ha hecho
petition-page-file = Bajar «{ $name }» ({ $kind }, { $size })
petition-page-foot = Solo quien tiene este enlace ve esta página. Aquí no aparecen su nombre ni su documento.
petition-page-foot-visit = Entró con su folio y su clave. Cierre esta página al terminar: se cierra sola en media hora.
petition-page-added = Gracias: lo que agregó ya está en la oficina.
petition-page-since = Desde el { $date }
petition-page-on-at = { $date }, { $hour }

# Cada paso, como lo lee la persona
petition-page-step-receive = { $channel ->
    [page] Llegó por esta página
    [telephone] Llegó por teléfono
    [email] Llegó por correo electrónico
    [paper] Llegó en papel
   *[counter] Llegó en la oficina
}
petition-page-step-unit = Pasó a { $unit }
petition-page-step-refer = Se envió a otra institución
petition-page-step-ask_person = La oficina le preguntó algo
petition-page-step-add = Usted agregó algo
petition-page-step-add-staff = La oficina agregó lo que usted trajo
petition-page-step-answer = Respuesta
petition-page-step-close = Se cerró sin respuesta
petition-page-step-solve = Se resolvió en el momento
petition-page-step-extend = La respuesta se aplazó al { $date }
petition-page-step-reopen = Se abrió de nuevo
petition-page-next = Respuesta
petition-page-next-where = { $reply ->
    [email] Llega a su correo y a esta página
    [telephone] Le llaman, y queda en esta página
    [paper] Llega en papel y a esta página
   *[page] Llega a esta página
}

# Con folio y clave
petition-page-find = Vea cómo va lo que presentó
petition-page-find-hint = El folio y la clave están en su comprobante.
petition-page-look = Ver
petition-page-not-found = Ese folio y esa clave no van juntos. Revise las dos cosas.
petition-page-unknown = No encontramos esa página
petition-page-unknown-do = Puede ser de hace mucho, o el enlace está incompleto. Con su folio y su clave entra igual.
petition-page-too-many = Hubo demasiados intentos con ese folio. Espere unos minutos y pruebe otra vez.

# Una oficina que no las recibe por esta página
petition-page-elsewhere = Aquí no se presentan peticiones
petition-page-elsewhere-do = Preséntelas en la oficina: se reciben en cualquier { -modulo }, y le dan un folio y la fecha de la respuesta.
petition-page-elsewhere-phone = Por teléfono: { $phone }
