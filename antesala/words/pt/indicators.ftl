# Os indicadores; es/indicators.ftl explica.

indicator-subject-tickets = Chegadas e o seu fim
indicator-subject-waits = Esperas
indicator-subject-attentions = Atendimentos
indicator-subject-preference = Preferência
indicator-subject-counters = Guichês e tempo
indicator-subject-opinions = Satisfação
indicator-subject-petitions = Solicitações
indicator-subject-equipment = Equipamentos e acessibilidade

indicator-unit-number = número
indicator-unit-seconds = segundos
indicator-unit-total = segundos no total
indicator-unit-days = dias corridos
indicator-unit-share = parte, de 0 a 1
indicator-unit-time_share = parte de um tempo, de 0 a 1
indicator-unit-ratio = razão
indicator-unit-balance = saldo, de -1 a 1

indicator-source-tickets = os registros de tickets.csv, com os quais se pode calcular de novo
indicator-source-sums = as somas que se guardam de cada dia
indicator-source-register = o registro de atendimentos
indicator-source-counters = o tempo dos guichês
indicator-source-survey = a pesquisa
indicator-source-petitions = o registro de solicitações
indicator-source-equipment = o que se observa dos equipamentos e dos alarmes

indicator-issued = { -turno(form: "Many") } do período
indicator-issued-formula = o número de registros cujo dia está no período, também os de quem se anunciou pelo telefone.

indicator-attended = { -turno(form: "Many") } com atendimento
indicator-attended-formula = o número de registros com pelo menos um atendimento registrado (`started_at` não está vazio).
indicator-attended-limits = uma pessoa que passou a outro guichê é um só registro.

indicator-no_show = Pessoas chamadas que não vieram
indicator-no_show-formula = registros com chamada e sem nenhum atendimento ÷ registros com chamada.

indicator-abandoned = Foram embora antes da chamada
indicator-abandoned-formula = registros sem chamada que terminaram com o seu dia (estado `lapsed`) ÷ registros do período.
indicator-abandoned-limits = o que a pessoa devolveu é `cancelled`, e o que anunciou sem vir é `announced_expired`; nenhum dos dois é contado aqui.

indicator-cancelled = Devolução antes da chamada
indicator-cancelled-formula = registros sem chamada que foram cancelados ÷ registros do período.

indicator-announced_share = Pelo telefone
indicator-announced_share-formula = registros anunciados pelo telefone antes de a pessoa chegar ÷ registros do período.

indicator-announced_expired = Anúncios sem que a pessoa viesse
indicator-announced_expired-formula = registros anunciados que venceram (estado `expired`) ÷ registros anunciados.

indicator-staff_issued_share = Emissão pela equipe
indicator-staff_issued_share-formula = registros emitidos em um console (canal `staff`) ÷ registros do período.
indicator-staff_issued_share-limits = fala das pessoas que não puderam usar o totem, e de outras que preferiram perguntar.

indicator-wait_p50 = Espera: a metade, até
indicator-wait_p50-formula = das esperas (`first_called_at` - `issued_at`, em segundos inteiros) de todos os registros com chamada, o menor valor que a metade não supera (posto mais próximo: de n esperas em ordem, a do lugar ⌈0,5 · n⌉).
indicator-wait_p50-limits = a espera de quem se anunciou começa quando chega. Quem foi embora antes da chamada não está aqui: veja `wait_all_p50`.

indicator-wait_p90 = Espera: 9 de 10, até
indicator-wait_p90-formula = como `wait_p50`, a espera do lugar ⌈0,9 · n⌉.
indicator-wait_p90-limits = como `wait_p50`.

indicator-wait_all_p50 = Espera de todas as pessoas, também das que foram embora: a metade, até
indicator-wait_all_p50-formula = o menor t com S(t) ≤ 0,5, onde S é a estimativa de Kaplan-Meier sobre todas as pessoas que esperaram: as chamadas, pela sua espera; as que nunca foram chamadas, como tendo esperado ao menos até irem embora (`ended_at` - `issued_at`).
indicator-wait_all_p50-limits = sem valor onde mais da metade foi embora antes da chamada. Quem se anunciou e não veio não esperou.

