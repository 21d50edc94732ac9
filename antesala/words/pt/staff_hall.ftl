# The page of those who answer for the hall: what it shows now, its alarms, and what can be done.

hall-title = A sala agora
hall-minutes = { $minutes } min
hall-hours = { $hours } h { $minutes } min
hall-under-minute = menos de 1 min
hall-since = Desde as { $hour }, há { $ago }
hall-longest = A espera mais longa agora
hall-nobody-waits = Ninguém espera
hall-day-closed = O dia está encerrado
hall-above-target = { $over } acima da meta
hall-above-limit = { $over } acima do limite da lei
hall-minute-unit = min

# Alarms
hall-alarms = { $count ->
    [0] Sem avisos
    [one] 1 aviso
   *[other] { $count } avisos
}
hall-alarms-order = O mais grave primeiro
hall-take = Eu cuido disso
hall-take-which = Eu cuido disso: { $what }
hall-taken = { $name } cuida disso
hall-alarm-above-target = { $name }: a espera passou da meta.
hall-alarm-above-limit = { $name }: a espera passou do limite da lei, { $limit }.
hall-alarm-above-limit-law = { $law }.
hall-alarm-no-open-counter = { $name }: { $waiting ->
    [one] 1 pessoa espera
   *[other] { $waiting } pessoas esperam
} e não há { -modulo } { -modulo.gender ->
    [feminine] aberta
   *[masculine] aberto
}.
hall-alarm-counter-idle = { -modulo(form: "One") } { $number }: não chama, e há quem espere.
hall-alarm-counter-idle-do = Peça a { $name } que chame { $code }.
hall-alarm-preference = Quem tem preferência espera mais que as outras pessoas.
hall-alarm-preference-do = A metade dessas pessoas esperou mais de { $wait }; das outras, { $other }. Mude a regra de chamada até que se iguale, e veja que { -modulo(form: "many") } não chamam preferenciais.
hall-alarm-kiosk-silent = { $name } não tem conexão.
hall-alarm-kiosk-silent-do = Veja se tem energia e rede{ $place }. Enquanto isso, dê { -turno(form: "many") } a partir de { -modulo.gender ->
    [feminine] uma
   *[masculine] um
} { -modulo }.
hall-alarm-display-silent = { $name } não tem conexão.
hall-alarm-display-silent-do = Veja se tem energia e rede{ $place }. Enquanto isso, chame também em voz alta.
hall-alarm-place = , em: { $place }
hall-alarm-no-paper = { $name } está sem papel.
hall-alarm-no-paper-do = Continua dando { -turno(form: "many") } na tela. Troque o rolo{ $place }.
hall-alarm-printer = { $name } não imprime: { $state }.
hall-alarm-printer-do = Continua dando { -turno(form: "many") } na tela. Veja a impressora{ $place }.
hall-alarm-petitions-overdue = { $count ->
    [one] 1 solicitação vencida
   *[other] { $count } solicitações vencidas
 }: { $days ->
    [1] a mais antiga venceu ontem
   *[other] a mais antiga venceu há { $days } dias
 }.
