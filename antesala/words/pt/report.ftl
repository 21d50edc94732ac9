# O relatório trimestral: como se escrevem números, datas e períodos
report-number = { $number }
report-percent = { $percent }%
report-minutes = { $minutes } min
report-points = { $points ->
    [one] 1 ponto
   *[other] { $points } pontos
}
report-days = { $days ->
    [one] 1 dia
   *[other] { $days } dias
}
report-none = Sem dado
report-hidden = Não se mostra
report-few = Menos de { $least }
report-no-data = Sem dados neste período.
report-too-few = Poucos casos para mostrar.
report-date = { $date } de { kiosk-month } de { $year }
report-month-short = { $month ->
    [1] jan
    [2] fev
    [3] mar
    [4] abr
    [5] mai
    [6] jun
    [7] jul
    [8] ago
    [9] set
    [10] out
    [11] nov
   *[12] dez
}
report-date-short = { $date } { report-month-short } { $year }
report-date-axis = { $date } { report-month-short }
report-period-quarter = { $year }-T{ $quarter }
report-period-quarter-long = { $quarter ->
    [1] Primeiro
    [2] Segundo
    [3] Terceiro
   *[4] Quarto
} trimestre: { $begin } a { $end } de { $year }
report-period-month = { kiosk-month } de { $year }
report-period-month-long = Mês de { kiosk-month } de { $year }
report-period-year-long = Ano { $year }
report-period-span = { $begin } a { $end }
report-period-long = De { $begin } a { $end }
report-weekday = { $weekday ->
    [1] Segunda
    [2] Terça
    [3] Quarta
    [4] Quinta
    [5] Sexta
    [6] Sábado
   *[7] Domingo
}

# Capa, cabeçalho e rodapé
report-cover = Atendimento ao público
report-title = Atendimento ao público, { $period }
report-mayor-about = { $period }. Resumo para a prefeitura.
report-issued = Emitido em { $date }
report-contents = Conteúdo
report-foot = Fórmulas no anexo, página { $page }. Recalcula-se com o arquivo { $file }.
report-sheet = { $page } de { $pages }
report-simulated = Dados simulados: servem de exemplo e não são de pessoas reais.
report-more = E mais { $rows } na página { $page }.

# Os seis números
report-attended = Pessoas atendidas
report-attended-about = em { $units ->
    [one] 1 unidade
   *[other] { $units } unidades
} e { $days ->
    [one] 1 dia de atendimento
   *[other] { $days } dias de atendimento
}
report-attended-demand = Sem meta: é demanda
report-half = A metade, até
report-most = 9 de 10, até
report-waits = Espera: a metade e 9 de cada 10
report-waits-value = { $half } e { $most } min
report-waits-about = A metade esperou { $half } min ou menos; nove de cada dez, { $most } ou menos.
report-waits-step = { $half } e { $most }
report-waits-then = { $half } e { $most }
report-waits-at = { $place }: a metade, até { $half } min; nove de cada dez, até { $most } min.
report-within = Atendidas dentro da meta
report-within-about = chamadas em { $minutes } minutos ou menos ({ $some } de { $n })
report-within-about-each = chamadas dentro da meta do seu serviço ({ $some } de { $n })
report-gap = Diferença: preferenciais e geral
report-gap-about = A metade espera até { $half } min com preferência e até { $general } min sem ela.
report-satisfaction-7 = Satisfação: notas 6 e 7
report-satisfaction-5 = Satisfação: boa ou excelente
report-interval = n = { $n }. Intervalo de 95%: { $low } a { $high }%.
report-interval-response = n = { $n }; responderam { $response }%. Intervalo de 95%: { $low } a { $high }%.
report-petitions = Solicitações respondidas no prazo
report-petitions-about = { $some } de { $n }. { $late ->
    [0] Nenhuma fora do prazo{ $open ->
        [0] .
       *[other] ; { $open } seguem sem resposta.
    }
    [one] Uma fora do prazo{ $open ->
        [0] , já respondida.
       *[other] , ainda sem resposta.
    }
   *[other] { $late } fora do prazo{ $open ->
        [0] , já respondidas.
        [one] ; uma segue sem resposta.
       *[other] ; { $open } seguem sem resposta.
    }
}
report-change = { $period }: { $value }
report-change-judged = { $period }: { $value }, { $turn }
report-change-unmeasured = { $period }: não se media
report-change-few = { $period }: poucos casos
report-change-partial = { $period }: não comparável
report-days-missing = Faltam dias
report-turn-better = melhor
report-turn-worse = pior
report-turn-same = igual
report-turn-unsure = incerto
report-verdict-better-both = Melhora nas duas
report-verdict-worse-both = Piora nas duas
report-verdict-same-both = Igual nas duas
report-verdict-better = Melhora desde { $period }
report-verdict-worse = Piora desde { $period }
report-verdict-same = Igual a { $period }
report-verdict-unsure = Mudança incerta: cabe na margem
report-verdict-mixed = Uma melhora e a outra não
report-verdict-unknown = Sem períodos para comparar
report-met-least = Cumpre{ $kind ->
    [law] { " a norma" }
   *[own] { "" }
}: { $target } ou mais
report-met-most = Cumpre{ $kind ->
    [law] { " a norma" }
   *[own] { "" }
}: { $target } ou menos
report-missed-least = { $size } abaixo { $kind ->
    [law] do limite legal
   *[own] da meta
} de { $target }
report-missed-most = { $size } acima { $kind ->
    [law] do limite legal
   *[own] da meta
} de { $target }
report-missed-little-least = Pouco abaixo { $kind ->
    [law] do limite legal
   *[own] da meta
} de { $target }
report-missed-little-most = Pouco acima { $kind ->
    [law] do limite legal
   *[own] da meta
} de { $target }