indicator-wait_all_p90 = Espera de todas as pessoas, também das que foram embora: 9 de 10, até
indicator-wait_all_p90-formula = como `wait_all_p50`, o menor t com S(t) ≤ 0,1.
indicator-wait_all_p90-limits = sem valor onde mais de uma em cada dez pessoas foi embora no fim.

indicator-unmet_p50 = Espera em vão: a metade, ao menos
indicator-unmet_p50-formula = dos tempos (`ended_at` - `issued_at`, em segundos inteiros) de todos os registros sem chamada que têm ambos, o do lugar ⌈0,5 · n⌉.
indicator-unmet_p50-limits = no máximo até o fim do seu dia. Não se sabe em que momento uma pessoa saiu: se o registro terminou com o seu dia, é o fechamento.

indicator-unmet = Pessoas que esperaram em vão
indicator-unmet-formula = o número de registros sem chamada que terminaram, sem os de quem se anunciou e não veio.

indicator-within_target = Pessoas chamadas dentro da meta
indicator-within_target-formula = registros cuja espera é no máximo a meta do seu serviço ÷ registros com chamada.
indicator-within_target-limits = pelas metas que o arquivo do posto tem quando se faz o relatório.

indicator-within_legal = Pessoas chamadas dentro do limite legal
indicator-within_legal-formula = registros cuja espera é no máximo a que a lei do lugar permite nesse dia ÷ registros com chamada.
indicator-within_legal-limits = não há nenhum onde nenhuma lei põe um limite.

indicator-service_p50 = Atendimento: a metade, até
indicator-service_p50-formula = dos atendimentos (`ended_at` - `started_at`, em segundos inteiros) de todos os registros atendidos (estado `served`), o do lugar ⌈0,5 · n⌉.
indicator-service_p50-limits = de uma pessoa que passou por vários guichês é o último atendimento, o do serviço em que o registro é contado.

indicator-service_p90 = Atendimento: 9 de 10, até
indicator-service_p90-formula = como `service_p50`, o do lugar ⌈0,9 · n⌉.
indicator-service_p90-limits = como `service_p50`.

indicator-service_short = Atendimentos de menos de 30 segundos
indicator-service_short-formula = registros atendidos cujo atendimento durou menos de 30 segundos ÷ registros atendidos.
indicator-service_short-limits = a maioria são teclas apertadas por engano.

indicator-service_long = Atendimentos muito mais longos que os outros
indicator-service_long-formula = registros atendidos cujo atendimento durou mais de três vezes o `service_p90` do mesmo grupo ÷ registros atendidos.
indicator-service_long-limits = a maioria ficou aberta quando a pessoa já tinha ido embora.

indicator-transferred = Encaminhamentos a outro serviço
indicator-transferred-formula = registros que passaram a outro serviço ao menos uma vez (`transfers` é 1 ou mais) ÷ registros com atendimento.
indicator-transferred-limits = conta no serviço onde o registro terminou.

indicator-mis_transferred = Encaminhamentos devolvidos
indicator-mis_transferred-formula = registros que voltaram a um serviço do qual tinham saído ÷ registros que passaram a outro serviço.

indicator-first_contact = Resolução no primeiro atendimento
indicator-first_contact-formula = registros com um só atendimento, de resultado `resolved`, que não passaram a outro serviço ÷ registros com atendimento.
indicator-first_contact-limits = pelo que o atendente registrou; não se sabe se a pessoa voltou outro dia.

indicator-enquiries_ = Atendimentos por tipo de consulta
indicator-enquiries_-formula = o número de atendimentos que começaram no período e foram registrados com esse tipo, com registro ou sem ele.
indicator-enquiries_-limits = por unidade e serviço os do atendimento. `unsaid` são os que não têm tipo.

indicator-preferential_share = Com preferência legal
indicator-preferential_share-formula = registros de uma classe à qual a lei dá preferência ÷ registros do período.
indicator-preferential_share-limits = o motivo da preferência de uma pessoa não é guardado.

indicator-courtesy_share = Com uma cortesia do posto, como a de contribuintes pontuais
indicator-courtesy_share-formula = registros de uma classe de cortesia, que fica abaixo de toda preferência legal ÷ registros do período.

