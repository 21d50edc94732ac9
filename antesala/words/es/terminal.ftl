# The terminal's texts for the administrator. $command is the command as it was
# typed, `./run` or `antesala`.

# Refusals of the server, each with what to do
terminal-refused-catalogue_invalid = El servidor no aceptó el archivo de la oficina; nada cambió. Corrija lo que sigue y vuelva a cargarlo.
terminal-refused-other_office = El archivo es de otra oficina: su id es "{ $office }" y el de esta es "{ $own }". El id de una oficina no cambia nunca. Escriba id = "{ $own }" en [office], o cargue el archivo en la carpeta de su oficina.
terminal-refused-service_in_use = El archivo quita el trámite "{ $service }", y ahora alguien espera o es atendido por él ({ $holder }). Nada cambió. Deje ese trámite en el archivo hasta que termine el día, y cárguelo otra vez.
terminal-refused-class_in_use = Con el archivo dejaría de existir la clase "{ $class }", que ahora tiene { $ticket }. Nada cambió. Deje la clase hasta que termine el día, y cargue el archivo otra vez.
terminal-refused-counter_in_use = El archivo quita { -modulo.gender ->
       *[masculine] el
        [feminine] la
    } { -modulo } "{ $counter }", que ahora atiende. Nada cambió. En su consola, { -modulo.gender ->
       *[masculine] ciérrelo
        [feminine] ciérrela
    }, y cargue el archivo otra vez.
terminal-refused-clerk_in_use = El archivo quita a "{ $clerk }", que ahora está trabajando. Nada cambió. Pídale que salga de su consola y cargue el archivo otra vez.
terminal-refused-unknown_clerk = En la oficina no hay ninguna persona con el id "{ $clerk }".
terminal-refused-unknown_device = No hay ningún equipo inscrito con el id o el nombre "{ $device }".
terminal-refused-store_unavailable = El servidor no pudo guardar, así que nada cambió. Vea si el disco está lleno o dañado, haga lugar e inténtelo otra vez.
terminal-refused-fault = El servidor encontró una falla y nada cambió. Su registro dice cuál fue; inténtelo otra vez y, si se repite, reinicie el servidor.
terminal-refused-id_reused = El servidor recibió dos pedidos con el mismo número. Inténtelo otra vez.
terminal-refused-too_many = El servidor recibió demasiado en poco tiempo. Espere un minuto e inténtelo otra vez.
terminal-refused-malformed = El servidor no aceptó lo que se escribió: { $detail }. Corríjalo e inténtelo otra vez.
terminal-refused-forbidden = Eso no se puede pedir desde esta orden.
terminal-refused-no_pages = { $clerk } no entra a las páginas del personal: su papel es atender. Si le corresponde, escriba role = "supervisor" en esa persona del archivo de oficina y cárguelo: { $command }
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
terminal-rotated = { $device } recibe otra llave: en seguida si está conectado, si no cuando llegue.

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
terminal-clerks-at = ingresó en { $device }, { -modulo } { $counter }

# What a clerk does, and what a device is
terminal-role-clerk = atención
terminal-role-supervisor = supervisión
terminal-role-responder = respuestas
terminal-role-administrator = administración
terminal-device-kiosk = tótem
terminal-device-display = pantalla
terminal-device-counter = consola

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
terminal-init-size = { $services } trámites, { $counters } { -modulo(form: "many") }
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
terminal-init-browser = una pantalla puede ser también un navegador, como el de un televisor: abra en él http://DIRECCIÓN:7300/display/NOMBRE?code=CÓDIGO
terminal-enroll-browser = en un navegador: http://DIRECCIÓN:7300/display/{ $name }?code={ $code }
terminal-init-staff = para ver la sala en el navegador, en la dirección «personal» que dice el servidor, un código a quien supervisa:

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

# --- Lo que sigue: lo demás que dicen los comandos

# El servidor
service-no-folder = no existe la carpeta { $folder }; `{ $command } init { $folder }` la crea
service-no-office = { $folder } no contiene ninguna oficina: ni { $file } ni una base de datos
service-no-database = { $folder } no contiene la base de datos de una oficina
service-empty = { $folder } todavía no contiene ninguna oficina
service-open-elsewhere = otro servidor tiene abierta { $database }
service-cannot-listen = no se puede atender en { $address }: { $why }
service-fault = el servidor se detuvo por una falla: { $fault }
service-works-with = la oficina { $office } trabaja con el archivo de oficina que se cargó la última vez
service-loads-it = `{ $command }` lo carga
service-file-missing = { $works }; falta { $file }; repóngalo de un respaldo
service-file-broken = { $works }; el de la carpeta está malo: { $fault }; una vez corregido, { $load }
service-file-differs = { $works }; { $file } es distinto; { $load }
service-unwritten = no se puede escribir en { $folder }: { $why }; permita que este usuario escriba ahí o indique otra carpeta
service-disk-full = no se puede escribir en { $folder }: { $why }; su disco está lleno: haga espacio e inténtelo otra vez
service-key-alone = --key { $key } necesita --certificate ARCHIVO, el certificado al que pertenece
service-certificate-unread = { $flag } { $file } no se puede leer: { $why }; indique un archivo PEM que este usuario pueda leer
service-no-key = la falta de --key
service-certificate-unfit = --certificate { $certificate } y { $beside } no corresponden: { $why }; indique un certificado en PEM y su propia clave
service-not-pem = uno de los dos no está en PEM, o falta la clave
service-certificate-kept = el servidor sigue con el certificado anterior: { $why }
service-certificate-renewed = el servidor usa el certificado renovado de { $certificate }
service-key-of-another = la clave es de otro certificado
service-unreachable = ningún teléfono puede abrir la página de { -turno.gender ->
       *[masculine] un
        [feminine] una
    } { -turno }, porque su dirección es la de esta misma máquina; inicie con --lan o indique public_url en el archivo de oficina
service-for-devices = para tótems, pantallas y consolas
service-for-people = para teléfonos
service-for-staff = para el personal
service-no-port = { $text } no es un puerto; escriba un número de 0 a { $most }