hall-alarm-petitions-overdue-do = Veja as vencidas e fale com a unidade.
hall-alarm-disk-low = Resta pouco espaço no disco do servidor: { $free } MB.
hall-alarm-disk-low-do = Avise a informática hoje: com o disco cheio não se dão nem se chamam { -turno(form: "many") }.
hall-alarm-certificate-ends = { $days ->
    [0] O certificado do servidor vence hoje ou já venceu.
    [one] O certificado do servidor vence amanhã.
   *[other] O certificado do servidor vence em { $days } dias.
}
hall-alarm-certificate-ends-do = Peça à informática que o renove: sem ele não entra nenhum totem, painel ou console.
hall-alarm-disk-filling = { $days ->
    [0] O disco do servidor enche hoje, no ritmo em que o banco de dados cresce.
    [one] O disco do servidor enche amanhã, no ritmo em que o banco de dados cresce.
   *[other] O disco do servidor enche em { $days } dias, no ritmo em que o banco de dados cresce.
}
hall-alarm-disk-filling-do = Avise a informática: com o disco cheio não se dão nem se chamam { -turno(form: "many") }.
hall-alarm-clock-wrong = O relógio do servidor parece errado: { $off ->
    [ahead] adianta { $by }
   *[behind] atrasa { $by }
}.
hall-alarm-clock-wrong-do = Marca { $hour }. Compare com outro relógio e peça que corrijam a hora do servidor: esperas e { -turno(form: "many") } seguem essa hora.
hall-do-resume = Peça a { $clerk } que volte da pausa { -modulo.gender ->
    [feminine] à { -modulo }
   *[masculine] ao { -modulo }
} { $counter }.
hall-do-open = Abra { -modulo.gender ->
    [feminine] a { -modulo }
   *[masculine] o { -modulo }
} { $counter } com { $clerk }, que está sem { -modulo }.
hall-do-move = Passe { $clerk } { -modulo.gender ->
    [feminine] da { -modulo }
   *[masculine] do { -modulo }
} { $former } { -modulo.gender ->
    [feminine] à
   *[masculine] ao
} { $counter }: em { $other } ninguém espera mais de { $wait }.
hall-do-open_absent = Abra { -modulo.gender ->
    [feminine] a { -modulo }
   *[masculine] o { -modulo }
} { $counter }: falta entrar quem atende ali.
hall-do-stop = Todos os que atendem já chamam. Pode deixar de dar { -turno(form: "many") } hoje, ou dizer a espera nas telas.

# Services
hall-services = Serviços
hall-wait-now = Esperam agora: { $count }
hall-first = Quem mais espera
hall-half = Hoje a metade, até
hall-nine = Hoje 9 de 10, até
hall-counters-open = { -modulo(form: "Many") } { -modulo.gender ->
    [feminine] abertas
   *[masculine] abertos
}
hall-of = { $open } de { $all }
hall-target = Meta { $target }
hall-target-limit = Meta { $target }. Lei: { $limit }
hall-within = Dentro da meta
hall-over = Acima da meta
hall-over-limit = Acima do que a lei permite
hall-preferential = { $count ->
    [one] 1 preferencial
   *[other] { $count } preferenciais
}
hall-general = { $count ->
    [one] 1 geral
   *[other] { $count } gerais
}
hall-class = { $name }: { $count }
hall-stopped = Sem mais { -turno(form: "many") } hoje: { $reason }
hall-allow = Voltar a dar { -turno(form: "many") }
hall-no-figure = Sem dado
hall-on-phone = Meta { $target }. Esperam { $waiting }. { -modulo(form: "Many") } { $open } de { $all }.

# Counters
hall-counters = { -modulo(form: "Many") }
hall-counters-now = { $open } { -modulo.gender ->
    [feminine] { $open ->
        [one] aberta
       *[other] abertas
    }
   *[masculine] { $open ->
        [one] aberto
       *[other] abertos
    }
}, { $paused } em pausa, { $closed } { -modulo.gender ->
    [feminine] { $closed ->
        [one] fechada
       *[other] fechadas
    }
   *[masculine] { $closed ->
        [one] fechado
       *[other] fechados
    }
}
hall-counter-which = { -modulo(form: "One") } { $number }
hall-no-clerk = Sem atendente
hall-state-calling = Chamando
hall-state-serving = Atendendo
hall-state-free = Livre
hall-state-paused = Em pausa
hall-state-back-office = Trabalho interno
hall-state-closed = { -modulo.gender ->
    [feminine] Fechada
   *[masculine] Fechado
}
hall-state-lost = Console sem conexão
hall-state-since = desde as { $hour }
hall-open-since = { -modulo.gender ->
    [feminine] aberta
   *[masculine] aberto
} desde as { $hour }
hall-no-ticket = Sem { -turno }
hall-without-ticket = Sem { -turno }, em atendimento
hall-long = Longa
hall-long-why = Mais do dobro do habitual, { $usual }
hall-back-at = Volta às { $hour }

