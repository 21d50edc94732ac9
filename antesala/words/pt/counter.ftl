# The console's texts, and the sentences that it proposes to the clerk.

# The top bar.
counter-program = Console
counter-title = { -modulo(form: "One") } { $number }
counter-state-open = { -modulo.gender ->
   *[masculine] Aberto
    [feminine] Aberta
 }
counter-state-called = Chamando
counter-state-serving = Atendendo
counter-state-paused = Em pausa
counter-state-closed = { -modulo.gender ->
   *[masculine] Fechado
    [feminine] Fechada
 }
counter-online = Conectado
counter-offline = Sem conexão

# Before work.
counter-starting = Conectando ao servidor
counter-starting-detail = O painel se abre sozinho quando o servidor responder.
counter-unanswered = O servidor não responde
counter-unanswered-paper = Enquanto isso, anote em papel quem você chama: neste equipamento ainda não atendeu ninguém.
counter-not-enrolled = Este equipamento não está conectado à repartição
counter-sign-in = Quem atende aqui?
counter-sign-in-again = Digite sua senha pessoal para continuar
counter-locked-begun = Este painel foi reiniciado.
counter-locked-left = Ninguém usou este painel por algum tempo.
counter-locked-held = { $code } continua com você; o que escreveu foi guardado.
counter-day-over = O dia terminou: as sessões foram encerradas e o que esperava perdeu a validade.
counter-ended = Sua sessão foi encerrada: pela supervisão, ou por entrar em outro console.
counter-suspended = Sua sessão foi encerrada porque seu acesso está suspenso. Fale com a supervisão.
counter-suspended-busy = Seu acesso está suspenso.
counter-suspended-detail = Termine com esta pessoa; depois sua sessão é encerrada.
counter-name = Nome
counter-pin = Senha pessoal
counter-pin-help = De 4 a 12 números.
counter-no-clerks = A repartição não tem ninguém em sua lista. Avise quem administra o sistema.
counter-choose = Em que { -modulo } atende hoje?
counter-taken-by = { $name } está aqui
counter-low = Balcão baixo
counter-free-place = Livre
counter-attends = Atende: { $names }{ $more ->
    [0] {""}
   *[other] {" "}e mais { $more }
}
counter-attends-all = Atende todos os serviços
counter-no-common = Aqui não se atende nenhum serviço seu
counter-attends-head = Aqui

# People who wait while no open counter calls them.
counter-unattended = { -modulo.gender ->
   *[masculine] Nenhum { -modulo } aberto
    [feminine] Nenhuma { -modulo } aberta
} pode chamar { $count ->
    [one] { $codes }
   *[other] { $count } pessoas que esperam: { $codes }{ $more ->
        [0] {""}
       *[other] {" "}e mais { $more }
    }
}.
counter-unattended-detail = Falta quem atenda: { $names }.
counter-unattended-class = { $service } ({ $name })

# Keys.
counter-act-sign_in = Entrar
counter-act-open = Abrir { -modulo.gender ->
   *[masculine] o
    [feminine] a
 } { -modulo } { $number }
counter-act-open_again = Voltar a atender
counter-act-call_next = Chamar próximo
counter-act-start = Atender
counter-act-recall = Chamar de novo
counter-act-no_show = Não compareceu
counter-act-to-need = Ir para a necessidade
counter-act-to-guide = Ir para a orientação
counter-act-to-farewell = Ir para a despedida
counter-act-to-register = Ir para o registro
counter-act-finish = Terminar e registrar
counter-act-finish_and_call = Registrar e chamar
counter-act-back = Passo anterior
counter-act-pause = Fazer uma pausa
counter-act-close = Fechar { -modulo }
counter-act-change_pin = Trocar minha senha
counter-change_pin-meaning = De 4 a 12 números. Não valem os que qualquer um tentaria, como 1234 ou 0000. Ninguém mais a vê.
counter-change_pin-old = Senha pessoal atual
counter-change_pin-new = Senha pessoal nova
counter-change_pin-again = Senha pessoal nova, outra vez
counter-change_pin-send = Trocar a senha
counter-change_pin-lacks = Escreva as três senhas
counter-change_pin-differ = As duas senhas novas não são iguais
counter-change_pin-done = Sua senha pessoal mudou. Use-a a partir da próxima vez.
counter-act-sign_out = Sair
counter-act-sign_in-lacks = Escolha seu nome e escreva sua senha pessoal
counter-act-call_next-lacks = Ainda não há quem chamar
counter-choose-another = Escolha { -modulo.gender ->
   *[masculine] um
    [feminine] uma
 } { -modulo } livre
