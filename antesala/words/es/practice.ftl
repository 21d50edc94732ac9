# The band of a console in practice, and what the coach says. A tip names the key that does it.

practice-label = Práctica: nada de esto es real
practice-console = Consola de práctica
practice-progress = Probado: { $done } de { $total }
practice-over = La mañana terminó.
practice-again = Otra mañana
practice-summary = Atendió a { $attended ->
    [one] 1 persona
   *[other] { $attended } personas
}; { $missed ->
    [0] nadie faltó al llamado.
    [one] 1 no llegó al llamado.
   *[other] { $missed } no llegaron al llamado.
}
practice-summary-all = Probó todo.
practice-summary-left = Queda por probar: { $lessons }.
practice-need = Quiere pagar en cuotas y no sabe si puede. Ya se le explicó el monto.
practice-nobody = Para practicar, la oficina de { $place } necesita un funcionario, un trámite y { -modulo.gender ->
   *[masculine] un { -modulo }
    [feminine] una { -modulo }
}.
practice-no-office = En { $folder } no hay una oficina. Indique su carpeta o su archivo: { $command } counter --practice CARPETA
help-counter-practice = --practice [OFICINA]: practicar en una mañana inventada; OFICINA es una carpeta o un office.toml, que solo se lee

# What happens at the counter.
practice-room-walks = { $code } va hacia su { -modulo }.
practice-room-here = { $code } llegó a su { -modulo }.
practice-room-nobody = Nadie responde al llamado de { $code }.
practice-room-plain = La persona dice: «Vengo por { $service }. Traje todo».
practice-room-lacks = La persona dice: «Vengo por { $service }. No traje: { $paper }».
practice-room-absent = La persona dice: «Vengo por { $service }. Traje todo».
practice-room-gone = La persona dice: «Vengo por { $service }. Traje todo».
practice-room-elsewhere = La persona dice: «Me equivoqué: lo que necesito es { $other }».
practice-room-colleague = La persona dice: «Tengo una duda que usted no puede resolver».
practice-room-fetches = La persona dice: «Dejé esto afuera: { $paper }. Voy y vuelvo».

# What to try next.
practice-tip-sign_in = Elija su nombre y escriba cualquier clave de cuatro números.
practice-tip-choose = Elija su { -modulo } y ábra{ -modulo.gender ->
   *[masculine] lo
    [feminine] la
} con Enter.
practice-tip-call = Llame al siguiente: Espacio.
practice-tip-comes = Espere a que llegue.
practice-tip-greet = Salude y comience a atender: Enter.
practice-tip-steps = Diga la bienvenida y siga al paso siguiente: Enter.
practice-tip-need = Anote qué necesita y siga: Enter, o Ctrl Enter mientras escribe.
practice-tip-guide = Explique los pasos y siga: Enter, o Ctrl Enter mientras escribe.
practice-tip-ticks = Marque lo que sí trae con los números 1 a 9: lo demás queda como «Falta».
practice-tip-list = Imprima la lista de lo que falta: { $key }, y Enter.
practice-tip-undo = ¿Se equivocó? Tiene diez segundos para deshacerlo: { $key }. Pruébelo.
practice-tip-farewell = Despídase y siga: Enter.
practice-tip-register = Elija cómo terminó y registre: Enter.
practice-tip-recall = Llame otra vez: { $key }.
practice-tip-no_show = No llegó: márquelo con { $key }. Podrá volver después.
practice-tip-reinstate = Volvió { $code }, que no había llegado: { $key }. Recupera su lugar.
practice-tip-transfer = Cámbielo a «{ $service }»: { $key }. Conserva su hora.
practice-tip-park = Déjelo como «Salió un momento»: { $key }. No pierde su lugar.
practice-tip-resume = Volvió { $code }, que había salido: { $key }.
practice-tip-offer = Derívelo a { $name }: { $key }. Cuente antes qué necesita.
practice-tip-offered = { $name } lee la necesidad y responde en unos segundos.
practice-tip-accept = { $name } le deriva a una persona: lea su necesidad y recíbala con { $key }.
practice-tip-help = Alguien pide ayuda en el tótem: avise que va con { $key }.
practice-tip-issue = Llega una persona que no usa el tótem: { -turno.gender ->
   *[masculine] dele un { -turno }
    [feminine] dele una { -turno }
} con { $key }.
practice-tip-pause = Es hora de descansar: haga una pausa con { $key }, y elija por qué.
practice-tip-open_again = Al volver, siga atendiendo: Enter.
practice-tip-wait = Ahora no espera nadie. Ya viene alguien.

# What was done.
practice-done-call = Llamó
practice-done-greet = Saludó
practice-done-steps = Siguió los pasos
practice-done-register = Registró
practice-done-ticks = Marcó lo que trae
practice-done-list = Imprimió la lista
practice-done-undo = Deshizo
practice-done-recall = Llamó otra vez
practice-done-no_show = Marcó que no llegó
practice-done-reinstate = Devolvió su lugar
practice-done-transfer = Cambió el trámite
practice-done-park = Guardó su lugar
practice-done-resume = Retomó
practice-done-offer = Derivó
practice-done-accept = Respondió a quien deriva
practice-done-help = Fue a ayudar
practice-done-issue = { -turno.gender ->
   *[masculine] Dio un { -turno }
    [feminine] Dio una { -turno }
}
practice-done-pause = Hizo una pausa

# The same, as a list of what is left.
practice-lesson-call = llamar
practice-lesson-greet = saludar
practice-lesson-steps = seguir los pasos
practice-lesson-register = registrar
practice-lesson-ticks = marcar lo que trae
practice-lesson-list = imprimir la lista
practice-lesson-undo = deshacer
practice-lesson-recall = llamar otra vez
practice-lesson-no_show = marcar que no llegó
practice-lesson-reinstate = devolver un lugar
practice-lesson-transfer = cambiar el trámite
practice-lesson-park = guardar un lugar
practice-lesson-resume = retomar
practice-lesson-offer = derivar
practice-lesson-accept = recibir de un colega
practice-lesson-help = ir a ayudar
practice-lesson-issue = { -turno.gender ->
   *[masculine] dar un { -turno }
    [feminine] dar una { -turno }
}
practice-lesson-pause = hacer una pausa