# La base de datos
store-none = no hay una base de datos en { $place }
store-cannot-open = no se puede abrir la base de datos { $place }
store-offices-unread = no se pueden leer las oficinas
store-office-unloaded = no se puede cargar la oficina { $office }
store-journal-unread = no se puede leer el registro de la oficina { $office }
store-audit-unread = no se puede leer la auditoría de la oficina { $office }
store-history-unread = no se puede leer lo que ocurrió en la oficina
store-unaged = no se pueden borrar los datos antiguos
store-unpacked = no se pueden comprimir las líneas antiguas del registro y de la auditoría
store-unlike = comprimidas no se leerían como se escribieron
store-not-looked-through = no se puede revisar la base de datos
store-no-office-database = { $place } no se puede leer como la base de datos de una oficina
store-unknown-office = la base de datos no conoce la oficina «{ $office }»; conoce { $known }
store-no-offices = ninguna
store-damaged = la base de datos está dañada: { $found }; ponga un respaldo en su lugar
store-disk = el disco de { $folder } está lleno o falla: haga espacio o reemplácelo
store-not-durable = la base de datos no resistiría un corte de luz: journal_mode es { $mode } (se necesita wal), synchronous es { $synchronous } (se necesita 2, FULL)

# Lo que puede decir todo comando
office-unread = no se puede leer { $file }: { $why }
office-not-loaded = { $file } no se cargó; nada cambió
office-sizes = { $services } trámites, { $counters } { -modulo(form: "many") }
office-rule-changed = desde el próximo llamado: { $rule }, hasta que se cargue otra vez el archivo de oficina
office-law-asks-more = aviso: la ley de { $country } exige más: { $law } (revisada el { $day })
office-password-use = La persona abre las páginas del personal, en la dirección «personal» que dice el servidor, elige «Es mi primera vez, u olvidé mi clave» y escribe su usuario, { $clerk }, y este código: sirve una vez y dura ocho horas.
office-unnamed = { $file } no nombra { $program ->
    [display] ninguna pantalla
   *[kiosk] ningún tótem
 } "{ $name }", sino { $names }: el personal no sabrá dónde está
office-day = el día de la oficina  { $day }
office-clocks-day = el día del reloj      { $day }  ({ $zone })
office-day-none = ninguno todavía
office-day-ahead = La oficina trabaja en un día que aún no llega: hasta entonces los códigos no parten de 1 en la
    mañana y { -turno.gender ->
       *[masculine] ningún
        [feminine] ninguna
    } { -turno } caduca. Si el reloj ya está bien, devuelva el día de la oficina:
office-no-date = { $text } no es una fecha; escríbala como 2026-11-20: año, mes, día
office-day-not-ahead = el día de la oficina ({ $day }) no va adelante del día del reloj
office-day-other = el reloj muestra { $clock } en { $zone }, no { $day }; corrija primero el reloj
office-day-set = el día de la oficina es { $day }; quien esperaba en { $left } sigue esperando, antes de los que lleguen,
    y los códigos siguen hoy y parten de 1 el día siguiente

# check: revisar un archivo de oficina
check-error = error
check-warning = aviso
check-errors = { $count } { $count ->
        [one] error
       *[other] errores
     }
check-warnings = { $count } { $count ->
        [one] aviso
       *[other] avisos
     }
check-sizes = { $services } trámites, { $counters } { -modulo(form: "many") }, { $clerks } funcionarios
check-nothing = todo está bien
check-date-past = { $table } "{ $day }": la fecha ya pasó; se puede quitar
check-date-far = { $table } "{ $day }": faltan más de { $years } años para la fecha; ¿está bien el año?
check-no-drawing = { $table } "{ $id }": icon es "{ $icon }"; ningún dibujo se llama así
check-accent = office: accent { $accent } se lee con dificultad; las pantallas lo muestran como { $shown }
check-and-more = y { $count } más

# doctor: revisar un equipo o una oficina
doctor-whole = la base de datos está entera: { $database } se revisó hasta el final
doctor-whole-elsewhere = los paquetes de líneas pasadas en { $database } están enteros; de sus páginas se ocupa PostgreSQL (pg_amcheck)
doctor-file-same = el archivo de oficina es con el que la oficina trabaja
doctor-damaged = { $database } está dañada; detenga el servidor y ponga un respaldo en su lugar. Lo que se encontró:
doctor-cannot-comply = { $file }: este tótem no puede cumplir:
doctor-complies = { $file }: este tótem cumple.
doctor-silent = No puede hablar, y una persona ciega no puede usarlo sola: { $why }
doctor-no-output = [voice]: output es none
doctor-no-engine = no hay espeak-ng ni grabaciones: instale antesala[voice] o espeak-ng
doctor-screen-unmeasured = [screen]: { $names }: no se indicó; mida la pantalla donde está puesta
doctor-size = { $width } por { $height } mm
doctor-too-small = la pantalla es muy chica, { $measured }: use una de al menos { $width } por { $height } mm, de 10 pulgadas
doctor-too-flat = la pantalla es muy baja, { $measured }: póngala vertical o use una de al menos { $height } mm de alto
doctor-too-coarse = la pantalla es muy gruesa, { $dense } píxeles por milímetro: use una de { $least } o más, o una más chica con la misma resolución
doctor-small-letters = las letras tendrían { $cap } mm de alto, menos de { $least } mm
doctor-too-low = la pantalla termina a { $top } mm del suelo, bajo los { $lowest } mm que la mano alcanza sin agacharse: suba su borde inferior a { $lowest } mm
doctor-out-of-reach = los botones no caben entre el borde inferior de la pantalla y { $highest } mm, que es hasta donde alcanza una persona sentada: baje el borde { $by } mm, a { $edge } mm del suelo
doctor-screen = pantalla de { $width } por { $height } mm, { $kind ->
        [wide] horizontal
       *[upright] vertical
     }
doctor-density = { $dense } píxeles por milímetro
doctor-edge = borde inferior a { $edge } mm del suelo
doctor-low-reach = alcance bajo{ $letters ->
        [large] , letra grande
        [double] , letra doble
       *[usual] {""}
     }: botones de { $target } mm entre { $bottom } y { $top } mm, mayúsculas de { $cap } mm o más en lo que se lee, { $choices } opciones a la vez
