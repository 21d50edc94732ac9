# The list that a person takes away from the counter, on paper and on the page of their ticket.

list-lacks = Le falta
list-lacks-nothing = No le falta ningún documento.
list-steps = Pasos
list-back = Dónde volver
list-back-to = Vuelva a { $place }.
list-back-any = Vuelva a esta misma oficina.
list-until = Hoy hasta las { $hour }, u otro día.
list-until-any = Hoy mismo u otro día.
list-yours = Su { -turno } de hoy: { $code }
list-kept = Guarde una imagen de esta lista: la página se ve solo hoy.

# The console's keys for it, and why one is off.
counter-act-print_list = Imprimir lista
counter-act-send_list = Enviar al teléfono
counter-print_list-title = Imprimir la lista
counter-print_list-meaning = Lo que falta para { $service }, con pasos, valor, plazo y dónde volver.
counter-print_list-done = La lista salió.
counter-print_list-failed = La lista no salió: { $why }. Revise la impresora o elija otra.
counter-send_list-done = La lista está en la página de su { -turno }.
counter-send_list-no-ticket = Sin { -turno } no hay página: imprímala
counter-send_list-no-page = Los teléfonos no llegan aquí: imprímala