# The day
hall-day = O dia
hall-arrivals = Chegadas a cada quarto de hora
hall-arrivals-finding = Chegadas a cada quarto de hora. A maior: { $most }, às { $hour }.
hall-waits = Espera até a chamada (min): linha grossa, a metade, até; fina, 9 de 10, até
hall-waits-finding = Espera das pessoas chamadas em cada quarto de hora. A última: a metade, até { $half }; 9 de 10, até { $nine }.
hall-waits-half = a metade { $minutes }
hall-waits-nine = 9 de 10
hall-open-counters = { -modulo(form: "Many") } { -modulo.gender ->
    [feminine] abertas, em média
   *[masculine] abertos, em média
}
hall-open-finding = { hall-open-counters } de cada quarto de hora. Agora: { $open }.
hall-nothing-yet = Hoje ainda não há dados.
hall-table = Os mesmos números em uma tabela
hall-table-quarter = Desde as
hall-table-arrivals = Chegadas
hall-table-half = A metade, até
hall-table-nine = 9 de 10, até
hall-table-open = { hall-open-counters }

# Until closing
hall-closing = Até o encerramento, { $hour }
hall-after-closing = Depois do encerramento, { $hour }
hall-closing-coming = { $count ->
    [0] Não se espera mais ninguém.
    [one] Chegará mais uma pessoa.
   *[other] Chegarão umas { $count } pessoas.
}
hall-closing-waiting = { $most ->
    [0] A essa hora ninguém estará esperando.
   *[other] A essa hora ainda esperarão entre { $least } e { $most } pessoas.
}
hall-closing-waiting-one = { $count ->
    [one] A essa hora ainda esperará 1 pessoa.
   *[other] A essa hora ainda esperarão { $count } pessoas.
}
hall-closing-last = Com o que está aberto agora, o último atendimento terminará entre as { $from } e as { $to }.
hall-closing-none = Não há { -modulo(form: "many") } { -modulo.gender ->
    [feminine] abertas
   *[masculine] abertos
}: não se sabe quando terminará o último atendimento.

# Devices and help
hall-devices = Equipamentos
hall-devices-none = Ainda não há equipamentos inscritos.
hall-device-well = Em ordem
hall-device-silent = Sem conexão desde as { $hour }
hall-device-off = Sem conexão
hall-device-out = Fora de serviço
hall-device-since = Conectado desde as { $hour }
hall-device-up = Hoje, { $share }% do horário
hall-display-wall = Painel do salão
hall-display-counter = Letreiro de { -modulo }
hall-display-led = Letreiro LED
hall-display-browser = Painel em um navegador
hall-display-shown = última { -turno }: { $code }
hall-display-speaks = é ouvido
hall-display-mute = sem voz
hall-trouble-silent = O navegador espera um toque
hall-trouble-no_device = Sem alto-falante
hall-trouble-stuck = O som não responde
hall-trouble-no_engine = Sem voz na máquina
hall-trouble-no_sign = Não se chega ao letreiro
hall-alarm-display-mute = { $name } não é ouvido: { $why }.
hall-alarm-display-mute-do = As chamadas continuam visíveis. Verifique o alto-falante{ $place }. Chame também em voz alta: uma pessoa cega não fica sabendo de outro modo.
hall-alarm-display-mute-touch = Toque uma vez na tela dele, ou pressione uma tecla{ $place }. Para que não peça isso ao iniciar, veja «Um televisor com navegador» nas instruções de operação. Até lá, chame também em voz alta.
hall-alarm-paper-refused = A { -turno } { $code }, de { $name }, não entrou no sistema.
hall-alarm-paper-refused-do = { $why } A pessoa chegou às { $hour } e espera com esse papel: chame-a pelo código e dê a ela outra { -turno } em um console.
hall-alarm-call-refused = { -modulo(form: "One") } { $number }: a chamada de { $code } que { $name } anotou à mão não foi repassada.
hall-alarm-call-refused-do = { $why } Foi chamada às { $hour }. Veja como ficou { -turno.gender ->
    [masculine] esse
   *[feminine] essa
} { -turno } e registre o atendimento se faltar. O aviso termina quando esse console tira a nota.
hall-alarm-sign-dark = Não se chega ao letreiro { $name }.
hall-alarm-sign-dark-do = Veja se tem energia e cabo{ $place }. Recebe a chamada atual assim que volta.
hall-device-version = Versão { $version }
hall-device-no-version = Sem versão
hall-printer-paper_low = Pouco papel
hall-printer-no_paper = Sem papel
hall-printer-cover_open = Impressora aberta
hall-printer-offline = Impressora sem conexão
hall-printer-failed = Impressora com falha
hall-role-kiosk = Totem
hall-role-display = Tela
hall-role-clerk = Console
hall-help = Pedem ajuda
hall-help-call = { $name }: uma pessoa pede ajuda.
hall-help-count = { $count ->
    [one] Uma pessoa pede
   *[other] { $count } pessoas pedem
} ajuda: veja onde
hall-help-go = Eu vou
hall-plea-help = { $name }: pede ajuda pelo telefone.
hall-plea-fetch = { $name }: pede que venham buscar.
hall-plea-arrived = { $name }: já chegou e não alcançou a chamada.
hall-help-back = Devolver à fila

