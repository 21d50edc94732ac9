# Lo que impidió algo en la base de datos
store-late = la base de datos no respondió a tiempo
store-ending = el servidor se está cerrando
store-access-unused = no se pueden usar los datos de acceso
store-petitions-unused = no se puede usar el registro de solicitudes
store-privacy-unused = no se puede usar el registro de privacidad
store-corrective-actions-unused = no se pueden usar las acciones correctivas
store-turn-unkept = no se pudo guardar lo que se hizo
store-log-unwiped = no se puede vaciar el registro de escritura de la base de datos
store-again = { $fault }; se intentará otra vez
store-why-busy = otro programa la tiene ocupada
store-why-read-only = es de solo lectura
store-why-disk = falló la lectura o la escritura en el disco
store-why-damaged = está dañada
store-why-full = no queda espacio en el disco
store-why-not-opened = no se puede abrir el archivo
store-why-none = el archivo no es una base de datos
store-why-no-table = falta la tabla { $name }
store-why-no-column = falta la columna { $name }
store-why-newer = la hizo una versión más nueva de Antesala; use esa versión o una posterior
store-url-none = «{ $url }» no es la dirección de una base de datos PostgreSQL; se escribe postgresql://USUARIO@EQUIPO:PUERTO/BASE
store-extra = la dirección comienza con postgresql:// y falta la biblioteca para eso: instale antesala con ella (pip install "antesala[postgresql]"), o quite la dirección para usar la base de datos de la carpeta
store-pg-old = el servidor de base de datos es PostgreSQL { $version }; se necesita al menos el { $least }
store-pg-order = la base de datos { $database } guarda los textos como { $encoding } y los ordena según { $collate }; se necesitan UTF8 y el orden C. Créela así: CREATE DATABASE { $database } ENCODING 'UTF8' LOCALE 'C' TEMPLATE template0
store-pg-not-durable = el servidor de base de datos perdería en un corte de luz lo que ya se respondió: { $setting } está en off; póngalo en on en postgresql.conf
store-pg-replica = el servidor de base de datos es una réplica, que no admite cambios; indique la dirección del principal
store-unanswered = no se puede consultar la base de datos
store-why-away = el servidor de base de datos no responde; vea si está en marcha y si se llega a él
store-why-password = el servidor de base de datos rechaza la contraseña; escriba la correcta en ~/.pgpass
store-why-not-admitted = el servidor de base de datos no admite esa conexión; revise su pg_hba.conf
store-why-no-database = el servidor de base de datos no tiene esa base de datos o ese usuario
store-why-no-host = no se conoce ningún equipo con ese nombre
store-why-permission = el usuario de la base de datos no puede hacer eso; haga que la base sea suya
store-why-connections = el servidor de base de datos tiene demasiadas conexiones
store-why-certificate = no se acepta el certificado de la conexión

# Lo que el registro del servidor dice a quien administra
service-unlocked = no se puede bloquear la carpeta { $folder }: { $why }
service-not-accepted = no se puede aceptar una conexión: { $why }
service-turned-away = se rechazó una conexión: ya hay tantas como puede haber
service-telephone-lags = un teléfono se atrasa y se desconecta
service-connection-lags = una conexión se atrasa y se corta: { $name }
service-greeting-unread = no se pudo consultar quién se conecta: { $why }
service-command-unread = no se pudo consultar lo que pide una orden: { $why }
service-no-waits = no se estiman las esperas de la oficina { $office }: { $fault }
estimate-anew = las esperas de la oficina { $office } se aprenden de nuevo desde el registro de sucesos: { $why }
estimate-unkept = lo aprendido para estimar las esperas no se puede guardar en { $file }: { $why }
estimate-why-damaged = el archivo está dañado
estimate-why-version = el archivo es de otra versión
estimate-why-journal = no es el registro de sucesos del que se aprendió
estimate-why-clock = se atrasó el reloj
estimate-why-zone = el archivo es de otra oficina u otra zona horaria
service-database-again = la base de datos de la oficina { $office } está otra vez en su lugar
service-keeps-nothing = la oficina { $office } no guarda nada y rechaza todo: { $fault }
service-keeps-again = la oficina { $office } vuelve a guardar lo que se le pide y acepta órdenes
service-turn-hangs = una escritura de la oficina { $office } no termina; se rechaza todo hasta que termine
service-ended-late = el servidor no llegó a su fin en { $seconds } segundos y se corta; lo respondido está guardado
service-status-ready = atiende
service-clock-wrong = el reloj de este equipo parece equivocado, { $off ->
    [ahead] adelantado
   *[behind] atrasado
} en { $minutes } minutos: compárelo con otro y ajústelo por NTP
service-clock-wrong-over = el reloj de este equipo vuelve a estar bien
service-certificate-ends = el certificado vence en { $days } días: renuévelo, y el servidor toma el nuevo por sí solo
service-certificate-ends-over = el certificado fue renovado
service-disk-low = queda poco espacio en el disco de la base de datos, { $free } MB: libere espacio
service-disk-low-over = el disco de la base de datos vuelve a tener espacio
service-disk-filling = la base de datos crece tan rápido que su disco se llena en { $days } días: libere espacio, o que se guarde menos
service-disk-filling-over = la base de datos ya no llena su disco
service-day-not-ended = no se pudo cerrar el día de la oficina { $office }: { $code }
service-no-region = { $region } no es una región de { $country } con feriados propios
service-more-left-out = se omitieron { $count } más como esta
service-left-out = se omitieron { $count } líneas de { $name }

# The first lines of a server; each has one address, by which programs know it
service-ready = listo { $url }
service-web = teléfonos { $url }
service-staff = personal { $url }
service-browser = pantallas en un navegador { $url }/display/NOMBRE
service-one-port = las páginas del personal no pueden atender en el puerto { $port }, que es el de los teléfonos: la gente llegaría a ellas. Elija otro con --staff-port
service-session-unnoted = no se pudo anotar una sesión de las páginas del personal, que vale como está en memoria: { $why }
service-address = dirección { $url }

# Lo que tiene de malo un valor de un comando
mistyped-empty = está vacío
mistyped-long = tiene más de { $most } letras
mistyped-form = tiene signos que no se admiten ahí
mistyped-less = es menos que { $least }
mistyped-more = es más que { $most }
mistyped-kind = no es de la clase que corresponde
mistyped-value = no se conoce { $value }
mistyped-missing = falta { $field }
mistyped-unknown = no se conoce { $field }
retention-doubtful = el reloj muestra { $day } y el último día conocido es { $last }: no se borra nada hasta que se haya trabajado tres días con este reloj; si está bien, `antesala retention` con la carpeta de la oficina borra ahora lo antiguo
