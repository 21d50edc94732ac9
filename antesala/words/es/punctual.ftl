# La lista de contribuyentes puntuales: `office punctual`, y [punctual] del archivo de la oficina
help-office-punctual = reemplaza la lista de contribuyentes puntuales (Perú), o dice cuántos hay
help-office-punctual-file = CSV con un DNI o RUC en la primera columna de cada línea; sin él se dice cuántos contribuyentes hay
help-office-punctual-remove = elimina toda la lista
file-punctual-country = la lista de contribuyentes puntuales es para oficinas del Perú (PE), y country es { $country }: quite [punctual]
file-punctual-note = falta legal_note: escriba la ordenanza con que la municipalidad favorece a los contribuyentes puntuales
file-punctual-courtesy = la lista es para la clase { $name }, que la oficina no tiene: escriba courtesies = ["{ $name }"] en [office]
punctual-both = se dieron un archivo y --remove: dé uno de los dos
punctual-off = esta oficina no tiene lista de contribuyentes puntuales: escriba [punctual] con listed = true y legal_note en el archivo de la oficina, y cárguelo con office load. Es solo para oficinas del Perú
punctual-key = no se puede usar la clave { $file }: { $why }. Permita que este usuario lea y escriba allí
punctual-key-none = { $file } no es una clave de { $size } bytes: ponga allí el archivo correcto, o elimínelo y cargue la lista de nuevo
punctual-long = { $file } tiene más de { $most } MiB: una lista tiene un número en cada línea y nada más
punctual-empty = { $file } no tiene ninguna línea con un DNI o RUC; la lista queda como estaba
punctual-refused = { $count ->
    [one] 1 línea rechazada, { $lines }: { $why }
   *[other] { $count } líneas rechazadas, { $lines }: { $why }
}
punctual-more = … y { $count } más por la misma causa
punctual-why-letters = hay algo que no es una cifra
punctual-why-length = un DNI tiene 8 cifras y un RUC 11; una hoja de cálculo puede haber quitado los ceros del comienzo
punctual-why-beginning = un RUC comienza con 10, 15, 16, 17 o 20
punctual-why-check = la última cifra del RUC no es la que resulta de las demás
punctual-taken = Líneas tomadas: { $lines }. Contribuyentes en la lista de { $year }: { $count }; antes: { $former }.
punctual-delete = La lista se guarda sin números. Elimine el archivo si ya no lo necesita.
punctual-count = Contribuyentes en la lista de { $year }: { $count }.
punctual-removed = Se eliminó la lista: { $count } contribuyentes.

# Páginas del personal: la cortesía para un número que está en la lista
punctual-offer = Contribuyente puntual
punctual-offer-effect = Si su DNI o RUC está en la lista, recibe la cortesía.
punctual-ask = ¿La persona de { $code } está en la lista de contribuyentes puntuales?
punctual-effect = Si lo está, recibe la cortesía de la municipalidad ({ $note }), después de todas las personas que protege la ley. Conserva la hora de llegada.
punctual-kept = El número se busca y no se guarda. Queda anotado que usted preguntó.
punctual-number = DNI o RUC
punctual-number-hint = 8 u 11 cifras, como están en el documento
punctual-verb = Buscar
punctual-barred = { $code } no puede recibir la cortesía ahora: ya tiene una preferencia, o avanzó.
punctual-not-listed = El número no está en la lista de { $year }; la preferencia queda como estaba.
punctual-none = La lista de contribuyentes puntuales de { $year } no se ha cargado: pida al administrador que la cargue.
punctual-often = Usted buscó muchos números. Intente de nuevo en medio minuto.

# Consola: lo mismo, donde atiende
counter-act-punctual = Contribuyente puntual
punctual-desk-meaning = Si su DNI o RUC está en la lista, recibe la cortesía, después de todas las personas que protege la ley. El número se busca y no se guarda.
punctual-desk-lacks = Escriba las 8 cifras del DNI o las 11 del RUC
counter-punctual-done = Está en la lista de contribuyentes puntuales: recibió la cortesía.

# Tótem: el documento de un contribuyente puntual en el lector
kiosk-card-read = Leímos su documento.
kiosk-card-later = Al tomar su { -turno } veremos si le corresponde una cortesía.
kiosk-card-granted = Su documento está en la lista: su { -turno } tiene la cortesía.
kiosk-card-unread = No pudimos leer un DNI o RUC en ese documento.
kiosk-card-again = Acerque el código de barras de su DNI, o la tarjeta de la municipalidad.
kiosk-card-higher = Su { -turno } ya tiene una preferencia, que va antes y se mantiene.
kiosk-card-same = Su { -turno } queda como estaba.
kiosk-card-failed = Ahora no pudimos revisar su documento. Su { -turno } queda como estaba.
kiosk-card-hint = Si paga sus tributos a tiempo y hay un lector, acérquele su DNI o tarjeta.