indicator-priority_gap = Espera com preferência diante da espera sem ela
indicator-priority_gap-formula = `wait_p50` dos registros com preferência legal ÷ `wait_p50` dos gerais.
indicator-priority_gap-limits = n é o menor dos dois números de registros. Deve ser no máximo 1: abaixo de 1, as pessoas com preferência esperam menos.

indicator-occupancy = Ocupação dos guichês
indicator-occupancy-formula = segundos em que um atendente atendeu uma pessoa com registro ÷ segundos em que houve guichês abertos com o seu atendente. n são horas abertas inteiras.
indicator-occupancy-limits = é uma parte do tempo e não tem intervalo. As pausas e o trabalho interno não são tempo aberto. O que se anotou de um papel enquanto não estava aberto não conta.

indicator-walk_p50 = Da chamada à chegada: a metade, até
indicator-walk_p50-formula = dos tempos desde a última chamada até começar o atendimento, em segundos inteiros, o do lugar ⌈0,5 · n⌉.

indicator-idle_while_waiting = Guichês livres com pessoas em espera
indicator-idle_while_waiting-formula = a soma dos segundos em que um guichê aberto não tinha ninguém e esperava uma pessoa que ele podia chamar.
indicator-idle_while_waiting-limits = uma parte é o momento entre uma pessoa e a seguinte.

indicator-service_time_share = De uma hora aberta: em atendimento
indicator-service_time_share-formula = segundos em que um atendente atendeu uma pessoa ÷ segundos abertos.
indicator-service_time_share-limits = com os três que seguem faz a hora inteira.

indicator-walk_time_share = De uma hora aberta: até a pessoa chamada chegar
indicator-walk_time_share-formula = segundos desde uma chamada até a pessoa chegar ou ser dada como ausente ÷ segundos abertos.

indicator-wait_time_share = De uma hora aberta: livre, sem pessoas em espera
indicator-wait_time_share-formula = segundos em que um guichê aberto não tinha ninguém e não esperava ninguém que ele pudesse chamar ÷ segundos abertos.

indicator-idle_time_share = De uma hora aberta: livre, com pessoas em espera
indicator-idle_time_share-formula = `idle_while_waiting` ÷ segundos abertos.

indicator-pause_ = Pausas por motivo
indicator-pause_-formula = a soma dos segundos em que um guichê esteve em pausa por esse motivo.
indicator-pause_-limits = de todos os guichês juntos. O trabalho interno é `pause_back_office`.

indicator-satisfaction_top = Pessoas satisfeitas
indicator-satisfaction_top-formula = respostas com uma das duas melhores notas (6 ou 7 de 7 no Chile, 4 ou 5 de 5 nos demais países) ÷ respostas.
indicator-satisfaction_top-limits = respondeu quem quis: não é uma amostra. As respostas são contadas em grupos de cinco do mesmo serviço e mês.

indicator-satisfaction_net = Satisfação líquida
indicator-satisfaction_net-formula = `satisfaction_top` menos a parte das notas ruins (1 a 4 de 7, 1 ou 2 de 5); a nota entre ambas (5 de 7, 3 de 5) não conta.
indicator-satisfaction_net-limits = de -1 a 1. Como `satisfaction_top`.

indicator-satisfaction_response = Atendimentos sobre os quais se opinou
indicator-satisfaction_response-formula = respostas recebidas ÷ atendimentos que começaram no período e foram registrados.
indicator-satisfaction_response-limits = sem valor onde há mais respostas que atendimentos, como nas telas de rostos.

indicator-petitions_received = Solicitações recebidas
indicator-petitions_received-formula = o número de solicitações de todo tipo cuja data local de recebimento está no período, sem os acompanhamentos (`seguimiento`), aos quais nenhuma lei põe prazo.
indicator-petitions_received-limits = por unidade a que tem a solicitação agora.

indicator-petitions_received_ = Solicitações recebidas por tipo
indicator-petitions_received_-formula = como `petitions_received`, de um tipo; aqui estão também os acompanhamentos (`seguimiento`).