counter-waiting = Um momento
counter-no_show-in = Espere mais { $seconds } s
counter-key-space = Espaço
counter-key-enter = Enter
counter-key-ctrl-enter = Ctrl Enter
counter-key-alt = Alt

# Without a person at the counter.
counter-nobody-next = { -modulo.gender ->
   *[masculine] Ninguém no { -modulo }. A seguir:
    [feminine] Ninguém na { -modulo }. A seguir:
 }
counter-nobody-waits = { -modulo.gender ->
   *[masculine] Ninguém no { -modulo }.
    [feminine] Ninguém na { -modulo }.
 }
counter-nobody-waits-code = { -modulo.gender ->
   *[masculine] Ninguém espera para este { -modulo }
    [feminine] Ninguém espera para esta { -modulo }
}
counter-paused = { -modulo(form: "One") } em pausa.
counter-paused-detail = Ninguém é chamado
counter-wait = Espera
counter-arrived = Chegou
counter-called-at = { $recalls ->
    [0] Chamada às
    [1] Segunda chamada
    [2] Terceira chamada
   *[other] Última chamada
}
counter-why = Por que é a vez
counter-why-called = Por que foi chamada
counter-minutes = { $minutes } min
counter-hours = { $minutes ->
    [0] { $hours } h
   *[other] { $hours } h { $minutes } min
}
counter-more = mais { $count }
counter-menu = Seu guichê e sua senha
counter-min = min
counter-was-called = Chamando. Aguarde a pessoa:

# Why a ticket is next.
counter-reason-preferential_slot = { -turno(form: "One") } preferencial{ $out_of ->
    [1] {""}
   *[other] , { $position ->
        [1] a primeira
        [2] a segunda
        [3] a terceira
       *[4] a quarta
    } de { $out_of ->
        [2] duas
        [3] três
       *[4] quatro
    }
}
counter-reason-oldest_slot = É quem mais esperou
counter-reason-class_head = Por preferência, depois por chegada
counter-reason-head_start = Por hora de chegada e preferência
counter-reason-first_come = Por ordem de chegada
counter-reason-by_hand = Escolha manual
counter-reason-alone = Ninguém mais espera

# The queue.
counter-queue-here = { $count ->
    [0] { counter-nobody-waits-code }
    [one] 1 espera
   *[other] { $count } esperam
}
counter-queue = { $count ->
    [0] Ninguém espera
    [one] 1 espera
   *[other] { $count } esperam
}
counter-returned = Voltou
counter-parked = Saíram
counter-missed = Faltaram
counter-derived = Para você

# Help that a person asked for: on a row, and at the counter.
counter-help-sign_language = Libras
counter-help-low_counter = Balcão baixo
counter-help-escort = Companhia
counter-help-written_conversation = Por escrito
counter-asks-sign_language = Pede Libras
counter-asks-low_counter = Pede balcão baixo
counter-asks-escort = Pede companhia
counter-asks-written_conversation = Pede conversar por escrito

# Attending.
counter-serving = Atendendo
counter-waited = Chegou às { $hour }. Esperou { $wait }.
counter-step-welcome = Boas-vindas
counter-step-need = Necessidade
counter-step-guide = Orientação
counter-step-farewell = Despedida
counter-step-register = Registro
counter-rail-done = { $step }, feito
counter-rail-current = { $step }, passo atual
counter-rail-todo = { $step }, por fazer

