# The ticket's page on a telephone. Codes, names of offices and services, numbers and
# places come in as they are. The class of a ticket is never said.

# The name of the language, on the link that leads to the page in it
phone-language = Português

# While it waits
phone-yours = { -turno.gender ->
   *[feminine] Sua
    [masculine] Seu
 } { -turno }
phone-ahead = { slip-ahead }
phone-nobody = Nenhuma
phone-where = Espere em
phone-where-any = A sala de espera
phone-attends = Você será atendido por
phone-attends-who = { $name }, { $unit }
phone-title = { -turno(form: "One") } { $code }
phone-title-ahead = { $count ->
    [0] { $code }: ninguém antes
    [one] { $code }: uma antes
   *[other] { $code }: { $count } antes
}
phone-said-ahead = { $count ->
    [0] Ninguém espera antes de você.
    [one] Uma pessoa antes de você.
   *[other] { $count } pessoas antes de você.
}

# The age of the page
phone-fresh = Atualizado às { $hour }. É automático.
phone-last = Atualizado às { $hour }.
phone-stale = Sem conexão. O que você vê é das { $hour }.

# Being called
phone-called = { kiosk-called }
phone-counter = { display-counter }
phone-called-at = { -turno.gender ->
   *[feminine] Chamada
    [masculine] Chamado
 } às { $hour }. Aguardamos você.
phone-said-called = { kiosk-called }. { kiosk-called-to }.

# At the counter
phone-serving = Você está em atendimento

# Set aside by the staff
phone-of-day = { -turno.gender ->
   *[feminine] Esta
    [masculine] Este
 } { -turno } é de { DATETIME($at, dateStyle: "long") }.
phone-parked = { phone-yours } está em pausa
phone-parked-do = Você não perde o lugar. Avise a equipe quando puder continuar.

# Called, and not there
phone-missed = Chamamos às { $hour } e você não chegou a tempo
phone-missed-do = Você não perde o lugar. Avise a equipe quando chegar.
phone-place-kept = Você não perde o lugar.

# Over
phone-served = Seu atendimento terminou
phone-served-do = Já pode fechar esta página.
phone-attended-by = Quem atendeu você: { $name }, { $unit }.
phone-cancelled = { -turno.gender ->
   *[feminine] Sua { -turno } foi cancelada
    [masculine] Seu { -turno } foi cancelado
 }
phone-lapsed = { phone-yours } já não vale
phone-lapsed-why = A repartição fechou e não chegamos a chamar você.
phone-another = Se precisar, peça { -turno.gender ->
   *[feminine] outra
    [masculine] outro
 } na repartição.

# Signals at the call
phone-notify = Avisar com som
phone-notifying = Vamos avisar. Deixe esta página aberta.

# What the person may ask, and what has become of it
phone-more-time = Mais tempo
phone-more-time-asked = { $left ->
    [0] Você pediu mais tempo duas vezes e não pode pedir mais. Se outra pessoa estiver esperando, ela passa antes, e depois você.
   *[other] Você pediu mais tempo: se outra pessoa estiver esperando, ela passa antes, e depois você. Pode pedir mais uma vez.
}
phone-help = Ajuda
phone-on-my-way = Já vou
phone-on-my-way-said = Avisamos que você está vindo.
phone-fetch = Venham me buscar
phone-arrived = Já cheguei
phone-somebody = Uma pessoa
phone-plea-help = Avisamos a equipe. Espere onde está.
phone-plea-help-taken = { $name } vai ajudar você. Espere onde está.
phone-plea-fetch = Pedimos que venham buscar você. Espere onde está.
phone-plea-fetch-taken = { $name } vai buscar você. Espere onde está.
phone-plea-arrived = Avisamos que você chegou. Sua hora de chegada fica.
phone-plea-arrived-taken = { $name } sabe que você chegou e põe você de volta na fila.
phone-plea-unstaffed = Agora não há ninguém no atendimento. Pergunte na entrada.
phone-unsent = Não pudemos avisar
phone-unsent-do = Não foi enviado. Verifique sua conexão e tente de novo.

# Giving the ticket back
phone-cancel = Não posso esperar: cancelar
phone-cancel-question = { kiosk-cancel-question }
phone-cancel-meaning = { kiosk-cancel-meaning }
phone-cancel-yes = { kiosk-cancel-yes }
phone-cancel-no = { kiosk-cancel-no }
phone-cancel-failed = Não foi possível cancelar. { phone-yours } vale do mesmo jeito. Tente de novo em um momento.
phone-back = Voltar { -turno.gender ->
   *[feminine] à minha
    [masculine] ao meu
 } { -turno }

# Errors and obstacles
phone-unknown = Não encontramos { -turno.gender ->
   *[feminine] essa
    [masculine] esse
 } { -turno }
phone-unknown-do = O endereço está incompleto ou é de outro dia. Aponte outra vez a câmera para o papel, ou pergunte à equipe.
phone-too-many = Espere um momento
phone-too-many-do = Sua conexão pediu páginas demais. Abra outra vez em um minuto.
phone-fault = Não podemos mostrar { -turno.gender ->
   *[feminine] sua
    [masculine] seu
 } { -turno } agora
phone-fault-do = Vale do mesmo jeito. Olhe o painel da repartição, ou abra esta página outra vez em um momento.

# The public board, at the address that a ticket gives
phone-board = { -turno.gender ->
   *[feminine] { -turno(form: "Many") } chamadas
    [masculine] { -turno(form: "Many") } chamados
 }
phone-board-none = Hoje ainda ninguém foi chamado.

# How many and how long
phone-left = Faltam
phone-wait = { slip-wait }
phone-attends-who-at = { $name }, { $unit }, { -modulo } { $number }
phone-asks = O que este serviço pede
phone-to-board = Ver { -turno.gender ->
   *[feminine] as
    [masculine] os
 } { -turno(form: "many") } { -turno.gender ->
   *[feminine] chamadas
    [masculine] chamados
 }
phone-offices = Qual posto?
phone-offices-hint = Este endereço é de vários postos.
