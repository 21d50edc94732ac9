# Registro de actividades de tratamiento, aviso de privacidad y registro de incidentes
privacy-register-title = Registro de actividades de tratamiento: { $office }
privacy-register-country = Registro de actividades de tratamiento
privacy-register-law = Norma: { $law }. Autoridad: { $authority }.
privacy-unverified = Los artículos están anotados de informes y por verificar en el texto oficial.
privacy-purpose = Finalidad: { $text }
privacy-basis = Base: { $text }
privacy-people = De quién: { $text }
privacy-data = Qué datos: { $text }
privacy-seen = Quién los ve: { $text }
privacy-sensitive = Puede haber datos sensibles.
privacy-table = Tabla { $table }, { $keep }: { $columns }

privacy-activity-turns = Dar y llamar { -turno(form: "many") }
privacy-activity-attention = Registrar la atención
privacy-activity-help = Dar la ayuda que la persona pide
privacy-activity-courtesy = Reconocer a los contribuyentes puntuales
privacy-activity-survey = Preguntar cómo fue la atención
privacy-activity-petitions = Recibir y responder peticiones y reclamos
privacy-activity-rights = Atender los derechos sobre los datos
privacy-activity-staff = Dejar entrar al personal
privacy-activity-record = Dejar constancia de lo que se hizo
privacy-activity-figures = Llevar estadísticas
privacy-activity-machines = Conectar los equipos de la oficina

privacy-purpose-turns = atender en orden y con la preferencia que da la ley
privacy-purpose-attention = saber qué se pidió, qué se respondió y quién sigue con ello
privacy-purpose-help = que la persona tenga lengua de señas, asiento, compañía o escritura mientras está en la oficina
privacy-purpose-courtesy = atender mejor a quienes pagaron a tiempo, siempre después de quienes protege la ley
privacy-purpose-survey = mejorar la atención
privacy-purpose-petitions = responder dentro del plazo de la ley y probar que se respondió
privacy-purpose-rights = responder lo que la persona pide sobre sus datos, y avisar de los incidentes
privacy-purpose-staff = que cada persona haga solo lo que su cargo permite
privacy-purpose-record = probar que se llamó en orden, y saber quién hizo qué
privacy-purpose-figures = saber cuánto se espera y planificar la atención
privacy-purpose-machines = que solo los equipos de la oficina se conecten

privacy-people-turns = quienes vienen a la oficina, sin nombre
privacy-people-attention = quienes vienen, llaman o escriben, y el personal que les atiende
privacy-people-help = quienes piden ayuda en la oficina, sin nombre
privacy-people-courtesy = contribuyentes de la lista de la municipalidad, sin nombre ni número
privacy-people-survey = quienes quieren responder, sin nombre
privacy-people-petitions = quienes presentan una petición, o vienen nombrados en ella
privacy-people-rights = quienes piden algo sobre sus datos
privacy-people-staff = el personal
privacy-people-record = el personal; quienes vienen, sin nombre
privacy-people-figures = de nadie: son números
privacy-people-machines = de nadie: son equipos

privacy-seen-turns = el personal; la sala ve solo el código y adónde ir
privacy-seen-attention = el personal que atiende
privacy-seen-help = el personal que atiende
privacy-seen-courtesy = el personal que atiende sabe de un número si está en la lista
privacy-seen-survey = la jefatura, y solo donde respondieron varias personas
privacy-seen-petitions = la unidad que responde y la jefatura
privacy-seen-rights = la jefatura y la administración
privacy-seen-staff = la administración; cada persona ve sus sesiones
privacy-seen-record = la jefatura y la administración
privacy-seen-figures = la jefatura y quien lea sus informes
privacy-seen-machines = la administración

privacy-basis-function = las funciones que la ley da a la oficina
privacy-basis-duty = un deber legal de la oficina
privacy-basis-will = la persona lo da porque quiere, y no tiene que hacerlo
privacy-basis-employment = el cargo del personal

privacy-data-none = nada sobre personas
privacy-data-attention = código, trámite, horas, { -modulo(form: "one") } y resultado de la visita
privacy-data-staff = quién del personal lo hizo, y cuándo
privacy-data-address = desde qué máquina entró el personal
privacy-data-key = claves y enlaces, casi siempre solo su huella
privacy-data-help = la ayuda pedida
privacy-data-words = lo que la persona contó o el personal anotó
privacy-data-identity = nombre y documento
privacy-data-pseudonym = el número de documento, solo como resumen con una clave ajena a la base de datos
privacy-data-contact = teléfono, correo o dirección
privacy-data-files = documentos y fotos
privacy-data-opinion = la nota de la encuesta
privacy-data-mixed = los mismos datos, reunidos en un texto

