# The list that a person takes away from the counter, on paper and on the page of their ticket.

list-lacks = Falta trazer
list-lacks-nothing = Não falta nenhum documento.
list-steps = Etapas
list-back = Onde voltar
list-back-to = Volte a { $place }.
list-back-any = Volte a este mesmo lugar.
list-until = Hoje até as { $hour }, ou outro dia.
list-until-any = Hoje mesmo ou outro dia.
list-yours = Sua senha de hoje: { $code }
list-kept = Guarde uma imagem desta lista: a página só pode ser vista hoje.

# The console's keys for it, and why one is off.
counter-act-print_list = Imprimir lista
counter-act-send_list = Enviar ao telefone
counter-print_list-title = Imprimir a lista
counter-print_list-meaning = O que falta para { $service }, com etapas, valor, prazo e onde voltar.
counter-print_list-done = A lista saiu.
counter-print_list-failed = A lista não saiu: { $why }. Veja a impressora ou escolha outra.
counter-send_list-done = A lista está na página da senha.
counter-send_list-no-ticket = Sem senha não há página: imprima
counter-send_list-no-page = Sem página para telefones: imprima
