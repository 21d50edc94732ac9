# The kiosk's texts. Names of services and groups, requirements, places and codes come in as they
# are. As public offices of Brazil address people; verbs first, one fact a sentence.

# A country's word for the identity document, which a kiosk never asks for.
-document = RUT

# On every screen
kiosk-purpose = Atendimento ao público
kiosk-privacy = Não pedimos seu nome nem seu { -document }.
kiosk-back = Voltar
kiosk-help = Ajuda
kiosk-language = Português
kiosk-language-choose = Idioma: Português

# The first screen
kiosk-title = Retire { -turno.gender ->
   *[feminine] sua
    [masculine] seu
 } { -turno } aqui
kiosk-question = Do que precisa hoje?
kiosk-calling = Chamando{ "\u00A0" }agora
kiosk-call = { -turno(form: "One") } { $code }, { -modulo } { $number }
kiosk-start = Começar em português
kiosk-waiting-now = { $count ->
    [0] Agora ninguém espera
    [one] Agora espera uma pessoa
   *[other] Agora esperam { $count } pessoas
}

# The services of a group
kiosk-which = Qual destes?
kiosk-waiting = { $count ->
    [0] Ninguém espera
    [one] Espera uma pessoa
   *[other] Esperam { $count } pessoas
}

# A service
kiosk-bring = É preciso trazer
kiosk-waiting-here = Esperam agora
kiosk-people = { $count ->
    [0] Ninguém
    [one] 1 pessoa
   *[other] { $count } pessoas
}
kiosk-fee = Valor
kiosk-time-to-resolve = Prazo
kiosk-take = Retirar { -turno }
kiosk-list-instead = Falta algo: levar esta lista e voltar outro dia
kiosk-asking = Pedindo { -turno }…

# The answer on preference
kiosk-preference = Tem direito a atendimento preferencial?
kiosk-no-reason = Não precisa explicar por quê.
kiosk-only-code = O painel dirá só o seu código.
kiosk-yes = Sim, atendimento preferencial
kiosk-no = Não, { -turno } comum
kiosk-no-order = Por ordem de chegada
kiosk-classes = A que atendimento tem direito?

# The law on a screen of its own; its words come in as they are
kiosk-law = O que diz a lei
kiosk-law-title = O que diz a lei
kiosk-law-checked = Conferido em { $day } de { kiosk-month } de { $year }.
kiosk-law-back = Voltar à pergunta
kiosk-data = Seus dados: para retirar { -turno } não se pede nome nem documento, e o que se guarda da sua visita se apaga sozinho. Como ver, corrigir ou apagar: { $address }
kiosk-data-ask = Seus dados: para retirar { -turno } não se pede nome nem documento, e o que se guarda da sua visita se apaga sozinho. Pergunte à equipe como ver.

# The ticket
kiosk-ready = { -turno.gender ->
   *[feminine] Sua { -turno } está pronta
    [masculine] Seu { -turno } está pronto
 }
kiosk-code = Seu código
kiosk-ahead = Pessoas antes
kiosk-ahead-since = Pessoas antes, às { $hour }
kiosk-nobody-ahead = Nenhuma
kiosk-where = Espere e olhe o painel em
kiosk-where-short = Espere em
kiosk-where-any = Espere e olhe o painel
kiosk-where-near = Perto daqui
kiosk-called = É a sua vez
kiosk-called-to = { -modulo(form: "One") } { $number }
kiosk-follow = { slip-follow }
kiosk-done = Pronto
# One word: at the foot there is no room for two of this length
kiosk-cancel = Cancelar { -turno }
kiosk-closes = { $seconds ->
    [one] Fecha em um segundo. Toque a tela para continuar.
   *[other] Fecha em { $seconds } segundos. Toque a tela para continuar.
}

# The ticket's paper
kiosk-printing = Imprimindo. Retire o papel abaixo.
kiosk-printed = Retire o papel abaixo.
kiosk-no-paper = O papel não saiu. { -turno.gender ->
   *[feminine] Sua
    [masculine] Seu
 } { -turno } vale do mesmo jeito.
