# The terminal's texts for the administrator. $command is the command as it was
# typed, `./run` or `antesala`.

# Refusals of the server, each with what to do
terminal-refused-catalogue_invalid = El servidor no aceptó el archivo de la oficina; nada cambió. Corrija lo que sigue y vuelva a cargarlo.
terminal-refused-other_office = El archivo es de otra oficina: su id es "{ $office }" y el de esta es "{ $own }". El id de una oficina no cambia nunca. Escriba id = "{ $own }" en [office], o cargue el archivo en la carpeta de su oficina.
terminal-refused-service_in_use = El archivo quita el trámite "{ $service }", y ahora alguien espera o es atendido por él ({ $holder }). Nada cambió. Deje ese trámite en el archivo hasta que termine el día, y cárguelo otra vez.
terminal-refused-class_in_use = Con el archivo dejaría de existir la clase "{ $class }", que ahora tiene { $ticket }. Nada cambió. Deje la clase hasta que termine el día, y cargue el archivo otra vez.
terminal-refused-counter_in_use = El archivo quita el puesto de atención "{ $counter }", que ahora está abierto. Nada cambió. Ciérrelo en su consola y cargue el archivo otra vez.
terminal-refused-clerk_in_use = El archivo quita a "{ $clerk }", que ahora está trabajando. Nada cambió. Pídale que salga de su consola y cargue el archivo otra vez.
terminal-refused-unknown_clerk = En la oficina no hay ninguna persona con el id "{ $clerk }".
terminal-refused-unknown_device = No hay ningún equipo inscrito con el id o el nombre "{ $device }".
terminal-refused-store_unavailable = El servidor no pudo guardar, así que nada cambió. Vea si el disco está lleno o dañado, haga lugar e inténtelo otra vez.
terminal-refused-fault = El servidor encontró una falla y nada cambió. Su registro dice cuál fue; inténtelo otra vez y, si se repite, reinicie el servidor.
terminal-refused-id_reused = El servidor recibió dos pedidos con el mismo número. Inténtelo otra vez.
terminal-refused-too_many = El servidor recibió demasiado en poco tiempo. Espere un minuto e inténtelo otra vez.
terminal-refused-malformed = El servidor no aceptó lo que se escribió: { $detail }. Corríjalo e inténtelo otra vez.
terminal-refused-forbidden = Eso no se puede pedir desde esta orden.
terminal-refused-wrong_day = El reloj indica { $clock } y la oficina trabaja en { $day }. Ponga el reloj en hora, o pida el día que el reloj indica.
terminal-refused-wrong_protocol = El servidor que está en marcha es de otra versión. Reinícielo, para que él y esta orden sean de la misma.
terminal-refused-unknown_token = El servidor que está en marcha no reconoce esta orden. Reinícielo e inténtelo otra vez.
terminal-renamed = ¿Le cambió el id a "{ $new }"? Un id no cambia nunca: lo contado se cuenta con él.
terminal-meant = ¿Quiso decir "{ $name }"?
terminal-known = Hay: { $names }.
terminal-load-first = Si acaba de escribirlo en el archivo, cárguelo antes: { $command } office load { $folder }
terminal-list-clerks = Todas las personas: { $command } office clerks { $folder }
terminal-list-devices = Todos los equipos: { $command } office devices { $folder }
terminal-several-devices = { $count } equipos se llaman "{ $device }". Dé el id de uno: { $names }.
terminal-revoked = { $device } queda excluido; ya no puede entrar.

# The devices
terminal-devices-live = El servidor está en marcha.
terminal-devices-off = El servidor no está en marcha: esto es lo que dice la base de datos, y ningún equipo está conectado.
terminal-devices-none = No hay ningún equipo inscrito.
terminal-devices-connected = conectado desde { $since }, versión { $version }
terminal-devices-away = sin conexión
terminal-devices-not-since = no se ha conectado desde { $since }
terminal-devices-enrolled = inscrito { $at }
terminal-devices-unsaid = desconocida

# The clerks
terminal-clerks-none = La oficina no tiene personas en su archivo.
terminal-clerks-all = todos los trámites
terminal-clerks-no-pin = SIN CLAVE: { $command } office pin { $folder } { $clerk }
terminal-clerks-pin = con clave
terminal-clerks-out = no ha ingresado
terminal-clerks-in = ingresó en { $device }
terminal-clerks-at = ingresó en { $device }, puesto { $counter }

# PINs
terminal-enrolment-code = El código del equipo (no se ve al escribirlo):{" "}
terminal-pin = Clave nueva (no se ve al escribirla):{" "}
terminal-pin-again = Otra vez la misma:{" "}
terminal-pin-differs = Las dos claves no son iguales. Nada cambió; inténtelo otra vez.
terminal-pin-form = Una clave tiene de 4 a 12 cifras y nada más. Nada cambió; inténtelo otra vez.

# A new office
terminal-init-exists = Ya hay una oficina en { $folder }; nada cambió.
terminal-init-nothing = No se hizo nada.
terminal-init-template = La plantilla "{ $template }" es de { $other }. Para { $country } hay: { $names }.
terminal-init-enter = Con Entrar se acepta lo que está entre corchetes.
terminal-init-ask-country = País
terminal-init-ask-template = Plantilla
terminal-init-ask-name = Nombre de la oficina
terminal-init-ask-region = Región con feriados propios (Entrar: ninguna)
terminal-init-ask-zone = Zona horaria
terminal-init-allowed = se admite { $names }
terminal-init-size = { $services } trámites, { $counters } puestos de atención
terminal-init-done = { $office }: la oficina está en { $folder }
terminal-init-example = Es un EJEMPLO: reemplace nombres, trámites, montos y plazos por los suyos.
terminal-init-pins = Las personas y sus claves, que se muestran una sola vez:
terminal-init-owner = Quien puede escribir en esa carpeta administra la oficina; no hace falta otra clave.
terminal-init-next = Qué sigue:
terminal-init-change = cambie { $file } hasta que describa su oficina, y después
terminal-init-new-clerk = para cada persona nueva
terminal-init-lan = (con --lan, para equipos en otras máquinas)
terminal-init-codes = haga un código para cada equipo; sirve una hora:
terminal-init-and-so-on = y así los demás
terminal-init-console = Consola { $number }
terminal-init-start = en el equipo: { $program } (o display, o counter)
terminal-init-elsewhere = en otra máquina, con --server ws://DIRECCIÓN:7301, como lo dice el servidor

# The calendar of the office; $weekday is 1 on a Monday
terminal-calendar-weekday = { $weekday ->
    [1] lunes
    [2] martes
    [3] miércoles
    [4] jueves
    [5] viernes
    [6] sábado
   *[other] domingo
 }
terminal-calendar-always = siempre abierta
terminal-calendar-closed = cerrada
terminal-calendar-closed-for = cerrada: { $reason }