privacy-keep-day = se sobrescribe al terminar el día
privacy-keep-hours = unas horas, o hasta que se usa
privacy-keep-two_days = 48 horas
privacy-keep-week = una semana
privacy-keep-month = 30 días
privacy-keep-year = hasta que termina el año
privacy-keep-texts = { $number } días lo escrito
privacy-keep-tickets = { $number } días
privacy-keep-survey = { $number } días las palabras, y la nota sin plazo
privacy-keep-petitions = { $number } años desde que termina
privacy-keep-folio = sin plazo; la persona, sus palabras y el personal se borran antes
privacy-keep-proof = mientras sirva de prueba
privacy-keep-while_used = mientras se usa
privacy-keep-numbers = sin plazo

help-command-privacy = el registro de tratamientos de datos personales (privacy register)
help-privacy = lo que la oficina guarda de las personas, para qué y hasta cuándo
help-privacy-register = escribir el registro de actividades de tratamiento, hecho de las tablas de la base
help-privacy-office = archivo o carpeta de la oficina, por sus plazos y lo que guarda
help-privacy-country = el país: { $countries }; sobra donde se indica la oficina
help-privacy-json = como JSON, con una entrada por columna
value-right = DERECHO
help-petition-right = de los datos personales, qué se pide, si la ley le da otro plazo: { $rights }
petition-no-right = --right solo va con --kind derechos, no con { $kind }. Quite --right.

# El aviso de privacidad
notice-title = Sus datos personales
notice-version = Versión { $version }, desde el { $day }.
notice-earlier = Versiones anteriores
notice-earlier-one = Versión { $version }, desde el { $day }
notice-now = Ver el aviso vigente
notice-link = Sus datos personales
notice-short = En pocas palabras: para pedir { -turno(form: "one") } no hace falta su nombre ni su documento. Lo que se guarda de su visita se borra solo, y puede pedir verlo, corregirlo o borrarlo.
notice-who = Quién responde por sus datos
notice-office = Responde { $office }.
notice-officer = Encargado de los datos personales: { $officer }.
notice-contact = Para escribir o llamar: { $contact }.
notice-ask-here = Pregunte a cualquier persona que atiende.
notice-kept = Plazo: { $text }
notice-rights = Sus derechos
notice-rights-what = Puede pedir en cualquier momento y gratis:
notice-rights-how = Pídalo en la oficina, o desde esta página, en «{ petition-page-link }», tipo «{ petition-kind-derechos }». Quien tiene el folio y la clave de una petición puede ver y bajar sus datos de inmediato.
notice-right-access = ver los datos que se guardan
notice-right-correction = corregir los que estén mal
notice-right-deletion = borrar los que la ley no obliga a guardar
notice-right-opposition = oponerse a un uso
notice-right-portability = recibirlos en un archivo que otra máquina lea
notice-right-blocking = que no se usen mientras se resuelve otro pedido
notice-right-working = { $what }: respuesta en { $days ->
    [one] 1 día hábil
   *[other] { $days } días hábiles
 }
notice-right-calendar = { $what }: respuesta en { $days ->
    [one] 1 día corrido
   *[other] { $days } días corridos
 }
notice-authority = Si la respuesta no le parece, puede reclamar ante: { $authority }.
notice-safe = Cómo se cuidan
notice-safe-1 = Los datos quedan en una máquina de la oficina, que solo lee este programa. Las claves se guardan como huellas.
notice-safe-2 = Cada persona del personal entra con su clave y ve solo lo que su cargo permite; queda constancia de lo que hace.
notice-safe-3 = Lo que se borra se sobrescribe.
notice-never = Lo que no se hace
notice-never-1 = No hay cámara, huella ni reconocimiento de rostro.
notice-never-2 = Este programa no envía los datos a otro país ni a otra empresa. Vienen solo de usted y de quien le atiende.
notice-never-3 = Ninguna máquina decide sobre usted: el orden de llamado sigue una regla pública, y no se hacen perfiles.
notice-never-4 = Lo que usted da porque quiere (la ayuda que pide, la encuesta) puede retirarlo o dejarlo en blanco.
notice-law = Norma
notice-law-noted = { $law }; anotada el { $day } y por verificar en el texto oficial.
notice-law-verified = { $law }; revisada el { $day }.
notice-date = { $day } de { kiosk-month } de { $year }

