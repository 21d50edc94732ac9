# What a clerk's console says, and what it proposes that a clerk say to a person.

# The top bar.
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
counter-starting = Conectando com o servidor
counter-starting-detail = O painel se abre sozinho quando o servidor responder.
counter-not-enrolled = Este equipamento não está conectado à repartição
counter-sign-in = Quem atende aqui?
counter-name = Nome
counter-pin = Senha pessoal
counter-pin-help = De 4 a 12 números.
counter-no-clerks = A repartição não tem ninguém em sua lista. Avise quem administra o sistema.
counter-choose = Em que { -modulo } atende hoje?
counter-taken-by = { $name } está aqui
counter-low = { -modulo(form: "One") } { -modulo.gender ->
   *[masculine] baixo
    [feminine] baixa
 }
counter-free-place = Livre

# Keys.
counter-act-sign_in = Entrar
counter-act-open = Abrir { -modulo.gender ->
   *[masculine] o
    [feminine] a
 } { -modulo } { $number }
counter-act-resume = Voltar a atender
counter-act-call_next = Chamar próximo
counter-act-start = Atender
counter-act-recall = Chamar outra vez
counter-act-no_show = Não compareceu
counter-act-to-need = Ir à necessidade
counter-act-to-guide = Ir à orientação
counter-act-to-farewell = Ir à despedida
counter-act-to-register = Ir ao registro
counter-act-finish = Terminar e registrar
counter-act-back = Passo anterior
counter-act-pause = Fazer uma pausa
counter-act-close = Fechar { -modulo }
counter-act-sign_out = Sair
counter-act-sign_in-lacks = Escolha seu nome e escreva sua senha pessoal
counter-act-call_next-lacks = Ainda não há quem chamar
counter-choose-another = Escolha { -modulo.gender ->
   *[masculine] um
    [feminine] uma
 } { -modulo } livre
counter-waiting = Um momento
counter-key-space = Espaço
counter-key-enter = Enter
counter-key-alt_left = Alt Esq

# Nobody at the counter.
counter-nobody-next = { -modulo.gender ->
   *[masculine] Ninguém no { -modulo }. A seguir:
    [feminine] Ninguém na { -modulo }. A seguir:
 }
counter-nobody-waits = { -modulo.gender ->
   *[masculine] Ninguém no { -modulo }.
    [feminine] Ninguém na { -modulo }.
 }
counter-nobody-waits-code = Ninguém espera
counter-paused = { -modulo(form: "One") } em pausa.
counter-paused-detail = Não se chama ninguém
counter-wait = Espera
counter-arrived = Chegou
counter-called-at = { $recalls ->
    [0] Chamada às
    [1] Segunda chamada
    [2] Terceira chamada
   *[other] Última chamada
}
counter-why = Por que é a vez
counter-why-called = Por que se chamou
counter-minutes = { $minutes } min
counter-min = min
counter-was-called = Chamando. Espere a pessoa:

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
counter-reason-class_head = Primeiro da sua classe
counter-reason-head_start = Por hora de chegada e preferência
counter-reason-first_come = Por ordem de chegada
counter-reason-by_hand = Escolhido à mão

# Who waits.
counter-queue = { $count ->
    [0] Ninguém espera
    [one] 1 espera
   *[other] { $count } esperam
}
counter-returned = Voltou
counter-parked = Em pausa
counter-missed = Não compareceram
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
counter-waited = Chegou às { $hour }. Esperou { $minutes } min.
counter-step-welcome = Boas-vindas
counter-step-need = Necessidade
counter-step-guide = Orientação
counter-step-farewell = Despedida
counter-step-register = Registro
counter-rail-done = { $step }, feito
counter-rail-current = { $step }, passo atual
counter-rail-todo = { $step }, por fazer

# What to say.
counter-on-arrival = Ao chegar, diga
counter-say-welcome = “{ $part ->
    [morning] Bom dia
    [afternoon] Boa tarde
   *[evening] Boa noite
}, sou { $name }, de { $unit }. Em que posso ajudar?”
counter-say-need = “Conte-me, o que precisa resolver?”
counter-say-guide = { $count ->
    [0] “Vou explicar os passos, os prazos e o valor.”
    [one] “Para este serviço é preciso um documento. Vamos conferir?”
    [2] “Para este serviço são precisos estes dois documentos. Vamos conferir juntos?”
    [3] “Para este serviço são precisos estes três documentos. Vamos conferir juntos?”
    [4] “Para este serviço são precisos estes quatro documentos. Vamos conferir juntos?”
    [5] “Para este serviço são precisos estes cinco documentos. Vamos conferir juntos?”
   *[other] “Para este serviço são precisos estes { $count } documentos. Vamos conferir juntos?”
}
counter-say-farewell = “Ficou alguma dúvida? Obrigado por vir, tenha um bom dia.”
counter-say-register = A data, a hora e o serviço já estão anotados.

# The steps' pages.
counter-welcome-head = Ao receber
counter-welcome-attention = Deixe o que estava fazendo: agora conta a pessoa
counter-welcome-greet = Cumprimente, diga seu nome e pergunte do que precisa
counter-welcome-confirm = Confirme que é { -turno.gender ->
   *[feminine] a
    [masculine] o
 } { -turno } { $code }
counter-need-label = Necessidade da pessoa
counter-need-asked = Retirou { -turno } para
counter-brings = O que traz
counter-brings-count = { $brought } de { $count }
counter-brings-nothing = Este serviço não pede documentos.
counter-lacks = Falta
counter-fee = Valor
counter-time = Pronto em
counter-law = Norma
counter-takes = O que deve trazer
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
counter-outcome-unresolved = Sem resolver
counter-date = Data
counter-date-words = { DATETIME($at, dateStyle: "long") }
counter-service = Serviço

# The note.
counter-note = Nota do atendimento
counter-saved = Guardada { $hour }
counter-saved-before = Guardada
counter-saving = Guardando
counter-kept = Guardada aqui. Será enviada quando voltar a conexão.
counter-not-saved = Não foi possível guardar

# The link.
counter-stale = Sem conexão desde { $hour }.
counter-stale-detail = O que escrever fica guardado aqui e será enviado depois.

# A kiosk or a display that somebody has to see to: what ails it, and what to do.
counter-device = { $name }: { $trouble }.
counter-device-away = sem conexão
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
