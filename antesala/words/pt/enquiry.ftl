# The kiosk's enquiries: how far a ticket is, and what a service requires.

kiosk-enquire = Consultar
kiosk-enquire-short = Consultar
kiosk-enquiries = O que deseja consultar?
kiosk-enquiry-mine = { -turno.gender ->
   *[feminine] Minha
    [masculine] Meu
 } { -turno }
kiosk-enquiry-mine-about = Se já foi chamado e onde esperar
kiosk-enquiry-advice = Informar-se sobre um serviço
kiosk-enquiry-advice-about = O que trazer, valor e prazo, sem { -turno }
kiosk-enquiry-petition = Reclamações e sugestões
kiosk-enquiry-petition-about = No seu telefone, ou com uma pessoa
kiosk-petition-how = Escreva no seu telefone: receberá um protocolo e a data da resposta. Se preferir, chame uma pessoa aqui embaixo.
kiosk-enquiry-help = Chamar uma pessoa
kiosk-enquiry-help-about = Avisamos a equipe
kiosk-type-letter = Com que letra começa o seu código?
kiosk-type-figures = Agora os números
kiosk-type-scan = Se houver um leitor, aproxime o seu papel dele.
kiosk-erase = Apagar
kiosk-seek = Ver { -turno }
kiosk-seek-short = Ver
kiosk-seeking = Procurando…
kiosk-find-refused = { -turno.gender ->
   *[feminine] Não encontramos essa
    [masculine] Não encontramos esse
 } { -turno }.
kiosk-find-unknown = { -turno.gender ->
   *[feminine] Não encontramos a
    [masculine] Não encontramos o
 } { -turno } { $code }.
kiosk-find-mend = Confira o código e corrija com «{ kiosk-erase }».
kiosk-find-correct = Corrigir o código
kiosk-found-stands = Como está
kiosk-found-taken = Retirada em
kiosk-found-day = { $day }, às { $hour }
kiosk-found-waiting = Está aguardando.
kiosk-found-waiting-do = Para ver quantas pessoas estão antes, aproxime o papel do leitor ou abra o link.
kiosk-found-missed = Já chamamos e você não chegou a tempo
kiosk-topics = Sobre o que deseja se informar?
kiosk-legal-basis = Base legal: { $law }
kiosk-costs = Valor, prazo e lei
kiosk-list = Levar esta lista em papel
kiosk-list-printing = Imprimindo a lista. Retire o papel abaixo.
kiosk-list-again = O papel não saiu. Tentar outra vez

# A ticket without paper
kiosk-decline = Não preciso de papel
kiosk-print = Imprimir { -turno }