# What can be done
hall-acts = O que pode fazer
hall-acts-off = Sem conexão: nada pode ser feito até que volte.
hall-more = Mais
hall-more-of = Mais sobre { $what }
hall-act-change_discipline = Mudar a regra de chamada
hall-act-stop_tickets = Não dar mais { -turno(form: "many") } de um serviço
hall-act-show_notice = Mensagem nas telas
hall-act-remove_notice = Tirar a mensagem das telas
hall-act-mute_displays = Silenciar as telas
hall-act-unmute_displays = Devolver o som às telas
hall-act-close_day = Encerrar o dia
hall-act-reopen_day = Reabrir o dia
hall-act-free_counter = Liberar { -modulo.gender ->
    [feminine] a { -modulo }
   *[masculine] o { -modulo }
}
hall-act-sign_clerk_out = Encerrar a sessão
hall-act-take_kiosk_out = Tirar de serviço
hall-act-bring_kiosk_back = Voltar ao serviço
hall-act-print_test_page = Imprimir um teste
hall-notice-now = Nas telas até as { $hour }: «{ $text }»
hall-muted-now = As telas estão em silêncio até as { $hour }: as chamadas aparecem e são escritas, e não se ouvem.
hall-rule-now = Chama-se assim: { $rule }
hall-rule-k-then-oldest = { $k ->
    [one] 1 preferencial
   *[other] { $k } preferenciais
}, depois a espera mais longa
hall-rule-strict = primeiro os preferenciais
hall-rule-head-start = por chegada, com minutos de vantagem aos preferenciais
hall-rule-first-come = por ordem de chegada, sem preferência
hall-waiting = { $count ->
    [0] Agora ninguém espera.
    [one] Agora espera 1 pessoa.
   *[other] Agora esperam { $count } pessoas.
}
hall-waiting-preferential = { $count ->
    [0] Nenhuma tem preferência.
    [one] 1 tem preferência.
   *[other] { $count } têm preferência.
}

