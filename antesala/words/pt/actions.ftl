# Ações corretivas: os indicadores que não chegaram à meta, e o que se faz
actions-title = Ações corretivas
actions-about = Quando um mês ou um trimestre termina e um indicador não chega à meta, abre-se aqui uma ação. Escreva a causa, o que será feito, quem responde e até quando. O período seguinte mostra o efeito. Falam da unidade, nunca de uma pessoa.
actions-show = Mostrar
actions-state = Situação
actions-unit = Unidade
actions-all-units = Todas as unidades
actions-every-unit = A repartição e cada unidade
actions-whole-office = Toda a repartição
actions-show-open = Abertas
actions-show-closed = Encerradas
actions-show-all = Todas
actions-none = Não há ações assim.
actions-never = Ainda não há ações: nenhum mês ou trimestre terminado deixou de chegar à meta.
actions-number = Ação { $number }
actions-place = { $unit }, { $period }.
actions-missed = Meta: { $target }.
actions-at_most = { $value } no máximo
actions-at_least = { $value } no mínimo
actions-by-law = { $target } ({ $law })
actions-cause = Causa
actions-cause-hint = O que impediu de chegar à meta: do trabalho, não de uma pessoa.
actions-action = Ação
actions-action-hint = O que vai mudar.
actions-responsible = Responsável
actions-responsible-hint = Um cargo ou uma unidade, não o nome de uma pessoa.
actions-due = Até quando
actions-how = Como se encerra
actions-how-done = A ação foi feita
actions-how-not_needed = Não era preciso mudar nada
actions-on = Dia
actions-why = Por que não era preciso
actions-why-hint = Uma greve, obras no prédio, pouquíssimos casos. Substitui a causa que estava escrita.
actions-effect = Efeito
actions-effect-later = Será conhecido quando terminar { $period }.
actions-effect-seen = { $period }: { $value }. { $turn }. { $reached }.
actions-turn-better = Melhor
actions-turn-worse = Pior
actions-turn-same = Igual
actions-turn-other = Mudou
actions-turn-unsure = Mudança incerta
actions-turn-unknown = Sem dado
actions-reached = Chegou à meta
actions-not-reached = Não chegou à meta
actions-tag-opened = A escrever
actions-tag-planned = Até { $day }
actions-tag-overdue = Venceu em { $day }
actions-tag-done = Feita em { $day }
actions-tag-not_needed = Sem medida, encerrada em { $day }
actions-plan_corrective_action = Salvar
actions-write = Escrever o que se faz
actions-rewrite = Mudar o que está escrito
actions-close_corrective_action = Encerrar
actions-reopen_corrective_action = Reabrir
actions-ask-plan_corrective_action = Por que foi assim, e o que se faz?
actions-ask-close_corrective_action = Encerrar esta ação?
actions-ask-reopen_corrective_action = Reabrir esta ação?
actions-done-plan_corrective_action = A ação { $number } ficou escrita.
actions-done-close_corrective_action = A ação { $number } ficou encerrada.
actions-done-reopen_corrective_action = A ação { $number } está aberta outra vez.
actions-fault-gone = Essa ação não está mais aqui: os dados do período se completaram e o indicador chegou à meta. Veja a lista.
actions-fault-changed = Não ficou escrito: outra pessoa escreveu ao mesmo tempo. Leia e escreva o seu outra vez.
actions-fault-closed = Esta ação está encerrada. Para escrever nela, reabra-a.
actions-fault-open = Esta ação já está aberta.
actions-fault-missing = Não ficou escrito: falta «{ $what }». Escreva e salve outra vez.
actions-fault-long = Não ficou escrito: «{ $what }» é longo demais. Encurte; cabem { $most } letras.
actions-fault-named = Não ficou escrito: o texto nomeia { $what }. A ação fala da unidade; escreva um cargo.
actions-fault-unplanned = Não ficou encerrada: falta escrever o que foi feito. Escreva a ação, ou encerre dizendo que não era preciso mudar nada.
actions-fault-early = Não ficou escrito: a data de «{ $what }» é anterior ao dia em que a ação foi aberta. Corrija a data.
actions-fault-late = Não ficou escrito: esse dia ainda não chegou. Ponha o dia em que foi feita.
actions-targets = As metas
actions-targets-about = Vêm do arquivo da repartição e da lei. Quem administra o servidor as muda no arquivo.
actions-targets-name = Indicador
actions-targets-for = Vale para
actions-targets-value = Meta
asked-plan_corrective_action = Escrever uma ação corretiva
asked-close_corrective_action = Encerrar uma ação corretiva
asked-reopen_corrective_action = Reabrir uma ação corretiva

# A pauta da reunião mensal
meeting-title = Reunião de { $period }
meeting-about = { $period }. { $days ->
    [one] 1 dia de atendimento
   *[other] { $days } dias de atendimento
}.
meeting-foot = Situação em { $date }. Sem nomes de pessoas; as opiniões são as que a página «Opiniões» mostra.
meeting-more = e mais { $rows }, nas páginas do pessoal
meeting-figures = Outros indicadores
meeting-missed = { $figure } ({ $place }). { $target }
meeting-cause-and-act = Causa e ação
meeting-no-actions = Nenhuma aberta.
meeting-petitions = { $count ->
    [0] Solicitações abertas
    [one] 1 solicitação aberta
   *[other] { $count } solicitações abertas
}{ $late ->
    [0] { "" }
    [one] , 1 vencida
   *[other] , { $late } vencidas
}
meeting-petitions-elsewhere = Sem unidade. { $count ->
    [one] Outra está na folha da sua unidade.
   *[other] Outras { $count } estão nas folhas das suas unidades.
}
meeting-petition-folio = Protocolo
meeting-petition-kind = Tipo
meeting-petition-came = Chegou
meeting-petition-due = Responder até
meeting-petition-state = Situação
meeting-due = { $day }, em { $days ->
    [one] 1 dia
   *[other] { $days } dias
}
meeting-due-late = { $day }, venceu há { $days ->
    [one] 1 dia
   *[other] { $days } dias
}
meeting-no-petitions = Nenhuma.
meeting-words = O que as pessoas disseram{ $count ->
    [0] { "" }
   *[other] : { $shown } de { $count }
}
meeting-no-words = Nada que se possa mostrar neste mês.
meeting-open = Pauta da reunião
meeting-open-about = Uma folha por unidade: indicadores do mês, ações, solicitações abertas e o que as pessoas disseram.
meeting-month = Mês
meeting-pdf = Baixar como PDF
meeting-html = Baixar como página
meeting-not-made = Não foi possível fazer a pauta: { $why }
meeting-no-month = Escolha um mês da lista.
meeting-no-pdf = este servidor não tem instalado o que faz os PDF. Baixe como página, ou peça a quem administra o servidor que instale o extra «reports».