# El registro de incidentes, en las páginas del personal
breach-title = Incidentes con datos personales
breach-about = Anote aquí lo que se perdió, se filtró o vio quien no debía, apenas se note. Las líneas no se cambian: se agregan otras. No escriba los datos mismos.
breach-authority = Autoridad: { $authority }.
breach-none = No hay incidentes anotados.
breach-one = Incidente { $number }, notado el { $moment }
breach-is-closed = cerrado
breach-moment = { $day }, { $hour }
breach-tell-authority = Avisar a la autoridad
breach-tell-people = Avisar a las personas
breach-tell-until = { $who }: hasta el { $moment }
breach-tell-over = { $who }: el plazo venció el { $moment }
breach-tell-soon = { $who }: sin demora; la ley no da un número de horas
breach-told = { $who }: hecho el { $moment }
breach-told-late = { $who }: hecho el { $moment }, pasado el plazo
breach-law = { $law }
breach-law-unverified = { $law }, por verificar
breach-kind-noticed = se notó; anotó { $clerk }
breach-kind-added = se agregó; anotó { $clerk }
breach-kind-told_authority = se avisó a la autoridad; anotó { $clerk }
breach-kind-told_people = se avisó a las personas; anotó { $clerk }
breach-kind-closed = se cerró; anotó { $clerk }
breach-begin = Anotar un incidente
breach-begin-title = ¿Qué pasó con los datos?
breach-begin-effect = Los plazos de la ley corren desde el momento en que se notó. Lo ven la jefatura y la administración.
breach-add = Agregar
breach-add-title = Agregar al incidente { $number }
breach-add-effect = La línea queda con su nombre y no se borra.
breach-kind = Qué se anota
breach-do-added = Algo más que se supo o se hizo
breach-do-told_authority = Se avisó a la autoridad
breach-do-told_people = Se avisó a las personas
breach-do-closed = El incidente se cierra
breach-day = Día en que pasó o se notó
breach-hour = Hora
breach-words = Qué pasó
breach-words-hint = Qué datos, de cuántas personas, cómo se notó, qué se hizo.
breach-begun = Quedó anotado el incidente { $number }.
breach-added = Quedó agregado al incidente { $number }.
breach-no-moment = No quedó anotado: falta un día y una hora válidos, o ese incidente no existe. Escríbalo otra vez.
breach-fault-words_missing = No quedó anotado: falta decir qué pasó.
breach-fault-words_long = No quedó anotado: el texto pasa de { $most } letras. Acórtelo o hágalo en dos líneas.
breach-fault-later = No quedó anotado: ese momento es posterior a ahora, o anterior a cuando se notó. Revise día y hora.
breach-fault-changed = No quedó anotado: otra persona agregó algo al mismo tiempo. Léalo y agregue lo suyo otra vez.
asked-begin_breach = Anotar un incidente con datos
asked-add_to_breach = Agregar a un incidente con datos

# Los datos de una petición, en papel y para otra máquina
own-data-title = Datos de la petición { $folio }
own-data-about = Todo lo que la oficina guarda de esta petición, tomado del registro el { $moment }. Las notas del personal sobre su propio trabajo no están.
own-data-none = No hay.
own-data-petition = La petición
own-data-person = La persona
own-data-texts = Lo que se escribió
own-data-history = Lo que se hizo
own-data-files = Archivos
own-data-folio = Folio
own-data-kind = Tipo
own-data-right = Derecho
own-data-received = Recibida
own-data-due = Plazo
own-data-law = Norma
own-data-unit = Unidad
own-data-name = Nombre
own-data-contact = Contacto
own-data-address = Dirección
own-data-identity = Documento
own-data-text-story = Lo pedido
own-data-text-reference = Referencia
own-data-text-added = Agregado
own-data-text-question = Pregunta de la oficina
own-data-text-answer = Respuesta
own-data-text-reason = Motivo