doctor-display-enough = { $file }: esta pantalla alcanza para una sala de { $distance } m.
doctor-display-small = { $file }: esta pantalla es muy chica para una sala de { $distance } m: desde la última fila no se lee a quién se llama.
doctor-display-screen = pantalla de { $diagonal } pulgadas, { $width } por { $height } mm, { $columns } por { $rows } píxeles
doctor-display-least = desde la última fila se leen mayúsculas de { $current } mm en el llamado y de { $earlier } mm en los anteriores
doctor-display-calls = { $calls ->
    [one] un llamado a la vez
   *[other] { $calls } llamados a la vez
 }: mayúsculas de { $current } mm, { $verdict ->
    [small] muy chicas
   *[enough] alcanzan
 }{ $rows ->
    [0] {""}
    [one] ; debajo o al lado, un llamado anterior de { $earlier } mm
   *[other] ; debajo o al lado, { $rows } llamados anteriores de { $earlier } mm
 }
doctor-display-good-for = sirve hasta { $distance } m de la persona más lejana
doctor-display-needs = para { $calls ->
    [one] un llamado
   *[other] { $calls } llamados a la vez
 } esta sala necesita una pantalla de { $diagonal } pulgadas o más
doctor-display-no-file = no existe { $file }, del que se pidieron las medidas; revise --config, o dé las medidas con --diagonal y --distance
doctor-display-no-number = { $typed } no es un número, como 10,1
doctor-display-none = para { $calls ->
    [one] un llamado
   *[other] { $calls } llamados a la vez
 } no hay pantalla tan grande: ponga otra más cerca de las personas
doctor-no-diagonal = { $file }: no se sabe la diagonal de la pantalla: mídala de esquina a esquina, en pulgadas, y escríbala en [screen] diagonal_inches, o use --diagonal
doctor-no-distance = { $file }: no se sabe a qué distancia está la persona más lejana: mídala en metros y escríbala en [screen] viewing_distance_m, o use --distance
doctor-this-screen = la pantalla indicada

# Los ajustes de un equipo
settings-too-deep = { $file }: hay demasiados corchetes unos dentro de otros; escriba cada ajuste en una línea, NOMBRE = VALOR
settings-unread = { $file } no se puede leer: { $why }; ponga ahí un archivo que se pueda leer
settings-not-utf8 = { $file } no está en UTF-8 (el byte 0x{ $byte } no es una letra); guárdelo como UTF-8
settings-address = { $field } es { $address }; escriba ws://EQUIPO:PUERTO, con PUERTO de 1 a 65535
settings-too-long = { $file } tiene { $size } bytes; los ajustes tienen { $most } a lo más: indique con --settings el archivo de los ajustes
settings-unwritten = { $file } no se puede escribir: { $why }; haga espacio ahí o permita que este usuario escriba
settings-meant = ¿quiso decir { $name }?
settings-allowed = se admiten { $names }
settings-missing = { $field }: falta; escríbalo
settings-unknown = { $field } no se conoce; { $hint }
settings-wrong = { $field }: se admite { $allowed }
settings-wrong-kind = { $field }: se admite { $allowed }, no { $given }
settings-unreadable = { $file } tiene un valor que no se puede leer, como un número de demasiadas cifras; corríjalo
settings-token = la clave que se guardó al inscribir el equipo; bórrela e inscríbalo otra vez
settings-name = un texto entre comillas, de 1 a 200 caracteres
settings-server = ws://EQUIPO:PUERTO o wss://EQUIPO:PUERTO
settings-inches = de 3 a 200
settings-pixels = un número entero de 200 a 20000
settings-height = milímetros, de 0 a 10000
settings-distance = metros, más de 0 y hasta 50
settings-kind-str = un texto entre comillas
settings-kind-int = un número entero
settings-kind-float = un número
settings-kind-bool = true o false
settings-kind-array = una lista entre corchetes
settings-kind-object = una tabla propia
settings-kind-date = una fecha
settings-port = un número entero de 1 a 65535
settings-usb-id = como lo muestra lsusb: 0x04b8
settings-usb-endpoint = como lo muestra lsusb -v: 0x82
settings-paper-wait = segundos, de 0 a 10
settings-width = 58 u 80, en milímetros
settings-strike = segundos, de 0 a 5
settings-delay = segundos, de 0.25 a 10
settings-rate = palabras por minuto, de 80 a 450
settings-no-key = [keys.map]: { $key } no es una tecla; escríbala como F13 o VolumeUp
settings-no-act = [keys.map]: { $key }: { $act } no es una acción; se admiten { $names }
settings-file-needs-path = [{ $table }]: { $name } "file" necesita path; agregue ahí path = "CARPETA"
settings-printer-needs = [printer]: kind "{ $kind }" necesita { $fields }; agréguelo ahí o escriba otro kind
settings-printer-width = [printer]: width: se admite 58 u 80, en milímetros
settings-staff-pin = la clave del personal tiene de 4 a 12 dígitos y nada más; escriba otra
settings-chime = true, false, o el nombre de un archivo WAV entre comillas
settings-not-toml = { $file }, línea { $line }: no se entiende: { $why }; cada ajuste es una línea, NOMBRE = VALOR
settings-twice = { $file }, línea { $line }: ya está escrito más arriba; deje uno de los dos
settings-chime-broken = [sound]: chime: { $file } no es un archivo WAV que se pueda leer; ponga ahí otro o escriba chime = true
settings-chime-long = [sound]: chime: { $file } dura { $seconds } segundos y se admiten hasta { $most }; acórtelo o escriba chime = true
settings-chime-unread = [sound]: chime: no se puede leer { $file }: { $why }; ponga ahí un archivo WAV o escriba chime = true