# Sentences for the clerk to say.
counter-on-arrival = Ao chegar, diga
counter-say-welcome = “{ $part ->
    [morning] Bom dia
    [afternoon] Boa tarde
   *[evening] Boa noite
}, { $unit }. Sou { $name }. Em que posso ajudar?”
counter-say-need = “Pode me contar o que precisa resolver?”
counter-say-guide = { $count ->
    [0] “Vou explicar os passos, os prazos e o valor.”
    [one] “Para este serviço é necessário um documento. Vamos conferir?”
    [2] “Para este serviço são necessários estes dois documentos. Vamos conferir juntos?”
    [3] “Para este serviço são necessários estes três documentos. Vamos conferir juntos?”
    [4] “Para este serviço são necessários estes quatro documentos. Vamos conferir juntos?”
    [5] “Para este serviço são necessários estes cinco documentos. Vamos conferir juntos?”
   *[other] “Para este serviço são necessários estes { $count } documentos. Vamos conferir juntos?”
}
counter-say-farewell = “Ficou alguma dúvida? Obrigado por vir, tenha um bom dia.”
counter-say-register = A data, a hora e o serviço já estão anotados.

# The steps' pages.
counter-welcome-head = Ao receber
counter-welcome-attention = Deixe o que estava fazendo: agora a atenção é da pessoa
counter-welcome-greet = Cumprimente, diga seu nome e pergunte do que a pessoa precisa
counter-welcome-confirm = Confirme que é { -turno.gender ->
   *[feminine] a
    [masculine] o
 } { -turno } { $code }
counter-need-label = Necessidade da pessoa
counter-need-asked = Retirou { -turno } para
counter-brings = O que traz
counter-brings-lacks = { $count ->
    [0] Não falta nada
    [one] Falta 1
   *[other] Faltam { $count }
}
counter-brings-nothing = Este serviço não pede documentos.
counter-lacks = Falta
counter-fee = Valor
counter-time = Pronto em
counter-law = Norma
counter-takes = O que precisa trazer
counter-takes-nothing = Não falta nada.
counter-kind = Tipo de consulta
counter-kind-procedure = Serviço
counter-kind-information = Informação
counter-kind-complaint = Reclamação
counter-kind-report = Denúncia
counter-kind-other = Outra
counter-outcome = Como terminou
counter-outcome-resolved = Resolvida
counter-outcome-guided = Orientada
counter-outcome-unresolved = Não resolvida
counter-date = Data
counter-date-words = { DATETIME($at, dateStyle: "long") }
counter-of-day = De { DATETIME($at, dateStyle: "long") }
counter-of-hour = Chegou às { $hour }
counter-service = Serviço

# The note.
counter-note = Nota do atendimento
counter-saved = Salva às { $hour }
counter-saved-before = Salva
counter-saving = Salvando
counter-kept = Salva aqui. Será enviada quando a conexão voltar.
counter-not-saved = Não foi possível salvar

# The link.
counter-stale = Sem conexão desde as { $hour }.
counter-stale-detail = O que escrever fica salvo aqui e será enviado depois.

# Further problems, under the worst one.
counter-also = Também: { $named }

# A kiosk or a display that needs attention: its trouble, and what to do.
counter-device = { $name }: { $trouble }.
counter-device-away = sem conexão
counter-device-away-today = não se conectou desde as { $hour }
counter-device-away-since = não se conectou desde { DATETIME($at, dateStyle: "long") }, { $hour }
counter-device-away-do = Veja se está ligado e se a rede chega até ele.
counter-device-no_paper = sem papel
counter-device-no_paper-do = Ponha um rolo novo. Enquanto isso mostra o código na tela.
counter-device-cover_open = a tampa da impressora está aberta
counter-device-cover_open-do = Feche-a até ouvir o clique.
counter-device-failed = a impressora falhou
counter-device-failed-do = Veja o papel, e desligue e ligue a impressora.
counter-device-offline = a impressora não responde
counter-device-offline-do = Veja se está ligada e conectada.
counter-device-paper_low = resta pouco papel
counter-device-paper_low-do = Tenha à mão um rolo novo.

# Further keys
counter-act-issue = Dar { -turno.gender ->
   *[feminine] uma
    [masculine] um
 } { -turno }
counter-act-start_telephone = Atender sem { -turno }
counter-act-service = Mudar serviço
counter-act-call_by_hand = Buscar { -turno }
counter-act-reinstate = Não chegaram
counter-act-arrive = A caminho
counter-act-resume = Saíram um momento
counter-act-grant_class = Mudar preferência
counter-act-take_help = Eu vou
counter-act-offer = Encaminhar
counter-act-link = Vincular a outra unidade
counter-act-transfer = Mudar serviço
counter-act-park = Saiu um momento
counter-act-withdraw = Desistir e continuar atendendo
counter-act-accept = Receber
counter-act-decline = Não receber

