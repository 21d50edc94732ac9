# Peticiones y seguimientos que se reciben en la atención: el comprobante, y la consola

# El comprobante en papel
petition-desk-folio = Folio
petition-desk-key = Clave
petition-desk-due = La oficina responde a más tardar el
petition-desk-promised = La oficina se comprometió para el
petition-desk-solved = Quedó resuelto en el acto.
petition-desk-no-due = La ley no fija un plazo de respuesta.
petition-desk-follow = Lea la respuesta en el teléfono
petition-desk-typed = O escriba folio y clave en
petition-desk-ask = Para saber la respuesta, muestre este papel en cualquier { -modulo }.
petition-desk-keep = Guarde este papel: con el folio y la clave se lee la respuesta.

# La consola: recibir una solicitud dentro de la atención
counter-act-petition = Solicitud o reclamo
counter-act-follow_up = Seguir un trámite
counter-act-receipt = Último comprobante
counter-act-print_receipt = { $times ->
    [0] Imprimir comprobante
   *[other] Imprimir otra vez
}
counter-act-ended_petitions = Cómo terminó lo que usted recibió
counter-act-rate = Preguntar cómo fue
petition-desk-title = Recibir una solicitud o un reclamo
petition-desk-meaning = Queda aparte de la atención, con folio y fecha de respuesta. Si cierra, lo escrito se guarda.
petition-desk-kind = ¿Qué es?
petition-desk-right = ¿Qué pide sobre sus datos?
petition-desk-right-access = Ver
petition-desk-right-correction = Corregir
petition-desk-right-deletion = Borrar
petition-desk-right-opposition = Oponerse a un uso
petition-desk-right-portability = Llevárselos
petition-desk-right-blocking = Bloquear
petition-desk-marks = Además
petition-desk-solve = Se resolvió en el acto
petition-desk-next = Seguir: la persona y la unidad
petition-desk-back = Volver a lo que pide
petition-desk-field-story = Lo que la persona pide o cuenta, con sus palabras
petition-desk-field-solution = Cómo se resolvió
petition-desk-field-promised = Fecha comprometida
petition-desk-field-reference = Número del trámite en la oficina (si tiene)
petition-desk-field-person = Nombre (puede quedar vacío)
petition-desk-field-identity = Número de documento
petition-desk-field-contact = Correo o teléfono
petition-desk-field-address = Domicilio
petition-desk-in-book = Va en el { $name }
petition-desk-book = Este tipo se escribe en el libro oficial, y no aquí: { $where }. Ofrézcaselo a la persona.
petition-desk-book-here = Este tipo se escribe en el libro oficial, y no aquí. Entrégueselo a la persona.
petition-desk-lacks-story = Escriba qué pide la persona
petition-desk-lacks-kind = Elija qué es
petition-desk-lacks-right = Elija qué pide sobre sus datos
petition-desk-lacks-solution = Escriba cómo se resolvió
petition-desk-lacks-pending = Escriba qué queda pendiente
petition-desk-lacks-date = Escriba la fecha comprometida
petition-desk-date-hint = Día y mes, por ejemplo 15-12
petition-desk-date-past = Esa fecha ya pasó
petition-desk-pending = Qué queda pendiente, y de quién depende
petition-desk-follow-meaning = Para un trámite que sigue después de hoy: usted sabrá cómo terminó.
petition-desk-follow-send = Abrir el seguimiento
petition-desk-person = Quién pide y quién responde
petition-desk-person-meaning = Nada de esto es obligatorio: una solicitud anónima también se recibe.
petition-desk-unit = ¿Qué unidad responde?
petition-desk-unit-own = La de este trámite: { $unit }
petition-desk-unit-later = Todavía no se sabe: la asigna la supervisión
petition-desk-reply = ¿Cómo quiere la respuesta?
petition-desk-reply-page = En la página
petition-desk-reply-email = Por correo
petition-desk-reply-paper = En papel
petition-desk-reply-telephone = Por teléfono
petition-desk-send = Recibir y dar folio
petition-desk-sending = Recibiendo. Si se corta, se envía al volver
petition-desk-answer = Respuesta
petition-desk-tell = Diga a la persona el folio, la clave y la fecha.
petition-desk-printed = El comprobante salió.
petition-desk-paper-no_paper = El comprobante no salió: falta papel. Ponga papel e imprima otra vez.
petition-desk-paper-cover_open = El comprobante no salió: la tapa está abierta. Ciérrela e imprima otra vez.
petition-desk-paper-offline = El comprobante no salió: la impresora no responde. Revísela, o dicte el folio y la clave.
petition-desk-paper-failed = El comprobante no salió. Imprima otra vez, o dicte el folio y la clave.
petition-desk-ended-meaning = Así terminó lo que usted recibió. Si la persona pregunta, ya lo sabe.
petition-desk-ended-head = Terminadas
petition-desk-ended-said = Lo que se respondió
petition-desk-ended-silent = Sin texto de respuesta
petition-desk-ended-read = Enterado
petition-desk-rate-say = Diga: «Del 1 al { $highest }, ¿qué nota le pone a esta atención?». La nota no se guarda con su nombre ni con el de la persona.
petition-desk-rate-head = La nota que dijo
petition-desk-rate-none = Elija la nota que dijo
petition-desk-rate-send = Anotar la nota
counter-rate-done = La nota quedó anotada.
counter-petition-unsent = Quedó una solicitud sin enviar.
counter-petition-unsent-detail = Lo escrito está guardado en este equipo: ábrala y termínela.
counter-follow_up-unsent = Quedó un seguimiento sin enviar.
counter-follow_up-unsent-detail = Lo escrito está guardado en este equipo: ábralo y termínelo.
counter-petitions-ended = { $count ->
    [one] Terminó la solicitud { $folio }, que usted recibió.
   *[other] Terminaron { $count } solicitudes que usted recibió.
}
counter-petitions-ended-detail = Vea cómo terminó, por si la persona pregunta.