# El inicio del programa de un equipo
device-not-enrolled = este programa ({ $program }) no se ha inscrito todavía: donde está el servidor, `{ $command } enroll CARPETA --role { $program } --name NOMBRE` crea un código; inicie otra vez con --server ws://DIRECCIÓN:7301 --enroll - y escríbalo
device-no-authority = { $settings }: ca_file es { $file }, { $why }; indique el archivo PEM de la autoridad que firmó el certificado del servidor
device-holds-no-certificate = que no contiene ningún certificado
device-certificate-unread = que no se puede leer: { $why }
device-not-kept = no se pudo guardar la clave del equipo: { $why }; este programa funciona hasta que termine y después necesita un código nuevo
device-nodes-not-kept = no se pudieron guardar las direcciones de los otros servidores: { $why }; este programa las conoce hasta que termine
device-code-unused = { $why }; el código no se usó y todavía sirve
device-already-runs = { $program ->
    [kiosk] otro tótem
    [display] otra pantalla
   *[counter] otra consola
} ya funciona en esta máquina con { $settings }: use la ventana que está abierta, o ciérrela antes. Un segundo equipo necesita sus propios ajustes: --settings ARCHIVO
device-not-locked = no se puede escribir { $file }: { $why }. Este programa funciona, pero un segundo con los mismos ajustes no se notaría; permita que este usuario escriba ahí
device-no-size = { $text } no es un tamaño; escríbalo como 1280x800, o con su lugar como 1280x800+20+40
device-no-screen = --screen { $number }: esta máquina no tiene la pantalla { $number }. Tiene { $there }. Use uno de estos números o quite --screen
device-screen = { $name }, { $width } x { $height } en { $x }, { $y }
device-learnt = { $why }; lo que se aprendió para [keys.map] es: { $learnt }
settings-kind-time = una hora
settings-vendor-and-product = vendor y product
device-no-address = { $address } no es la dirección de un servidor; escriba ws://EQUIPO:PUERTO o wss://EQUIPO:PUERTO
doctor-no-player = este sistema no tiene ninguno de { $names }: instale uno
store-put-back = detenga el servidor, reponga la carpeta o un respaldo e inícielo otra vez
store-deleted = { $file } se borró o se movió mientras el servidor lo tenía abierto
store-replaced = otro archivo reemplazó a { $file } mientras el servidor lo tenía abierto
store-read-only = { $file } quedó de solo lectura
store-cut = otro programa cortó { $file } de { $before } a { $now } bytes
store-older = la base de datos está en el evento { $kept } y este servidor en el { $own }: se le escribió encima una copia más antigua; detenga el servidor, ponga en su lugar el respaldo más nuevo e inícielo otra vez
device-code-length = el código tiene { $given } letras y dígitos en vez de { $wanted }; escríbalo como lo mostró `{ $command } enroll`
device-code-letter = ningún código tiene { $letters }: nunca lleva I, L, O, 0 ni 1, que se parecen; escríbalo como lo mostró `{ $command } enroll`
settings-printer-page = [printer]: mode "page" necesita kind "queue": la dibuja el servicio de impresión; escriba kind = "queue" o quite mode

# Lo que check dice de un archivo de oficina, en partes que se unen
file-office-file = archivo de oficina
file-huge = un número enorme
file-list = una lista
file-table = una tabla
file-date = una fecha o una hora
file-none-described = no hay ninguno descrito
file-names-more = { $names } y { $count } más
file-meant = ¿quiso decir { $name }?
file-is-not = es { $value }; se admite { $allowed }
file-is-not-among = es { $value }; se admite { $allowed }: { $names }
file-in-brackets = escríbalo entre corchetes: { $value }
file-too-many = tiene { $count } entradas; se admite { $allowed }
file-empty = está vacío; se admite { $allowed }
file-entry = entrada { $number } { $fault }
file-entry-twice = entrada { $number } es { $value }, que ya está
file-entry-has = entrada { $number }: { $fault }
file-twice-in = { $name } es { $value }, igual que en una entrada anterior
file-in-quotes = escríbalo entre comillas: { $value }
file-without-quotes = escríbalo sin comillas
file-unknown = { $name } no se conoce{ $meant }; se conocen { $known }
file-same-on = lo mismo en { $lines }
file-line = la línea { $line }
file-lines = las líneas { $lines }
file-lines-more = las líneas { $lines } y { $count } más
file-no-table = falta { $header }
file-no-entry = falta { $header }; una oficina necesita al menos uno
file-table-begins = es { $value }; se admite una tabla que empieza con { $header }
file-wrong-header = { $table } empieza con [{ $table }]; escriba { $header }
file-missing = falta { $name }; es { $allowed }
file-on-line = en la línea { $line }
file-described = { $label } ya está descrito{ $there }
file-as-that-of = { $label }: { $field } es { $value }, igual que en { $other }{ $there }
file-open-and-closed = { $label }: la oficina está cerrada esa fecha por [[closed]]{ $there }; quite uno de los dos
file-letter-of-roll = [roll]: letter es { $letter }, la letra de una serie o de un tótem{ $there }; dé al rollo una letra propia, para que dos personas no tengan el mismo código
file-letter-of-series = { $label }: emergency_letter es { $letter }, la letra de una [[series]]{ $there }; dé al tótem una letra propia, para que dos personas no tengan el mismo código
file-display-empty = con { $fields } no le queda ningún llamado que mostrar; quite o cambie uno
file-voice-no-pack = engine es "pack" y pack no nombra ninguna carpeta; escriba ahí la carpeta de las grabaciones
file-voice-no-time = hours, entrada { $number }: termina cuando empieza; to tiene que ser otra hora que from
file-words-outlive = words_days es { $words } y tickets_days es { $tickets }: lo escrito sobre un turno no puede guardarse más tiempo que el turno; baje words_days o suba tickets_days
file-target-out = value es { $value } y { $name } es { $measure ->
    [time] en minutos, de { $least } a { $most }
    [days] en días, de { $least } a { $most }
    [count] un número, de { $least } a { $most }
   *[share] en porcentaje, de { $least } a { $most }
}
file-target-twice = { $name } tiene aquí dos metas para la misma unidad o para la oficina; deje una de las dos
file-target-of-office = { $name } es un indicador de toda la oficina; quite unit
file-display-arrow = direction apunta a { $counter }, cuyos llamados no muestra; muestra los de { $counters }
file-wide = { $where } es { $text }; no se admite una palabra de más de { $room } mm de ancho en un tótem; { $word } ocupa { $width } mm
file-unshowable = { $where } tiene { $sign }, que ni el papel ni las pantallas ni la voz pueden mostrar; escríbalo de otra forma
file-plainer = { $where } tiene { $sign }, que no se ve en { $places }; escriba { $written }
file-leave-out = { $where } tiene { $sign }, que no se ve en { $places }; quítelo
file-screens = las pantallas
file-paper = el papel con las letras propias de la impresora
file-screens-and-paper = las pantallas ni en el papel con las letras propias de la impresora
file-nameless = un signo sin nombre
file-where = { $name } entrada { $number }
file-folder = es una carpeta
file-folder-with = es una carpeta; el archivo de oficina que contiene es { $file }
file-no-file = no es un archivo
file-unread = no se puede leer: { $why }
file-long-line = tiene una línea de más de { $most } caracteres; divídala
file-too-deep = no es un archivo de oficina: hay demasiados corchetes unos dentro de otros
file-unreadable-value = contiene un valor que no se puede leer, como un número de demasiadas cifras
file-utf16 = está en UTF-16; guárdelo como UTF-8
file-not-utf8 = no está en UTF-8 (el byte 0x{ $byte } no es una letra); guárdelo como UTF-8
file-column = en la columna { $column }
file-at-end = al final del archivo
file-not-toml = no es TOML: { $why } { $place }; el resto no se leyó
file-too-large = es más grande de lo que puede ser un archivo de oficina, { $most } bytes
file-most = hay más de { $most } errores; estos son los primeros