# Every dialog.
counter-dialog-choose = Escolher
counter-dialog-close = Fechar
counter-dialog-cancel = Cancelar
counter-gets = A pessoa recebe no celular:
counter-gets-who = { $name }, { $unit }
counter-gets-who-at = { $name }, { $unit }, { -modulo } { $number }
counter-gets-waits = A pessoa espera por:
counter-gets-unit = { $service }, { $unit }
counter-gets-counters = { $service }, { $unit }, { $count ->
    [one] { -modulo }
   *[other] { -modulo(form: "many") }
 } { $numbers }
counter-gets-parked = { phone-yours } está em pausa. Você não perde o lugar.
counter-plate = { -modulo(form: "One") }

# Handing over to a colleague.
counter-offer-title = Encaminhar { $code } a outra pessoa
counter-offer-meaning = Quem recebe lê a necessidade antes de aceitar. { -turno.gender ->
   *[feminine] A
    [masculine] O
 } { -turno } mantém a hora e a preferência.
counter-offer-head = Quem pode atender
counter-offer-aside = Espera ali
counter-offer-nobody = Não há a quem encaminhar agora
counter-offer-needs = Escreva do que a pessoa precisa
counter-offer-send = Enviar
counter-offer-send-to = Enviar a { $name }
counter-colleague-free = Livre
counter-colleague-busy = Atendendo
counter-colleague-paused = Em pausa
counter-colleague-standing = Sem { -modulo }
counter-colleague-away = Ausente
counter-colleague-off = Indisponível

# Sending to another service.
counter-transfer-title = Mudar o serviço de { $code }
counter-transfer-meaning = { -turno.gender ->
   *[feminine] A
    [masculine] O
 } { -turno } mantém a hora e a preferência, e espera pelo outro serviço.
counter-transfer-search = Buscar serviço ou unidade
counter-transfer-head = Do que a pessoa precisa
counter-transfer-none = Não há outro serviço com esse nome.
counter-transfer-counters = { $count ->
    [0] Ninguém atende agora
    [one] Atende 1 { -modulo }
   *[other] Atendem { $count } { -modulo(form: "many") }
}
counter-transfer-send = Mudar serviço

# Setting aside the person attended.
counter-park-title = { $code } saiu um momento
counter-park-meaning = A pessoa sai um momento. Quando voltar, espera de novo com a mesma hora. A sua parte fica registrada como não resolvida.
counter-park-send = Saiu um momento

# Declining.
counter-decline-title = Não receber { $code }
counter-decline-meaning = A pessoa continua com { $name }, que lê a razão.
counter-decline-head = Por quê
counter-decline-not-ours = Não compete à minha unidade.
counter-decline-not-now = Não posso atender neste momento.
counter-decline-incomplete = Falta explicar do que a pessoa precisa.
counter-decline-own = Algo mais, se for preciso
counter-decline-reads = { $name } lê:
counter-decline-send = Não receber
counter-attended = Atendidos hoje
counter-need-about = Consulta por
counter-hour = Hora

# An offer, at its receiver and at its sender.
counter-offered = { $name } encaminha a você
counter-offered-no-need = Sem anotação
counter-offered-more = { $count ->
    [one] E mais um encaminhamento: { $codes }.
   *[other] E mais { $count } encaminhamentos: { $codes }.
}
counter-arrived-at = Chegou às { $hour }
counter-offer-waits = Esperando { $name }
counter-offer-holds = { -turno.gender ->
   *[feminine] A
    [masculine] O
 } { -turno } continua com você até que aceite. Então sua parte fica registrada com os dois nomes.
counter-gets-head = Se aceitar, será atendida por
counter-say-link = “Estou consultando { $name }, { $unit }. Já contei do que você precisa.”
counter-offer-declined = { $name } não pode receber { $code }.
counter-offer-declined-somebody = Não puderam receber { $code }.
counter-offer-lost = { $name } saiu sem responder. { $code } continua com você.
counter-offer-accepted = { $name } recebeu { $code }.
counter-offer-tell = Diga à pessoa que será atendida por { $who }. Sua parte ficou registrada com os dois nomes.

