# The page that compares settings of an office on its own days, for its managers.
# Minutes and shares come in as numbers, names of counters and settings as they are.

planning-title = E se: esperas em { $office }
planning-lead = { $days ->
    [one] Um dia como os da repartição, atendido
   *[other] { $days } dias como os da repartição, atendidos
 } de { $ways } maneiras. Em cada dia chegam as mesmas pessoas, na mesma hora e pelo mesmo motivo: só muda o que se compara.
planning-source = Vem de { $visits } atendimentos de { $past ->
    [one] um dia
   *[other] { $past } dias
 }, de { DATETIME($first, dateStyle: "long") } a { DATETIME($last, dateStyle: "long") }.
planning-made = Feito em { DATETIME($day, dateStyle: "long") }.

planning-as-today = Como hoje
planning-with-counters = { -modulo(form: "Many") }: { $change }
planning-one-more = um a mais
planning-one-more-open = um a mais das { $from } às { $to }
planning-one-less = sem o { $counter }
planning-open = o { $counter } das { $from } às { $to }
planning-rule-two-then-oldest = dois preferenciais, depois o mais antigo
planning-rule-k-then-oldest = { $k } preferenciais, depois o mais antigo
planning-rule-strict = primeiro os preferenciais
planning-rule-head-start = com vantagem de minutos
planning-rule-first-come = por ordem de chegada

planning-summary = Em resumo
planning-everybody = Todos
planning-preferential = Preferenciais
planning-general = Comuns
planning-house = A repartição
planning-people = Pessoas por dia
planning-half = A metade espera até
planning-nine = Nove em dez esperam até
planning-longest = A espera mais longa
planning-within = Esperam { $target } min ou menos
planning-busy = { -modulo(form: "Many") } ocupados
planning-overtime = Última pessoa depois do fechamento
planning-unserved = Sem { -modulo } que atenda
planning-minutes = { $minutes } min
planning-per-day = { $count } por dia

planning-better = Nove em dez pessoas esperam entre { $low } e { $high } min menos que hoje.
planning-worse = Nove em dez pessoas esperam entre { $low } e { $high } min mais que hoje.
planning-same = Na espera de nove em dez pessoas não se vê diferença com hoje; se houver, está entre { $low } e { $high } min.
planning-law = A metade dos preferenciais espera até { $preferential } min e a metade dos comuns até { $general } min: a preferência não se cumpre.

planning-chart-hours = Espera segundo a hora de chegada
planning-chart-hours-note = Minutos, segundo a hora de chegada; todos os quadros têm a mesma escala. A linha grossa é a espera que nove em dez não passam; a fina, a da metade. A letra está onde termina a grossa.
planning-chart-hours-said = Em «{ $name }» as maiores esperas são as de quem chega às { $hour }: a metade espera até { $half } min e nove em dez até { $most } min.
planning-chart-within = Quantos esperam { $target } min ou menos
planning-chart-within-note = Todos os quadros têm a mesma escala, até 100 %.
planning-chart-busy = Quanto do tempo está ocupado cada { -modulo }
planning-chart-busy-note = A linha tracejada está em { $full }: acima dela, uma manhã com mais gente faz as esperas crescerem depressa. Todos os quadros têm a mesma escala.
planning-chart-table = Ver os números em uma tabela

planning-how = Como se calculou
planning-how-arrivals = Quantas pessoas chegam a cada hora, e por qual serviço, vem dos dias passados; de um dia a outro muda como mudou neles, e dentro da hora chegam como chegaram.
planning-how-times = Quanto dura cada atendimento vem dos medidos; onde há poucos, pesa também a duração que diz o arquivo da repartição.
planning-how-rule = Quem é chamado decide a mesma regra que usa a repartição, { -turno } por { -turno }.
planning-how-no-shows = Quem não se apresenta ocupa { -modulo.gender ->
   *[masculine] o
    [feminine] a
 } { -modulo } por { $minutes ->
    [one] 1 minuto
   *[other] { $minutes } minutos
 }.
planning-how-closing = Ninguém vai embora sem atendimento: no fechamento não entra mais ninguém, e quem está dentro é atendido.
planning-how-left-out = Não se contam quem cancelou nem os encaminhamentos a outro serviço em separado.
planning-how-chance = O intervalo de cada diferença é o que teria 95 em cada 100 vezes se a conta se repetisse com outros dias parecidos (semente { $seed }).

planning-few = Vem de apenas { $past ->
    [one] um dia
   *[other] { $past } dias
 } e { $visits ->
    [one] um atendimento
   *[other] { $visits } atendimentos
 }: tome como exemplo. Com menos de { $days } dias ou { $enough } atendimentos não se sabe o que é habitual.