# Lo que puede ser un campo del archivo de oficina
allowed-line = un texto de una línea, de hasta { $most } caracteres
allowed-line-or-none = un texto de una línea, de hasta { $most } caracteres, o nada
allowed-name-on-kiosk = un texto de una línea, de hasta { $most } caracteres, sin palabras de más de { $room } mm de ancho en un tótem
allowed-lines = una lista de hasta { $most } textos, cada uno de una línea y hasta { $length } caracteres
allowed-list-of = una lista de { $what }
allowed-one-of-these = uno de estos
allowed-unseen = hay algo en él que no se ve
allowed-space = hay un espacio antes o después
allowed-id = un nombre sin espacios ni acentos: letras, dígitos, guiones, puntos, hasta 64
allowed-id-or-none = un nombre de letras, dígitos y guiones, o nada
allowed-file-name = el nombre de un archivo junto al archivo de oficina, como "crest.svg", o nada
allowed-letter = una mayúscula de la A a la Z, salvo I, O y Q
allowed-plate = hasta tres dígitos y mayúsculas, como en la placa
allowed-colour = un color como #RRGGBB
allowed-flag = true o false
allowed-whole-number = un número entero de { $least } a { $most }
allowed-address = una dirección como https://turnos.example.cl, o nada
allowed-link = un enlace como https://libro.example.pe/entidad?codigo=12, o ninguno
allowed-hours = una lista de horarios, cada uno como "mon-fri 8:30-14:00" o "sat,sun 10:00-12:30"
allowed-hour = un horario como "mon-fri 8:30-14:00"
allowed-date = una fecha, como 2026-09-18
allowed-stretches = una lista de horarios, cada uno como "9:00-13:00"
allowed-stretch = un horario como "9:00-13:00"
allowed-subdivision = una región del país que tiene feriados propios, por código o nombre
allowed-no-subdivision = este país no tiene ninguna; quítela
allowed-time-zone = una zona horaria de la base IANA, como "America/Santiago"
allowed-country = un país que tiene perfil
allowed-languages = idiomas, primero el propio de la oficina
allowed-discipline = una regla de llamado
allowed-petitions = tipos de petición
allowed-courtesies = clases que el país conoce como cortesía
allowed-unit = el id de una unidad
allowed-indicator = el nombre de un indicador que puede tener una meta
allowed-series = la letra de una serie
allowed-group = el id de un grupo
allowed-kind = procedure, information, complaint, report u other
allowed-services = ids de trámites
allowed-counters = ids de [[counter]]
allowed-counter = el id de un [[counter]]
allowed-zone = una zona (zone) de [[counter]]
allowed-no-zone = ninguna; dé zone a sus [[counter]]
allowed-loud-hours = tablas [[voice.hours]], cada una con from, to y volume
allowed-clock = una hora como "8:30"
allowed-engine = lo que dice los llamados
allowed-directions = tablas [[display.direction]], cada una con counter y arrow
allowed-arrow = por dónde se llega a un módulo
allowed-classes = clases del perfil del país
allowed-role = una función

# Lo raro de un archivo de oficina
odd-time-zone = office: time_zone es { $zone }; los relojes de { $country } son { $zones }
odd-discipline = office: discipline da menos preferencia; la ley de { $country } exige otra: { $law }
odd-weak-target = { $label }: { $name } pide menos que la ley, { $law }
odd-subdivision = office: sin horario no guarda feriados; una oficina que no indica horario está siempre abierta
odd-public-url = office: public_url no lleva a ninguna parte en el teléfono de una persona
odd-no-supervisor = ningún funcionario tiene role = "supervisor"; nadie puede cerrar el día
odd-no-low = ninguno tiene low = true en [[counter]]; a quien pida { -modulo-bajo } no se le podrá ofrecer
odd-letter = { $label }: la letra se confunde con otra, impresa o de oído; son claras { $clear }
odd-unused = { $label } no es la letra de ningún trámite
odd-many-groups = hay { $count } grupos; pocas personas leen más de seis
odd-empty-group = { $label } no tiene trámites; el tótem no lo muestra
odd-many-services = { $label } tiene { $count } trámites; pocas personas leen más de seis
odd-optional = { $label }: optional entrada { $number } no es ninguno de sus requirements
odd-no-counter = { $label } no se atiende en ninguna parte
odd-class-uncalled = { $label }: en ninguna parte se llama a su clase { $classes }
odd-no-clerk = { $label } no lo atiende ningún funcionario
odd-idle-counter = { $label } no es para ningún funcionario: ninguno atiende sus trámites
odd-no-responder = { $label } recibe peticiones, y ningún funcionario de esa unidad tiene role = "responder" para responderlas
odd-idle-clerk = { $label } no tiene lugar: en ninguna parte se atiende lo que esta persona atiende
odd-unseen-counter = { $label } no aparece en ninguna pantalla cuando llama a { $services }: ningún [[display]] muestra esos llamados
odd-namesake = { $label } tiene el nombre de otro

# El escudo
crest-fault = office: crest { $fault }
crest-absent = { $name } no está junto al archivo de oficina; póngalo ahí
crest-unread = { $name } no se puede leer: { $why }
crest-too-large = tiene más de { $most } KiB; guárdelo más chico o más simple
crest-cut = es un PNG cortado; guárdelo otra vez
crest-pixels = tiene { $wide } por { $high } píxeles; cada lado puede tener de { $least } a { $most }
crest-shape = es de { $wide } por { $high }; un lado puede ser a lo más tres veces el otro
crest-entities = tiene un tipo de documento o entidades; guárdelo como SVG simple
crest-neither = no es ni SVG ni PNG (no se entiende desde la línea { $line }, columna { $column }); guárdelo como uno de ellos
crest-other-xml = es XML y no SVG; guárdelo como SVG simple
crest-no-namespace = no tiene xmlns="{ $name }", sin lo cual ninguna pantalla lo dibuja
crest-parts = tiene más de { $most } partes; guárdelo más simple
crest-acting = tiene una parte <{ $part }>, que actúa; guárdelo como SVG simple
crest-picture = contiene una imagen dentro del dibujo; guarde esa imagen como PNG
crest-leads-out = lleva fuera de sí mismo en <{ $part }>; guárdelo como SVG simple
crest-acts-by = actúa o lleva fuera de sí mismo por { $attribute } de <{ $part }>
crest-no-size = no tiene viewBox ni width y height; guárdelo con un viewBox
crest-not-base64 = no está en base64