# The register.
counter-registered = Último registro, { $hour }
counter-linked-to = encaminhada a { $name }
counter-channel-in_person = Presencial
counter-channel-telephone = Por telefone
counter-channel-written = Por escrito
counter-channel-online = Pela internet
counter-outcome-linked = Vinculada

# Linking a person without a ticket.
counter-step-link = Vinculação
counter-say-put-through = “Vou passar para quem pode ajudar. Um momento, por favor.”
counter-link-head = Ao vincular
counter-link-name = Diga o nome de quem vai atender e a unidade em que trabalha
counter-link-need = Explique a essa pessoa a necessidade antes de passar a ligação
counter-link-note = Ao registrar, será perguntado com quem ficou

# The concerns about preference today.
counter-concern-preferential_waits_longer = Hoje quem tem preferência espera mais do que as demais pessoas.
counter-concern-preferential_is_majority = Hoje mais da metade das pessoas tem preferência: os demais podem esperar muito.
counter-concern-detail = Avise quem supervisiona: pode abrir mais { -modulo(form: "many") } ou mudar a regra.

# Without a ticket: instead of the code, and the choice of the channel.
counter-attention-in_person = Atendimento em { -modulo }
counter-attention-telephone = Atendimento por telefone
counter-attention-written = Atendimento por escrito
counter-attention-online = Atendimento pela internet
counter-general = Consulta geral
counter-telephone-title = Atender sem { -turno }
counter-telephone-meaning = Os passos e o registro são os mesmos. O serviço pode ser mudado depois.
counter-telephone-channel = Como chega a consulta
counter-telephone-about = Por que consulta
counter-telephone-send = { $channel ->
   *[telephone] Atender por telefone
    [written] Atender por escrito
    [online] Atender pela internet
    [in_person] Atender presencialmente
}
counter-services-search = Buscar serviço ou unidade
counter-services-none = Não há um serviço com esse nome.
counter-service-title = Mudar o serviço
counter-service-meaning = Os passos continuam onde estão. O que foi marcado do outro serviço é apagado.
counter-service-send = Mudar serviço

# Giving a ticket.
counter-issue-title = { counter-act-issue }
counter-issue-meaning = Para quem não usa o totem. Espera como as demais pessoas.
counter-issue-service = Serviço
counter-issue-brings = É preciso trazer
counter-issue-class = Atendimento a que tem direito
counter-issue-help = Ajuda no atendimento
counter-issue-language = Idioma
counter-issue-send = Dar { -turno }
counter-issue-pending = Pedindo { -turno }…
counter-issue-lost = Sem conexão desde as { $hour }. O pedido se repete quando a conexão voltar: nunca saem duas.
counter-act-print = { $times ->
    [0] Imprimir
   *[other] Imprimir outra vez
}
counter-print-title = Imprimir { $code }
counter-print-meaning = O papel de { $code } sai onde escolher. Se não sair, o código vale igual.
-deste-modulo = { -modulo.gender ->
   *[masculine] deste
    [feminine] desta
}
-Este-modulo = { -modulo.gender ->
   *[masculine] Este
    [feminine] Esta
}
counter-print-head = Onde
counter-print-send = Imprimir ali
counter-print-pending = Imprimindo…
counter-print-nowhere = Nenhuma impressora imprime agora
counter-print-done = O papel de { $code } saiu.
counter-unsent-broken = O que este console guardava sem enviar não pode ser lido. Ficou à parte; confira a nota do atendimento.
counter-unsent-unkept = Este console não pode guardar o que você escreve. Não o feche antes de a conexão voltar.
counter-print-own = Impressora { -deste-modulo } { -modulo }
counter-printer-fault = A impressora { -deste-modulo } { -modulo } não é usada: a configuração dela tem um erro
counter-printer-fault-do = Peça que corrijam { $fault }
counter-paper-no_paper = O papel não saiu: a impressora { -deste-modulo } { -modulo } está sem papel. Ponha um rolo e imprima de novo; { $code } vale igual.
counter-paper-cover_open = O papel não saiu: a tampa da impressora está aberta. Feche-a e imprima de novo; { $code } vale igual.
counter-paper-fault = O papel não saiu: a impressora falhou. Veja o papel, desligue e ligue, e imprima de novo; { $code } vale igual.
counter-paper-offline = O papel não saiu: a impressora { -deste-modulo } { -modulo } não responde. Veja se está ligada e conectada, e imprima de novo; { $code } vale igual.
counter-paper-hangs = O papel não saiu: a impressora { -deste-modulo } { -modulo } não aceita o trabalho. Veja se está ocupada ou parada, e imprima de novo; { $code } vale igual.
counter-paper-reset = O papel não saiu inteiro: a conexão com a impressora caiu. Imprima de novo; { $code } vale igual.
counter-paper-not_configured = { -Este-modulo } { -modulo } não tem impressora. Escolha um totem ou anote o código; { $code } vale igual.
counter-given-title = { -turno(form: "One") } { -turno.gender ->
   *[feminine] pronta
    [masculine] pronto
 }
