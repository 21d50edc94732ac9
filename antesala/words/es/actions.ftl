# Acciones correctivas: los indicadores que no llegaron a su meta, y qué se hace
actions-title = Acciones correctivas
actions-about = Cuando un mes o un trimestre termina y un indicador no llega a su meta, aquí se abre una acción. Escriba la causa, qué se hará, quién responde y hasta cuándo. El período siguiente muestra el efecto. Hablan de la unidad, nunca de una persona.
actions-show = Mostrar
actions-state = Estado
actions-unit = Unidad
actions-all-units = Todas las unidades
actions-every-unit = La oficina y cada unidad
actions-whole-office = Toda la oficina
actions-show-open = Abiertas
actions-show-closed = Cerradas
actions-show-all = Todas
actions-none = No hay acciones así.
actions-never = Todavía no hay acciones: ningún mes ni trimestre que terminó dejó de llegar a su meta.
actions-number = Acción { $number }
actions-place = { $unit }, { $period }.
actions-missed = Meta: { $target }.
actions-at_most = { $value } a lo más
actions-at_least = { $value } al menos
actions-by-law = { $target } ({ $law })
actions-cause = Causa
actions-cause-hint = Qué hizo que no se llegara: del trabajo, no de una persona.
actions-action = Acción
actions-action-hint = Qué va a cambiar.
actions-responsible = Responsable
actions-responsible-hint = Un cargo o una unidad, no el nombre de una persona.
actions-due = Hasta cuándo
actions-how = Cómo se cierra
actions-how-done = La acción se hizo
actions-how-not_needed = No hacía falta cambiar nada
actions-on = Día
actions-why = Por qué no hacía falta
actions-why-hint = Un paro, obras en el edificio, muy pocos casos. Reemplaza la causa que estaba escrita.
actions-effect = Efecto
actions-effect-later = Se sabrá cuando termine { $period }.
actions-effect-seen = { $period }: { $value }. { $turn }. { $reached }.
actions-turn-better = Mejor
actions-turn-worse = Peor
actions-turn-same = Igual
actions-turn-other = Cambió
actions-turn-unsure = Cambio no seguro
actions-turn-unknown = Sin dato
actions-reached = Llegó a la meta
actions-not-reached = No llegó a la meta
actions-tag-opened = Por escribir
actions-tag-planned = Hasta el { $day }
actions-tag-overdue = Venció el { $day }
actions-tag-done = Hecha el { $day }
actions-tag-not_needed = Sin medida, cerrada el { $day }
actions-plan_corrective_action = Guardar
actions-write = Escribir qué se hace
actions-rewrite = Cambiar lo escrito
actions-close_corrective_action = Cerrar
actions-reopen_corrective_action = Volver a abrir
actions-ask-plan_corrective_action = ¿Por qué fue así, y qué se hace?
actions-ask-close_corrective_action = ¿Se cierra esta acción?
actions-ask-reopen_corrective_action = ¿Se vuelve a abrir esta acción?
actions-done-plan_corrective_action = Quedó escrita la acción { $number }.
actions-done-close_corrective_action = Quedó cerrada la acción { $number }.
actions-done-reopen_corrective_action = La acción { $number } está abierta otra vez.
actions-fault-gone = Esa acción ya no está: los datos del período se completaron y el indicador llegó a su meta. Vea la lista.
actions-fault-changed = No quedó escrito: otra persona escribió al mismo tiempo. Léalo y escriba lo suyo otra vez.
actions-fault-closed = Esta acción está cerrada. Para escribir en ella, vuelva a abrirla.
actions-fault-open = Esta acción ya está abierta.
actions-fault-missing = No quedó escrito: falta «{ $what }». Escríbalo y guarde otra vez.
actions-fault-long = No quedó escrito: «{ $what }» es demasiado largo. Acórtelo; caben { $most } letras.
actions-fault-named = No quedó escrito: el texto nombra a { $what }. La acción habla de la unidad; escriba un cargo.
actions-fault-unplanned = No quedó cerrada: falta escribir qué se hizo. Escriba la acción, o ciérrela diciendo que no hacía falta cambiar nada.
actions-fault-early = No quedó escrito: la fecha de «{ $what }» es anterior al día en que se abrió la acción. Corrija la fecha.
actions-fault-late = No quedó escrito: ese día todavía no llega. Ponga el día en que se hizo.
actions-targets = Las metas
actions-targets-about = Vienen del archivo de la oficina y de la ley. Quien administra el servidor las cambia en el archivo.
actions-targets-name = Indicador
actions-targets-for = Vale para
actions-targets-value = Meta
asked-plan_corrective_action = Escribir una acción correctiva
asked-close_corrective_action = Cerrar una acción correctiva
asked-reopen_corrective_action = Volver a abrir una acción correctiva

# La pauta de la reunión mensual
meeting-title = Reunión de { $period }
meeting-about = { $period }. { $days ->
    [one] 1 día de atención
   *[other] { $days } días de atención
}.
meeting-foot = Estado al { $date }. Sin nombres de personas; las opiniones son las que muestra la página «Opiniones».
meeting-more = y { $rows } más, en las páginas del personal
meeting-figures = Otros indicadores
meeting-missed = { $figure } ({ $place }). { $target }
meeting-cause-and-act = Causa y acción
meeting-no-actions = Ninguna abierta.
meeting-petitions = { $count ->
    [0] Solicitudes abiertas
    [one] 1 solicitud abierta
   *[other] { $count } solicitudes abiertas
}{ $late ->
    [0] { "" }
    [one] , 1 vencida
   *[other] , { $late } vencidas
}
meeting-petitions-elsewhere = Sin unidad. { $count ->
    [one] Otra está en la hoja de su unidad.
   *[other] Otras { $count } están en las hojas de sus unidades.
}
meeting-petition-folio = Folio
meeting-petition-kind = Tipo
meeting-petition-came = Llegó
meeting-petition-due = Responder hasta
meeting-petition-state = Estado
meeting-due = { $day }, en { $days ->
    [one] 1 día
   *[other] { $days } días
}
meeting-due-late = { $day }, venció hace { $days ->
    [one] 1 día
   *[other] { $days } días
}
meeting-no-petitions = Ninguna.
meeting-words = Lo que dijeron las personas{ $count ->
    [0] { "" }
   *[other] : { $shown } de { $count }
}
meeting-no-words = Nada que se pueda mostrar este mes.
meeting-open = Pauta de la reunión
meeting-open-about = Una hoja por unidad: indicadores del mes, acciones, solicitudes abiertas y lo que dijeron las personas.
meeting-month = Mes
meeting-pdf = Bajar como PDF
meeting-html = Bajar como página
meeting-not-made = No se pudo hacer la pauta: { $why }
meeting-no-month = Elija un mes de la lista.
meeting-no-pdf = este servidor no tiene instalado lo que hace los PDF. Bájela como página, o pida a quien administra el servidor que instale el extra «reports».