# O que foi bem e o que não foi
report-good = O que foi bem
report-good-none = Nenhuma melhora certa neste período.
report-good-wait-p90 = Nove de cada dez pessoas esperaram { $now } min ou menos; em { $period } eram { $then }.
report-good-wait-p50 = A metade das pessoas esperou { $now } min ou menos; em { $period } eram { $then }.
report-good-target = { $now }% das pessoas foram chamadas dentro da meta; pede-se { $target }%.
report-good-within-target = { $now }% das pessoas foram chamadas dentro da meta; em { $period } eram { $then }%.
report-good-preference = A metade das pessoas com preferência esperou até { $half } min, { $less } a menos que as demais.
report-good-petitions-all = As { $answered } solicitações foram respondidas no prazo.
report-good-petitions-on-time = { $now }% das solicitações foram respondidas no prazo; em { $period } eram { $then }%.
report-good-satisfaction-target = { $now }% das opiniões foram boas; a meta é { $target }%.
report-good-satisfaction-top = { $now }% das opiniões foram boas; em { $period } eram { $then }%.
report-good-abandoned = { $now }% das pessoas foram embora antes da chamada; em { $period } eram { $then }%.
report-good-unit = { $unit }: nove de cada dez esperaram { $now } min ou menos; em { $period } eram { $then }.
report-good-first-contact = { $now }% dos atendimentos foram resolvidos na primeira visita; em { $period } eram { $then }%.
report-good-attended = { $more ->
    [one] Foi atendida 1 pessoa
   *[other] Foram atendidas { $more } pessoas
} a mais que em { $period }.
report-bad = O que não foi bem
report-bad-none = Nenhum limite ultrapassado e nenhuma piora certa.
report-bad-legal = { $over ->
    [one] Uma pessoa esperou
   *[other] { $over } pessoas esperaram
} mais que os { $minutes } min que a norma permite ({ $law }).
report-bad-target = { $over }% das pessoas esperaram mais que a meta.
report-bad-target-unit = { $over }% das pessoas esperaram mais que a meta; { $part }% delas em { $unit }.
report-bad-preference = A metade das pessoas com preferência esperou até { $half } min, mais que as demais ({ $general }).
report-bad-preference-gap = Com preferência a metade espera até { $half } min e sem ela { $general }: a diferença passa da meta.
report-bad-petitions = { $late ->
    [one] Uma solicitação passou do prazo{ $open ->
        [0] , já respondida.
       *[other] ; segue sem resposta.
    }
   *[other] { $late } solicitações passaram do prazo{ $open ->
        [0] , já respondidas.
        [one] ; uma segue sem resposta.
       *[other] ; { $open } seguem sem resposta.
    }
}
report-bad-wait-p90 = Nove de cada dez pessoas esperaram até { $now } min; em { $period } eram { $then }.
report-bad-wait-p50 = A metade das pessoas esperou até { $now } min; em { $period } eram { $then }.
report-bad-week = Na semana de { $date } de { kiosk-month }, nove de cada dez esperaram até { $now } min.
report-bad-satisfaction-target = { $now }% das opiniões foram boas, abaixo da meta de { $target }%.
report-bad-satisfaction-top = { $now }% das opiniões foram boas; em { $period } eram { $then }%.
report-bad-abandoned = { $now }% das pessoas foram embora antes da chamada; em { $period } eram { $then }%.
report-bad-kiosk-up = Os totens funcionaram { $now }% do horário de atendimento.
report-bad-display-up = Os painéis funcionaram { $now }% do horário de atendimento.
report-bad-unit = { $unit }: nove de cada dez esperaram até { $now } min; em { $period } eram { $then }.
report-bad-occupancy = { $now }% do tempo aberto foi usado em atender, acima dos { $target }% que deixam margem.
report-bad-mis-transferred = { $now }% dos encaminhamentos voltaram à origem; em { $period } eram { $then }%.

