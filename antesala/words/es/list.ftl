# The list that a person takes away from the counter, on paper and on the page of their ticket.

list-title = Su lista
list-lacks = Le falta
list-lacks-nothing = No le falta ningún documento.
list-steps = Pasos
list-back = Dónde volver
list-back-to = Vuelva a { $place }.
list-back-any = Vuelva a esta misma oficina.
list-until = Hoy hasta las { $hour }, u otro día.
list-until-any = Hoy mismo u otro día.
list-yours = Su { -turno } de hoy: { $code }