# Lo que se dice de los argumentos de un comando
arguments-usage = uso:
arguments-positional = argumentos
arguments-options = opciones
arguments-help = mostrar esta ayuda y terminar
arguments-version = mostrar la versión y terminar
arguments-error = %(prog)s: error: %(message)s
arguments-argument = argumento %(argument_name)s: %(message)s
arguments-required = faltan estos argumentos: %s
arguments-unrecognized = argumentos desconocidos: %s
arguments-expected-one = falta su valor
arguments-expected-at-most-one = admite un valor a lo más
arguments-expected-at-least-one = necesita al menos un valor
arguments-choice = no se conoce %(value)r (elija entre %(choices)s)
arguments-value = %(value)r no es un número entero
arguments-not-with = no se admite junto con %s
arguments-one-required = falta uno de los argumentos %s
arguments-ambiguous = %(option)s es ambiguo: puede ser %(matches)s
arguments-ignored = no admite el valor %r

# La ayuda de los comandos
help-house = La sala de espera de una oficina pública.
help-commands = comandos
help-more = `{ $command } COMANDO --help` dice más.
help-command-init = crear la carpeta de una oficina con una plantilla de su país
help-command-check = decir todo lo que está mal en un archivo de oficina
help-command-server = iniciar el servidor de una carpeta de oficina
help-command-enroll = crear un código de un uso para un tótem, una pantalla o una consola
help-command-office = cambiar una oficina: archivo, clave, regla, equipos, día; listar funcionarios
help-command-doctor = decir si un tótem cumple, si una pantalla alcanza para su sala y si una oficina está entera
help-command-voice = decir qué grabar para la voz de la sala, y revisar las grabaciones
help-command-kiosk = iniciar un tótem
help-command-display = iniciar una pantalla
help-command-counter = iniciar la consola de atención
help-command-sign = iniciar un letrero LED o serial de otro fabricante
help-command-demo = iniciar los cuatro programas juntos, en una oficina de prueba
help-command-simulate = jugar la fila de un día con una regla de llamado, o los días de una oficina con varias (--office)
help-command-protocol = imprimir el JSON Schema del protocolo
help-protocol = Imprime el JSON Schema de todos los mensajes.
help-check = Dice todo lo que está mal en un archivo de oficina.
help-doctor = Dice si un equipo puede cumplir donde está, o si la base de datos de una oficina está entera, su archivo cargado y su día es el del reloj; y qué cambiar.
help-doctor-kiosk = un tótem, por sus ajustes
help-doctor-office = una oficina, por su carpeta en el servidor
help-doctor-display = una pantalla de la sala, por sus ajustes o por sus medidas
help-doctor-diagonal = diagonal de la pantalla, en pulgadas
help-doctor-distance = distancia de la persona más lejana, en metros
help-doctor-width = ancho de la pantalla, en píxeles
help-doctor-height = alto de la pantalla, en píxeles
help-settings = el archivo de ajustes del equipo
help-plan-out = donde queda la página ({ $page })
help-folder = la carpeta de la oficina
help-init-folder = la carpeta que se crea
help-enroll-role = lo que es: un tótem, una pantalla o una consola
help-check-file = el archivo de oficina, como office.toml
help-init = Crea la carpeta de una oficina con una plantilla de su país. En un terminal se pregunta lo que ninguna opción diga; fuera de él queda como en la plantilla.
help-init-template = si no se indica, la más completa del país
help-init-name = el nombre de la oficina, en pantallas y papel
help-init-country = uno de { $names }
help-init-zone = como America/Santiago
help-init-subdivision = la región, si tiene feriados propios: como Coquimbo
help-enroll = Crea un código de un uso, que sirve una hora, con el que se inscribe un equipo.
help-enroll-name = cómo llama la oficina al equipo
help-office = Cambia una oficina.
help-office-load = cargar un archivo de oficina; la oficina sigue trabajando
help-office-folder = la carpeta de la oficina, o el archivo de oficina que contiene
help-office-file = si no se indica, el de la carpeta
help-office-pin = dar una clave nueva a un funcionario y levantar un bloqueo
help-office-password = código de un solo uso para que una persona elija su clave de las páginas del personal
help-office-clerk = el id del funcionario en el archivo de oficina
help-office-discipline = llamar con otra regla desde el próximo llamado
help-office-rule = una de { $names }
help-office-devices = decir qué equipos están inscritos y cuáles conectados, desde cuándo
help-office-clerks = decir los funcionarios: ids, trámites, quién no tiene clave, quién está dónde
help-office-revoke = no dejar entrar más a un equipo
help-office-rotate = dar otra llave a un equipo, o a todos
help-office-rotate-device = su identificador o nombre; sin él, todos los equipos
help-office-device = su nombre, o su id como lo dice `office devices`
help-office-day = decir el día de la oficina y el del reloj; devolver el primero
help-office-set-back = el día que es, si un reloj equivocado llevó la oficina a uno posterior
help-office-journal = escribir lo que pasó en la oficina, una línea JSON por suceso
help-office-audit = escribir quién pidió qué y qué se rechazó, en líneas JSON
help-office-from = el primer día que se escribe
help-office-until = el último día que se escribe
help-office-calendar = decir los próximos 60 días: horario, o que está cerrado y por qué
help-office-calendar-file = el archivo de oficina, o la carpeta que lo contiene
help-server = Inicia el servidor de una carpeta de oficina.
help-server-folder = la carpeta que creó `{ $command } init`
help-server-live-host = donde se conectan los equipos
help-server-live-port = 0 para cualquier puerto libre
help-server-web-host = donde se conectan los teléfonos de las personas
help-server-web-port = { $port }; 0, como cuando --live-port es 0, para cualquier puerto libre
help-server-staff-host = donde se conecta el personal
help-server-staff-port = { $port }; 0, como cuando --live-port es 0, para cualquier puerto libre
help-server-node-address = dónde alcanzan los equipos a este servidor entre varios, ws://EQUIPO:PUERTO; si no, su propia dirección
service-database-unheard = la base de datos no dice lo que hacen otros servidores: { $fault }; se intenta de nuevo
service-node-cut = la base de datos no responde desde hace { $seconds } s; los equipos pasan a los otros servidores
help-server-nodes = las direcciones de todos los servidores de esta oficina, como las alcanzan los equipos; un equipo que pierde uno sigue con otro
help-server-log-format = cómo se escribe el registro: líneas para personas (text), o un objeto JSON por línea, para programas que reúnen registros (json)
help-server-lan = atender en la red local
help-server-certificate = un certificado, para wss:// y https://
help-server-key = la clave del certificado
help-device-enroll = inscribirse con un código de un uso; - lo pregunta o lo lee de la entrada estándar; o defina { $variable }
help-device-check = dibujar un cuadro y terminar
help-device-window = una ventana de este tamaño, y en este lugar, no la pantalla entera
help-display-counter = muestra solo el módulo de este número: su turno, abierto, en pausa o cerrado
help-device-screen = la pantalla que se usa, desde 1 como las cuenta el sistema
help-kiosk-pin = pedir la clave del personal y guardar su resumen
help-demo = Inicia servidor, tótem, pantalla y consola juntos, en una oficina de prueba.
help-demo-headless = sin ventanas, jugando una mañana corta; por sí solo donde no hay pantalla
help-demo-out = donde quedan las imágenes, los papeles y los registros de una mañana; out, si no se indica otra
help-demo-seed = sortea quién viene a qué, en qué orden; 1
help-demo-office = otra oficina que la de muestra: su archivo
help-simulate = Juega una fila con una regla de llamado; el formato está en docs/queue.md.
help-simulate-scenario = un archivo JSON; - lo lee de la entrada estándar
help-simulate-office = Con --office ARCHIVO juega los días de una oficina con varias opciones y compara las esperas: `{ $command } simulate --office --help` dice más.
help-plan = Juega los días de una oficina con dos o más opciones y compara las esperas.
help-plan-office = el archivo de oficina; sin --office, `simulate` juega un escenario
help-plan-history = el office.db de la propia oficina
help-plan-arrivals = visitas pasadas en una tabla
help-plan-days = días que se juegan ({ $days })
help-plan-seed = otra semilla, otros días (1)
help-plan-discipline = comparar otra regla
help-plan-counters = comparar otra dotación: +1, -1, =-ID, +1:open-10:00-13:00, ID:open-10:00-13:00
help-plan-open = horario, si el archivo de oficina no lo tiene
help-plan-target = minutos que nadie debería pasar ({ $target })
help-plan-language = de la página; el primero de la oficina

