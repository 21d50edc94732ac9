# The display's texts. Codes, numbers and places come in as they are.

display-ticket = { -turno(form: "One") }
display-counter = { -modulo(form: "One") }

# Over the earlier calls: normally, without a server, and for a minute after its return.
display-earlier = { -turno.gender ->
   *[masculine] Últimos
    [feminine] Últimas
 } { -turno(form: "many") }
display-before = Antes
display-missed = Llamados mientras no había conexión

# Over a code that is called again.
display-again = { $times ->
    [2] Segundo llamado
    [3] Tercer llamado
   *[other] Nuevo llamado
}

# The sentence of a call, shown while it is announced, and a tile's accessible name.
display-call = { -turno(form: "One") } { $code }, { -modulo } { $number }
display-call-again = { display-again }: { -turno } { $code }, { -modulo } { $number }

# Over the last call while no new one is announced.
display-last = { -turno.gender ->
   *[masculine] Último { -turno } llamado
    [feminine] Última { -turno } llamada
 }, { $hour }

# The same, for a call made while the server was away.
display-last-missed = Llamado mientras no había conexión, { $hour }

# Before the first call of the day.
display-empty = Aquí verá { -turno.gender ->
   *[masculine] los
    [feminine] las
 } { -turno(form: "many") } que se llamen

# Without the server.
display-starting = Esta pantalla está comenzando
display-stale = Sin conexión desde las { $hour }
display-ask-at = Puede haber llamados nuevos. Pregunte { -modulo.gender ->
   *[masculine] en el
    [feminine] en la
 } { -modulo } { $number }.
display-ask-staff = Puede haber llamados nuevos. Pregunte al personal.
display-not-enrolled = Esta pantalla no está conectada a la oficina

# What stands in the way besides: the chime cannot be heard, the device's own clock is wrong
display-silent = No se oye el aviso de los llamados
display-wordless = Hay llamados que no se leen en voz alta
display-silent-do = Mire la pantalla.
display-clock = El reloj de este equipo está mal
display-clock-do = Esta pantalla usa la hora del servidor.

# Over a sign that is no call, before the first call of the day
display-sample = Ejemplo

# Over how long each group of services waits, beside the calls
display-waits = Espera ahora

# The way to a counter, as seen from the display; also the words for its arrow
display-way-left = a la izquierda
display-way-right = a la derecha
display-way-up = al frente
display-way-down = atrás
display-way-up-left = al frente a la izquierda
display-way-up-right = al frente a la derecha
display-way-down-left = atrás a la izquierda
display-way-down-right = atrás a la derecha
display-way-here = aquí mismo
