# The list that a person takes away from the counter, on paper and on the page of their ticket.

list-title = Sua lista
list-lacks = Falta trazer
list-lacks-nothing = Não falta nenhum documento.
list-steps = Etapas
list-back = Onde voltar
list-back-to = Volte a { $place }.
list-back-any = Volte a este mesmo lugar.
list-until = Hoje até as { $hour }, ou outro dia.
list-until-any = Hoje mesmo ou outro dia.
list-yours = Sua senha de hoje: { $code }