# simulate
plan-not-utf8 = { $file }: no está en UTF-8; guárdelo como «CSV UTF-8»
plan-nobody = { $file } no cuenta de nadie que haya venido
plan-no-hours = no se sabe a qué hora se atendía y el archivo de oficina no tiene horario para estos días: indíquelo, como en --open 8:30-14:00
plan-played = { $played } de { $days } días jugados
plan-not-from-to = { $text } no está entre { $least } y { $most }
plan-less-than-zero = { $text } es menos que 0
plan-no-page = «{ $text }» no es el nombre de una página como what-if.html
plan-no-minutes = { $text } no es un número de minutos de hasta { $most }
plan-no-rule = discipline: no hay «{ $name }»; hay { $names }
plan-none-to-take = counters: la oficina no tiene más de { $count } que quitar
plan-no-counter = counters: la oficina no tiene «{ $name }»; tiene { $names }
plan-no-window = «{ $text }» no es un horario como 8:30-14:00
plan-window-ends = «{ $text }» termina antes de empezar
plan-unclear = counters: «{ $text }» no es ninguno de +1, -1, -ID, +1:open-10:00-13:00 o ID:open-10:00-13:00
visits-line = línea { $line }: { $fault }
visits-empty = la tabla está vacía; empieza con los nombres de sus columnas
visits-no-line = no es una línea de una tabla: uno de sus campos es demasiado largo o no es texto
visits-missing = falta la columna «{ $name }»
visits-unknown = no se conoce la columna «{ $name }»; se conocen { $names }
visits-twice = la columna «{ $name }» está dos veces
visits-service = service: la oficina no tiene «{ $text }»{ $meant }
visits-meant = ¿es «{ $name }»?
visits-class = class: «{ $text }» no es ninguna de { $names }
visits-time = arrival: «{ $text }» no es una hora como 2026-10-05 08:31
visits-zone = arrival: «{ $text }» nombra una zona horaria; escriba la hora de la oficina
visits-minutes = minutes: «{ $text }» no es un número de 0 a { $most }
visits-came = came: «{ $text }» no es ni yes ni no
help-kiosk-before = antes de ponerlo en la sala:
help-kiosk-keys = aprender las teclas de un teclado, una tras otra
help-counter-keys = aprender las teclas de un teclado numérico o de botones, una tras otra
help-kiosk-both = ambas admiten --settings ARCHIVO
help-kiosk-survey-head = en lugar de un tótem de { -turno(form: "many") }:
help-kiosk-survey = pantalla de caras a la salida: cómo fue la atención

# Lo que el sistema dice que impidió algo
errno-enoent = No existe ese archivo ni esa carpeta
errno-eacces = Permiso denegado
errno-eperm = Operación no permitida
errno-eisdir = Es una carpeta
errno-enotdir = No es una carpeta
errno-enospc = No queda espacio en el disco
errno-edquot = Se superó la cuota del disco
errno-efbig = El archivo es demasiado grande
errno-erofs = El disco es de solo lectura
errno-eio = El disco o la máquina falla
errno-enametoolong = El nombre es demasiado largo
errno-eaddrinuse = Otro programa ya usa esa dirección
errno-eaddrnotavail = Esta máquina no tiene esa dirección
errno-econnrefused = Ahí no atiende ningún programa
errno-no-name = No hay ninguna máquina con ese nombre
errno-certificate = Su certificado no es de una autoridad conocida o es de otro nombre
errno-econnreset = El otro lado cortó la conexión
errno-epipe = El otro lado cortó la conexión
errno-ehostunreach = No se llega a esa máquina por la red
errno-enetunreach = Esta máquina no tiene conexión con esa red
errno-etimedout = No respondió a tiempo
errno-emfile = Hay demasiados archivos abiertos
errno-enfile = Hay demasiados archivos abiertos
errno-enodev = Ese aparato no está conectado
errno-enxio = Ese aparato no está conectado
errno-ebusy = Otro programa lo está usando
errno-eexist = Ya existe
errno-enolck = Ahí no se pueden bloquear archivos

