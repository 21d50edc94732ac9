# Até quando se responde uma petição
petition-date = { kiosk-weekday }, { $day } de { kiosk-month } de { $year }
petition-counted-working = { $days ->
    [one] 1 dia útil
   *[other] { $days } dias úteis
 }, a contar de { $first }, o primeiro dia útil depois do recebimento ({ $received }, { $hour }).
petition-counted-calendar = { $days ->
    [one] 1 dia corrido
   *[other] { $days } dias corridos
 }, a contar de { $first }, o dia seguinte ao recebimento ({ $received }, { $hour }).
petition-left-out = Não contam: { $weekend ->
    [0] { "" }
    [one] 1 dia de fim de semana
   *[other] { $weekend } dias de fim de semana
 }{ $named ->
    [0] .
   *[other] { $weekend ->
        [0] { "" }
       *[other] { " e " }
    }{ $named ->
        [one] mais 1 dia:
       *[other] mais { $named } dias:
    }
 }
petition-day-off = { $day }: { $name }
petition-moved = O prazo terminava em { $day }, que não é dia útil: passa para o seguinte.
petition-law = Norma: { $law }, conferida em { $day }.
petition-law-unverified = Norma: { $law }, anotada em { $day } e a conferir no texto oficial.
petition-may-extend = Prorrogação: uma vez, com os motivos e antes do vencimento, até { $day } ({ $until }).
petition-no-extension = { $law } não permite prorrogação: a resposta é devida em { $days } dias. Peça a data sem --extend.
petition-no-date = --received "{ $text }" não é uma data com hora. Escreva assim: 2026-03-27T10:00.
petition-far = Os feriados são conhecidos de { $first } a { $last }: dê uma data desses anos em --received.
petition-no-country = Falta dizer onde foi recebida: --country PAÍS, ou --office com o arquivo ou a pasta do órgão.
petition-no-region = --region "{ $region }" não tem feriados próprios nesse país; têm: { $known }.
petition-other-country = --country { $country } contradiz o arquivo do órgão, que é de { $own }. Tire --country.

# Tipos, estados, passos e prazos das solicitações, como todas as telas os dizem
petition-kind-peticion = Pedido
petition-kind-informacion = Informação pública
petition-kind-consulta = Consulta
petition-kind-queja = Queixa sobre o atendimento
petition-kind-reclamo = Reclamação de um serviço
petition-kind-sugerencia = Sugestão
petition-kind-denuncia = Denúncia
petition-kind-felicitacion = Elogio
petition-kind-derechos = Dados pessoais
petition-kind-seguimiento = Acompanhamento
petition-about-peticion = Pedir algo à repartição
petition-about-informacion = Pedir documentos ou informação pública
petition-about-consulta = Perguntar a opinião da repartição sobre o seu caso
petition-about-queja = Contar que um servidor tratou você mal
petition-about-reclamo = Contar que um serviço falhou ou demorou
petition-about-sugerencia = Propor uma melhoria
petition-about-denuncia = Avisar de algo contrário à lei
petition-about-felicitacion = Reconhecer um bom atendimento
petition-about-derechos = Ver, corrigir ou apagar seus dados pessoais
petition-about-seguimiento = Acompanhar um processo até a data prometida
petition-denied-preference = O atendimento preferencial não foi respeitado
petition-state-received = Recebida
petition-state-assigned = Em uma unidade
petition-state-forwarded = Encaminhada a outra unidade
petition-state-waiting = Aguarda a pessoa
petition-state-answered = Respondida
petition-state-closed = Encerrada
petition-state-solved = Resolvida na hora
petition-channel-counter = { -modulo.gender ->
   *[masculine] no { -modulo }
    [feminine] na { -modulo }
 }
petition-channel-page = pela página web
petition-channel-telephone = por telefone
petition-channel-email = por e-mail
petition-channel-paper = em papel
petition-channel-kiosk = no totem
petition-reply-page = Nesta página
petition-reply-email = Por e-mail
petition-reply-paper = Em papel
petition-reply-telephone = Por telefone
petition-right-access = Ver seus dados
petition-right-correction = Corrigir seus dados
petition-right-deletion = Apagar seus dados
petition-right-opposition = Opor-se a um uso dos seus dados
petition-right-portability = Levar seus dados
petition-right-blocking = Bloquear seus dados por um tempo
petition-light-on_time = No prazo
petition-light-past_half = No prazo, já passou da metade
petition-light-nearly_due = O prazo está para terminar
petition-light-overdue = Prazo vencido
petition-passed-working = { $passed } de { $of ->
    [one] 1 dia útil
   *[other] { $of } dias úteis
 }. { $left ->
    [0] Não resta nenhum
    [one] Resta 1
   *[other] Restam { $left }
 }.
petition-passed-calendar = { $passed } de { $of ->
    [one] 1 dia corrido
   *[other] { $of } dias corridos
 }. { $left ->
    [0] Não resta nenhum
    [one] Resta 1
   *[other] Restam { $left }
 }.
petition-answer-by = Resposta até { $day }
petition-promised-by = Data prometida: { $day }
petition-due-in = { $days ->
    [0] Vence hoje
    [1] Vence amanhã
   *[other] Vence em { $days } dias
 }
petition-due-ago = { $days ->
    [1] Venceu ontem
   *[other] Venceu há { $days } dias
 }
petition-step-receive = Entrou { $channel }.
petition-step-assign = Atribuída a { $unit }.
petition-step-forward = Encaminhada a { $unit }.
petition-step-refer = Enviada a outra instituição, que é quem responde.
petition-step-ask_person = A repartição pediu algo à pessoa.
petition-step-add = Algo foi acrescentado à solicitação.
petition-step-note = Nota interna, que a pessoa não vê.
petition-step-answer = Respondida.
petition-step-close = Encerrada sem resposta.
petition-step-solve = Resolvida na hora.
petition-step-extend = Prorrogada até { $day }.
petition-step-reopen = Aberta de novo.

# A ajuda
help-command-petition = dizer até quando se responde uma petição (petition due)
help-petition = até quando se responde o que uma pessoa pede, segundo a lei do país
help-petition-due = calcular a data e dizer como foi contada
help-petition-country = o país: { $countries }; com --office já se sabe
help-petition-kind = o que se pede: { $kinds }
help-petition-received = quando foi recebida, em hora local ou com a diferença: 2026-03-27T10:00
help-petition-extend = com a prorrogação que a lei permite
help-petition-office = arquivo ou pasta do órgão, pelo fuso horário e pelos dias fechados
help-petition-region = região com feriados próprios, por exemplo SP; com --office o arquivo diz
value-kind = TIPO
value-received = DATA

# O tamanho de um arquivo
file-size-kb = { $size } KB
file-size-mb = { $size } MB
