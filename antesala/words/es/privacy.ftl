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
privacy-data-contact = teléfono, correo o dirección
privacy-data-files = documentos y fotos
privacy-data-opinion = la nota de la encuesta
privacy-data-mixed = los mismos datos, reunidos en un texto

privacy-keep-day = se sobrescribe al terminar el día
privacy-keep-hours = unas horas, o hasta que se usa
privacy-keep-two_days = 48 horas
privacy-keep-week = una semana
privacy-keep-month = 30 días
privacy-keep-texts = { $number } días
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
help-privacy-json = como JSON, con una entrada por columna
value-right = DERECHO
help-petition-right = de los datos personales, qué se pide, si la ley le da otro plazo: { $rights }
petition-no-right = --right solo va con --kind derechos, no con { $kind }. Quite --right.