help-sign = Convierte los llamados en los bytes que espera un letrero en una línea serial, UDP o TCP.
help-sign-config = el archivo del letrero: cómo se llega a él y qué bytes espera
help-sign-check = solo revisa el archivo, muestra cómo se envía un llamado, y termina
sign-not-enrolled = este letrero no se ha inscrito todavía: donde está el servidor, `{ $command } enroll CARPETA --role display --name NOMBRE` crea un código; inicie otra vez con --server ws://DIRECCIÓN:7301 --enroll - y escríbalo
sign-no-code-page = frame.code_page: no existe la página de códigos { $page }, o sus letras no son de un byte; por ejemplo «latin-1», «cp850» o «cp437»
sign-serial-port = line.port: escriba el puerto serial entre comillas, como "/dev/ttyUSB0" o "COM3"
sign-network-port = line.host y line.port: escriba la dirección del letrero y su puerto, de 1 a 65535, sin comillas
sign-no-pyserial = falta pyserial para letreros en una línea serial; instálelo con: pip install "antesala[sign]"
sign-no-port = no se puede escribir en { $port }: { $why }
sign-unreached = no se llega al letrero en { $host }:{ $port }: { $why }
sign-no-answer = no responde
sign-again = el letrero recibe otra vez los llamados
sign-hexadecimal = bytes en hexadecimal, como "02" o "0D 0A"
sign-text = un texto de hasta 200 letras
sign-seconds = segundos, de 0 a 3600
sign-port = un puerto serial entre comillas, o un número de 1 a 65535
sign-host = un nombre o una dirección
sign-baud = de 50 a 4000000
sign-code-page = el nombre de una página de códigos, como «latin-1» o «cp850»
sign-width = de 0 a 200 letras
sign-repeat = de 1 a 10 veces
sign-counter-number = el número de un módulo
sign-example = El archivo está bien. «{ $text }» se envía así: { $data }

# `antesala voice`: what to record for the displays of a hall, and what is wrong with a recording
help-voice = Qué tiene que grabar una oficina para que sus pantallas digan los llamados con una voz propia, y si las grabaciones están bien.
help-voice-record-list = imprimir cada archivo que se graba y qué se dice en él
help-voice-check = decir qué falta, suena muy fuerte, muy débil o cortado en una carpeta de grabaciones
help-voice-office = el archivo de la oficina, o su carpeta
help-voice-pack = la carpeta de las grabaciones
help-voice-check-office = el archivo de la oficina, para saber qué falta; sin él, solo las cifras
voice-pack-empty = { $folder } no tiene grabaciones; van en una carpeta por idioma, como es/turno.wav
voice-pack-flaws = { $files ->
    [one] Hay que grabar de nuevo 1 archivo.
   *[other] Hay que grabar de nuevo { $files } archivos.
}
voice-pack-well = { $files ->
    [one] 1 grabación, que se oye bien.
   *[other] { $files } grabaciones, y todas se oyen bien.
}
voice-flaw-missing = falta; diga «{ $why }»
voice-flaw-unreadable = no se puede leer: { $why }
voice-flaw-rate = tiene { $figure } muestras por segundo; grabe de 16000 a 48000, mejor 44100
voice-flaw-silent = no se oye nada
voice-flaw-clipped = está cortado donde suena más fuerte, en { $figure } lugares; grabe más lejos del micrófono
voice-flaw-loud = suena muy fuerte ({ $figure } dB); grabe a -20 dB
voice-flaw-quiet = suena muy débil ({ $figure } dB); grabe a -20 dB
voice-flaw-apart = está a { $figure } dB de los demás; llévelo al mismo volumen
voice-flaw-long = dura { $figure } s; una palabra toma menos de 3
voice-flaw-edges = tiene { $figure } s de silencio en un extremo; córtelo a menos de 0,35
media-unkept = no se puede escribir en { $folder }: { $why }
media-unread = no se puede leer { $file }, y las imágenes y los videos no se muestran: { $fault }
media-refused = { $file } no se muestra: { $why }
media-ended = el programa que revisa imágenes y videos terminó antes de tiempo ({ $status })
media-refused-kind = no es una imagen (JPEG, PNG, GIF, WebP) ni un video (MP4, WebM)
media-refused-broken = está dañado, o no es lo que su nombre dice
media-refused-picture-size = la imagen pesa más de 20 MB; guárdela más pequeña
media-refused-video-size = el video pesa más de 100 MB; córtelo o guárdelo con menos calidad
media-refused-too-large = tiene demasiados píxeles; guárdelo más pequeño
media-refused-too-long = dura más de 10 minutos; córtelo
media-refused-no-video = este servidor no puede preparar videos; en él falta instalar: pip install "antesala[media]"
media-refused-flashes = parpadea más de tres veces por segundo, lo que puede dañar a personas con epilepsia
media-refused-many = ya hay 60; quite alguno antes
media-refused-full = no queda espacio para él en el servidor; quite alguno antes
media-refused-unkept = el servidor no lo puede guardar; avise a informática
media-refused-slow = su preparación tardó más de 15 minutos; córtelo o guárdelo más pequeño

# Where an office is kept
help-database = la dirección de la base de datos PostgreSQL que guarda la oficina, como postgresql://USUARIO@EQUIPO/BASE; queda en la carpeta, en { $file }. Sin ella, la oficina se guarda en un archivo de la carpeta
database-password = la contraseña no puede ir en la línea de órdenes, donde la leen todos los usuarios de este equipo: quítela y escríbala en ~/.pgpass, o en la dirección que está en el archivo { $file } de la carpeta
database-scheme = se escribe postgresql://USUARIO@EQUIPO:PUERTO/BASE
database-other = la oficina de esta carpeta se guarda en otra base de datos, que está en { $file }; quite --database o cambie ese archivo
database-has-file = la oficina de esta carpeta se guarda en { $file }; lo que hay ahí no se puede pasar a otra base de datos. Cree una carpeta nueva con `init --database`
database-unread = no se puede leer { $file }: { $why }
database-open-mode = { $file } contiene una contraseña y otros usuarios de este equipo pueden leerlo: dele permisos con chmod 600