hall-change_discipline-title = Mudar a regra de chamada?
hall-change_discipline-law = A lei: { $notice }
hall-change_discipline-now = Hoje chama-se assim: { $rule }.
hall-change_discipline-effect = A próxima chamada de cada { -modulo } já segue a regra nova. Ninguém perde sua vez nem sua hora de chegada.
hall-change_discipline-weak = «{ $rule }» dá menos preferência do que a lei pede.
hall-change_discipline-verb = Mudar a regra
hall-change_discipline-done = A partir de agora chama-se assim: { $rule }.
hall-change_discipline-same = Já se chama assim: { $rule }.
hall-discipline = Regra nova
hall-stop_tickets-title = Não dar mais { -turno(form: "many") } de um serviço?
hall-stop_tickets-effect = Quem já tem { -turno } é atendido do mesmo jeito. O totem deixa de dar { -turno(form: "many") } desse serviço, diz que hoje não há mais e por quê. Termina com o dia.
hall-stop_tickets-verb = Não dar mais { -turno(form: "many") }
hall-stop_tickets-done = { $name }: hoje não se dão mais { -turno(form: "many") }.
hall-service = Serviço
hall-service-stopped = { $name } (parado por hoje)
hall-service-waiting = { $name } ({ $count ->
    [one] espera 1
   *[other] esperam { $count }
})
hall-reason = Por quê
hall-reason-hint = As pessoas leem no totem, por exemplo: «O sistema de licenças está fora do ar».
hall-allow_tickets-title = Voltar a dar { -turno(form: "many") } de { $name }?
hall-allow_tickets-effect = O totem volta a dar { -turno(form: "many") } deste serviço. { $count ->
    [0] Ninguém espera por ele agora.
    [one] Agora espera 1 pessoa.
   *[other] Agora esperam { $count } pessoas.
}
hall-allow_tickets-verb = Voltar a dar { -turno(form: "many") }
hall-allow_tickets-done = { $name }: voltam a ser dadas { -turno(form: "many") }.
hall-show_notice-title = Mostrar uma mensagem nas telas?
hall-show_notice-effect = { $displays ->
    [0] Agora não há telas conectadas: será vista quando alguma se conectar.
    [one] Em 1 tela { hall-show_notice-readers }.
   *[other] Em { $displays } telas { hall-show_notice-readers }.
} As chamadas continuam iguais. Sai sozinha na hora que disser.
hall-show_notice-readers = { $waiting ->
    [0] será lida pelas pessoas que chegarem
    [one] será lida pela pessoa que espera
   *[other] será lida pelas { $waiting } pessoas que esperam
}
hall-show_notice-verb = Mostrar a mensagem
hall-show_notice-done = A mensagem está nas telas até as { $hour }.
hall-notice-text = Mensagem
hall-notice-until = Até as
hall-notice-until-hint = Uma hora de hoje, como 12:30.
hall-notice-until-wrong = «{ $typed }» não é uma hora. Escreva uma hora de hoje, como 12:30.
hall-mute_displays-title = Silenciar as telas?
hall-mute_displays-effect = { $displays ->
    [0] Agora não há telas conectadas.
    [one] 1 tela fica em silêncio, sem toque nem voz.
   *[other] { $displays } telas ficam em silêncio, sem toque nem voz.
} Quem não vê não ouvirá sua chamada.
hall-mute_displays-verb = Silenciar
hall-mute_displays-done = As telas estão em silêncio até as { $hour }.
hall-unmute_displays-title = Devolver o som às telas?
hall-unmute_displays-effect = A próxima chamada volta a ser ouvida, conforme as horas da repartição.
hall-unmute_displays-none = As telas não estão em silêncio.
hall-unmute_displays-verb = Devolver o som
hall-unmute_displays-done = As telas são ouvidas de novo.
hall-remove_notice-title = Tirar a mensagem das telas?
hall-remove_notice-effect = Diz: «{ $text }». As chamadas continuam iguais.
hall-remove_notice-none = Agora não há mensagem.
hall-remove_notice-verb = Tirar a mensagem
hall-remove_notice-done = A mensagem não está mais nas telas.
hall-free_counter-title = Liberar { -modulo.gender ->
    [feminine] a { -modulo }
   *[masculine] o { -modulo }
} { $number }?
hall-free_counter-called = { $code }, que está em chamada, volta à fila com sua hora de chegada.
hall-free_counter-serving = { $code }, que está em atendimento, fica à parte: qualquer atendente pode retomar. O atendimento é registrado sem solução.
hall-free_counter-no-ticket = O atendimento sem { -turno } é registrado sem solução.
hall-free_counter-none = Ninguém está em atendimento.
hall-free_counter-effect = { $name } sai e { -modulo.gender ->
    [feminine] a { -modulo } fecha
   *[masculine] o { -modulo } fecha
}. { $left ->
    [0] Depois ninguém mais chama o mesmo.
    [one] Fica 1 { -modulo } que chama o mesmo.
   *[other] Ficam { $left } { -modulo(form: "many") } que chamam o mesmo.
}
hall-free_counter-verb = Liberar
hall-free_counter-done = { -modulo(form: "One") } { $number }: livre.
hall-take_kiosk_out-title = Tirar { $name } de serviço?
hall-take_kiosk_out-effect = Deixa de dar { -turno(form: "many") }, diz isso na tela e diz onde perguntar. { $left ->
    [0] Não fica outro totem que dê { -turno(form: "many") }: dê { -turno(form: "many") } a partir de { -modulo.gender ->
        [feminine] uma
       *[masculine] um
    } { -modulo }.
    [one] Fica 1 totem em serviço.
   *[other] Ficam { $left } totens em serviço.
}
hall-take_kiosk_out-verb = Tirar de serviço
hall-take_kiosk_out-done = { $name } está fora de serviço.
hall-bring_kiosk_back-title = Voltar { $name } ao serviço?
hall-bring_kiosk_back-effect = Volta a dar { -turno(form: "many") } a quem chegar.
hall-bring_kiosk_back-verb = Voltar ao serviço
hall-bring_kiosk_back-done = { $name } está em serviço outra vez.
hall-print_test_page-title = Imprimir uma página de teste em { $name }?
hall-print_test_page-effect = Sai um papel que diz que é um teste. Não dá { -turno } a ninguém, e quem estiver usando o totem continua igual.
hall-print_test_page-verb = Imprimir um teste
hall-print_test_page-done = A página de teste saiu em { $name }.
hall-close_day-title = Encerrar o dia?
hall-close_day-effect = { $lapse ->
    [0] Ninguém perde a vez: ninguém espera.
    [one] 1 pessoa que espera perde a vez.
   *[other] { $lapse } pessoas que esperam perdem a vez.
}
hall-close_day-busy = { $count ->
    [0] Ninguém está em atendimento.
    [one] 1 pessoa está em chamada ou em atendimento: é preciso terminar antes.
   *[other] { $count } pessoas estão em chamada ou em atendimento: é preciso terminar antes.
}
hall-close_day-back = Enquanto não acontecer mais nada, pode ser reaberto.
hall-close_day-verb = Encerrar o dia
hall-close_day-done = O dia está encerrado.
hall-reopen_day-title = Reabrir o dia?
hall-reopen_day-effect = { $back ->
    [0] Ninguém esperava quando foi encerrado.
    [one] 1 pessoa que perdeu a vez volta a esperar, com sua hora de chegada.
   *[other] { $back } pessoas que perderam a vez voltam a esperar, com sua hora de chegada.
}
hall-reopen_day-verb = Reabrir o dia
hall-reopen_day-done = O dia está aberto outra vez.
hall-take_alarm-title = Cuidar do aviso?
hall-take_alarm-effect = Todos os que olham esta página veem que você cuida disso.
hall-take_alarm-verb = Eu cuido disso
hall-take_alarm-done = Você cuida disso.
hall-take_alarm-other = { $name } já cuida disso.
hall-take_alarm-gone = Esse aviso já não está: sua causa passou.
hall-take_help-title = Ir a { $name }?
hall-take_help-effect = O equipamento diz à pessoa que a ajuda vem.
hall-take_help-verb = Eu vou
hall-take_help-done = Você vai a { $name }.
hall-gone = Isso já não está. A página mostra o que há agora.