counter-given-ahead = Pessoas antes
counter-given-where = Onde esperar
counter-given-called = Já foi chamada
counter-given-link = Com o celular pode acompanhar { -turno.gender ->
   *[feminine] a
    [masculine] o
 } { -turno }
counter-given-done = Pronto

# The lists of the hall.
counter-list-call_by_hand = { $count ->
    [0] Ninguém espera
    [one] 1 espera
   *[other] { $count } esperam
}
counter-list-reinstate = { $count ->
    [0] Não chegaram
   *[other] Não chegaram { $count }
}
counter-list-arrive = A caminho{ $count ->
    [0] {""}
   *[other] {" "}{ $count }
}
counter-list-resume = Saíram{ $count ->
    [0] {""}
   *[other] {" "}{ $count }
}
counter-list-meaning-call_by_hand = Quem é escolhido manualmente passa antes dos demais: isso fica no registro.
counter-list-meaning-reinstate = Quem volta espera de novo, com a hora de chegada e a preferência.
counter-list-meaning-arrive = Quem chega espera a partir de agora, atrás de quem já está aqui.
counter-list-meaning-resume = Quem volta espera de novo, com a hora de chegada e a preferência.
counter-expected = Até
counter-list-search = Buscar por código ou serviço
counter-list-head = { -turno(form: "Many") }
counter-list-nobody-call_by_hand = Ninguém espera.
counter-list-nobody-reinstate = Todas as pessoas chamadas chegaram.
counter-list-nobody-arrive = Ninguém está a caminho.
counter-list-nobody-resume = Não há ninguém.
counter-list-nobody-none = Não há nenhum código nem serviço assim nesta lista.
counter-list-elsewhere = Não é chamada aqui
counter-list-not-paused = { -modulo(form: "One") } em pausa
counter-list-not-called = Já chamou { $code }
counter-list-not-serving = Primeiro termine o atendimento
counter-list-not-offered = Primeiro termine com { $code }
counter-list-send-call_by_hand = Chamar { $code }
counter-list-send-reinstate = Voltou { $code }
counter-list-send-arrive = { $code } chegou
counter-list-send-resume = Retomar { $code }

# Another class.
counter-class-title = Mudar a preferência de { $code }
counter-class-meaning = Mantém a hora de chegada. Não pergunte por quê: basta que tenha direito.
counter-class-head = Atendimento a que tem direito
counter-class-held = A que tem
counter-class-none = Não há outra preferência
counter-class-send = Dar { $name } a { $code }

# Calls for help at a kiosk.
counter-help-called = Pedem ajuda em { $name }.
counter-help-at = Ajuda em { $name }.
counter-help-since = Desde { $hour }.
counter-plea-help-called = { $name } pede ajuda pelo telefone.
counter-plea-help-at = { $name } pede ajuda.
counter-plea-fetch-called = { $name } pede que venham buscar.
counter-plea-fetch-at = Buscar { $name }.
counter-plea-arrived-called = { $name } já chegou e não alcançou a chamada.
counter-plea-arrived-at = { $name } já chegou.
counter-act-take_help-back = Devolver à fila
counter-on-the-way = Está vindo
counter-alone = Sem conexão: { $code } na série
counter-wants-time = Pede mais tempo