indicator-petitions_on_time = Solicitações respondidas no prazo
indicator-petitions_on_time-formula = solicitações que terminaram até o seu último dia, dentro do período ÷ essas e as solicitações cujo último dia passou sem resposta no período.
indicator-petitions_on_time-limits = cada solicitação conta uma vez, no período em que terminou no prazo ou ficou atrasada. O último dia é o da lei, com a sua prorrogação onde houve.

indicator-petitions_days_p50 = Dias até a resposta: a metade, até
indicator-petitions_days_p50-formula = dos dias corridos desde o recebimento até o fim de todas as solicitações que terminaram no período, os do lugar ⌈0,5 · n⌉.

indicator-petitions_overdue = Solicitações atrasadas
indicator-petitions_overdue-formula = o número de solicitações que estavam abertas no último dia do período e cujo último dia para responder era anterior.

indicator-petitions_at_once = Solicitações resolvidas na hora
indicator-petitions_at_once-formula = solicitações que terminaram como `solved` no período ÷ solicitações que terminaram no período.

indicator-alarms = Alarmes da sala
indicator-alarms-formula = o número de alarmes que houve no período, dentro do horário.

indicator-alarm_p50 = Quanto durou um alarme: a metade, até
indicator-alarm_p50-formula = dos segundos que cada alarme durou dentro do horário, os do lugar ⌈0,5 · n⌉.

indicator-alarm_seconds = Quanto duraram os alarmes no total
indicator-alarm_seconds-formula = a soma dos segundos que cada alarme durou dentro do horário.

indicator-kiosk_up = Totens disponíveis
indicator-kiosk_up-formula = segundos em que os totens estiveram conectados dentro do horário ÷ segundos em que deviam estar. n são horas inteiras.

indicator-display_up = Painéis disponíveis
indicator-display_up-formula = como `kiosk_up`, dos painéis.

indicator-aid_voice = Usaram o totem com voz
indicator-aid_voice-formula = sessões em totens com a voz ligada ÷ sessões em totens.
indicator-aid_voice-limits = conta-se a sessão, e com ela nem a pessoa nem a sua { -turno }.

indicator-aid_keypad = Usaram o totem com teclas
indicator-aid_keypad-formula = sessões em totens em que se usou o teclado ÷ sessões em totens.
indicator-aid_keypad-limits = como `aid_voice`.

indicator-aid_contrast = Usaram o totem em alto contraste
indicator-aid_contrast-formula = sessões em totens com o alto contraste ligado ÷ sessões em totens.
indicator-aid_contrast-limits = como `aid_voice`.

indicator-aid_reach = Usaram o totem com os controles embaixo
indicator-aid_reach-formula = sessões em totens com os controles na parte baixa ÷ sessões em totens.
indicator-aid_reach-limits = como `aid_voice`.

indicator-aid_large = Usaram o totem com letra grande
indicator-aid_large-formula = sessões em totens com a letra aumentada ÷ sessões em totens.
indicator-aid_large-limits = como `aid_voice`.

# A página

indicator-page = Indicadores
indicator-page-about = Os números do relatório, da página da equipe e dos dados abertos, com o nome que cada um tem em `indicators.csv`. Todos são calculados em um só lugar, e por isso coincidem até o último dígito. Um indicador existe por posto, unidade, serviço, canal e classe; os de tempo, solicitações, opiniões e equipamentos, até onde são conhecidos. Um registro é uma linha de `tickets.csv`.
indicator-page-rules = Os tempos são segundos inteiros, sem arredondar para cima. Um percentil é o do posto mais próximo: de n valores em ordem, o do lugar ⌈p · n⌉, que é sempre um que foi medido. Uma parte tem o intervalo de 95 % de Wilson (1927). Um período é comparado com o anterior e com o mesmo do ano anterior.
indicator-page-cells = Uma parte ou um tempo de menos de 5 pessoas, respostas ou solicitações não é mostrado, nem outro número com o qual se poderia calcular; os de um só atendente precisam de 10. As contagens são mostradas sempre. Os números de uma unidade são os dos seus serviços, não importa quem atendeu: um atendente que atende serviços de duas unidades conta em ambas.
indicator-page-made = Esta página é feita com as definições do programa: `python -m server.report.indicators` a escreve de novo.
indicator-page-formula = Fórmula
indicator-page-unit = Unidade
indicator-page-source = Fonte
indicator-page-limits = Limites
