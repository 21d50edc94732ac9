# Lo que cuenta la demostración en el terminal
demo-open = { $office } está abierta en { $address }.
demo-windows = Tres ventanas: tótem, pantalla y consola.
demo-try-counter = 1. Consola: elija un nombre, escriba la clave { $pin } y abra { -modulo.gender ->
       *[masculine] un
        [feminine] una
    } { -modulo }.
demo-try-kiosk = 2. Tótem: toque un trámite y una respuesta, y { -turno.gender ->
       *[masculine] el
        [feminine] la
    } { -turno } es { -turno.gender ->
       *[masculine] suyo
        [feminine] suya
    }.
demo-try-call = 3. Consola: la barra espaciadora llama, Entrar sigue adelante; la pantalla muestra a quién se llama y dónde.
demo-try-staff = 4. Sala: abra { $address } en un navegador; usuario { $clerk }, código { $code }, y una clave que usted elija.
demo-try-end = Cierre cualquier ventana, o pulse Ctrl C aquí, para terminar todo. La oficina de prueba se borra.
demo-telephone = { $code } en un teléfono: { $address }
demo-closed = Se cerró { $program }.
demo-took = Tardó { $seconds } s. Las imágenes, los papeles y los registros están en { $folder }.
demo-no-server = el servidor no inició:
demo-refused = el servidor no aceptó { $asked }: { $why }
demo-not-well = la mañana se jugó, pero no todo salió bien:
demo-ended-with = { $program } terminó con { $status }:
demo-folder-others = { $folder } contiene archivos que no son de una demostración anterior y no se reemplaza ninguno; indique una carpeta vacía o una que no exista todavía
demo-no-folder = { $folder } no es una carpeta
demo-no-cast = en { $office } ningún funcionario atiende nada en { -modulo.gender ->
       *[masculine] ninguno
        [feminine] ninguna
    } de sus { -modulo(form: "many") }
demo-without-hours = se quitó el horario, para que se pueda jugar a cualquier hora
demo-without-dates = se quitó [[{ $table }]], para que se pueda jugar cualquier día
demo-public-url = public_url es { $address }, para que los papeles lleven el código para teléfonos
demo-unplayed-preference = en esta oficina ninguna clase pasa antes por ley
demo-unplayed-transfer = { -modulo.gender ->
       *[masculine] los
        [feminine] las
    } { -modulo(form: "many") } que se pueden abrir atienden un solo trámite
demo-unplayed-offer = se puede abrir { -modulo.gender ->
       *[masculine] un solo
        [feminine] una sola
    } { -modulo } y no hay colega a quien derivar
demo-unplayed-telephone = no se encontró Chromium en esta máquina
demo-no-page = { $browser } no mostró ninguna página en { $seconds } s
demo-no-picture = { $browser } no guardó ninguna imagen: { $why }

# Los pasos de la mañana
demo-step-failed = «{ $step }» falló: { $why }
demo-step-uncalled = { $codes } esperan y { -modulo.gender ->
       *[masculine] ningún
        [feminine] ninguna
    } { -modulo } { -modulo.gender ->
       *[masculine] abierto
        [feminine] abierta
    } puede llamarlos
demo-step-empty = La pantalla espera el primer llamado
demo-step-sign-in = { $clerk } ingresa y abre { -modulo.gender ->
       *[masculine] el
        [feminine] la
    } { -modulo } { $number }
demo-step-past = La pantalla conserva los últimos llamados
demo-step-take = Una persona toma { -turno.gender ->
       *[masculine] un
        [feminine] una
    } { -turno } para «{ $service }», { $preference }
demo-step-wish = { $code } pide ayuda para cuando lo atiendan: { $wish }
demo-step-cancel = { $code } devuelve { -turno.gender ->
       *[masculine] el
        [feminine] la
    } { -turno }
demo-step-wait = { $code } se sienta a esperar
demo-step-call = { $clerk } llama a la persona siguiente
demo-step-shown = La pantalla muestra { $code } y { -modulo.gender ->
       *[masculine] el
        [feminine] la
    } { -modulo } { $number }
demo-step-kiosk-shows = El tótem avisa a quien entra que llaman a { $code }
demo-step-again = { $code } no viene y se le llama otra vez
demo-step-missed = { $code } queda como ausente
demo-step-reinstated = { $code } llega después y espera con la hora de su { -turno }
demo-step-attend = { $clerk } atiende a { $code }
demo-step-register = Se registra la atención de { $code }
demo-step-park = { $code } va a buscar un papel y queda en pausa
demo-step-resume = { $code } volvió y espera otra vez
demo-step-lead-on = { $code } pasa a «{ $service }» con su necesidad ya contada
demo-step-offer = { $clerk } deriva a { $code } a { $colleague }
demo-step-accept = { $clerk } lee la necesidad y acepta a { $code }
demo-step-issue = { $clerk } da { -turno.gender ->
       *[masculine] un
        [feminine] una
    } { -turno } para «{ $service }»
demo-step-telephone = { $clerk } contesta el teléfono: «{ $service }»
demo-step-call-registered = Se registra la llamada
demo-step-page = { $code } mira la página de su { -turno } en un teléfono

# Lo que impide manejar un programa por sus controles
driving-no-start = en { $seconds } s no apareció nada que empiece con { $name }
driving-still-there = { $name } seguía ahí después de { $seconds } s
driving-not-listed = { $name } no está en la lista { $list }
driving-no-tab = Tab no lleva a { $field }
driving-not-come = { $names } no apareció en { $seconds } s; hay: { $seen }
driving-silent = { $request }: el programa no responde: { $why }
driving-gone = { $request }: el programa ya no está
driving-no-sockets = el Python de este sistema no tiene sockets de Unix
driving-none-listens = nadie atiende en { $path }: { $why }
driving-not-pressable = { $name } no se puede pulsar
driving-not-shown = { $name } no está en la pantalla
driving-no-press = { $name } no se puede pulsar ahora
driving-unwritten = no se pudo escribir { $path }
driving-unknown = no se conoce el pedido { $act }
driving-no-driver = no se puede atender en { $path }: { $why }