kiosk-write-code = Anote seu código ou fotografe esta tela.
kiosk-staff-told = A equipe já foi avisada.
kiosk-print-again = Tentar imprimir outra vez

# The help that a person wants while attended; it is never shown or said in the hall
kiosk-wishes = Preciso de ajuda no atendimento
kiosk-wishes-noted = Ajuda anotada. Mudar
kiosk-wishes-question = De que ajuda precisa no atendimento?
kiosk-wishes-private = Pode escolher mais de uma. Só a equipe saberá.
kiosk-wishes-done = Voltar { -turno.gender ->
   *[feminine] à minha
    [masculine] ao meu
 } { -turno }
kiosk-wishes-refused = Não foi possível anotar a ajuda pedida.
kiosk-wish-sign_language = Língua de sinais
kiosk-wish-low_counter = Balcão baixo
kiosk-wish-escort = Alguém que me acompanhe
kiosk-wish-written_conversation = Conversar por escrito
kiosk-code-again = Seu código: { $code }

# Giving the ticket back
kiosk-cancel-question = Cancelar { -turno.gender ->
   *[feminine] sua
    [masculine] seu
 } { -turno } { $code }?
kiosk-cancel-meaning = Você perde o lugar na fila.
kiosk-cancel-yes = Sim, cancelar
kiosk-cancel-no = Não, manter { -turno }
kiosk-cancelling = Cancelando { -turno }…
kiosk-cancelled = { -turno.gender ->
   *[feminine] Sua { -turno } { $code } foi cancelada
    [masculine] Seu { -turno } { $code } foi cancelado
 }.

# Time
kiosk-still-there = Ainda está aí?
kiosk-will-close = { $seconds ->
    [one] Esta tela vai fechar em um segundo.
   *[other] Esta tela vai fechar em { $seconds } segundos.
}
kiosk-stay = Continuo aqui

# Languages
kiosk-languages = Escolha seu idioma

# Errors and obstacles
kiosk-starting = Conectando à repartição
kiosk-offline = Estamos sem conexão desde as { $hour }.
kiosk-offline-short = Sem conexão
kiosk-ask-at = Peça { -turno.gender ->
   *[feminine] sua
    [masculine] seu
 } { -turno } { -modulo.gender ->
   *[masculine] no
    [feminine] na
 } { -modulo } { $number }.
kiosk-ask-staff = Peça { -turno.gender ->
   *[feminine] sua
    [masculine] seu
 } { -turno } à equipe.
kiosk-offline-ticket = { -turno.gender ->
   *[feminine] Sua
    [masculine] Seu
 } { -turno } vale do mesmo jeito.
kiosk-alone = É possível retirar { -turno } mesmo assim. As esperas não aparecem.
kiosk-alone-ticket = { -turno.gender ->
   *[feminine] Sua { -turno } foi dada
    [masculine] Seu { -turno } foi dado
 } sem conexão. Vale do mesmo jeito.
kiosk-alone-place = Guarda seu lugar pela hora em que você chegou.
kiosk-alone-ask-at = Em caso de dúvida, pergunte { -modulo.gender ->
   *[masculine] no
    [feminine] na
 } { -modulo }{"\u00A0"}{ $number }.
kiosk-alone-ask-staff = Em caso de dúvida, pergunte à equipe.
kiosk-not-enrolled = Este equipamento não está conectado à repartição.
kiosk-other-version = Este equipamento e a repartição têm versões diferentes do sistema.
kiosk-refused = Não foi possível dar { -turno.gender ->
   *[feminine] uma
    [masculine] um
 } { -turno }.
kiosk-cancel-refused = Não foi possível cancelar { -turno.gender ->
   *[feminine] sua
    [masculine] seu
 } { -turno }.
kiosk-gone = Esse serviço já não é oferecido. Escolha outro.

# Help
kiosk-help-asked = Avisando a equipe…
kiosk-help-called = Avisamos a equipe. Espere aqui.
kiosk-help-coming = Uma pessoa vem ajudar. Espere aqui.
kiosk-help-nobody = Agora não há ninguém { -modulo.gender ->
   *[masculine] nos
    [feminine] nas
 } { -modulo(form: "many") }.