# Os gráficos
report-weeks-title-down = A espera caiu no período; uma de cada dez ainda passa de { $most } minutos
report-weeks-title-up = A espera subiu no período; uma de cada dez passa de { $most } minutos
report-weeks-title-level = A espera se manteve; uma de cada dez passa de { $most } minutos
report-weeks-title-none = Espera por semana
report-weeks-about = Minutos de espera por semana, todas as unidades. Data: segunda-feira de cada semana.
report-weeks-half = { $minutes } a metade
report-weeks-most = { $minutes } nove de dez
report-weeks-target = { $minutes } meta
report-weeks-peak = { $minutes } a semana mais alta
report-weeks-none = Sem esperas para mostrar neste período.
report-hours-title = { report-weekday } às { $hour }, nove de cada dez esperam até { $most } minutos
report-hours-title-none = Espera por dia e hora
report-hours-about = Minutos, segundo a hora da { -turno }.
report-hours-half = Barra: a metade.
report-hours-most = Linha fina: nove de cada dez. Traço: meta de { $minutes } minutos.
report-hours-none = Sem horas com dez esperas ou mais.
report-hour-of = { report-weekday } às { $hour }
report-against = Contra { $period }
report-others = Outros
report-preferential = Preferencial
report-general = Geral
report-gap-mark = meta: { $minutes } min

# A página de uma unidade
report-unit-about = { $period }, { $days ->
    [one] 1 dia de atendimento
   *[other] { $days } dias de atendimento
}, { $counters ->
    [one] 1 { -modulo }
   *[other] { $counters } { -modulo(form: "many") }
}.
report-services = O que as pessoas vieram fazer
report-services-about = Pessoas atendidas
report-counters-title = Uso por { -modulo }: { $over ->
    [0] nenhum passa de { $limit }%
    [one] um passa de { $limit }%
   *[other] { $over } passam de { $limit }%
}
report-counters-about = Parte do tempo aberto usada em atender
report-counters-limit = máximo: { $limit }%
report-counters-over = { $name }, { $value }: passa do máximo{ $more ->
    [0] { "" }
    [one] , e mais 1
   *[other] , e mais { $more }
}
report-counter = { -modulo(form: "One") } { $number }
report-preference = A preferência
report-preference-title-less = A preferência se nota: diferença { $gap }
report-preference-title-same = Com e sem preferência se espera igual: diferença { $gap }
report-preference-title-more = A preferência não se cumpre: diferença { $gap }
report-preference-about = O que a metade espera no máximo.
report-preference-share = { $share }% das { -turno(form: "many") } são preferenciais.
report-preference-less = Com preferência se espera { $minutes } min a menos.
report-preference-more = Com preferência se espera { $minutes } min a mais.
report-was = { $period }: { $value }.
report-handed = Encaminhamentos
report-handed-title = Encaminhamentos: { $count }
report-handed-about = Para onde.
report-handed-share = Das senhas que terminaram aqui, { $share }% vinham de outro serviço.
report-handed-none = Sem encaminhamentos a outra unidade.
report-returned = { $count ->
    [one] 1 voltou à origem: encaminhamento errado.
   *[other] { $count } voltaram à origem: encaminhamentos errados.
}
report-defined-wait-name = Espera
report-defined-wait = desde que se pega a { -turno } até a primeira chamada{ $left }.
report-defined-left = ; sem quem foi embora antes ({ $count }, { $share }%)
report-defined-half-name = A metade, até
report-defined-half = o menor tempo que a metade não passa.
report-defined-most-name = 9 de 10, até
report-defined-most = o mesmo de nove de cada dez.
report-defined-gap-name = Diferença
report-defined-gap = o que a metade espera com preferência ÷ o que a metade espera sem ela.
report-defined-use-name = Uso
report-defined-use = tempo de atendimento ÷ tempo aberto. Várias pessoas o dividem: não mede nenhuma.
report-defined-handed-name = Encaminhada
report-defined-handed = passou a outro serviço ao menos uma vez. Não se mostram grupos de menos de 10.

