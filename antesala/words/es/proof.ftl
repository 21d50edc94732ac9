# La constancia de espera: en la página del turno, en papel, y donde se comprueba

proof-link = Constancia de espera
proof-title = Constancia de espera
proof-states = { $office } deja constancia de esta espera. No lleva el nombre de ninguna persona.
proof-ticket = { -turno(form: "One") }
proof-service = Trámite
proof-day = Fecha
proof-arrival = Llegada
proof-called = Primer llamado
proof-waiting = Aún esperaba a las
proof-not-called = Sin llamado hasta las
proof-wait = Espera
proof-minutes = { $count ->
    [one] 1 minuto
   *[other] { $count } minutos
}
proof-signed = Emitida
proof-moment = { $day }, { $hour }
proof-code = Código de comprobación
proof-check = Para comprobarla, lea el cuadrado con la cámara. O escriba el código y estos datos en
proof-check-ask = Para comprobarla, pregunte en la oficina.
proof-square = Código cuadrado que lleva a la comprobación de esta constancia
proof-square-head = Compruebe esta constancia
proof-pdf = Guardar como PDF
proof-print = También puede imprimir esta página desde el menú de su navegador.
proof-again = La espera sigue: cuando le llamen, pida la constancia otra vez y dirá la hora del llamado.
proof-keep = Guárdela hoy. La página de su { -turno } se cierra mañana; la constancia guardada se puede comprobar después.
proof-back = Volver a su { -turno }
proof-to-check = Comprobar esta constancia
proof-none = Todavía no hay una constancia
proof-none-why = La constancia dice desde cuándo espera en la oficina. Avise primero que llegó.
proof-expired = No hay una constancia de { -turno.gender ->
   *[masculine] este
    [feminine] esta
 } { -turno }
proof-expired-why = Nadie avisó su llegada, y sin ella no hay una espera que acreditar.
proof-unavailable = Ahora no podemos firmar constancias
proof-unavailable-why = Pida en { -modulo.gender ->
   *[masculine] un
    [feminine] una
 } { -modulo } que avisen a la persona a cargo del sistema.

# Donde se comprueba
verify-title = Comprobar una constancia de espera
verify-hint = Escriba lo que dice la constancia, tal como está. No se busca ni se guarda nada de la persona.
verify-code = Código de comprobación
verify-code-hint = 16 letras y números
verify-office = Oficina
verify-ticket-hint = Por ejemplo, J042
verify-outcome = ¿Qué dice después de la llegada?
verify-until = ¿A qué hora?
verify-hour-hint = En 24 horas, por ejemplo 14:05
verify-day-hint = Día, mes y año, por ejemplo 29-11-2026
verify-send = Comprobar
verify-lacks = Falta algo, o está escrito de otra forma. Corrija lo que está marcado.
verify-lacks-code = Escriba las 16 letras y números del código
verify-lacks-ticket = Escriba { -turno.gender ->
   *[masculine] el
    [feminine] la
 } { -turno }
verify-lacks-service = Escriba el trámite
verify-lacks-day = Escriba la fecha con día, mes y año
verify-lacks-arrival = Escriba la hora de llegada
verify-lacks-outcome = Elija lo que dice la constancia
verify-lacks-until = Escriba la hora que sigue
verify-good = La constancia es auténtica
verify-good-line = La emitió { $office } con estos datos. Compárelos con la constancia que tiene: si algo es distinto, alguien la cambió.
verify-good-typed = El código corresponde a estos datos, y lo dio { $office }.
verify-bad = La constancia no es auténtica
verify-bad-line = { $office } no la firmó tal como está: le falta un trozo, alguien la cambió o es de otra oficina.
verify-bad-do = Lea el cuadrado otra vez con la cámara, o escriba lo que dice la constancia.
verify-bad-typed = El código no corresponde a lo que escribió. Revise cada dato: una letra o un minuto de diferencia bastan.
verify-bad-typed-do = Si todo está como en la constancia, { $office } no la emitió así.
verify-again = Comprobar otra
verify-correct = Corregir lo escrito
verify-type = Escribir lo que dice

# La consola y el papel
counter-act-prove = Constancia de espera
counter-prove-title = Constancia de espera de { $code }
counter-prove-meaning = Dice cuándo llegó, cuándo fue el primer llamado y los minutos de espera, sin nombre. Va firmada: cualquiera puede comprobarla.
counter-prove-done = La constancia salió.
counter-prove-failed = La constancia no salió: { $why }. Revise la impresora o elija otra.

# Las claves con que se firma, para la persona a cargo del servidor
proof-key-unwritten = no se pudo guardar { $file }: { $why }; sin esa clave no se firman constancias de espera. Permita que este usuario escriba ahí y reinicie el servidor
proof-key-unread = no se pudo leer la clave { $file }: { $why }; permita que este usuario la lea y reinicie el servidor
proof-key-none = { $file } no es una clave Ed25519 en formato PEM y no se usa; saque el archivo de la carpeta o recupere la clave, y reinicie el servidor