kiosk-help-ask-in = Pergunte em { $where }.
kiosk-help-failed = Não foi possível avisar a equipe.
kiosk-help-ask-at = Pergunte { -modulo.gender ->
   *[masculine] no
    [feminine] na
 } { -modulo } { $number }.
kiosk-help-ask-staff = Pergunte a uma pessoa da repartição.

# Hours: $days is 0 for today, 1 for tomorrow; $weekday as in kiosk-weekday
kiosk-open-until = Hoje atendemos até as { $hour }
kiosk-open-break = Atendemos até as { $hour } e a partir das { $again }
kiosk-closed = Fechado
kiosk-closed-holders = Quem já tem { -turno } será atendido.
kiosk-opens = { $days ->
    [0] Abrimos hoje às { $hour }.
    [1] Abrimos amanhã às { $hour }.
    [7] Abrimos { kiosk-weekday } que vem às { $hour }.
   *[other] Abrimos { kiosk-weekday } às { $hour }.
}
kiosk-service-opens = { $days ->
    [0] Abre às { $hour }
    [1] Abre amanhã às { $hour }
    [7] Abre { kiosk-weekday } que vem às { $hour }
   *[other] Abre { kiosk-weekday } às { $hour }
}
# On another date than one of the next days; $day and $month are numbers
kiosk-opens-on = Abrimos { kiosk-date } às { $hour }.
kiosk-service-opens-on = Abre { kiosk-date } às { $hour }
# $reason names the holiday, or says why the office keeps the day closed
kiosk-closed-holiday = Hoje é feriado: { $reason }.
kiosk-closed-today = Hoje não há atendimento: { $reason }.
# A day of the usual week without hours; after the last hours of the day
kiosk-closed-week = Hoje, { kiosk-weekday }, não há atendimento.
kiosk-closed-hours = Hoje atendemos até as { $hour }.
kiosk-not-attended = Agora não há atendimento
# No more tickets today: $reason is in the words of the staff, without a full stop
kiosk-stopped = Hoje já não damos { -turno(form: "many") }
kiosk-stopped-why = Hoje já não damos { -turno(form: "many") }: { $reason }
# This kiosk was taken out of service by the staff
kiosk-out = Este equipamento está fora de serviço
kiosk-ask-in = Peça { -turno.gender ->
   *[feminine] sua
    [masculine] seu
 } { -turno } em { $where }.

# The day at the head: $weekday is 1 for Monday, $month 1 for January
kiosk-weekday = { $weekday ->
    [1] segunda-feira
    [2] terça-feira
    [3] quarta-feira
    [4] quinta-feira
    [5] sexta-feira
    [6] sábado
   *[7] domingo
}
kiosk-month = { $month ->
    [1] janeiro
    [2] fevereiro
    [3] março
    [4] abril
    [5] maio
    [6] junho
    [7] julho
    [8] agosto
    [9] setembro
    [10] outubro
    [11] novembro
   *[12] dezembro
}
kiosk-date = { kiosk-weekday }, { $day } de { kiosk-month }

# The aids to see, reach and hear
kiosk-aids = Acessibilidade
kiosk-aids-question = Do que você precisa?
kiosk-aid-large = Texto grande
kiosk-aid-twice = Texto em dobro
# A touch's effect: $step is 0 for normal letters, 1 for larger ones, 2 for twice the size
kiosk-letters = { $step ->
    [0] Toque para aumentar
    [1] Outra vez: o dobro
   *[other] Outra vez: normal
}
kiosk-aid-contrast = Mais contraste
kiosk-aid-low = Baixar os botões
kiosk-aid-voice = Ouvir a tela
kiosk-no-sound = Sem som
kiosk-touch-below = Toque uma resposta aqui embaixo
kiosk-more = Mais opções
kiosk-read-on = Continuar lendo
kiosk-read-again = Ver de novo
kiosk-for-whom = É para
kiosk-page = Parte { $page } de { $pages }

# How long a person would wait
kiosk-wait = Espera agora