# As páginas por tema
report-unit = Unidade
report-service = Serviço
report-class = Preferência
report-kind = Tipo
report-office = Todo o posto
report-indicator = Indicador
report-preference-page = A preferência e sua diferença
report-preference-page-about = Se as pessoas com preferência por lei esperam menos que as demais.
report-preference-units = A diferença por unidade
report-preference-classes = A espera por preferência
report-preference-reason = O motivo da preferência de uma pessoa não é guardado.
report-gap-head = Diferença
report-preferential-head = Preferenciais
report-issued-head = { -turno(form: "Many") }
report-enquiries-page = Consultas frequentes
report-enquiries-page-about = A que as pessoas vieram, e quanto esperaram por cada serviço.
report-enquiries-title = O mais pedido: { $name }
report-kinds = Tipos de atendimento
report-kinds-about = Atendimentos registrados, também sem { -turno }
report-services-waits = Espera e atendimento por serviço
report-attended-head = Atendidas
report-attention-head = Atendimento, a metade
report-first-head = Resolvido na primeira
report-satisfaction-page = A opinião das pessoas
report-satisfaction-units = Por unidade
report-satisfaction-services = Por serviço
report-satisfaction-head = Satisfeitas
report-answers-head = Opiniões
report-interval-head = Intervalo de 95%
report-interval-cell = { $low } a { $high }%
report-satisfaction-none = Sem opiniões neste período.
report-petitions-page = Solicitações e reclamações
report-petitions-page-about = Quantas chegaram e se foram respondidas no prazo da lei.
report-petitions-kinds = Recebidas por tipo
report-petitions-units = Por unidade
report-petitions-none = Sem solicitações neste período.
report-received-head = Recebidas
report-on-time-head = No prazo
report-days-head = Dias, a metade
report-overdue-head = Vencidas

# Ações corretivas
report-actions = Ações corretivas
report-actions-page-about = Metas que não foram alcançadas, por quê, e o que se faz.
report-actions-figure = Número
report-actions-cause = Causa
report-actions-act = Ação
report-actions-who = Responsável
report-actions-date = Data
report-actions-open = A escrever
report-actions-done = Feita, { $date }
report-actions-not-needed = Não era preciso
report-actions-none = Sem ações corretivas neste período.
report-actions-unwritten = Há metas não alcançadas e ainda nenhuma ação anotada.
report-named = { $name }: { $value }
report-actions-about = { $figure }{ $has_target ->
    [yes] { " " }(meta: { $target })
   *[no] { "" }
}{ $has_unit ->
    [yes] , { $unit }
   *[no] { "" }
}
report-effects = O que resultou das ações
report-effects-about = O mesmo número antes da ação e um período depois.
report-effects-none = Ainda não há um período depois de uma ação.
report-effect-before = Antes
report-effect-after = Depois
report-target-head = Meta

# Anexo
report-annex = Anexo: fórmulas e limites dos dados
report-annex-about = Cada número pode ser recalculado com os arquivos de dados.
report-annex-entry = { $formula } Unidade: { $unit }.{ $has_limits ->
    [yes] { " " }{ $limits }
   *[no] { "" }
}
report-limits = O que se deve saber dos dados
report-limits-small = Um grupo de menos de { $least } casos não mostra tempos nem porcentagens: as pessoas seriam reconhecidas.
report-limits-chance = Uma mudança que cabe na margem do acaso se diz «incerta». De menos de 30 casos não se julga nenhum tempo.

# As planilhas
report-tab-summary = Resumo
report-tab-findings = Achados
report-tab-weeks = Semanas
report-tab-months = Meses
report-tab-units = Unidades
report-tab-units-title = Espera por unidade: a metade e 9 de cada 10
report-tab-services = Serviços
report-tab-hours = Horas
report-tab-preference = Preferência
report-tab-actions = Ações
report-tab-indicators = Indicadores
report-tab-notes = Notas
report-side = Parte
report-finding = Achado
report-called = Pessoas chamadas
report-week = Semana de
report-month = Mês
report-day = Dia
report-hour = Hora
report-group = Grupo
report-period = Período
report-due = Prazo
report-done = Feita em
report-in-minutes = Minutos
report-figures-told = Os números do gráfico
report-page-foot = Fórmulas no anexo. Recalcula-se com o arquivo indicators.csv.
report-tab-definitions = Definições
report-def-name = Nome nos dados
report-def-title = Indicador
report-def-formula = Fórmula
report-def-unit = Unidade de medida
report-def-source = Origem
report-def-limits = Limites