# Before a counter is left, and before an attention is written down
counter-leave-meaning = { $waiting ->
    [one] 1 pessoa espera
   *[other] { $waiting } pessoas esperam
}; { $alone ->
    [one] 1 não é atendida
   *[other] { $alone } não são atendidas
} em { -modulo.gender ->
   *[masculine] outro { -modulo } aberto
    [feminine] outra { -modulo } aberta
}.
counter-finish-meaning = Ficam anotados o tipo de consulta e como terminou. Confira os dois antes de registrar.
counter-finish-receiver = Com quem fica
counter-finish-elsewhere = Outra pessoa ou outro órgão

# Registering and calling in one, and the call of a console that was left alone.
counter-finished-not-called = O atendimento foi registrado, e ninguém foi chamado.
counter-finished-only = O atendimento foi registrado. A conexão caiu antes de chamar a próxima pessoa.
counter-calls-in = Chama em { $seconds } s. Qualquer tecla interrompe.
counter-calls-by-itself = Em alguns segundos a próxima pessoa é chamada. Qualquer tecla interrompe.

# Beside another program: a strip or a column, and what stands in it.
counter-act-note = Nota
counter-act-dock = Faixa, coluna ou inteira
counter-act-expand = Ampliar
counter-dock-back = Voltar à forma estreita
counter-dock-next = Próxima
counter-dock-called = Chamando
counter-dock-waiting = Esperam
counter-dock-note_call = Anotar chamadas
counter-dock-unread = Há um aviso: amplie para ler.
counter-key-escape = Esc

# A pause, its reason and its planned end; the back office.
counter-act-pause-again = Mudar a pausa
counter-pause-meaning = Enquanto isso ninguém é chamado. Seus colegas veem o motivo e a hora.
counter-pause-head = Motivo
counter-pause-plain = Pausa
counter-pause-how-long = Por quanto tempo
counter-pause-span = { $minutes } min
counter-pause-open = Sem hora
counter-pause-until = Volta às { $hour }.
counter-pause-open-detail = Não se sabe a que horas volta.
counter-pause-send = Fazer a pausa
counter-pause-send-until = Pausa até as { $hour }
counter-pause-send-back = Trabalho interno
counter-pause-now = { $reason }{ $has_end ->
    [yes] {" "}até as { $until }
   *[no] {""}
}
counter-pause-whole = { $reason }, desde as { $since }{ $has_end ->
    [yes] {" "}até as { $until }.
   *[no] .
}
counter-back-office = Trabalho interno
counter-back-office-detail = Trabalhando, sem atender o público
counter-back-office-until = Até voltar a atender
counter-colleague-back_office = Trabalho interno

# The clerk's own last act, for ten seconds.
counter-act-undo = Desfazer
counter-did-no_show = { $code } não compareceu.
counter-did-arrive = { $code } está na fila.
counter-did-park = { $code } saiu um momento.
counter-did-finish = { $code }: o atendimento ficou registrado.
counter-did-finish_and_call = { $code }: o atendimento ficou registrado, e você chamou { $called }.
counter-did-register = O atendimento sem { -turno } ficou registrado.
counter-did-register_and_call = O atendimento sem { -turno } ficou registrado, e você chamou { $called }.
counter-did-transfer = { $code } mudou de serviço.
counter-did-call = Você chamou { $code }.
counter-did-call_alone = O console chamou { $code } sozinho.
counter-undo-detail = Pode desfazer durante dez segundos.

# A state that was perhaps forgotten.
counter-act-go_on = Sim, continuo
counter-act-ended = Terminou às { $hour }
counter-forgotten-attending = { $channel ->
    [none] Continua neste atendimento?
   *[other] Continua atendendo { $code }?
}
counter-forgotten-attending-detail = Dura mais que o usual.
counter-forgotten-called = Continua esperando { $code }?
counter-forgotten-called-detail = Se a pessoa não veio, indique que não compareceu.
counter-forgotten-pause = Sua pausa era até as { $hour }. Continua em pausa?
counter-forgotten-pause-detail = «Sim, continuo» acrescenta 15 minutos.
counter-forgotten-back_office = Continua em trabalho interno?
counter-forgotten-back_office-detail = Enquanto isso ninguém é chamado.