# Los pedidos sobre los propios datos, en las páginas del personal
data-requests-title = Pedidos sobre datos personales
data-requests-about = Cada pedido tiene el plazo de la ley. La clave de la petición de que trata prueba que los datos son de quien pide.
data-requests-none = No hay pedidos sobre datos personales.
data-request-title = Pedido { $folio }
data-came = Recibido el { $day }.
data-answered = Ya respondido.
data-about = sobre la petición { $folio }
data-unproven = falta decir sobre qué petición es, con su clave
data-is-done = hecho
data-proven-by = Probado con la clave el { $moment }, ante { $clerk }.
data-proven-alone = Probado con la clave el { $moment }, en la página de la persona.
data-blocked-since = Datos bloqueados desde el { $moment }: el personal no ve persona, palabras ni archivos.
data-done = Hecho el { $moment } por { $clerk }.
data-blocked-story = Datos bloqueados a pedido de la persona
data-json = Bajar para otro programa (JSON)
data-pdf = Bajar para leer (PDF)
data-to-answer = Ir a la respuesta
data-field-about = Folio de la petición de que trata
data-field-about-hint = El que está en el comprobante de la persona, como 2026-000123.
data-field-key = Clave de esa petición
data-title-prove_request = ¿Sobre qué petición es el pedido { $folio }?
data-effect-prove_request = La persona dice el folio y la clave de su comprobante. Quien los tiene puede ver, corregir y borrar esos datos.
data-do-prove_request = Decir de qué petición trata
data-did-prove_request = Quedó probado: ya se puede ver y hacer lo pedido.
data-title-correct_data = Corregir los datos de la persona (pedido { $folio })
data-effect-correct_data = Lo que escriba aquí reemplaza lo que había. Un campo en blanco queda como está; con un guion (-) se borra. La petición y su plazo no cambian.
data-do-correct_data = Corregir los datos
data-did-correct_data = Los datos quedaron corregidos.
data-title-block_data = ¿Bloquear los datos (pedido { $folio })?
data-effect-block_data = Nadie del personal verá a la persona, sus palabras ni sus archivos hasta que se quite el bloqueo. El plazo de la petición sigue.
data-do-block_data = Bloquear los datos
data-did-block_data = Los datos quedaron bloqueados.
data-title-unblock_data = ¿Quitar el bloqueo (pedido { $folio })?
data-effect-unblock_data = El personal vuelve a ver los datos para responder.
data-do-unblock_data = Quitar el bloqueo
data-did-unblock_data = El bloqueo quedó quitado.
data-title-delete_data = ¿Borrar los datos para siempre (pedido { $folio })?
data-effect-delete_data = La persona, sus palabras, la respuesta y los archivos de la petición se borran y se sobrescriben; su enlace y su clave dejan de servir. No se puede deshacer. Antes vea si la ley de archivos obliga a guardarlos, y entregue una copia si la pidió. Las copias de respaldo se borran aparte.
data-do-delete_data = Borrar los datos
data-did-delete_data = Los datos quedaron borrados y sobrescritos. Falta responder el pedido.
data-barred-unknown = No se hizo: ese pedido o esa petición no existe.
data-barred-unproven = No se hizo: el folio y la clave no corresponden. Revíselos en el comprobante de la persona.
data-barred-open = No se hizo: esa petición aún espera respuesta. Respóndala o ciérrela primero; mientras, puede bloquear los datos.
data-barred-gone = Los datos de esa petición ya se borraron.
asked-prove_request = Probar de quién son los datos
asked-export_data = Bajar los datos de una persona
asked-correct_data = Corregir los datos de una persona
asked-block_data = Bloquear los datos de una persona
asked-unblock_data = Quitar el bloqueo de datos
asked-delete_data = Borrar los datos de una persona

# La página de los propios datos
own-page-title = Sus datos
own-page-link = Ver, corregir o borrar sus datos
own-page-kept = Lo que se guarda con esta petición
own-page-count = { $texts ->
    [one] 1 texto
   *[other] { $texts } textos
 } y { $files ->
    [0] ningún archivo
    [one] 1 archivo
   *[other] { $files } archivos
 }. La copia los trae todos.
own-page-ask = ¿Qué pide sobre estos datos?
own-page-words = Lo que quiera agregar
own-page-words-hint = Por ejemplo, qué está mal y cómo es lo correcto.
own-page-story = La persona pide: { $what }.
own-page-choose = Elija qué pide.
own-page-long = El texto pasa de { $most } letras. Acórtelo.
own-page-failed = El pedido no se pudo guardar ahora. No se perdió lo escrito: envíelo otra vez en unos minutos, o pídalo en la oficina.
own-page-notice = Qué datos guarda la oficina y hasta cuándo
data-link = Datos personales
data-desk = Atender este derecho
