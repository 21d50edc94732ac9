# The staff pages: what all of them have, sign-in, and a person's own sessions.

pages-skip = Ir al contenido
pages-menu = Menú
pages-leave = Salir
pages-linked = Conectado
pages-unlinked = Sin conexión desde las …
pages-tab-hall = La sala ahora
pages-tab-petitions = Solicitudes
pages-tab-tickets = { -turno(form: "Many") }
pages-tab-clerks = Personal
pages-tab-audit = Registro
pages-tab-survey = Opiniones
pages-role-responder = respuestas
pages-role-supervisor = supervisión
pages-role-administrator = administración

# Sign-in
pages-enter = Entrar
pages-about = Páginas del personal de atención
pages-account = Usuario
pages-password = Clave
pages-show = Mostrar
pages-first-use-or-lost = Es mi primera vez, u olvidé mi clave
pages-offices = ¿Qué oficina?
pages-offices-about = Este servidor tiene varias oficinas. Este navegador recuerda la que elija; desde la página para entrar se vuelve aquí.
pages-other-office = Otra oficina
pages-kept = Su sesión terminó. Lo que escribió se conserva: entre y siga donde estaba.
pages-to-there = Entre, y vuelve a la página donde estaba.
pages-before = Antes de entrar
pages-before-own = Use solo su usuario.
pages-before-own-why = Cada acción queda escrita con su nombre.
pages-before-idle = La sesión se cierra sola
pages-before-idle-how = tras { $minutes } minutos sin uso. Lo escrito se conserva.
pages-before-lost = ¿No puede entrar?
pages-before-lost-do = Pida un código de un solo uso a quien administra el servidor.
pages-locked =
    { $minutes ->
        [one] Demasiados intentos desde este equipo. Espere un minuto y escriba otra vez, o pida un código nuevo.
       *[other] Demasiados intentos desde este equipo. Espere { $minutes } minutos y escriba otra vez, o pida un código nuevo.
    }
pages-wrong-code = El usuario y el código no corresponden, o el código ya se usó o venció. Pida otro.

# First use
pages-first-use = Primera vez
pages-first-use-about = Con el código que le dieron usted elige su clave. El código sirve una sola vez.
pages-code = Código de un solo uso
pages-new-password = Clave nueva
pages-new-password-rule = Al menos { $least } caracteres. Sirven bien tres o cuatro palabras que nadie más junte.
pages-again = La clave nueva, otra vez
pages-set-password = Guardar y entrar
pages-to-sign-in = Ya tengo clave: entrar
pages-not-alike = Las dos claves no son iguales. Escríbalas otra vez.
pages-weak-short = La clave es muy corta. Elija una de { $least } caracteres o más.
pages-weak-long = La clave es demasiado larga. Elija una de 200 caracteres o menos.
pages-weak-common = Esa clave es de las primeras que se prueban. Elija otra, por ejemplo tres palabras que nadie más junte.
pages-weak-own = Esa clave se adivina por su nombre o el de la oficina. Elija otra que no los lleve.

# A person's own sessions
pages-me = Mi cuenta
pages-sessions = Dónde está abierta su cuenta
pages-sessions-about = Si no reconoce una sesión, ciérrela y pida un código para cambiar su clave.
pages-browser-unknown = Navegador desconocido
pages-session-address = desde { $address }
pages-session-times = Abierta { $began }, usada por última vez a las { $seen }
pages-today = hoy a las { $hour }
pages-yesterday = ayer a las { $hour }
pages-session-own = Es esta
pages-session-end = Cerrar
pages-session-end-which = Cerrar la sesión de { $browser } abierta { $began }
pages-sessions-end = Cerrar todas las demás
pages-ended =
    { $count ->
        [0] No había otra sesión que cerrar.
        [one] Una sesión quedó cerrada.
       *[other] { $count } sesiones quedaron cerradas.
    }

# What stands in the way
pages-unknown = Esa página no existe
pages-unknown-do = Revise la dirección, o siga desde la sala.
pages-refused = Su papel no permite esto
pages-refused-do = Si le corresponde, pida a quien administra la oficina que cambie su papel.
# What has changed since a page was drawn, after the refusal's own sentence
pages-refused-by = Fue { $name }, a las { $hour }.
pages-refused-since = Desde las { $hour }.
pages-refused-reason = Motivo: { $reason }.
pages-refused-sits = { $code ->
    [none] Ahora está { $name }, sin nadie.
   *[other] Ahora está { $name }, con { $code }.
}
pages-refused-with = Ahora con { $code }.
pages-stale = Ese formulario ya no vale
pages-stale-do = No se hizo nada. Vuelva a abrir la página y envíe otra vez; el navegador debe aceptar cookies.
pages-too-many = Demasiadas páginas seguidas
pages-too-many-do = Espere un momento y vuelva a intentar.
pages-no-store = El servidor no puede guardar nada ahora
pages-no-store-do = No se hizo nada. Espere un momento y vuelva a intentar; si sigue así, el registro del servidor dice qué falla.
pages-fault = Algo falló en el servidor
pages-fault-do = No se sabe si lo último se hizo. Revise la sala antes de repetirlo; el registro del servidor tiene el detalle.
pages-to-hall = A la sala

# Acts
pages-changed = Mientras tanto esto cambió. Lea cómo está ahora y, si aún quiere, envíe otra vez.
pages-field-missing = Falta «{ $field }».
pages-field-long = «{ $field }» es muy largo: caben { $most } letras.
pages-field-gone = Lo elegido en «{ $field }» ya no existe. Elija otra vez.
pages-optional = (no es obligatorio)
pages-choose = Elija…
pages-leave-as-is = Dejar como está

# The hall