# The keys of a keypad, as they are learnt.
learn-counter-next = O que vem depois: chamar, atender, o passo seguinte, registrar
learn-counter-recall = Chamar de novo
learn-counter-no_show = Não compareceu
learn-counter-finish = Terminar e registrar

# The clerk's own day.
counter-act-own_day = Meu dia
counter-own-day-meaning = Só você vê: nenhum outro console recebe.
counter-own-day-attended = Pessoas atendidas
counter-own-day-waits = Quanto esperaram as pessoas chamadas
counter-own-day-served = Quanto durou cada atendimento
counter-own-day-idle = Livre enquanto alguém esperava
counter-own-day-ranks = a metade, até { $half }; 9 de 10, até { $most }
counter-own-day-pause = Sem chamar ({ $name })

# Calls noted by hand while the server is away
counter-act-note_call = Anotar chamadas à mão
counter-act-note_nameless = Sou outra pessoa
counter-act-note_absent = Não veio à chamada
counter-act-note_drop = Tirar da lista
counter-noting-meaning = Enquanto não há conexão, anote aqui quem chama de viva voz e quando termina. Fica guardado neste console e é repassado quando o servidor voltar.
counter-noting-list = Chamadas anotadas à mão
counter-noting-as = Enquanto isso, anota-se à mão como { $name }, { -modulo } { $number }.
counter-noting-alone = Você anota como { $name }, { -modulo } { $number }: quem chama de viva voz e quando termina. Fica guardado neste console e é repassado quando entrar aqui com a senha pessoal.
counter-noting-nameless = Você anota sem nome, { -modulo } { $number }: quem chama de viva voz e quando termina. Fica guardado neste console. Quem entrar depois aqui diz quais chamadas fez, e essas são repassadas.
counter-noting-back = O que se anotou sem conexão e o servidor ainda não tem.
counter-noting-search = Código ou serviço
counter-noting-search-alone = Código do papel
counter-noting-head-alone = Chamadas anotadas
counter-noting-nobody-alone = Escreva o código do papel de quem você chama.
counter-noting-head = Chamadas anotadas, e quem esperava
counter-noting-aside = Hora
counter-noting-nobody = Não resta ninguém na lista. Escreva o código do papel.
counter-noting-with-you = Com você
counter-noting-noted = Anotado
counter-noting-absent = Não veio
counter-noting-unnamed = Sem nome
counter-noting-mine = Eu chamei { $code }
counter-noting-refused = Não repassado
counter-noting-later = A repassar
counter-noting-not-listed = Não está na lista: um totem o deu sem conexão.
counter-noting-called = Anotar chamada de { $code }
counter-noting-ended = Anotar fim de { $code }
counter-noting-busy = Primeiro anote o fim de { $code }
counter-noting-type = Escreva um código
counter-noting-kept = Será repassado quando a conexão voltar
counter-noting-unknown = Esse código ainda não se conhece. Será repassado quando o totem o entregar.
counter-noting-served = { $name } já atendeu.
counter-noting-has = Está com { $name }.
counter-noting-done = As chamadas anotadas à mão foram repassadas.
counter-noting-count = { $count ->
    [one] Uma chamada anotada aqui.
   *[other] { $count } chamadas anotadas aqui.
}
counter-noting-refused-some = { $count ->
    [one] Uma chamada anotada à mão não pôde ser repassada.
   *[other] { $count } chamadas anotadas à mão não puderam ser repassadas.
}
counter-noting-refused-detail = Veja por quê e avise a supervisão.
counter-noting-later-some = { $count ->
    [one] Uma chamada anotada à mão espera para ser repassada.
   *[other] { $count } chamadas anotadas à mão esperam para ser repassadas.
}
counter-noting-signin-detail = São repassadas quando quem as fez entrar aqui com a senha pessoal.
counter-noting-unnamed-some = { $count ->
    [one] Aqui se anotou uma chamada sem nome.
   *[other] Aqui se anotaram { $count } chamadas sem nome.
}
counter-noting-unnamed-detail = O que está sem nome é repassado quando alguém diz na lista que o fez.
counter-noting-later-detail = São repassadas sozinhas assim que for possível.
